// How many instructions the server spends on a vote, counted by callgrind: unlike time the same on
// any day, so that versions can be compared.
#include <fmt/format.h>

#include <fstream>

#include "tests/bench/load/unary_load.h"
#include "tests/bench/parts/part.h"
#include "tests/bench/subject/server.h"
#include "tests/bench/subject/session.h"

namespace vooraf::bench {
namespace {

using std::chrono::milliseconds;

constexpr char kValgrind[] = "/usr/bin/valgrind";
constexpr char kControl[] = "/usr/bin/callgrind_control";

void Control(pid_t pid, const std::string& what) {
  Child control({kControl, "--instr=" + what, std::to_string(pid)});
  if (control.Wait() != 0) throw BenchError("cannot control callgrind");
}

// The sum over all files that callgrind left, one per dump.
uint64_t CountedIn(const std::filesystem::path& folder) {
  uint64_t sum = 0;
  for (const auto& file : std::filesystem::directory_iterator(folder)) {
    if (file.path().filename().string().rfind("callgrind", 0) != 0) continue;
    std::ifstream in(file.path());
    for (std::string line; std::getline(in, line);) {
      constexpr std::string_view kTotals = "totals: ";
      if (line.rfind(kTotals, 0) == 0) sum += std::stoull(line.substr(kTotals.size()));
    }
  }
  if (sum == 0) throw BenchError("callgrind counted nothing");
  return sum;
}

double PerVote(const Settings& settings, const std::filesystem::path& program) {
  const TempFolder folder(settings.folder);
  AddAccount(program, folder.path());
  const uint64_t votes = settings.quick ? 100 : 4'000;
  {
    Server server(
        program, folder.path(),
        {.under = {kValgrind, "--tool=callgrind", "--instr-atstart=no", "--quiet",
                   "--callgrind-out-file=" + (folder.path() / "callgrind.out").string()}});
    Facilitator facilitator(server.target());
    const LiveSession live = PrepareSession(facilitator, server.target(), 40);
    Control(server.pid(), "on");
    const LoadResult result = RunLoad({.target = server.target(),
                                       .connections = 4,
                                       .outstanding = 16,
                                       .threads = 1,
                                       .warm_up = milliseconds(0),
                                       .duration = std::chrono::minutes(10),
                                       .calls_max = votes},
                                      *MakeVotes(live.crowd, live.ballot));
    if (result.failed > 0) throw BenchError(result.first_failure);
    Control(server.pid(), "off");
    server.Stop();
  }
  return static_cast<double>(CountedIn(folder.path())) / static_cast<double>(votes);
}

}  // namespace

std::vector<Figure> Instructions(const Settings& settings) {
  if (settings.server.empty()) return {};
  if (!std::filesystem::exists(kValgrind)) {
    throw BenchError("counting instructions needs valgrind: apt-get install valgrind");
  }
  Figure figure{.part = "instructions", .name = "instructions per vote", .unit = ""};
  if (!settings.against.empty()) {
    figure.baseline_name = settings.against.string();
    figure.target = Target{Target::Kind::kRatioAtMost, 1.05};
  }
  for (size_t run = 0; run < settings.runs; ++run) {
    figure.ours.push_back(PerVote(settings, settings.server));
    if (!settings.against.empty()) figure.baseline.push_back(PerVote(settings, settings.against));
  }
  return {figure};
}

}  // namespace vooraf::bench
