#include "server/domain/tally/method/quorum.h"

namespace vooraf::tally {

Expected<bool> ApplyQuorum(const Share& quorum, Votes eligible, Result& result) {
  if (auto right = CheckShare(quorum); !right) return Fail(right.error());
  if (eligible < result.votes || eligible > kVotesMax) {
    return Fail({.problem = Problem::kBadEligible, .given = result.votes, .allowed = eligible});
  }
  const bool reached = Reaches(quorum, result.votes, eligible);
  result.figures.push_back({.name = "eligible", .value = eligible});
  result.figures.push_back({.name = "quorum_numerator", .value = quorum.numerator});
  result.figures.push_back({.name = "quorum_denominator", .value = quorum.denominator});
  if (!reached) {
    result.winners.clear();
    result.tied.clear();
    if (result.passed) result.passed = false;
  }
  return reached;
}

}  // namespace vooraf::tally
