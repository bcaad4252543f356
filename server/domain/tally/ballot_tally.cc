#include "server/domain/tally/ballot_tally.h"

#include "server/domain/sentences.h"
#include "server/domain/tally/consent.h"
#include "server/domain/tally/options.h"
#include "server/domain/tally/yes_no.h"

namespace vooraf::domain::tally {
namespace {

type::v1::BallotResult CountByMethod(const Session& session, const Ballot& ballot,
                                     const std::vector<ParticipantNumber>& connected) {
  switch (ballot.rule.method()) {
    case type::v1::DECISION_METHOD_ONE_OF_SEVERAL:
    case type::v1::DECISION_METHOD_APPROVAL:
      return CountOptions(session, ballot, connected);
    case type::v1::DECISION_METHOD_CONSENT:
      return CountConsent(session, ballot, connected);
    default:
      return CountYesNo(session, ballot, connected);
  }
}

}  // namespace

type::v1::BallotResult CountBallot(const Session& session, const Ballot& ballot,
                                   const std::vector<ParticipantNumber>& connected) {
  type::v1::BallotResult result = CountByMethod(session, ballot, connected);
  *result.mutable_sentence() = ResultSentence(session, result);
  return result;
}

}  // namespace vooraf::domain::tally
