#include "server/domain/tally/method/agreement.h"

#include <algorithm>

namespace vooraf::tally {
namespace {

// The agreement of a pattern in which each step is used or not. TU and TDU are the triples of steps
// that fit one peak and that contradict it: used, unused, used contradicts; used, used, unused and
// unused, used, used fit.
double AgreementOfPattern(const std::vector<bool>& used) {
  const auto steps = static_cast<double>(used.size());
  double fitting = 0, contradicting = 0, count = 0;
  for (size_t i = 0; i < used.size(); ++i) {
    if (used[i]) ++count;
    for (size_t j = i + 1; j < used.size(); ++j) {
      for (size_t k = j + 1; k < used.size(); ++k) {
        if (used[i] && !used[j] && used[k]) ++contradicting;
        if (used[j] && used[i] != used[k]) ++fitting;
      }
    }
  }
  double unimodality = 1;
  if (fitting + contradicting > 0) {
    unimodality = ((steps - 2) * fitting - (steps - 1) * contradicting) /
                  ((steps - 2) * (fitting + contradicting));
  }
  return unimodality * (1 - (count - 1) / (steps - 1));
}

}  // namespace

std::optional<double> AgreementA(const std::vector<Votes>& on_step) {
  if (on_step.size() < 3) return std::nullopt;
  double all = 0;
  for (const Votes votes : on_step) all += static_cast<double>(votes);
  if (all == 0) return std::nullopt;
  // The distribution is taken apart into layers, each even over the steps it uses.
  std::vector<Votes> left = on_step;
  double agreement = 0;
  while (true) {
    std::vector<bool> used;
    Votes layer = 0, count = 0;
    for (const Votes votes : left) {
      used.push_back(votes > 0);
      if (votes == 0) continue;
      layer = layer == 0 ? votes : std::min(layer, votes);
      ++count;
    }
    if (count == 0) return agreement;
    agreement +=
        AgreementOfPattern(used) * static_cast<double>(layer) * static_cast<double>(count) / all;
    for (Votes& votes : left) votes -= votes > 0 ? layer : 0;
  }
}

}  // namespace vooraf::tally
