// Lets somebody watch a session: who it is, and what that person may see of it. The same for all
// ways by which watchers come. Thread contract: free function, any thread.
#pragma once

#include <functional>
#include <optional>
#include <string_view>

#include "server/api/backends.h"
#include "server/domain/error.h"
#include "server/domain/ids.h"
#include "server/live/sessions.h"

namespace vooraf::api {

struct Admission {
  live::Subscription subscription;
  std::optional<domain::Hash> sign_in;  // of a facilitator; the watch ends with it
};

// `authorization`: as it came with the call, if it did. Calls `done` once, on any thread. Errors:
// as Identify and Sessions::Watch.
void Admit(const Backends& backends, std::optional<std::string_view> authorization,
           const domain::SessionId& session, std::function<void(domain::Result<Admission>)> done);

}  // namespace vooraf::api
