#include "client-cli/commands/tree.h"

#include <iostream>

#include "client-cli/help/formatter.h"

namespace vooraf::cli {
namespace {

void AddGlobalOptions(CommandTree& tree) {
  Globals& g = tree.app.globals();
  auto& root = tree.root;
  root.option_defaults()->group(tree.Text(T::kUsageOptionsTitle));
  root.set_help_flag("-h,--help", tree.Text(T::kArgHelp));
  root.add_option("--server", g.connection.server, tree.Text(T::kArgServer))
      ->envname("VOORAF_SERVER");
  root.add_option("--session", g.session, tree.Text(T::kArgSession))->envname("VOORAF_SESSION");
  root.add_option("--profile", g.profile, tree.Text(T::kArgProfile))->envname("VOORAF_PROFILE");
  root.add_option("--as", g.as, tree.Text(T::kArgAs))
      ->check(CLI::IsMember({"facilitator", "participant"}));
  root.add_flag("--json", g.json, tree.Text(T::kArgJson));
  root.add_option("--lang", g.language, tree.Text(T::kArgLang))
      ->envname("VOORAF_LANG")
      ->check(CLI::IsMember({"nl", "en"}));
  root.add_option("--tries", g.tries, tree.Text(T::kArgTries))
      ->envname("VOORAF_TRIES")
      ->check(CLI::Range(1, 100));
  root.add_flag("--tls", g.connection.tls, tree.Text(T::kArgTls));
  root.add_option("--ca", g.connection.ca_file, tree.Text(T::kArgCa))->envname("VOORAF_CA");
  root.add_option("--client-cert", g.connection.client_cert_file, tree.Text(T::kArgClientCert))
      ->envname("VOORAF_CLIENT_CERT");
  root.add_option("--client-key", g.connection.client_key_file, tree.Text(T::kArgClientKey))
      ->envname("VOORAF_CLIENT_KEY");
  root.add_flag("--insecure", g.connection.insecure, tree.Text(T::kArgInsecure));
}

}  // namespace

void BuildTree(CommandTree& tree) {
  auto& root = tree.root;
  root.name("vooraf");
  root.description(tree.Text(T::kHelpVooraf));
  root.footer(tree.Text(T::kExamplesVooraf));
  root.formatter(std::make_shared<HelpFormatter>(tree.app.texts(), TerminalSize().width,
                                                 tree.app.out().terminal().charset));
  root.require_subcommand(1, 1);
  AddGlobalOptions(tree);
  AddJoinCommands(tree);
  AddMoveCommand(tree);
  AddHelpPersonCommands(tree);
  AddWatchCommand(tree, nullptr, T::kExamplesWatch);
  AddReplayCommand(tree);
  AddAnswerCommands(tree);
  AddStatementCommands(tree);
  AddReasonCommands(tree);
  AddThemeCommands(tree);
  AddJointAnswerCommands(tree);
  AddAmendmentCommands(tree);
  AddBallotCommands(tree);
  AddObjectionCommands(tree);
  AddAuthCommands(tree);
  AddTemplateCommands(tree);
  AddSessionCommands(tree);
  AddFactsCommands(tree);
  AddFollowUpCommands(tree);
  AddLogCommands(tree);
  AddItemCommands(tree);
  AddRoundCommands(tree);
  AddCountsCommands(tree);
  AddSignalCommands(tree);
  AddDiscussionCommands(tree);
  AddFloorCommands(tree);
  AddTimerCommands(tree);
  AddPeopleCommands(tree);
  AddInvitationCommands(tree);
  AddTallyCommand(tree);
  AddOutboxCommands(tree);
  AddReportCommand(tree);
  AddRecordCommands(tree);
  AddOwnCommands(tree);
}

ExitCode Run(CommandTree& tree, int argc, const char* const* argv) {
  const auto& out = tree.app.out();
  try {
    tree.root.parse(argc, argv);
  } catch (const CLI::CallForHelp&) {
    // The innermost command named is the one that help was asked for.
    const CLI::App* asked = &tree.root;
    while (!asked->get_subcommands().empty()) asked = asked->get_subcommands().front();
    std::cout << asked->help();
    return ExitCode::kDone;
  } catch (const CLI::ParseError& error) {
    // A word that is no command is a better explanation than that one is missing.
    const auto strange = tree.root.remaining(/*recurse=*/true);
    const bool unknown_command =
        dynamic_cast<const CLI::RequiredError*>(&error) != nullptr && !strange.empty();
    out.Say(unknown_command ? tree.app.texts()(T::kWrongExtra, strange.front())
                            : UsageSentence(tree.app.texts(), error));
    out.Say(tree.Text(T::kSeeHelp));
    return ExitCode::kUsage;
  }
  const auto done = tree.chosen();
  if (done) return ExitCode::kDone;
  out.Say(done.error());
  return ExitCodeOf(done.error().kind);
}

}  // namespace vooraf::cli
