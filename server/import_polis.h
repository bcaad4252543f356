// `vooraf-server import polis`: conversations held on Polis, taken in by whoever runs the server.
// Thread contract: the main thread.
#pragma once

#include "server/config/command_line.h"

namespace vooraf {

// The program's exit code.
int RunImportPolisCommand(const config::ImportPolisCommand& command);

}  // namespace vooraf
