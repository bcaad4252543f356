#include "server/domain/tally/method/types.h"

namespace vooraf::tally {

std::string_view ReasonOf(Problem problem) {
  switch (problem) {
    case Problem::kNoOptions:
      return "NO_OPTIONS";
    case Problem::kTooManyOptions:
      return "TOO_MANY_OPTIONS";
    case Problem::kUnknownOption:
      return "UNKNOWN_OPTION";
    case Problem::kDuplicateOption:
      return "DUPLICATE_OPTION";
    case Problem::kEmptyPlace:
      return "EMPTY_PLACE";
    case Problem::kNoCount:
      return "NO_COUNT";
    case Problem::kTooManyVotes:
      return "TOO_MANY_VOTES";
    case Problem::kGradeOutOfRange:
      return "GRADE_OUT_OF_RANGE";
    case Problem::kGradeMissing:
      return "GRADE_MISSING";
    case Problem::kOverBudget:
      return "OVER_BUDGET";
    case Problem::kBadRange:
      return "BAD_RANGE";
    case Problem::kBadShare:
      return "BAD_SHARE";
    case Problem::kBadSeats:
      return "BAD_SEATS";
    case Problem::kBadEligible:
      return "BAD_ELIGIBLE";
  }
  return "UNKNOWN";
}

}  // namespace vooraf::tally
