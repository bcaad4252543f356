#include "server/domain/tally/method/instant_runoff.h"

#include <algorithm>
#include <map>

#include "server/domain/tally/method/outcome.h"
#include "server/domain/tally/method/piles.h"
#include "server/domain/tally/method/votes.h"

namespace vooraf::tally {
namespace {

struct Hand {
  Piles piles;
  std::vector<char> in;
  std::vector<Votes> votes;
  Votes not_transferable = 0;

  std::vector<Option> Left() const {
    std::vector<Option> left;
    for (Option option = 0; option < in.size(); ++option) {
      if (in[option]) left.push_back(option);
    }
    return left;
  }
};

class Count {
 public:
  explicit Count(const RankedBallots& ballots) : ballots_(ballots) {}

  Hand Start() const {
    Hand hand{.piles = Piles(ballots_),
              .in = std::vector<char>(ballots_.options(), 1),
              .votes = std::vector<Votes>(ballots_.options(), 0)};
    for (Option option = 0; option < ballots_.options(); ++option) {
      for (const uint32_t ballot : hand.piles.pile(option)) {
        hand.votes[option] += ballots_.count(ballot);
      }
    }
    return hand;
  }

  Round Told(const Hand& hand, RoundKind kind, std::vector<Option> of,
             std::vector<Transfer> transfers) const {
    Round round{.kind = kind, .of = std::move(of), .counted = hand.Left()};
    for (const Option option : round.counted) round.votes.push_back(hand.votes[option]);
    round.not_transferable = hand.not_transferable;
    round.transfers = std::move(transfers);
    return round;
  }

  // What becomes of those who are in. `rounds` may be null; its last round is the hand as it is.
  Outcome Follow(Hand hand, std::vector<Round>* rounds) {
    Outcome outcome(ballots_.options());
    while (true) {
      const auto left = hand.Left();
      Votes all = 0, most = 0, fewest = kVotesMax;
      for (const Option option : left) {
        all += hand.votes[option];
        most = std::max(most, hand.votes[option]);
        fewest = std::min(fewest, hand.votes[option]);
      }
      if (2 * most > all || left.size() == 1 || all == 0) {
        PlaceByVotes(left, hand.votes, 1, outcome);
        return outcome;
      }
      std::vector<Option> last;
      Votes next = kVotesMax;
      for (const Option option : left) {
        const Votes votes = hand.votes[option];
        if (votes == fewest) last.push_back(option);
        if (votes > fewest) next = std::min(next, votes);
      }
      // Those who together have fewer than the next are all excluded, in whatever order.
      const bool together =
          last.size() < left.size() && fewest * static_cast<Votes>(last.size()) < next;
      if (last.size() > 1 && !together) {
        Join(outcome, Branch(hand, last, rounds));
        return outcome;
      }
      for (const Option option : last) {
        outcome[option] = {.first = left.size() - last.size() + 1, .last = left.size()};
      }
      auto transfers = Exclude(hand, last);
      if (rounds) {
        rounds->push_back(Told(hand, RoundKind::kExclusion, last, std::move(transfers)));
      }
    }
  }

 private:
  // Excludes each of those tied in turn.
  Outcome Branch(const Hand& hand, const std::vector<Option>& tied, std::vector<Round>* rounds) {
    if (rounds) rounds->back().tied = tied;
    Outcome outcome(ballots_.options());
    const auto left = hand.Left();
    if (const auto known = known_.find(hand.in); !rounds && known != known_.end()) {
      return known->second;
    }
    if (++ways_ > kWaysMax) {
      for (const Option option : left) outcome[option] = {.first = 1, .last = left.size()};
      return outcome;
    }
    std::vector<Round> tail;
    for (const Option option : tied) {
      Hand other = hand;
      auto transfers = Exclude(other, {option});
      std::vector<Round>* told = rounds && option == tied.front() ? &tail : nullptr;
      if (told) {
        told->push_back(Told(other, RoundKind::kExclusion, {option}, std::move(transfers)));
      }
      Outcome then = Follow(std::move(other), told);
      then[option] = {.first = left.size(), .last = left.size()};
      Join(outcome, then);
    }
    if (rounds && !IsOpen(outcome, 1)) {
      rounds->insert(rounds->end(), std::make_move_iterator(tail.begin()),
                     std::make_move_iterator(tail.end()));
    }
    known_[hand.in] = outcome;
    return outcome;
  }

  std::vector<Transfer> Exclude(Hand& hand, const std::vector<Option>& options) const {
    std::map<std::pair<Option, Option>, Votes> moved;
    for (const Option option : options) {
      hand.in[option] = 0;
      hand.votes[option] = 0;
    }
    for (const Option option : options) {
      for (const uint32_t ballot : hand.piles.Take(option)) {
        const Option to = hand.piles.Next(ballot, hand.in);
        const Votes count = ballots_.count(ballot);
        moved[{option, to}] += count;
        if (to == kNoOption) {
          hand.not_transferable += count;
        } else {
          hand.votes[to] += count;
          hand.piles.Put(ballot, to);
        }
      }
    }
    std::vector<Transfer> transfers;
    for (const auto& [way, votes] : moved) {
      transfers.push_back({way.first, way.second, votes, 1, votes});
    }
    return transfers;
  }

  const RankedBallots& ballots_;
  // Who is in decides what comes: ties met before need not be followed again.
  std::map<std::vector<char>, Outcome> known_;
  int ways_ = 0;
};

}  // namespace

Expected<Result> CountInstantRunOff(const RankedBallots& ballots) {
  const size_t options = ballots.options();
  if (auto right = CheckOptions(options, kComparedOptionsMax); !right) return Fail(right.error());
  Count count(ballots);
  Hand hand = count.Start();
  Result result{.votes = ballots.votes(), .blank = hand.piles.blank(), .score_name = "votes"};
  result.rounds.push_back(count.Told(hand, RoundKind::kCount, {}, {}));
  Conclude(count.Follow(std::move(hand), &result.rounds), 1, result);
  result.scores.assign(options, 0);
  for (const Round& round : result.rounds) {
    for (size_t i = 0; i < round.counted.size(); ++i) {
      result.scores[round.counted[i]] = round.votes[i];
    }
  }
  return result;
}

}  // namespace vooraf::tally
