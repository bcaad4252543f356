# Most of compiling is reading headers of others and of the contract: they are read once and kept as
# precompiled headers, and most files take about half the time. Our own headers are not among them,
# so that a change of one builds no more than what includes it.
#
# Whether a file includes what it needs shows without them, as sanitizers and clang-tidy build it.
option(VOORAF_PRECOMPILED_HEADERS "Read others' headers once and keep them" ON)

# vooraf_headers(name LIBS lib... [DEFINITIONS macro...]) makes headers/<name>.h available to
# vooraf_use_headers(). What is compiled with it must be compiled alike.
function(vooraf_headers name)
  if(NOT VOORAF_PRECOMPILED_HEADERS)
    return()
  endif()
  cmake_parse_arguments(arg "" "" "LIBS;DEFINITIONS" ${ARGN})
  set(empty ${CMAKE_BINARY_DIR}/headers/${name}.cc)
  file(CONFIGURE OUTPUT ${empty} CONTENT "")
  add_library(vooraf_headers_${name} OBJECT ${empty})
  # What is pedantic has other macros than what is not.
  vooraf_own_code(vooraf_headers_${name})
  target_link_libraries(vooraf_headers_${name} PRIVATE ${arg_LIBS})
  target_compile_definitions(vooraf_headers_${name} PRIVATE ${arg_DEFINITIONS})
  target_precompile_headers(vooraf_headers_${name} PRIVATE
    ${CMAKE_SOURCE_DIR}/cmake/headers/${name}.h)
endfunction()

# vooraf_use_headers(name target...) builds the targets with them.
function(vooraf_use_headers name)
  if(VOORAF_PRECOMPILED_HEADERS)
    foreach(target ${ARGN})
      target_precompile_headers(${target} REUSE_FROM vooraf_headers_${name})
      # GCC forgets of these headers that they are others', and warns of what it misreads in them.
      target_compile_options(${target} PRIVATE
        $<$<CXX_COMPILER_ID:GNU>:-Wno-array-bounds;-Wno-restrict;-Wno-stringop-overflow>)
    endforeach()
  endif()
endfunction()
