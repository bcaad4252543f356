#include "client-cli/view/statement_view.h"

#include <fmt/format.h>

#include <algorithm>

#include "client-cli/view/bars.h"
#include "client-cli/view/conclusions_view.h"

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

void DrawCounts(const ViewContext& context, const type::v1::Partition& partition,
                const google::protobuf::RepeatedPtrField<RatingCounts>& parts, Page* page) {
  std::vector<ThreefoldRow> rows;
  for (const auto& counts : parts) {
    ThreefoldRow row;
    row.name = PartNamed(context, partition, counts.part());
    row.counts = {counts.agree(), counts.disagree(), counts.pass()};
    row.figures = context.texts(T::kRatingCounts, counts.agree(), counts.disagree(), counts.pass());
    rows.push_back(std::move(row));
  }
  DrawThreefoldRows(rows, kIndent, page);
}

// Its place among what the groups share, and the groups that differ on it.
void DrawGround(const ViewContext& context, const v1::StatementView& statement, Page* page) {
  const auto& result = statement.result();
  for (const auto& counts : result.parts()) {
    if (counts.part() != result.smallest_share_part() || result.parts_size() < 2) continue;
    page->Text(context.texts(T::kCommonGroundPlace, result.smallest_share_place(),
                             PartNamed(context, statement.partition(), counts.part()),
                             counts.agree(), RatedBy(counts)) +
                   " " + context.texts(T::kConsensusPlace, result.consensus_place()),
               Style::kQuiet, kIndent);
  }
  for (const auto& found : statement.differences()) {
    page->Text(context.texts(T::kDifferOnStatement,
                             PartNamed(context, statement.partition(), found.part()),
                             PartNamed(context, statement.partition(), found.other_part())),
               Style::kPlain, kIndent);
  }
}

void DrawResult(const ViewContext& context, const v1::StatementView& statement, Page* page) {
  const auto& result = statement.result();
  if (statement.partition().too_few() || result.parts().empty()) {
    page->Text(context.texts(T::kTooFewToShow, RatedBy(result.everyone())), Style::kQuiet, kIndent);
    return;
  }
  DrawCounts(context, statement.partition(), result.parts(), page);
  DrawGround(context, statement, page);
}

// What is shown while the round is open, by the partition of its opening.
void DrawSoFar(const ViewContext& context, const v1::StatementView& statement, Page* page) {
  const auto* round = context.session.LastRound(statement.item());
  if (statement.live().empty() || round == nullptr || round->progress().empty()) return;
  page->Text(context.texts(T::kShownSoFar), Style::kQuiet, kIndent);
  DrawCounts(context, round->progress(0).partition(), statement.live(), page);
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
    if (rating->shown() && !statement.live().empty()) {
      spans.push_back({" (" + context.texts(T::kRatingStays) + ")", Style::kQuiet});
    }
  }
  page->Text(spans, 0, kIndent);
  DrawSoFar(context, statement, page);
  if (statement.has_result()) DrawResult(context, statement, page);
}

// What became of the reader's own ratings and statements.
void DrawWhatChanged(const ViewContext& context, const v1::MyItemView& mine, Page* page) {
  for (const auto& rating : mine.ratings()) {
    if (rating.left_out()) {
      page->Text(context.texts(T::kRatingLeftOut, rating.statement()), Style::kWarning);
    }
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
    const uint32_t place_a = a->result().smallest_share_place();
    const uint32_t place_b = b->result().smallest_share_place();
    if (place_a != 0 && place_b != 0) return place_a < place_b;
    if (place_a != place_b) return place_b == 0;
    // Those that not every part rated, by what there is.
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
  const auto any = [&](auto has) { return std::any_of(statements.begin(), statements.end(), has); };
  if (any([](const auto* s) { return s->has_result() || !s->live().empty(); })) {
    DrawLegend({context.texts(T::kAgree), context.texts(T::kDisagree), context.texts(T::kPass)},
               page);
  }
  if (any([](const auto* s) { return s->result().smallest_share_place() != 0; })) {
    page->Text(context.texts(T::kInOrderOfCommonGround), Style::kQuiet);
  }
  const bool live = item.item().statements().live_ratings();
  if (live && item.phase() == type::v1::ITEM_PHASE_ANSWERING) {
    page->Text(context.texts(T::kRatingsComeInBatches), Style::kQuiet);
  }
  for (const auto* statement : statements) DrawStatement(context, *statement, mine, page);
  if (any([](const auto* s) { return !s->differences().empty(); })) {
    page->Text(context.texts(T::kStatementsDiffer) + " " + context.texts(T::kNoSample),
               Style::kQuiet);
  } else if (any([](const auto* s) { return s->result().parts_size() > 1; })) {
    page->Text(context.texts(T::kDoGroupsDiffer) + " " + context.texts(T::kTooFewToSay),
               Style::kQuiet);
  }
  page->Blank();
}

}  // namespace vooraf::cli
