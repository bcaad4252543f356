# Everything the project takes from outside, found in one place. The packages that bring it are
# listed in deploy/packages/.

find_package(Threads REQUIRED)
# Module mode first: Debian's protobuf ships no config file, and gRPC's asks for the targets.
find_package(Protobuf REQUIRED MODULE)
find_package(gRPC CONFIG REQUIRED)
find_package(OpenSSL REQUIRED COMPONENTS Crypto SSL)
find_package(Boost 1.81 REQUIRED COMPONENTS json url)
find_package(spdlog REQUIRED)
find_package(fmt REQUIRED)
find_package(CLI11 REQUIRED)
find_package(PkgConfig REQUIRED)
pkg_check_modules(SODIUM REQUIRED IMPORTED_TARGET libsodium)
pkg_check_modules(SQLITE REQUIRED IMPORTED_TARGET sqlite3)
pkg_check_modules(QRENCODE REQUIRED IMPORTED_TARGET libqrencode)

find_path(TL_EXPECTED_INCLUDE tl/expected.hpp REQUIRED)
find_library(SQLITECPP_LIBRARY SQLiteCpp REQUIRED)

if(VOORAF_TESTS OR VOORAF_BENCH)
  find_package(GTest REQUIRED)
  find_package(rapidcheck CONFIG REQUIRED)
endif()

if(VOORAF_GUI)
  find_package(Qt6 REQUIRED COMPONENTS Widgets DBus PrintSupport LinguistTools)
  if(VOORAF_TESTS)
    find_package(Qt6 REQUIRED COMPONENTS Test)
  endif()
endif()
