#include "server/import_polis.h"

#include <unistd.h>

#include <chrono>
#include <cstdio>

#include "server/polis/import.h"
#include "server/process.h"
#include "server/store/refusals.h"
#include "server/store/sqlite/sqlite_store.h"

namespace vooraf {
namespace {

domain::Result<polis::ImportDone> Run(const config::ImportPolisCommand& command) {
  if (auto made = PrepareDataFolder(command.config.data); !made) return domain::Propagate(made);
  auto store = store::OpenSqlite(command.config.data / "vooraf.db");
  if (!store) return domain::Propagate(store);
  auto account = (*store)->accounts().FindAccountByName(command.facilitator);
  if (!account) return domain::Propagate(account);
  if (!*account) return domain::Refuse(store::kAccountNotFound);
  polis::ImportOptions options{
      .facilitator = (*account)->id,
      .title = command.title,
      .now =
          std::chrono::time_point_cast<std::chrono::microseconds>(std::chrono::system_clock::now()),
  };
  if (isatty(STDERR_FILENO) != 0) {
    options.progress = [](uint64_t votes) {
      std::fprintf(stderr, "\r%llu votes...", static_cast<unsigned long long>(votes));
    };
  }
  auto done = polis::Import(**store, command.folder, options);
  if (isatty(STDERR_FILENO) != 0) std::fputs("\r\x1b[K", stderr);
  return done;
}

}  // namespace

int RunImportPolisCommand(const config::ImportPolisCommand& command) {
  const auto done = Run(command);
  if (!done) {
    std::fprintf(stderr, "vooraf-server: %s\n", done.error().Message("en").c_str());
    return config::kExitFailed;
  }
  std::fprintf(stderr, "Imported as a closed session: %zu people, %zu statements, %zu votes.\n",
               done->people, done->statements, done->votes);
  if (done->hidden > 0) {
    std::fprintf(stderr, "%zu statements are hidden, as Polis' moderators had left them out.\n",
                 done->hidden);
  }
  if (done->shortened > 0) {
    std::fprintf(stderr, "%zu statements were too long and are shortened.\n", done->shortened);
  }
  std::printf("%s\n", done->session.c_str());
  return 0;
}

}  // namespace vooraf
