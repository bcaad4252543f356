#include "server/backup.h"

#include <chrono>
#include <cstdio>
#include <filesystem>
#include <string>

#include "server/logfile/verify.h"
#include "server/process.h"
#include "server/store/sqlite/backup.h"

namespace vooraf {
namespace {

using std::filesystem::path;

// In a folder a backup is called by the moment it was made.
path FileFor(const path& named) {
  std::error_code error;
  if (!std::filesystem::is_directory(named, error)) return named;
  const std::time_t now = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
  std::tm utc{};
  gmtime_r(&now, &utc);
  char name[64];
  std::strftime(name, sizeof(name), "vooraf-%Y%m%dT%H%M%SZ.db", &utc);
  return named / name;
}

void Say(const std::string& line) { std::fprintf(stderr, "%s\n", line.c_str()); }

// Every log in the database follows from its first event.
domain::Result<void> CheckLogs(const path& database) {
  Say("Checking all logs in " + database.string() + " ...");
  auto found = logfile::Verify(database, {});
  if (!found) return domain::Propagate(found);
  for (auto& problem : found->problems) return tl::unexpected(std::move(problem));
  uint64_t events = 0;
  for (auto& session : found->sessions) {
    for (auto& problem : session.problems) return tl::unexpected(std::move(problem));
    events += session.head.seq;
  }
  Say("Whole: " + std::to_string(found->sessions.size()) + " sessions, " + std::to_string(events) +
      " events.");
  return {};
}

domain::Result<void> BackUp(const path& database, const path& named) {
  const path file = FileFor(named);
  Say("Copying " + database.string() + " ...");
  if (auto done = store::BackUp(database, file, CheckLogs); !done) return done;
  Say("The backup is " + file.string() +
      ". It holds names and answers: keep it where nobody else can read it, and no longer than "
      "they "
      "are kept here.");
  std::printf("%s\n", file.c_str());
  return {};
}

domain::Result<void> Restore(const path& database, const path& file) {
  if (auto made = PrepareDataFolder(database.parent_path()); !made) return made;
  auto kept = store::PutBack(file, database, CheckLogs);
  if (!kept) return domain::Propagate(kept);
  Say(file.string() + " is put back.");
  if (!kept->empty()) {
    Say("What was there before is kept as " + kept->string() + "; remove it once all is well.");
  }
  Say("The next start erases again what had been erased since. Secret ballots that were open are "
      "to "
      "be held again.");
  return {};
}

}  // namespace

int RunBackupCommand(const config::BackupCommand& command) {
  const path database = command.config.data / "vooraf.db";
  const auto done = command.kind == config::BackupCommand::Kind::kBackup
                        ? BackUp(database, command.file)
                        : Restore(database, command.file);
  if (done) return 0;
  std::fprintf(stderr, "vooraf-server: %s\n", done.error().Message("en").c_str());
  return config::kExitFailed;
}

}  // namespace vooraf
