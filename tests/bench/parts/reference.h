// A reference server as a process.
#pragma once

#include <fmt/format.h>

#include <string>

#include "tests/bench/measure/process.h"

namespace vooraf::bench {

class Reference {
 public:
  // `role` is the subcommand by which this program becomes the server.
  explicit Reference(const std::string& role)
      : child_({OwnPath(), role}),
        target_(fmt::format("127.0.0.1:{}", child_.ReadLine(std::chrono::seconds(20)))) {}

  const std::string& target() const { return target_; }
  pid_t pid() const { return child_.pid(); }

 private:
  Child child_;
  std::string target_;
};

}  // namespace vooraf::bench
