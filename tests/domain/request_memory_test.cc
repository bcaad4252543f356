// L3: what the fold remembers of commands, so that a repeat gets its first result.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <map>
#include <string>
#include <tuple>

#include "server/domain/evolve.h"
#include "server/domain/request_table.h"
#include "tests/domain/scene.h"
#include "tests/domain/talk.h"

namespace vooraf::domain {
namespace {

RequestId IdOf(uint8_t n) {
  RequestId id{};
  id[0] = n;
  return id;
}

std::string BytesOf(const RequestId& id) { return {id.begin(), id.end()}; }

// Folds an event of `actor`'s command `id`, whose digest is `digest`.
void Fold(Session& session, log::v1::Event event, uint32_t actor, const std::string& id,
          uint64_t digest) {
  StoredEvent stored;
  stored.seq = session.seq + 1;
  event.set_actor(actor);
  event.set_request_id(id);
  event.set_request_digest(digest);
  stored.event = std::move(event);
  Evolve(session, stored);
}

log::v1::Event Proposed(uint32_t statement, uint32_t item) {
  log::v1::Event event;
  event.mutable_statement_proposed()->set_statement(statement);
  event.mutable_statement_proposed()->set_item(item);
  return event;
}

log::v1::Event Released(uint32_t statement) {
  log::v1::Event event;
  event.mutable_statement_released()->set_statement(statement);
  return event;
}

TEST(RequestMemory, L3RemembersDigestLastSeqAndWhatWasCreated) {
  testing::Scene scene;
  testing::StartTalk(scene);
  Session session = scene.session();
  const uint64_t before = session.seq;
  Fold(session, Proposed(1, testing::kStatementsItem), 1, BytesOf(IdOf(1)), 77);
  Fold(session, Released(1), 1, BytesOf(IdOf(1)), 77);

  const Remembered* remembered = session.requests.Find({{1}, IdOf(1)});
  ASSERT_NE(remembered, nullptr);
  EXPECT_EQ(remembered->digest, 77u);
  EXPECT_EQ(remembered->seq, before + 2);
  EXPECT_EQ(remembered->created, 1u);
}

TEST(RequestMemory, L3AnIdIsOnesOwn) {
  testing::Scene scene;
  testing::StartTalk(scene);
  Session session = scene.session();
  Fold(session, Proposed(1, testing::kStatementsItem), 1, BytesOf(IdOf(1)), 77);
  Fold(session, Proposed(2, testing::kStatementsItem), 2, BytesOf(IdOf(1)), 78);

  EXPECT_EQ(session.requests.Find({{1}, IdOf(1)})->created, 1u);
  EXPECT_EQ(session.requests.Find({{2}, IdOf(1)})->created, 2u);
  EXPECT_EQ(session.requests.Find({{3}, IdOf(1)}), nullptr);
  EXPECT_EQ(session.requests.Find({{1}, IdOf(2)}), nullptr);
}

TEST(RequestMemory, TheServersOwnCommandsHaveNoIdAndAreNotRemembered) {
  testing::Scene scene;
  testing::StartTalk(scene);
  Session session = scene.session();
  const size_t before = session.requests.size();
  Fold(session, Proposed(1, testing::kStatementsItem), 0, "", 0);
  Fold(session, Released(1), 0, "too short", 0);
  EXPECT_EQ(session.requests.size(), before);
}

// Whatever a command creates, the fold remembers the number that its decision gave.
TEST(RequestMemory, L3CreatedIsWhatTheDecisionSaid) {
  testing::Scene scene;
  testing::PlayTalk(scene);
  ASSERT_GT(scene.log().size(), 30u);
  for (const StoredEvent& stored : scene.log()) {
    const uint32_t created = CreatedBy(stored.event);
    switch (stored.event.body_case()) {
      case log::v1::Event::kSessionCreated:
      case log::v1::Event::kFactsChanged:
      case log::v1::Event::kTaskPartsChanged:
      case log::v1::Event::kTargetGroupsChanged:
      case log::v1::Event::kLateAnswerKept:
      case log::v1::Event::kFacilitatorAdded:
      case log::v1::Event::kInvitationsCreated:
      case log::v1::Event::kParticipantJoined:
      case log::v1::Event::kItemAdded:
      case log::v1::Event::kRoundOpened:
      case log::v1::Event::kStatementProposed:
      case log::v1::Event::kJointAnswerDrafted:
      case log::v1::Event::kBallotOpened:
      case log::v1::Event::kAmendmentProposed:
      case log::v1::Event::kTimerStarted:
      case log::v1::Event::kFloorGranted:
        EXPECT_NE(created, 0u) << stored.event.ShortDebugString();
        break;
      case log::v1::Event::kAmendmentDecided:
        EXPECT_EQ(created, stored.event.amendment_decided().version());
        break;
      case log::v1::Event::kHandRaised:
        EXPECT_EQ(created != 0, stored.content.has_value());
        break;
      default:
        EXPECT_EQ(created, 0u) << stored.event.ShortDebugString();
    }
  }
}

// The table against a map, with ids that differ in one byte only, so that many hash alike.
RC_GTEST_PROP(RequestTable, EqualsAMap,
              (const std::vector<std::tuple<uint8_t, uint8_t, uint8_t>>& puts)) {
  RequestTable table;
  std::map<std::pair<uint32_t, RequestId>, uint64_t> map;
  for (const auto& [actor, place, byte] : puts) {
    RequestId id{};
    id[place % id.size()] = byte;
    const uint32_t who = actor % 4;
    const auto known = map.find({who, id});
    const Remembered* found = table.Find({{who}, id});
    RC_ASSERT((found != nullptr) == (known != map.end()));
    if (found != nullptr) RC_ASSERT(found->digest == known->second);
    const uint64_t digest = map.size() + 1;
    table.Put({{who}, id}).digest = digest;
    map[{who, id}] = digest;
    RC_ASSERT(table.size() == map.size());
  }
  for (const auto& [key, digest] : map) {
    const Remembered* found = table.Find({{key.first}, key.second});
    RC_ASSERT(found != nullptr);
    RC_ASSERT(found->digest == digest);
  }
}

}  // namespace
}  // namespace vooraf::domain
