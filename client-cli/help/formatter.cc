#include "client-cli/help/formatter.h"

#include <algorithm>
#include <regex>

namespace vooraf::cli {
namespace {

bool TakesCommand(const CLI::App* app) {
  return !app->get_subcommands([](const CLI::App*) { return true; }).empty();
}

// What CLI11's own English sentence complains about.
std::string SubjectOf(const CLI::ParseError& error) {
  const std::string what = error.what();
  std::smatch found;
  const bool named_last = dynamic_cast<const CLI::ExtrasError*>(&error) != nullptr ||
                          dynamic_cast<const CLI::ConversionError*>(&error) != nullptr;
  if (named_last && std::regex_search(what, found, std::regex(": (.+)$"))) return found[1];
  if (std::regex_search(what, found, std::regex("arguments to (\\S+),"))) return found[1];
  if (std::regex_search(what, found, std::regex("^([^\\s:]+)"))) return found[1];
  return what;
}

}  // namespace

std::string NamesOf(const CLI::Option* option) {
  static const std::regex kTakenBack(R"(\{[^}]*\})");
  return std::regex_replace(option->get_name(option->get_positional(), true), kTakenBack, "");
}

std::string FullName(const CLI::App* app) {
  if (app->get_parent() == nullptr) return app->get_name();
  return FullName(app->get_parent()) + " " + app->get_name();
}

HelpFormatter::HelpFormatter(const Texts& texts, int width, Charset charset)
    : texts_(texts), width_(width), charset_(charset) {
  const auto is_called = [&](const char* theirs, T ours) { label(theirs, texts(ours)); };
  is_called("Usage", T::kUsage);
  is_called("OPTIONS", T::kUsageOptions);
  is_called("Positionals", T::kUsagePositionals);
  is_called("SUBCOMMAND", T::kUsageCommand);
  is_called("SUBCOMMANDS", T::kUsageCommand);
  is_called("REQUIRED", T::kUsageRequired);
  is_called("Excludes", T::kUsageExcludes);
}

std::string HelpFormatter::make_option_opts(const CLI::Option* option) const {
  std::string opts;
  if (option->get_positional()) return opts;
  const bool is_flag = option->get_items_expected_max() == 0;
  if (!is_flag) opts += " ...";
  if (option->get_required()) opts += " " + get_label("REQUIRED");
  if (!option->get_envname().empty()) opts += " ($" + option->get_envname() + ")";
  return opts;
}

std::string HelpFormatter::Entry(const std::string& name, const std::string& meaning) const {
  const int column = std::min(26, width_ / 3);
  Page page(width_, charset_);
  const int used = 2 + page.CellsOf(name);
  if (used + 2 <= column) {
    page.Text(name, Style::kStrong, 2);
    Page beside(width_ - column, charset_);
    beside.Text(meaning);
    Page both(width_, charset_);
    Page left(column, charset_);
    for (const Line& line : page.lines()) left.Append(line);
    both.Beside({left, beside});
    return Render(both.lines(), /*colour=*/false);
  }
  page.Text(name, Style::kStrong, 2, 4);
  page.Text(meaning, Style::kPlain, column);
  return Render(page.lines(), /*colour=*/false);
}

std::string HelpFormatter::make_option_name(const CLI::Option* option, bool is_positional) const {
  return is_positional ? option->get_name(true, false) : NamesOf(option);
}

std::string HelpFormatter::make_option(const CLI::Option* option, bool is_positional) const {
  return Entry(make_option_name(option, is_positional) + make_option_opts(option),
               make_option_desc(option));
}

std::string HelpFormatter::make_subcommand(const CLI::App* command) const {
  return Entry(command->get_name(), command->get_description());
}

std::string HelpFormatter::make_usage(const CLI::App* app, std::string name) const {
  std::string usage = get_label("Usage") + ": " + (name.empty() ? FullName(app) : name);
  for (const CLI::Option* option :
       app->get_options([](const CLI::Option* o) { return o->get_positional(); })) {
    usage += " " + make_option_usage(option);
  }
  if (TakesCommand(app)) usage += " " + get_label("SUBCOMMAND");
  return usage + " [" + get_label("OPTIONS") + "]\n";
}

std::string HelpFormatter::make_help(const CLI::App* app, std::string name,
                                     CLI::AppFormatMode mode) const {
  if (mode == CLI::AppFormatMode::Sub) return CLI::Formatter::make_help(app, name, mode);
  std::string help = app->get_description() + "\n";
  if (!app->get_footer().empty()) help += "\n" + texts_(T::kExamples) + ":\n" + app->get_footer();
  help += "\n\n" + make_usage(app, "");
  help += make_positionals(app);
  help += make_groups(app, mode);
  help += make_subcommands(app, mode);
  if (app->get_parent() != nullptr) help += "\n" + texts_(T::kGlobalOptionsHint) + "\n";
  return help;
}

std::string UsageSentence(const Texts& texts, const CLI::ParseError& error) {
  const std::string subject = SubjectOf(error);
  if (dynamic_cast<const CLI::ExtrasError*>(&error) != nullptr) {
    return texts(T::kWrongExtra, subject);
  }
  if (dynamic_cast<const CLI::RequiredError*>(&error) != nullptr) {
    const bool command = std::string(error.what()).find("subcommand") != std::string::npos;
    return command ? texts(T::kWrongNoCommand) : texts(T::kWrongMissing, subject);
  }
  if (dynamic_cast<const CLI::ExcludesError*>(&error) != nullptr) {
    return texts(T::kWrongExcludes, subject);
  }
  if (dynamic_cast<const CLI::ArgumentMismatch*>(&error) != nullptr) {
    return texts(T::kWrongCount, subject);
  }
  return texts(T::kWrongValue, subject);
}

}  // namespace vooraf::cli
