#include "tests/bench/measure/machine.h"

#include <fmt/format.h>
#include <google/protobuf/stubs/common.h>
#include <grpcpp/grpcpp.h>
#include <sqlite3.h>
#include <sys/utsname.h>

#include <fstream>
#include <thread>

namespace vooraf::bench {
namespace {

std::string Processor() {
  std::ifstream in("/proc/cpuinfo");
  for (std::string line; std::getline(in, line);) {
    if (line.rfind("model name", 0) == 0) return line.substr(line.find(':') + 2);
  }
  return "unknown processor";
}

}  // namespace

std::string DescribeMachine() {
  utsname system{};
  uname(&system);
  return fmt::format("{}, {} cores, {} {}, gRPC {}, SQLite {}", Processor(),
                     std::thread::hardware_concurrency(), system.sysname, system.release,
                     grpc::Version(), sqlite3_libversion());
}

}  // namespace vooraf::bench
