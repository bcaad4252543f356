#include <gtest/gtest.h>

#include "client-cli/commands/tree.h"
#include "client-cli/help/completion.h"
#include "client-cli/help/formatter.h"
#include "client-cli/help/man_page.h"

namespace vooraf::cli {
namespace {

// A command line that is never run.
class Tree {
 public:
  explicit Tree(const char* language) : app_(Texts(language), Terminal{}), tree_(app_) {
    BuildTree(tree_);
  }
  const CLI::App& root() const { return tree_.root; }
  CLI::App& root() { return tree_.root; }
  const Texts& texts() const { return app_.texts(); }
  ExitCode Run(std::vector<const char*> arguments) {
    arguments.insert(arguments.begin(), "vooraf");
    return cli::Run(tree_, static_cast<int>(arguments.size()), arguments.data());
  }

 private:
  App app_;
  CommandTree tree_;
};

std::vector<const CLI::App*> Commands(const CLI::App& app) {
  std::vector<const CLI::App*> all;
  for (const CLI::App* below : app.get_subcommands([](const CLI::App*) { return true; })) {
    const auto further = Commands(*below);
    if (further.empty()) all.push_back(below);
    all.insert(all.end(), further.begin(), further.end());
  }
  return all;
}

TEST(Help, EachCommandHasExamplesFirst) {
  for (const char* language : {"nl", "en"}) {
    const Tree tree(language);
    const auto commands = Commands(tree.root());
    EXPECT_GE(commands.size(), 40u);
    for (const CLI::App* command : commands) {
      const std::string name = FullName(command);
      EXPECT_FALSE(command->get_description().empty()) << name;
      // The example shows this very command.
      EXPECT_NE(command->get_footer().find("  " + name), std::string::npos) << name;
      const std::string help = command->help();
      const size_t examples = help.find(tree.texts()(T::kExamples));
      ASSERT_NE(examples, std::string::npos) << name;
      EXPECT_LT(examples, help.find(tree.texts()(T::kUsage) + ":")) << name;
    }
  }
}

TEST(Help, OptionsThatAreTakenBackStandByTheirNamesAlone) {
  const Tree tree("en");
  for (const CLI::App* command : Commands(tree.root())) {
    EXPECT_EQ(command->help().find("{false}"), std::string::npos) << FullName(command);
  }
}

TEST(Help, EachOptionIsExplained) {
  const Tree tree("nl");
  for (const CLI::App* command : Commands(tree.root())) {
    for (const CLI::Option* option : command->get_options()) {
      EXPECT_FALSE(option->get_description().empty())
          << FullName(command) << " " << option->get_name();
    }
  }
}

TEST(Help, DutchHelpHasNoEnglishHeadings) {
  const Tree tree("nl");
  for (const CLI::App* command : Commands(tree.root())) {
    const std::string help = command->help();
    for (const char* english : {"Usage:", "Options:", "Positionals:", "Subcommands:", "REQUIRED",
                                "OPTIONS", "Examples", "Excludes"}) {
      EXPECT_EQ(help.find(english), std::string::npos) << FullName(command) << ": " << english;
    }
  }
}

// Secrets are never given in flags: other people on the machine could see them.
TEST(Help, NoOptionTakesAPassword) {
  const Tree tree("en");
  for (const CLI::App* command : Commands(tree.root())) {
    for (const CLI::Option* option : command->get_options()) {
      if (option->get_name().find("password") == std::string::npos) continue;
      EXPECT_EQ(option->get_items_expected_max(), 0) << option->get_name();
    }
  }
}

TEST(UsageErrors, AreInTheReadersLanguageAndGiveTwo) {
  testing::internal::CaptureStderr();
  EXPECT_EQ(Tree("nl").Run({"bogus"}), ExitCode::kUsage);
  EXPECT_EQ(Tree("nl").Run({}), ExitCode::kUsage);
  EXPECT_EQ(Tree("nl").Run({"round", "open"}), ExitCode::kUsage);
  EXPECT_EQ(Tree("nl").Run({"round", "open", "1", "2"}), ExitCode::kUsage);
  EXPECT_EQ(Tree("nl").Run({"invitation", "create", "--count", "many"}), ExitCode::kUsage);
  EXPECT_EQ(Tree("nl").Run({"join", "X", "--home", "--hall"}), ExitCode::kUsage);
  EXPECT_EQ(testing::internal::GetCapturedStderr(),
            "Dit wordt hier niet begrepen: bogus\nZie --help.\n"
            "Welke opdracht?\nZie --help.\n"
            "ITEM ontbreekt.\nZie --help.\n"
            "Dit wordt hier niet begrepen: 2\nZie --help.\n"
            "Deze waarde kan niet: --count\nZie --help.\n"
            "--home gaat niet samen met wat er nog meer staat.\nZie --help.\n");
}

TEST(Completion, KnowsEveryCommand) {
  const Tree tree("en");
  for (const Shell shell : {Shell::kBash, Shell::kZsh, Shell::kFish}) {
    const std::string script = CompletionScript(tree.root(), shell);
    for (const CLI::App* command : Commands(tree.root())) {
      EXPECT_NE(script.find("\"" + FullName(command) + "\""), std::string::npos)
          << FullName(command);
    }
  }
}

TEST(ManPage, KnowsEveryCommandAndEveryExitCode) {
  const Tree tree("nl");
  const std::string page = ManPage(tree.root(), tree.texts(), "1.2.3");
  EXPECT_TRUE(page.starts_with(".TH VOORAF 1"));
  for (const CLI::App* command : Commands(tree.root())) {
    std::string name = FullName(command);
    for (size_t at = 0; (at = name.find('-', at)) != std::string::npos; at += 2) {
      name.replace(at, 1, "\\-");
    }
    EXPECT_NE(page.find(".SS " + name + "\n"), std::string::npos) << name;
  }
  for (const char* code : {"0", "1", "2", "3", "4", "5", "6", "130"}) {
    EXPECT_NE(page.find(std::string(".TP\n.B ") + code + "\n"), std::string::npos) << code;
  }
}

}  // namespace
}  // namespace vooraf::cli
