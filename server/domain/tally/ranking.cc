// Orders of preference. No order of the whole part is made of them: which of the known ways to do
// so is fair is a question for the people, who are shown the places.
#include "server/domain/tally/option_results.h"

namespace vooraf::domain::tally {

void CountRanking(const Answer& answer, type::v1::PartResult& part) {
  for (auto& result : *part.mutable_options()) {
    const uint8_t place = answer.figures[result.option() - 1];
    if (place == 0) continue;
    result.set_count(result.count() + 1);
    const int step = place - 1;
    result.set_spread(step, result.spread(step) + 1);
  }
}

}  // namespace vooraf::domain::tally
