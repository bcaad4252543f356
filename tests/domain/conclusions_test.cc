// What is said of results beyond their counts, just under, at and above each bound.
#include "server/domain/tally/conclusions.h"

#include <gtest/gtest.h>

#include "server/domain/guard.h"
#include "server/domain/stop_rule.h"
#include "tests/domain/people.h"
#include "tests/domain/shown_item.h"

namespace vooraf::domain::tally {
namespace {

using testing::Kind;
using testing::PartAnswers;
using type::v1::SIDE_OTHER;
using type::v1::SIDE_PROFESSIONAL;
using type::v1::SIDE_RESIDENT;
using type::v1::SIDE_UNSPECIFIED;

constexpr uint32_t kMinimum = 3;

class Conclusions : public ::testing::Test {
 protected:
  // The result of a round of a question with `options` options, concluded.
  type::v1::AspectResult Of(Kind kind, std::vector<PartAnswers> parts) {
    Item& item = testing::AddItem(session_, kind, {"a", "b", "c", "d", "e"});
    Round& round = testing::Show(item, parts);
    Conclude(item.definition.question(), kMinimum, round.result);
    return round.result.aspects(0);
  }
  type::v1::PartResult Steps(std::vector<uint32_t> counts) {
    return Of(Kind::kScale, {{{1}, SIDE_RESIDENT, std::move(counts)}}).parts(0);
  }
  type::v1::RoundResult Gap(std::vector<PartAnswers> offered, std::vector<PartAnswers> expected) {
    Item& item = testing::AddItem(session_, Kind::kLadder, {"a", "b", "c", "d", "e"});
    Round& round = testing::AddShownRound(item);
    testing::AddResult(round, type::v1::ASPECT_OFFERED, offered);
    testing::AddResult(round, type::v1::ASPECT_EXPECTED, expected);
    Conclude(item.definition.question(), kMinimum, round.result);
    return round.result;
  }

  Session session_ =
      testing::SessionOf({SIDE_RESIDENT, SIDE_PROFESSIONAL, SIDE_OTHER}, {5, 4, 4}, kMinimum);
};

// "part>other at option", of all that are found.
std::string Found(const type::v1::Differences& differences) {
  std::string all;
  for (const auto& found : differences.found()) {
    if (!all.empty()) all += ", ";
    all += std::to_string(found.part()) + ">" + std::to_string(found.other_part()) + " at " +
           std::to_string(found.option() + found.statement());
  }
  return all;
}

TEST_F(Conclusions, R16QuartilesAreOfWhoChoseAStep) {
  const auto quartiles = [&](std::vector<uint32_t> counts) {
    const auto part = Steps(std::move(counts));
    return std::pair(part.lower_quartile(), part.upper_quartile());
  };
  EXPECT_EQ(quartiles({0, 0, 0, 0, 0}), std::pair(0u, 0u));
  EXPECT_EQ(quartiles({0, 1, 0, 0, 0}), std::pair(2u, 2u));
  EXPECT_EQ(quartiles({1, 1, 0, 1, 1}), std::pair(1u, 5u));
  // Of five a quarter is two people: the second from either end.
  EXPECT_EQ(quartiles({1, 1, 1, 1, 1}), std::pair(2u, 4u));
  EXPECT_EQ(quartiles({2, 0, 1, 0, 2}), std::pair(1u, 5u));
  // Of eight it is two as well.
  EXPECT_EQ(quartiles({1, 1, 4, 1, 1}), std::pair(2u, 4u));
}

TEST_F(Conclusions, R16AgreementIsInThousandthsOfFiveOrMore) {
  EXPECT_EQ(Steps({0, 0, 5, 0, 0}).agreement(), 1000);
  EXPECT_EQ(Steps({1, 1, 1, 1, 1}).agreement(), 0);
  EXPECT_EQ(Steps({3, 0, 0, 0, 3}).agreement(), -1000);
  EXPECT_TRUE(Steps({1, 1, 1, 1, 1}).has_agreement());
  EXPECT_FALSE(Steps({0, 0, 4, 0, 0}).has_agreement());
  EXPECT_FALSE(Steps({3, 3}).has_agreement());
  EXPECT_TRUE(Steps({3, 3, 0}).has_agreement());
}

TEST_F(Conclusions, R17TheGapIsBetweenTheNearestMedians) {
  const auto result =
      Gap({{{2}, SIDE_PROFESSIONAL, {0, 2, 2, 0, 0}}}, {{{1}, SIDE_RESIDENT, {0, 0, 0, 2, 2}}});
  EXPECT_EQ(result.gap().expected_lower_median(), 4u);
  EXPECT_EQ(result.gap().offered_upper_median(), 3u);
  EXPECT_EQ(result.gap().steps(), 1);
  EXPECT_EQ(
      Gap({{{2}, SIDE_PROFESSIONAL, {0, 0, 0, 0, 3}}}, {{{1}, SIDE_RESIDENT, {3, 0, 0, 0, 0}}})
          .gap()
          .steps(),
      -4);
}

TEST_F(Conclusions, R17TheGapIsOfPartsOnThatSideAlone) {
  // Two parts of professionals count together; who stands with others does not count.
  const auto result =
      Gap({{{2}, SIDE_PROFESSIONAL, {2, 0, 0, 0, 0}},
           {{3}, SIDE_PROFESSIONAL, {1, 0, 0, 0, 0}},
           {{4, 5}, SIDE_UNSPECIFIED, {0, 0, 0, 0, 9}}},
          {{{1}, SIDE_RESIDENT, {0, 3, 0, 0, 0}}, {{6}, SIDE_OTHER, {0, 0, 0, 0, 9}}});
  EXPECT_EQ(result.gap().steps(), 1);
  EXPECT_FALSE(
      Gap({{{2, 1}, SIDE_UNSPECIFIED, {5, 0, 0, 0, 0}}}, {{{1}, SIDE_RESIDENT, {0, 3, 0, 0, 0}}})
          .has_gap());
}

TEST_F(Conclusions, R17TheGapNeedsTheMinimumOnBothSides) {
  const auto has_gap = [&](uint32_t offering, uint32_t expecting) {
    return Gap({{{2}, SIDE_PROFESSIONAL, {offering, 0, 0, 0, 0}, 0, 3}},
               {{{1}, SIDE_RESIDENT, {0, expecting, 0, 0, 0}, 0, 3}})
        .has_gap();
  };
  EXPECT_FALSE(has_gap(2, 3));
  EXPECT_FALSE(has_gap(3, 2));
  EXPECT_TRUE(has_gap(3, 3));
}

TEST_F(Conclusions, G3ResidentsFirstShowNothingThatComparesParts) {
  auto result =
      Gap({{{1}, SIDE_RESIDENT, {9, 0, 0, 0, 0}}, {{2}, SIDE_PROFESSIONAL, {0, 0, 0, 0, 9}}},
          {{{1}, SIDE_RESIDENT, {0, 0, 9, 0, 0}}});
  ASSERT_TRUE(result.has_gap());
  ASSERT_FALSE(result.aspects(0).differences().found().empty());
  const auto shown = ResidentsOf(result);
  ASSERT_EQ(shown.aspects_size(), 2);
  EXPECT_FALSE(shown.has_gap());
  EXPECT_FALSE(shown.aspects(0).has_differences());
  EXPECT_EQ(shown.aspects(0).parts(0).agreement(), 1000);
}

TEST_F(Conclusions, R18PartsOfFiveOrMoreAreCompared) {
  const auto compare = [&](uint32_t one, uint32_t other) {
    return Of(Kind::kOneChoice,
              {{{1}, SIDE_RESIDENT, {one, 0, 0}}, {{2}, SIDE_PROFESSIONAL, {0, 0, other}, 0, 4}})
        .differences();
  };
  EXPECT_EQ(compare(4, 5).compared(), 0u);
  EXPECT_EQ(compare(5, 4).compared(), 0u);
  EXPECT_EQ(compare(5, 5).compared(), 3u);
  // 1/126, three times.
  EXPECT_EQ(Found(compare(5, 5)), "1>2 at 1, 2>1 at 3");
}

TEST_F(Conclusions, R18ManyComparisonsNeedMore) {
  // Ten pairs and three options: 30 times 1/462 is not under 0.05, 30 times 1/1716 is.
  const auto all = [&](uint32_t people) {
    return Found(Of(Kind::kOneChoice, {{{1}, SIDE_RESIDENT, {people, 0, 0}},
                                       {{2}, SIDE_RESIDENT, {0, people, 0}},
                                       {{3}, SIDE_RESIDENT, {0, people, 0}},
                                       {{4}, SIDE_RESIDENT, {0, people, 0}},
                                       {{5}, SIDE_RESIDENT, {0, people, 0}}})
                     .differences());
  };
  EXPECT_EQ(all(6), "");
  EXPECT_EQ(all(7),
            "1>2 at 1, 1>3 at 1, 1>4 at 1, 1>5 at 1, 2>1 at 2, 3>1 at 2, 4>1 at 2, 5>1 at 2");
}

TEST_F(Conclusions, R18OfTwoOptionsTheFirstSaysItAll) {
  const auto result =
      Of(Kind::kOneChoice, {{{1}, SIDE_RESIDENT, {6, 0}}, {{2}, SIDE_PROFESSIONAL, {1, 5}}});
  EXPECT_EQ(result.differences().compared(), 1u);
  EXPECT_EQ(Found(result.differences()), "1>2 at 1");  // p is 1/66
}

TEST_F(Conclusions, R18OnAScaleAStepOrAHigherOneIsCompared) {
  const auto result = Of(Kind::kScale, {{{1}, SIDE_RESIDENT, {0, 0, 0, 3, 3}},
                                        {{2}, SIDE_PROFESSIONAL, {3, 3, 0, 0, 0}}});
  EXPECT_EQ(result.differences().compared(), 4u);
  EXPECT_EQ(Found(result.differences()), "1>2 at 3, 1>2 at 4");
}

TEST_F(Conclusions, R18OfSeveralChoicesEachIsOnItsOwn) {
  const auto result = Of(Kind::kSeveralChoices, {{{1}, SIDE_RESIDENT, {7, 7, 0, 0, 0}, 7},
                                                 {{2}, SIDE_PROFESSIONAL, {7, 0, 7, 0, 0}, 7}});
  EXPECT_EQ(Found(result.differences()), "1>2 at 2, 2>1 at 3");
}

TEST_F(Conclusions, R18OnePartHasNothingToCompareWith) {
  EXPECT_FALSE(Of(Kind::kOneChoice, {{{1}, SIDE_RESIDENT, {9, 0, 0}}}).has_differences());
}

// Statements by how each part rated them: agree, disagree, pass.
using Rated = std::vector<std::array<uint32_t, 3>>;
type::v1::StatementsResult Statements(const std::vector<Rated>& statements) {
  type::v1::StatementsResult result;
  for (const Rated& rated : statements) {
    auto& statement = *result.add_statements();
    statement.set_statement(static_cast<uint32_t>(result.statements_size()));
    for (const auto& counts : rated) {
      auto& part = *statement.add_parts();
      part.set_part(static_cast<uint32_t>(statement.parts_size()));
      part.set_agree(counts[0]);
      part.set_disagree(counts[1]);
      part.set_pass(counts[2]);
      auto& everyone = *statement.mutable_everyone();
      everyone.set_agree(everyone.agree() + counts[0]);
      everyone.set_disagree(everyone.disagree() + counts[1]);
      everyone.set_pass(everyone.pass() + counts[2]);
    }
  }
  for (size_t part = 1; part <= statements.front().size(); ++part) {
    result.mutable_partition()->add_parts()->set_part(static_cast<uint32_t>(part));
  }
  Conclude(result);
  return result;
}

std::vector<uint32_t> Places(const type::v1::StatementsResult& result,
                             uint32_t (type::v1::StatementResult::*place)() const) {
  std::vector<uint32_t> places;
  for (const auto& statement : result.statements()) places.push_back((statement.*place)());
  return places;
}

std::vector<uint32_t> Listed(const google::protobuf::RepeatedField<uint32_t>& list) {
  return {list.begin(), list.end()};
}

constexpr auto kSmallest = &type::v1::StatementResult::smallest_share_place;
constexpr auto kConsensus = &type::v1::StatementResult::consensus_place;

TEST(CommonGround, W10TheSmallestShareIsOfAllWhoRated) {
  // Of six, three agree and one passes: 3/6, not 3/5.
  const auto result = Statements({{{{5, 0, 0}}, {{3, 2, 1}}}, {{{4, 3, 0}}, {{5, 0, 0}}}});
  EXPECT_EQ(result.statements(0).smallest_share_part(), 2u);
  EXPECT_EQ(result.statements(1).smallest_share_part(), 1u);
  EXPECT_EQ(Listed(result.by_smallest_share()), (std::vector<uint32_t>{2, 1}));
}

TEST(CommonGround, W10EqualOnesShareAPlace) {
  // 2/4 and 3/6 are equal; by number in the list.
  const auto result = Statements({{{{2, 2, 0}}, {{4, 0, 0}}},
                                  {{{6, 0, 0}}, {{5, 1, 0}}},
                                  {{{6, 0, 0}}, {{3, 3, 0}}},
                                  {{{1, 9, 0}}, {{9, 1, 0}}}});
  EXPECT_EQ(Places(result, kSmallest), (std::vector<uint32_t>{2, 1, 2, 4}));
  EXPECT_EQ(Listed(result.by_smallest_share()), (std::vector<uint32_t>{2, 1, 3, 4}));
}

TEST(CommonGround, W10TheOrdersAreExact) {
  // 333,333 of 1,000,000 is less than a third, by less than most roundings keep.
  const auto result =
      Statements({{{{333'333, 666'667, 0}}, {{1, 0, 0}}}, {{{1, 2, 0}}, {{1, 0, 0}}}});
  EXPECT_EQ(Places(result, kSmallest), (std::vector<uint32_t>{2, 1}));
}

TEST(CommonGround, W10ConsensusIsTheProductOfSmoothedShares) {
  const auto result = Statements(
      {{{{6, 0, 0}}, {{3, 3, 0}}}, {{{3, 3, 0}}, {{6, 0, 0}}}, {{{6, 0, 0}}, {{6, 0, 0}}}});
  EXPECT_EQ(result.statements(0).consensus(), 437'500u);  // 7/8 x 4/8
  EXPECT_EQ(result.statements(2).consensus(), 765'625u);
  EXPECT_EQ(Places(result, kConsensus), (std::vector<uint32_t>{2, 2, 1}));
  EXPECT_EQ(Listed(result.by_consensus()), (std::vector<uint32_t>{3, 1, 2}));
}

TEST(CommonGround, W10WhatAPartDidNotRateHasNoPlace) {
  const auto result = Statements({{{{6, 0, 0}}, {{0, 0, 0}}}, {{{0, 0, 1}}, {{1, 0, 0}}}});
  EXPECT_EQ(Places(result, kSmallest), (std::vector<uint32_t>{0, 1}));
  EXPECT_EQ(result.statements(0).smallest_share_part(), 0u);
  EXPECT_EQ(result.statements(0).consensus(), 0u);
  EXPECT_EQ(Listed(result.by_consensus()), (std::vector<uint32_t>{2}));
}

TEST(CommonGround, W10OfEqualSmallestSharesTheFirstPartIsNamed) {
  EXPECT_EQ(
      Statements({{{{6, 0, 0}}, {{1, 1, 0}}, {{2, 2, 0}}}}).statements(0).smallest_share_part(),
      2u);
}

TEST(CommonGround, W11StatementsAreComparedTogether) {
  const auto result = Statements(
      {{{{6, 0, 0}}, {{0, 5, 1}}}, {{{5, 1, 0}}, {{1, 5, 0}}}, {{{4, 0, 0}}, {{0, 9, 0}}}});
  EXPECT_EQ(result.differences().compared(), 2u);
  EXPECT_EQ(Found(result.differences()), "1>2 at 1");
}

TEST(CommonGround, G3ResidentsFirstShowNoCommonGround) {
  auto result = Statements({{{{6, 0, 0}}, {{6, 0, 0}}}});
  result.mutable_partition()->mutable_parts(0)->set_side(SIDE_RESIDENT);
  const auto shown = ResidentsOf(result.statements(0), *result.mutable_partition());
  EXPECT_EQ(shown.parts_size(), 1);
  EXPECT_EQ(shown.smallest_share_part() + shown.smallest_share_place(), 0u);
  EXPECT_EQ(shown.consensus() + shown.consensus_place(), 0u);
}

// A result with shifts of these parts: who answered both and who of them changed; hidden where
// fewer than nothing changed.
type::v1::RoundResult Shifted(const std::vector<std::vector<std::pair<uint32_t, int>>>& aspects) {
  type::v1::RoundResult result;
  for (const auto& parts : aspects) {
    auto& aspect = *result.add_aspects();
    for (const auto& [both, changed] : parts) {
      auto& shift = *aspect.add_shifts();
      shift.set_both(both);
      shift.set_shown(changed >= 0);
      if (changed >= 0) shift.set_changed(static_cast<uint32_t>(changed));
    }
  }
  return result;
}

type::v1::AgendaItem Stopping(uint32_t rounds, uint32_t numerator, uint32_t denominator) {
  type::v1::AgendaItem item;
  item.mutable_question();
  item.mutable_stop_rule()->set_rounds_max(rounds);
  if (denominator == 0) return item;
  item.mutable_stop_rule()->mutable_changed_max()->set_numerator(numerator);
  item.mutable_stop_rule()->mutable_changed_max()->set_denominator(denominator);
  return item;
}

TEST(StopRule, A6ByTheNumberOfRounds) {
  const auto item = Stopping(3, 0, 0);
  EXPECT_FALSE(StopRuleReached(item, 2, {}));
  EXPECT_TRUE(StopRuleReached(item, 3, {}));
  EXPECT_TRUE(StopRuleReached(item, 4, {}));
  EXPECT_FALSE(StopRuleReached({}, 20, Shifted({{{9, 0}}})));
}

TEST(StopRule, A6ByTheShareThatChangedOfEveryone) {
  const auto item = Stopping(0, 1, 5);
  EXPECT_TRUE(StopRuleReached(item, 2, Shifted({{{5, 2}, {5, 0}}})));
  EXPECT_FALSE(StopRuleReached(item, 2, Shifted({{{5, 2}, {5, 1}}})));
  EXPECT_FALSE(StopRuleReached(item, 1, Shifted({{}})));
  EXPECT_FALSE(StopRuleReached(item, 2, {}));
  EXPECT_FALSE(StopRuleReached(item, 2, Shifted({{{0, -1}}})));
  EXPECT_TRUE(StopRuleReached(Stopping(0, 0, 5), 2, Shifted({{{5, 0}}})));
}

TEST(StopRule, A6IsNotKnownWhileAShiftIsHidden) {
  const auto item = Stopping(0, 1, 5);
  EXPECT_FALSE(StopRuleReached(item, 2, Shifted({{{50, 0}, {1, -1}}})));
  // Nobody of the part answered both: nothing is hidden.
  EXPECT_TRUE(StopRuleReached(item, 2, Shifted({{{50, 0}, {0, -1}}})));
}

TEST(StopRule, A6EveryAspectCounts) {
  const auto item = Stopping(0, 1, 5);
  EXPECT_TRUE(StopRuleReached(item, 2, Shifted({{{5, 1}}, {{5, 1}}})));
  EXPECT_FALSE(StopRuleReached(item, 2, Shifted({{{9, 0}}, {{5, 2}}})));
}

}  // namespace
}  // namespace vooraf::domain::tally
