// Memory that the server needs per watcher: with a connection each, and with many streams on one.
#include <fmt/format.h>

#include <optional>

#include "tests/bench/load/worker.h"
#include "tests/bench/parts/part.h"
#include "tests/bench/parts/reference.h"
#include "tests/bench/subject/server.h"
#include "tests/bench/subject/session.h"

namespace vooraf::bench {
namespace {

struct Case {
  const char* name;
  size_t streams_per_connection;
  double kb_max;
};
constexpr Case kCases[] = {{"a watcher with its own connection", 1, 40},
                           {"a watcher on a shared connection", 50, 20}};

// In units of 1,000 bytes.
double PerStream(pid_t server, const WatchShape& shape) {
  AwaitRest(server);
  const uint64_t before = PrivateMemory(server);
  const WatchProcess watchers(shape);
  AwaitRest(server);
  const uint64_t after = PrivateMemory(server);
  return (static_cast<double>(after) - static_cast<double>(before)) /
         static_cast<double>(shape.streams) / 1000;
}

double Ours(const Settings& settings, WatchShape shape) {
  const TempFolder folder(settings.folder);
  AddAccount(settings.server, folder.path());
  const Server server(settings.server, folder.path());
  Facilitator facilitator(server.target());
  const LiveSession live = PrepareSession(facilitator, server.target(), shape.streams);
  shape.target = server.target();
  shape.session = live.session;
  shape.seed = live.crowd.seed;
  return PerStream(server.pid(), shape);
}

}  // namespace

std::vector<Figure> Memory(const Settings& settings) {
  const size_t streams = settings.quick ? 200 : 2'000;
  std::vector<Figure> figures;
  for (const Case& c : kCases) {
    Figure figure{.part = "memory",
                  .name = c.name,
                  .unit = "kB",
                  .baseline_name = "bare streams",
                  .target = Target{Target::Kind::kValueAtMost, c.kb_max}};
    WatchShape shape{.session = "x",
                     .people = streams,
                     .streams = streams,
                     .connections = streams / c.streams_per_connection};
    // A server of its own for each run: what an allocator keeps from the last one would not count.
    for (size_t run = 0; run < settings.runs; ++run) {
      const Reference bare("serve-fanout");
      shape.target = bare.target();
      figure.baseline.push_back(PerStream(bare.pid(), shape));
      if (!settings.server.empty()) figure.ours.push_back(Ours(settings, shape));
    }
    figures.push_back(std::move(figure));
  }
  return figures;
}

}  // namespace vooraf::bench
