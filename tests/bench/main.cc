// vooraf-bench: measures the server and what it is made of.
//
// Besides the parts of the benchmark, this program holds the other programs that a part needs
// (reference servers and load generators), as subcommands that it calls itself with.
#include <absl/synchronization/mutex.h>
#include <fmt/format.h>
#include <signal.h>
#include <sodium.h>

#include <CLI/CLI.hpp>
#include <fstream>

#include "tests/bench/load/worker.h"
#include "tests/bench/measure/figure.h"
#include "tests/bench/measure/machine.h"
#include "tests/bench/measure/temp_folder.h"
#include "tests/bench/parts/part.h"
#include "tests/bench/reference/echo_server.h"
#include "tests/bench/reference/fanout_server.h"
#include "tests/bench/reference/stream_server.h"
#include "tests/bench/reference/web_fanout_server.h"

namespace vooraf::bench {
namespace {

struct Part {
  const char* name;
  const char* help;
  std::vector<Figure> (*run)(const Settings&);
  bool in_all = true;
};

constexpr Part kParts[] = {
    {"votes", "durable votes per second, against a bare echo", &Votes},
    {"latency", "one client's vote, against a commit and an echo", &Latency},
    {"fanout", "one change to every watcher, against bare streams", &FanOut},
    {"memory", "memory per watcher", &Memory},
    {"web", "browsers that watch, against bare chunked answers", &Web},
    {"mixed", "votes while thousands watch, against nobody watching", &Mixed},
    {"backup", "votes while the database is backed up, against no backup", &Backup},
    {"open", "opening a long session, against reading its rows", &Open},
    {"replay", "watching a long session again, against folding and a bare stream", &Replay},
    {"start", "starting with many sessions, against starting empty", &Start},
    {"counting", "counting ranked ballots, against reading them once", &Counting},
    {"signals", "signals and tables per group of a large talk, by the rules alone", &Signals},
    {"report", "the report of a large talk, against folding its log", &Report},
    {"verify", "checking a log, against SHA-256 over the same bytes", &Verify},
    {"one-more", "one more vote among many, against among few", &OneMore},
    {"large", "a command in a large session, against a small one", &Large},
    {"instructions", "instructions per vote by callgrind, against another server", &Instructions,
     false},
};

constexpr char kFooter[] =
    "Examples:\n"
    "  vooraf-bench all\n"
    "  vooraf-bench votes latency --runs 3\n"
    "  vooraf-bench all --json > figures.json\n"
    "  vooraf-bench votes --baselines\n"
    "  vooraf-bench instructions --against ../vooraf-0.1/bin/vooraf-server\n";

// Two queues with a thread each, as the server has: with more than two cores more might be better,
// for both alike.
constexpr size_t kQueues = 2;

enum class Format { kTable, kMarkdown, kJson };

void Print(const std::vector<Figure>& figures, Format format) {
  switch (format) {
    case Format::kTable:
      fmt::print("{}\n{}", DescribeMachine(), AsTable(figures));
      return;
    case Format::kMarkdown:
      fmt::print("{}\n\n{}", DescribeMachine(), AsMarkdown(figures));
      return;
    case Format::kJson:
      fmt::print("{}\n", boost::json::serialize(boost::json::object{{"machine", DescribeMachine()},
                                                                    {"figures", AsJson(figures)}}));
      return;
  }
}

// 0: all well; 1: it could not measure; 2: a target was missed and `check` asked to say so.
int RunParts(const std::vector<const Part*>& parts, const Settings& settings, Format format,
             bool check) {
  std::vector<Figure> figures;
  for (const Part* part : parts) {
    fmt::print(stderr, "measuring {}\n", part->name);
    for (Figure& figure : part->run(settings)) figures.push_back(std::move(figure));
  }
  Print(figures, format);
  int code = 0;
  for (const Figure& figure : figures) {
    if (check && !figure.Met().value_or(true)) code = 2;
    if (!figure.Sane()) {
      fmt::print(stderr, "{}: {} is no sane figure\n", figure.part, figure.name);
      return 1;
    }
  }
  return code;
}

int Main(int argc, char** argv) {
  CLI::App app("Measures vooraf-server as ratios to what its parts can do at best.");
  app.footer(kFooter);
  app.require_subcommand(1, 0);

  Settings settings;
  settings.server = std::filesystem::path(OwnPath()).parent_path() / "vooraf-server";
  settings.folder = std::filesystem::temp_directory_path();
  bool baselines = false, json = false, markdown = false, check = false;
  app.add_option("--runs", settings.runs, "Runs, of which the median counts")
      ->check(CLI::Range(1, 99));
  app.add_flag("--quick", settings.quick, "Only show that everything runs");
  app.add_option("--server", settings.server, "The server under test")->check(CLI::ExistingFile);
  app.add_option("--against", settings.against, "Another server, for instructions")
      ->check(CLI::ExistingFile);
  app.add_option("--folder", settings.folder, "Where to make data folders")
      ->check(CLI::ExistingDirectory);
  app.add_flag("--baselines", baselines, "Measure the baselines alone");
  app.add_flag("--json", json, "Print JSON");
  app.add_flag("--markdown", markdown, "Print Markdown tables");
  app.add_flag("--check", check, "End with code 2 if a target is missed");
  app.fallthrough();

  std::vector<const Part*> parts;
  for (const Part& part : kParts) {
    app.add_subcommand(part.name, part.help)->callback([&] { parts.push_back(&part); });
  }
  app.add_subcommand("all", "every part but instructions")->callback([&] {
    for (const Part& part : kParts) {
      if (part.in_all) parts.push_back(&part);
    }
  });
  CLI11_PARSE(app, argc, argv);
  if (settings.quick) settings.runs = 1;
  if (baselines) settings.server.clear();
  EndCleanly();
  return RunParts(parts, settings,
                  json       ? Format::kJson
                  : markdown ? Format::kMarkdown
                             : Format::kTable,
                  check);
}

// What the benchmark calls itself for, or -1.
int RunInnerProgram(const std::vector<std::string>& words) {
  const std::string role = words.empty() ? "" : words.front();
  if (role == "exec" && words.size() > 2) return BecomeChild({words.begin() + 2, words.end()});
  if (role == "load" && words.size() == 2) return LoadMain(words[1]);
  if (role == "watch" && words.size() == 2) return WatchMain(words[1]);
  if (role == "serve-echo") ServeEcho(kQueues);
  if (role == "serve-fanout") ServeFanOut(kQueues);
  if (role == "serve-stream" && words.size() == 2) ServeStream(words[1]);
  if (role == "serve-web-fanout") ServeWebFanOut(kQueues);
  return -1;
}

}  // namespace
}  // namespace vooraf::bench

int main(int argc, char** argv) {
  using namespace vooraf::bench;
  signal(SIGPIPE, SIG_IGN);
  if (sodium_init() < 0) return 1;
  RaiseOpenFilesLimit();
  // As the server does, and as whoever wants the most of gRPC would.
  absl::SetMutexDeadlockDetectionMode(absl::OnDeadlockCycle::kIgnore);
  try {
    const int code = RunInnerProgram({argv + 1, argv + argc});
    return code >= 0 ? code : Main(argc, argv);
  } catch (const std::exception& error) {
    fmt::print(stderr, "vooraf-bench: {}\n", error.what());
    return 1;
  }
}
