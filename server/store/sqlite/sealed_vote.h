// One vote of a secret ballot as bytes that say nothing without the ballot's key:
// XChaCha20-Poly1305 of libsodium under a random nonce. Every sealed vote has the same length,
// whatever was voted, and can be opened only for the session, ballot and voter that it was sealed
// for, so that rows cannot be changed about.
//
// Thread contract: free functions, any thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "server/domain/vote_given.h"
#include "server/store/sqlite/ballot_keys.h"

namespace vooraf::store::sqlite {

std::string SealVote(const BallotKey& key, const BallotId& ballot, domain::ParticipantNumber voter,
                     const domain::VoteGiven& vote);

// None if these are not the bytes that SealVote made for the same three.
std::optional<domain::VoteGiven> UnsealVote(const BallotKey& key, const BallotId& ballot,
                                            domain::ParticipantNumber voter,
                                            std::string_view sealed);

}  // namespace vooraf::store::sqlite
