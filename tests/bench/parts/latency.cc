// How long one voter waits when nobody else does anything, against one commit and one echo.
#include <optional>

#include "tests/bench/load/worker.h"
#include "tests/bench/parts/part.h"
#include "tests/bench/parts/reference.h"
#include "tests/bench/reference/sqlite_log.h"
#include "tests/bench/subject/server.h"
#include "tests/bench/subject/session.h"

namespace vooraf::bench {

std::vector<Figure> Latency(const Settings& settings) {
  using std::chrono::milliseconds;
  const TempFolder folder(settings.folder);
  Reference echo("serve-echo");
  std::optional<Server> server;
  LoadShape shape{.connections = 1,
                  .outstanding = 1,
                  .threads = 1,
                  .warm_up = milliseconds(settings.quick ? 20 : 500),
                  .duration = milliseconds(settings.quick ? 500 : 2000)};
  Voting votes{.crowd = {.count = 1}};
  Voting echoes = votes;
  echoes.crowd.session = std::string(26, 'x');
  if (!settings.server.empty()) {
    AddAccount(settings.server, folder.path());
    server.emplace(settings.server, folder.path());
    Facilitator facilitator(server->target());
    // Enough people for a ballot whose progress may be shown.
    const LiveSession live = PrepareSession(facilitator, server->target(), 30);
    votes.crowd = live.crowd;
    votes.ballot = live.ballot;
  }

  Figure whole{.part = "latency",
               .name = "one client's vote, median",
               .unit = "us",
               .baseline_name = "SQLite commit + echo",
               .target = Target{Target::Kind::kRatioAtMost, 2}};
  Figure commits{.part = "latency",
                 .name = "one row's commit, median",
                 .unit = "us",
                 .baseline_name = "bare SQLite"};
  Figure echoed{
      .part = "latency", .name = "one echo, median", .unit = "us", .baseline_name = "bare echo"};
  for (size_t run = 0; run < settings.runs; ++run) {
    commits.baseline.push_back(CommitP50Us(folder.path(), settings.quick ? 50 : 2000));
    shape.target = echo.target();
    echoed.baseline.push_back(RunLoadProcess(shape, echoes).p50_us);
    whole.baseline.push_back(commits.baseline.back() + echoed.baseline.back());
    if (!server) continue;
    shape.target = server->target();
    whole.ours.push_back(RunLoadProcess(shape, votes).p50_us);
  }
  return {whole, commits, echoed};
}

}  // namespace vooraf::bench
