#include "client-cli/view/conclusions_view.h"

#include <fmt/format.h>

#include <algorithm>

#include "client-cli/view/bars.h"

namespace vooraf::cli {
namespace {

constexpr int kIndent = 2;
constexpr int kHanging = 4;

// Thousandths of agreement from which it is said in these words.
constexpr int kLargely = 600;
constexpr int kPartly = 200;
constexpr int kApart = -200;

// "0.84", in Dutch "0,84".
std::string Decimal(const ViewContext& context, int thousandths) {
  constexpr double kThousand = 1000;
  std::string text = fmt::format("{:.2f}", thousandths / kThousand);
  if (context.texts.language() == "nl") std::replace(text.begin(), text.end(), '.', ',');
  return text;
}

T AgreementText(int thousandths) {
  if (thousandths >= kLargely) return T::kAgreeLargely;
  if (thousandths >= kPartly) return T::kAgreePartly;
  return thousandths > kApart ? T::kAgreeSpread : T::kAgreeApart;
}

}  // namespace

std::string PartNamed(const ViewContext& context, const type::v1::Partition& partition,
                      uint32_t part) {
  for (const auto& found : partition.parts()) {
    if (found.part() == part) return PartName(context, found);
  }
  return {};
}

void DrawSpread(const ViewContext& context, const type::v1::Question& question,
                const type::v1::PartResult& part, Page* page) {
  uint32_t chose = 0;
  for (const auto& count : part.counts()) chose += count.count();
  if (chose < kPercentagesFrom || part.lower_quartile() == 0) return;
  const std::string lower = OptionLabel(context, question, part.lower_quartile());
  const std::string upper = OptionLabel(context, question, part.upper_quartile());
  std::string text = part.lower_quartile() == part.upper_quartile()
                         ? context.texts(T::kMiddleHalfOn, lower)
                         : context.texts(T::kMiddleHalf, lower, upper);
  if (part.has_agreement()) {
    text +=
        " " + context.texts(AgreementText(part.agreement()), Decimal(context, part.agreement()));
  }
  page->Text(text, Style::kQuiet, kHanging);
}

void DrawDifferences(const ViewContext& context, const type::v1::Question& question,
                     const type::v1::AspectResult& result, Page* page) {
  if (!result.has_differences()) return;
  page->Blank();
  page->Text(context.texts(T::kDoGroupsDiffer), Style::kStrong);
  if (result.differences().found().empty()) {
    page->Text(context.texts(T::kTooFewToSay), Style::kPlain, kIndent);
    return;
  }
  const T more = question.has_scale() ? T::kDifferFromStep : T::kDifferOnOption;
  for (const auto& found : result.differences().found()) {
    page->Text(context.texts(more, PartNamed(context, result.partition(), found.part()),
                             OptionLabel(context, question, found.option()),
                             PartNamed(context, result.partition(), found.other_part())),
               Style::kPlain, kIndent, kHanging);
  }
  page->Text(context.texts(T::kOtherwiseTooFew) + " " + context.texts(T::kNoSample), Style::kQuiet,
             kIndent);
}

void DrawGap(const ViewContext& context, const type::v1::Question& question,
             const type::v1::RoundResult& result, Page* page) {
  if (!result.has_gap()) return;
  const auto& gap = result.gap();
  const std::string expected = OptionLabel(context, question, gap.expected_lower_median());
  const std::string offered = OptionLabel(context, question, gap.offered_upper_median());
  page->Text(context.texts(T::kGapTitle), Style::kStrong);
  std::string text = context.texts(T::kGapNone, expected);
  if (gap.steps() > 0) text = context.texts(T::kGapMore, expected, offered, gap.steps());
  if (gap.steps() < 0) text = context.texts(T::kGapLess, offered, expected, -gap.steps());
  page->Text(text, Style::kPlain, kIndent);
  page->Blank();
}

void DrawStopRule(const ViewContext& context, const type::v1::AgendaItem& item,
                  const v1::RoundView* round, Page* page) {
  if (!item.has_stop_rule()) return;
  const auto& rule = item.stop_rule();
  if (rule.rounds_max() > 0) {
    page->Text(context.texts(T::kStopAfterRounds, rule.rounds_max()), Style::kQuiet);
  }
  if (rule.has_changed_max()) {
    page->Text(context.texts(T::kStopAtShare, rule.changed_max().numerator(),
                             rule.changed_max().denominator()),
               Style::kQuiet);
  }
  if (round != nullptr && round->stop_rule_reached()) {
    page->Text(context.texts(T::kStopReached), Style::kStrong);
  }
  page->Blank();
}

}  // namespace vooraf::cli
