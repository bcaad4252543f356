// One round of a question: counts side by side per part, what can be said of them, and what people
// said with their answers, as far as it was released.
#include <algorithm>

#include "server/report/names.h"
#include "server/report/sections.h"
#include "server/report/words.h"

namespace vooraf::report {
namespace {

using type::v1::AspectResult;
using type::v1::PartResult;
using type::v1::Question;

uint32_t Chose(const PartResult& part) {
  return part.answered() - part.dont_know() - part.skipped();
}

uint32_t CountOf(const PartResult& part, uint32_t option) {
  for (const auto& count : part.counts()) {
    if (count.option() == option) return count.count();
  }
  return 0;
}

// How bars of a part are filled: by the side on which it stands.
Fill FillOf(const type::v1::Partition& partition, uint32_t part) {
  for (const auto& candidate : partition.parts()) {
    if (candidate.part() != part) continue;
    if (candidate.side() == type::v1::SIDE_RESIDENT) return Fill::kPlain;
    if (candidate.side() == type::v1::SIDE_PROFESSIONAL) return Fill::kStripes;
  }
  return Fill::kDots;
}

std::vector<std::string> HeadOf(const Shown& shown, const AspectResult& result,
                                const Words& first) {
  std::vector<std::string> head{shown.speech()(first)};
  for (const PartResult& part : result.parts()) {
    head.push_back(shown.PartName(result.partition(), part.part()));
  }
  return head;
}

// A row of one cell per part.
template <class CellOf>
void AddRow(std::string name, const AspectResult& result, CellOf cell_of, Grid& grid) {
  std::vector<std::string> row{std::move(name)};
  for (const PartResult& part : result.parts()) row.push_back(cell_of(part));
  grid.rows.push_back(std::move(row));
}

void AddCommonRows(const Shown& shown, const AspectResult& result, Grid& grid) {
  const Speech& say = shown.speech();
  const auto number = [](uint32_t count) { return std::to_string(count); };
  AddRow(
      say(words::kDontKnow), result, [&](const auto& part) { return number(part.dont_know()); },
      grid);
  AddRow(
      say(words::kSkip), result, [&](const auto& part) { return number(part.skipped()); }, grid);
  AddRow(
      say(words::kAnswered), result, [&](const auto& part) { return number(part.answered()); },
      grid);
  const PartResult& all = result.everyone();
  if (all.hand_counted() > 0) {
    AddRow(
        say(words::kOfWhomByHand), result,
        [&](const auto& part) { return number(part.hand_counted()); }, grid);
  }
  if (all.beforehand() > 0) {
    AddRow(
        say(words::kOfWhomBeforehand), result,
        [&](const auto& part) { return number(part.beforehand()); }, grid);
  }
}

std::string StepsBetween(const Shown& shown, const Question& question, uint32_t lower,
                         uint32_t upper) {
  if (lower == 0) return "-";
  const std::string first = shown.Label(question, lower);
  if (lower == upper) return first;
  return shown.speech()(words::kBetween, first, shown.Label(question, upper));
}

std::string Agreement(const Speech& say, const PartResult& part) {
  if (!part.has_agreement()) return "-";
  // The bounds are ours: rule R16.
  const int32_t value = part.agreement();
  const Words& how = value >= 600   ? words::kAgreeLargely
                     : value >= 200 ? words::kAgreePartly
                     : value > -200 ? words::kAgreeSpread
                                    : words::kAgreeApart;
  return say(how) + " (" + say.Thousandths(value) + ")";
}

void AddScaleRows(const Shown& shown, const Question& question, const AspectResult& result,
                  Grid& grid) {
  const Speech& say = shown.speech();
  AddRow(
      say(words::kMiddleAnswer), result,
      [&](const PartResult& part) {
        return StepsBetween(shown, question, part.lower_median(), part.upper_median());
      },
      grid);
  AddRow(
      say(words::kMiddleHalf), result,
      [&](const PartResult& part) {
        return StepsBetween(shown, question, part.lower_quartile(), part.upper_quartile());
      },
      grid);
  const bool any = std::any_of(result.parts().begin(), result.parts().end(),
                               [](const PartResult& part) { return part.has_agreement(); });
  if (any) {
    AddRow(
        say(words::kHowFarTheyAgree), result,
        [&](const PartResult& part) { return Agreement(say, part); }, grid);
  }
}

void AddCounts(const Shown& shown, const Question& question, const AspectResult& result,
               const std::string& title, Document& doc) {
  const Speech& say = shown.speech();
  BarChart chart{.title = title, .description = say(words::kChartDescription)};
  Grid grid{.caption = title, .head = HeadOf(shown, result, words::kAnswer)};
  for (const PartResult& part : result.parts()) {
    chart.parts.push_back({shown.PartName(result.partition(), part.part()),
                           FillOf(result.partition(), part.part()),
                           {},
                           Chose(part)});
  }
  for (const auto& option : OptionsOf(question)) {
    chart.labels.push_back(shown.Label(option));
    for (int i = 0; i < result.parts_size(); ++i) {
      chart.parts[static_cast<size_t>(i)].counts.push_back(
          CountOf(result.parts(i), option.option()));
    }
    AddRow(
        shown.Label(option), result,
        [&](const PartResult& part) {
          return say.CountOf(CountOf(part, option.option()), Chose(part));
        },
        grid);
  }
  AddCommonRows(shown, result, grid);
  if (question.has_scale()) AddScaleRows(shown, question, result, grid);
  doc.Add(std::move(chart));
  doc.Add(std::move(grid));
}

std::string OptionFigure(const Speech& say, const Question& question,
                         const type::v1::OptionResult& option) {
  if (option.count() == 0) return "-";
  if (question.has_points()) return say(words::kPointsFrom, option.total(), option.count());
  std::string middle = std::to_string(option.lower_median());
  if (option.lower_median() != option.upper_median()) {
    middle = say(words::kOr, option.lower_median(), option.upper_median());
  }
  return say(question.has_ranking() ? words::kMiddlePlace : words::kMiddleScore, middle,
             option.count());
}

// Rankings, points and scores.
void AddFigures(const Shown& shown, const Question& question, const AspectResult& result,
                const std::string& title, Document& doc) {
  Grid grid{.caption = title, .head = HeadOf(shown, result, words::kAnswer)};
  for (const auto& option : OptionsOf(question)) {
    AddRow(
        shown.Label(option), result,
        [&](const PartResult& part) -> std::string {
          for (const auto& figures : part.options()) {
            if (figures.option() == option.option()) {
              return OptionFigure(shown.speech(), question, figures);
            }
          }
          return "-";
        },
        grid);
  }
  AddCommonRows(shown, result, grid);
  doc.Add(std::move(grid));
}

void AddShifts(const Shown& shown, const AspectResult& result, uint32_t round, Document& doc) {
  if (result.shifts().empty()) return;
  const Speech& say = shown.speech();
  Bullets told;
  for (const auto& shift : result.shifts()) {
    std::string text = shift.shown() ? say(words::kShiftChanged, shift.changed(), shift.both())
                                     : say(words::kShiftNotShown);
    if (shift.arrived() + shift.departed() > 0) {
      text += say(words::kShiftComing, shift.arrived(), shift.departed());
    }
    told.items.push_back({shown.PartName(result.partition(), shift.part()), std::move(text)});
  }
  doc.Say(say(words::kShiftSince, round - 1), "");
  doc.Add(std::move(told));
}

void AddDifferences(const Shown& shown, const Question& question, const AspectResult& result,
                    Document& doc) {
  const auto& differences = result.differences();
  if (differences.compared() == 0) return;
  const Speech& say = shown.speech();
  Bullets told;
  for (const auto& found : differences.found()) {
    const std::string label = shown.Label(question, found.option());
    const std::string more = shown.PartName(result.partition(), found.part());
    const std::string fewer = shown.PartName(result.partition(), found.other_part());
    told.items.push_back(
        {"", say(question.has_scale() ? words::kDifferFromStep : words::kDifferOnOption, more,
                 label, fewer)});
  }
  doc.Say(say(words::kDoGroupsDiffer),
          say(told.items.empty() ? words::kTooFewToSay : words::kOtherwiseTooFew));
  if (!told.items.empty()) doc.Add(std::move(told));
}

std::string ThemeCounts(const Shown& shown, const v1::ThemeView& theme, uint32_t round,
                        type::v1::Aspect aspect) {
  std::string told;
  for (const auto& counts : theme.counts()) {
    if (counts.round() != round || counts.aspect() != aspect) continue;
    for (const auto& part : counts.parts()) {
      told += fmt::format("{}{}: {}", told.empty() ? "" : ", ",
                          shown.PartName(counts.partition(), part.part()), part.count());
    }
  }
  return told;
}

// What people wrote in this round and aspect, by theme.
void AddWords(const Shown& shown, const Question& question, const v1::RoundView& round,
              const AspectResult& result, Document& doc) {
  const Speech& say = shown.speech();
  const auto quotes_under = [&](uint32_t theme) {
    Quotes quotes;
    for (const v1::ReasonView* reason : shown.reasons(round.item())) {
      if (reason->round() != round.round() || reason->aspect() != result.aspect() ||
          reason->theme() != theme) {
        continue;
      }
      quotes.quotes.push_back({shown.WordsOr(reason->text(), reason->erased()),
                               shown.PartName(result.partition(), reason->part())});
    }
    return quotes;
  };
  const Words& title = question.has_open_text() ? words::kOpenTexts : words::kReasons;
  bool titled = false;
  const auto add = [&](const std::string& name, const std::string& counts, Quotes quotes) {
    if (quotes.quotes.empty()) return;
    if (!titled) doc.Say(say(title), say(words::kReleasedOnly));
    titled = true;
    if (!name.empty()) doc.Say(name, counts);
    doc.Add(std::move(quotes));
  };
  for (const v1::ThemeView* theme : shown.themes(round.item())) {
    add(say(words::kTheme, shown.WordsOr(theme->name(), theme->erased())),
        ThemeCounts(shown, *theme, round.round(), result.aspect()), quotes_under(theme->theme()));
  }
  add(titled ? say(words::kWithoutTheme) : "", "", quotes_under(0));
}

// How the round's results came to be shown.
void AddCircumstances(const Shown& shown, const v1::RoundView& round, Document& doc) {
  const Speech& say = shown.speech();
  if (round.overridden()) {
    doc.Say(say(words::kOverridden),
            round.override_reason().empty() ? say(words::kErased) : round.override_reason());
  }
  if (round.others_wait()) doc.Say(say(words::kOthersWait));
  if (round.stop_rule_reached()) doc.Say(say(words::kStopRuleReached));
}

}  // namespace

Bullets MostChosen(const Shown& shown, const v1::ItemView& item, type::v1::Aspect aspect) {
  const AspectResult* newest = nullptr;
  for (const v1::RoundView* round : shown.rounds(item.item().item())) {
    for (const AspectResult& result : round->result().aspects()) {
      if (result.aspect() == aspect && !round->others_wait()) newest = &result;
    }
  }
  Bullets chosen;
  if (newest == nullptr) return chosen;
  const Speech& say = shown.speech();
  for (const PartResult& part : newest->parts()) {
    uint32_t most = 0;
    for (const auto& count : part.counts()) most = std::max(most, count.count());
    std::string labels;
    for (const auto& count : part.counts()) {
      if (most == 0 || count.count() != most) continue;
      labels += (labels.empty() ? "" : "; ") + shown.Label(item.item().question(), count.option());
    }
    chosen.items.push_back(
        {shown.PartName(newest->partition(), part.part()),
         most == 0 ? say(words::kNobodyChose) : say(words::kChosenBy, labels, most, Chose(part))});
  }
  return chosen;
}

std::string GapSentence(const Shown& shown, const v1::ItemView& item) {
  const v1::RoundView* newest = nullptr;
  for (const v1::RoundView* round : shown.rounds(item.item().item())) {
    if (round->revealed() && !round->others_wait()) newest = round;
  }
  if (newest == nullptr || !newest->result().has_gap()) return "";
  const auto& gap = newest->result().gap();
  const Question& question = item.item().question();
  const std::string expected = shown.Label(question, gap.expected_lower_median());
  const std::string offered = shown.Label(question, gap.offered_upper_median());
  const Speech& say = shown.speech();
  if (gap.steps() > 0) return say(words::kGapMore, expected, offered, gap.steps());
  if (gap.steps() < 0) return say(words::kGapLess, offered, expected, -gap.steps());
  return say(words::kGapNone, expected);
}

void AddQuestionRound(const Shown& shown, const v1::ItemView& item, const v1::RoundView& round,
                      Document& doc) {
  const Speech& say = shown.speech();
  const Question& question = item.item().question();
  if (item.rounds() > 1) doc.Say(say(words::kRound, round.round()), "");
  if (!round.revealed()) return doc.Say(say(words::kNotRevealed));
  AddCircumstances(shown, round, doc);
  for (const AspectResult& result : round.result().aspects()) {
    std::string title = shown.In(item.item().title());
    if (result.aspect() != type::v1::ASPECT_UNSPECIFIED) {
      title = say(NameOf(result.aspect()));
      for (const auto& asked : question.scale().aspects()) {
        if (asked.aspect() == result.aspect()) doc.Say(title, shown.In(asked.wording()));
      }
    }
    if (item.rounds() > 1) title += " (" + say(words::kRound, round.round()) + ")";
    if (result.partition().too_few()) {
      doc.Say(say(words::kTooFewToShow, result.everyone().answered()));
      continue;
    }
    const bool counts = std::any_of(result.parts().begin(), result.parts().end(),
                                    [](const PartResult& part) { return !part.counts().empty(); });
    if (counts) {
      AddCounts(shown, question, result, title, doc);
    } else {
      AddFigures(shown, question, result, title, doc);
    }
    AddShifts(shown, result, round.round(), doc);
    AddDifferences(shown, question, result, doc);
    AddWords(shown, question, round, result, doc);
  }
  if (const std::string gap = GapSentence(shown, item); !gap.empty() && round.result().has_gap()) {
    doc.Say(say(words::kGapTitle), gap);
  }
}

}  // namespace vooraf::report
