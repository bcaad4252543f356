// Counting a ballot by a method that says itself which of the options wins: by rankings, scores,
// grades, points or resistance. Ties are told, never broken. Source: docs/SPEC.md, B25 to B28.
#pragma once

#include <vector>

#include "server/domain/session.h"
#include "vooraf/type/v1/ballot_result.pb.h"

namespace vooraf::domain::tally {

// `connected`: ascending.
type::v1::BallotResult CountChoices(const Session& session, const Ballot& ballot,
                                    const std::vector<ParticipantNumber>& connected);

}  // namespace vooraf::domain::tally
