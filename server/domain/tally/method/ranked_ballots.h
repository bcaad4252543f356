// Ballots that put options in order, kept so that a hundred thousand are read in one sweep.
#pragma once

#include <span>
#include <vector>

#include "server/domain/tally/method/types.h"

namespace vooraf::tally {

class RankedBallots {
 public:
  // An entry of a ranking is an option; with this bit it shares the place of the entry before.
  static constexpr uint32_t kSharesPlace = 1u << 31;
  static constexpr Option OptionOf(uint32_t entry) { return entry & ~kSharesPlace; }
  static constexpr bool SharesPlace(uint32_t entry) { return (entry & kSharesPlace) != 0; }

  // Fails without options and with more than kOptionsMax.
  static Expected<RankedBallots> For(size_t options);

  // A ballot in steps: StartBallot, for each place Place, then EndBallot, which checks. After an
  // error the ballots are as they were. SPEC M3 and M4.
  void StartBallot();
  void Place(std::span<const Option> options);
  Expected<void> EndBallot(uint64_t count = 1);

  // The same in one step, each place a list of options.
  Expected<void> Add(const std::vector<std::vector<Option>>& places, uint64_t count = 1);

  size_t options() const { return options_; }
  // How many kinds of ballots were added.
  size_t size() const { return counts_.size(); }
  // The first place first. Options that are not there are ranked below all that are.
  std::span<const uint32_t> ranking(size_t ballot) const {
    return {entries_.data() + starts_[ballot], starts_[ballot + 1] - starts_[ballot]};
  }
  Votes count(size_t ballot) const { return counts_[ballot]; }
  // All votes together, blank ones included.
  Votes votes() const { return votes_; }
  // Votes that rank nothing.
  Votes blank() const { return blank_; }

 private:
  explicit RankedBallots(size_t options) : options_(options), seen_(options, 0) {}

  size_t options_;
  std::vector<uint32_t> entries_;
  std::vector<size_t> starts_{0};
  std::vector<Votes> counts_;
  Votes votes_ = 0;
  Votes blank_ = 0;
  // For checking a ballot: at which start the option was ranked last.
  std::vector<size_t> seen_;
  size_t start_ = 0;
  size_t places_ = 0;
  Error wrong_;
  bool is_wrong_ = false;
};

}  // namespace vooraf::tally
