// How long the first look at a long session takes in a server that has just started, against
// reading and parsing its rows.
#include <fmt/format.h>

#include "tests/bench/load/unary_load.h"
#include "tests/bench/parts/part.h"
#include "tests/bench/reference/row_reader.h"
#include "tests/bench/subject/server.h"
#include "tests/bench/subject/session.h"

namespace vooraf::bench {
namespace {

constexpr size_t kPeople = 256;

// Votes until the session holds so many events, and a few.
std::string FillSession(const Settings& settings, const TempFolder& folder, size_t events) {
  Server server(settings.server, folder.path());
  Facilitator facilitator(server.target());
  const LiveSession live = PrepareSession(facilitator, server.target(), kPeople);
  const auto votes = MakeVotes(live.crowd, live.ballot);
  const LoadResult filled = RunLoad({.target = server.target(),
                                     .outstanding = kPeople,
                                     .warm_up = std::chrono::milliseconds(0),
                                     .duration = std::chrono::minutes(5),
                                     .calls_max = events - kPeople},
                                    *votes);
  if (filled.failed > 0) throw BenchError("cannot fill a session: " + filled.first_failure);
  server.Stop();
  return live.session;
}

double FirstReadMs(const Settings& settings, const TempFolder& folder, const std::string& session) {
  using Milliseconds = std::chrono::duration<double, std::milli>;
  const Server server(settings.server, folder.path());
  Facilitator facilitator(server.target());
  const auto start = std::chrono::steady_clock::now();
  facilitator.GetPlan(session);
  const auto opened = std::chrono::steady_clock::now();
  facilitator.GetPlan(session);
  const auto read = std::chrono::steady_clock::now();
  return Milliseconds((opened - start) - (read - opened)).count();
}

}  // namespace

std::vector<Figure> Open(const Settings& settings) {
  if (settings.server.empty()) return {};
  const size_t events = settings.quick ? 2'000 : 100'000;
  const TempFolder folder(settings.folder);
  AddAccount(settings.server, folder.path());
  const std::string session = FillSession(settings, folder, events);
  const std::filesystem::path database = FindDatabase(folder.path());
  Figure figure{.part = "open",
                .name = fmt::format("opening a session of {} events", events),
                .unit = "ms",
                .baseline_name = "reading and parsing its rows",
                .target = Target{Target::Kind::kRatioAtMost, 3}};
  for (size_t run = 0; run < settings.runs; ++run) {
    const RowsRead rows = ReadRows(database, session);
    if (rows.events < events) {
      throw BenchError(fmt::format("only {} of {} events are there", rows.events, events));
    }
    figure.baseline.push_back(rows.taken.count());
    figure.ours.push_back(FirstReadMs(settings, folder, session));
  }
  return {figure};
}

}  // namespace vooraf::bench
