// What the program says of itself.

#include <iostream>

#include "client-cli/commands/command.h"
#include "client-cli/help/completion.h"
#include "client-cli/help/man_page.h"
#include "client-cli/version.h"

namespace vooraf::cli {
namespace {

Result<void> Completion(const CLI::App& root, const std::string& name) {
  if (name == "bash") {
    std::cout << CompletionScript(root, Shell::kBash);
  } else if (name == "zsh") {
    std::cout << CompletionScript(root, Shell::kZsh);
  } else if (name == "fish") {
    std::cout << CompletionScript(root, Shell::kFish);
  } else {
    return Fail(kNoSuchName, {{"typed", name}, {"choices", "bash, zsh, fish"}});
  }
  return {};
}

}  // namespace

void AddOwnCommands(CommandTree& tree) {
  auto shell = std::make_shared<std::string>();
  auto* completion = tree.Command(nullptr, "completion", T::kHelpCompletion, T::kExamplesCompletion,
                                  [&tree, shell] { return Completion(tree.root, *shell); });
  completion->add_option("SHELL", *shell, tree.Text(T::kArgShell))->required();
  tree.Command(nullptr, "man", T::kHelpMan, T::kExamplesMan, [&tree]() -> Result<void> {
    std::cout << ManPage(tree.root, tree.app.texts(), kVersion);
    return {};
  });
  tree.Command(nullptr, "version", T::kHelpVersion, T::kExamplesVersion, [&tree]() -> Result<void> {
    tree.app.out().Line(fmt::format("vooraf {}", kVersion));
    tree.app.out().Json({{"version", kVersion}});
    return {};
  });
}

}  // namespace vooraf::cli
