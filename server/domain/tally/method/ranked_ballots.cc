#include "server/domain/tally/method/ranked_ballots.h"

#include "server/domain/tally/method/votes.h"

namespace vooraf::tally {

Expected<RankedBallots> RankedBallots::For(size_t options) {
  if (auto right = CheckOptions(options, kOptionsMax); !right) return Fail(right.error());
  return RankedBallots(options);
}

void RankedBallots::StartBallot() {
  entries_.resize(starts_.back());
  ++start_;
  places_ = 0;
  is_wrong_ = false;
}

void RankedBallots::Place(std::span<const Option> options) {
  ++places_;
  const size_t ballot = counts_.size() + 1;
  const auto wrong = [&](Error error) {
    if (!is_wrong_) wrong_ = error;
    is_wrong_ = true;
  };
  if (options.empty()) {
    wrong({.problem = Problem::kEmptyPlace,
           .ballot = ballot,
           .given = static_cast<int64_t>(places_)});
  }
  bool first = true;
  for (const Option option : options) {
    if (option >= options_) {
      wrong({.problem = Problem::kUnknownOption, .ballot = ballot, .given = option});
      continue;
    }
    if (seen_[option] == start_) {
      wrong({.problem = Problem::kDuplicateOption, .ballot = ballot, .option = option});
    }
    seen_[option] = start_;
    entries_.push_back(first ? option : option | kSharesPlace);
    first = false;
  }
}

Expected<void> RankedBallots::EndBallot(uint64_t count) {
  if (is_wrong_) return Fail(wrong_);
  const auto sum = AddVotes(votes_, count, counts_.size() + 1);
  if (!sum) return Fail(sum.error());
  votes_ = *sum;
  if (entries_.size() == starts_.back()) blank_ += static_cast<Votes>(count);
  starts_.push_back(entries_.size());
  counts_.push_back(static_cast<Votes>(count));
  return {};
}

Expected<void> RankedBallots::Add(const std::vector<std::vector<Option>>& places, uint64_t count) {
  StartBallot();
  for (const auto& place : places) Place(place);
  return EndBallot(count);
}

}  // namespace vooraf::tally
