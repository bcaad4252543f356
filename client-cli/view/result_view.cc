#include "client-cli/view/result_view.h"

#include <fmt/format.h>

#include <algorithm>

#include "client-cli/text/width.h"
#include "client-cli/view/bars.h"
#include "client-cli/view/conclusions_view.h"
#include "client-cli/view/figures_view.h"
#include "client-cli/view/question_view.h"
#include "client-core/stage.h"

namespace vooraf::cli {
namespace {

using type::v1::AspectResult;
using type::v1::PartResult;

constexpr int kCountCells = 4;    // "9999"
constexpr int kPercentCells = 5;  // " 100%"
constexpr int kGapCells = 2;
constexpr int kBarCellsMin = 4;
constexpr int kBarCellsMax = 16;
constexpr int kLabelCellsMin = 16;
constexpr int kLabelCellsMax = 36;

// Who chose an option; of these percentages are taken.
uint32_t ChoseOption(const PartResult& part) {
  return part.answered() - std::min(part.answered(), part.dont_know() + part.skipped());
}

uint32_t CountOf(const PartResult& part, uint32_t option) {
  for (const auto& count : part.counts()) {
    if (count.option() == option) return count.count();
  }
  return 0;
}

// One aspect's results with what drawing them needs.
struct Table {
  const ViewContext& context;
  const type::v1::Question& question;
  const AspectResult& result;
  const v1::MyAnswer* mine;
  std::vector<std::string> part_names;
  bool percentages = false;

  bool IsMine(uint32_t option) const {
    if (mine == nullptr) return false;
    const auto& several = mine->value().options().options();
    return mine->value().option() == option ||
           std::find(several.begin(), several.end(), option) != several.end();
  }
};

// A label in a page of its own, marked if it is the reader's answer.
Page LabelPage(const Page& page, int width, std::string_view label, bool mine) {
  Page label_page(width, page.charset());
  std::vector<Span> spans{{std::string(label), mine ? Style::kMine : Style::kPlain}};
  if (mine) spans.push_back({fmt::format(" {}", page.charset().mine()), Style::kMine});
  label_page.Text(spans);
  return label_page;
}

// Bar, count and, where there are enough answers, percentage.
Line CountLine(const Table& table, const Page& page, size_t part_index, uint32_t option,
               int bar_cells) {
  const PartResult& part = table.result.parts(static_cast<int>(part_index));
  const uint32_t count = CountOf(part, option);
  const uint32_t whole = ChoseOption(part);
  Line line;
  line.push_back(
      {Bar(whole == 0 ? 0 : static_cast<double>(count) / whole, bar_cells, page.charset()),
       BarStyle(part_index)});
  std::string figures = PadLeft(std::to_string(count), kCountCells);
  if (whole >= kPercentagesFrom) {
    figures += PadLeft(Percentage(count, whole), kPercentCells);
  }
  line.push_back({figures});
  return line;
}

// Everything side by side: a column of labels and one for each part.
void DrawGrid(const Table& table, int label_cells, int part_cells, Page* page) {
  const auto row = [&](const Page& label, const auto& draw_part) {
    // Labels keep a gap to the first column.
    Page padded(label_cells, page->charset());
    for (const Line& line : label.lines()) padded.Append(line);
    std::vector<Page> pages{std::move(padded)};
    for (size_t i = 0; i < table.part_names.size(); ++i) {
      Page part(part_cells, page->charset());
      draw_part(i, part);
      pages.push_back(std::move(part));
    }
    page->Beside(pages);
  };
  const int label_width = label_cells - kGapCells;
  const int bar_cells =
      part_cells - kGapCells - kCountCells - (table.percentages ? kPercentCells : 0);
  row(Page(label_width, page->charset()), [&](size_t i, Page& part) {
    Page name(part_cells - kGapCells, page->charset());
    name.Text(table.part_names[i], Style::kStrong);
    name.Text(table.context.texts(T::kAnswersN, table.result.parts(static_cast<int>(i)).answered()),
              Style::kQuiet);
    for (const Line& line : name.lines()) part.Append(line);
  });
  for (const auto& option : client::OptionsOf(table.question)) {
    row(LabelPage(*page, label_width, table.context.In(option.label()),
                  table.IsMine(option.option())),
        [&](size_t i, Page& part) {
          part.Append(CountLine(table, *page, i, option.option(), bar_cells));
        });
  }
  const auto draw_other = [&](T label, uint32_t (PartResult::*count)() const, bool mine) {
    row(LabelPage(*page, label_width, table.context.texts(label), mine), [&](size_t i, Page& part) {
      const auto& result = table.result.parts(static_cast<int>(i));
      part.Append({{std::string(static_cast<size_t>(bar_cells), ' ')},
                   {PadLeft(std::to_string((result.*count)()), kCountCells), Style::kQuiet}});
    });
  };
  const auto* mine = table.mine;
  draw_other(T::kDontKnow, &PartResult::dont_know,
             mine != nullptr && mine->value().has_dont_know());
  draw_other(T::kSkip, &PartResult::skipped, mine != nullptr && mine->value().has_skip());
}

// Everything under each other, for narrow terminals or many groups.
void DrawStack(const Table& table, Page* page) {
  constexpr int indent = 2;
  const int name_cells = std::clamp(page->width() * 2 / 5, 8, 24);
  const int figures = kCountCells + (table.percentages ? kPercentCells : 0);
  const int bar_cells =
      std::clamp(page->width() - indent - name_cells - 1 - figures, 0, kBarCellsMax);
  const auto name_span = [&](size_t i) {
    const std::string name =
        Shorten(page->Clean(table.part_names[i]), name_cells, page->charset().ellipsis());
    return Span{std::string(indent, ' ') + PadRight(name, name_cells) + " "};
  };
  for (const auto& option : client::OptionsOf(table.question)) {
    const Page label = LabelPage(*page, page->width(), table.context.In(option.label()),
                                 table.IsMine(option.option()));
    for (const Line& line : label.lines()) page->Append(line);
    for (size_t i = 0; i < table.part_names.size(); ++i) {
      Line line{name_span(i)};
      for (Span& span : CountLine(table, *page, i, option.option(), bar_cells)) {
        line.push_back(std::move(span));
      }
      page->Append(std::move(line));
    }
  }
  page->Text(table.context.texts(T::kDontKnowAndSkip), Style::kQuiet);
  for (size_t i = 0; i < table.part_names.size(); ++i) {
    const auto& part = table.result.parts(static_cast<int>(i));
    page->Append({name_span(i),
                  {PadLeft(std::to_string(part.dont_know()), kCountCells) +
                       PadLeft(std::to_string(part.skipped()), kCountCells),
                   Style::kQuiet}});
  }
  if (table.mine != nullptr &&
      (table.mine->value().has_dont_know() || table.mine->value().has_skip())) {
    page->Text(fmt::format("{} {}: {}", page->charset().mine(), table.context.texts(T::kYourAnswer),
                           AnswerText(table.context, table.question, table.mine->value())),
               Style::kMine);
  }
}

// What the reader wrote, which others see only once it is released.
void DrawMyWords(const Table& table, Page* page) {
  if (table.mine == nullptr || !table.mine->value().has_text()) return;
  page->Text(fmt::format("{} {}: {}", page->charset().mine(), table.context.texts(T::kYourAnswer),
                         table.mine->value().text().text()),
             Style::kMine);
}

// The middle step or the two middle steps of each part, by name.
void DrawMedians(const Table& table, Page* page) {
  bool any = false;
  for (const auto& part : table.result.parts()) any |= part.lower_median() != 0;
  if (!any) return;
  page->Blank();
  page->Text(table.context.texts(T::kMiddleAnswer), Style::kStrong);
  for (size_t i = 0; i < table.part_names.size(); ++i) {
    const auto& part = table.result.parts(static_cast<int>(i));
    std::string middle = table.context.texts(T::kNobodyChose);
    if (part.lower_median() != 0) {
      middle = OptionLabel(table.context, table.question, part.lower_median());
    }
    if (part.upper_median() != part.lower_median()) {
      middle = table.context.texts(T::kBetween, middle,
                                   OptionLabel(table.context, table.question, part.upper_median()));
    }
    page->Text({{table.part_names[i] + ": "}, {middle, Style::kStrong}}, 2, 4);
    DrawSpread(table.context, table.question, part, page);
  }
}

// What changed since the round before, among those who answered both.
void DrawShifts(const Table& table, uint32_t round, Page* page) {
  if (table.result.shifts().empty()) return;
  page->Blank();
  page->Text(table.context.texts(T::kShiftSince, round - 1), Style::kStrong);
  for (const auto& shift : table.result.shifts()) {
    std::string name;
    for (size_t i = 0; i < table.part_names.size(); ++i) {
      if (table.result.parts(static_cast<int>(i)).part() == shift.part()) {
        name = table.part_names[i];
      }
    }
    std::string text = shift.shown()
                           ? table.context.texts(T::kShiftChanged, shift.changed(), shift.both())
                           : table.context.texts(T::kShiftNotShown);
    text += table.context.texts(T::kShiftComing, shift.arrived(), shift.departed());
    page->Text({{name + ": "}, {text}}, 2, 4);
    if (!shift.shown()) continue;
    for (int i = 0; i < shift.before_size() && i < shift.after_size(); ++i) {
      if (shift.before(i).count() == shift.after(i).count()) continue;
      page->Text(fmt::format("{}: {} {} {}",
                             OptionLabel(table.context, table.question, shift.before(i).option()),
                             shift.before(i).count(), page->charset().utf8 ? "→" : "->",
                             shift.after(i).count()),
                 Style::kQuiet, 4, 6);
    }
  }
}

// Of each part, how many were not counted by device.
void DrawCountedOtherwise(const Table& table, Page* page) {
  const auto draw = [&](size_t i, T text, uint32_t people) {
    if (people == 0) return;
    page->Text(table.part_names[i] + ": " + table.context.texts(text, people), Style::kQuiet, 2);
  };
  for (size_t i = 0; i < table.part_names.size(); ++i) {
    const auto& part = table.result.parts(static_cast<int>(i));
    draw(i, T::kCountedByHand, part.hand_counted());
    draw(i, T::kCountedBeforehand, part.beforehand());
  }
}

void DrawAspect(const ViewContext& context, const v1::ItemView& item, const v1::RoundView& round,
                const AspectResult& result, Page* page) {
  const std::string aspect = AspectName(context, result.aspect());
  if (!aspect.empty()) page->Text(aspect, Style::kTitle);
  if (result.partition().too_few()) {
    page->Text(context.texts(T::kTooFewToShow, result.everyone().answered()));
    page->Blank();
    return;
  }
  if (result.has_everyone() && result.everyone().answered() == 0) {
    page->Text(context.texts(T::kNobodyAnswered), Style::kQuiet);
    page->Blank();
    return;
  }
  Table table{context, item.item().question(), result,
              MyAnswerIn(context.session, round.item(), round.round(), result.aspect())};
  const bool figures_asked = AsksForFigures(table.question);
  for (int i = 0; i < result.parts_size(); ++i) {
    const bool named = i < result.partition().parts_size();
    table.part_names.push_back(named ? PartName(context, result.partition().parts(i)) : "");
    table.percentages |= ChoseOption(result.parts(i)) >= kPercentagesFrom;
  }
  const int parts = std::max(1, result.parts_size());
  const int figures = kGapCells + kCountCells + (table.percentages ? kPercentCells : 0);
  const int part_cells_min = figures + kBarCellsMin;
  if (figures_asked) {
    DrawFigures(context, table.question, result, table.mine, page);
  } else if (kLabelCellsMin + parts * part_cells_min <= page->width()) {
    // Labels take up to half of what is left over.
    const int spare = page->width() - kLabelCellsMin - parts * part_cells_min;
    const int label_cells = std::min(kLabelCellsMax, kLabelCellsMin + spare / 2);
    const int part_cells = std::min(figures + kBarCellsMax, (page->width() - label_cells) / parts);
    DrawGrid(table, label_cells, part_cells, page);
  } else {
    DrawStack(table, page);
  }
  DrawMyWords(table, page);
  if (item.item().question().has_scale()) DrawMedians(table, page);
  DrawShifts(table, round.round(), page);
  DrawDifferences(context, table.question, result, page);
  DrawCountedOtherwise(table, page);
  if (result.has_everyone()) {
    page->Text(context.texts(T::kTogetherAnswered, result.everyone().answered()), Style::kQuiet);
  }
  page->Blank();
}

}  // namespace

void DrawRoundResult(const ViewContext& context, const v1::ItemView& item,
                     const v1::RoundView& round, Page* page) {
  for (const auto& aspect : round.result().aspects()) {
    DrawAspect(context, item, round, aspect, page);
  }
  DrawGap(context, item.item().question(), round.result(), page);
}

}  // namespace vooraf::cli
