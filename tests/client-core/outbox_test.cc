#include "client-core/outbox.h"

#include <gtest/gtest.h>

#include <fstream>
#include <thread>

#include "tests/client-core/temporary_folder.h"

namespace vooraf::client {
namespace {

StoredCommand Command(const std::string& request) {
  StoredCommand command;
  command.method = "/vooraf.v1.AnswerService/SubmitAnswer";
  command.request = request;
  command.identity = Identity::kParticipant;
  command.session = "session";
  return command;
}

TEST(Outbox, KeepsWhatWasStoredInOrder) {
  const TemporaryFolder folder;
  Outbox outbox(folder.path() / "outbox");
  EXPECT_TRUE(outbox.List()->empty());
  const std::string all_bytes("\0\xff\n\"", 4);
  for (const std::string& request : {std::string("first"), all_bytes, std::string("third")}) {
    StoredCommand command = Command(request);
    ASSERT_TRUE(outbox.Store(command));
    EXPECT_GT(command.number, 0u);
  }
  // As another process finds it.
  const auto listed = Outbox(folder.path() / "outbox").List();
  ASSERT_TRUE(listed);
  ASSERT_EQ(listed->size(), 3u);
  EXPECT_EQ((*listed)[0].request, "first");
  EXPECT_EQ((*listed)[1].request, all_bytes);
  EXPECT_EQ((*listed)[1].identity, Identity::kParticipant);
  EXPECT_EQ((*listed)[2].session, "session");
  ASSERT_TRUE(outbox.Remove((*listed)[1].number));
  EXPECT_EQ(outbox.List()->size(), 2u);
}

// A number that came back would let a late process remove another's command.
TEST(Outbox, NumbersAreNeverUsedTwice) {
  const TemporaryFolder folder;
  Outbox outbox(folder.path());
  StoredCommand first = Command("a");
  ASSERT_TRUE(outbox.Store(first));
  ASSERT_TRUE(outbox.Remove(first.number));
  StoredCommand second = Command("b");
  ASSERT_TRUE(outbox.Store(second));
  EXPECT_GT(second.number, first.number);
}

TEST(Outbox, ManyAtOnceLoseNothing) {
  const TemporaryFolder folder;
  const auto store_ten = [&] {
    Outbox outbox(folder.path());
    for (int i = 0; i < 10; ++i) {
      StoredCommand command = Command("x");
      ASSERT_TRUE(outbox.Store(command));
    }
  };
  {
    std::vector<std::jthread> threads;
    for (int i = 0; i < 8; ++i) threads.emplace_back(store_ten);
  }
  EXPECT_EQ(Outbox(folder.path()).List()->size(), 80u);
}

TEST(Outbox, ADamagedCommandIsNotPassedOver) {
  const TemporaryFolder folder;
  Outbox outbox(folder.path());
  StoredCommand command = Command("a");
  ASSERT_TRUE(outbox.Store(command));
  for (const auto& file : std::filesystem::directory_iterator(folder.path())) {
    std::ofstream(file.path()) << "{\"method\":";
  }
  const auto listed = outbox.List();
  ASSERT_FALSE(listed);
  EXPECT_EQ(listed.error().reason, "FILE_DAMAGED");
}

}  // namespace
}  // namespace vooraf::client
