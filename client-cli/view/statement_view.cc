#include "client-cli/view/statement_view.h"

#include <fmt/format.h>

#include <algorithm>

#include "client-cli/view/bars.h"

namespace vooraf::cli {
namespace {

using type::v1::RatingCounts;

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
  const bool whole = statement.result().has_everyone();
  double least = whole ? AgreeShare(statement.result().everyone()) : 1;
  for (const auto& part : statement.result().parts()) least = std::min(least, AgreeShare(part));
  return least;
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
  std::vector<ThreefoldRow> rows;
  for (int i = 0; i < result.parts_size(); ++i) {
    const auto& counts = result.parts(i);
    ThreefoldRow row;
    if (i < statement.partition().parts_size()) {
      row.name = PartName(context, statement.partition().parts(i));
    }
    row.counts = {counts.agree(), counts.disagree(), counts.pass()};
    row.figures = context.texts(T::kRatingCounts, counts.agree(), counts.disagree(), counts.pass());
    rows.push_back(std::move(row));
  }
  DrawThreefoldRows(rows, kIndent, page);
}

void DrawStatement(const ViewContext& context, const v1::StatementView& statement,
                   const v1::MyItemView* mine, Page* page) {
  std::string text = statement.erased() ? context.texts(T::kErased) : statement.text();
  std::vector<Span> spans{{fmt::format("{:>2}. ", statement.statement())},
                          {std::move(text), Style::kStrong}};
  if (!statement.released()) {
    spans.push_back({" (" + context.texts(T::kNotReleased) + ")", Style::kWarning});
  }
  if (statement.merged_into() != 0) {
    spans.push_back(
        {" (" + context.texts(T::kMergedInto, statement.merged_into()) + ")", Style::kQuiet});
  }
  if (statement.hidden()) {
    spans.push_back({" (" + context.texts(T::kHiddenBecause, statement.hidden_reason()) + ")",
                     Style::kWarning});
  }
  const bool own =
      mine != nullptr && std::count(mine->my_statements().begin(), mine->my_statements().end(),
                                    statement.statement()) > 0;
  if (own) spans.push_back({" " + Unbroken("(" + context.texts(T::kFromYou) + ")"), Style::kMine});
  const auto* rating = MyRatingOf(mine, statement.statement());
  if (rating != nullptr && rating->merged_into() == 0) {
    spans.push_back(MarkedAsMine(context, *page, context.texts(RatingText(rating->rating()))));
  }
  page->Text(spans, 0, kIndent);
  if (statement.has_result()) DrawResult(context, statement, page);
}

// What became of the reader's own ratings and statements.
void DrawWhatChanged(const ViewContext& context, const v1::MyItemView& mine, Page* page) {
  for (const auto& rating : mine.ratings()) {
    if (rating.merged_into() == 0) continue;
    page->Text(context.texts(T::kRateTheOther, rating.statement(), rating.merged_into()),
               Style::kWarning);
  }
  for (const uint32_t statement : mine.my_hidden_statements()) {
    page->Text(context.texts(T::kYoursIsHidden, statement), Style::kWarning);
  }
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
  const auto* mine = context.session.MyItem(item.item().item());
  if (mine != nullptr) DrawWhatChanged(context, *mine, page);
  const auto statements = Sorted(context.session.Statements(item.item().item()));
  if (statements.empty()) {
    page->Text(context.texts(T::kNoStatements), Style::kQuiet);
    page->Blank();
    return;
  }
  const bool any_result = std::any_of(statements.begin(), statements.end(),
                                      [](const auto* s) { return s->has_result(); });
  if (any_result) {
    DrawLegend({context.texts(T::kAgree), context.texts(T::kDisagree), context.texts(T::kPass)},
               page);
  }
  for (const auto* statement : statements) DrawStatement(context, *statement, mine, page);
  page->Blank();
}

}  // namespace vooraf::cli
