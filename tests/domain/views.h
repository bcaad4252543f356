// All that is to be seen of a session, for comparing one session with another.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "server/domain/session.h"
#include "server/domain/side_data.h"
#include "server/domain/view/view.h"

namespace vooraf::domain::testing {

// Rendered entities as bytes, by who sees them ("everyone", "facilitators" or "2" for participant
// 2) and key, such as "everyone item/3". What renders as nothing is absent.
using Views = std::map<std::string, std::string>;

// What both audiences see.
Views SharedViews(const Session& session, const SideData& side);
// What each participant sees alone.
Views PersonalViews(const Session& session);
Views AllViews(const Session& session, const SideData& side);

// The same without any text that people wrote during the session, and without saying that it was
// erased; and without the signals that are about such text.
Views WithoutWords(const Views& views);

Session FoldOf(const std::vector<StoredEvent>& log);

}  // namespace vooraf::domain::testing
