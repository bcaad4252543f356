#include "client-cli/view/decision_view.h"

#include <fmt/format.h>

#include <algorithm>

#include "client-cli/text/width.h"
#include "client-cli/view/bars.h"
#include "client-cli/view/question_view.h"

namespace vooraf::cli {
namespace {

using type::v1::YesNoTally;

constexpr int kIndent = 2;
constexpr int kBarCellsMax = 20;

T OutcomeText(type::v1::BallotOutcome outcome) {
  switch (outcome) {
    case type::v1::BALLOT_OUTCOME_PASSED:
      return T::kPassed;
    case type::v1::BALLOT_OUTCOME_FAILED:
      return T::kFailed;
    case type::v1::BALLOT_OUTCOME_NO_QUORUM:
      return T::kNoQuorum;
    default:
      return T::kUnknown;
  }
}

void DrawFact(const ViewContext& context, T label, const std::string& text, Page* page) {
  if (text.empty()) return;
  page->Text({{context.texts(label) + " ", Style::kQuiet}, {text}}, 0, kIndent);
}

void DrawTally(const ViewContext& context, const std::string& name, const YesNoTally& tally,
               size_t index, bool decides, Page* page) {
  const std::string figures =
      context.texts(T::kVoteCounts, tally.yes(), tally.no(), tally.abstain(), tally.eligible());
  const int name_cells = std::clamp(page->width() / 4, 8, 22);
  const int bar_cells = std::clamp(
      page->width() - kIndent - name_cells - 2 - page->CellsOf(figures), 0, kBarCellsMax);
  std::vector<Span> reached;
  if (decides) {
    const bool ok = tally.quorum_reached() && tally.threshold_reached();
    const T why = !tally.quorum_reached() ? T::kQuorumMissed
                  : ok                    ? T::kThresholdReached
                                          : T::kThresholdMissed;
    reached = {{context.texts(why), ok ? Style::kGood : Style::kWarning}};
  }
  if (bar_cells < 6) {
    std::vector<Span> spans{{name + ": "}, {figures}, {reached.empty() ? "" : " "}};
    spans.insert(spans.end(), reached.begin(), reached.end());
    page->Text(spans, kIndent, kIndent + 2);
    return;
  }
  const std::string shown = Shorten(page->Clean(name), name_cells, page->charset().ellipsis());
  page->Append(
      {{std::string(kIndent, ' ') + PadRight(shown, name_cells) + " "},
       {ThreefoldBar({tally.yes(), tally.no(), tally.abstain()}, bar_cells, page->charset()),
        BarStyle(index)},
       {" " + page->Clean(figures)}});
  if (!reached.empty()) page->Text(reached, kIndent + name_cells + 1);
}

void DrawResult(const ViewContext& context, const v1::BallotView& ballot, Page* page) {
  const auto& result = ballot.result();
  const Style style =
      result.outcome() == type::v1::BALLOT_OUTCOME_PASSED ? Style::kGood : Style::kWarning;
  page->Blank();
  page->Text(context.texts(OutcomeText(result.outcome())), style);
  page->Text(context.In(result.sentence()));
  if (result.partition().too_few()) {
    page->Text(context.texts(T::kTooFewVotes), Style::kQuiet);
    return;
  }
  const Charset& charset = page->charset();
  page->Text(fmt::format("{} {}   {} {}   {} {}", Shade(0, charset), context.texts(T::kYes),
                         Shade(1, charset), context.texts(T::kNo), Shade(2, charset),
                         context.texts(T::kAbstain)),
             Style::kQuiet);
  const auto scope = result.rule().scope();
  for (int i = 0; i < result.parts_size(); ++i) {
    std::string name;
    if (i < result.partition().parts_size()) {
      name = PartName(context, result.partition().parts(i));
    }
    DrawTally(context, name, result.parts(i), static_cast<size_t>(i),
              scope == type::v1::SCOPE_EVERY_GROUP, page);
  }
  DrawTally(context, context.texts(T::kTogether), result.everyone(),
            static_cast<size_t>(result.parts_size()), scope == type::v1::SCOPE_EVERYONE, page);
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
  page->LeftRight(
      {context.texts(T::kBallotN, ballot.ballot()), Style::kTitle},
      {context.texts(ballot.closed() ? T::kBallotClosed : T::kBallotOpen), Style::kStrong});
  // The proposal stands above already, unless it has been rewritten since.
  const auto* joint_answer = context.session.JointAnswer(ballot.item());
  if (joint_answer == nullptr || joint_answer->version() != ballot.version()) {
    DrawFact(context, T::kProposal, context.In(ballot.proposal()), page);
  }
  page->Text(context.In(ballot.rule_sentence()), Style::kStrong);
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
  }
  DrawMyVote(context, ballot, page);
  page->Blank();
}

}  // namespace vooraf::cli
