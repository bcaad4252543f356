// What the log holds of one person, as that person may have it.
#pragma once

#include <optional>

#include "server/domain/event.h"
#include "vooraf/v1/record_service.pb.h"

namespace vooraf::domain {

// The event as a record of the person; none if it is neither of nor about the person.
std::optional<v1::PersonalRecord> RecordOf(const StoredEvent& stored, ParticipantNumber person);

}  // namespace vooraf::domain
