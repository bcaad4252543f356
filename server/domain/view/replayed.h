// What is seen again of a session's past. Facilitators see what they saw then. Others see what
// could be seen then and can be seen still: words that were taken back since do not return.
//
// Of what is known beside the log (names, who was connected) nothing is seen.
#pragma once

#include <memory>
#include <optional>

#include "server/domain/view/view.h"

namespace vooraf::domain::view {

// Who looks at the past.
struct Onlooker {
  Audience audience = Audience::kEveryone;
  // Whose own entities are shown as well.
  ParticipantNumber person;
  // They take part, by now: then nobody sees single persons again.
  bool young_people = false;
  // The session as it stands. REQUIRES: not null, unless the audience is the facilitators'.
  std::shared_ptr<const Session> now;
};

// The entity of this key, shared or the onlooker's own, as the session was at `then`.
std::optional<v1::Entity> RenderReplayed(const Session& then, const Onlooker& onlooker,
                                         const EntityKey& key);

}  // namespace vooraf::domain::view
