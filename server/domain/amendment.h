// An amendment: a change to a joint answer that somebody proposes.
#pragma once

#include <string>

#include "server/domain/ids.h"
#include "vooraf/v1/entity.pb.h"

namespace vooraf::domain {

struct Amendment {
  ItemNumber item;
  uint32_t version = 0;  // of the joint answer that is to be changed
  ParticipantNumber author;
  std::string text;
  bool erased = false;
  bool released = false;
  bool withdrawn = false;  // with its author, before its release
  v1::AmendmentPhase phase = v1::AMENDMENT_PHASE_PROPOSED;
  uint32_t accepted_as_version = 0;
  std::string reason;  // of accepting or declining it

  bool decided() const { return phase != v1::AMENDMENT_PHASE_PROPOSED; }
};

}  // namespace vooraf::domain
