#include "server/domain/tally/method/share.h"

#include "server/domain/tally/method/wide.h"

namespace vooraf::tally {

Expected<void> CheckShare(const Share& share) {
  if (share.denominator == 0 || share.numerator > share.denominator) {
    return Fail(
        {.problem = Problem::kBadShare, .lowest = share.numerator, .allowed = share.denominator});
  }
  return {};
}

bool Reaches(const Share& share, Votes count, Votes basis) {
  if (basis <= 0) return false;
  const Wide has = Wide{count} * share.denominator;
  const Wide needs = Wide{basis} * share.numerator;
  return share.more_than ? has > needs : has >= needs;
}

}  // namespace vooraf::tally
