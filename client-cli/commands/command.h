// How commands are declared: each noun's file adds its own to the tree. A command parses into
// options of its own and, once chosen, runs.
#pragma once

#include <CLI/CLI.hpp>
#include <functional>
#include <memory>
#include <string>

#include "client-cli/app.h"
#include "client-cli/problems.h"
#include "client-cli/texts.h"

namespace vooraf::cli {

using client::Fail;

// The whole tree, and the command that was chosen.
struct CommandTree {
  App& app;
  CLI::App root;
  std::function<Result<void>()> chosen;

  explicit CommandTree(App& the_app) : app(the_app) {}

  std::string Text(T text) const { return app.texts()(text); }
  // A group of commands.
  CLI::App* Noun(const char* name, T description, CLI::App* parent = nullptr);
  // One command. `examples` come first in its help.
  CLI::App* Command(CLI::App* parent, const char* name, T description, T examples,
                    std::function<Result<void>()> run);
};

void AddAuthCommands(CommandTree& tree);
void AddTemplateCommands(CommandTree& tree);
void AddOwnTemplateCommands(CommandTree& tree, CLI::App* noun);
void AddSessionCommands(CommandTree& tree);
void AddPlanCommands(CommandTree& tree, CLI::App* session);
void AddTimeCommand(CommandTree& tree, CLI::App* session);
void AddJoinCommands(CommandTree& tree);
void AddPeopleCommands(CommandTree& tree);
void AddCountsCommands(CommandTree& tree);
void AddFactsCommands(CommandTree& tree);
void AddMoveCommand(CommandTree& tree);
void AddHelpPersonCommands(CommandTree& tree);
void AddPuttingRightCommands(CommandTree& tree, CLI::App* people);
void AddInvitationCommands(CommandTree& tree);
void AddItemCommands(CommandTree& tree);
void AddSkipCommand(CommandTree& tree, CLI::App* item);
void AddRoundCommands(CommandTree& tree);
void AddAnswerCommands(CommandTree& tree);
void AddReasonCommands(CommandTree& tree);
void AddThemeCommands(CommandTree& tree);
void AddStatementCommands(CommandTree& tree);
void AddFollowUpCommands(CommandTree& tree);
void AddLogCommands(CommandTree& tree);
void AddLogFileCommands(CommandTree& tree, CLI::App* noun);
void AddJointAnswerCommands(CommandTree& tree);
void AddAmendmentCommands(CommandTree& tree);
void AddBallotCommands(CommandTree& tree);
void AddObjectionCommands(CommandTree& tree);
void AddSignalCommands(CommandTree& tree);
void AddDiscussionCommands(CommandTree& tree);
void AddFloorCommands(CommandTree& tree);
void AddTimerCommands(CommandTree& tree);
void AddTallyCommand(CommandTree& tree);
void AddOutboxCommands(CommandTree& tree);
// `watch`, under a noun or at the top.
void AddWatchCommand(CommandTree& tree, CLI::App* parent, T examples);
void AddRecordCommands(CommandTree& tree);
void AddReportCommand(CommandTree& tree);
void AddReplayCommand(CommandTree& tree);
void AddOwnCommands(CommandTree& tree);  // completion, man, version

// --for NUMBER: a person without a device, for whom the reader acts; 0 is the reader.
void AddForOption(const CommandTree& tree, CLI::App* command, uint32_t* for_person);
// As whom the reader acts: as a participant, or as the one who helps that person.
Result<Identity> IdentityFor(App& app, const std::string& session, uint32_t for_person);
// Looks as the participant that the reader is, or as the one who helps that person.
Result<App::Seen> LookFor(App& app, uint32_t for_person);
// The group of the reader, or of the person for whom the reader acts; 0 where there is none.
uint32_t GroupOfPerson(const client::SessionSnapshot& session, uint32_t for_person);

// To the file, or without one to the screen.
Result<void> Deliver(App& app, const std::string& file, const std::string& bytes);

// The response as JSON, with the session it belongs to.
boost::json::object WithSession(const google::protobuf::Message& response,
                                const std::string& session);

}  // namespace vooraf::cli
