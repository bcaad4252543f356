// What came of a count, with its working: enough to do the count again by hand.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "server/domain/tally/method/types.h"

namespace vooraf::tally {

// A figure of each option. Figures are whole numbers of 1/unit.
struct Column {
  std::string_view name;  // snake_case, stable
  std::vector<Votes> values;
  int64_t unit = 1;
};
// A figure of the count as a whole.
struct Figure {
  std::string_view name;
  Votes value = 0;
  int64_t unit = 1;
};
// Figures of each option against each other, or of each option for each grade.
struct Table {
  std::string_view name;
  std::vector<std::vector<Votes>> rows;
  // Of a table with grades: what its first column stands for.
  std::optional<int64_t> first_grade;
};

// Votes that went from one option to another, or to none (kNoOption).
struct Transfer {
  Option from = kNoOption;
  Option to = kNoOption;
  Votes papers = 0;
  Votes value = 0;  // of each paper, in 1/unit of the round
  Votes votes = 0;  // all of them, in 1/unit of the round
};

enum class RoundKind { kCount, kSurplus, kExclusion, kRunOff };

// One round (or stage) of a count that has several.
struct Round {
  RoundKind kind = RoundKind::kCount;
  std::vector<Option> of;       // whose surplus it is, or who is excluded
  std::vector<Option> counted;  // who is still in, or elected: `votes` speaks of these
  std::vector<Votes> votes;     // of each of `counted`, at the end of the round
  int64_t unit = 1;
  Votes not_transferable = 0;  // so far
  Votes lost_to_rounding = 0;  // so far
  std::vector<Transfer> transfers;
  std::vector<Option> elected;  // by what this round came to
  std::vector<Option> tied;     // who could each be taken next: a tie that is not broken
};

struct Result {
  // Who won; more than there are seats if they are tied, none if nobody voted.
  std::vector<Option> winners;
  // Those of the winners among whom nothing decides.
  std::vector<Option> tied;
  // Best first; options in one place are equal.
  std::vector<std::vector<Option>> ranking;
  // For methods that ask whether something is carried.
  std::optional<bool> passed;

  Votes votes = 0;  // blank ones included
  Votes blank = 0;

  std::string_view score_name;  // what the scores are
  std::vector<Votes> scores;    // of each option, in 1/score_unit; may be empty
  int64_t score_unit = 1;

  std::vector<Column> columns;
  std::vector<Figure> figures;
  std::vector<Table> tables;
  std::vector<Round> rounds;
};

// Groups options by a figure, highest first; within a group in the order of the options.
std::vector<std::vector<Option>> RankByHighest(const std::vector<Votes>& figures);
std::vector<std::vector<Option>> RankByLowest(const std::vector<Votes>& figures);

// The options ranked in groups by an order: `above(a, b)` is a strict partial order. Each group
// holds those that nobody left is above.
template <class Above>
std::vector<std::vector<Option>> RankByOrder(std::vector<Option> left, Above above) {
  // How many of those left are above each.
  std::vector<size_t> over(left.size(), 0);
  for (size_t i = 0; i < left.size(); ++i) {
    for (const Option other : left) over[i] += above(other, left[i]) ? 1 : 0;
  }
  std::vector<std::vector<Option>> ranking;
  while (!left.empty()) {
    std::vector<Option> group, others;
    std::vector<size_t> over_others;
    for (size_t i = 0; i < left.size(); ++i) {
      (over[i] == 0 ? group : others).push_back(left[i]);
      if (over[i] > 0) over_others.push_back(over[i]);
    }
    for (size_t i = 0; i < others.size(); ++i) {
      for (const Option option : group) over_others[i] -= above(option, others[i]) ? 1 : 0;
    }
    ranking.push_back(std::move(group));
    left = std::move(others);
    over = std::move(over_others);
  }
  return ranking;
}

// Makes the first place of the ranking the winners, tied if they are several. SPEC M6: nobody wins
// where nobody voted for anything.
void WinnersFromRanking(Result& result);

// All options, in order.
std::vector<Option> AllOptions(size_t options);

}  // namespace vooraf::tally
