#include "server/domain/tally/step_figures.h"

#include <cmath>
#include <vector>

#include "server/domain/limits.h"
#include "server/domain/tally/method/agreement.h"

namespace vooraf::domain::tally {
namespace {

using type::v1::PartResult;

// The step at place `place` (from 1) of all steps chosen, in order.
uint32_t StepAt(const PartResult& part, uint32_t place) {
  uint32_t passed = 0;
  for (const auto& count : part.counts()) {
    passed += count.count();
    if (passed >= place) return count.option();
  }
  return 0;
}

void SetAgreement(PartResult& part) {
  constexpr double kThousandths = 1000;
  std::vector<vooraf::tally::Votes> on_step;
  for (const auto& count : part.counts()) on_step.push_back(count.count());
  const auto agreement = vooraf::tally::AgreementA(on_step);
  if (agreement) part.set_agreement(static_cast<int32_t>(std::lround(*agreement * kThousandths)));
}

}  // namespace

void SetStepFigures(PartResult& part) {
  uint32_t chosen = 0;
  for (const auto& count : part.counts()) chosen += count.count();
  if (chosen == 0) return;
  part.set_lower_median(StepAt(part, (chosen + 1) / 2));
  part.set_upper_median(StepAt(part, chosen / 2 + 1));
  const uint32_t quarter = (chosen + 3) / 4;  // of them, rounded up
  part.set_lower_quartile(StepAt(part, quarter));
  part.set_upper_quartile(StepAt(part, chosen + 1 - quarter));
  if (chosen >= kComparedFrom) SetAgreement(part);
}

}  // namespace vooraf::domain::tally
