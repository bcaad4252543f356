// How long the server takes to its first answer when it holds many closed sessions, against an
// empty one.
#include <fmt/format.h>

#include "tests/bench/parts/part.h"
#include "tests/bench/subject/server.h"
#include "tests/bench/subject/session.h"

namespace vooraf::bench {
namespace {

void FillWithClosedSessions(const Settings& settings, const TempFolder& folder, size_t count) {
  Server server(settings.server, folder.path());
  Facilitator facilitator(server.target());
  for (size_t i = 0; i < count; ++i) {
    const std::string session = facilitator.CreateSession();
    facilitator.OpenSession(session);
    facilitator.StartSession(session);
    facilitator.CloseSession(session);
  }
  server.Stop();
}

double StartMs(const Settings& settings, const TempFolder& folder) {
  Server server(settings.server, folder.path());
  const double taken = server.start_up().count();
  server.Stop();
  return taken;
}

}  // namespace

std::vector<Figure> Start(const Settings& settings) {
  if (settings.server.empty()) return {};
  const size_t sessions = settings.quick ? 20 : 10'000;
  const TempFolder empty(settings.folder);
  const TempFolder full(settings.folder);
  AddAccount(settings.server, empty.path());
  AddAccount(settings.server, full.path());
  FillWithClosedSessions(settings, full, sessions);
  Figure figure{.part = "start",
                .name = fmt::format("start with {} closed sessions", sessions),
                .unit = "ms",
                .baseline_name = "start of an empty server",
                .target = Target{Target::Kind::kMarginAtMost, 50}};
  for (size_t run = 0; run < settings.runs; ++run) {
    figure.baseline.push_back(StartMs(settings, empty));
    figure.ours.push_back(StartMs(settings, full));
  }
  return {figure};
}

}  // namespace vooraf::bench
