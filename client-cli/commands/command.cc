#include "client-cli/commands/command.h"

#include <cerrno>
#include <cstring>
#include <fstream>

#include "client-core/problems.h"

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

Result<void> Deliver(App& app, const std::string& file, const std::string& bytes) {
  if (file.empty()) {
    app.out().Source(bytes);
    return {};
  }
  errno = 0;
  std::ofstream out(file, std::ios::binary);
  out << bytes << std::flush;
  if (out) return {};
  const std::string cause = errno == 0 ? "-" : std::strerror(errno);
  return Fail(client::kFileUnwritable, {{"path", file}, {"cause", cause}});
}

boost::json::object WithSession(const google::protobuf::Message& response,
                                const std::string& session) {
  boost::json::object object = ToJson(response);
  object["session"] = session;
  return object;
}

}  // namespace vooraf::cli
