// Ids and codes that live makes.
#pragma once

#include <string>

#include "server/domain/ids.h"
#include "server/live/executor.h"

namespace vooraf::live {

// The id of the session that this request of this account makes: 130 bits of SHA-256, so that a
// repeat finds the same session, also after a restart. Whoever lacks the account's id or the random
// request id cannot guess it.
domain::SessionId DeriveSessionId(const domain::AccountId& account,
                                  const domain::RequestId& request_id);

// A join code, each as likely as any other.
std::string MakeJoinCode(Random& random);

}  // namespace vooraf::live
