// What is to be seen of a session as its log was folded, and what a client has of it, in one form.
//
// Thread contract: free functions, any thread.
#pragma once

#include <map>
#include <string>

#include "client-core/session_model.h"
#include "server/domain/session.h"
#include "server/domain/side_data.h"
#include "server/domain/view/view.h"

namespace vooraf::system_test {

// Entities as text, by key.
using Seen = std::map<std::string, std::string>;

// The shared entities that an audience sees in a fold.
Seen Rendered(const domain::Session& session, const domain::SideData& side,
              domain::view::Audience audience);
// The same as a client has them, without what is personal or of the moment.
Seen Received(const client::SessionSnapshot& snapshot);

}  // namespace vooraf::system_test
