// Durable acknowledged votes per second, against a bare echo of the same bytes.
#include <fmt/format.h>

#include <optional>

#include "tests/bench/load/worker.h"
#include "tests/bench/parts/part.h"
#include "tests/bench/parts/reference.h"
#include "tests/bench/reference/sqlite_log.h"
#include "tests/bench/subject/server.h"
#include "tests/bench/subject/session.h"

namespace vooraf::bench {
namespace {

using std::chrono::milliseconds;

struct Case {
  size_t outstanding;
  size_t connections;
  double ratio_min;
};
constexpr Case kCases[] = {{256, 8, 0.45}, {1000, 64, 0.6}};

Figure GroupCommit(const Settings& settings, const TempFolder& folder, size_t rows) {
  Figure figure{.part = "votes",
                .name = fmt::format("rows of one SQLite table, {} per commit", rows),
                .unit = "rows/s",
                .baseline_name = "bare SQLite"};
  for (size_t run = 0; run < settings.runs; ++run) {
    figure.baseline.push_back(
        GroupCommitRowsPerS(folder.path(), rows, milliseconds(settings.quick ? 50 : 500)));
  }
  return figure;
}

}  // namespace

std::vector<Figure> Votes(const Settings& settings) {
  const TempFolder folder(settings.folder);
  Reference echo("serve-echo");
  std::optional<Server> server;
  std::optional<Facilitator> facilitator;
  if (!settings.server.empty()) {
    AddAccount(settings.server, folder.path());
    server.emplace(settings.server, folder.path());
    facilitator.emplace(server->target());
  }

  std::vector<Figure> figures;
  for (const Case& c : kCases) {
    Figure figure{.part = "votes",
                  .name = fmt::format("durable votes, {} outstanding on {} connections",
                                      c.outstanding, c.connections),
                  .unit = "calls/s",
                  .baseline_name = "bare echo",
                  .target = Target{Target::Kind::kRatioAtLeast, c.ratio_min}};
    LoadShape shape{.connections = c.connections,
                    .outstanding = c.outstanding,
                    .warm_up = milliseconds(settings.quick ? 50 : 1000),
                    .duration = milliseconds(settings.quick ? 1500 : 3000)};
    Voting votes{.crowd = {.count = c.outstanding}};
    Voting echoes = votes;
    // As long as a real one.
    echoes.crowd.session = std::string(26, 'x');
    if (server) {
      const LiveSession live = PrepareSession(*facilitator, server->target(), c.outstanding);
      votes.crowd = live.crowd;
      votes.ballot = live.ballot;
    }
    for (size_t run = 0; run < settings.runs; ++run) {
      shape.target = echo.target();
      figure.baseline.push_back(RunLoadProcess(shape, echoes).calls_per_s);
      if (!server) continue;
      shape.target = server->target();
      figure.ours.push_back(RunLoadProcess(shape, votes).calls_per_s);
    }
    figures.push_back(std::move(figure));
  }
  for (const size_t rows : {1, 10, 100}) figures.push_back(GroupCommit(settings, folder, rows));
  return figures;
}

}  // namespace vooraf::bench
