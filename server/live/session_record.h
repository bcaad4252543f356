// What the store keeps of a session for lists and look-ups, as it follows from the fold.
#pragma once

#include "server/domain/session.h"
#include "server/store/event_log.h"
#include "vooraf/log/v1/event.pb.h"

namespace vooraf::live {

// Whether the event may change the session's record.
bool ChangesRecord(const log::v1::Event& event);

store::SessionRecord MakeRecord(const domain::SessionId& id, const domain::Session& session);

}  // namespace vooraf::live
