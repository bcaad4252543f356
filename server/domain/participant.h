// Participants and groups: who is on the roll.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "server/domain/ids.h"
#include "vooraf/type/v1/people.pb.h"

namespace vooraf::domain {

struct Participant {
  type::v1::Role role = type::v1::ROLE_UNSPECIFIED;
  GroupNumber group;  // none for all but participants
  type::v1::Place place = type::v1::PLACE_UNSPECIFIED;
  bool left = false;
  bool removed = false;  // by a facilitator; then `left` is true as well
  std::string removal_reason;
  bool erased = false;  // then `left` is true as well
  InvitationNumber invitation;
  // Who enters what this person says, for whoever has no device; and whom this person helps.
  ParticipantNumber helper;
  std::vector<ParticipantNumber> helped;
  AccountId account;  // of facilitators and co-facilitators

  bool facilitates() const {
    return role == type::v1::ROLE_FACILITATOR || role == type::v1::ROLE_CO_FACILITATOR;
  }
  // The roll is everyone who joined to take part and did not leave, connected or not.
  bool on_roll() const { return role == type::v1::ROLE_PARTICIPANT && !left; }
};

struct Invitation {
  GroupNumber group;  // none: free to choose
  type::v1::Role role = type::v1::ROLE_UNSPECIFIED;
  InvitationNumber batch;  // the first of those made together
  bool used = false;
};

}  // namespace vooraf::domain
