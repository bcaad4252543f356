// What checking a log costs, against SHA-256 over the same bytes of the same file: in processor
// time of one thread.
#include "server/logfile/verify.h"

#include <fmt/format.h>

#include <algorithm>

#include "server/logfile/export.h"
#include "server/store/sqlite/sqlite_store.h"
#include "tests/bench/measure/process.h"
#include "tests/bench/measure/temp_folder.h"
#include "tests/bench/parts/part.h"
#include "tests/bench/reference/sha256.h"
#include "tests/bench/subject/talk.h"
#include "tests/store/events.h"

namespace vooraf::bench {
namespace {

constexpr uint64_t kEventsPerCommit = 1'000;

void Fill(const std::filesystem::path& database, uint64_t events) {
  auto store = store::OpenSqlite(database);
  if (!store) throw BenchError(store.error().Message("en"));
  for (uint64_t seq = 0; seq < events; seq += kEventsPerCommit) {
    const store::Append append =
        store::testing::Talk(store::testing::Session("verified"), seq, kEventsPerCommit);
    if ((*store)->log().Commit({&append, 1}).status != store::CommitStatus::kDone) {
      throw BenchError("the log could not be filled");
    }
  }
}

void VerifyOrThrow(const std::filesystem::path& file) {
  const auto verified = logfile::Verify(file, {});
  if (!verified || !verified->whole()) throw BenchError("the log is not whole");
}

// Of a few times: what else the machine does can only add to it.
template <class Work>
double LowestCpuMsOf(const Work& work) {
  constexpr int kTimes = 5;
  double lowest = CpuMsOf(work);
  for (int i = 1; i < kTimes; ++i) lowest = std::min(lowest, CpuMsOf(work));
  return lowest;
}

Figure Against(const std::string& what, const char* baseline) {
  return {.part = "verify",
          .name = what,
          .unit = "ms",
          .baseline_name = baseline,
          .target = Target{Target::Kind::kRatioAtMost, 2}};
}

}  // namespace

std::vector<Figure> Verify(const Settings& settings) {
  const uint64_t events = settings.quick ? 2'000 : 100'000;
  const TempFolder folder(settings.folder);
  const auto database = folder.path() / "vooraf.db";
  const auto exported = folder.path() / "export.jsonl";
  Fill(database, events);
  if (!logfile::ExportLog(database, store::testing::Session("verified").value, exported, {})) {
    throw BenchError("the log could not be exported");
  }
  Figure of_database = Against(fmt::format("checking {} events in a database", events),
                               "SHA-256 over what it holds of them");
  Figure of_export =
      Against(fmt::format("checking {} events in an export", events), "SHA-256 over the file");
  for (size_t run = 0; run < settings.runs; ++run) {
    of_database.baseline.push_back(LowestCpuMsOf([&] { HashEvents(database); }));
    of_database.ours.push_back(LowestCpuMsOf([&] { VerifyOrThrow(database); }));
    of_export.baseline.push_back(LowestCpuMsOf([&] { HashFile(exported); }));
    of_export.ours.push_back(LowestCpuMsOf([&] { VerifyOrThrow(exported); }));
  }
  return {of_database, of_export};
}

}  // namespace vooraf::bench
