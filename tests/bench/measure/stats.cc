#include "tests/bench/measure/stats.h"

#include <algorithm>
#include <cmath>

namespace vooraf::bench {

double Percentile(std::vector<double> values, double percent) {
  if (values.empty()) return 0;
  const double rank = std::ceil(percent / 100 * static_cast<double>(values.size()));
  const auto index = static_cast<std::ptrdiff_t>(std::max(rank, 1.0)) - 1;
  std::nth_element(values.begin(), values.begin() + index, values.end());
  return values[static_cast<size_t>(index)];
}

double Median(const std::vector<double>& values) { return Percentile(values, 50); }

}  // namespace vooraf::bench
