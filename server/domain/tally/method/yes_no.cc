#include "server/domain/tally/method/yes_no.h"

#include "server/domain/tally/method/plurality.h"

namespace vooraf::tally {

Expected<Result> CountYesNo(const RankedBallots& ballots, const Stances& stances,
                            const Share& threshold) {
  if (auto right = CheckShare(threshold); !right) return Fail(right.error());
  FirstPlaces first = CountFirstPlaces(ballots);
  const Votes yes = first.votes[stances.for_it], no = first.votes[stances.against];
  Votes abstained = first.blank;
  if (stances.abstain != kNoOption) abstained += first.votes[stances.abstain];
  Result result{.votes = ballots.votes(), .blank = first.blank, .score_name = "votes"};
  result.passed = Reaches(threshold, yes, yes + no);
  if (*result.passed) {
    result.winners = {stances.for_it};
    result.ranking = {{stances.for_it}, {stances.against}};
  } else if (yes == no) {
    // As many for as against: it is not carried, and neither side has won.
    result.ranking = {{stances.for_it, stances.against}};
    if (yes > 0) result.winners = result.tied = result.ranking.front();
  } else {
    result.winners = {stances.against};
    result.ranking = {{stances.against}, {stances.for_it}};
  }
  result.scores = std::move(first.votes);
  result.figures = {{.name = "yes_and_no", .value = yes + no},
                    {.name = "abstained", .value = abstained},
                    {.name = "threshold_numerator", .value = threshold.numerator},
                    {.name = "threshold_denominator", .value = threshold.denominator}};
  return result;
}

}  // namespace vooraf::tally
