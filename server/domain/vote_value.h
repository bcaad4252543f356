// One person's vote, between its form in the contract and its small form in a session.
#pragma once

#include "server/domain/ballot.h"
#include "server/domain/decision_method.h"
#include "server/domain/error.h"
#include "vooraf/type/v1/answer.pb.h"
#include "vooraf/type/v1/decision.pb.h"

namespace vooraf::domain {

// Whether the vote is one that the ballot asks for; the refusal says what it asks for.
Result<void> CheckVote(const Ballot& ballot, const type::v1::Vote& vote);

// Whether the vote is one against what the ballot is about: a no, an objection, a step that does
// not support, fewer than three fingers.
bool IsAgainst(const Ballot& ballot, const VoteGiven& vote);

// REQUIRES: the vote is of its ballot's method, as the log's votes are.
VoteGiven FromVote(const type::v1::Vote& vote);
// Empty if none was given, or a secret one.
type::v1::Vote ToVote(const VoteGiven& vote, type::v1::DecisionMethod method);

}  // namespace vooraf::domain
