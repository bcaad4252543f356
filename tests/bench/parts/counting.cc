// How long counting ranked ballots takes by Schulze and by STV, against reading the same ballots
// once in a plain loop.
#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <random>

#include "server/domain/tally/method/schulze.h"
#include "server/domain/tally/method/stv.h"
#include "tests/bench/parts/part.h"

namespace vooraf::bench {
namespace {

constexpr size_t kOptions = 20;
constexpr size_t kSeats = 5;

// Every order as likely as any other; the same ballots in each run.
tally::RankedBallots RandomBallots(size_t count) {
  std::mt19937 random(2026);
  auto ballots = *tally::RankedBallots::For(kOptions);
  auto order = tally::AllOptions(kOptions);
  for (size_t i = 0; i < count; ++i) {
    std::shuffle(order.begin(), order.end(), random);
    ballots.StartBallot();
    for (const tally::Option& option : order) ballots.Place({&option, 1});
    if (!ballots.EndBallot()) break;
  }
  return ballots;
}

template <class Work>
double TakenMs(Work work) {
  const auto start = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start)
      .count();
}

// Looks at each entry of each ballot: points by place, as a bare count would.
uint64_t ReadOnce(const tally::RankedBallots& ballots) {
  std::vector<uint64_t> points(kOptions, 0);
  for (size_t i = 0; i < ballots.size(); ++i) {
    uint64_t next = kOptions;
    for (const uint32_t entry : ballots.ranking(i)) {
      points[tally::RankedBallots::OptionOf(entry)] += next--;
    }
  }
  return *std::max_element(points.begin(), points.end());
}

}  // namespace

std::vector<Figure> Counting(const Settings& settings) {
  const size_t count = settings.quick ? 1'000 : 100'000;
  const auto ballots = RandomBallots(count);
  std::vector<Figure> figures;
  for (const char* method : {"Schulze", "STV"}) {
    figures.push_back({.part = "counting",
                       .name = fmt::format("{} ballots by {}", count, method),
                       .unit = "ms",
                       .baseline_name = "reading them once",
                       .target = Target{Target::Kind::kRatioAtMost, 20}});
  }
  volatile uint64_t kept = 0;  // so that no work is left out
  for (size_t run = 0; run < settings.runs; ++run) {
    for (Figure& figure : figures) {
      figure.baseline.push_back(TakenMs([&] { kept = ReadOnce(ballots); }));
    }
    figures[0].ours.push_back(TakenMs([&] { kept = CountSchulze(ballots)->winners.size(); }));
    figures[1].ours.push_back(TakenMs([&] { kept = CountStv(ballots, kSeats)->winners.size(); }));
  }
  return figures;
}

}  // namespace vooraf::bench
