#include "client-cli/view/decision_view.h"

#include <fmt/format.h>

#include <algorithm>

#include "client-cli/view/bars.h"
#include "client-cli/view/question_view.h"

namespace vooraf::cli {
namespace {

using type::v1::YesNoTally;

constexpr int kIndent = 2;

void DrawFact(const ViewContext& context, T label, const std::string& text, Page* page) {
  if (text.empty()) return;
  page->Text({{context.texts(label) + " ", Style::kQuiet}, {text}}, 0, kIndent);
}

ThreefoldRow RowOf(const ViewContext& context, std::string name, const YesNoTally& tally,
                   bool decides) {
  ThreefoldRow row;
  row.name = std::move(name);
  row.counts = {tally.yes(), tally.no(), tally.abstain()};
  row.figures =
      context.texts(T::kVoteCounts, tally.yes(), tally.no(), tally.abstain(), tally.eligible());
  row.after = context.texts(T::kOfWhoMayVote, tally.eligible());
  if (decides) {
    const bool reached = tally.quorum_reached() && tally.threshold_reached();
    const T why = !tally.quorum_reached() ? T::kQuorumMissed
                  : reached               ? T::kThresholdReached
                                          : T::kThresholdMissed;
    row.verdict = {context.texts(why), reached ? Style::kGood : Style::kWarning};
  }
  return row;
}

void DrawResult(const ViewContext& context, const v1::BallotView& ballot, Page* page) {
  const auto& result = ballot.result();
  const bool passed = result.outcome() == type::v1::BALLOT_OUTCOME_PASSED;
  page->Blank();
  page->Text(context.In(result.sentence()), passed ? Style::kGood : Style::kWarning);
  if (result.partition().too_few()) {
    page->Text(context.texts(T::kTooFewVotes), Style::kQuiet);
    return;
  }
  DrawLegend({context.texts(T::kYes), context.texts(T::kNo), context.texts(T::kAbstain)}, page);
  const auto scope = result.rule().scope();
  std::vector<ThreefoldRow> rows;
  for (int i = 0; i < result.parts_size(); ++i) {
    std::string name;
    if (i < result.partition().parts_size()) {
      name = PartName(context, result.partition().parts(i));
    }
    rows.push_back(
        RowOf(context, std::move(name), result.parts(i), scope == type::v1::SCOPE_EVERY_GROUP));
  }
  rows.push_back(RowOf(context, context.texts(T::kTogether), result.everyone(),
                       scope == type::v1::SCOPE_EVERYONE));
  DrawThreefoldRows(rows, kIndent, page);
}

void DrawMyVote(const ViewContext& context, const v1::BallotView& ballot, Page* page) {
  const auto* mine = context.session.MyItem(ballot.item());
  if (mine == nullptr) return;
  for (const auto& vote : mine->votes()) {
    if (vote.ballot() != ballot.ballot()) continue;
    if (!vote.entitled()) {
      page->Text(context.texts(T::kVoteHadBegun), Style::kWarning);
    } else if (vote.has_vote()) {
      page->Text(fmt::format("{} {}: {}", page->charset().mine(), context.texts(T::kYourVote),
                             context.texts(VoteText(vote.vote().yes_no()))),
                 Style::kMine);
    } else if (!ballot.closed()) {
      page->Text(context.texts(T::kVoteNow), Style::kStrong);
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
}

void DrawBallot(const ViewContext& context, const v1::BallotView& ballot, Page* page) {
  const T phase = ballot.withdrawn() ? T::kBallotWithdrawn
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
  // The proposal stands above already, unless it has been rewritten since.
  const auto* joint_answer = context.session.JointAnswer(ballot.item());
  if (joint_answer == nullptr || joint_answer->version() != ballot.version()) {
    DrawFact(context, T::kProposal, context.In(ballot.proposal()), page);
  }
  // The result says the rule once more.
  if (!ballot.closed()) page->Text(context.In(ballot.rule_sentence()), Style::kStrong);
  DrawFact(context, T::kWhatHappens, context.In(ballot.what_happens()), page);
  DrawFact(context, T::kWhoDecides, context.In(ballot.who_decides()), page);
  DrawFact(context, T::kWhen, context.In(ballot.when()), page);
  if (!ballot.one_person_one_vote_checked()) {
    page->Text(context.texts(T::kOneVoteNotChecked), Style::kQuiet);
  }
  if (ballot.closed()) {
    DrawResult(context, ballot, page);
  } else {
    page->Blank();
    DrawPartProgress(context, T::kVotedOf, ballot.partition(), ballot.parts(), ballot.everyone(),
                     page);
    page->Blank();
  }
  DrawMyVote(context, ballot, page);
  page->Blank();
}

}  // namespace vooraf::cli
