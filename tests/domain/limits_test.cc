// Everything is bounded: as many as fit are taken, one more is refused with the bound.
#include "server/domain/limits.h"

#include <gtest/gtest.h>

#include "server/domain/refusals.h"
#include "tests/domain/scene.h"
#include "tests/domain/talk.h"

namespace vooraf::domain {
namespace {

using testing::InEnglish;
using testing::Scene;

// Repeats `act` until it is refused, and expects that to be by this bound after `times`.
template <class Act>
void ExpectBound(size_t times, size_t max, const std::string& what, Act act) {
  for (size_t i = 0; i < times; ++i) {
    const auto done = act();
    ASSERT_TRUE(done) << i << ": " << done.error().Message("en");
  }
  const auto refused = act();
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().refusal, &kLimitReached);
  EXPECT_EQ(refused.error().metadata.at("max"), std::to_string(max));
  EXPECT_EQ(refused.error().metadata.at("what"), what);
}

class Limits : public ::testing::Test {
 protected:
  Limits() { testing::StartTalk(scene_); }

  void Open(uint32_t item) {
    v1::OpenRoundRequest open;
    open.set_item(item);
    ASSERT_TRUE(scene_.Do("Fatima", open));
  }
  void Reveal(uint32_t item, uint32_t round) {
    v1::RevealRoundRequest reveal;
    reveal.set_item(item);
    reveal.set_round(round);
    ASSERT_TRUE(scene_.Do("Fatima", reveal));
  }

  Scene scene_;
};

TEST_F(Limits, Participants) {
  size_t n = 0;
  ExpectBound(kParticipantsMax - 2, kParticipantsMax, "participants", [&] {
    v1::JoinRequest join;
    join.set_group(1);
    return scene_.Do("p" + std::to_string(++n), join);
  });
  // Nor does one more facilitator fit.
  v1::AddFacilitatorRequest add;
  add.set_account_name("Gerda");
  EXPECT_EQ(scene_.Do("Fatima", add).error().refusal, &kLimitReached);
}

TEST_F(Limits, PeopleHelpedByOne) {
  v1::HelpPersonRequest help;
  help.set_group(1);
  help.set_place(type::v1::PLACE_HALL);
  ExpectBound(kHelpedMax, kHelpedMax, "people for whom you enter answers",
              [&] { return scene_.Do("Anna", help); });
}

v1::CreateInvitationsRequest Invitations(size_t count) {
  static uint64_t secret = 0;
  v1::CreateInvitationsRequest request;
  request.set_role(type::v1::ROLE_OBSERVER);
  for (size_t i = 0; i < count; ++i) {
    std::string hash = std::to_string(++secret);
    hash.resize(32, ' ');
    request.add_secret_hashes(hash);
  }
  return request;
}

TEST_F(Limits, Invitations) {
  const auto too_many = scene_.Do("Fatima", Invitations(kInvitationsPerRequestMax + 1));
  ASSERT_FALSE(too_many);
  EXPECT_EQ(too_many.error().metadata.at("max"), std::to_string(kInvitationsPerRequestMax));
  ExpectBound(kInvitationsMax / kInvitationsPerRequestMax, kInvitationsMax, "invitations",
              [&] { return scene_.Do("Fatima", Invitations(kInvitationsPerRequestMax)); });
}

TEST_F(Limits, Items) {
  ExpectBound(kItemsMax - 4, kItemsMax, "agenda items", [&] {
    v1::AddItemRequest add;
    *add.mutable_item()->mutable_title() = InEnglish("Item");
    *add.mutable_item()->mutable_statements()->mutable_wording() = InEnglish("What?");
    return scene_.Do("Fatima", add);
  });
}

TEST_F(Limits, RoundsOfAnItem) {
  for (uint32_t round = 1; round <= kRoundsPerItemMax; ++round) {
    Open(1);
    Reveal(1, round);
  }
  v1::OpenRoundRequest open;
  open.set_item(1);
  EXPECT_EQ(scene_.Do("Fatima", open).error().refusal, &kLimitReached);
}

TEST_F(Limits, StatementsOfOnePersonAndOfTheSession) {
  Open(testing::kStatementsItem);
  v1::ProposeStatementRequest propose;
  propose.set_item(testing::kStatementsItem);
  propose.set_text("Green first");
  ExpectBound(kStatementsPerParticipantMax, kStatementsPerParticipantMax, "statements",
              [&] { return scene_.Do("Anna", propose); });
  ExpectBound(kStatementsMax - kStatementsPerParticipantMax, kStatementsMax, "statements",
              [&] { return scene_.Do("Fatima", propose); });

  v1::ReleaseStatementsRequest release;
  for (uint32_t n = 1; n <= kStatementsPerReleaseMax; ++n) release.add_statements(n);
  EXPECT_TRUE(scene_.Do("Fatima", release));
  release.add_statements(1);
  EXPECT_EQ(scene_.Do("Fatima", release).error().refusal, &kLimitReached);
}

TEST_F(Limits, ThemesOfAnItem) {
  Open(1);
  Reveal(1, 1);
  v1::AddThemeRequest add;
  add.set_item(1);
  add.set_name("Light");
  ExpectBound(kThemesPerItemMax, kThemesPerItemMax, "themes",
              [&] { return scene_.Do("Fatima", add); });
}

TEST_F(Limits, Ballots) {
  for (const char* who : {"Bram", "Carla"}) {
    v1::JoinRequest join;
    join.set_group(1);
    ASSERT_TRUE(scene_.Do(who, join));
  }
  Open(1);
  Reveal(1, 1);
  v1::DraftJointAnswerRequest draft;
  draft.set_item(1);
  *draft.mutable_wording() = InEnglish("Yes");
  ASSERT_TRUE(scene_.Do("Fatima", draft));
  v1::OpenBallotRequest open;
  open.set_item(1);
  open.set_version(1);
  *open.mutable_what_happens() = *open.mutable_who_decides() = *open.mutable_when() =
      InEnglish("Something");
  uint32_t ballot = 0;
  ExpectBound(kBallotsMax, kBallotsMax, "ballots", [&] {
    auto opened = scene_.Do("Fatima", open);
    if (!opened) return opened;
    v1::CloseBallotRequest close;
    close.set_ballot(++ballot);
    return scene_.Do("Fatima", close);
  });
}

TEST_F(Limits, AmendmentsOfOnePersonAndOfTheSession) {
  Open(1);
  Reveal(1, 1);
  v1::DraftJointAnswerRequest draft;
  draft.set_item(1);
  *draft.mutable_wording() = InEnglish("Yes");
  ASSERT_TRUE(scene_.Do("Fatima", draft));
  v1::ProposeAmendmentRequest propose;
  propose.set_item(1);
  propose.set_version(1);
  propose.set_text("No");
  ExpectBound(kAmendmentsPerParticipantMax, kAmendmentsPerParticipantMax, "amendments",
              [&] { return scene_.Do("Anna", propose); });
  ExpectBound(kAmendmentsMax - kAmendmentsPerParticipantMax, kAmendmentsMax, "amendments",
              [&] { return scene_.Do("Fatima", propose); });
}

TEST_F(Limits, Timers) {
  v1::StartTimerRequest start;
  start.mutable_duration()->set_seconds(60);
  ExpectBound(kTimersMax, kTimersMax, "timers", [&] { return scene_.Do("Fatima", start); });
}

TEST_F(Limits, TurnsByText) {
  v1::JoinRequest join;
  join.set_group(1);
  join.set_place(type::v1::PLACE_HOME);
  v1::SendTextTurnRequest say;
  say.set_text("From home");
  const size_t people = kTextTurnsMax / kTextTurnsPerParticipantMax;
  for (size_t n = 1; n <= people; ++n) {
    const std::string who = "p" + std::to_string(n);
    ASSERT_TRUE(scene_.Do(who, join));
    const bool last = n == people;
    ExpectBound(kTextTurnsPerParticipantMax, last ? kTextTurnsMax : kTextTurnsPerParticipantMax,
                "turns by text", [&] { return scene_.Do(who, say); });
  }
}

}  // namespace
}  // namespace vooraf::domain
