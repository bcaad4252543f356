// What is known of a session besides its log: names, credentials, open secret votes. Written in the
// same transaction as the events it belongs to, never part of the fold.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <variant>
#include <vector>

#include "server/domain/ids.h"
#include "server/domain/vote_given.h"
#include "vooraf/log/v1/event.pb.h"

namespace vooraf::domain {

// A participant's token.
struct PutToken {
  Hash token_hash{};
  ParticipantNumber participant;
};
// A participant's name; an empty one removes it.
struct PutName {
  ParticipantNumber participant;
  std::string name;
};
// Secrets of personal invitations, for numbers first, first + 1, ...
struct PutInvitations {
  InvitationNumber first;
  std::vector<Hash> secret_hashes;
};

// A secret ballot begins: from here on its votes can be kept.
struct OpenSecretBallot {
  BallotNumber ballot;
};
// Somebody's vote in a secret ballot; takes the place of an earlier one.
struct PutSecretVote {
  BallotNumber ballot;
  ParticipantNumber participant;
  VoteGiven vote;
};
// What somebody voted in a secret ballot is forgotten.
struct DropSecretVote {
  BallotNumber ballot;
  ParticipantNumber participant;
};
// A secret ballot is over: all its votes are forgotten, so that nobody can find them again.
struct EndSecretBallot {
  BallotNumber ballot;
};

// A participant's tokens.
struct DropTokens {
  ParticipantNumber participant;
};
// All tokens, names and secrets of invitations.
struct DropCredentials {};

// Parts of an event that can be erased.
struct Parts {
  bool choice = false;
  bool content = false;
};
// Parts of events that are in the log already, and of those in the same transaction before this, go
// for good.
struct EraseParts {
  // What this was, without a word of content, such as "person/5": by this name it is done again
  // after an older copy of the log was put back.
  std::string what;
  // Which parts of an event go, whose content is empty if it has none.
  std::function<Parts(const log::v1::Event&, const log::v1::Content&)> parts;
};
// The session's log goes, and all side data.
struct EraseSession {};

using SideWrite =
    std::variant<PutToken, PutName, PutInvitations, OpenSecretBallot, PutSecretVote, DropSecretVote,
                 EndSecretBallot, DropTokens, DropCredentials, EraseParts, EraseSession>;

// The votes of a secret ballot that is open. On disk they are encrypted.
struct SecretBallot {
  std::map<ParticipantNumber, VoteGiven> votes;
  bool lost = false;  // the votes on disk cannot be read any more
};
using SecretBallots = std::map<BallotNumber, SecretBallot>;

// The side data of one session, as read from disk and then kept up by the same writes.
struct SideData {
  std::unordered_map<Hash, ParticipantNumber, RandomBytesHash> tokens;
  std::unordered_map<Hash, InvitationNumber, RandomBytesHash> invitations;
  std::map<ParticipantNumber, std::string> names;
  SecretBallots secret_ballots;  // those that are open

  void Apply(const SideWrite& write);
};

}  // namespace vooraf::domain
