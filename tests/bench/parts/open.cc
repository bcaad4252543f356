// How long the first look at a long session takes in a server that has just started, against
// reading and parsing its rows.
#include <fmt/format.h>

#include "tests/bench/parts/part.h"
#include "tests/bench/reference/row_reader.h"
#include "tests/bench/subject/long_session.h"
#include "tests/bench/subject/server.h"
#include "tests/bench/subject/session.h"

namespace vooraf::bench {
namespace {

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
  const std::string session = FillSession(settings, folder.path(), events);
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
