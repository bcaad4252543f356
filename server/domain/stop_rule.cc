#include "server/domain/stop_rule.h"

#include <algorithm>

namespace vooraf::domain {
namespace {

// Whether at most this share of those who answered the aspect in both rounds answers otherwise now.
// Unknown, and so no, where the shift of a part is hidden in which anybody answered both.
bool AtMostChanged(const type::v1::Fraction& share, const type::v1::AspectResult& aspect) {
  uint64_t both = 0;
  uint64_t changed = 0;
  for (const auto& shift : aspect.shifts()) {
    if (shift.both() > 0 && !shift.shown()) return false;
    both += shift.both();
    changed += shift.changed();
  }
  return both > 0 && changed * share.denominator() <= both * share.numerator();
}

}  // namespace

bool StopRuleReached(const type::v1::AgendaItem& item, uint32_t round,
                     const type::v1::RoundResult& shown) {
  const type::v1::StopRule& rule = item.stop_rule();
  if (rule.rounds_max() > 0 && round >= rule.rounds_max()) return true;
  return rule.has_changed_max() && !shown.aspects().empty() &&
         std::all_of(shown.aspects().begin(), shown.aspects().end(),
                     [&](const auto& aspect) { return AtMostChanged(rule.changed_max(), aspect); });
}

}  // namespace vooraf::domain
