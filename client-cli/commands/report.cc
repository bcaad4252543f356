// The report of a session, on the screen or in files.

#include <filesystem>
#include <map>
#include <system_error>

#include "client-cli/commands/command.h"
#include "client-core/problems.h"
#include "vooraf/v1/report_service.pb.h"

namespace vooraf::cli {
namespace {

struct Options {
  std::string session;
  std::string format = "md";
  std::string output;
  std::string language;
  std::string separator;
};

// By their names; the same order wherever they are written.
using Files = std::map<std::string, std::string>;

// How often a report is asked for anew that changes while its parts are fetched.
constexpr int kTriesMax = 3;

v1::ReportFormat FormatFrom(const std::string& typed) {
  if (typed == "html") return v1::REPORT_FORMAT_HTML;
  if (typed == "csv") return v1::REPORT_FORMAT_CSV;
  if (typed == "json") return v1::REPORT_FORMAT_JSON;
  return v1::REPORT_FORMAT_MARKDOWN;
}

// A large report comes in parts.
Result<Files> FetchOnce(App& app, v1::GetReportRequest request) {
  Files files;
  do {
    const auto response = app.Ask(client::kGetReport, request);
    if (!response) return tl::unexpected(response.error());
    for (const auto& part : response->files()) files[part.name()] += part.content();
    request.set_page_token(response->next_page_token());
  } while (!request.page_token().empty());
  return files;
}

Result<Files> Fetch(App& app, const v1::GetReportRequest& request) {
  for (int tries = 1;; ++tries) {
    auto files = FetchOnce(app, request);
    const bool changed = !files && files.error().reason == "REPORT_CHANGED";
    if (!changed || tries == kTriesMax) return files;
  }
}

// Names come from the server: none may lead out of the folder.
bool IsPlainName(const std::string& name) {
  return !name.empty() && name[0] != '.' && name.find('/') == std::string::npos;
}

Result<void> WriteFolder(App& app, const std::string& folder, const Files& files) {
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  if (error) return Fail(client::kFileUnwritable, {{"path", folder}, {"cause", error.message()}});
  for (const auto& [name, bytes] : files) {
    if (!IsPlainName(name)) {
      return Fail(client::kStrangeAnswer, {{"server", app.globals().connection.server}});
    }
    if (auto done = Deliver(app, (std::filesystem::path(folder) / name).string(), bytes); !done) {
      return done;
    }
  }
  return {};
}

Result<void> Report(App& app, const Options& options) {
  if (!options.session.empty()) app.globals().session = options.session;
  const bool several = options.format == "csv";
  if (several && options.output.empty() && !app.out().json()) return Fail(kWhereToPutFiles);
  const auto session = app.SessionId();
  if (!session) return tl::unexpected(session.error());
  v1::GetReportRequest request;
  request.set_session(*session);
  request.set_format(FormatFrom(options.format));
  request.set_language(options.language.empty() ? app.language() : options.language);
  request.set_separator(options.separator);
  const auto files = Fetch(app, request);
  if (!files) return tl::unexpected(files.error());
  if (files->empty()) {
    return Fail(client::kStrangeAnswer, {{"server", app.globals().connection.server}});
  }

  const std::string& output = options.output;
  if (!several) {
    if (auto done = Deliver(app, output, files->begin()->second); !done) return done;
  } else if (!output.empty()) {
    if (auto done = WriteFolder(app, output, *files); !done) return done;
  }
  if (!output.empty()) app.out().Say(app.texts()(T::kReportWritten, output));
  boost::json::array told;
  for (const auto& [name, bytes] : *files) {
    told.push_back({{"name", name}, {"content", bytes}});
  }
  app.out().Json({{"session", *session}, {"files", told}});
  return {};
}

}  // namespace

void AddReportCommand(CommandTree& tree) {
  App& app = tree.app;
  auto o = std::make_shared<Options>();
  auto* command = tree.Command(nullptr, "report", T::kHelpReport, T::kExamplesReport,
                               [&app, o] { return Report(app, *o); });
  command->add_option("SESSION", o->session, tree.Text(T::kArgReportSession));
  command->add_option("--format", o->format, tree.Text(T::kArgReportFormat))
      ->check(CLI::IsMember({"md", "html", "csv", "json"}));
  command->add_option("-o,--output", o->output, tree.Text(T::kArgReportOutput));
  command->add_option("--language", o->language, tree.Text(T::kArgReportLanguage))
      ->check(CLI::IsMember({"nl", "en"}));
  command->add_option("--separator", o->separator, tree.Text(T::kArgReportSeparator))
      ->check(CLI::IsMember({";", ","}));
}

}  // namespace vooraf::cli
