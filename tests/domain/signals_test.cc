// Signals from what people chose, just under, at and above each threshold.
#include <gtest/gtest.h>

#include "server/domain/signals/signal.h"
#include "server/domain/tally/conclusions.h"
#include "tests/domain/people.h"
#include "tests/domain/shown_item.h"

namespace vooraf::domain::signals {
namespace {

using testing::AddItem;
using testing::AddResult;
using testing::AddShownRound;
using testing::Kind;
using testing::PartAnswers;
using testing::Show;
using testing::Words;
using type::v1::SIDE_OTHER;
using type::v1::SIDE_PROFESSIONAL;
using type::v1::SIDE_RESIDENT;

class Signals : public ::testing::Test {
 protected:
  // The English sentence; empty where no signal stands.
  std::string At(type::v1::SignalCause cause, uint32_t item = 1) const {
    const auto found = Find(session_, {cause, {item}});
    if (!found) return "";
    EXPECT_EQ(found->sentence.entries(0).language(), "nl");
    EXPECT_EQ(found->sentence.entries(1).language(), "en");
    return found->sentence.entries(1).value();
  }

  Item& Form() {
    return AddItem(session_, Kind::kOneChoice,
                   {"policy_participation", "societal_participation", "right_to_challenge"});
  }
  Item& Say() {
    return AddItem(session_, Kind::kLadder, {"informing", "consult", "advise", "coproduce"});
  }
  Item& Responsibility() {
    return AddItem(session_, Kind::kScale,
                   {"responsibility_none", "responsibility_help", "responsibility_run"});
  }
  Item& Goals() {
    return AddItem(session_, Kind::kSeveralChoices, {"better_plans", "self_reliance", "savings"});
  }
  // What residents expect and professionals offer, rung by rung.
  void ShowSay(Item& item, std::vector<uint32_t> expected, std::vector<uint32_t> offered,
               uint32_t dont_know = 0) {
    Round& round = AddShownRound(item);
    AddResult(round, type::v1::ASPECT_OFFERED,
              {{{2}, SIDE_PROFESSIONAL, std::move(offered), 0, dont_know}});
    AddResult(round, type::v1::ASPECT_EXPECTED, {{{1}, SIDE_RESIDENT, std::move(expected)}});
    tally::Conclude(item.definition.question(), session_.group_minimum(), round.result);
  }
  void ShowResponsibility(std::vector<uint32_t> professionals) {
    Show(Responsibility(), {{{2}, SIDE_PROFESSIONAL, std::move(professionals)}});
  }

  Session session_ =
      testing::SessionOf({SIDE_RESIDENT, SIDE_PROFESSIONAL, SIDE_PROFESSIONAL}, {5, 4, 4}, 3);
};

constexpr auto kGroupsDiffer = type::v1::SIGNAL_CAUSE_GROUPS_DIFFER;
constexpr auto kDomainDivided = type::v1::SIGNAL_CAUSE_DOMAIN_DIVIDED;
constexpr auto kGap = type::v1::SIGNAL_CAUSE_EXPECTATION_GAP;
constexpr auto kWithoutSay = type::v1::SIGNAL_CAUSE_RESPONSIBILITY_WITHOUT_SAY;
constexpr auto kWithoutMeans = type::v1::SIGNAL_CAUSE_RESPONSIBILITY_WITHOUT_MEANS;
constexpr auto kWording = type::v1::SIGNAL_CAUSE_WORDING_OF_PROFESSIONALS;
constexpr auto kNoGoal = type::v1::SIGNAL_CAUSE_NO_RESIDENT_GOAL;
constexpr auto kForOthers = type::v1::SIGNAL_CAUSE_GOAL_CHOSEN_FOR_OTHERS;

TEST_F(Signals, H1LookAtNothingThatIsNotShown) {
  Item& item = Form();
  Show(item, {{{1}, SIDE_RESIDENT, {0, 4, 0}}, {{2}, SIDE_PROFESSIONAL, {4, 0, 0}}});
  item.rounds[0].others_wait = true;
  EXPECT_EQ(At(kGroupsDiffer), "");
  item.rounds[0].others_wait = false;
  EXPECT_NE(At(kGroupsDiffer), "");
  item.rounds[0].revealed = false;
  EXPECT_EQ(At(kGroupsDiffer), "");
}

TEST_F(Signals, H1TheNewestRoundThatIsShownCounts) {
  Item& item = Form();
  Show(item, {{{1}, SIDE_RESIDENT, {0, 4, 0}}, {{2}, SIDE_PROFESSIONAL, {4, 0, 0}}});
  Show(item, {{{1}, SIDE_RESIDENT, {4, 0, 0}}, {{2}, SIDE_PROFESSIONAL, {4, 0, 0}}});
  EXPECT_EQ(At(kGroupsDiffer), "");
  item.rounds[1].others_wait = true;
  EXPECT_NE(At(kGroupsDiffer), "");
  EXPECT_EQ(Find(session_, {kGroupsDiffer, {1}})->version, 1u);
}

TEST_F(Signals, H1ResultsOfTooFewGiveNone) {
  Item& item = Form();
  Round& round = Show(item, {{{1, 2}, type::v1::SIDE_UNSPECIFIED, {1, 1, 0}}});
  round.result.mutable_aspects(0)->mutable_partition()->set_too_few(true);
  round.result.mutable_aspects(0)->clear_parts();
  EXPECT_EQ(At(kGroupsDiffer) + At(kDomainDivided), "");
}

TEST_F(Signals, H2NoneBeforeTheStart) {
  Show(Form(), {{{1}, SIDE_RESIDENT, {0, 4, 0}}, {{2}, SIDE_PROFESSIONAL, {4, 0, 0}}});
  EXPECT_FALSE(FindAll(session_).empty());
  session_.phase = v1::SESSION_PHASE_OPEN;
  EXPECT_TRUE(FindAll(session_).empty());
  session_.phase = v1::SESSION_PHASE_CLOSED;
  EXPECT_FALSE(FindAll(session_).empty());
}

TEST_F(Signals, H5GroupsMeanOtherForms) {
  Show(Form(), {{{1}, SIDE_RESIDENT, {1, 4, 0}}, {{2}, SIDE_PROFESSIONAL, {3, 1, 0}}});
  EXPECT_EQ(At(kGroupsDiffer),
            "Groups mostly mean different forms of taking part. Most chosen: Group 1 ‘Societal "
            "participation’ (4 of 5); Group 2 ‘Policy participation’ (3 of 4).");
}

TEST_F(Signals, H5SharingOneOfTheMostChosenIsNotApart) {
  Item& item = Form();
  Show(item, {{{1}, SIDE_RESIDENT, {2, 2, 0}}, {{2}, SIDE_PROFESSIONAL, {3, 1, 0}}});
  EXPECT_EQ(At(kGroupsDiffer), "");
  Show(item, {{{1}, SIDE_RESIDENT, {0, 2, 2}}, {{2}, SIDE_PROFESSIONAL, {3, 1, 0}}});
  EXPECT_NE(At(kGroupsDiffer).find("‘Societal participation’ and ‘Right to challenge’ (2 of 4)"),
            std::string::npos);
}

TEST_F(Signals, H5PartsInWhichFewChoseAreLeftAside) {
  Item& item = Form();
  Show(item, {{{1}, SIDE_RESIDENT, {0, 2, 0}, 0, 3}, {{2}, SIDE_PROFESSIONAL, {4, 0, 0}}});
  EXPECT_EQ(At(kGroupsDiffer), "");
  Show(item, {{{1}, SIDE_RESIDENT, {0, 3, 0}, 0, 2}, {{2}, SIDE_PROFESSIONAL, {4, 0, 0}}});
  EXPECT_NE(At(kGroupsDiffer), "");
}

TEST_F(Signals, H5MeansOrEndIsSuchAQuestionAndOthersAreNot) {
  Show(AddItem(session_, Kind::kOneChoice, {"participation_means", "participation_end"}),
       {{{1}, SIDE_RESIDENT, {0, 4}}, {{2}, SIDE_PROFESSIONAL, {4, 0}}});
  Show(AddItem(session_, Kind::kOneChoice, {"collective_matter", "own_life"}),
       {{{1}, SIDE_RESIDENT, {0, 4}}, {{2}, SIDE_PROFESSIONAL, {4, 0}}});
  EXPECT_EQ(At(kGroupsDiffer, 1).find("Groups differ on whether it is a means or an end."), 0u);
  EXPECT_EQ(At(kGroupsDiffer, 2), "");
}

TEST_F(Signals, H6HalfOfADomainIsNotMoreThanHalf) {
  Item& item = Form();
  Show(item, {{{2}, SIDE_PROFESSIONAL, {3, 2, 0}}, {{3}, SIDE_PROFESSIONAL, {4, 0, 0}}});
  EXPECT_EQ(At(kDomainDivided), "");
  Show(item, {{{2}, SIDE_PROFESSIONAL, {2, 2, 0}}, {{3}, SIDE_PROFESSIONAL, {4, 0, 0}}});
  EXPECT_EQ(At(kDomainDivided),
            "Within one domain no more than half choose the same: Group 2 ‘Policy participation’ "
            "(2 of 4), ‘Societal participation’ (2 of 4).");
}

TEST_F(Signals, H6ResidentsAndDomainsShownTogetherAreNoDomain) {
  Show(Form(), {{{1}, SIDE_RESIDENT, {2, 2, 0}}, {{2, 3}, SIDE_PROFESSIONAL, {2, 2, 0}}});
  EXPECT_EQ(At(kDomainDivided), "");
}

TEST_F(Signals, H7AGapIsOneRungBetweenTheNearestMedians) {
  Item& item = Say();
  // Both medians are the same rung.
  ShowSay(item, {0, 3, 2, 0}, {0, 3, 0, 0});
  EXPECT_EQ(At(kGap), "");
  // Of an even number the residents' lower and the professionals' upper middle count.
  ShowSay(item, {0, 2, 2, 0}, {0, 3, 0, 0});
  EXPECT_EQ(At(kGap), "");
  ShowSay(item, {0, 0, 4, 0}, {0, 2, 2, 0});
  EXPECT_EQ(At(kGap), "");
  ShowSay(item, {0, 2, 3, 0}, {0, 3, 1, 0});
  EXPECT_EQ(At(kGap),
            "Residents expect more say than is offered. ‘Advise’ or more is expected by 3 of 5 "
            "residents; no more than ‘Consult’ is offered by 3 of 4 professionals.");
}

TEST_F(Signals, H7NeedsTheMinimumOnBothSides) {
  Item& item = Say();
  ShowSay(item, {0, 0, 0, 2}, {3, 0, 0, 0});
  EXPECT_EQ(At(kGap), "");
  ShowSay(item, {0, 0, 0, 3}, {2, 0, 0, 0});
  EXPECT_EQ(At(kGap), "");
  ShowSay(item, {0, 0, 0, 3}, {3, 0, 0, 0});
  EXPECT_NE(At(kGap), "");
}

TEST_F(Signals, H10MoreThanHalfAskAndOfferAtMostToConsult) {
  ShowSay(Say(), {0, 0, 3, 0}, {0, 4, 0, 0});
  ShowResponsibility({2, 2, 0});
  EXPECT_EQ(At(kWithoutSay, 2), "");
  ShowResponsibility({1, 1, 1});
  EXPECT_EQ(At(kWithoutSay, 3),
            "‘Responsibility help’ or more is asked of residents by 2 of 3 professionals. No more "
            "than ‘Consult’ is offered by 4 of 4 professionals.");
}

TEST_F(Signals, H10OfferingAdviceIsEnough) {
  Item& say = Say();
  ShowSay(say, {0, 0, 3, 0}, {0, 2, 2, 0});
  ShowResponsibility({0, 3, 0});
  EXPECT_EQ(At(kWithoutSay, 2), "");
  ShowSay(session_.items[0], {0, 0, 3, 0}, {0, 3, 2, 0});
  EXPECT_NE(At(kWithoutSay, 2), "");
  EXPECT_EQ(Find(session_, {kWithoutSay, {2}})->version, 3u);
}

TEST_F(Signals, H10AnOfferThatIsUnknown) {
  ShowResponsibility({0, 3, 0});
  const std::string unknown =
      "‘Responsibility help’ or more is asked of residents by 3 of 3 "
      "professionals. How much say residents get is not known.";
  EXPECT_EQ(At(kWithoutSay), unknown);
  Say();
  ShowSay(session_.items[1], {0, 0, 3, 0}, {0, 0, 3, 0}, 3);
  EXPECT_EQ(At(kWithoutSay), "");
  ShowSay(session_.items[1], {0, 0, 3, 0}, {0, 0, 3, 0}, 4);
  EXPECT_EQ(At(kWithoutSay), unknown);
}

TEST_F(Signals, H11MandateAndBudget) {
  ShowResponsibility({0, 3, 0});
  auto& facts = *session_.plan.mutable_facts();
  EXPECT_EQ(At(kWithoutMeans),
            "‘Responsibility help’ or more is asked of residents by 3 of 3 professionals. Not "
            "filled in: the mandate and the budget.");
  *facts.mutable_mandate() = Words("The square");
  EXPECT_NE(At(kWithoutMeans).find("Not filled in: the budget."), std::string::npos);
  *facts.mutable_budget() = Words("10,000 euros");
  EXPECT_EQ(At(kWithoutMeans), "");
  facts.Clear();
  session_.facts_versions.facts_erased = true;
  EXPECT_EQ(At(kWithoutMeans), "");
}

TEST_F(Signals, H12TheWordingIsTheProfessionalsFirstAnswer) {
  Item& item = Form();
  Show(item, {{{1}, SIDE_RESIDENT, {1, 4, 0}}, {{2}, SIDE_PROFESSIONAL, {3, 1, 0}}});
  // What they choose later does not matter.
  Show(item, {{{1}, SIDE_RESIDENT, {5, 0, 0}}, {{2}, SIDE_PROFESSIONAL, {3, 1, 0}}});
  EXPECT_EQ(At(kWording), "");
  item.joint_answer = {1, Words("Policy participation, but later"), false};
  EXPECT_EQ(At(kWording), "");
  item.joint_answer = {2, Words(" policy participation."), false};
  EXPECT_EQ(At(kWording),
            "The answer is word for word what professionals chose first: ‘Policy participation’ (3 "
            "of 4 professionals, 1 of 5 residents). Residents mostly chose ‘Societal "
            "participation’ (4 of 5).");
  EXPECT_EQ(Find(session_, {kWording, {1}})->version, 2u);
}

TEST_F(Signals, H12NotWhereResidentsChoseItAsMuch) {
  Item& item = Form();
  Show(item, {{{1}, SIDE_RESIDENT, {2, 2, 0}}, {{2}, SIDE_PROFESSIONAL, {3, 1, 0}}});
  item.joint_answer = {1, Words("Policy participation"), false};
  EXPECT_EQ(At(kWording), "");
}

TEST_F(Signals, H12OrWhatABallotChose) {
  Item& item = Form();
  Show(item, {{{1}, SIDE_RESIDENT, {1, 4, 0}}, {{2}, SIDE_PROFESSIONAL, {3, 1, 0}}});
  item.joint_answer = {1, Words("We choose"), false};
  item.ballots = {{1}};
  Ballot& ballot = session_.ballots.emplace_back();
  ballot.item = item.number();
  *ballot.texts.add_options()->mutable_label() = Words("Policy participation");
  *ballot.texts.add_options()->mutable_label() = Words("Societal participation");
  ballot.result.emplace().set_outcome(type::v1::BALLOT_OUTCOME_PASSED);
  ballot.result->add_winners(2);
  EXPECT_EQ(At(kWording), "");
  ballot.result->set_winners(0, 1);
  EXPECT_NE(At(kWording), "");
  ballot.result->set_outcome(type::v1::BALLOT_OUTCOME_NO_QUORUM);
  EXPECT_EQ(At(kWording), "");
}

TEST_F(Signals, H13NoGoalOfAResidentIsNamed) {
  Item& item = Goals();
  Show(item, {{{1}, SIDE_RESIDENT, {0, 4, 1}, 5}, {{2}, SIDE_PROFESSIONAL, {4, 2, 0}, 4}});
  item.joint_answer = {1, Words("We want better plans, and trees"), false};
  EXPECT_EQ(At(kNoGoal),
            "The joint answer names no goal that a resident chose. It names ‘Better plans’ (0 of 5 "
            "residents).");
  item.joint_answer = {2, Words("We want better plans and savings"), false};
  EXPECT_EQ(At(kNoGoal), "") << "one resident chose savings";
  item.joint_answer = {3, Words("We want trees"), false};
  EXPECT_EQ(At(kNoGoal), "") << "no goal of the list is named";
}

TEST_F(Signals, H15OthersChooseForResidents) {
  Item& item = Goals();
  const auto show = [&](uint32_t residents, uint32_t others) {
    Show(item, {{{1}, SIDE_RESIDENT, {5, residents, 0}, 5},
                {{2}, SIDE_PROFESSIONAL, {4, others, 4}, 4},
                {{3}, SIDE_OTHER, {3, 1, 0}, 4}});
  };
  show(0, 2);
  EXPECT_EQ(At(kForOthers), "") << "3 of 8 is under half";
  show(0, 3);
  EXPECT_EQ(At(kForOthers),
            "Others choose a goal for residents that no resident chose: ‘Self reliance’ (4 of 8 "
            "others, 0 of 5 residents).");
  show(1, 3);
  EXPECT_EQ(At(kForOthers), "");
}

}  // namespace
}  // namespace vooraf::domain::signals
