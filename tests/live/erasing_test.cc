// Z: what happens to a session at work when something is erased from its log.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "tests/live/watcher.h"
#include "tests/live/world.h"

namespace vooraf::live::testing {
namespace {

using std::chrono::days;
using std::chrono::hours;
using std::chrono::milliseconds;
using ::testing::IsEmpty;

constexpr uint32_t kStatements = 4;

class Erasing : public ::testing::Test {
 protected:
  Erasing() {
    world_.CreateLive();
    for (const char* name : {"ann", "bo", "cas", "dirk"}) world_.Join(name);
    world_.OpenRound(kStatements);
    v1::ProposeStatementRequest propose;
    propose.set_item(kStatements);
    propose.set_text("Jansen parks badly");
    EXPECT_TRUE(world_.Do(World::Person("ann"), propose));
    v1::ReleaseStatementsRequest release;
    release.add_statements(1);
    EXPECT_TRUE(world_.Do(World::Facilitator(), release));
    for (const char* name : {"ann", "bo", "cas", "dirk"}) Rate(name);
  }

  void Rate(const std::string& name) {
    v1::RateStatementRequest rate;
    rate.set_statement(1);
    rate.set_rating(type::v1::RATING_AGREE);
    EXPECT_TRUE(world_.Do(World::Person(name), rate));
  }
  template <class T>
  static std::string Why(const domain::Result<T>& result) {
    return result ? "" : std::string(result.error().reason());
  }
  std::string OnDisk() {
    std::string all;
    for (const auto& row : world_.log->disk()->sessions.at(world_.session).rows) {
      all += row.structure + row.choice.bytes.value_or("") + row.content.bytes.value_or("");
    }
    return all;
  }
  void Close() {
    v1::RevealRoundRequest reveal;
    reveal.set_item(kStatements);
    reveal.set_round(1);
    EXPECT_TRUE(world_.Do(World::Facilitator(), reveal));
    EXPECT_TRUE(world_.Do(World::Facilitator(), v1::CloseSessionRequest()));
  }
  // Events on disk that still hold what somebody chose.
  size_t Choices() {
    const auto& rows = world_.log->disk()->sessions.at(world_.session).rows;
    return static_cast<size_t>(
        std::count_if(rows.begin(), rows.end(),
                      [](const store::StoredRow& row) { return row.choice.bytes.has_value(); }));
  }
  domain::SideData Side() { return *world_.log->ReadSideData(world_.session); }

  World world_;
};

TEST_F(Erasing, Z7WatchersGetASnapshotWithoutTheWords) {
  Watcher bo(world_.Watch(World::Person("bo")));
  bo.Pull();
  ASSERT_EQ(bo.Find("statement/1").statement().text(), "Jansen parks badly");
  EXPECT_TRUE(world_.Do(World::Person("ann"), v1::ErasePersonRequest()));
  EXPECT_TRUE(bo.subscription().source->Ended());
  EXPECT_EQ(OnDisk().find("Jansen"), std::string::npos);

  bo.Resume(world_.Watch(World::Person("bo")));
  bo.Pull();
  EXPECT_EQ(bo.snapshots, 2);
  EXPECT_EQ(bo.Find("statement/1").statement().text(), "");
  EXPECT_TRUE(bo.Find("statement/1").statement().erased());
  EXPECT_EQ(bo.Find("group/1").group().in_hall(), 3u);
  EXPECT_EQ(bo.seen(), FreshSnapshot(bo.subscription()));
  EXPECT_EQ(Choices(), 3u);
}

TEST_F(Erasing, Z2WhoWasErasedIsUnknownFromThenOn) {
  const Command erase = world_.Make(World::Person("ann"), v1::ErasePersonRequest());
  EXPECT_TRUE(world_.Await(world_.Send(erase)));
  EXPECT_EQ(Why(world_.Await(world_.Send(erase))), "NOT_IN_SESSION");
  EXPECT_EQ(Why(world_.Do(World::Person("ann"), v1::LeaveRequest())), "NOT_IN_SESSION");
  // And may come anew, as somebody else.
  world_.Join("ann");
  EXPECT_EQ(world_.Stored().participants.size(), 6u);
}

TEST_F(Erasing, Z7AllThatWasAskedMeanwhileIsAnswered) {
  std::vector<Answer<Outcome>> answers;
  for (int i = 0; i < 30; ++i) {
    v1::SetNameRequest name;
    name.set_name("name " + std::to_string(i));
    answers.push_back(world_.Send(World::Person("bo"), name));
    if (i == 10) answers.push_back(world_.Send(World::Person("ann"), v1::ErasePersonRequest()));
    if (i % 3 == 0) world_.executors->RunOne();
  }
  world_.executors->RunAll();
  size_t done = 0;
  for (const auto& answer : answers) {
    ASSERT_TRUE(answer->has_value());
    const std::string why = ReasonOf(answer);
    // Z7: what clients send again by themselves.
    EXPECT_TRUE(why.empty() || why == "SESSION_REOPENS") << why;
    if (!why.empty()) {
      EXPECT_EQ((*answer)->error().code(), domain::Code::kUnavailable);
    }
    done += why.empty();
  }
  EXPECT_GT(done, 10u);
  EXPECT_TRUE(world_.Stored().participants[1].erased);
}

TEST_F(Erasing, Z2WhereTheDiskRefusesNothingIsErased) {
  world_.log->FailNextCommit(store::MemoryEventLog::Failure::kRefused);
  EXPECT_EQ(Why(world_.Do(World::Person("ann"), v1::ErasePersonRequest())), "NOT_STORED");
  EXPECT_NE(OnDisk().find("Jansen"), std::string::npos);
  Watcher ann(world_.Watch(World::Person("ann")));
  ann.Pull();
  EXPECT_EQ(ann.Find("statement/1").statement().text(), "Jansen parks badly");
}

TEST_F(Erasing, Z3WordsGoAndTheirRatingsStay) {
  v1::EraseTextRequest erase;
  erase.set_key("statement/1");
  EXPECT_TRUE(world_.Do(World::Facilitator(), erase));
  EXPECT_EQ(OnDisk().find("Jansen"), std::string::npos);
  EXPECT_EQ(Choices(), 4u);
  v1::RevealRoundRequest reveal;
  reveal.set_item(kStatements);
  reveal.set_round(1);
  EXPECT_TRUE(world_.Do(World::Facilitator(), reveal));
  EXPECT_EQ(world_.Stored().statements[0].result->everyone().agree(), 4u);
}

TEST_F(Erasing, Z6WhatIsKeptForSomeTimeGoesWhenItIsOver) {
  Close();
  Watcher desk(world_.Watch(World::Facilitator()));
  world_.executors->Advance(days(90) - hours(2));
  EXPECT_EQ(Choices(), 4u);
  EXPECT_FALSE(Side().tokens.empty());
  world_.executors->Advance(hours(4));
  EXPECT_EQ(Choices(), 0u);
  EXPECT_THAT(Side().tokens, IsEmpty());
  EXPECT_THAT(Side().names, IsEmpty());
  EXPECT_TRUE(desk.subscription().source->Ended());
  desk.Resume(world_.Watch(World::Facilitator()));
  desk.Pull();
  EXPECT_TRUE(desk.Find("session").session().single_answers_erased());
  // A statement that everyone saw stays.
  EXPECT_EQ(desk.Find("statement/1").statement().text(), "Jansen parks badly");
  // Once.
  const uint64_t seq = world_.Stored().seq;
  desk.Leave();
  world_.executors->Advance(hours(5));
  world_.Restart();
  world_.executors->Advance(hours(2));
  EXPECT_EQ(world_.Stored().seq, seq);
}

TEST_F(Erasing, Z6IsMadeUpForAfterTheServerWasDown) {
  Close();
  world_.clock.Set(world_.clock.Now() + days(200));
  world_.Restart();
  world_.executors->RunAll();
  EXPECT_EQ(Choices(), 0u);
}

TEST_F(Erasing, Z5WhatCameBackWithAnOlderCopyIsErasedBeforeAnybodySeesIt) {
  world_.executors->RunAll();
  world_.log->disk()->again[world_.session] = {"person/2", "text/statement/1", "person/77"};
  world_.Restart();
  std::string seen = "nothing";
  world_.sessions->Read(
      world_.session, World::Facilitator(),
      [&](const domain::Session& session, auto&&...) { seen = session.statements[0].text; },
      [&](const domain::Error& error) { seen = std::string(error.reason()); });
  world_.executors->RunAll();
  EXPECT_TRUE(seen == "SESSION_REOPENS" || seen.empty()) << seen;
  EXPECT_EQ(OnDisk().find("Jansen"), std::string::npos);
  EXPECT_EQ(Choices(), 3u);
  EXPECT_THAT(*world_.log->ToEraseAgain(world_.session), IsEmpty());
  EXPECT_TRUE(world_.Stored().participants[1].erased);
  world_.Read([&](const domain::Session& session) { seen = session.statements[0].text; });
  EXPECT_EQ(seen, "");
}

TEST_F(Erasing, Z9AnErasedSessionIsNoMore) {
  Watcher bo(world_.Watch(World::Person("bo")));
  v1::EraseSessionRequest erase;
  erase.set_title("Talk beforehand");
  EXPECT_EQ(Why(world_.Do(World::Facilitator(), erase)), "SESSION_GOES_ON");
  Close();
  EXPECT_TRUE(world_.Do(World::Facilitator(), erase));
  EXPECT_TRUE(bo.subscription().source->Ended());
  EXPECT_EQ(Why(world_.Do(World::Facilitator(), erase)), "SESSION_NOT_FOUND");
  bo.Leave();
  world_.executors->Advance(milliseconds(500));
  EXPECT_EQ(world_.sessions->Loaded(), 0u);
  EXPECT_EQ(world_.log->disk()->sessions.size(), 0u);
  // Others go on.
  World other(2);
  other.CreateLive();
}

}  // namespace
}  // namespace vooraf::live::testing
