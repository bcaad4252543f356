#include "client-core/files.h"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <fstream>

#include "tests/client-core/temporary_folder.h"

namespace vooraf::client {
namespace {

namespace fs = std::filesystem;

mode_t ModeOf(const fs::path& path) {
  struct stat info {};
  EXPECT_EQ(::stat(path.c_str(), &info), 0);
  return info.st_mode & 07777;
}

TEST(Files, AreReadableByTheirOwnerAlone) {
  const TemporaryFolder folder;
  const fs::path file = folder.path() / "a" / "b" / "c.json";
  ASSERT_TRUE(WriteDurably(file, "x"));
  EXPECT_EQ(ModeOf(file), 0600u);
  EXPECT_EQ(ModeOf(file.parent_path()), 0700u);
  EXPECT_EQ(ModeOf(file.parent_path().parent_path()), 0700u);
}

TEST(Files, AnOpenFolderIsRefused) {
  const TemporaryFolder folder;
  const fs::path open = folder.path() / "open";
  fs::create_directory(open);
  ASSERT_EQ(::chmod(open.c_str(), 0777), 0);
  const auto written = WriteDurably(open / "f", "x");
  ASSERT_FALSE(written);
  EXPECT_EQ(written.error().reason, "FILE_OPEN_TO_OTHERS");
}

TEST(Files, AreReplacedAsAWhole) {
  const TemporaryFolder folder;
  const fs::path file = folder.path() / "f";
  ASSERT_TRUE(WriteDurably(file, std::string(100'000, 'a')));
  ASSERT_TRUE(WriteDurably(file, "b"));
  EXPECT_EQ(**ReadWhole(file), "b");
  EXPECT_EQ(FilesIn(folder.path()), std::vector<std::string>{"f"});
}

TEST(Files, WhatACrashLeftHalfWrittenIsPassedOver) {
  const TemporaryFolder folder;
  std::ofstream(folder.path() / ".tmp-0123") << "half";
  EXPECT_TRUE(FilesIn(folder.path()).empty());
}

TEST(Files, ANewFileDoesNotReplaceAnOldOne) {
  const TemporaryFolder folder;
  const fs::path file = folder.path() / "f";
  EXPECT_TRUE(*WriteNewDurably(file, "first"));
  EXPECT_FALSE(*WriteNewDurably(file, "second"));
  EXPECT_FALSE(*WriteNewPrivate(file, "third"));
  EXPECT_EQ(**ReadWhole(file), "first");
  EXPECT_TRUE(*WriteNewPrivate(folder.path() / "g", "x"));
  EXPECT_EQ(ModeOf(folder.path() / "g"), 0600u);
}

TEST(Files, WhatIsNotThereIsNoError) {
  const TemporaryFolder folder;
  EXPECT_FALSE(ReadWhole(folder.path() / "none")->has_value());
  EXPECT_TRUE(RemoveDurably(folder.path() / "none"));
  EXPECT_TRUE(FilesIn(folder.path() / "none").empty());
}

TEST(Files, NamesStandForAnyText) {
  EXPECT_EQ(AsFileName("127.0.0.1:7420"), "127.0.0.1%3A7420");
  EXPECT_EQ(AsFileName("../x"), "%2E.%2Fx");
  EXPECT_EQ(AsFileName("[::1]:1"), "%5B%3A%3A1%5D%3A1");
}

}  // namespace
}  // namespace vooraf::client
