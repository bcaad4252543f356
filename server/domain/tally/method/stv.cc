#include "server/domain/tally/method/stv.h"

#include <algorithm>

#include "server/domain/tally/method/outcome.h"
#include "server/domain/tally/method/stv_hand.h"
#include "server/domain/tally/method/votes.h"

namespace vooraf::tally {
namespace {

class Count {
 public:
  explicit Count(size_t seats) : seats_(seats) {}

  // What becomes of those who continue. `outcome` holds what became of the others; `rounds` may be
  // null, and its last round is the hand as it is.
  Outcome Follow(StvHand hand, Outcome outcome, std::vector<Round>* rounds) {
    while (true) {
      const auto elected = hand.ElectThoseWithQuota(outcome);
      Tell(rounds, elected);
      if (hand.vacancies() == 0) {
        PlaceByVotes(hand.Continuing(), hand.votes(), hand.elected() + 1, outcome);
        return outcome;
      }
      const auto continuing = hand.Continuing();
      if (continuing.size() <= hand.vacancies()) {
        Tell(rounds, hand.ElectAllContinuing(outcome));
        return outcome;
      }
      if (const auto next = hand.NextSurplus(); !next.empty()) {
        if (next.size() > 1) return Branch(hand, outcome, next, rounds, /*exclude=*/false);
        Round round = hand.TransferSurplus(next.front());
        if (rounds) rounds->push_back(std::move(round));
        continue;
      }
      const auto next = hand.NextExclusion();
      const bool without_votes = hand.votes()[next.front()] == 0;
      if (without_votes && continuing.size() - next.size() < hand.vacancies()) {
        return FillFromNothing(hand, next, std::move(outcome), rounds);
      }
      if (next.size() > 1 && !without_votes) {
        return Branch(hand, outcome, next, rounds, /*exclude=*/true);
      }
      Round round = hand.Exclude(next, outcome);
      if (rounds) rounds->push_back(std::move(round));
    }
  }

 private:
  static void Tell(std::vector<Round>* rounds, const std::vector<Option>& elected) {
    if (!rounds) return;
    auto& told = rounds->back().elected;
    told.insert(told.end(), elected.begin(), elected.end());
  }

  // Some of those for whom nobody voted would take the last seats, and nothing says who.
  Outcome FillFromNothing(StvHand& hand, const std::vector<Option>& nobody_voted_for,
                          Outcome outcome, std::vector<Round>* rounds) {
    std::vector<Option> others = hand.Continuing();
    std::erase_if(others, [&](Option option) { return hand.votes()[option] == 0; });
    std::stable_sort(others.begin(), others.end(),
                     [&](Option a, Option b) { return hand.votes()[a] > hand.votes()[b]; });
    const size_t next = PlaceByVotes(others, hand.votes(), hand.elected() + 1, outcome);
    PlaceByVotes(nobody_voted_for, hand.votes(), next, outcome);
    if (rounds) rounds->back().tied = nobody_voted_for;
    Tell(rounds, others);
    return outcome;
  }

  // Takes each of those tied in turn.
  Outcome Branch(const StvHand& hand, const Outcome& so_far, const std::vector<Option>& tied,
                 std::vector<Round>* rounds, bool exclude) {
    if (rounds) rounds->back().tied = tied;
    Outcome outcome = so_far;
    if (++ways_ > kWaysMax) {
      const size_t first = hand.elected() + 1;
      const auto open = hand.Continuing();
      for (const Option option : open) {
        outcome[option] = {.first = first, .last = first + open.size() - 1};
      }
      return outcome;
    }
    std::vector<Round> tail;
    for (const Option option : tied) {
      StvHand other = hand;
      Outcome then = so_far;
      Round round = exclude ? other.Exclude({option}, then) : other.TransferSurplus(option);
      std::vector<Round>* told = rounds && option == tied.front() ? &tail : nullptr;
      if (told) told->push_back(std::move(round));
      Join(outcome, Follow(std::move(other), std::move(then), told));
    }
    if (rounds && !IsOpen(outcome, seats_)) {
      rounds->insert(rounds->end(), std::make_move_iterator(tail.begin()),
                     std::make_move_iterator(tail.end()));
    }
    return outcome;
  }

  size_t seats_;
  int ways_ = 0;
};

}  // namespace

Expected<Result> CountStv(const RankedBallots& ballots, size_t seats) {
  const size_t options = ballots.options();
  if (auto right = CheckOptions(options, kComparedOptionsMax); !right) return Fail(right.error());
  if (seats == 0 || seats > kOptionsMax) {
    return Fail({.problem = Problem::kBadSeats, .given = static_cast<int64_t>(seats)});
  }
  StvHand hand(ballots, seats);
  Result result{.votes = ballots.votes(), .blank = hand.blank(), .score_name = "votes"};
  result.figures = {{.name = "seats", .value = static_cast<Votes>(seats)},
                    {.name = "valid", .value = result.votes - result.blank},
                    {.name = "quota", .value = hand.quota() / kStvUnit}};
  result.rounds.push_back(hand.FirstStage());
  if (result.votes == result.blank) {
    result.ranking = {AllOptions(options)};
  } else {
    Conclude(Count(seats).Follow(std::move(hand), Outcome(options), &result.rounds), seats, result);
  }
  result.score_unit = kStvUnit;
  result.scores.assign(options, 0);
  for (const Round& round : result.rounds) {
    for (size_t i = 0; i < round.counted.size(); ++i) {
      result.scores[round.counted[i]] = round.votes[i];
    }
  }
  return result;
}

}  // namespace vooraf::tally
