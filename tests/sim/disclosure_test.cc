// V4: nothing sent to an audience lets the figures of fewer people than the minimum be worked out.
// Evenings by chance, all versions of all entities that an audience is sent, and exact elimination;
// disclosure.h says what is taken for a figure and solver.h what is worked out.
#include "tests/sim/disclosure.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "tests/domain/any.h"
#include "tests/sim/evening.h"

namespace vooraf::sim {
namespace {

using domain::Session;
using domain::testing::From;
using domain::view::Audience;

Figure Sum(std::set<uint32_t> people, const std::string& asked = "round 1") {
  Figure figure;
  for (const uint32_t person : people) figure.sum.insert({person, asked});
  return figure;
}

TEST(WhoIsTold, NobodyByASumOfEnoughPeople) {
  EXPECT_FALSE(WhoIsTold({Sum({1, 2, 3})}, {}, 3));
  EXPECT_FALSE(WhoIsTold({Sum({1, 2, 3}), Sum({4, 5, 6}), Sum({1, 2, 3, 4, 5, 6})}, {}, 3));
}

TEST(WhoIsTold, FewPeopleByTheirOwnSum) {
  EXPECT_EQ(WhoIsTold({Sum({1, 2})}, {}, 3), (std::set<uint32_t>{1, 2}));
  EXPECT_FALSE(WhoIsTold({Sum({1, 2})}, {}, 2));
}

TEST(WhoIsTold, ThoseInWhomTwoSumsDiffer) {
  EXPECT_EQ(WhoIsTold({Sum({1, 2, 3, 4}), Sum({1, 2, 3})}, {}, 3), (std::set<uint32_t>{4}));
  // 1 less 4: if the sums are 3 and 2, the one chose it and the other did not.
  EXPECT_EQ(WhoIsTold({Sum({1, 2, 3}), Sum({2, 3, 4})}, {}, 3), (std::set<uint32_t>{1, 4}));
  EXPECT_FALSE(WhoIsTold({Sum({1, 2, 3, 4, 5, 6}), Sum({1, 2, 3})}, {}, 3));
}

TEST(WhoIsTold, ByMoreThanTwoSums) {
  // The pairs are each enough for a minimum of two; half of all three, less one of them, is not.
  const auto told = WhoIsTold({Sum({1, 2}), Sum({2, 3}), Sum({1, 3})}, {}, 2);
  ASSERT_TRUE(told);
  EXPECT_EQ(told->size(), 1u);
}

TEST(WhoIsTold, ByRoundsThatAreLinked) {
  const std::vector<Figure> figures{Sum({1, 2, 3, 4}, "round 1"), Sum({1, 2, 3}, "round 2")};
  EXPECT_FALSE(WhoIsTold(figures, {}, 3));
  const std::vector<Link> links{{{1, "round 1"}, {1, "round 2"}},
                                {{2, "round 1"}, {2, "round 2"}},
                                {{3, "round 1"}, {3, "round 2"}}};
  EXPECT_EQ(WhoIsTold(figures, links, 3), (std::set<uint32_t>{4}));
}

// What somebody really chose, to see that the figures are read rightly.
uint32_t Truth(const Session& session, const std::string& subject, const Figure& figure) {
  if (figure.really) return *figure.really;
  unsigned item = 0, option = 0;
  int aspect = 0;
  if (std::sscanf(subject.c_str(), "item %u aspect %d option %u", &item, &aspect, &option) != 3) {
    return figure.shown;
  }
  uint32_t sum = 0;
  for (const Unknown& unknown : figure.sum) {
    if (unknown.person >= Disclosure::kCountedFrom) continue;
    const auto round = static_cast<size_t>(std::stoi(unknown.asked.substr(6)));
    const auto& answers = session.items[item - 1]
                              .rounds[round - 1]
                              .Find(static_cast<type::v1::Aspect>(aspect))
                              ->answers;
    const size_t index = unknown.person - 1;
    sum += index < answers.size() && (answers[index].chosen >> (option - 1) & 1u);
  }
  return sum;
}

void ExpectNobodyTold(const Evening& evening, const Disclosure& disclosure) {
  for (const auto& [name, subject] : disclosure.subjects()) {
    for (const Figure& figure : subject.figures) {
      EVENING_ASSERT(evening, Truth(evening.session(), name, figure) == figure.shown);
    }
    const auto told = WhoIsTold(subject.figures, subject.links, evening.session().group_minimum());
    if (told) {
      RC_LOG() << name << " tells on";
      for (const uint32_t person : *told) RC_LOG() << " " << person;
      RC_LOG() << "\n";
      for (const Figure& figure : subject.figures) RC_LOG() << "  " << figure.where << "\n";
      for (const Link& link : subject.links) {
        RC_LOG() << "  " << link.a.person << " did not change from " << link.a.asked << "\n";
      }
    }
    EVENING_ASSERT(evening, !told);
  }
}

Disclosure Watch(const Evening& evening, Audience audience, Knowing knowing) {
  Disclosure disclosure(audience, knowing);
  Session before;
  for (const auto& stored : evening.scene().log()) {
    Session after = before;
    Evolve(after, stored);
    disclosure.See(before, stored, after);
    before = std::move(after);
  }
  return disclosure;
}

void PlayAndSolve(bool rounds_only, Audience audience, Knowing knowing) {
  Setting setting = *AnySetting();
  setting.erases = false;  // so that the session still tells what is true
  setting.rounds_only = rounds_only;
  Evening evening(setting);
  for (const Move& move : *AnyMoves()) evening.Play(move);
  ExpectNobodyTold(evening, Watch(evening, audience, knowing));
}

RC_GTEST_PROP(Disclosure, V4TellsEveryoneOfNobody, ()) {
  PlayAndSolve(false, Audience::kEveryone, Knowing::kWhoWasAsked);
}

RC_GTEST_PROP(Disclosure, V4TellsFacilitatorsOfNobody, ()) {
  PlayAndSolve(false, Audience::kFacilitators, Knowing::kWhoWasAsked);
}

RC_GTEST_PROP(Disclosure, V4TellsOfNobodyWhoeverIsKnownToHaveAnsweredOrRated, ()) {
  PlayAndSolve(false, Audience::kEveryone, Knowing::kWhoAnswered);
}

RC_GTEST_PROP(Disclosure, V4ManyRoundsTellOfNobody, ()) {
  PlayAndSolve(true, Audience::kFacilitators, Knowing::kWhoWasAsked);
}

RC_GTEST_PROP(Disclosure, V4D5ManyRoundsTellOfNobodyWhoeverIsKnownToHaveAnswered, ()) {
  PlayAndSolve(true, Audience::kFacilitators, Knowing::kWhoAnswered);
}

// Moves that do what they say, whatever stands open.
Move Joins(size_t person) { return {0, static_cast<uint8_t>(person), 0, 1, 0}; }
Move Answers(size_t person, uint8_t option) {
  return {8, static_cast<uint8_t>(person + 1), 0, option, 1};
}
constexpr Move kGoOn{3, 0, 1, 0, 0};

// One group that answers the same question in round after round, each time some of them.
RC_GTEST_PROP(Disclosure, V4D5ShiftsTellOfNobodyWhoeverIsKnownToHaveAnswered, ()) {
  Setting setting;
  setting.groups = 1;
  setting.group_minimum = *From(2u, 4u);
  setting.rounds_only = true;
  setting.rounds_of = *AnyQuestion();
  Evening evening(setting);
  const auto people = *From<size_t>(2, 10);
  for (size_t i = 0; i < people; ++i) evening.Play(Joins(i));
  const auto rounds = *From<size_t>(2, 5);
  for (size_t round = 0; round < rounds; ++round) {
    evening.Play(kGoOn);
    constexpr uint8_t kSilent = 255;
    const auto answers = *rc::gen::container<std::vector<uint8_t>>(
        people, rc::gen::weightedElement<uint8_t>({{6, 0}, {2, 1}, {1, 6}, {4, kSilent}}));
    for (size_t i = 0; i < people; ++i) {
      if (answers[i] != kSilent) evening.Play(Answers(i, answers[i]));
    }
    evening.Play(kGoOn);
  }
  const auto& asked = evening.session().items[setting.rounds_of - 1].rounds;
  RC_ASSERT(asked.size() == rounds && asked.back().revealed);
  ExpectNobodyTold(evening, Watch(evening, Audience::kFacilitators, Knowing::kWhoAnswered));
}

}  // namespace
}  // namespace vooraf::sim
