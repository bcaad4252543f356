// What a person needs to take a place in a session, however the person comes in.
#pragma once

#include <string>

#include "server/domain/error.h"
#include "server/domain/session.h"

namespace vooraf::domain {

// What a join comes to, once admission has been proved.
struct Seat {
  type::v1::Role role = type::v1::ROLE_UNSPECIFIED;
  GroupNumber group;
};

// participant.cc
Result<void> CheckSeat(const Session& session, const Seat& seat);
Result<void> CheckPlace(type::v1::Place place);
Result<void> CheckName(const Session& session, const std::string& name);
// Whether one more person fits.
Result<void> CheckRoom(const Session& session);

}  // namespace vooraf::domain
