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

// An event on its way to the log: structure, and people's words if it has any.
struct NewEvent {
  log::v1::Event event;
  std::optional<log::v1::Content> content;
};

// An event as the log holds it. Content is absent where there was none, and where it was erased;
// content_erased tells which.
struct StoredEvent {
  uint64_t seq = 0;  // from 1, gapless
  Time time{};       // never before the previous event's
  log::v1::Event event;
  std::optional<log::v1::Content> content;
  bool content_erased = false;
};

// What a command comes to: events and side data to be stored together. Without events it is a
// no-op, such as joining again.
struct Decision {
  std::vector<NewEvent> events;
  std::vector<SideWrite> side;
  // The number of what was created or meant (participant, item, round, statement, version, ballot,
  // amendment, timer, first invitation), or 1 for an answer that is late; 0 where nothing is.
  uint32_t created = 0;
  // What the command said is nowhere in the log, nor may anything in it allow to try what it was.
  bool secret = false;
};

// A decision of one event.
inline Decision Decided(NewEvent event, uint32_t created = 0) {
  Decision decision;
  decision.events.push_back(std::move(event));
  decision.created = created;
  return decision;
}

}  // namespace vooraf::domain
