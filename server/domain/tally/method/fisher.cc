#include "server/domain/tally/method/fisher.h"

#include <algorithm>
#include <cmath>

namespace vooraf::tally {
namespace {

// Tables that are equally probable differ in the last digits of their logarithms.
constexpr double kSame = 1e-7;
// Terms beyond this share of a sum change nothing that is looked at.
constexpr double kNothing = 1e-12;

// Adds up probabilities outwards, each from the one before by a ratio.
template <class Ratio>
double SumOutwards(double first, Votes steps, double enough, Ratio ratio) {
  double sum = 0;
  double term = first;
  for (Votes step = 0; step <= steps && sum < enough && term > sum * kNothing; ++step) {
    sum += term;
    term *= ratio(step);
  }
  return sum;
}

}  // namespace

FisherTest::FisherTest(Votes people_max) {
  log_factorials_.reserve(static_cast<size_t>(people_max) + 1);
  log_factorials_.push_back(0);
  long double sum = 0;  // so that adding up costs no digits
  for (Votes n = 1; n <= people_max; ++n) {
    sum += std::log(static_cast<long double>(n));
    log_factorials_.push_back(static_cast<double>(sum));
  }
}

double FisherTest::LogProbability(const Sums& sums, Votes has) const {
  return sums.log_common - LogFactorial(has) - LogFactorial(sums.of - has) -
         LogFactorial(sums.has - has) - LogFactorial(sums.other_of - sums.has + has);
}

Votes FisherTest::LastUnder(const Sums& sums, Votes from, Votes to, double log_limit) const {
  Votes under = from - 1;
  Votes over = to + 1;
  while (over - under > 1) {
    const Votes middle = under + (over - under) / 2;
    (LogProbability(sums, middle) <= log_limit ? under : over) = middle;
  }
  return under;
}

double FisherTest::TwoSided(const TwoShares& shares, double enough, double little) const {
  Sums sums{shares.of, shares.other_of, shares.has + shares.other_has, 0};
  const Votes all = sums.of + sums.other_of;
  sums.log_common = LogFactorial(sums.of) + LogFactorial(sums.other_of) + LogFactorial(sums.has) +
                    LogFactorial(all - sums.has) - LogFactorial(all);
  Votes has = shares.has;
  const auto most_probable = [&] { return (sums.has + 1) * (sums.of + 1) / (all + 2); };
  // Looked at from above the most probable table: else those who have not take the place of those
  // who have.
  if (has < most_probable()) {
    has = sums.of - has;
    sums.has = all - sums.has;
  }
  const Votes least = std::max<Votes>(0, sums.has - sums.other_of);
  const Votes most = std::min(sums.of, sums.has);
  // From one table to the next with one more, and with one less.
  const auto up = [&](Votes k) {
    return static_cast<double>(sums.of - k) * static_cast<double>(sums.has - k) /
           (static_cast<double>(k + 1) * static_cast<double>(sums.other_of - sums.has + k + 1));
  };
  const auto down = [&](Votes k) {
    return static_cast<double>(k) * static_cast<double>(sums.other_of - sums.has + k) /
           (static_cast<double>(sums.of - k + 1) * static_cast<double>(sums.has - k + 1));
  };

  const double log_this = LogProbability(sums, has);
  const double probability = std::exp(log_this);
  // No table that is added up is more probable than this one.
  const double at_most = probability * static_cast<double>(most - least + 1);
  if (at_most < little) return at_most;
  const double near =
      SumOutwards(probability, most - has, enough, [&](Votes step) { return up(has + step); });
  if (near >= enough) return near;
  const Votes far_from =
      LastUnder(sums, least, std::min(has - 1, most_probable()), log_this + kSame);
  if (far_from < least) return near;
  const double far = SumOutwards(std::exp(LogProbability(sums, far_from)), far_from - least,
                                 enough - near, [&](Votes step) { return down(far_from - step); });
  return std::min(1.0, near + far);
}

}  // namespace vooraf::tally
