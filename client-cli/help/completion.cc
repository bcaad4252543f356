#include "client-cli/help/completion.h"

#include <fmt/format.h>

#include <vector>

#include "client-cli/help/formatter.h"

namespace vooraf::cli {
namespace {

// A place in the tree, and the words that may follow it.
struct Place {
  std::string path;
  std::string words;
};

void AddOptions(const CLI::App& app, std::string* words) {
  for (const CLI::Option* option : app.get_options()) {
    if (option->get_positional()) continue;
    for (const auto& name : option->get_lnames()) *words += " --" + name;
  }
}

void Collect(const CLI::App& app, const CLI::App& root, std::vector<Place>* places) {
  Place place{FullName(&app), ""};
  const auto commands = app.get_subcommands([](const CLI::App*) { return true; });
  for (const CLI::App* command : commands) place.words += " " + command->get_name();
  AddOptions(app, &place.words);
  if (&app != &root) AddOptions(root, &place.words);
  place.words.erase(0, 1);
  places->push_back(std::move(place));
  for (const CLI::App* command : commands) Collect(*command, root, places);
}

// The script's own walk down the tree: each word that names a place below goes there.
std::string BashOrZsh(const std::vector<Place>& places, bool zsh) {
  std::string known;
  std::string cases;
  for (const Place& place : places) {
    if (!known.empty()) known += "|";
    known += fmt::format("\"{}\"", place.path);
    cases += fmt::format("    \"{}\") list=\"{}\" ;;\n", place.path, place.words);
  }
  const std::string walk = fmt::format("      {}) place=\"$place $word\" ;;\n", known);
  if (zsh) {
    return fmt::format(
        "#compdef vooraf\n"
        "_vooraf() {{\n"
        "  local place=vooraf word list\n"
        "  for word in \"${{(@)words[2,CURRENT-1]}}\"; do\n"
        "    case \"$place $word\" in\n{}    esac\n"
        "  done\n"
        "  case \"$place\" in\n{}  esac\n"
        "  compadd -- ${{=list}}\n"
        "}}\n"
        "compdef _vooraf vooraf\n",
        walk, cases);
  }
  return fmt::format(
      "_vooraf() {{\n"
      "  local place=vooraf word list\n"
      "  for word in \"${{COMP_WORDS[@]:1:COMP_CWORD-1}}\"; do\n"
      "    case \"$place $word\" in\n{}    esac\n"
      "  done\n"
      "  case \"$place\" in\n{}  esac\n"
      "  mapfile -t COMPREPLY < <(compgen -W \"$list\" -- \"${{COMP_WORDS[COMP_CWORD]}}\")\n"
      "}}\n"
      "complete -o default -F _vooraf vooraf\n",
      walk, cases);
}

std::string Fish(const std::vector<Place>& places) {
  std::string known;
  std::string cases;
  for (const Place& place : places) {
    known += fmt::format(" \"{}\"", place.path);
    cases += fmt::format("    case \"{}\"\n      string split \" \" -- \"{}\"\n", place.path,
                         place.words);
  }
  return fmt::format(
      "function __vooraf_words\n"
      "  set -l place vooraf\n"
      "  for word in (commandline -opc)[2..]\n"
      "    if contains -- \"$place $word\"{}\n"
      "      set place \"$place $word\"\n"
      "    end\n"
      "  end\n"
      "  switch \"$place\"\n{}  end\n"
      "end\n"
      "complete -c vooraf -a \"(__vooraf_words)\"\n",
      known, cases);
}

}  // namespace

std::string CompletionScript(const CLI::App& root, Shell shell) {
  std::vector<Place> places;
  Collect(root, root, &places);
  return shell == Shell::kFish ? Fish(places) : BashOrZsh(places, shell == Shell::kZsh);
}

}  // namespace vooraf::cli
