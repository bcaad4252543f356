// The contract as it is, against every release of it. A release keeps its description in
// descriptors/ (see tests/contract/release); before the first one there is nothing to break.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <set>
#include <string>

#include "tests/contract/compatibility.h"

namespace vooraf::contract {
namespace {

google::protobuf::FileDescriptorSet Load(const std::filesystem::path& path) {
  google::protobuf::FileDescriptorSet set;
  std::ifstream file(path, std::ios::binary);
  EXPECT_TRUE(set.ParseFromIstream(&file)) << "cannot read " << path;
  return set;
}

TEST(Contract, DescribesAllThreePackages) {
  const auto current = Load(VOORAF_CURRENT_CONTRACT);
  std::set<std::string> packages;
  for (const auto& file : current.file()) packages.insert(file.package());
  EXPECT_THAT(packages, ::testing::IsSupersetOf({"vooraf.log.v1", "vooraf.type.v1", "vooraf.v1"}));
}

TEST(Contract, BreaksNoRelease) {
  const auto current = Load(VOORAF_CURRENT_CONTRACT);
  for (const auto& entry : std::filesystem::directory_iterator(VOORAF_RELEASED_CONTRACTS)) {
    if (entry.path().extension() != ".binpb") continue;
    EXPECT_THAT(Breaks(Load(entry.path()), current), ::testing::IsEmpty())
        << "compared with " << entry.path().filename()
        << ": keep what was released and add beside it";
  }
}

}  // namespace
}  // namespace vooraf::contract
