#include "server/domain/tally/method/holm.h"

#include <algorithm>
#include <numeric>

namespace vooraf::tally {

std::vector<size_t> StandAfterHolm(const std::vector<double>& p, size_t comparisons, double level) {
  std::vector<size_t> order(p.size());
  std::iota(order.begin(), order.end(), size_t{0});
  std::sort(order.begin(), order.end(), [&](size_t a, size_t b) { return p[a] < p[b]; });
  // The smallest p counts times all comparisons, the next times one less, and so on. The first that
  // does not stand takes all greater ones along.
  size_t standing = 0;
  while (standing < order.size() &&
         p[order[standing]] * static_cast<double>(comparisons - standing) < level) {
    ++standing;
  }
  order.resize(standing);
  std::sort(order.begin(), order.end());
  return order;
}

}  // namespace vooraf::tally
