#include "client-gui/models/take_part/voting.h"

#include <QCoreApplication>
#include <algorithm>

#include "client-gui/models/take_part/answering.h"
#include "client-gui/words/text.h"

namespace vooraf::gui {
namespace {

using type::v1::DecisionMethod;
using type::v1::Vote;

struct Words {
  Q_DECLARE_TR_FUNCTIONS(Voting)
};

constexpr uint32_t kUsual = 10;
constexpr uint32_t kResistanceMax = 10;
constexpr uint32_t kGradeMax = 5;
constexpr uint32_t kFistMax = 5;
constexpr uint32_t kFistPasses = 3;
constexpr uint32_t kGradients = 8;
constexpr uint32_t kLastSupporting = 3;
// Ids of choices are not 0; fingers are.
constexpr uint32_t kStepShift = 1;

bool IsYesNo(DecisionMethod method) {
  return method == type::v1::DECISION_METHOD_YES_NO ||
         method == type::v1::DECISION_METHOD_UNSPECIFIED;
}
bool IsConsent(DecisionMethod method) { return method == type::v1::DECISION_METHOD_CONSENT; }
bool IsSteps(DecisionMethod method) {
  return method == type::v1::DECISION_METHOD_GRADIENTS ||
         method == type::v1::DECISION_METHOD_FIST_TO_FIVE;
}

std::vector<Choice> StepsOf(const v1::BallotView& ballot) {
  const bool fist = ballot.rule().method() == type::v1::DECISION_METHOD_FIST_TO_FIVE;
  std::vector<Choice> steps;
  for (uint32_t step = fist ? 0 : 1; step <= (fist ? kFistMax : kGradients); ++step) {
    QString label = QString::number(step);
    for (const auto& named : ballot.steps()) {
      if (named.step() == step) label += u": "_qs + In(named.label());
    }
    steps.push_back({step + kStepShift, label});
  }
  return steps;
}

void AskScores(uint32_t highest, bool all, const v1::BallotView& ballot, Ask* ask) {
  ask->kind = Ask::Kind::kScores;
  ask->most = highest;
  ask->all = all;
  for (const auto& named : ballot.steps()) {
    ask->words.push_back({named.step(), In(named.label())});
  }
}

}  // namespace

Ask AskOf(const v1::BallotView& ballot) {
  const auto& rule = ballot.rule();
  Ask ask;
  if (IsYesNo(rule.method())) {
    ask.choices = {{type::v1::YES_NO_VOTE_YES, Words::tr("I am for")},
                   {type::v1::YES_NO_VOTE_NO, Words::tr("I am against")},
                   {type::v1::YES_NO_VOTE_ABSTAIN, Words::tr("I vote neither for nor against")}};
    return ask;
  }
  if (IsConsent(rule.method())) {
    ask.choices = {{type::v1::CONSENT_VOTE_CONSENT, Words::tr("I can live with it")},
                   {type::v1::CONSENT_VOTE_OBJECTION, Words::tr("I have an objection")},
                   {type::v1::CONSENT_VOTE_ABSTAIN, Words::tr("I vote neither for nor against")}};
    return ask;
  }
  ask.choices = IsSteps(rule.method()) ? StepsOf(ballot) : ChoicesOf(ballot.options());
  ask.others = {{kLeaveToOthers, Words::tr("I leave it to others")}};
  const auto count = static_cast<uint32_t>(ask.choices.size());
  switch (rule.method()) {
    case type::v1::DECISION_METHOD_ONE_OF_SEVERAL:
    case type::v1::DECISION_METHOD_GRADIENTS:
    case type::v1::DECISION_METHOD_FIST_TO_FIVE:
      break;
    case type::v1::DECISION_METHOD_APPROVAL:
      ask.kind = Ask::Kind::kSeveral;
      ask.least = 1;
      ask.most = count;
      ask.others.insert(ask.others.begin(),
                        Choice{kNoneOfThem, Words::tr("I think none of them is good")});
      break;
    case type::v1::DECISION_METHOD_SCORE:
      AskScores(rule.highest_score() == 0 ? kUsual : rule.highest_score(), false, ballot, &ask);
      break;
    case type::v1::DECISION_METHOD_MAJORITY_JUDGMENT:
      AskScores(kGradeMax, false, ballot, &ask);
      break;
    case type::v1::DECISION_METHOD_SYSTEMIC_CONSENSING:
      AskScores(kResistanceMax, true, ballot, &ask);
      break;
    case type::v1::DECISION_METHOD_POINTS:
      ask.kind = Ask::Kind::kPoints;
      ask.most = rule.points() == 0 ? kUsual : rule.points();
      break;
    default:
      ask.kind = Ask::Kind::kRanking;
      ask.most = count;
  }
  return ask;
}

QString HintOf(const v1::BallotView& ballot) {
  const Ask ask = AskOf(ballot);
  switch (ballot.rule().method()) {
    case type::v1::DECISION_METHOD_GRADIENTS:
      return Words::tr("Where do you stand? 1 is wholly for, 8 is wholly against.");
    case type::v1::DECISION_METHOD_FIST_TO_FIVE:
      return Words::tr("How many fingers do you show? 5 is wholly for, 0 is against.");
    case type::v1::DECISION_METHOD_APPROVAL:
      return Words::tr("Choose all that you think are good.");
    case type::v1::DECISION_METHOD_SYSTEMIC_CONSENSING:
      return Words::tr(
          "How much trouble do you have with each? 0 is none, 10 is very much. Fill "
          "in all of them.");
    case type::v1::DECISION_METHOD_MAJORITY_JUDGMENT:
      return Words::tr("Give each a judgment.");
    case type::v1::DECISION_METHOD_SCORE:
      return Words::tr(
                 "Give scores from %1 to %2. Is there something you do not know? Leave it "
                 "empty.")
          .arg(ask.least)
          .arg(ask.most);
    case type::v1::DECISION_METHOD_POINTS:
      return Words::tr("Divide your points.");
    default:
      break;
  }
  if (ask.kind != Ask::Kind::kRanking) return {};
  return Words::tr(
      "First choose what you like best, then number 2. You need not choose all. Who "
      "is the only one with an order may be known by it.");
}

Vote VoteOf(const v1::BallotView& ballot, const Draft& draft) {
  const auto method = ballot.rule().method();
  Vote vote;
  if (IsYesNo(method)) {
    vote.set_yes_no(static_cast<type::v1::YesNoVote>(draft.chosen.front()));
    return vote;
  }
  if (IsConsent(method)) {
    vote.set_consent(static_cast<type::v1::ConsentVote>(draft.chosen.front()));
    return vote;
  }
  if (draft.other == kLeaveToOthers) {
    vote.mutable_abstain();
    return vote;
  }
  const Ask ask = AskOf(ballot);
  switch (ask.kind) {
    case Ask::Kind::kOne:
      if (IsSteps(method)) {
        vote.set_step(draft.chosen.front() - kStepShift);
      } else {
        vote.set_option(draft.chosen.front());
      }
      break;
    case Ask::Kind::kSeveral: {
      auto* approvals = vote.mutable_approvals();
      if (draft.other == kNoneOfThem) break;
      auto chosen = draft.chosen;
      std::sort(chosen.begin(), chosen.end());
      approvals->mutable_options()->Add(chosen.begin(), chosen.end());
      break;
    }
    case Ask::Kind::kRanking:
      vote.mutable_ranking()->mutable_options()->Add(draft.chosen.begin(), draft.chosen.end());
      break;
    case Ask::Kind::kPoints:
      for (const auto& [option, points] : draft.figures) {
        auto* given = vote.mutable_points()->add_options();
        given->set_option(option);
        given->set_points(points);
      }
      break;
    case Ask::Kind::kScores:
      for (const auto& [option, score] : draft.figures) {
        auto* given = vote.mutable_scores()->add_options();
        given->set_option(option);
        given->set_score(score);
      }
      break;
    case Ask::Kind::kText:
      break;
  }
  return vote;
}

Draft DraftOf(const v1::BallotView&, const Vote& vote) {
  Draft draft;
  switch (vote.value_case()) {
    case Vote::kYesNo:
      draft.chosen = {static_cast<uint32_t>(vote.yes_no())};
      break;
    case Vote::kConsent:
      draft.chosen = {static_cast<uint32_t>(vote.consent())};
      break;
    case Vote::kOption:
      draft.chosen = {vote.option()};
      break;
    case Vote::kStep:
      draft.chosen = {vote.step() + kStepShift};
      break;
    case Vote::kApprovals:
      draft.chosen.assign(vote.approvals().options().begin(), vote.approvals().options().end());
      if (draft.chosen.empty()) draft.other = kNoneOfThem;
      break;
    case Vote::kRanking:
      draft.chosen.assign(vote.ranking().options().begin(), vote.ranking().options().end());
      break;
    case Vote::kScores:
      for (const auto& given : vote.scores().options()) {
        draft.figures[given.option()] = given.score();
      }
      break;
    case Vote::kPoints:
      for (const auto& given : vote.points().options()) {
        draft.figures[given.option()] = given.points();
      }
      break;
    case Vote::kAbstain:
      draft.other = kLeaveToOthers;
      break;
    case Vote::VALUE_NOT_SET:
      break;
  }
  return draft;
}

bool NeedsArgument(const v1::BallotView& ballot, const Draft& draft) {
  return IsConsent(ballot.rule().method()) && IsChosen(draft, type::v1::CONSENT_VOTE_OBJECTION);
}

bool MayExplain(const v1::BallotView& ballot, const Draft& draft) {
  const auto& rule = ballot.rule();
  if (rule.secret() || draft.other != 0 || draft.chosen.size() != 1) return false;
  const uint32_t chosen = draft.chosen.front();
  if (IsYesNo(rule.method())) return chosen == type::v1::YES_NO_VOTE_NO;
  if (IsConsent(rule.method())) return chosen == type::v1::CONSENT_VOTE_OBJECTION;
  if (!IsSteps(rule.method())) return false;
  const uint32_t step = chosen - kStepShift;
  if (rule.method() == type::v1::DECISION_METHOD_FIST_TO_FIVE) return step < kFistPasses;
  return step > (rule.last_supporting_step() == 0 ? kLastSupporting : rule.last_supporting_step());
}

bool CanVote(const v1::BallotView& ballot, const Draft& draft) {
  if (!IsComplete(AskOf(ballot), draft)) return false;
  if (MayExplain(ballot, draft) && LengthOf(draft.need) > kNeedMax) return false;
  if (!NeedsArgument(ballot, draft)) return true;
  const auto length = LengthOf(draft.reason);
  return length > 0 && length <= kObjectionMax;
}

const v1::MyVote* MyVoteIn(const client::SessionSnapshot& session, const v1::BallotView& ballot,
                           uint32_t person) {
  for (const auto& vote : GivenAt(session, ballot.item(), person).votes) {
    if (vote.ballot() == ballot.ballot()) return &vote;
  }
  return nullptr;
}

}  // namespace vooraf::gui
