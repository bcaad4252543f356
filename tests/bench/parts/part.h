// The parts of the benchmark. Each starts what it needs, measures the server and its baseline in
// turns, and returns what it found.
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "tests/bench/measure/figure.h"

namespace vooraf::bench {

struct Settings {
  size_t runs = 5;
  // Small and short: shows that everything runs, says nothing about speed.
  bool quick = false;
  // The server under test. Empty measures the baselines alone.
  std::filesystem::path server;
  // Where data folders are made; on the kind of disk that is to be measured.
  std::filesystem::path folder;
  // Another server, such as that of an earlier version. Only `instructions` knows what to do with
  // it.
  std::filesystem::path against;
};

std::vector<Figure> Votes(const Settings& settings);
std::vector<Figure> Latency(const Settings& settings);
std::vector<Figure> FanOut(const Settings& settings);
std::vector<Figure> Memory(const Settings& settings);
std::vector<Figure> Mixed(const Settings& settings);
std::vector<Figure> Backup(const Settings& settings);
std::vector<Figure> Open(const Settings& settings);
std::vector<Figure> Replay(const Settings& settings);
std::vector<Figure> Start(const Settings& settings);
std::vector<Figure> Large(const Settings& settings);
std::vector<Figure> Counting(const Settings& settings);
std::vector<Figure> Signals(const Settings& settings);
std::vector<Figure> OneMore(const Settings& settings);
std::vector<Figure> Web(const Settings& settings);
std::vector<Figure> Report(const Settings& settings);
std::vector<Figure> Verify(const Settings& settings);
// Needs valgrind.
std::vector<Figure> Instructions(const Settings& settings);

}  // namespace vooraf::bench
