// Counting a ballot in which people stand on a step for one proposal: gradients of agreement, or
// fist to five. Source: docs/SPEC.md, B29 and B30.
#pragma once

#include <vector>

#include "server/domain/session.h"
#include "vooraf/type/v1/ballot_result.pb.h"

namespace vooraf::domain::tally {

// `connected`: ascending.
type::v1::BallotResult CountSteps(const Session& session, const Ballot& ballot,
                                  const std::vector<ParticipantNumber>& connected);

}  // namespace vooraf::domain::tally
