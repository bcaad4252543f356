// The votes of a closed ballot as piles of equal ones, without voters, so that anybody can count
// them again. Source: docs/SPEC.md, B31.
#pragma once

#include <vector>

#include "server/domain/error.h"
#include "server/domain/session.h"
#include "vooraf/type/v1/ballot_result.pb.h"

namespace vooraf::domain {

// Of a ballot that is being closed, in an order that says nothing of who or when. Hands counted by
// approval stand in votes that give the same sums.
std::vector<VotePile> PilesOf(const Session& session, const Ballot& ballot);

// Of a secret ballot, as its closing lists them.
std::vector<VotePile> PilesOf(
    const google::protobuf::RepeatedPtrField<log::v1::SecretVotes>& votes);

// As people are told them. Errors: BALLOT_UNKNOWN, BALLOT_WITHDRAWN, BALLOT_VOID;
// BALLOT_STILL_OPEN; VOTES_OF_TOO_FEW where the result tells nothing of what was voted;
// VOTES_ERASED.
Result<std::vector<type::v1::VotePile>> ReadVotes(const Session& session, uint32_t ballot);

}  // namespace vooraf::domain
