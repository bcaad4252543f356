// Scores of options. A score may be 0, so whether there is one stands in the options chosen.
#include "server/domain/tally/option_results.h"

namespace vooraf::domain::tally {

void CountScores(const type::v1::Scores& scores, const Answer& answer, type::v1::PartResult& part) {
  for (auto& result : *part.mutable_options()) {
    if ((answer.chosen >> (result.option() - 1) & 1u) == 0) continue;
    const uint8_t score = answer.figures[result.option() - 1];
    result.set_count(result.count() + 1);
    result.set_total(result.total() + score);
    const int step = score - static_cast<int>(scores.lowest());
    result.set_spread(step, result.spread(step) + 1);
  }
}

}  // namespace vooraf::domain::tally
