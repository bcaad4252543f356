#include "server/store/sqlite/signing_key.h"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <filesystem>
#include <fstream>

#include "server/store/refusals.h"
#include "tests/store/temporary_folder.h"

namespace vooraf::store {
namespace {

TEST(SigningSeed, IsMadeOnceAndItsOwnersAlone) {
  const testing::TemporaryFolder folder;
  const auto file = folder.path() / "signing-key";
  const auto made = ReadOrMakeSigningSeed(file);
  ASSERT_TRUE(made);
  EXPECT_NE(*made, SigningSeed{});
  EXPECT_EQ(*ReadOrMakeSigningSeed(file), *made);
  struct stat status;
  ASSERT_EQ(stat(file.c_str(), &status), 0);
  EXPECT_EQ(status.st_mode & 0777, 0600u);
  EXPECT_EQ(std::distance(std::filesystem::directory_iterator(folder.path()), {}), 1);
}

TEST(SigningSeed, AnotherSizeIsRefusedAndLeftAsItIs) {
  const testing::TemporaryFolder folder;
  const auto file = folder.path() / "signing-key";
  for (const size_t size : {0, 31, 33}) {
    std::ofstream(file) << std::string(size, 'x') << std::flush;
    const auto read = ReadOrMakeSigningSeed(file);
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().refusal, &kSigningKeyDamaged);
    EXPECT_EQ(std::filesystem::file_size(file), size);
  }
}

TEST(SigningSeed, AFolderThatIsNotThereIsSaid) {
  const testing::TemporaryFolder folder;
  EXPECT_FALSE(ReadOrMakeSigningSeed(folder.path() / "none" / "signing-key"));
}

}  // namespace
}  // namespace vooraf::store
