// What every counting method speaks of: options, votes, bounds, and what can be wrong with ballots.
// This library is pure: it knows no session, no server and no message.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <tl/expected.hpp>

namespace vooraf::tally {

// An option by its place in the list of options, from 0.
using Option = uint32_t;
inline constexpr Option kNoOption = UINT32_MAX;

// How many votes; or a sum of points, scores or grades.
using Votes = int64_t;

// SPEC M2. With these bounds every sum fits in 63 bits, and every product in 127.
inline constexpr size_t kOptionsMax = 10'000;
// For methods that compare each option with each other, or exclude one by one.
inline constexpr size_t kComparedOptionsMax = 1'000;
inline constexpr Votes kVotesMax = 1'000'000'000'000;
inline constexpr int64_t kGradeMax = 1'000'000;
// SPEC M21: how many ways through a count are followed where options tie for exclusion.
inline constexpr int kWaysMax = 200;

enum class Problem {
  kNoOptions,
  kTooManyOptions,   // given, allowed
  kUnknownOption,    // ballot, given
  kDuplicateOption,  // ballot, option
  kEmptyPlace,       // ballot, given: the place, from 1
  kNoCount,          // ballot: counted zero times
  kTooManyVotes,     // ballot, allowed
  kGradeOutOfRange,  // ballot, option, given, lowest, allowed
  kGradeMissing,     // ballot, option
  kOverBudget,       // ballot, given, allowed
  kBadRange,         // lowest, allowed
  kBadShare,         // lowest and allowed are its numerator and denominator
  kBadSeats,
  kBadEligible,  // given: ballots, allowed: people who may vote
};
// UPPER_SNAKE_CASE, stable.
std::string_view ReasonOf(Problem problem);

// Which figures are filled in is said beside each problem.
struct Error {
  Problem problem = Problem::kNoOptions;
  size_t ballot = 0;  // from 1; 0: not about a ballot
  Option option = kNoOption;
  int64_t given = 0;
  int64_t lowest = 0;
  int64_t allowed = 0;
};

template <class T>
using Expected = tl::expected<T, Error>;
inline tl::unexpected<Error> Fail(Error error) { return tl::unexpected<Error>(error); }

}  // namespace vooraf::tally
