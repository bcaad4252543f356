// The gateway's settings from the configuration.
// Thread contract: free functions, any thread.
#pragma once

#include "server/config/settings.h"
#include "server/web/settings.h"

namespace vooraf {

// REQUIRES: the configuration has been checked.
web::Settings GatewaySettings(const config::Config& config);

// Whether there is anything for a gateway to do.
bool WantsGateway(const config::Config& config);

}  // namespace vooraf
