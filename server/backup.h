// `vooraf-server backup` and `vooraf-server restore`.
// Thread contract: the main thread.
#pragma once

#include "server/config/command_line.h"

namespace vooraf {

// The program's exit code.
int RunBackupCommand(const config::BackupCommand& command);

}  // namespace vooraf
