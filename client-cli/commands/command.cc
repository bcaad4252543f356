#include "client-cli/commands/command.h"

namespace vooraf::cli {
namespace {

// The headings in help, in the reader's language.
void Group(const CommandTree& tree, CLI::App* command) {
  command->group(tree.Text(T::kUsageCommands));
  command->option_defaults()->group(tree.Text(T::kUsageOptionsTitle));
  if (auto* help = command->get_help_ptr()) help->group(tree.Text(T::kUsageOptionsTitle));
}

}  // namespace

CLI::App* CommandTree::Noun(const char* name, T description, CLI::App* parent) {
  CLI::App* noun = (parent == nullptr ? &root : parent)->add_subcommand(name, Text(description));
  noun->require_subcommand(1, 1);
  Group(*this, noun);
  noun->fallthrough();
  return noun;
}

CLI::App* CommandTree::Command(CLI::App* parent, const char* name, T description, T examples,
                               std::function<Result<void>()> run) {
  CLI::App* command = (parent == nullptr ? &root : parent)->add_subcommand(name, Text(description));
  command->footer(Text(examples));
  Group(*this, command);
  command->fallthrough();
  command->callback([this, run = std::move(run)] { chosen = run; });
  return command;
}

boost::json::object WithSession(const google::protobuf::Message& response,
                                const std::string& session) {
  boost::json::object object = ToJson(response);
  object["session"] = session;
  return object;
}

}  // namespace vooraf::cli
