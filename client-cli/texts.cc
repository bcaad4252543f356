#include "client-cli/texts.h"

#include <cstdlib>

namespace vooraf::cli {
namespace {

// LC_ALL, LC_MESSAGES and LANG count in that order; the first that is set decides.
std::string_view FromLocale() {
  for (const char* variable : {"VOORAF_LANG", "LC_ALL", "LC_MESSAGES", "LANG"}) {
    const char* value = std::getenv(variable);
    if (value == nullptr || *value == '\0') continue;
    return std::string_view(value).substr(0, 2) == "nl" ? "nl" : "en";
  }
  return "en";
}

}  // namespace

// Read before the command line is parsed, since its help is in this language already.
std::string LanguageFrom(int argc, const char* const* argv) {
  constexpr std::string_view flag = "--lang";
  std::string_view language = FromLocale();
  for (int i = 1; i < argc; ++i) {
    const std::string_view argument = argv[i];
    if (argument == "--") break;
    if (argument == flag && i + 1 < argc) language = argv[i + 1];
    if (argument.starts_with("--lang=")) language = argument.substr(flag.size() + 1);
  }
  return language == "nl" ? "nl" : "en";
}

}  // namespace vooraf::cli
