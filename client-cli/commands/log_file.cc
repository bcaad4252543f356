// Logs as files: checked, exported and imported without a server.

#include "server/logfile/checkpoint.h"
#include "server/logfile/export.h"
#include "server/logfile/import.h"
#include "server/logfile/refusals.h"
#include "server/logfile/verify.h"

#include <chrono>
#include <optional>

#include "client-cli/commands/command.h"
#include "client-cli/progress.h"
#include "client-cli/text/local_time.h"

namespace vooraf::cli {
namespace {

using LogError = decltype(logfile::Verified::problems)::value_type;
using Moment = decltype(logfile::ImportOptions::now);

constexpr const char* kDataVariable = "VOORAF_DATA";

// What is wrong with a file is as a refusal; what this machine cannot do is its own.
ErrorKind KindOf(const LogError& error) {
  if (error.refusal == &logfile::kWhichSession) return ErrorKind::kUsage;
  switch (error.code()) {
    case logfile::Code::kInvalidArgument:
    case logfile::Code::kInternal:
      return ErrorKind::kRefused;
    default:
      return ErrorKind::kLocal;
  }
}

tl::unexpected<client::Error> Failed(const App& app, const LogError& error) {
  client::Error told;
  told.kind = KindOf(error);
  told.reason = std::string(error.reason());
  told.metadata = error.metadata;
  told.server_sentence = error.Message(app.language());
  return tl::unexpected(std::move(told));
}

template <class Bytes>
std::string Hex(const Bytes& bytes, bool grouped) {
  std::string text;
  for (size_t i = 0; i < bytes.size(); ++i) {
    if (grouped && i > 0 && i % 2 == 0) text += ' ';
    text += fmt::format("{:02x}", static_cast<unsigned char>(bytes[i]));
  }
  return text;
}

std::string Local(Moment time) {
  return LocalTime(std::chrono::floor<std::chrono::seconds>(time).time_since_epoch().count());
}

int64_t Micros(Moment time) { return time.time_since_epoch().count(); }

struct VerifyTyped {
  std::string path, checkpoint, hash;
  uint64_t seq = 0;
};

// What the reader keeps of the log, or none.
Result<std::optional<logfile::Checkpoint>> KeptBy(App& app, const VerifyTyped& typed) {
  if (!typed.checkpoint.empty()) {
    auto kept = logfile::ReadCheckpoint(typed.checkpoint);
    if (!kept) return Failed(app, kept.error());
    return std::move(*kept);
  }
  if (typed.seq == 0 && typed.hash.empty()) return std::nullopt;
  logfile::Checkpoint kept{.seq = typed.seq};
  if (typed.seq == 0 || !logfile::ReadHash(typed.hash, kept.hash)) {
    return Fail(kBadHash, {{"typed", typed.hash}});
  }
  return kept;
}

void DrawOrigin(const Texts& texts, const logfile::Origin& origin, Page* page) {
  const std::string time = Local(origin.import_time);
  if (origin.from_polis) {
    page->Text(texts(T::kVerifiedFromPolis, time), Style::kPlain, 2);
  } else if (origin.leads_there) {
    page->Text(texts(T::kVerifiedFromLog, time, origin.session, origin.seq), Style::kPlain, 2);
  }
}

void DrawFound(const Texts& texts, const logfile::SessionFound& found, Page* page) {
  const bool whole = found.problems.empty();
  page->Text(texts(T::kVerifiedTitle, found.session), Style::kStrong);
  if (whole) {
    page->Text(
        texts(T::kVerifiedSpan, found.head.seq, Local(found.first_time), Local(found.last_time)),
        Style::kPlain, 2);
    page->Text(texts(T::kVerifiedHash, Hex(found.head.hash, true)), Style::kPlain, 2);
  } else if (found.head.seq > 0) {
    page->Text(texts(T::kVerifiedUpTo, found.head.seq), Style::kPlain, 2);
  }
  for (const logfile::Origin& origin : found.origins) DrawOrigin(texts, origin, page);
  for (const LogError& problem : found.problems) {
    page->Text(problem.Message(texts.language()), Style::kWarning, 2);
  }
  if (whole) page->Text(texts(T::kVerifiedWhole), Style::kGood, 2);
}

boost::json::array ToJson(const std::vector<LogError>& problems, const Texts& texts) {
  boost::json::array all;
  for (const LogError& problem : problems) {
    boost::json::object one{{"reason", std::string(problem.reason())},
                            {"message", problem.Message(texts.language())}};
    for (const auto& [name, value] : problem.metadata) one[name] = value;
    all.push_back(std::move(one));
  }
  return all;
}

boost::json::object ToJson(const logfile::SessionFound& found, const Texts& texts) {
  boost::json::array origins;
  for (const logfile::Origin& origin : found.origins) {
    origins.push_back({{"source", origin.from_polis ? "polis" : "log"},
                       {"session", origin.session},
                       {"events", origin.seq},
                       {"hash", Hex(origin.hash, false)},
                       {"import_time_us", Micros(origin.import_time)},
                       {"leads_there", origin.leads_there}});
  }
  return {{"session", found.session},
          {"whole", found.problems.empty()},
          {"events", found.head.seq},
          {"hash", Hex(found.head.hash, false)},
          {"first_time_us", Micros(found.first_time)},
          {"last_time_us", Micros(found.last_time)},
          {"imported_from", origins},
          {"problems", ToJson(found.problems, texts)}};
}

void Tell(App& app, const logfile::Verified& verified,
          const std::optional<logfile::Checkpoint>& kept) {
  const Texts& texts = app.texts();
  Page page = app.out().NewPage();
  boost::json::array sessions;
  for (const logfile::SessionFound& found : verified.sessions) {
    DrawFound(texts, found, &page);
    page.Blank();
    sessions.push_back(ToJson(found, texts));
  }
  if (verified.sessions.empty()) page.Text(texts(T::kVerifiedNothing, verified.file.string()));
  for (const LogError& problem : verified.problems) {
    page.Text(problem.Message(texts.language()), Style::kWarning);
  }
  boost::json::object json{{"file", verified.file.string()},
                           {"kind", verified.is_export ? "export" : "database"},
                           {"whole", verified.whole()},
                           {"sessions", sessions},
                           {"problems", ToJson(verified.problems, texts)}};
  if (kept) {
    if (verified.whole()) page.Text(texts(T::kVerifiedCheckpoint, kept->seq), Style::kGood);
    if (!kept->public_key.empty()) {
      page.Text(texts(T::kVerifiedKey, Hex(kept->public_key, true)), Style::kQuiet);
    }
    json["checkpoint"] = {{"seq", kept->seq},
                          {"hash", Hex(kept->hash, false)},
                          {"public_key", Hex(kept->public_key, false)}};
  }
  app.out().Print(page);
  app.out().Json(json);
}

Result<void> Verify(App& app, const VerifyTyped& typed) {
  auto kept = KeptBy(app, typed);
  if (!kept) return tl::unexpected(kept.error());
  const auto verified = [&] {
    Progress progress(app.texts(), T::kEventsDone);
    return logfile::Verify(typed.path, {.session = app.globals().session,
                                        .kept = *kept,
                                        .progress = [&](uint64_t done) { progress.Show(done); }});
  }();
  if (!verified) return Failed(app, verified.error());
  Tell(app, *verified, *kept);
  if (verified->whole()) return {};
  return Fail(kLogNotWhole, {{"file", verified->file.string()}});
}

Result<void> Export(App& app, const std::string& data, const std::string& to) {
  if (app.globals().session.empty()) return Fail(kNoSession);
  std::optional<std::filesystem::path> file;
  if (!to.empty() && to != "-") file = to;
  const auto exported = [&] {
    Progress progress(app.texts(), T::kEventsDone);
    return logfile::ExportLog(data, app.globals().session, file,
                              [&](uint64_t done) { progress.Show(done); });
  }();
  if (!exported) return Failed(app, exported.error());
  if (!file) return {};
  app.out().Say(app.texts()(T::kLogExported, exported->session, to, exported->head.seq));
  app.out().Json({{"session", exported->session},
                  {"events", exported->head.seq},
                  {"hash", Hex(exported->head.hash, false)},
                  {"file", to}});
  return {};
}

Result<void> Import(App& app, const std::string& file, const std::string& data,
                    const std::string& facilitator) {
  const auto now =
      std::chrono::time_point_cast<std::chrono::microseconds>(std::chrono::system_clock::now());
  const auto imported = [&] {
    Progress progress(app.texts(), T::kEventsDone);
    return logfile::ImportLog(file, {.data = data,
                                     .facilitator = facilitator,
                                     .now = now,
                                     .progress = [&](uint64_t done) { progress.Show(done); }});
  }();
  if (!imported) return Failed(app, imported.error());
  app.out().Say(app.texts()(T::kLogImported, imported->session, imported->events, imported->from));
  app.out().Json({{"session", imported->session},
                  {"join_code", imported->join_code},
                  {"from", imported->from},
                  {"events", imported->events}});
  return {};
}

}  // namespace

void AddLogFileCommands(CommandTree& tree, CLI::App* noun) {
  App& app = tree.app;
  auto typed = std::make_shared<VerifyTyped>();
  auto* verify = tree.Command(noun, "verify", T::kHelpLogVerify, T::kExamplesLogVerify,
                              [&app, typed] { return Verify(app, *typed); });
  verify->add_option("PATH", typed->path, tree.Text(T::kArgLogPath))->required();
  auto* checkpoint =
      verify->add_option("--checkpoint", typed->checkpoint, tree.Text(T::kArgCheckpointFile));
  verify->add_option("--seq", typed->seq, tree.Text(T::kArgCheckpointSeq))
      ->check(CLI::PositiveNumber)
      ->excludes(checkpoint);
  verify->add_option("--hash", typed->hash, tree.Text(T::kArgCheckpointHash))->excludes(checkpoint);

  struct Files {
    std::string file, data, facilitator;
  };
  auto out = std::make_shared<Files>();
  auto* exporting = tree.Command(noun, "export", T::kHelpLogExport, T::kExamplesLogExport,
                                 [&app, out] { return Export(app, out->data, out->file); });
  exporting->add_option("FILE", out->file, tree.Text(T::kArgExportTo));
  exporting->add_option("--data", out->data, tree.Text(T::kArgData))
      ->envname(kDataVariable)
      ->required();

  auto in = std::make_shared<Files>();
  auto* importing =
      tree.Command(noun, "import", T::kHelpLogImport, T::kExamplesLogImport,
                   [&app, in] { return Import(app, in->file, in->data, in->facilitator); });
  importing->add_option("FILE", in->file, tree.Text(T::kArgExportFile))->required();
  importing->add_option("--data", in->data, tree.Text(T::kArgData))
      ->envname(kDataVariable)
      ->required();
  importing->add_option("--facilitator", in->facilitator, tree.Text(T::kArgImportFacilitator));
}

}  // namespace vooraf::cli
