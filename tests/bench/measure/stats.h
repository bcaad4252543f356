// Medians and percentiles of measured values.
#pragma once

#include <vector>

namespace vooraf::bench {

// The value below which `percent` of the values lie (nearest rank). 0 of nothing.
double Percentile(std::vector<double> values, double percent);
double Median(const std::vector<double>& values);

}  // namespace vooraf::bench
