// One person's vote, between its form in the contract and its small form in a session.
#pragma once

#include "server/domain/ballot.h"
#include "vooraf/type/v1/answer.pb.h"
#include "vooraf/type/v1/decision.pb.h"

namespace vooraf::domain {

// REQUIRES: the vote is of its ballot's method, as the log's votes are.
VoteGiven FromVote(const type::v1::Vote& vote);
// Empty if none was given.
type::v1::Vote ToVote(const VoteGiven& vote, type::v1::DecisionMethod method);

// Whether people vote for options.
inline bool HasOptions(type::v1::DecisionMethod method) {
  return method == type::v1::DECISION_METHOD_ONE_OF_SEVERAL ||
         method == type::v1::DECISION_METHOD_APPROVAL;
}

}  // namespace vooraf::domain
