// Secret ballots: what the log and the fold know of them, which is never who voted what.
// Rules: docs/SPEC.md, Q.
#include "server/domain/evolve.h"

namespace vooraf::domain {

void Apply(Session& session, const log::v1::SecretVoteCast& event, const StoredEvent& stored) {
  session.ballots[event.ballot() - 1].voters[stored.event.actor() - 1].vote = {
      .kind = VoteGiven::Kind::kSecret};
}

void Apply(Session& session, const log::v1::BallotVoided& event, const StoredEvent&) {
  Ballot& ballot = session.ballots[event.ballot() - 1];
  ballot.voided = true;
  session.items[ballot.item.index()].phase = ballot.phase_before;
}

}  // namespace vooraf::domain
