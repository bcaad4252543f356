// Counting a ballot with options, one of several or approval: the option that leads is chosen if
// its share reaches the threshold. Ties are told, never broken.
// Source: docs/SPEC.md, B21 to B24; integers only.
#pragma once

#include <vector>

#include "server/domain/session.h"
#include "vooraf/type/v1/ballot_result.pb.h"

namespace vooraf::domain::tally {

// `connected`: ascending.
type::v1::BallotResult CountOptions(const Session& session, const Ballot& ballot,
                                    const std::vector<ParticipantNumber>& connected);

}  // namespace vooraf::domain::tally
