// Counting a ballot by its method. Source: docs/SPEC.md, B rules.
#pragma once

#include <vector>

#include "server/domain/session.h"
#include "vooraf/type/v1/ballot_result.pb.h"

namespace vooraf::domain::tally {

// The whole result with the sentence that says why. `connected`: ascending.
type::v1::BallotResult CountBallot(const Session& session, const Ballot& ballot,
                                   const std::vector<ParticipantNumber>& connected);

}  // namespace vooraf::domain::tally
