// What is filled in and the answer or vote that it means, without widgets.

#include <gtest/gtest.h>

#include "client-gui/models/replay/chapters.h"
#include "client-gui/models/replay/days.h"
#include "client-gui/models/take_part/answering.h"
#include "client-gui/models/take_part/voting.h"

namespace vooraf::gui {
namespace {

using type::v1::Question;

void AddOptions(google::protobuf::RepeatedPtrField<type::v1::Option>* options, uint32_t count) {
  for (uint32_t option = 1; option <= count; ++option) options->Add()->set_option(option);
}

v1::BallotView BallotBy(type::v1::DecisionMethod method, uint32_t options = 0) {
  v1::BallotView ballot;
  ballot.set_ballot(1);
  ballot.mutable_rule()->set_method(method);
  AddOptions(ballot.mutable_options(), options);
  return ballot;
}

// What was given comes back as it was filled in.
void ExpectRoundTrip(const Ask& ask, const Draft& draft) {
  EXPECT_EQ(DraftOf(ask, AnswerOf(ask, draft)), draft);
}

TEST(Answering, OneChoiceIsTheLastOneChosen) {
  Question question;
  AddOptions(question.mutable_one_choice()->mutable_options(), 3);
  const Ask ask = AskOf(question);
  Draft draft;
  EXPECT_FALSE(IsComplete(ask, draft));
  EXPECT_TRUE(Choose(ask, 1, true, &draft));
  EXPECT_TRUE(Choose(ask, 3, true, &draft));
  EXPECT_EQ(AnswerOf(ask, draft).option(), 3u);
  ExpectRoundTrip(ask, draft);
}

TEST(Answering, DontKnowAndSkipTakeThePlaceOfAnAnswerAndLeaveItStanding) {
  Question question;
  AddOptions(question.mutable_scale()->mutable_steps(), 5);
  const Ask ask = AskOf(question);
  Draft draft;
  Choose(ask, 2, true, &draft);
  SayOther(kDontKnow, &draft);
  EXPECT_TRUE(AnswerOf(ask, draft).has_dont_know());
  SayOther(kSkip, &draft);
  EXPECT_TRUE(AnswerOf(ask, draft).has_skip());
  SayOther(0, &draft);
  EXPECT_EQ(AnswerOf(ask, draft).option(), 2u);
  SayOther(kSkip, &draft);
  Choose(ask, 4, true, &draft);
  EXPECT_EQ(AnswerOf(ask, draft).option(), 4u);
}

TEST(Answering, SeveralChoicesKeepToFewestAndMostAndAreAscending) {
  Question question;
  auto* several = question.mutable_several_choices();
  AddOptions(several->mutable_options(), 4);
  several->set_choices_min(2);
  several->set_choices_max(3);
  const Ask ask = AskOf(question);
  Draft draft;
  Choose(ask, 4, true, &draft);
  EXPECT_FALSE(IsComplete(ask, draft));
  EXPECT_FALSE(WhatIsMissing(ask, draft).isEmpty());
  Choose(ask, 1, true, &draft);
  EXPECT_TRUE(IsComplete(ask, draft));
  Choose(ask, 2, true, &draft);
  EXPECT_FALSE(Choose(ask, 3, true, &draft));
  const auto answer = AnswerOf(ask, draft);
  EXPECT_EQ(
      std::vector<uint32_t>(answer.options().options().begin(), answer.options().options().end()),
      (std::vector<uint32_t>{1, 2, 4}));
}

TEST(Answering, AnOrderIsMovedAndTakenApart) {
  Question question;
  AddOptions(question.mutable_ranking()->mutable_options(), 3);
  const Ask ask = AskOf(question);
  Draft draft;
  for (const uint32_t option : {3u, 1u, 2u}) Choose(ask, option, true, &draft);
  MoveUp(2, 1, &draft);
  MoveUp(3, 1, &draft);  // the first already
  EXPECT_EQ(draft.chosen, (std::vector<uint32_t>{3, 2, 1}));
  MoveUp(3, -1, &draft);
  Choose(ask, 1, false, &draft);
  EXPECT_EQ(draft.chosen, (std::vector<uint32_t>{2, 3}));
  ExpectRoundTrip(ask, draft);
}

TEST(Answering, NoMorePointsThanThereAre) {
  Question question;
  AddOptions(question.mutable_points()->mutable_options(), 2);
  question.mutable_points()->set_points(10);
  const Ask ask = AskOf(question);
  Draft draft;
  EXPECT_EQ(GivePoints(ask, 1, 7, &draft), 7u);
  EXPECT_EQ(GivePoints(ask, 2, 9, &draft), 3u);
  EXPECT_EQ(PointsLeft(ask, draft), 0u);
  ExpectRoundTrip(ask, draft);
  GivePoints(ask, 1, 0, &draft);
  GivePoints(ask, 2, 0, &draft);
  EXPECT_FALSE(IsComplete(ask, draft));
}

TEST(Answering, ScoresMayLeaveSomeOut) {
  Question question;
  AddOptions(question.mutable_scores()->mutable_options(), 3);
  const Ask ask = AskOf(question);
  EXPECT_EQ(ask.least, 1u);
  EXPECT_EQ(ask.most, 10u);
  Draft draft;
  GiveScore(2, 8, &draft);
  EXPECT_TRUE(IsComplete(ask, draft));
  ExpectRoundTrip(ask, draft);
  TakeScore(2, &draft);
  EXPECT_FALSE(IsComplete(ask, draft));
}

TEST(Answering, WordsAreCountedAsTheServerCounts) {
  Question question;
  question.mutable_open_text()->set_chars_max(3);
  const Ask ask = AskOf(question);
  Draft draft;
  Write(QStringLiteral("  "), &draft);
  EXPECT_FALSE(IsComplete(ask, draft));
  Write(QString::fromUtf8(" 🌳🌳🌳 "), &draft);
  EXPECT_TRUE(IsComplete(ask, draft));
  EXPECT_EQ(AnswerOf(ask, draft).text().text(), "🌳🌳🌳");
  Write(QString::fromUtf8("🌳🌳🌳🌳"), &draft);
  EXPECT_FALSE(IsComplete(ask, draft));
}

TEST(Answering, AspectsAreThoseOfTheSide) {
  Question question;
  EXPECT_EQ(AspectsFor(question, type::v1::SIDE_RESIDENT).size(), 1u);
  auto* offered = question.mutable_scale()->add_aspects();
  offered->set_aspect(type::v1::ASPECT_OFFERED);
  offered->add_sides(type::v1::SIDE_PROFESSIONAL);
  EXPECT_TRUE(AspectsFor(question, type::v1::SIDE_RESIDENT).empty());
  EXPECT_EQ(AspectsFor(question, type::v1::SIDE_PROFESSIONAL).front().aspect,
            type::v1::ASPECT_OFFERED);
}

TEST(Voting, AnObjectionNeedsItsArgument) {
  const auto ballot = BallotBy(type::v1::DECISION_METHOD_CONSENT);
  Draft draft;
  Choose(AskOf(ballot), type::v1::CONSENT_VOTE_OBJECTION, true, &draft);
  EXPECT_TRUE(NeedsArgument(ballot, draft));
  EXPECT_FALSE(CanVote(ballot, draft));
  draft.reason = QStringLiteral("De bus rijdt er niet.");
  EXPECT_TRUE(CanVote(ballot, draft));
  EXPECT_EQ(VoteOf(ballot, draft).consent(), type::v1::CONSENT_VOTE_OBJECTION);
}

TEST(Voting, WhoIsAgainstMaySayWhatIsNeededExceptInSecret) {
  auto ballot = BallotBy(type::v1::DECISION_METHOD_YES_NO);
  Draft draft;
  Choose(AskOf(ballot), type::v1::YES_NO_VOTE_NO, true, &draft);
  EXPECT_TRUE(MayExplain(ballot, draft));
  ballot.mutable_rule()->set_secret(true);
  EXPECT_FALSE(MayExplain(ballot, draft));
}

TEST(Voting, NoFingerIsAVote) {
  const auto ballot = BallotBy(type::v1::DECISION_METHOD_FIST_TO_FIVE);
  const Ask ask = AskOf(ballot);
  ASSERT_EQ(ask.choices.size(), 6u);
  Draft draft;
  Choose(ask, ask.choices.front().id, true, &draft);
  const auto vote = VoteOf(ballot, draft);
  EXPECT_EQ(vote.value_case(), type::v1::Vote::kStep);
  EXPECT_EQ(vote.step(), 0u);
  EXPECT_EQ(DraftOf(ballot, vote), draft);
  EXPECT_TRUE(MayExplain(ballot, draft));
}

TEST(Voting, GradientsExplainBeyondTheSupportingSteps) {
  const auto ballot = BallotBy(type::v1::DECISION_METHOD_GRADIENTS);
  const Ask ask = AskOf(ballot);
  ASSERT_EQ(ask.choices.size(), 8u);
  Draft draft;
  Choose(ask, ask.choices[2].id, true, &draft);
  EXPECT_EQ(VoteOf(ballot, draft).step(), 3u);
  EXPECT_FALSE(MayExplain(ballot, draft));
  Choose(ask, ask.choices[3].id, true, &draft);
  EXPECT_TRUE(MayExplain(ballot, draft));
}

TEST(Voting, ApprovingNoneIsNotAbstaining) {
  const auto ballot = BallotBy(type::v1::DECISION_METHOD_APPROVAL, 3);
  const Ask ask = AskOf(ballot);
  Draft draft;
  EXPECT_FALSE(CanVote(ballot, draft));
  SayOther(kNoneOfThem, &draft);
  const auto none = VoteOf(ballot, draft);
  EXPECT_TRUE(none.has_approvals());
  EXPECT_TRUE(none.approvals().options().empty());
  EXPECT_EQ(DraftOf(ballot, none).other, kNoneOfThem);
  SayOther(kLeaveToOthers, &draft);
  EXPECT_TRUE(VoteOf(ballot, draft).has_abstain());
  Choose(ask, 2, true, &draft);
  EXPECT_EQ(VoteOf(ballot, draft).approvals().options(0), 2u);
}

TEST(Voting, ResistanceIsGivenToEveryOption) {
  const auto ballot = BallotBy(type::v1::DECISION_METHOD_SYSTEMIC_CONSENSING, 2);
  Draft draft;
  GiveScore(1, 0, &draft);
  EXPECT_FALSE(CanVote(ballot, draft));
  GiveScore(2, 10, &draft);
  EXPECT_TRUE(CanVote(ballot, draft));
  EXPECT_EQ(DraftOf(ballot, VoteOf(ballot, draft)), draft);
}

TEST(Voting, EachMethodAsksItsOwn) {
  using Kind = Ask::Kind;
  const std::vector<std::pair<type::v1::DecisionMethod, Kind>> expected{
      {type::v1::DECISION_METHOD_YES_NO, Kind::kOne},
      {type::v1::DECISION_METHOD_CONSENT, Kind::kOne},
      {type::v1::DECISION_METHOD_ONE_OF_SEVERAL, Kind::kOne},
      {type::v1::DECISION_METHOD_FIST_TO_FIVE, Kind::kOne},
      {type::v1::DECISION_METHOD_GRADIENTS, Kind::kOne},
      {type::v1::DECISION_METHOD_APPROVAL, Kind::kSeveral},
      {type::v1::DECISION_METHOD_MAJORITY, Kind::kRanking},
      {type::v1::DECISION_METHOD_BORDA, Kind::kRanking},
      {type::v1::DECISION_METHOD_INSTANT_RUNOFF, Kind::kRanking},
      {type::v1::DECISION_METHOD_SCHULZE, Kind::kRanking},
      {type::v1::DECISION_METHOD_STV, Kind::kRanking},
      {type::v1::DECISION_METHOD_SCORE, Kind::kScores},
      {type::v1::DECISION_METHOD_MAJORITY_JUDGMENT, Kind::kScores},
      {type::v1::DECISION_METHOD_SYSTEMIC_CONSENSING, Kind::kScores},
      {type::v1::DECISION_METHOD_POINTS, Kind::kPoints}};
  for (const auto& [method, kind] : expected) {
    EXPECT_EQ(AskOf(BallotBy(method, 3)).kind, kind) << method;
  }
}

TEST(Chapters, NextAndPreviousFindTheirWay) {
  v1::GetTimelineResponse timeline;
  timeline.set_last_seq(50);
  for (const uint64_t seq : {5, 10, 20}) {
    auto* chapter = timeline.add_chapters();
    chapter->set_seq(seq);
    chapter->set_kind(seq == 10 ? v1::CHAPTER_KIND_TURN : v1::CHAPTER_KIND_ROUND_OPENED);
  }
  ChaptersModel chapters;
  chapters.Set(timeline);
  EXPECT_EQ(chapters.rowCount(), 2);
  EXPECT_TRUE(chapters.has_turns());
  EXPECT_EQ(chapters.RowAt(4), -1);
  EXPECT_EQ(chapters.Next(5), 20u);
  EXPECT_EQ(chapters.Next(20), 50u);
  EXPECT_EQ(chapters.Previous(25), 20u);
  EXPECT_EQ(chapters.Previous(20), 5u);
  EXPECT_EQ(chapters.Previous(5), 0u);
  chapters.SetTurnsShown(true);
  EXPECT_EQ(chapters.Next(5), 10u);
}

TEST(Days, AReplyIsOverdueAfterItsDay) {
  const QDate day(2026, 5, 31);
  EXPECT_FALSE(IsOverdue("2026-05-31", day));
  EXPECT_TRUE(IsOverdue("2026-05-30", day));
  EXPECT_TRUE(ReplySentence("", day).isEmpty());
}

}  // namespace
}  // namespace vooraf::gui
