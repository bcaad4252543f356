// One person's vote in its smallest form: a session holds many, and secret ones are stored so.
#pragma once

#include <array>
#include <cstdint>

#include "server/domain/limits.h"

namespace vooraf::domain {

// What somebody voted, in the smallest form: a session holds many. By consent, consent stands as
// kFor and an objection as kAgainst.
struct VoteGiven {
  enum class Kind : uint8_t {
    kNone,
    kFor,
    kAgainst,
    kAbstain,
    kValues,
    kSecret,  // somebody voted; what, is not known here
    kErased,  // nor is it here, any more
  };
  Kind kind = Kind::kNone;
  // Of kValues, by the form of the ballot's votes. One option and approvals: 1 at n - 1 for option
  // n. Rankings: the options in order, 0 after the last. Scores: at n - 1 one more than the score
  // of option n, 0 where it has none. Points: at n - 1 those of option n. Steps: the first value.
  std::array<uint8_t, kBallotOptionsMax> values{};

  bool given() const { return kind != Kind::kNone; }
  bool operator==(const VoteGiven&) const = default;
};

}  // namespace vooraf::domain
