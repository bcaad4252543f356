// Counting a ballot by consent: it passes if nobody objects.
// Source: docs/SPEC.md, B18.
#pragma once

#include <vector>

#include "server/domain/session.h"
#include "vooraf/type/v1/ballot_result.pb.h"

namespace vooraf::domain::tally {

// `connected`: ascending.
type::v1::BallotResult CountConsent(const Session& session, const Ballot& ballot,
                                    const std::vector<ParticipantNumber>& connected);

}  // namespace vooraf::domain::tally
