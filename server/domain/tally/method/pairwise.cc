#include "server/domain/tally/method/pairwise.h"

#include <algorithm>
#include <array>

#include "server/domain/tally/method/votes.h"

namespace vooraf::tally {
namespace {

// Counts ballots of one vote each. Which of two options stands above is compared for all options at
// once, in lanes of 16 bits that the compiler can make vectors of; lanes are emptied before they
// can run over.
class NarrowCounter {
 public:
  explicit NarrowCounter(size_t options)
      : options_(options),
        lanes_((options + kLanes - 1) / kLanes * kLanes),
        place_(lanes_, 0),
        above_(options * lanes_, 0) {}

  void Add(std::span<const uint32_t> ranking) {
    std::fill(place_.begin(), place_.end(), kUnranked);
    int16_t place = 0;
    for (const uint32_t entry : ranking) {
      if (!RankedBallots::SharesPlace(entry)) ++place;
      place_[RankedBallots::OptionOf(entry)] = place;
    }
    for (const uint32_t entry : ranking) {
      const Option option = RankedBallots::OptionOf(entry);
      const int16_t own = place_[option];
      uint16_t* above = above_.data() + option * lanes_;
      // A fixed number of lanes at a time, and no writing before all is read: compilers then make
      // one instruction of each loop.
      for (size_t at = 0; at < lanes_; at += kLanes) {
        std::array<uint16_t, kLanes> sums;
        std::array<int16_t, kLanes> places;
        std::copy_n(above + at, kLanes, sums.begin());
        std::copy_n(place_.data() + at, kLanes, places.begin());
        for (size_t lane = 0; lane < kLanes; ++lane) {
          sums[lane] = static_cast<uint16_t>(sums[lane] + (own < places[lane] ? 1 : 0));
        }
        std::copy_n(sums.begin(), kLanes, above + at);
      }
    }
    if (++added_ == UINT16_MAX) Empty();
  }

  // Adds up what was counted and starts again. The matrix is complete only after this.
  void Empty() {
    if (sums_.empty()) sums_.assign(options_, std::vector<Votes>(options_, 0));
    for (size_t row = 0; row < options_; ++row) {
      for (size_t column = 0; column < options_; ++column) {
        sums_[row][column] += above_[row * lanes_ + column];
      }
    }
    std::fill(above_.begin(), above_.end(), uint16_t{0});
    added_ = 0;
  }
  Pairwise Take() {
    Empty();
    return std::move(sums_);
  }

 private:
  static constexpr size_t kLanes = 8;
  // Signed, since processors compare lanes of signed numbers at once and others not.
  static constexpr int16_t kUnranked = INT16_MAX;
  static_assert(kComparedOptionsMax < kUnranked);

  size_t options_;
  size_t lanes_;
  std::vector<int16_t> place_;
  std::vector<uint16_t> above_;
  uint32_t added_ = 0;
  Pairwise sums_;
};

// A ballot of many votes.
void AddMany(std::span<const uint32_t> ranking, Votes count, std::vector<bool>& below,
             Pairwise& pairwise) {
  // Those below the place that is looked at.
  std::fill(below.begin(), below.end(), true);
  for (size_t from = 0; from < ranking.size();) {
    size_t to = from + 1;
    while (to < ranking.size() && RankedBallots::SharesPlace(ranking[to])) ++to;
    for (size_t at = from; at < to; ++at) below[RankedBallots::OptionOf(ranking[at])] = false;
    for (size_t at = from; at < to; ++at) {
      auto& row = pairwise[RankedBallots::OptionOf(ranking[at])];
      for (size_t other = 0; other < row.size(); ++other) {
        if (below[other]) row[other] += count;
      }
    }
    from = to;
  }
}

}  // namespace

Expected<Pairwise> CountPairwise(const RankedBallots& ballots) {
  const size_t options = ballots.options();
  if (auto right = CheckOptions(options, kComparedOptionsMax); !right) return Fail(right.error());
  NarrowCounter single(options);
  for (size_t i = 0; i < ballots.size(); ++i) {
    if (ballots.count(i) == 1) single.Add(ballots.ranking(i));
  }
  Pairwise pairwise = single.Take();
  std::vector<bool> below(options);
  for (size_t i = 0; i < ballots.size(); ++i) {
    if (ballots.count(i) > 1) AddMany(ballots.ranking(i), ballots.count(i), below, pairwise);
  }
  return pairwise;
}

Pairwise PairwiseOf(const Pairwise& pairwise, const std::vector<Option>& options) {
  Pairwise part;
  for (const Option row : options) {
    part.emplace_back();
    for (const Option column : options) part.back().push_back(pairwise[row][column]);
  }
  return part;
}

}  // namespace vooraf::tally
