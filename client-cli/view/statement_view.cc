#include "client-cli/view/statement_view.h"

#include <fmt/format.h>

#include <algorithm>

#include "client-cli/text/width.h"
#include "client-cli/view/bars.h"

namespace vooraf::cli {
namespace {

using type::v1::RatingCounts;

constexpr int kBarCellsMax = 20;
constexpr int kIndent = 4;

uint32_t RatedBy(const RatingCounts& counts) {
  return counts.agree() + counts.disagree() + counts.pass();
}

double AgreeShare(const RatingCounts& counts) {
  const uint32_t all = RatedBy(counts);
  return all == 0 ? 0 : static_cast<double>(counts.agree()) / all;
}

// -1 without a result, so that those come last.
double CommonGround(const v1::StatementView& statement) {
  if (!statement.has_result()) return -1;
  double least = AgreeShare(statement.result().everyone());
  for (const auto& part : statement.result().parts()) least = std::min(least, AgreeShare(part));
  return least;
}

std::string RatingCountsText(const ViewContext& context, const RatingCounts& counts) {
  return context.texts(T::kRatingCounts, counts.agree(), counts.disagree(), counts.pass());
}

const v1::MyRating* MyRatingOf(const v1::MyItemView* mine, uint32_t statement) {
  if (mine == nullptr) return nullptr;
  for (const auto& rating : mine->ratings()) {
    if (rating.statement() == statement) return &rating;
  }
  return nullptr;
}

void DrawResult(const ViewContext& context, const v1::StatementView& statement, Page* page) {
  const auto& result = statement.result();
  if (statement.partition().too_few() || result.parts().empty()) {
    page->Text(context.texts(T::kTooFewToShow, RatedBy(result.everyone())), Style::kQuiet, kIndent);
    return;
  }
  const int name_cells = std::clamp(page->width() / 4, 8, 22);
  const std::string example = context.texts(T::kRatingCounts, 99, 99, 99);
  const int bar_cells = std::clamp(
      page->width() - kIndent - name_cells - 2 - page->CellsOf(example), 0, kBarCellsMax);
  for (int i = 0; i < result.parts_size(); ++i) {
    const auto& counts = result.parts(i);
    std::string name;
    if (i < statement.partition().parts_size()) {
      name = PartName(context, statement.partition().parts(i));
    }
    const std::string figures = RatingCountsText(context, counts);
    if (bar_cells < 6) {
      page->Text({{name + ": "}, {figures}}, kIndent, kIndent + 2);
      continue;
    }
    name = Shorten(page->Clean(name), name_cells, page->charset().ellipsis());
    page->Append({{std::string(kIndent, ' ') + PadRight(name, name_cells) + " "},
                  {ThreefoldBar({counts.agree(), counts.disagree(), counts.pass()}, bar_cells,
                                page->charset()),
                   BarStyle(static_cast<size_t>(i))},
                  {" " + page->Clean(figures)}});
  }
}

void DrawStatement(const ViewContext& context, const v1::StatementView& statement,
                   const v1::MyItemView* mine, Page* page) {
  std::string text = statement.erased() ? context.texts(T::kErased) : statement.text();
  std::vector<Span> spans{{fmt::format("{:>2}. ", statement.statement())},
                          {std::move(text), Style::kStrong}};
  if (!statement.released()) {
    spans.push_back({" (" + context.texts(T::kNotReleased) + ")", Style::kWarning});
  }
  const bool own =
      mine != nullptr && std::count(mine->my_statements().begin(), mine->my_statements().end(),
                                    statement.statement()) > 0;
  if (own) spans.push_back({" (" + context.texts(T::kFromYou) + ")", Style::kMine});
  if (const auto* rating = MyRatingOf(mine, statement.statement())) {
    spans.push_back(
        {fmt::format(" {} {}: {}", page->charset().mine(), context.texts(T::kYourAnswer),
                     context.texts(RatingText(rating->rating()))),
         Style::kMine});
  }
  page->Text(spans, 0, kIndent);
  if (statement.has_result()) DrawResult(context, statement, page);
}

}  // namespace

std::vector<const v1::StatementView*> Sorted(std::vector<const v1::StatementView*> statements) {
  std::stable_sort(statements.begin(), statements.end(), [](const auto* a, const auto* b) {
    const double least_a = CommonGround(*a);
    const double least_b = CommonGround(*b);
    if (least_a != least_b) return least_a > least_b;
    return AgreeShare(a->result().everyone()) > AgreeShare(b->result().everyone());
  });
  return statements;
}

void DrawStatements(const ViewContext& context, const v1::ItemView& item, Page* page) {
  const auto statements = Sorted(context.session.Statements(item.item().item()));
  if (statements.empty()) {
    page->Text(context.texts(T::kNoStatements), Style::kQuiet);
    page->Blank();
    return;
  }
  const bool any_result = std::any_of(statements.begin(), statements.end(),
                                      [](const auto* s) { return s->has_result(); });
  if (any_result) {
    const Charset& charset = page->charset();
    page->Text(fmt::format("{} {}   {} {}   {} {}", Shade(0, charset), context.texts(T::kAgree),
                           Shade(1, charset), context.texts(T::kDisagree), Shade(2, charset),
                           context.texts(T::kPass)),
               Style::kQuiet);
  }
  const auto* mine = context.session.MyItem(item.item().item());
  for (const auto* statement : statements) DrawStatement(context, *statement, mine, page);
  page->Blank();
}

}  // namespace vooraf::cli
