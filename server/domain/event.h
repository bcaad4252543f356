// Events as the core makes and folds them.
#pragma once

#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "server/domain/ids.h"
#include "server/domain/side_data.h"
#include "vooraf/log/v1/event.pb.h"

namespace vooraf::domain {

// An event on its way to the log: structure, what one person chose, and people's words, if it has
// any.
struct NewEvent {
  log::v1::Event event;
  std::optional<log::v1::Choice> choice;
  std::optional<log::v1::Content> content;
};

// An event as the log holds it. Choice and content are absent where there was none, and where it
// was erased; choice_erased and content_erased tell which.
struct StoredEvent {
  uint64_t seq = 0;  // from 1, gapless
  Time time{};       // never before the previous event's
  log::v1::Event event;
  std::optional<log::v1::Choice> choice;
  std::optional<log::v1::Content> content;
  bool choice_erased = false;
  bool content_erased = false;
  // First 8 bytes of SHA-256 over the command without its request id, so that a repeat can be told
  // from another command under the same id. In memory alone, 0 once read back: on disk it would let
  // anybody try what an erased part has said.
  uint64_t request_digest = 0;
};

// What a command comes to: events and side data to be stored together. Without events it is a
// no-op, such as joining again.
struct Decision {
  std::vector<NewEvent> events;
  std::vector<SideWrite> side;
  // The number of what was created or meant (participant, item, round, statement, version, ballot,
  // amendment, timer, first invitation), or 1 for an answer that is late; 0 where nothing is.
  uint32_t created = 0;
  // The session and all that is kept of it goes, instead of events.
  bool erases_session = false;
};

// A decision of one event.
inline Decision Decided(NewEvent event, uint32_t created = 0) {
  Decision decision;
  decision.events.push_back(std::move(event));
  decision.created = created;
  return decision;
}

}  // namespace vooraf::domain
