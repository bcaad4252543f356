// `vooraf-server serve`: puts the layers together and runs them until a signal comes.
// Thread contract: the main thread, once.
#pragma once

#include "server/config/settings.h"

namespace vooraf {

// The program's exit code.
int Serve(const config::Config& config);

}  // namespace vooraf
