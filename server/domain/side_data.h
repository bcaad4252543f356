// What is known of a session besides its log: names, credentials, open secret votes. Written in the
// same transaction as the events it belongs to, never part of the fold.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <variant>
#include <vector>

#include "server/domain/ids.h"

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

using SideWrite = std::variant<PutToken, PutName, PutInvitations>;

// The side data of one session, as read from disk and then kept up by the same writes.
struct SideData {
  std::unordered_map<Hash, ParticipantNumber, RandomBytesHash> tokens;
  std::unordered_map<Hash, InvitationNumber, RandomBytesHash> invitations;
  std::map<ParticipantNumber, std::string> names;

  void Apply(const SideWrite& write);
};

}  // namespace vooraf::domain
