// What a command is decided on besides the session's state. The core itself reads no clock and
// draws no random numbers: all of that comes in here.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "server/domain/ids.h"
#include "server/domain/side_data.h"

namespace vooraf::domain {

struct Context {
  // Never before the time of the session's last event.
  Time now{};
  // Who is asking: a person of this session, or none.
  ParticipantNumber actor;
  // The facilitator's account that is signed in, if any.
  AccountId account;
  // For commands that name another account: its id, if there is one by the name given.
  AccountId named_account;
  // The invitation whose secret came with the command, if it was one of this session's.
  InvitationNumber invitation;
  // A join code that no other session has, for opening a session.
  std::string fresh_join_code;
  // People who are connected now, ascending. An event that depends on it records what it used.
  std::vector<ParticipantNumber> connected;
  // The secret ballots that are open, with all that was decided before this; null for none.
  const SecretBallots* secret_ballots = nullptr;
};

}  // namespace vooraf::domain
