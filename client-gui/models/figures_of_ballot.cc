// What the votes of a ballot came to, as rows and columns; declared in figures.h.
#include <QCoreApplication>
#include <algorithm>

#include "client-gui/models/figure_cells.h"
#include "client-gui/models/figures.h"
#include "client-gui/words/names.h"
#include "client-gui/words/text.h"

namespace vooraf::gui {
namespace {

using client::SessionSnapshot;

struct Words {
  Q_DECLARE_TR_FUNCTIONS(Figures)
};

// Parts, and everyone together after them.
template <class Tally>
std::vector<const Tally*> WithEveryone(const google::protobuf::RepeatedPtrField<Tally>& parts,
                                       const Tally& everyone) {
  std::vector<const Tally*> tallies;
  for (const auto& part : parts) tallies.push_back(&part);
  tallies.push_back(&everyone);
  return tallies;
}

template <class Tally, class Count>
void AddRow(const QString& label, const std::vector<const Tally*>& tallies, Count count,
            Figures* figures) {
  FiguresRow row{label, {}};
  for (const auto* tally : tallies) {
    const auto [counted, base] = count(*tally);
    row.cells.push_back(CountCell(counted, base));
  }
  figures->rows.push_back(std::move(row));
}

void AddYesNo(const type::v1::BallotResult& result, bool is_consent, Figures* figures) {
  using Tally = type::v1::YesNoTally;
  const auto tallies = WithEveryone(result.parts(), result.everyone());
  const auto add = [&](const QString& label, auto get) {
    AddRow(
        label, tallies,
        [get](const Tally& tally) {
          return std::pair(get(tally), tally.yes() + tally.no() + tally.abstain());
        },
        figures);
  };
  add(is_consent ? Words::tr("consent") : Words::tr("for"), [](const Tally& t) { return t.yes(); });
  add(is_consent ? Words::tr("objection") : Words::tr("against"),
      [](const Tally& t) { return t.no(); });
  add(Words::tr("abstention"), [](const Tally& t) { return t.abstain(); });
}

void AddOptions(const v1::BallotView& ballot, Figures* figures) {
  const auto& result = ballot.result();
  const auto tallies = WithEveryone(result.option_parts(), result.option_everyone());
  for (const auto& option : ballot.options()) {
    AddRow(
        OptionLabel(ballot.options(), option.option()), tallies,
        [number = option.option()](const type::v1::OptionTally& tally) {
          return std::pair(CountOf(tally.counts(), number), tally.cast());
        },
        figures);
  }
  const auto& everyone = result.option_everyone();
  const double unit = std::max<double>(1, static_cast<double>(everyone.score_unit()));
  for (int i = 0; i < std::min(everyone.scores_size(), ballot.options_size()); ++i) {
    figures->sentences << Words::tr("%1: %2 in all.")
                              .arg(OptionLabel(ballot.options(), ballot.options(i).option()))
                              .arg(static_cast<double>(everyone.scores(i)) / unit);
  }
}

void AddSteps(const v1::BallotView& ballot, Figures* figures) {
  const auto& result = ballot.result();
  const auto tallies = WithEveryone(result.step_parts(), result.step_everyone());
  const bool from_zero = ballot.rule().method() == type::v1::DECISION_METHOD_FIST_TO_FIVE;
  for (int i = 0; i < result.step_everyone().counts_size(); ++i) {
    const auto step = static_cast<uint32_t>(from_zero ? i : i + 1);
    QString label = QString::number(step);
    for (const auto& named : ballot.steps()) {
      if (named.step() == step) label += u": "_qs + In(named.label());
    }
    AddRow(
        label, tallies,
        [i](const type::v1::StepTally& tally) {
          uint32_t base = 0;
          for (const uint32_t count : tally.counts()) base += count;
          return std::pair(i < tally.counts_size() ? tally.counts(i) : 0u, base);
        },
        figures);
  }
}

}  // namespace

Figures FiguresOfBallot(const SessionSnapshot& session, const v1::BallotView& ballot) {
  Figures figures;
  if (ballot.voided()) {
    figures.lead << Words::tr(
        "This secret ballot is void: nobody can read the votes any more. It is "
        "to be held again.");
    return figures;
  }
  const auto& result = ballot.result();
  figures.title = OutcomeName(result.outcome());
  figures.lead << In(result.sentence());
  if (!result.winners().empty()) {
    QStringList winners;
    for (const uint32_t winner : result.winners()) {
      winners << OptionLabel(ballot.options(), winner);
    }
    figures.lead << (result.outcome() == type::v1::BALLOT_OUTCOME_TIED ? Words::tr("Tied: %1.")
                                                                       : Words::tr("Chosen: %1."))
                        .arg(ListOf(winners));
  }
  if (result.partition().too_few()) {
    figures.sentences << Words::tr("Too few people to show the votes.");
    return figures;
  }
  figures.columns = ColumnsOf(session, result.partition());
  figures.columns.push_back({Words::tr("Everyone"), kToneOfEveryone});
  if (result.has_everyone()) {
    AddYesNo(result, ballot.rule().method() == type::v1::DECISION_METHOD_CONSENT, &figures);
  }
  if (result.has_option_everyone()) AddOptions(ballot, &figures);
  if (result.has_step_everyone()) AddSteps(ballot, &figures);
  return figures;
}

}  // namespace vooraf::gui
