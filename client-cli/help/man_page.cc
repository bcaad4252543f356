#include "client-cli/help/man_page.h"

#include <fmt/format.h>

#include <sstream>

#include "client-cli/help/formatter.h"

namespace vooraf::cli {
namespace {

constexpr int kLineCells = 100;  // man wraps by itself

// Text as roff takes it for text.
std::string Escape(const std::string& text) {
  std::string escaped;
  bool line_start = true;
  for (const char c : text) {
    if (line_start && (c == '.' || c == '\'')) escaped += "\\&";
    line_start = c == '\n';
    if (c == '\\') {
      escaped += "\\e";
    } else if (c == '-') {
      escaped += "\\-";
    } else {
      escaped += c;
    }
  }
  return escaped;
}

std::string Upper(std::string text) {
  for (char& c : text) c = static_cast<char>(c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c);
  return text;
}

std::string OptionsOf(const CLI::App& app) {
  std::string text;
  for (const CLI::Option* option : app.get_options()) {
    text +=
        fmt::format(".TP\n.B {}\n{}\n", Escape(NamesOf(option)), Escape(option->get_description()));
    if (!option->get_envname().empty()) {
      text += fmt::format("(${})\n", Escape(option->get_envname()));
    }
  }
  return text;
}

std::string CommandsOf(const CLI::App& app, const HelpFormatter& formatter, const Texts& texts) {
  std::string text;
  for (const CLI::App* command : app.get_subcommands([](const CLI::App*) { return true; })) {
    const bool noun = !command->get_subcommands([](const CLI::App*) { return true; }).empty();
    if (!noun) {
      text += fmt::format(".SS {}\n{}\n", Escape(FullName(command)),
                          Escape(command->get_description()));
      text += fmt::format(".PP\n.nf\n{}.fi\n", Escape(formatter.make_usage(command, "")));
      text += OptionsOf(*command);
      text += fmt::format(".PP\n{}:\n.PP\n.nf\n{}\n.fi\n", Escape(texts(T::kExamples)),
                          Escape(command->get_footer()));
    }
    text += CommandsOf(*command, formatter, texts);
  }
  return text;
}

}  // namespace

std::string ManPage(const CLI::App& root, const Texts& texts, const std::string& version) {
  const HelpFormatter formatter(texts, kLineCells, Charset{});
  std::string page = fmt::format(".TH VOORAF 1 \"\" \"vooraf {}\"\n", version);
  page += fmt::format(".SH {}\nvooraf \\- {}\n", Upper(texts(T::kManName)),
                      Escape(root.get_description()));
  page += fmt::format(".SH {}\n.B vooraf\n{}\n", Upper(texts(T::kManSynopsis)),
                      Escape(texts(T::kManSynopsisText)));
  page +=
      fmt::format(".SH {}\n.nf\n{}\n.fi\n", Upper(texts(T::kExamples)), Escape(root.get_footer()));
  page += fmt::format(".SH {}\n{}", Upper(texts(T::kUsageOptionsTitle)), OptionsOf(root));
  page += fmt::format(".SH {}\n{}", Upper(texts(T::kUsageCommands)),
                      CommandsOf(root, formatter, texts));
  page += fmt::format(".SH {}\n", Upper(texts(T::kManExit)));
  std::istringstream codes(texts(T::kManExitCodes));
  for (std::string line; std::getline(codes, line);) {
    page += fmt::format(".TP\n.B {}\n{}\n", line.substr(0, line.find(' ')),
                        Escape(line.substr(line.find(' ') + 1)));
  }
  page += fmt::format(".SH {}\n.TP\n.I $XDG_STATE_HOME/vooraf/\n{}\n", Upper(texts(T::kManFiles)),
                      Escape(texts(T::kManFilesText)));
  return page;
}

}  // namespace vooraf::cli
