// vooraf: taking part in a session, and running one, from a terminal.

#include "client-cli/commands/tree.h"

int main(int argc, char** argv) {
  using namespace vooraf::cli;
  App app(Texts(LanguageFrom(argc, argv)), DetectTerminal());
  CommandTree tree(app);
  BuildTree(tree);
  return static_cast<int>(Run(tree, argc, argv));
}
