#include "tests/bench/measure/figure.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "tests/bench/measure/stats.h"

namespace vooraf::bench {
namespace {

std::string Number(double value) {
  if (value >= 1000) return fmt::format("{:.0f}", value);
  if (value >= 100) return fmt::format("{:.1f}", value);
  return fmt::format("{:.2f}", value);
}

// Median with the lowest and highest of the runs.
std::string Spread(const std::vector<double>& values) {
  if (values.empty()) return "";
  const auto [low, high] = std::minmax_element(values.begin(), values.end());
  if (values.size() == 1) return Number(values.front());
  return fmt::format("{} ({} to {})", Number(Median(values)), Number(*low), Number(*high));
}

std::string Bound(const Figure& figure) {
  if (!figure.target) return "";
  const double bound = figure.target->bound;
  switch (figure.target->kind) {
    case Target::Kind::kRatioAtLeast:
      return fmt::format("ratio >= {}", bound);
    case Target::Kind::kRatioAtMost:
      return fmt::format("ratio <= {}", bound);
    case Target::Kind::kValueAtMost:
      return fmt::format("<= {} {}", bound, figure.unit);
    case Target::Kind::kMarginAtMost:
      return fmt::format("<= +{} {}", bound, figure.unit);
  }
  return "";
}

std::string Ratio(const Figure& figure) {
  if (figure.ours.empty() || figure.baseline.empty()) return "";
  return fmt::format("{:.2f}", figure.OursMedian() / figure.BaselineMedian());
}

std::string Verdict(const Figure& figure) {
  const std::optional<bool> met = figure.Met();
  return !met ? "" : *met ? "met" : "missed";
}

boost::json::array Values(const std::vector<double>& values) {
  return boost::json::array(values.begin(), values.end());
}

}  // namespace

double Figure::OursMedian() const { return Median(ours); }
double Figure::BaselineMedian() const { return Median(baseline); }

std::optional<double> Figure::Reached() const {
  if (!target || ours.empty()) return std::nullopt;
  switch (target->kind) {
    case Target::Kind::kRatioAtLeast:
    case Target::Kind::kRatioAtMost:
      return OursMedian() / BaselineMedian();
    case Target::Kind::kValueAtMost:
      return OursMedian();
    case Target::Kind::kMarginAtMost:
      return OursMedian() - BaselineMedian();
  }
  return std::nullopt;
}

std::optional<bool> Figure::Met() const {
  const std::optional<double> reached = Reached();
  if (!reached) return std::nullopt;
  return target->kind == Target::Kind::kRatioAtLeast ? *reached >= target->bound
                                                     : *reached <= target->bound;
}

bool Figure::Sane() const {
  const auto above_zero = [](double v) { return std::isfinite(v) && v > 0; };
  const auto finite = [](double v) { return std::isfinite(v); };
  // Beside a value that stands alone, the baseline is only told: a bare server may need no memory
  // that can be measured for a few more connections.
  const bool baseline_counts = !target || target->kind != Target::Kind::kValueAtMost;
  return !(ours.empty() && baseline.empty()) && std::all_of(ours.begin(), ours.end(), above_zero) &&
         (baseline_counts ? std::all_of(baseline.begin(), baseline.end(), above_zero)
                          : std::all_of(baseline.begin(), baseline.end(), finite));
}

std::string AsTable(const std::vector<Figure>& figures) {
  std::string out;
  std::string part;
  for (const Figure& f : figures) {
    if (f.part != part) {
      part = f.part;
      out += fmt::format("\n{}\n", part);
    }
    out += fmt::format("  {} [{}]\n", f.name, f.unit);
    if (!f.ours.empty()) out += fmt::format("    vooraf    {}\n", Spread(f.ours));
    if (!f.baseline.empty()) {
      out += fmt::format("    baseline  {}   {}\n", Spread(f.baseline), f.baseline_name);
    }
    const std::string ratio = Ratio(f);
    if (!ratio.empty()) out += fmt::format("    ratio     {}\n", ratio);
    if (f.Met()) out += fmt::format("    target    {}: {}\n", Bound(f), Verdict(f));
  }
  return out;
}

std::string AsMarkdown(const std::vector<Figure>& figures) {
  std::string out =
      "| part | figure | Vooraf | baseline | ratio | target | |\n"
      "|---|---|---|---|---|---|---|\n";
  for (const Figure& f : figures) {
    const std::string baseline =
        f.baseline.empty() ? "" : fmt::format("{}: {}", f.baseline_name, Spread(f.baseline));
    out += fmt::format("| {} | {}, {} | {} | {} | {} | {} | {} |\n", f.part, f.name, f.unit,
                       Spread(f.ours), baseline, Ratio(f), Bound(f), Verdict(f));
  }
  return out;
}

boost::json::value AsJson(const std::vector<Figure>& figures) {
  boost::json::array out;
  for (const Figure& f : figures) {
    boost::json::object o{{"part", f.part},         {"name", f.name},
                          {"unit", f.unit},         {"baseline_name", f.baseline_name},
                          {"ours", Values(f.ours)}, {"baseline", Values(f.baseline)}};
    if (f.target) o["target"] = Bound(f);
    if (const auto reached = f.Reached()) o["reached"] = *reached;
    if (const auto met = f.Met()) o["met"] = *met;
    out.push_back(std::move(o));
  }
  return out;
}

}  // namespace vooraf::bench
