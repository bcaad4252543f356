#include "server/domain/tally/ballot_tally.h"

#include "server/domain/decision_method.h"
#include "server/domain/sentences.h"
#include "server/domain/tally/choices.h"
#include "server/domain/tally/consent.h"
#include "server/domain/tally/options.h"
#include "server/domain/tally/steps.h"
#include "server/domain/tally/yes_no.h"

namespace vooraf::domain::tally {
namespace {

type::v1::BallotResult CountByMethod(const Session& session, const Ballot& ballot,
                                     const std::vector<ParticipantNumber>& connected) {
  const MethodTraits traits = TraitsOf(ballot.rule.method());
  switch (traits.form) {
    case VoteForm::kYesNo:
      return CountYesNo(session, ballot, connected);
    case VoteForm::kConsent:
      return CountConsent(session, ballot, connected);
    case VoteForm::kStep:
      return CountSteps(session, ballot, connected);
    default:
      return traits.has_threshold ? CountOptions(session, ballot, connected)
                                  : CountChoices(session, ballot, connected);
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
