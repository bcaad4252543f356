// Files that tests compare with, and rewrite where VOORAF_REWRITE_REPORTS is set.
#pragma once

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

namespace vooraf::report::testing {

inline std::string ReadWhole(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

// What stands in the file is what came out.
inline void ExpectFile(const std::filesystem::path& file, const std::string& content) {
  if (std::getenv("VOORAF_REWRITE_REPORTS") != nullptr) {
    std::filesystem::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << content;
  }
  EXPECT_TRUE(ReadWhole(file) == content)
      << file << " is not what comes out now. Read the difference; if it is right, rewrite the "
      << "files: VOORAF_REWRITE_REPORTS=1 build/dev/bin/report_test";
}

}  // namespace vooraf::report::testing
