// What voters feel of watchers: the slowest percent of votes while thousands look on and something
// they all see changes twice a second, against the same votes with nobody looking.
#include <fmt/format.h>

#include <condition_variable>
#include <mutex>
#include <thread>

#include "tests/bench/load/worker.h"
#include "tests/bench/parts/part.h"
#include "tests/bench/subject/server.h"
#include "tests/bench/subject/session.h"

namespace vooraf::bench {
namespace {

using std::chrono::milliseconds;

// Changes the joint answer twice a second until it goes out of scope.
class Changes {
 public:
  Changes(Facilitator& facilitator, const std::string& session)
      : thread_([this, &facilitator, session] {
          auto next = std::chrono::steady_clock::now();
          for (std::unique_lock lock(mutex_); !over_;) {
            lock.unlock();
            try {
              facilitator.DraftJointAnswer(session, kDraftedItem, 250);
            } catch (const BenchError& error) {
              failure_ = error.what();
              return;
            }
            next += milliseconds(500);
            lock.lock();
            wake_.wait_until(lock, next, [this] { return over_; });
          }
        }) {}
  ~Changes() { End(); }

  // Throws if a change failed.
  void Finish() {
    End();
    if (!failure_.empty()) throw BenchError(failure_);
  }

 private:
  void End() {
    {
      const std::scoped_lock lock(mutex_);
      over_ = true;
    }
    wake_.notify_one();
    if (thread_.joinable()) thread_.join();
  }

  std::mutex mutex_;
  std::condition_variable wake_;
  bool over_ = false;
  std::string failure_;
  std::thread thread_;
};

}  // namespace

std::vector<Figure> Mixed(const Settings& settings) {
  if (settings.server.empty()) return {};
  const size_t watchers = settings.quick ? 100 : 5'000;
  const TempFolder folder(settings.folder);
  AddAccount(settings.server, folder.path());
  const Server server(settings.server, folder.path());
  Facilitator facilitator(server.target());
  const LiveSession live = PrepareSession(facilitator, server.target(), watchers);
  // Votes that come whether or not earlier ones are answered, as people's do. They change votes
  // given before, so that the counts that everyone sees stay the same.
  const LoadShape shape{.target = server.target(),
                        .connections = 8,
                        .outstanding = std::min<size_t>(watchers, 1'000),
                        .threads = 1,
                        .rate_per_s = settings.quick ? 100.0 : 500.0,
                        .warm_up = milliseconds(settings.quick ? 1'200 : 4'000),
                        .duration = milliseconds(settings.quick ? 1'500 : 6'000)};
  Voting votes{.crowd = live.crowd, .ballot = live.ballot};
  votes.crowd.count = std::min<size_t>(watchers, 1'000);

  Figure slowest{
      .part = "mixed",
      .name = fmt::format("votes while {} watchers are served twice a second, p99", watchers),
      .unit = "us",
      .baseline_name = "nobody watching",
      .target = Target{Target::Kind::kRatioAtMost, 15}};
  Figure middle = slowest;
  middle.name = "the same, median";
  middle.target.reset();
  for (size_t run = 0; run < settings.runs; ++run) {
    AwaitRest(server.pid());
    const LoadResult alone = RunLoadProcess(shape, votes);
    slowest.baseline.push_back(alone.p99_us);
    middle.baseline.push_back(alone.p50_us);

    const WatchProcess looking({.target = server.target(),
                                .session = live.session,
                                .seed = live.crowd.seed,
                                .people = live.crowd.count,
                                .streams = watchers,
                                .connections = watchers});
    AwaitRest(server.pid());
    Changes changes(facilitator, live.session);
    const LoadResult watched = RunLoadProcess(shape, votes);
    changes.Finish();
    slowest.ours.push_back(watched.p99_us);
    middle.ours.push_back(watched.p50_us);
  }
  return {slowest, middle};
}

}  // namespace vooraf::bench
