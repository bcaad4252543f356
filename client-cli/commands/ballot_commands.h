// What the commands on ballots share.
#pragma once

#include "client-cli/commands/command.h"

namespace vooraf::cli {

// `ballot vote`.
void AddVoteCommand(CommandTree& tree, CLI::App* noun);

// `ballot hands`.
void AddHandsCommand(CommandTree& tree, CLI::App* noun);

// `ballot recount` and `ballot export`.
void AddRecountCommands(CommandTree& tree, CLI::App* noun);

// The ballot named by number, or the one that is open.
Result<const v1::BallotView*> BallotMeant(const client::SessionSnapshot& session, uint32_t typed);

}  // namespace vooraf::cli
