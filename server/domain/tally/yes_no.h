// Counting a ballot of yes, no and abstain, and deciding it by its rule.
// Source: docs/SPEC.md, B rules; integers only.
#pragma once

#include <vector>

#include "server/domain/session.h"
#include "vooraf/type/v1/result.pb.h"

namespace vooraf::domain::tally {

// Whether somebody who was entitled still counts: who left without voting does not.
bool Counts(const Session& session, const Ballot& ballot, size_t participant_index);

// `connected`: ascending.
type::v1::BallotResult CountYesNo(const Session& session, const Ballot& ballot,
                                  const std::vector<ParticipantNumber>& connected);

}  // namespace vooraf::domain::tally
