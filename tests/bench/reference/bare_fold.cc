#include "tests/bench/reference/bare_fold.h"

#include <fmt/format.h>

#include "server/domain/session.h"
#include "server/store/sqlite/sqlite_store.h"
#include "tests/bench/measure/process.h"

namespace vooraf::bench {

std::chrono::duration<double, std::milli> FoldLog(const std::filesystem::path& database,
                                                  const std::string& session, uint64_t last_seq) {
  const auto store = store::OpenSqlite(database);
  if (!store) throw BenchError(store.error().Message("en"));
  const auto start = std::chrono::steady_clock::now();
  domain::Session fold;
  const auto head = (*store)->log().ReadUntil(
      {session}, 0, last_seq, [&](domain::StoredEvent&& event) { domain::Evolve(fold, event); });
  const auto end = std::chrono::steady_clock::now();
  if (!head || head->seq != last_seq) {
    throw BenchError(fmt::format("cannot fold {} events", last_seq));
  }
  return end - start;
}

}  // namespace vooraf::bench
