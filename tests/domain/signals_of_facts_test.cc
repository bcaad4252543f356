// Signals from facts, target groups and speaking time.
#include <gtest/gtest.h>

#include "server/domain/signals/signal.h"
#include "tests/domain/people.h"
#include "tests/domain/shown_item.h"

namespace vooraf::domain::signals {
namespace {

using testing::Words;
using type::v1::SIDE_PROFESSIONAL;
using type::v1::SIDE_RESIDENT;

class SignalsOfFacts : public ::testing::Test {
 protected:
  std::string Stands(type::v1::SignalCause cause) const {
    const auto found = Find(session_, {cause, {}});
    return found ? found->sentence.entries(1).value() : "";
  }
  void Speak(uint32_t group, std::chrono::microseconds time) {
    session_.floor.spoken[group] = {1, time};
  }

  Session session_ = testing::SessionOf({SIDE_RESIDENT, SIDE_PROFESSIONAL}, {6, 4}, 3);
};

TEST_F(SignalsOfFacts, H8WhatIsFixed) {
  EXPECT_NE(Stands(type::v1::SIGNAL_CAUSE_FIXED_EMPTY), "");
  *session_.plan.mutable_facts()->mutable_fixed() = Words("The sewer");
  EXPECT_EQ(Stands(type::v1::SIGNAL_CAUSE_FIXED_EMPTY), "");
  session_.plan.mutable_facts()->clear_fixed();
  session_.facts_versions.facts_erased = true;
  EXPECT_EQ(Stands(type::v1::SIGNAL_CAUSE_FIXED_EMPTY), "") << "words were erased";
}

TEST_F(SignalsOfFacts, H9WhenPeopleHearBack) {
  EXPECT_NE(Stands(type::v1::SIGNAL_CAUSE_REPLY_DATE_EMPTY), "");
  session_.plan.mutable_facts()->set_reply_date("2026-05-31");
  EXPECT_EQ(Stands(type::v1::SIGNAL_CAUSE_REPLY_DATE_EMPTY), "");
}

// Professionals are 4 of 10 people; more than half of the time is too much.
TEST_F(SignalsOfFacts, H14SpeakingTimeAgainstTheShareOfPeople) {
  constexpr auto kCause = type::v1::SIGNAL_CAUSE_SPEAKING_TIME;
  Speak(1, std::chrono::seconds(600));
  Speak(2, std::chrono::seconds(600));
  EXPECT_EQ(Stands(kCause), "");
  Speak(2, std::chrono::seconds(601));
  EXPECT_EQ(Stands(kCause),
            "Professionals spoke for 10:01 of 20:01 minutes; they are 4 of 10 participants.");
}

TEST_F(SignalsOfFacts, H14NeedsTenMinutes) {
  constexpr auto kCause = type::v1::SIGNAL_CAUSE_SPEAKING_TIME;
  Speak(2, std::chrono::microseconds(599'999'999));
  EXPECT_EQ(Stands(kCause), "");
  Speak(2, std::chrono::seconds(600));
  EXPECT_NE(Stands(kCause), "");
}

TEST_F(SignalsOfFacts, H14PartsOfSeveralSidesAreNobodys) {
  Session few = testing::SessionOf({SIDE_RESIDENT, SIDE_PROFESSIONAL}, {6, 2}, 3);
  few.floor.spoken[2] = {1, std::chrono::seconds(6000)};
  EXPECT_FALSE(Find(few, {type::v1::SIGNAL_CAUSE_SPEAKING_TIME, {}}));
}

TEST_F(SignalsOfFacts, H16AbsentIsNotUnknown) {
  constexpr auto kCause = type::v1::SIGNAL_CAUSE_TARGET_GROUPS_ABSENT;
  session_.facts_versions.target_groups = 7;
  auto& facts = *session_.plan.mutable_facts();
  for (const char* name : {"Young people", "Shops", "Renters"}) {
    auto& group = *facts.add_target_groups();
    *group.mutable_name() = Words(name);
    group.set_presence(type::v1::TARGET_PRESENCE_UNKNOWN);
  }
  EXPECT_EQ(Stands(kCause), "");
  facts.mutable_target_groups(0)->set_presence(type::v1::TARGET_PRESENCE_ABSENT);
  facts.mutable_target_groups(2)->set_presence(type::v1::TARGET_PRESENCE_ABSENT);
  EXPECT_EQ(Stands(kCause), "Target groups that are missing: 2 of 3 (Young people, Renters).");
  EXPECT_EQ(Find(session_, {kCause, {}})->version, 7u);
  facts.mutable_target_groups(0)->clear_name();
  facts.mutable_target_groups(2)->clear_name();
  EXPECT_EQ(Stands(kCause), "Target groups that are missing: 2 of 3.") << "names were erased";
}

}  // namespace
}  // namespace vooraf::domain::signals
