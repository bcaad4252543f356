#include "client-cli/view/decision_view.h"

#include <fmt/format.h>

#include "client-cli/view/amendment_view.h"
#include "client-cli/view/ballot_result_view.h"
#include "client-cli/view/question_view.h"

namespace vooraf::cli {
namespace {

constexpr int kIndent = 2;

void DrawFact(const ViewContext& context, T label, const std::string& text, Page* page) {
  if (text.empty()) return;
  page->Text({{context.texts(label) + " ", Style::kQuiet}, {text}}, 0, kIndent);
}

// What to type to vote.
std::string HowToVote(const ViewContext& context, const v1::BallotView& ballot) {
  const auto& rule = ballot.rule();
  switch (rule.method()) {
    case type::v1::DECISION_METHOD_ONE_OF_SEVERAL:
      return context.texts(T::kVoteNowOneOf);
    case type::v1::DECISION_METHOD_APPROVAL:
      return context.texts(T::kVoteNowApproval);
    case type::v1::DECISION_METHOD_CONSENT:
      return context.texts(T::kVoteNowConsent);
    case type::v1::DECISION_METHOD_SCORE:
      return context.texts(T::kVoteNowScores, rule.highest_score(), rule.highest_score());
    case type::v1::DECISION_METHOD_MAJORITY_JUDGMENT:
      return context.texts(T::kVoteNowScores, ballot.steps_size() - 1, ballot.steps_size() - 1);
    case type::v1::DECISION_METHOD_SYSTEMIC_CONSENSING:
      return context.texts(T::kVoteNowResistance);
    case type::v1::DECISION_METHOD_POINTS:
      return context.texts(T::kVoteNowPoints, rule.points());
    case type::v1::DECISION_METHOD_GRADIENTS:
      return context.texts(T::kVoteNowStep, 1, 8);
    case type::v1::DECISION_METHOD_FIST_TO_FIVE:
      return context.texts(T::kVoteNowStep, 0, 5);
    case type::v1::DECISION_METHOD_MAJORITY:
    case type::v1::DECISION_METHOD_BORDA:
    case type::v1::DECISION_METHOD_INSTANT_RUNOFF:
    case type::v1::DECISION_METHOD_SCHULZE:
    case type::v1::DECISION_METHOD_STV:
      return context.texts(T::kVoteNowRanking);
    default:
      return context.texts(T::kVoteNow);
  }
}

// What can be voted for, and the words of steps and grades.
void DrawBallotOptions(const ViewContext& context, const v1::BallotView& ballot, Page* page) {
  for (const auto& option : ballot.options()) {
    std::vector<Span> spans{{fmt::format("{:>2}. ", option.option())},
                            {BallotOptionLabel(context, ballot, option.option()), Style::kStrong}};
    if (const auto& explanation = context.In(option.explanation()); !explanation.empty()) {
      spans.push_back({": " + explanation, Style::kQuiet});
    }
    page->Text(spans, 0, 2 * kIndent);
  }
  for (const auto& step : ballot.steps()) {
    page->Text(fmt::format("{:>2}  {}", step.step(), context.In(step.label())), Style::kPlain,
               ballot.options().empty() ? 0 : kIndent, 2 * kIndent);
  }
}

void DrawMyVote(const ViewContext& context, const v1::BallotView& ballot, Page* page) {
  const auto* mine = context.session.MyItem(ballot.item());
  if (mine == nullptr) return;
  for (const auto& vote : mine->votes()) {
    if (vote.ballot() != ballot.ballot()) continue;
    const auto* me = context.session.Me();
    const bool would_vote = me != nullptr && me->role() == type::v1::ROLE_PARTICIPANT;
    if (vote.voted_secretly()) {
      if (!ballot.voided()) {
        page->Text(fmt::format("{} {}", page->charset().mine(),
                               context.texts(ballot.closed() ? T::kYouVotedInSecret
                                                             : T::kYouVotedSoFarInSecret)),
                   Style::kMine);
      }
    } else if (!vote.entitled()) {
      if (would_vote) page->Text(context.texts(T::kVoteHadBegun), Style::kWarning);
    } else if (vote.has_vote()) {
      page->Text(fmt::format("{} {}: {}", page->charset().mine(), context.texts(T::kYourVote),
                             VoteInWords(context, ballot, vote.vote())),
                 Style::kMine);
      if (!vote.words().empty()) page->Text(vote.words(), Style::kMine, kIndent);
      if (!vote.need().empty()) {
        page->Text(context.texts(T::kNeedsThis) + " " + vote.need(), Style::kMine, kIndent);
      }
    } else if (!ballot.closed()) {
      page->Text(HowToVote(context, ballot), Style::kStrong);
    }
  }
}

}  // namespace

void DrawJointAnswer(const ViewContext& context, uint32_t item, Page* page) {
  const auto* joint_answer = context.session.JointAnswer(item);
  if (joint_answer == nullptr) return;
  page->Text(context.texts(T::kJointAnswer, joint_answer->version()), Style::kTitle);
  if (joint_answer->erased()) {
    page->Text(context.texts(T::kErased), Style::kQuiet, kIndent);
  } else {
    page->Text(context.In(joint_answer->wording()), Style::kPlain, kIndent);
  }
  page->Blank();
  DrawAmendments(context, item, page);
}

void DrawBallot(const ViewContext& context, const v1::BallotView& ballot, Page* page) {
  const T phase = ballot.withdrawn() ? T::kBallotWithdrawn
                  : ballot.voided()  ? T::kBallotVoid
                  : ballot.closed()  ? T::kBallotClosed
                                     : T::kBallotOpen;
  page->LeftRight({context.texts(T::kBallotN, ballot.ballot()), Style::kTitle},
                  {context.texts(phase), Style::kStrong});
  if (ballot.withdrawn()) {
    const std::string& why = ballot.withdrawal_reason();
    page->Text({{context.texts(T::kWithdrawnBecause) + " ", Style::kWarning},
                {why.empty() ? context.texts(T::kErased) : why}},
               0, kIndent);
    page->Blank();
    return;
  }
  if (ballot.voided()) {
    page->Text(context.texts(T::kVoidBecause), Style::kWarning, kIndent);
    page->Blank();
    return;
  }
  // The proposal stands above already, unless it has been rewritten since.
  const auto* joint_answer = context.session.JointAnswer(ballot.item());
  if (joint_answer == nullptr || joint_answer->version() != ballot.version()) {
    DrawFact(context, T::kProposal, context.In(ballot.proposal()), page);
  }
  // The result says the rule once more.
  if (!ballot.closed()) page->Text(context.In(ballot.rule_sentence()), Style::kStrong);
  if (ballot.rule().secret()) {
    page->Text(context.texts(ballot.closed() ? T::kWasSecret : T::kIsSecret), Style::kStrong);
  }
  DrawFact(context, T::kWhatHappens, context.In(ballot.what_happens()), page);
  DrawFact(context, T::kWhoDecides, context.In(ballot.who_decides()), page);
  DrawFact(context, T::kWhen, context.In(ballot.when()), page);
  if (!ballot.one_person_one_vote_checked()) {
    page->Text(context.texts(T::kOneVoteNotChecked), Style::kQuiet);
  }
  if (ballot.closed()) {
    DrawBallotResult(context, ballot, page);
    DrawObjections(context, ballot, page);
  } else {
    page->Blank();
    DrawBallotOptions(context, ballot, page);
    page->Blank();
    DrawPartProgress(context, T::kVotedOf, ballot.partition(), ballot.parts(), ballot.everyone(),
                     page);
    page->Blank();
  }
  DrawMyVote(context, ballot, page);
  page->Blank();
}

}  // namespace vooraf::cli
