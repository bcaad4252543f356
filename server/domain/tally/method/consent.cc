#include "server/domain/tally/method/consent.h"

#include "server/domain/tally/method/plurality.h"

namespace vooraf::tally {

Result CountConsent(const RankedBallots& ballots, const Stances& stances) {
  FirstPlaces first = CountFirstPlaces(ballots);
  const Votes consents = first.votes[stances.for_it], objections = first.votes[stances.against];
  Votes abstained = first.blank;
  if (stances.abstain != kNoOption) abstained += first.votes[stances.abstain];
  Result result{.votes = ballots.votes(), .blank = first.blank, .score_name = "votes"};
  result.passed = consents > 0 && objections == 0;
  // One objection outweighs any number of consents; where nobody says either, nothing is carried.
  if (objections > 0) {
    result.winners = {stances.against};
    result.ranking = {{stances.against}, {stances.for_it}};
  } else {
    if (consents > 0) result.winners = {stances.for_it};
    result.ranking = {{stances.for_it}, {stances.against}};
  }
  result.scores = std::move(first.votes);
  result.figures = {{.name = "abstained", .value = abstained}};
  return result;
}

}  // namespace vooraf::tally
