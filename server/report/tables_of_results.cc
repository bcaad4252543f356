// Tables of what was answered, rated and said.
#include "server/report/columns.h"
#include "server/report/tables.h"

namespace vooraf::report {

using namespace columns;

namespace {

using type::v1::AspectResult;
using type::v1::PartResult;

// `add` for each result that is shown, with its round.
template <class Add>
void ForEachResult(const Shown& shown, Add add) {
  for (const v1::ItemView* item : shown.items()) {
    for (const v1::RoundView* round : shown.rounds(item->item().item())) {
      for (const AspectResult& result : round->result().aspects()) add(*item, *round, result);
    }
  }
}

// `add` for each part of the result, and for everyone.
template <class Add>
void ForEachPart(const AspectResult& result, Add add) {
  for (const PartResult& part : result.parts()) add(part);
  if (result.has_everyone()) add(result.everyone());
}

void AddTurnout(const Shown& shown, std::vector<Cell> what, const type::v1::Partition& partition,
                const type::v1::PartProgress& progress, Table& table) {
  what.push_back(Number(progress.part()));
  what.emplace_back(shown.PartName(partition, progress.part()));
  what.push_back(Number(progress.roll()));
  what.push_back(Number(progress.answered()));
  table.rows.push_back(std::move(what));
}

}  // namespace

Table TurnoutTable(const Shown& shown) {
  Table table{"turnout",
              {kItem,
               kRound,
               kBallot,
               kAspect,
               kPart,
               kGroups,
               {"asked", CellKind::kNumber, {"Gevraagd", "Asked"}},
               {"took_part", CellKind::kNumber, {"Deden mee", "Took part"}}},
              {}};
  for (const v1::ItemView* item : shown.items()) {
    const uint32_t number = item->item().item();
    for (const v1::RoundView* round : shown.rounds(number)) {
      for (const auto& progress : round->progress()) {
        const std::vector<Cell> what{
            Number(number), Number(round->round()), {}, Coded(shown.speech(), progress.aspect())};
        for (const auto& part : progress.parts()) {
          AddTurnout(shown, what, progress.partition(), part, table);
        }
        AddTurnout(shown, what, progress.partition(), progress.everyone(), table);
      }
    }
    for (const v1::BallotView* ballot : shown.ballots(number)) {
      if (ballot->withdrawn() || ballot->voided()) continue;
      const std::vector<Cell> what{Number(number), {}, Number(ballot->ballot()), {}};
      for (const auto& part : ballot->parts()) {
        AddTurnout(shown, what, ballot->partition(), part, table);
      }
      AddTurnout(shown, what, ballot->partition(), ballot->everyone(), table);
    }
  }
  return table;
}

Table ResultTable(const Shown& shown) {
  Table table{"results",
              {kItem,
               kRound,
               kAspect,
               kPart,
               kGroups,
               {"answered", CellKind::kNumber, {"Antwoorden", "Answers"}},
               {"dont_know", CellKind::kNumber, {"Weet niet", "Don't know"}},
               {"skipped", CellKind::kNumber, {"Overgeslagen", "Skipped"}},
               {"hand_counted", CellKind::kNumber, {"Met de hand geteld", "Counted by hand"}},
               {"beforehand", CellKind::kNumber, {"Vooraf opgehaald", "Gathered beforehand"}},
               {"lower_median", CellKind::kNumber, {"Middelste trede, laag", "Lower middle step"}},
               {"upper_median", CellKind::kNumber, {"Middelste trede, hoog", "Upper middle step"}},
               {"lower_quartile", CellKind::kNumber, {"Kwart, laag", "Lower quartile"}},
               {"upper_quartile", CellKind::kNumber, {"Kwart, hoog", "Upper quartile"}},
               {"agreement_thousandths",
                CellKind::kNumber,
                {"Hoe eens, in duizendsten", "Agreement, in thousandths"}},
               {"too_few", CellKind::kYesNo, {"Te weinig om te tonen", "Too few to show"}}},
              {}};
  ForEachResult(shown, [&](const auto& item, const auto& round, const AspectResult& result) {
    ForEachPart(result, [&](const PartResult& part) {
      const bool too_few = result.partition().too_few();
      const auto figure = [&](uint32_t count) { return too_few ? Cell() : Number(count); };
      table.rows.push_back({Number(item.item().item()), Number(round.round()),
                            Coded(shown.speech(), result.aspect()), Number(part.part()),
                            shown.PartName(result.partition(), part.part()),
                            Number(part.answered()), figure(part.dont_know()),
                            figure(part.skipped()), figure(part.hand_counted()),
                            figure(part.beforehand()), NumberOrNone(part.lower_median()),
                            NumberOrNone(part.upper_median()), NumberOrNone(part.lower_quartile()),
                            NumberOrNone(part.upper_quartile()),
                            part.has_agreement() ? Number(part.agreement()) : Cell(), too_few});
    });
  });
  return table;
}

Table ResultOptionTable(const Shown& shown) {
  Table table{
      "result_options",
      {kItem,
       kRound,
       kAspect,
       kPart,
       kGroups,
       kOption,
       kLabel,
       kPeople,
       {"total", CellKind::kNumber, {"Punten of cijfers samen", "Points or scores together"}},
       {"lower_median", CellKind::kNumber, {"Middelste, laag", "Lower middle"}},
       {"upper_median", CellKind::kNumber, {"Middelste, hoog", "Upper middle"}}},
      {}};
  ForEachResult(shown, [&](const auto& item, const auto& round, const AspectResult& result) {
    ForEachPart(result, [&](const PartResult& part) {
      const auto add = [&](uint32_t option, uint32_t people, Cell total, uint32_t lower,
                           uint32_t upper) {
        table.rows.push_back({Number(item.item().item()), Number(round.round()),
                              Coded(shown.speech(), result.aspect()), Number(part.part()),
                              shown.PartName(result.partition(), part.part()), Number(option),
                              shown.Label(item.item().question(), option), Number(people),
                              std::move(total), NumberOrNone(lower), NumberOrNone(upper)});
      };
      for (const auto& count : part.counts()) add(count.option(), count.count(), {}, 0, 0);
      for (const auto& option : part.options()) {
        const bool summed = !item.item().question().has_ranking();
        add(option.option(), option.count(), summed ? Number(option.total()) : Cell(),
            option.lower_median(), option.upper_median());
      }
    });
  });
  return table;
}

Table ShiftTable(const Shown& shown) {
  Table table{"shifts",
              {kItem,
               kRound,
               kAspect,
               kPart,
               kGroups,
               {"both", CellKind::kNumber, {"Antwoordden twee keer", "Answered both"}},
               {"arrived", CellKind::kNumber, {"Nieuw", "New"}},
               {"departed", CellKind::kNumber, {"Vertrokken", "Gone"}},
               {"changed", CellKind::kNumber, {"Antwoorden anders", "Answer differently"}}},
              {}};
  ForEachResult(shown, [&](const auto& item, const auto& round, const AspectResult& result) {
    for (const auto& shift : result.shifts()) {
      table.rows.push_back({Number(item.item().item()), Number(round.round()),
                            Coded(shown.speech(), result.aspect()), Number(shift.part()),
                            shown.PartName(result.partition(), shift.part()), Number(shift.both()),
                            Number(shift.arrived()), Number(shift.departed()),
                            shift.shown() ? Number(shift.changed()) : Cell()});
    }
  });
  return table;
}

Table GapTable(const Shown& shown) {
  Table table{"gaps",
              {kItem,
               kRound,
               {"expected", CellKind::kNumber, {"Verwacht", "Expected"}},
               {"offered", CellKind::kNumber, {"Geboden", "Offered"}},
               {"steps", CellKind::kNumber, {"Verschil in treden", "Difference in steps"}}},
              {}};
  for (const v1::ItemView* item : shown.items()) {
    for (const v1::RoundView* round : shown.rounds(item->item().item())) {
      if (!round->result().has_gap()) continue;
      const auto& gap = round->result().gap();
      table.rows.push_back({Number(round->item()), Number(round->round()),
                            Number(gap.expected_lower_median()), Number(gap.offered_upper_median()),
                            Number(gap.steps())});
    }
  }
  return table;
}

Table DifferenceTable(const Shown& shown) {
  Table table{"differences",
              {kItem,
               kRound,
               kAspect,
               kOption,
               kStatement,
               {"larger_in", CellKind::kText, {"Groter deel van", "Larger share of"}},
               {"smaller_in", CellKind::kText, {"Kleiner deel van", "Smaller share of"}}},
              {}};
  const auto add = [&](uint32_t item, uint32_t round, Cell aspect,
                       const type::v1::Partition& partition, const type::v1::Difference& found) {
    table.rows.push_back({Number(item), Number(round), std::move(aspect),
                          NumberOrNone(found.option()), NumberOrNone(found.statement()),
                          shown.PartName(partition, found.part()),
                          shown.PartName(partition, found.other_part())});
  };
  ForEachResult(shown, [&](const auto& item, const auto& round, const AspectResult& result) {
    for (const auto& found : result.differences().found()) {
      add(item.item().item(), round.round(), Coded(shown.speech(), result.aspect()),
          result.partition(), found);
    }
  });
  for (const v1::ItemView* item : shown.items()) {
    for (const v1::StatementView* statement : shown.statements(item->item().item())) {
      for (const auto& found : statement->differences()) {
        add(statement->item(), statement->round(), {}, statement->partition(), found);
      }
    }
  }
  return table;
}

Table StatementTable(const Shown& shown) {
  Table table{
      "statements",
      {kStatement,
       kItem,
       kText,
       kErased,
       kRound,
       {"common_ground_place", CellKind::kNumber, {"Plaats, gedeeld", "Place, common ground"}},
       {"consensus_place", CellKind::kNumber, {"Plaats, consensus", "Place, consensus"}},
       {"consensus_millionths",
        CellKind::kNumber,
        {"Consensus, in miljoensten", "Consensus, in millionths"}},
       {"merged_into", CellKind::kNumber, {"Hoort bij stelling", "Part of statement"}}},
      {}};
  for (const v1::ItemView* item : shown.items()) {
    for (const v1::StatementView* view : shown.statements(item->item().item())) {
      const auto& result = view->result();
      table.rows.push_back({Number(view->statement()), Number(view->item()),
                            TextOrNone(view->text()), view->erased(), NumberOrNone(view->round()),
                            NumberOrNone(result.smallest_share_place()),
                            NumberOrNone(result.consensus_place()),
                            NumberOrNone(result.consensus()), NumberOrNone(view->merged_into())});
    }
  }
  return table;
}

Table RatingTable(const Shown& shown) {
  Table table{"ratings",
              {kStatement,
               kPart,
               kGroups,
               {"agree", CellKind::kNumber, {"Eens", "Agree"}},
               {"disagree", CellKind::kNumber, {"Oneens", "Disagree"}},
               {"pass", CellKind::kNumber, {"Geen mening", "Pass"}}},
              {}};
  for (const v1::ItemView* item : shown.items()) {
    for (const v1::StatementView* view : shown.statements(item->item().item())) {
      const auto add = [&](const type::v1::RatingCounts& counts) {
        table.rows.push_back({Number(view->statement()), Number(counts.part()),
                              shown.PartName(view->partition(), counts.part()),
                              Number(counts.agree()), Number(counts.disagree()),
                              Number(counts.pass())});
      };
      for (const auto& counts : view->result().parts()) add(counts);
      if (view->result().has_everyone() && !view->partition().too_few()) {
        add(view->result().everyone());
      }
    }
  }
  return table;
}

Table WordsTable(const Shown& shown) {
  Table table{"words",
              {kItem,
               kRound,
               kAspect,
               {"of", CellKind::kCode, {"Soort", "Kind"}},
               kPart,
               kGroups,
               {"theme", CellKind::kNumber, {"Thema", "Theme"}},
               kText,
               kErased},
              {}};
  for (const v1::ItemView* item : shown.items()) {
    const uint32_t number = item->item().item();
    for (const v1::ReasonView* reason : shown.reasons(number)) {
      type::v1::Partition partition;
      if (const v1::RoundView* round = shown.round(number, reason->round())) {
        for (const auto& result : round->result().aspects()) {
          if (result.aspect() == reason->aspect()) partition = result.partition();
        }
      }
      const bool open_text = item->item().question().has_open_text();
      table.rows.push_back(
          {Number(number), Number(reason->round()), Coded(shown.speech(), reason->aspect()),
           FixedCode(shown.speech(), open_text ? "open_text" : "reason"), Number(reason->part()),
           shown.PartName(partition, reason->part()), NumberOrNone(reason->theme()),
           TextOrNone(reason->text()), reason->erased()});
    }
  }
  const auto add_turns = [&](uint32_t number) {
    for (const v1::TextTurnView* turn : shown.text_turns(number)) {
      table.rows.push_back({NumberOrNone(number),
                            {},
                            {},
                            FixedCode(shown.speech(), "text_turn"),
                            {},
                            shown.GroupName(turn->group()),
                            {},
                            TextOrNone(turn->text()),
                            turn->erased()});
    }
  };
  add_turns(0);
  for (const v1::ItemView* item : shown.items()) add_turns(item->item().item());
  return table;
}

Table ThemeTable(const Shown& shown) {
  Table table{"themes",
              {{"theme", CellKind::kNumber, {"Thema", "Theme"}},
               kItem,
               {"name", CellKind::kText, {"Naam", "Name"}},
               kErased,
               kRound,
               kAspect,
               kPart,
               kGroups,
               {"texts", CellKind::kNumber, {"Teksten", "Texts"}}},
              {}};
  for (const v1::ItemView* item : shown.items()) {
    for (const v1::ThemeView* theme : shown.themes(item->item().item())) {
      for (const auto& counts : theme->counts()) {
        for (const auto& part : counts.parts()) {
          table.rows.push_back({Number(theme->theme()), Number(theme->item()),
                                TextOrNone(theme->name()), theme->erased(), Number(counts.round()),
                                Coded(shown.speech(), counts.aspect()), Number(part.part()),
                                shown.PartName(counts.partition(), part.part()),
                                Number(part.count())});
        }
      }
    }
  }
  return table;
}

}  // namespace vooraf::report
