// Tables of amendments and ballots, with all that is needed to count again.
#include <algorithm>

#include "server/report/columns.h"
#include "server/report/tables.h"

namespace vooraf::report {

using namespace columns;

namespace {

using type::v1::BallotResult;

template <class Add>
void ForEachBallot(const Shown& shown, Add add) {
  for (const v1::ItemView* item : shown.items()) {
    for (const v1::BallotView* ballot : shown.ballots(item->item().item())) add(*ballot);
  }
}

// `add` for each tally of a closed ballot whose figures may be shown: of parts, and of everyone.
template <class Add>
void ForEachTally(const BallotResult& result, Add add) {
  if (result.partition().too_few()) return;
  for (const auto& tally : result.parts()) add(tally);
  for (const auto& tally : result.option_parts()) add(tally);
  for (const auto& tally : result.step_parts()) add(tally);
  if (result.has_step_everyone()) return add(result.step_everyone());
  if (result.has_option_everyone()) return add(result.option_everyone());
  if (result.has_everyone()) add(result.everyone());
}

std::string OptionLabel(const Shown& shown, const v1::BallotView& ballot, uint32_t option) {
  for (const auto& candidate : ballot.options()) {
    if (candidate.option() == option) return shown.Label(candidate);
  }
  return "";
}

std::string StepLabel(const Shown& shown, const v1::BallotView& ballot, uint32_t step) {
  for (const auto& candidate : ballot.steps()) {
    if (candidate.step() == step) return shown.In(candidate.label());
  }
  return "";
}

std::string Numbers(const google::protobuf::RepeatedField<uint32_t>& numbers) {
  std::string text;
  for (const uint32_t number : numbers) {
    text += (text.empty() ? "" : " ") + std::to_string(number);
  }
  return text;
}

}  // namespace

Table AmendmentTable(const Shown& shown) {
  Table table{"amendments",
              {{"amendment", CellKind::kNumber, {"Wijziging", "Amendment"}},
               kItem,
               {"to_version", CellKind::kNumber, {"Bij versie", "To version"}},
               kText,
               kErased,
               {"phase", CellKind::kCode, {"Besluit", "Decision"}},
               {"accepted_as_version", CellKind::kNumber, {"In versie", "In version"}},
               {"reason", CellKind::kText, {"Waarom", "Why"}}},
              {}};
  for (const v1::ItemView* item : shown.items()) {
    for (const v1::AmendmentView* view : shown.amendments(item->item().item())) {
      table.rows.push_back({Number(view->amendment()), Number(view->item()),
                            Number(view->version()), TextOrNone(view->text()), view->erased(),
                            Coded(shown.speech(), view->phase()),
                            NumberOrNone(view->accepted_as_version()), TextOrNone(view->reason())});
    }
  }
  return table;
}

Table BallotTable(const Shown& shown) {
  Table table{
      "ballots",
      {kBallot,
       kItem,
       {"version", CellKind::kNumber, {"Versie", "Version"}},
       {"proposal", CellKind::kText, {"Voorstel", "Proposal"}},
       {"method", CellKind::kCode, {"Methode", "Method"}},
       {"rule", CellKind::kText, {"Regel", "Rule"}},
       {"what_happens", CellKind::kText, {"Wat gebeurt ermee", "What happens"}},
       {"who_decides", CellKind::kText, {"Wie besluit", "Who decides"}},
       {"when", CellKind::kText, {"Wanneer", "When"}},
       {"state", CellKind::kCode, {"Stand", "State"}},
       {"secret", CellKind::kYesNo, {"Geheim", "Secret"}},
       {"one_person_one_vote_checked",
        CellKind::kYesNo,
        {"Eén stem per mens nagegaan", "One person one vote checked"}},
       {"outcome", CellKind::kCode, {"Uitkomst", "Outcome"}},
       {"sentence", CellKind::kText, {"Waarom", "Why"}},
       {"winners", CellKind::kText, {"Gekozen keuzes", "Options chosen"}},
       {"tied", CellKind::kText, {"Gelijke keuzes", "Options tied"}},
       {"rules_version", CellKind::kNumber, {"Versie van de regels", "Version of the rules"}},
       {"withdrawal_reason", CellKind::kText, {"Ingetrokken omdat", "Withdrawn because"}}},
      {}};
  ForEachBallot(shown, [&](const v1::BallotView& ballot) {
    const auto text = [&](const type::v1::Text& words) { return TextOrNone(shown.In(words)); };
    const BallotResult& result = ballot.result();
    const char* state = ballot.closed()      ? "closed"
                        : ballot.withdrawn() ? "withdrawn"
                        : ballot.voided()    ? "void"
                                             : "open";
    table.rows.push_back(
        {Number(ballot.ballot()), Number(ballot.item()), Number(ballot.version()),
         text(ballot.proposal()), Coded(shown.speech(), ballot.rule().method()),
         text(ballot.rule_sentence()), text(ballot.what_happens()), text(ballot.who_decides()),
         text(ballot.when()), FixedCode(shown.speech(), state), ballot.rule().secret(),
         ballot.one_person_one_vote_checked(), Coded(shown.speech(), result.outcome()),
         text(result.sentence()), TextOrNone(Numbers(result.winners())),
         TextOrNone(Numbers(result.tied())), NumberOrNone(result.rules_version()),
         TextOrNone(ballot.withdrawal_reason())});
  });
  return table;
}

Table TallyTable(const Shown& shown) {
  Table table{"tallies",
              {kBallot,
               kPart,
               kGroups,
               {"eligible", CellKind::kNumber, {"Mochten stemmen", "Could vote"}},
               {"present", CellKind::kNumber, {"Aanwezig", "Present"}},
               {"basis", CellKind::kNumber, {"Geteld over", "Counted over"}},
               {"abstain", CellKind::kNumber, {"Onthouding", "Abstain"}},
               {"hand_counted", CellKind::kNumber, {"Met de hand geteld", "Counted by hand"}},
               {"quorum_reached", CellKind::kYesNo, {"Quorum gehaald", "Quorum reached"}},
               {"threshold_reached", CellKind::kYesNo, {"Grens gehaald", "Threshold reached"}}},
              {}};
  ForEachBallot(shown, [&](const v1::BallotView& ballot) {
    ForEachTally(ballot.result(), [&](const auto& tally) {
      Cell threshold;
      if constexpr (requires { tally.threshold_reached(); }) threshold = tally.threshold_reached();
      table.rows.push_back(
          {Number(ballot.ballot()), Number(tally.part()),
           shown.PartName(ballot.result().partition(), tally.part()), Number(tally.eligible()),
           Number(tally.present()), Number(tally.basis()), Number(tally.abstain()),
           Number(tally.hand_counted()), tally.quorum_reached(), std::move(threshold)});
    });
  });
  return table;
}

Table VoteTable(const Shown& shown) {
  Table table{"votes",
              {kBallot,
               kPart,
               kGroups,
               {"vote", CellKind::kCode, {"Stem", "Vote"}},
               kOption,
               kLabel,
               {"given", CellKind::kNumber, {"Gegeven", "Given"}},
               {"count", CellKind::kNumber, {"Aantal", "Count"}}},
              {}};
  ForEachBallot(shown, [&](const v1::BallotView& ballot) {
    ForEachTally(ballot.result(), [&](const auto& tally) {
      const auto add = [&](const char* vote, Cell option, std::string label, int64_t count,
                           Cell given = {}) {
        table.rows.push_back({Number(ballot.ballot()), Number(tally.part()),
                              shown.PartName(ballot.result().partition(), tally.part()),
                              FixedCode(shown.speech(), vote), std::move(option),
                              TextOrNone(std::move(label)), std::move(given), Number(count)});
      };
      if constexpr (requires { tally.yes(); }) {
        add("yes", {}, "", tally.yes());
        add("no", {}, "", tally.no());
      } else if constexpr (requires { tally.support(); }) {
        for (int i = 0; i < tally.counts_size() && i < ballot.steps_size(); ++i) {
          const uint32_t step = ballot.steps(i).step();
          add("step", Number(step), StepLabel(shown, ballot, step), tally.counts(i));
        }
      } else {
        for (const auto& count : tally.counts()) {
          add("option", Number(count.option()), OptionLabel(shown, ballot, count.option()),
              count.count());
        }
        for (int i = 0; i < tally.scores_size(); ++i) {
          const auto option = static_cast<uint32_t>(i) + 1;
          add(tally.score_unit() == 2 ? "score_in_halves" : "score", Number(option),
              OptionLabel(shown, ballot, option), tally.scores(i));
        }
        for (const auto& spread : tally.spreads()) {
          for (int i = 0; i < spread.counts_size(); ++i) {
            add("gave", Number(spread.option()), OptionLabel(shown, ballot, spread.option()),
                spread.counts(i), Number(i));
          }
        }
      }
      add("abstain", {}, "", tally.abstain());
    });
  });
  return table;
}

Table WorkingTable(const Shown& shown) {
  Table table{"working",
              {kBallot,
               {"table", CellKind::kText, {"Tabel", "Table"}},
               kRound,
               {"row", CellKind::kNumber, {"Rij", "Row"}},
               {"column", CellKind::kNumber, {"Kolom", "Column"}},
               {"value", CellKind::kNumber, {"Getal", "Value"}},
               {"unit", CellKind::kNumber, {"Delen door", "Divide by"}}},
              {}};
  ForEachBallot(shown, [&](const v1::BallotView& ballot) {
    const auto add = [&](std::string name, int round, int row, int column, int64_t value,
                         int64_t unit) {
      table.rows.push_back(
          {Number(ballot.ballot()), std::move(name), NumberOrNone(static_cast<uint32_t>(round)),
           NumberOrNone(static_cast<uint32_t>(row)), NumberOrNone(static_cast<uint32_t>(column)),
           Number(value), Number(std::max<int64_t>(unit, 1))});
    };
    const auto& working = ballot.result().working();
    for (const auto& figure : working.figures()) {
      add(figure.name(), 0, 0, 0, figure.value(), figure.unit());
    }
    for (int i = 0; i < working.scores_size(); ++i) {
      add(working.score_name(), 0, i + 1, 0, working.scores(i), working.score_unit());
    }
    for (const auto& column : working.columns()) {
      for (int i = 0; i < column.values_size(); ++i) {
        add(column.name(), 0, i + 1, 0, column.values(i), column.unit());
      }
    }
    for (const auto& matrix : working.tables()) {
      for (int row = 0; row < matrix.rows_size(); ++row) {
        for (int i = 0; i < matrix.rows(row).values_size(); ++i) {
          add(matrix.name(), 0, row + 1, i + 1, matrix.rows(row).values(i), 1);
        }
      }
    }
    for (int n = 0; n < working.rounds_size(); ++n) {
      const auto& round = working.rounds(n);
      for (int i = 0; i < round.counted_size() && i < round.votes_size(); ++i) {
        add("round", n + 1, static_cast<int>(round.counted(i)), 0, round.votes(i), round.unit());
      }
      for (const auto& transfer : round.transfers()) {
        add("transfer", n + 1, static_cast<int>(transfer.from()), static_cast<int>(transfer.to()),
            transfer.votes(), round.unit());
      }
      if (round.not_transferable() != 0) {
        add("not_transferable", n + 1, 0, 0, round.not_transferable(), round.unit());
      }
    }
  });
  return table;
}

Table ObjectionTable(const Shown& shown) {
  Table table{"objections",
              {kBallot,
               {"objection", CellKind::kNumber, {"Bezwaar", "Objection"}},
               kPart,
               kGroups,
               {"argument", CellKind::kText, {"Argument", "Argument"}},
               {"need", CellKind::kText, {"Nodig om mee te gaan", "Needs to come along"}},
               {"resolved_by_version", CellKind::kNumber, {"Opgelost in versie", "Met by version"}},
               kErased},
              {}};
  ForEachBallot(shown, [&](const v1::BallotView& ballot) {
    for (const v1::ObjectionView* view : shown.objections(ballot.ballot())) {
      table.rows.push_back({Number(view->ballot()), Number(view->objection()), Number(view->part()),
                            shown.PartName(ballot.result().partition(), view->part()),
                            TextOrNone(view->argument()), TextOrNone(view->need()),
                            NumberOrNone(view->resolved_by_version()), view->erased()});
    }
  });
  return table;
}

}  // namespace vooraf::report
