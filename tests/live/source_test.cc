// The tables behind a watch source: stamps, removals and their horizon, shared and split updates.
#include "server/live/source.h"

#include <gtest/gtest.h>

#include "tests/live/watcher.h"

namespace vooraf::live::testing {
namespace {

using domain::view::Audience;
using Kind = domain::view::EntityKey::Kind;

// A statement with this text.
Rendered Statement(uint32_t number, const std::string& text) {
  const domain::view::EntityKey key{Kind::kStatement, number};
  v1::Entity entity;
  entity.set_key(key.ToString());
  entity.mutable_statement()->set_text(text);
  return {key, std::make_shared<const std::string>(ChangedField(entity))};
}
Rendered Removed(uint32_t number) { return {{Kind::kStatement, number}, nullptr}; }

Rendered MyItem(uint32_t item, uint32_t rated) {
  const domain::view::EntityKey key{Kind::kMyItem, item};
  v1::Entity entity;
  entity.set_key(key.ToString());
  entity.mutable_my_item()->add_my_statements(rated);
  return {key, std::make_shared<const std::string>(ChangedField(entity))};
}

class SourceTest : public ::testing::Test {
 protected:
  void Publish(std::vector<Rendered> rendered) {
    Publication publication;
    publication.seq = ++seq_;
    publication.shared = {rendered, rendered};
    source_->Publish(std::move(publication));
  }
  Watcher Watch(domain::ParticipantNumber person = {}) {
    return Watcher({source_, Audience::kEveryone, person, nullptr});
  }
  Seen Fresh() { return FreshSnapshot({source_, Audience::kEveryone, {}, nullptr}); }

  std::shared_ptr<Source> source_ = std::make_shared<Source>(42);
  uint64_t seq_ = 0;
};

TEST_F(SourceTest, WhatDoesNotDifferIsNotPublished) {
  Publish({Statement(1, "a")});
  Watcher watcher = Watch();
  watcher.Pull();
  int told = 0;
  const auto listening = source_->Listen([&] { ++told; });
  Publish({Statement(1, "a"), Removed(2)});
  EXPECT_FALSE(watcher.Pull());
  EXPECT_EQ(told, 0);
  Publish({Statement(1, "b")});
  EXPECT_TRUE(watcher.Pull());
  EXPECT_EQ(told, 1);
  EXPECT_EQ(watcher.messages, 2);
}

TEST_F(SourceTest, EmptySnapshotStillSaysSo) {
  Watcher watcher = Watch();
  EXPECT_TRUE(watcher.Pull());
  EXPECT_EQ(watcher.snapshots, 1);
  EXPECT_FALSE(watcher.Pull());
}

TEST_F(SourceTest, RemovalIsToldAndAReturnIsNone) {
  Publish({Statement(1, "a"), Statement(2, "b")});
  Watcher stays = Watch();
  Watcher away = Watch();
  stays.Pull();
  away.Pull();
  Publish({Removed(1)});
  stays.Pull();
  EXPECT_EQ(stays.seen(), Fresh());
  EXPECT_EQ(stays.seen().size(), 1u);
  Publish({Statement(1, "back")});
  for (Watcher* watcher : {&stays, &away}) {
    watcher->Pull();
    EXPECT_EQ(watcher->seen(), Fresh());
    EXPECT_EQ(watcher->snapshots, 1);
  }
}

TEST_F(SourceTest, V5WhoMissedTooManyRemovalsGetsASnapshot) {
  std::vector<Rendered> all;
  for (uint32_t i = 1; i <= kTombstonesMax + 10; ++i) all.push_back(Statement(i, "x"));
  Publish(all);
  Watcher far = Watch();
  far.Pull();
  for (uint32_t i = 1; i <= 10; ++i) Publish({Removed(i)});
  Watcher near = Watch();
  near.Pull();
  for (uint32_t i = 11; i <= kTombstonesMax + 10; ++i) Publish({Removed(i)});
  far.Pull();
  near.Pull();
  EXPECT_EQ(far.snapshots, 2);
  EXPECT_EQ(near.snapshots, 1);
  EXPECT_EQ(far.seen(), Fresh());
  EXPECT_EQ(near.seen(), Fresh());
}

TEST_F(SourceTest, ReadersThatNeedTheSameShareIt) {
  Publish({Statement(1, "a")});
  Watcher first = Watch();
  first.Pull();
  source_->AddPerson({7}, {MyItem(1, 1)});  // moves the counter, changes nothing shared
  Watcher second = Watch();
  second.Pull();
  Publish({Statement(2, "b")});
  const auto one = source_->Since(Audience::kEveryone, {}, first.revision());
  const auto two = source_->Since(Audience::kEveryone, {}, second.revision());
  EXPECT_EQ(one, two);
  EXPECT_NE(one, source_->Since(Audience::kFacilitators, {}, first.revision()));
}

TEST_F(SourceTest, SlowReadersCostNothing) {
  Watcher slow = Watch();
  slow.Pull();
  for (int i = 0; i < 1'000; ++i) Publish({Statement(1, std::to_string(i))});
  EXPECT_TRUE(slow.Pull());
  EXPECT_EQ(slow.messages, 2);  // the first, and one for all thousand
  EXPECT_EQ(slow.seen(), Fresh());
}

TEST_F(SourceTest, LongUpdatesAreSplit) {
  std::vector<Rendered> all;
  const std::string text(100'000, 'x');
  for (uint32_t i = 1; i <= 35; ++i) all.push_back(Statement(i, text));
  Watcher before = Watch();
  before.Pull();
  Publish(all);
  before.Pull();  // the watcher checks lengths and where the revision is
  EXPECT_EQ(before.messages, 1 + 4);
  EXPECT_EQ(before.seen(), Fresh());
  source_->AddPerson({7}, {MyItem(1, 1)});
  Watcher person = Watch({7});
  person.Pull();
  EXPECT_EQ(person.messages, 5);  // the shared ones as they are, and one's own
  EXPECT_EQ(person.seen().size(), 36u);
}

TEST_F(SourceTest, V3OwnEntitiesFollowTheSharedOnes) {
  Publish({Statement(1, "a")});
  source_->AddPerson({7}, {MyItem(1, 1), {{Kind::kMyItem, 2}, nullptr}});
  source_->AddPerson({8}, {MyItem(1, 2)});
  Watcher seven = Watch({7});
  Watcher eight = Watch({8});
  seven.Pull();
  eight.Pull();
  Publication publication;
  publication.seq = ++seq_;
  publication.shared[0] = {Statement(1, "b")};
  publication.personal.push_back({{7}, {MyItem(2, 3)}});
  source_->Publish(std::move(publication));
  EXPECT_TRUE(seven.Pull());
  EXPECT_EQ(seven.messages, 2);
  EXPECT_EQ(seven.Find("my_item/2").my_item().my_statements(0), 3u);
  EXPECT_TRUE(eight.Pull());
  EXPECT_FALSE(eight.seen().contains("my_item/2"));
  for (Watcher* watcher : {&seven, &eight}) {
    EXPECT_EQ(watcher->Find("statement/1").statement().text(), "b");
    EXPECT_FALSE(watcher->Pull());
  }
}

TEST_F(SourceTest, PersonWhoIsAddedAgainIsSentAllAndWhatIsGone) {
  Publish({Statement(1, "a")});
  source_->AddPerson({7}, {MyItem(1, 1), MyItem(2, 1)});
  Watcher watcher = Watch({7});
  watcher.Pull();
  source_->RemovePerson({7});
  EXPECT_FALSE(watcher.Pull());
  source_->AddPerson({7}, {MyItem(1, 9), {{Kind::kMyItem, 2}, nullptr}});
  EXPECT_TRUE(watcher.Pull());
  EXPECT_EQ(watcher.snapshots, 1);
  EXPECT_EQ(watcher.Find("my_item/1").my_item().my_statements(0), 9u);
  EXPECT_FALSE(watcher.seen().contains("my_item/2"));
  EXPECT_FALSE(watcher.Pull());
}

TEST_F(SourceTest, HeartbeatCarriesTheLatestRevision) {
  Watcher watcher = Watch();
  watcher.Pull();
  Publish({});
  EXPECT_FALSE(watcher.Pull());
  watcher.PullOrBeat();
  EXPECT_EQ(watcher.revision().seq(), seq_);
  EXPECT_EQ(source_->Latest().seq(), seq_);
  EXPECT_TRUE(watcher.seen().empty());
}

TEST_F(SourceTest, ListenerMayReadAndIsNotCalledOnceLetGoOf) {
  Watcher watcher = Watch();
  watcher.Pull();
  auto listening = source_->Listen([&] { watcher.Pull(); });
  Publish({Statement(1, "a")});
  EXPECT_EQ(watcher.seen(), Fresh());
  listening.reset();
  Publish({Statement(1, "b")});
  EXPECT_NE(watcher.seen(), Fresh());
}

TEST_F(SourceTest, EndIsTold) {
  int told = 0;
  const auto listening = source_->Listen([&] { ++told; });
  EXPECT_FALSE(source_->Ended());
  source_->End();
  EXPECT_TRUE(source_->Ended());
  EXPECT_EQ(told, 1);
}

}  // namespace
}  // namespace vooraf::live::testing
