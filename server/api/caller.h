// Who is asking, from a call's metadata: "authorization: Bearer " and a token.
#pragma once

#include <grpcpp/server_context.h>

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "server/api/backends.h"
#include "server/auth/sign_ins.h"
#include "server/auth/token.h"
#include "server/live/sessions.h"

namespace vooraf::api {

// Who may call a method at all; what they may do in a session is decided there.
enum class Who {
  kAnyone,   // accounts are not looked at
  kSomeone,  // a participant's token or a signed-in account
  kAccount,  // a signed-in account
};

struct Identity {
  live::Caller caller;
  auth::Credentials credentials;
};

// What a call says in its "authorization", if it does.
std::optional<std::string_view> AuthorizationOf(const grpc::ServerContext& context);

// Calls `done` once: at once where nothing has to be looked up, otherwise on another thread.
// Errors: AUTHORIZATION_MISSING, AUTHORIZATION_MALFORMED, ACCOUNT_NEEDED, SIGN_IN_ENDED.
void Identify(std::optional<std::string_view> authorization, Who who, auth::SignIns& sign_ins,
              std::function<void(domain::Result<Identity>)> done);

// Without the port, and for IPv6 the network of a home (/64): what guesses are counted by. Of calls
// that the gateway passes on (in_process.h) that of the browser.
std::string AddressOf(const grpc::ServerContext& context);
std::string AddressOfPeer(const std::string& peer);

// Whether a call came over a hall's own network in the clear (in_process.h).
bool IsFromInsecureHall(const grpc::ServerContext& context);

}  // namespace vooraf::api
