#include "tests/bench/subject/long_session.h"

#include "tests/bench/load/unary_load.h"
#include "tests/bench/subject/server.h"
#include "tests/bench/subject/session.h"

namespace vooraf::bench {
namespace {

constexpr size_t kPeople = 256;

}  // namespace

std::string FillSession(const Settings& settings, const std::filesystem::path& folder,
                        size_t events) {
  AddAccount(settings.server, folder);
  Server server(settings.server, folder);
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

}  // namespace vooraf::bench
