#include "server/domain/tally/expectation_gap.h"

#include "server/domain/tally/step_figures.h"

namespace vooraf::domain::tally {
namespace {

using type::v1::AspectResult;
using type::v1::PartResult;
using type::v1::RoundResult;

// The parts of one side, as one part with its medians; none where too few chose a step.
std::optional<PartResult> SideOf(const RoundResult& result, type::v1::Aspect aspect,
                                 type::v1::Side side, uint32_t minimum) {
  PartResult together;
  uint32_t chose = 0;
  for (const AspectResult& asked : result.aspects()) {
    if (asked.aspect() != aspect) continue;
    for (int i = 0; i < asked.parts_size(); ++i) {
      if (asked.partition().parts(i).side() != side) continue;
      const PartResult& part = asked.parts(i);
      while (together.counts_size() < part.counts_size()) {
        together.add_counts()->set_option(static_cast<uint32_t>(together.counts_size()));
      }
      for (int step = 0; step < part.counts_size(); ++step) {
        auto& count = *together.mutable_counts(step);
        count.set_count(count.count() + part.counts(step).count());
        chose += part.counts(step).count();
      }
    }
  }
  if (chose < minimum) return std::nullopt;
  SetStepFigures(together);
  return together;
}

}  // namespace

std::optional<type::v1::ExpectationGap> GapOf(const RoundResult& result, uint32_t minimum) {
  const auto residents =
      SideOf(result, type::v1::ASPECT_EXPECTED, type::v1::SIDE_RESIDENT, minimum);
  const auto professionals =
      SideOf(result, type::v1::ASPECT_OFFERED, type::v1::SIDE_PROFESSIONAL, minimum);
  if (!residents || !professionals) return std::nullopt;
  type::v1::ExpectationGap gap;
  gap.set_expected_lower_median(residents->lower_median());
  gap.set_offered_upper_median(professionals->upper_median());
  gap.set_steps(static_cast<int32_t>(gap.expected_lower_median()) -
                static_cast<int32_t>(gap.offered_upper_median()));
  return gap;
}

}  // namespace vooraf::domain::tally
