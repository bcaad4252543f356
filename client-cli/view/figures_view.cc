#include "client-cli/view/figures_view.h"

#include <fmt/format.h>

#include <algorithm>

#include "client-cli/text/width.h"
#include "client-cli/view/bars.h"
#include "client-core/stage.h"

namespace vooraf::cli {
namespace {

using type::v1::OptionResult;
using type::v1::PartResult;
using type::v1::Question;

constexpr int kIndent = 4;
constexpr int kGapCells = 2;
// So narrow a column still holds "middle 10 or 11".
constexpr int kPartCellsMin = 18;
constexpr int kPartCellsMax = 30;
constexpr int kBarCellsMax = 12;

uint32_t PointsTogether(const PartResult& part) {
  uint32_t together = 0;
  for (const auto& option : part.options()) together += option.total();
  return together;
}

// "2", or "2 or 3" where two are in the middle.
std::string Middle(const ViewContext& context, const OptionResult& result) {
  if (result.lower_median() == result.upper_median()) return std::to_string(result.lower_median());
  return context.texts(T::kMiddleOr, result.lower_median(), result.upper_median());
}

// How many at each place or score, such as "1: 3x, 4: 1x"; those that nobody gave are left out.
std::string Spread(const Question& question, const OptionResult& result) {
  const uint32_t first = question.has_scores() ? question.scores().lowest() : 1;
  std::string spread;
  for (int i = 0; i < result.spread_size(); ++i) {
    if (result.spread(i) == 0) continue;
    if (!spread.empty()) spread += ", ";
    spread += fmt::format("{}: {}x", first + static_cast<uint32_t>(i), result.spread(i));
  }
  return spread;
}

// One option in one part.
void DrawCell(const ViewContext& context, const Question& question, const PartResult& part,
              const OptionResult& result, size_t part_index, Page* page) {
  if (question.has_points()) {
    const uint32_t whole = PointsTogether(part);
    const int bar_cells = std::clamp(page->width() - 1, 0, kBarCellsMax);
    const double share = whole == 0 ? 0 : static_cast<double>(result.total()) / whole;
    if (result.total() > 0) {
      page->Append({{Bar(share, bar_cells, page->charset()), BarStyle(part_index)}});
    }
    page->Text(context.texts(T::kPointsFrom, result.total(), result.count()));
    return;
  }
  if (result.count() == 0) {
    page->Text(context.texts(T::kNobody), Style::kQuiet);
    return;
  }
  const T middle = question.has_ranking() ? T::kMiddlePlace : T::kMiddleScore;
  page->Text(context.texts(middle, Middle(context, result), result.count()));
  page->Text(Spread(question, result), Style::kQuiet);
}

std::vector<std::string> PartNames(const ViewContext& context,
                                   const type::v1::AspectResult& result) {
  std::vector<std::string> names;
  for (int i = 0; i < result.parts_size(); ++i) {
    const bool named = i < result.partition().parts_size();
    names.push_back(named ? PartName(context, result.partition().parts(i)) : "");
  }
  return names;
}

const OptionResult* OptionOf(const PartResult& part, uint32_t option) {
  for (const auto& result : part.options()) {
    if (result.option() == option) return &result;
  }
  return nullptr;
}

}  // namespace

bool AsksForFigures(const Question& question) {
  return question.has_ranking() || question.has_points() || question.has_scores();
}

std::string FigureText(const ViewContext& context, const type::v1::AnswerValue& value,
                       uint32_t option) {
  const auto& ranked = value.ranking().options();
  const auto place = std::find(ranked.begin(), ranked.end(), option);
  if (place != ranked.end()) return context.texts(T::kPlaceN, place - ranked.begin() + 1);
  for (const auto& given : value.points().options()) {
    if (given.option() == option) return context.texts(T::kPointsN, given.points());
  }
  for (const auto& given : value.scores().options()) {
    if (given.option() == option) return context.texts(T::kScoreN, given.score());
  }
  return "";
}

void DrawFigures(const ViewContext& context, const Question& question,
                 const type::v1::AspectResult& result, const v1::MyAnswer* mine, Page* page) {
  const std::vector<std::string> names = PartNames(context, result);
  const int parts = std::max(1, result.parts_size());
  const int room = (page->width() - kIndent) / parts;
  const bool beside = room >= kPartCellsMin;
  const int cells = beside ? std::min(room, kPartCellsMax) : page->width() - kIndent;
  const auto draw_parts = [&](const auto& draw) {
    std::vector<Page> columns;
    for (int i = 0; i < result.parts_size(); ++i) {
      Page text(beside ? cells - kGapCells : cells, page->charset());
      draw(result.parts(i), static_cast<size_t>(i), &text);
      Page column(cells, page->charset());
      for (const Line& line : text.lines()) column.Append(line);
      if (beside) {
        columns.push_back(std::move(column));
      } else {
        page->Beside({std::move(column)}, kIndent);
      }
    }
    if (beside) page->Beside(columns, kIndent);
  };
  if (beside) {
    draw_parts([&](const PartResult& part, size_t i, Page* text) {
      text->Text(names[i], Style::kStrong);
      text->Text(context.texts(T::kAnswersN, part.answered()), Style::kQuiet);
    });
  }
  for (const auto& option : client::OptionsOf(question)) {
    std::vector<Span> label{{fmt::format("{:>2}. ", option.option())},
                            {context.In(option.label()), Style::kStrong}};
    if (mine != nullptr) {
      const std::string given = FigureText(context, mine->value(), option.option());
      if (!given.empty()) label.push_back(MarkedAsMine(context, *page, given));
    }
    page->Text(label, 0, kIndent);
    draw_parts([&](const PartResult& part, size_t i, Page* text) {
      if (!beside) text->Text(names[i], Style::kStrong);
      const OptionResult* found = OptionOf(part, option.option());
      if (found != nullptr) DrawCell(context, question, part, *found, i, text);
    });
  }
  draw_parts([&](const PartResult& part, size_t i, Page* text) {
    if (!beside) text->Text(names[i], Style::kStrong);
    text->Text(context.texts(T::kDontKnowN, part.dont_know()), Style::kQuiet);
    text->Text(context.texts(T::kSkippedN, part.skipped()), Style::kQuiet);
  });
}

}  // namespace vooraf::cli
