// The whole command line, put together.
#pragma once

#include "client-cli/commands/command.h"
#include "client-cli/exit_code.h"

namespace vooraf::cli {

// Fills the tree with every command and with the options that all of them take.
void BuildTree(CommandTree& tree);

// Parses, runs, and tells what went wrong.
ExitCode Run(CommandTree& tree, int argc, const char* const* argv);

}  // namespace vooraf::cli
