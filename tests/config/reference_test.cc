#include "server/config/reference.h"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <regex>
#include <string>

namespace vooraf::config {
namespace {

std::string Read(const std::string& file) {
  std::ifstream stream(std::string(VOORAF_SOURCE) + "/" + file);
  return std::string(std::istreambuf_iterator<char>(stream), {});
}

TEST(Reference, IsWhatStandsInTheDocuments) {
  EXPECT_EQ(Read("docs/CONFIGURATION.md"), Reference())
      << "run: vooraf-server config reference > docs/CONFIGURATION.md";
}

TEST(Reference, ListsEveryLimitOfTheDomain) {
  const std::string limits = Read("server/domain/limits.h");
  const std::string reference = Reference();
  const std::regex constant("constexpr [a-z0-9_]+ (k[A-Za-z]+)");
  size_t found = 0;
  for (std::sregex_iterator i(limits.begin(), limits.end(), constant), end; i != end; ++i) {
    EXPECT_NE(reference.find("`" + (*i)[1].str() + "`"), std::string::npos) << (*i)[1];
    ++found;
  }
  EXPECT_GT(found, 20u);
}

}  // namespace
}  // namespace vooraf::config
