// Points divided over options.
#include "server/domain/tally/option_results.h"

namespace vooraf::domain::tally {

void CountPoints(const Answer& answer, type::v1::PartResult& part) {
  for (auto& result : *part.mutable_options()) {
    const uint8_t points = answer.figures[result.option() - 1];
    if (points == 0) continue;
    result.set_count(result.count() + 1);
    result.set_total(result.total() + points);
  }
}

}  // namespace vooraf::domain::tally
