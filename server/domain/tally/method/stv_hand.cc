#include "server/domain/tally/method/stv_hand.h"

#include <algorithm>
#include <map>

#include "server/domain/tally/method/stv.h"
#include "server/domain/tally/method/wide.h"

namespace vooraf::tally {

StvHand::StvHand(const RankedBallots& ballots, size_t seats)
    : ballots_(&ballots),
      seats_(std::min(seats, ballots.options())),
      piles_(ballots),
      values_(ballots.size(), static_cast<uint32_t>(kStvUnit)),
      votes_(ballots.options(), 0),
      in_(ballots.options(), 1),
      states_(ballots.options(), State::kContinuing) {
  for (Option option = 0; option < ballots.options(); ++option) {
    for (const uint32_t ballot : piles_.pile(option)) {
      votes_[option] += ballots.count(ballot) * kStvUnit;
    }
  }
  const Votes valid = ballots.votes() - piles_.blank();
  quota_ = (valid / (static_cast<Votes>(seats) + 1) + 1) * kStvUnit;
  stages_.push_back(votes_);
}

std::vector<Option> StvHand::Continuing() const {
  std::vector<Option> continuing;
  for (Option option = 0; option < in_.size(); ++option) {
    if (in_[option]) continuing.push_back(option);
  }
  return continuing;
}

std::vector<Option> StvHand::ElectThoseWithQuota(Outcome& outcome) {
  std::vector<Option> reached;
  for (const Option option : Continuing()) {
    if (votes_[option] >= quota_) reached.push_back(option);
  }
  std::stable_sort(reached.begin(), reached.end(),
                   [&](Option a, Option b) { return votes_[a] > votes_[b]; });
  PlaceByVotes(reached, votes_, elected_ + 1, outcome);
  for (const Option option : reached) {
    states_[option] = State::kElected;
    in_[option] = 0;
    ++elected_;
  }
  return reached;
}

std::vector<Option> StvHand::ElectAllContinuing(Outcome& outcome) {
  auto all = Continuing();
  std::stable_sort(all.begin(), all.end(),
                   [&](Option a, Option b) { return votes_[a] > votes_[b]; });
  PlaceByVotes(all, votes_, elected_ + 1, outcome);
  for (const Option option : all) {
    states_[option] = State::kElected;
    in_[option] = 0;
    ++elected_;
  }
  return all;
}

std::vector<Option> StvHand::LookBack(std::vector<Option> tied, bool fewest) const {
  for (size_t stage = stages_.size(); stage-- > 0 && tied.size() > 1;) {
    const auto& votes = stages_[stage];
    Votes best = votes[tied.front()];
    for (const Option option : tied) {
      best = fewest ? std::min(best, votes[option]) : std::max(best, votes[option]);
    }
    std::erase_if(tied, [&](Option option) { return votes[option] != best; });
  }
  return tied;
}

std::vector<Option> StvHand::NextSurplus() const {
  std::vector<Option> pending;
  for (Option option = 0; option < states_.size(); ++option) {
    if (states_[option] == State::kElected && votes_[option] > quota_) pending.push_back(option);
  }
  return LookBack(std::move(pending), /*fewest=*/false);
}

std::vector<Option> StvHand::NextExclusion() const {
  return LookBack(Continuing(), /*fewest=*/true);
}

template <class ValueOf>
Votes StvHand::Move(Option option, Round& round, ValueOf value_of) {
  // To whom, at which value: papers.
  std::map<std::pair<Option, uint32_t>, Votes> parcels;
  Votes moved = 0;
  uint32_t old_value = 0, new_value = 0;
  Votes* parcel = nullptr;
  std::pair<Option, uint32_t> parcel_key{kNoOption, 0};
  for (const uint32_t ballot : piles_.Take(option)) {
    if (values_[ballot] != old_value) {
      old_value = values_[ballot];
      new_value = value_of(old_value);
    }
    values_[ballot] = new_value;
    const Option to = piles_.Next(ballot, in_);
    const Votes papers = ballots_->count(ballot);
    const Votes votes = papers * new_value;
    if (parcel == nullptr || parcel_key != std::pair{to, new_value}) {
      parcel_key = {to, new_value};
      parcel = &parcels[parcel_key];
    }
    *parcel += papers;
    moved += votes;
    if (to == kNoOption) {
      not_transferable_ += votes;
    } else {
      votes_[to] += votes;
      piles_.Put(ballot, to);
    }
  }
  for (const auto& [key, papers] : parcels) {
    const auto& [to, value] = key;
    round.transfers.push_back({option, to, papers, value, papers * value});
  }
  return moved;
}

Round StvHand::TransferSurplus(Option option) {
  Round round{.kind = RoundKind::kSurplus, .of = {option}};
  const Votes surplus = votes_[option] - quota_, all = votes_[option];
  const Votes moved = Move(option, round, [&](uint32_t value) {
    return static_cast<uint32_t>(Wide{surplus} * value / all);
  });
  lost_ += surplus - moved;
  votes_[option] = quota_;
  states_[option] = State::kTransferred;
  FinishStage(round);
  return round;
}

Round StvHand::Exclude(const std::vector<Option>& options, Outcome& outcome) {
  Round round{.kind = RoundKind::kExclusion, .of = options};
  const size_t last = in_.size() - excluded_;
  for (const Option option : options) {
    in_[option] = 0;
    states_[option] = State::kExcluded;
    outcome[option] = {.first = last - options.size() + 1, .last = last};
    ++excluded_;
  }
  for (const Option option : options) {
    Move(option, round, [](uint32_t value) { return value; });
    votes_[option] = 0;
  }
  FinishStage(round);
  return round;
}

Round StvHand::FirstStage() const {
  Round round;
  Fill(round);
  return round;
}

void StvHand::FinishStage(Round& round) {
  stages_.push_back(votes_);
  Fill(round);
}

void StvHand::Fill(Round& round) const {
  round.unit = kStvUnit;
  round.not_transferable = not_transferable_;
  round.lost_to_rounding = lost_;
  for (Option option = 0; option < states_.size(); ++option) {
    if (states_[option] == State::kExcluded) continue;
    round.counted.push_back(option);
    round.votes.push_back(votes_[option]);
  }
}

}  // namespace vooraf::tally
