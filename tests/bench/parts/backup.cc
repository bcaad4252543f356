// What voters feel of a backup: the slowest percent of votes while copies of a large database are
// made one after another, each checked event by event, against the same votes with none.
#include <fmt/format.h>

#include <atomic>
#include <optional>
#include <thread>

#include "server/store/sqlite/sqlite_store.h"
#include "tests/bench/load/worker.h"
#include "tests/bench/parts/part.h"
#include "tests/bench/subject/server.h"
#include "tests/bench/subject/session.h"
#include "tests/store/events.h"

namespace vooraf::bench {
namespace {

using std::chrono::milliseconds;

constexpr size_t kVoters = 16;
constexpr uint64_t kEventsPerCommit = 1'000;

// What was held before, in the database of an account that is there.
void FillBefore(const std::filesystem::path& database, uint64_t events) {
  auto store = store::OpenSqlite(database);
  if (!store) throw BenchError(store.error().Message("en"));
  for (uint64_t seq = 0; seq < events; seq += kEventsPerCommit) {
    const store::Append append =
        store::testing::Talk(store::testing::Session("held before"), seq, kEventsPerCommit);
    if ((*store)->log().Commit({&append, 1}).status != store::CommitStatus::kDone) {
      throw BenchError("the log could not be filled");
    }
  }
}

// Makes copies, one after another, until it goes out of scope.
class Backups {
 public:
  Backups(const std::filesystem::path& program, const std::filesystem::path& data,
          std::filesystem::path copy)
      : copy_(std::move(copy)), thread_([this, program, data] {
          while (!over_ && !failed_) {
            Child backup({program.string(), "backup", copy_.string(), "--data", data.string()});
            failed_ = backup.Wait() != 0;
            std::filesystem::remove(copy_);
            ++made_;
          }
        }) {}
  ~Backups() { End(); }

  // Throws if one failed.
  void Finish() {
    End();
    if (failed_) throw BenchError("a backup failed");
  }
  // Waits for one to be whole, so that the next has begun.
  void AwaitFirst() const {
    while (made_ == 0) std::this_thread::sleep_for(milliseconds(5));
  }

 private:
  void End() {
    over_ = true;
    if (thread_.joinable()) thread_.join();
  }

  const std::filesystem::path copy_;
  std::atomic<bool> over_ = false;
  std::atomic<bool> failed_ = false;
  std::atomic<int> made_ = 0;
  std::thread thread_;  // last: uses the others
};

}  // namespace

std::vector<Figure> Backup(const Settings& settings) {
  if (settings.server.empty()) return {};
  const uint64_t events = settings.quick ? 2'000 : 500'000;
  const TempFolder folder(settings.folder);
  AddAccount(settings.server, folder.path());
  FillBefore(folder.path() / "vooraf.db", events);
  const Server server(settings.server, folder.path());
  Facilitator facilitator(server.target());
  const LiveSession live = PrepareSession(facilitator, server.target(), kVoters);
  const LoadShape shape{.target = server.target(),
                        .connections = kVoters,
                        .outstanding = kVoters,
                        .threads = 1,
                        .warm_up = milliseconds(settings.quick ? 100 : 1'000),
                        .duration = milliseconds(settings.quick ? 500 : 6'000)};
  const Voting votes{.crowd = live.crowd, .ballot = live.ballot};

  Figure slowest{
      .part = "backup",
      .name = fmt::format("votes of {} while {} events are backed up, p99", kVoters, events),
      .unit = "us",
      .baseline_name = "no backup",
      .target = Target{Target::Kind::kRatioAtMost, 5}};
  Figure middle = slowest;
  middle.name = "the same, median";
  middle.target.reset();
  for (size_t run = 0; run < settings.runs; ++run) {
    AwaitRest(server.pid());
    const LoadResult alone = RunLoadProcess(shape, votes);
    slowest.baseline.push_back(alone.p99_us);
    middle.baseline.push_back(alone.p50_us);

    AwaitRest(server.pid());
    Backups backups(settings.server, folder.path(), folder.path() / "copy.db");
    backups.AwaitFirst();
    const LoadResult meanwhile = RunLoadProcess(shape, votes);
    backups.Finish();
    slowest.ours.push_back(meanwhile.p99_us);
    middle.ours.push_back(meanwhile.p50_us);
  }
  return {slowest, middle};
}

}  // namespace vooraf::bench
