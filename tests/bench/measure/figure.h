// What a part of the benchmark found: the server's values beside those of a bare program that does
// only what the libraries must, taken in turns on the same machine.
#pragma once

#include <boost/json.hpp>
#include <optional>
#include <string>
#include <vector>

namespace vooraf::bench {

// What a figure must reach.
struct Target {
  enum class Kind {
    kRatioAtLeast,  // ours / baseline
    kRatioAtMost,
    kValueAtMost,   // ours alone
    kMarginAtMost,  // ours - baseline
  };
  Kind kind;
  double bound = 0;
};

struct Figure {
  std::string part;
  std::string name;
  std::string unit;
  std::string baseline_name;
  std::vector<double> ours;      // one per run; empty where only the baseline is told
  std::vector<double> baseline;  // one per run; empty where there is none
  std::optional<Target> target;

  double OursMedian() const;
  double BaselineMedian() const;
  // What the target speaks of: a ratio, a value or a margin.
  std::optional<double> Reached() const;
  // None without a target.
  std::optional<bool> Met() const;
  // Whether all values that the target speaks of are numbers above zero: what a smoke run checks.
  bool Sane() const;
};

// For people at a terminal, for docs/PERFORMANCE.md, and for programs.
std::string AsTable(const std::vector<Figure>& figures);
std::string AsMarkdown(const std::vector<Figure>& figures);
boost::json::value AsJson(const std::vector<Figure>& figures);

}  // namespace vooraf::bench
