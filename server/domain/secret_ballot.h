// Secret ballots: while one is open each voter's last vote lies beside the log; the log and the
// fold know who voted, never what. Closing counts the votes, writes voters and votes as two lists
// that nothing ties together, and forgets the rest. Rules: docs/SPEC.md, Q.
#pragma once

#include <optional>

#include "server/domain/decide.h"

namespace vooraf::domain {

// REQUIRES: the ballot is open and secret; the caller may vote; the vote is one that it asks for.
Result<Decision> CastSecretVote(const v1::CastVoteRequest& request, const Context& context);

// REQUIRES: the ballot is open and secret.
Result<Decision> CloseSecretBallot(const Session& session, BallotNumber ballot,
                                   const Context& context);

// The secret ballot that is open and whose votes cannot be read, if there is one.
std::optional<VoidBallot> FindLostBallot(const Session& session, const SecretBallots& ballots);

}  // namespace vooraf::domain
