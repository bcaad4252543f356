#include "server/domain/tally/method/piles.h"

#include <utility>

namespace vooraf::tally {

Piles::Piles(const RankedBallots& ballots)
    : ballots_(&ballots), piles_(ballots.options()), at_(ballots.size(), 0) {
  const std::vector<char> all(ballots.options(), 1);
  for (uint32_t ballot = 0; ballot < ballots.size(); ++ballot) {
    const Option first = Next(ballot, all);
    if (first == kNoOption) {
      blank_ += ballots.count(ballot);
    } else {
      Put(ballot, first);
    }
  }
}

std::vector<uint32_t> Piles::Take(Option option) { return std::exchange(piles_[option], {}); }

Option Piles::Next(uint32_t ballot, const std::vector<char>& in) {
  const auto ranking = ballots_->ranking(ballot);
  uint32_t& at = at_[ballot];
  while (at < ranking.size()) {
    Option found = kNoOption;
    bool several = false;
    do {
      const Option option = RankedBallots::OptionOf(ranking[at]);
      if (in[option]) {
        several = found != kNoOption;
        found = option;
      }
      ++at;
    } while (at < ranking.size() && RankedBallots::SharesPlace(ranking[at]) && !several);
    if (several) at = static_cast<uint32_t>(ranking.size());
    if (several) return kNoOption;
    if (found != kNoOption) return found;
  }
  return kNoOption;
}

}  // namespace vooraf::tally
