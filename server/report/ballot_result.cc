// A ballot: what was put to the vote and what came of it, dissent in people's own words; and apart
// from that all figures with which to count it again.
#include <algorithm>
#include <array>

#include "server/report/names.h"
#include "server/report/sections.h"
#include "server/report/words.h"

namespace vooraf::report {
namespace {

using type::v1::BallotResult;
using type::v1::CountWorking;
using type::v1::OptionTally;
using type::v1::StepTally;
using type::v1::YesNoTally;

// What a vote can be, by one language.
struct Labels {
  std::string yes, no, abstain;
};

Labels LabelsOf(const Speech& say, const v1::BallotView& ballot) {
  const bool consent = ballot.rule().method() == type::v1::DECISION_METHOD_CONSENT;
  return {say(consent ? words::kConsent : words::kYes),
          say(consent ? words::kObjection : words::kNo), say(words::kAbstain)};
}

std::string OptionLabel(const Shown& shown, const v1::BallotView& ballot, uint32_t option) {
  for (const auto& candidate : ballot.options()) {
    if (candidate.option() == option) return shown.Label(candidate);
  }
  return shown.speech()(words::kOptionNumber, option);
}

std::string StepLabel(const Shown& shown, const v1::BallotView& ballot, int64_t step) {
  for (const auto& candidate : ballot.steps()) {
    if (candidate.step() == step) return fmt::format("{}. {}", step, shown.In(candidate.label()));
  }
  return std::to_string(step);
}

std::string NameOfTally(const Shown& shown, const BallotResult& result, uint32_t part) {
  return part == 0 ? shown.speech()(words::kEveryone) : shown.PartName(result.partition(), part);
}

// `add` for each part, where there are several, and for everyone.
template <class Tallies, class Tally, class Add>
void ForEachTally(const Tallies& parts, const Tally& everyone, Add add) {
  if (parts.size() > 1) {
    for (const auto& part : parts) add(part);
  }
  add(everyone);
}

void AddYesNoChart(const Shown& shown, const v1::BallotView& ballot, const std::string& title,
                   Document& doc) {
  const Labels labels = LabelsOf(shown.speech(), ballot);
  const BallotResult& result = ballot.result();
  StackedChart chart{.title = title,
                     .description = shown.speech()(words::kVotesDescription),
                     .kinds = {labels.yes, labels.no, labels.abstain}};
  ForEachTally(result.parts(), result.everyone(), [&](const YesNoTally& tally) {
    chart.rows.push_back(
        {NameOfTally(shown, result, tally.part()), {tally.yes(), tally.no(), tally.abstain()}});
  });
  doc.Add(std::move(chart));
}

void AddYesNoTable(const Shown& shown, const v1::BallotView& ballot, const std::string& title,
                   Document& doc) {
  const Speech& say = shown.speech();
  const Labels labels = LabelsOf(say, ballot);
  const BallotResult& result = ballot.result();
  Grid grid{.caption = title,
            .head = {say(words::kGroup), labels.yes, labels.no, labels.abstain,
                     say(words::kMayVote), say(words::kBasis), say(words::kThreshold)}};
  ForEachTally(result.parts(), result.everyone(), [&](const YesNoTally& tally) {
    grid.rows.push_back({NameOfTally(shown, result, tally.part()), std::to_string(tally.yes()),
                         std::to_string(tally.no()), std::to_string(tally.abstain()),
                         std::to_string(tally.eligible()), std::to_string(tally.basis()),
                         say(tally.threshold_reached() ? words::kReached : words::kNotReached)});
  });
  doc.Add(std::move(grid));
}

// What puts the option where it stands, by these votes: a sum or a grade, else how many put it
// first or voted for it.
std::string OptionFigure(const Shown& shown, const v1::BallotView& ballot, const OptionTally& tally,
                         uint32_t option) {
  const auto at = static_cast<int>(option) - 1;
  const int64_t score = at < tally.scores_size() ? tally.scores(at) : 0;
  switch (ballot.rule().method()) {
    case type::v1::DECISION_METHOD_BORDA:
    case type::v1::DECISION_METHOD_POINTS:
    case type::v1::DECISION_METHOD_SCORE:
    case type::v1::DECISION_METHOD_SYSTEMIC_CONSENSING:
      return shown.speech().Figure(score, std::max<int64_t>(tally.score_unit(), 1));
    case type::v1::DECISION_METHOD_MAJORITY_JUDGMENT:
      return tally.cast() == 0 ? "-" : StepLabel(shown, ballot, score);
    default:
      return std::to_string(at < tally.counts_size() ? tally.counts(at).count() : 0);
  }
}

void AddOptionTable(const Shown& shown, const v1::BallotView& ballot, const std::string& title,
                    Document& doc) {
  const Speech& say = shown.speech();
  const BallotResult& result = ballot.result();
  Grid grid{.caption = title, .head = {say(words::kOption)}};
  std::vector<const OptionTally*> tallies;
  ForEachTally(result.option_parts(), result.option_everyone(), [&](const OptionTally& tally) {
    tallies.push_back(&tally);
    grid.head.push_back(NameOfTally(shown, result, tally.part()));
  });
  const auto add_row = [&](std::string name, auto figure_of) {
    std::vector<std::string> row{std::move(name)};
    for (const OptionTally* tally : tallies) row.push_back(figure_of(*tally));
    grid.rows.push_back(std::move(row));
  };
  for (const auto& option : ballot.options()) {
    add_row(OptionLabel(shown, ballot, option.option()), [&](const OptionTally& tally) {
      return OptionFigure(shown, ballot, tally, option.option());
    });
  }
  add_row(say(words::kAbstain), [](const auto& tally) { return std::to_string(tally.abstain()); });
  add_row(say(words::kVotesCast), [](const auto& tally) { return std::to_string(tally.cast()); });
  add_row(say(words::kMayVote), [](const auto& tally) { return std::to_string(tally.eligible()); });
  doc.Add(std::move(grid));
}

void AddStepTable(const Shown& shown, const v1::BallotView& ballot, const std::string& title,
                  Document& doc) {
  const Speech& say = shown.speech();
  const BallotResult& result = ballot.result();
  Grid grid{.caption = title, .head = {say(words::kStep)}};
  std::vector<const StepTally*> tallies;
  ForEachTally(result.step_parts(), result.step_everyone(), [&](const StepTally& tally) {
    tallies.push_back(&tally);
    grid.head.push_back(NameOfTally(shown, result, tally.part()));
  });
  const auto add_row = [&](std::string name, auto figure_of) {
    std::vector<std::string> row{std::move(name)};
    for (const StepTally* tally : tallies) row.push_back(std::to_string(figure_of(*tally)));
    grid.rows.push_back(std::move(row));
  };
  for (int i = 0; i < ballot.steps_size(); ++i) {
    add_row(StepLabel(shown, ballot, ballot.steps(i).step()),
            [&](const StepTally& tally) { return i < tally.counts_size() ? tally.counts(i) : 0u; });
  }
  add_row(say(words::kSupport), [](const auto& tally) { return tally.support(); });
  add_row(say(words::kAbstain), [](const auto& tally) { return tally.abstain(); });
  add_row(say(words::kMayVote), [](const auto& tally) { return tally.eligible(); });
  doc.Add(std::move(grid));
}

bool TooFewToShow(const BallotResult& result) { return result.partition().too_few(); }

void AddTallies(const Shown& shown, const v1::BallotView& ballot, const std::string& title,
                Document& doc) {
  const BallotResult& result = ballot.result();
  if (TooFewToShow(result)) return doc.Say(shown.speech()(words::kTooFewVotes));
  if (result.has_step_everyone()) return AddStepTable(shown, ballot, title, doc);
  if (result.has_option_everyone()) return AddOptionTable(shown, ballot, title, doc);
  AddYesNoTable(shown, ballot, title, doc);
}

// Votes against with their words, as far as they were released: the dissent.
void AddDissent(const Shown& shown, const v1::BallotView& ballot, Document& doc) {
  const Speech& say = shown.speech();
  Quotes quotes;
  for (const v1::ObjectionView* objection : shown.objections(ballot.ballot())) {
    std::string text = objection->argument();
    if (objection->erased()) text = say(words::kErased);
    if (!objection->need().empty()) {
      text += (text.empty() ? "" : "\n") + say(words::kNeedsThis) + " " + objection->need();
    }
    std::string from = shown.PartName(ballot.result().partition(), objection->part());
    if (objection->resolved_by_version() != 0) {
      from += ". " + say(words::kMetByVersion, objection->resolved_by_version());
    }
    quotes.quotes.push_back({std::move(text), std::move(from)});
  }
  if (quotes.quotes.empty()) return;
  doc.Say(say(words::kDissent), say(words::kReleasedOnly));
  doc.Add(std::move(quotes));
}

std::string Names(const Shown& shown, const v1::BallotView& ballot,
                  const google::protobuf::RepeatedField<uint32_t>& options) {
  std::string names;
  for (const uint32_t option : options) {
    names += (names.empty() ? "" : ", ") + OptionLabel(shown, ballot, option);
  }
  return names;
}

void AddCountRounds(const Shown& shown, const v1::BallotView& ballot, const CountWorking& working,
                    Document& doc) {
  const Speech& say = shown.speech();
  for (int i = 0; i < working.rounds_size(); ++i) {
    const auto& round = working.rounds(i);
    Grid grid{.caption = say(words::kRound, i + 1) + ": " + say(NameOf(round.kind())),
              .head = {say(words::kOption), say(words::kVotes)}};
    if (!round.of().empty()) grid.caption += " (" + Names(shown, ballot, round.of()) + ")";
    for (int at = 0; at < round.counted_size() && at < round.votes_size(); ++at) {
      grid.rows.push_back({OptionLabel(shown, ballot, round.counted(at)),
                           say.Figure(round.votes(at), std::max<int64_t>(round.unit(), 1))});
    }
    if (round.not_transferable() != 0) {
      grid.rows.push_back(
          {say(words::kNotTransferable),
           say.Figure(round.not_transferable(), std::max<int64_t>(round.unit(), 1))});
    }
    doc.Add(std::move(grid));
    for (const auto& transfer : round.transfers()) {
      doc.Say(
          say(words::kTransfer, OptionLabel(shown, ballot, transfer.from()),
              transfer.to() == 0 ? say(words::kNobody) : OptionLabel(shown, ballot, transfer.to()),
              say.Figure(transfer.votes(), std::max<int64_t>(round.unit(), 1)), transfer.papers()));
    }
    if (!round.elected().empty()) {
      doc.Say(say(words::kElected), Names(shown, ballot, round.elected()));
    }
    if (!round.tied().empty()) doc.Say(say(words::kTied), Names(shown, ballot, round.tied()));
  }
}

void AddWorking(const Shown& shown, const v1::BallotView& ballot, Document& doc) {
  const Speech& say = shown.speech();
  const CountWorking& working = ballot.result().working();
  doc.Say(say(words::kVotesAndBlank, working.votes(), working.blank()));
  for (const auto& figure : working.figures()) {
    doc.Say(say(NameOfWorking(figure.name())),
            say.Figure(figure.value(), std::max<int64_t>(figure.unit(), 1)));
  }
  for (const auto& column : working.columns()) {
    Grid grid{.caption = say(NameOfWorking(column.name())),
              .head = {say(words::kOption), say(words::kFigure)}};
    for (int i = 0; i < column.values_size(); ++i) {
      grid.rows.push_back({OptionLabel(shown, ballot, static_cast<uint32_t>(i) + 1),
                           say.Figure(column.values(i), std::max<int64_t>(column.unit(), 1))});
    }
    doc.Add(std::move(grid));
  }
  for (const auto& table : working.tables()) {
    Grid grid{.caption = say(NameOfWorking(table.name())), .head = {say(words::kOption)}};
    const int columns = table.rows().empty() ? 0 : table.rows(0).values_size();
    for (int i = 0; i < columns; ++i) {
      grid.head.push_back(table.has_first_grade()
                              ? StepLabel(shown, ballot, table.first_grade() + i)
                              : std::to_string(i + 1));
    }
    for (int row = 0; row < table.rows_size(); ++row) {
      std::vector<std::string> cells{fmt::format(
          "{}. {}", row + 1, OptionLabel(shown, ballot, static_cast<uint32_t>(row) + 1))};
      for (const int64_t value : table.rows(row).values()) cells.push_back(std::to_string(value));
      cells.resize(grid.head.size());
      grid.rows.push_back(std::move(cells));
    }
    doc.Add(std::move(grid));
  }
  AddCountRounds(shown, ballot, working, doc);
}

}  // namespace

const v1::BallotView* LastCounted(const Shown& shown, uint32_t item) {
  const v1::BallotView* last = nullptr;
  for (const v1::BallotView* ballot : shown.ballots(item)) {
    if (ballot->closed()) last = ballot;
  }
  return last;
}

std::string OutcomeOf(const Shown& shown, uint32_t item) {
  const Speech& say = shown.speech();
  const v1::BallotView* ballot = LastCounted(shown, item);
  if (ballot == nullptr) return say(words::kNoVote);
  std::string outcome = say(NameOf(ballot->result().outcome()));
  if (!ballot->result().winners().empty()) {
    outcome += ": " + Names(shown, *ballot, ballot->result().winners());
  }
  return outcome;
}

void AddBallot(const Shown& shown, const v1::BallotView& ballot, Document& doc) {
  const Speech& say = shown.speech();
  const std::string title = say(words::kBallotNumber, ballot.ballot());
  const std::string proposal = shown.In(ballot.proposal());
  doc.Say(title, proposal.empty() ? say(words::kErased) : proposal);
  if (ballot.withdrawn()) {
    return doc.Say(say(words::kWithdrawn), ballot.withdrawal_reason().empty()
                                               ? say(words::kErased)
                                               : ballot.withdrawal_reason());
  }
  if (ballot.voided()) return doc.Say(say(words::kVoided));
  if (!ballot.closed()) return doc.Say(say(words::kBallotOpen));
  doc.Say(say(words::kOutcome), shown.In(ballot.result().sentence()));
  if (ballot.rule().secret()) doc.Say(say(words::kWasSecret));
  const BallotResult& result = ballot.result();
  const bool yes_no = !result.has_step_everyone() && !result.has_option_everyone();
  if (yes_no && !TooFewToShow(result)) AddYesNoChart(shown, ballot, title, doc);
  AddTallies(shown, ballot, title, doc);
  AddDissent(shown, ballot, doc);
}

void AddRecount(const Shown& shown, const v1::BallotView& ballot, Document& doc) {
  const Speech& say = shown.speech();
  const BallotResult& result = ballot.result();
  const std::string title = fmt::format("{}: {}", say(words::kBallotNumber, ballot.ballot()),
                                        shown.TitleOf(ballot.item()));
  doc.Say(title, shown.In(ballot.rule_sentence()));
  AddTallies(shown, ballot, title, doc);
  for (const auto& spread : result.option_everyone().spreads()) {
    Grid grid{.caption = say(words::kSpreadOf, OptionLabel(shown, ballot, spread.option())),
              .head = {say(words::kGiven), say(words::kPeople)}};
    for (int i = 0; i < spread.counts_size(); ++i) {
      grid.rows.push_back({StepLabel(shown, ballot, i), std::to_string(spread.counts(i))});
    }
    doc.Add(std::move(grid));
  }
  if (result.has_working()) AddWorking(shown, ballot, doc);
  doc.Say(say(words::kRulesVersion, result.rules_version()));
}

}  // namespace vooraf::report
