// `vooraf-server facilitator`: accounts, made and changed by whoever runs the server.
// Thread contract: the main thread.
#pragma once

#include "server/config/command_line.h"

namespace vooraf {

// The program's exit code.
int RunFacilitatorCommand(const config::FacilitatorCommand& command);

}  // namespace vooraf
