// What ballots of every method are counted by: who counts, who was there, which share is reached.
// Source: docs/SPEC.md, B9 to B13; integers only.
#pragma once

#include <vector>

#include "server/domain/session.h"
#include "vooraf/type/v1/decision.pb.h"
#include "vooraf/type/v1/result.pb.h"

namespace vooraf::domain::tally {

// Whether somebody who was entitled still counts: who left without voting does not.
bool Counts(const Session& session, const Ballot& ballot, size_t participant_index);
// Whether somebody who counts voted or was connected. `connected`: ascending.
bool Present(const Ballot& ballot, size_t participant_index,
             const std::vector<ParticipantNumber>& connected);

// A result with the ballot's rule, and with its partition as it is at the closing.
type::v1::BallotResult StartResult(const Session& session, const Ballot& ballot);

// The number of which the threshold is a share.
uint32_t BasisOf(type::v1::Basis basis, uint32_t cast, uint32_t present, uint32_t eligible);
// Whether `count` of `basis` reaches the threshold. B9: where nobody counts, nothing is reached.
bool Reaches(const type::v1::Threshold& threshold, uint32_t count, uint32_t basis);
bool QuorumReached(const type::v1::Fraction& quorum, uint32_t voted, uint32_t eligible);

}  // namespace vooraf::domain::tally
