// Counting a file of ballots, without a server.

#include "client-cli/arguments.h"
#include "client-cli/commands/command.h"
#include "client-cli/tally/count.h"
#include "client-cli/view/tally_view.h"

namespace vooraf::cli {
namespace {

Result<void> Count(App& app, const std::string& path, const std::string& method) {
  if (!method.empty() && FindTallyMethod(method) == nullptr) {
    return Fail(kNoSuchName, {{"typed", method}, {"choices", TallyMethodNames()}});
  }
  const auto bytes = ReadFileOrInput(path);
  if (!bytes) return tl::unexpected(bytes.error());
  const auto file = ReadBallots(path, *bytes, method);
  if (!file) return tl::unexpected(file.error());
  const auto counted = CountBallots(path, *file);
  if (!counted) return tl::unexpected(counted.error());
  if (app.out().json()) {
    app.out().Json(TallyJson(*file, *counted));
    return {};
  }
  Page page = app.out().NewPage();
  DrawTally(*file, *counted, app.texts(), &page);
  app.out().Print(page);
  return {};
}

}  // namespace

void AddTallyCommand(CommandTree& tree) {
  App& app = tree.app;
  struct Options {
    std::string file, method;
  };
  auto o = std::make_shared<Options>();
  auto* command = tree.Command(nullptr, "tally", T::kHelpTally, T::kExamplesTally,
                               [&app, o] { return Count(app, o->file, o->method); });
  command->add_option("FILE", o->file, tree.Text(T::kArgBallotFile))->required();
  command->add_option("--method", o->method, tree.Text(T::kArgTallyMethod));
}

}  // namespace vooraf::cli
