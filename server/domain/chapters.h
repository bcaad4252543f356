// The chapters of a session, by which one finds one's way in a replay: what began, what was shown,
// decided and said.
#pragma once

#include <optional>

#include "server/domain/session.h"
#include "vooraf/v1/replay_service.pb.h"

namespace vooraf::domain {

// The chapter that begins with this event, titled in Dutch and English; none where none does.
// REQUIRES: `after` is the session with `event` folded in.
std::optional<v1::Chapter> ChapterAt(const Session& after, const StoredEvent& event);

}  // namespace vooraf::domain
