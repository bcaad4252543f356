#include "client-cli/view/ballot_result_view.h"

#include <fmt/format.h>

#include <algorithm>

#include "client-cli/view/bars.h"
#include "client-cli/view/choice_result_view.h"
#include "client-cli/view/question_view.h"

namespace vooraf::cli {
namespace {

using type::v1::OptionTally;
using type::v1::YesNoTally;

constexpr int kIndent = 2;
constexpr int kHanging = 4;

bool ByConsent(const v1::BallotView& ballot) {
  return ballot.rule().method() == type::v1::DECISION_METHOD_CONSENT;
}

Span VerdictOf(const ViewContext& context, const YesNoTally& tally) {
  const bool reached = tally.quorum_reached() && tally.threshold_reached();
  const T why = !tally.quorum_reached() ? T::kQuorumMissed
                : reached               ? T::kThresholdReached
                                        : T::kThresholdMissed;
  return {context.texts(why), reached ? Style::kGood : Style::kWarning};
}

ThreefoldRow RowOf(const ViewContext& context, const v1::BallotView& ballot, std::string name,
                   const YesNoTally& tally, bool decides) {
  ThreefoldRow row;
  row.name = std::move(name);
  row.counts = {tally.yes(), tally.no(), tally.abstain()};
  row.figures = context.texts(ByConsent(ballot) ? T::kConsentCounts : T::kVoteCounts, tally.yes(),
                              tally.no(), tally.abstain(), tally.eligible());
  row.after = context.texts(T::kOfWhoMayVote, tally.eligible());
  if (decides) row.verdict = VerdictOf(context, tally);
  return row;
}

void DrawYesNo(const ViewContext& context, const v1::BallotView& ballot, Page* page) {
  const auto& result = ballot.result();
  if (ByConsent(ballot)) {
    DrawLegend(
        {context.texts(T::kConsent), context.texts(T::kObjection), context.texts(T::kAbstain)},
        page);
  } else {
    DrawLegend({context.texts(T::kYes), context.texts(T::kNo), context.texts(T::kAbstain)}, page);
  }
  // By consent the sentence says it all: an objection counts wherever it comes from.
  const auto decides = [&](type::v1::Scope scope) {
    return !ByConsent(ballot) && result.rule().scope() == scope;
  };
  std::vector<ThreefoldRow> rows;
  for (int i = 0; i < result.parts_size(); ++i) {
    std::string name;
    if (i < result.partition().parts_size()) {
      name = PartName(context, result.partition().parts(i));
    }
    rows.push_back(RowOf(context, ballot, std::move(name), result.parts(i),
                         decides(type::v1::SCOPE_EVERY_GROUP)));
  }
  rows.push_back(RowOf(context, ballot, context.texts(T::kTogether), result.everyone(),
                       decides(type::v1::SCOPE_EVERYONE)));
  DrawThreefoldRows(rows, kIndent, page);
}

uint32_t CountOf(const OptionTally& tally, uint32_t option) {
  for (const auto& count : tally.counts()) {
    if (count.option() == option) return count.count();
  }
  return 0;
}

// Each option with its votes in all, and under it those of each part.
void DrawOptionCounts(const ViewContext& context, const v1::BallotView& ballot, Page* page) {
  const auto& result = ballot.result();
  const auto progress = [](const OptionTally& tally, uint32_t option) {
    type::v1::PartProgress votes;
    votes.set_part(tally.part());
    votes.set_answered(CountOf(tally, option));
    votes.set_roll(tally.cast());
    return votes;
  };
  for (const auto& count : result.option_everyone().counts()) {
    const uint32_t option = count.option();
    const bool leads = std::find(result.winners().begin(), result.winners().end(), option) !=
                       result.winners().end();
    const auto everyone = progress(result.option_everyone(), option);
    page->Blank();
    page->LeftRight(
        {fmt::format("{:>2}. {}", option, BallotOptionLabel(context, ballot, option)),
         leads ? Style::kGood : Style::kStrong},
        {context.texts(T::kVotesOfCast, everyone.answered(), everyone.roll()), Style::kStrong});
    google::protobuf::RepeatedPtrField<type::v1::PartProgress> parts;
    for (const auto& tally : result.option_parts()) *parts.Add() = progress(tally, option);
    if (parts.size() > 1) {
      DrawPartProgress(context, T::kVotesOfCast, result.partition(), parts, everyone, page);
    }
  }
  page->Blank();
  page->Text(context.texts(T::kAbstainedOf, result.option_everyone().abstain(),
                           result.option_everyone().eligible()),
             Style::kQuiet);
}

template <class Items, class InWords>
std::string ListedWith(std::string_view between, const Items& items, InWords in_words) {
  std::string list;
  for (const auto& item : items) {
    if (!list.empty()) list += between;
    list += in_words(item);
  }
  return list;
}

// Which of the votes were hands.
void DrawHandCounted(const ViewContext& context, const v1::BallotView& ballot, Page* page) {
  for (int i = 0; i < ballot.parts_size(); ++i) {
    const auto& part = ballot.parts(i);
    if (part.hand_counted() == 0 || i >= ballot.partition().parts_size()) continue;
    page->Text(PartName(context, ballot.partition().parts(i)) + ": " +
                   context.texts(T::kCountedByHand, part.hand_counted()),
               Style::kQuiet, kIndent);
  }
}

}  // namespace

std::string BallotOptionLabel(const ViewContext& context, const v1::BallotView& ballot,
                              uint32_t option) {
  for (const auto& candidate : ballot.options()) {
    if (candidate.option() != option) continue;
    if (const auto& label = context.In(candidate.label()); !label.empty()) return label;
  }
  return std::to_string(option);
}

std::string VoteInWords(const ViewContext& context, const v1::BallotView& ballot,
                        const type::v1::Vote& vote) {
  switch (vote.value_case()) {
    case type::v1::Vote::kYesNo:
      return context.texts(VoteText(vote.yes_no()));
    case type::v1::Vote::kConsent:
      return context.texts(ConsentText(vote.consent()));
    case type::v1::Vote::kOption:
      return BallotOptionLabel(context, ballot, vote.option());
    case type::v1::Vote::kApprovals: {
      const std::string labels = ListedWith("; ", vote.approvals().options(), [&](uint32_t option) {
        return BallotOptionLabel(context, ballot, option);
      });
      return labels.empty() ? context.texts(T::kNoneOfThem) : labels;
    }
    case type::v1::Vote::kRanking:
      return ListedWith(" > ", vote.ranking().options(), [&](uint32_t option) {
        return BallotOptionLabel(context, ballot, option);
      });
    case type::v1::Vote::kScores:
      return ListedWith("; ", vote.scores().options(), [&](const auto& score) {
        const std::string given = ballot.steps().empty()
                                      ? std::to_string(score.score())
                                      : StepLabelOf(context, ballot, score.score());
        return BallotOptionLabel(context, ballot, score.option()) + ": " + given;
      });
    case type::v1::Vote::kPoints:
      return ListedWith("; ", vote.points().options(), [&](const auto& points) {
        return BallotOptionLabel(context, ballot, points.option()) + ": " +
               std::to_string(points.points());
      });
    case type::v1::Vote::kStep:
      return fmt::format("{}. {}", vote.step(), StepLabelOf(context, ballot, vote.step()));
    case type::v1::Vote::kAbstain:
      return context.texts(T::kAbstain);
    case type::v1::Vote::VALUE_NOT_SET:
      break;
  }
  return context.texts(T::kUnknown);
}

void DrawBallotResult(const ViewContext& context, const v1::BallotView& ballot, Page* page) {
  const auto& result = ballot.result();
  const bool passed = result.outcome() == type::v1::BALLOT_OUTCOME_PASSED;
  page->Blank();
  page->Text(context.In(result.sentence()), passed ? Style::kGood : Style::kWarning);
  if (result.partition().too_few()) {
    page->Text(context.texts(T::kTooFewVotes), Style::kQuiet);
  } else if (result.has_step_everyone()) {
    DrawSteps(context, ballot, page);
  } else if (result.has_working()) {
    DrawChoices(context, ballot, page);
  } else if (result.has_option_everyone()) {
    DrawOptionCounts(context, ballot, page);
  } else {
    DrawYesNo(context, ballot, page);
  }
  DrawHandCounted(context, ballot, page);
}

void DrawObjections(const ViewContext& context, const v1::BallotView& ballot, Page* page) {
  const auto objections = context.session.Objections(ballot.ballot());
  if (objections.empty()) return;
  page->Blank();
  page->Text(context.texts(ByConsent(ballot) ? T::kObjections : T::kNeeds), Style::kTitle);
  for (const auto* objection : objections) {
    std::string who;
    for (const auto& part : ballot.result().partition().parts()) {
      if (part.part() == objection->part()) who = PartName(context, part);
    }
    std::string said = objection->argument().empty() ? objection->need() : objection->argument();
    if (objection->erased()) said = context.texts(T::kErased);
    std::vector<Span> spans{{fmt::format("{:>2}. ", objection->objection())}, {said}};
    if (!who.empty()) spans.push_back({" (" + who + ")", Style::kQuiet});
    if (!objection->released()) {
      spans.push_back({" (" + context.texts(T::kNotReleased) + ")", Style::kWarning});
    }
    page->Text(spans, 0, kHanging);
    if (!objection->argument().empty() && !objection->need().empty()) {
      page->Text({{context.texts(T::kNeedsThis) + " ", Style::kQuiet}, {objection->need()}},
                 kHanging, kHanging);
    }
    if (objection->resolved_by_version() != 0) {
      page->Text(context.texts(T::kMetByVersion, objection->resolved_by_version()), Style::kGood,
                 kHanging);
    }
  }
}

}  // namespace vooraf::cli
