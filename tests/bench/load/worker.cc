#include "tests/bench/load/worker.h"

#include <fmt/format.h>

#include <cstdio>
#include <cstdlib>
#include <iostream>

namespace vooraf::bench {
namespace {

namespace json = boost::json;
using std::chrono::milliseconds;

// Beyond what a load takes by itself: connecting, and calls that are still out.
constexpr milliseconds kPatience{300'000};

void Say(const json::object& line) {
  fmt::print("{}\n", json::serialize(line));
  std::fflush(stdout);
}

std::string Text(const json::object& o, const char* key) {
  return std::string(o.at(key).as_string());
}

template <class T>
T Get(const json::object& o, const char* key) {
  return o.at(key).to_number<T>();
}

json::object ToJson(const LoadShape& s, const Voting& v) {
  return {{"target", s.target},
          {"connections", s.connections},
          {"outstanding", s.outstanding},
          {"threads", s.threads},
          {"rate_per_s", s.rate_per_s},
          {"warm_up_ms", s.warm_up.count()},
          {"duration_ms", s.duration.count()},
          {"calls_max", s.calls_max},
          {"session", v.crowd.session},
          {"seed", v.crowd.seed},
          {"count", v.crowd.count},
          {"ballot", v.ballot}};
}

json::object ToJson(const WatchShape& s) {
  return {{"target", s.target}, {"session", s.session}, {"seed", s.seed},
          {"people", s.people}, {"streams", s.streams}, {"connections", s.connections},
          {"web", s.web}};
}

// The steady clock is one for all processes of a machine.
int64_t Nanoseconds(std::chrono::steady_clock::time_point time) {
  return time.time_since_epoch() / std::chrono::nanoseconds(1);
}

}  // namespace

LoadResult RunLoadProcess(const LoadShape& shape, const Voting& voting) {
  Child child({OwnPath(), "load", json::serialize(ToJson(shape, voting))});
  const std::string line = child.ReadLine(shape.warm_up + shape.duration + kPatience);
  const LoadResult result = LoadResultFromJson(json::parse(line).as_object());
  if (result.failed > 0) {
    throw BenchError(
        fmt::format("{} calls failed, the first with {}", result.failed, result.first_failure));
  }
  return result;
}

int LoadMain(const std::string& text) {
  const json::object o = json::parse(text).as_object();
  const LoadShape shape{.target = Text(o, "target"),
                        .connections = Get<size_t>(o, "connections"),
                        .outstanding = Get<size_t>(o, "outstanding"),
                        .threads = Get<size_t>(o, "threads"),
                        .rate_per_s = Get<double>(o, "rate_per_s"),
                        .warm_up = milliseconds(Get<int64_t>(o, "warm_up_ms")),
                        .duration = milliseconds(Get<int64_t>(o, "duration_ms")),
                        .calls_max = Get<uint64_t>(o, "calls_max")};
  const Crowd crowd{Text(o, "session"), Get<uint64_t>(o, "seed"), Get<size_t>(o, "count")};
  const auto calls = MakeVotes(crowd, Get<uint32_t>(o, "ballot"));
  Say(ToJson(RunLoad(shape, *calls)));
  return 0;
}

WatchProcess::WatchProcess(const WatchShape& shape)
    : streams_(shape.streams), child_({OwnPath(), "watch", json::serialize(ToJson(shape))}) {
  child_.ReadLine(kPatience);
}

Receipt WatchProcess::Await(uint64_t seq, milliseconds patience) {
  child_.WriteLine(fmt::format("{} {}", seq, patience.count()));
  const json::object o = json::parse(child_.ReadLine(patience + kPatience)).as_object();
  const Receipt receipt{.streams = Get<size_t>(o, "streams"),
                        .last = std::chrono::steady_clock::time_point(
                            std::chrono::nanoseconds(Get<int64_t>(o, "last_ns"))),
                        .bytes = Get<size_t>(o, "bytes")};
  if (receipt.streams != streams_) {
    throw BenchError(fmt::format("only {} of {} watchers saw a change within {} ms ({} ended)",
                                 receipt.streams, streams_, patience.count(),
                                 Get<size_t>(o, "ended")));
  }
  return receipt;
}

int WatchMain(const std::string& text) {
  const json::object o = json::parse(text).as_object();
  const auto watchers = Watchers::Open({.target = Text(o, "target"),
                                        .session = Text(o, "session"),
                                        .seed = Get<uint64_t>(o, "seed"),
                                        .people = Get<size_t>(o, "people"),
                                        .streams = Get<size_t>(o, "streams"),
                                        .connections = Get<size_t>(o, "connections"),
                                        .web = o.at("web").as_bool()});
  Say({{"open", Get<size_t>(o, "streams")}});
  uint64_t seq = 0;
  int64_t patience_ms = 0;
  while (std::cin >> seq >> patience_ms) {
    const Receipt receipt = watchers->Await(seq, milliseconds(patience_ms));
    Say({{"streams", receipt.streams},
         {"last_ns", Nanoseconds(receipt.last)},
         {"bytes", receipt.bytes},
         {"ended", watchers->Ended()}});
  }
  // Ten thousand streams take long to end one by one; the system closes them at once.
  std::fflush(stdout);
  std::_Exit(0);
}

}  // namespace vooraf::bench
