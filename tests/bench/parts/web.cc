// Browsers that watch: the time from a change to its receipt by the last of them, against a bare
// server of the same bytes and pacing, and the memory that the server needs for each.
#include <fmt/format.h>

#include <boost/asio/buffer.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/read_until.hpp>
#include <boost/asio/write.hpp>
#include <optional>
#include <string>
#include <thread>

#include "tests/bench/load/worker.h"
#include "tests/bench/measure/stats.h"
#include "tests/bench/parts/part.h"
#include "tests/bench/parts/reference.h"
#include "tests/bench/subject/server.h"
#include "tests/bench/subject/session.h"

namespace vooraf::bench {
namespace {

using std::chrono::milliseconds;

// Of the wording that changes, so that an update is about 300 bytes long.
constexpr size_t kWordingLength = 250;
constexpr milliseconds kPatience{20'000};
// Longer than the server's tick, so that each change finds it at rest.
constexpr milliseconds kQuiet{300};
// Changes per run, of which the median counts.
constexpr size_t kChanges = 5;
constexpr double kMemoryKbMax = 12;

template <class Change>
double LastReceiptMs(WatchProcess& watchers, Change&& change) {
  std::vector<double> taken_ms;
  for (size_t i = 0; i < kChanges; ++i) {
    std::this_thread::sleep_for(kQuiet);
    const auto start = std::chrono::steady_clock::now();
    const uint64_t seq = change();
    const Receipt receipt = watchers.Await(seq, kPatience);
    taken_ms.push_back(std::chrono::duration<double, std::milli>(receipt.last - start).count());
  }
  return Median(taken_ms);
}

// Changes what the bare server shows.
uint64_t ChangeBare(const std::string& target) {
  namespace asio = boost::asio;
  asio::io_context context;
  asio::ip::tcp::socket socket(context);
  const auto port = static_cast<uint16_t>(std::stoul(target.substr(target.rfind(':') + 1)));
  socket.connect({asio::ip::address_v4::loopback(), port});
  asio::write(socket, asio::buffer(fmt::format("CHANGE {}\r\n\r\n", kWordingLength)));
  std::string answer;
  asio::read_until(socket, asio::dynamic_buffer(answer), "\n");
  return std::stoull(answer);
}

// The server under test with a session in it that many browsers may watch.
struct Subject {
  Subject(const Settings& settings, size_t people) : folder(settings.folder) {
    AddAccount(settings.server, folder.path());
    server.emplace(settings.server, folder.path(), ServerShape{.web = true});
    facilitator.emplace(server->target());
    // A session holds 10,000 people with its facilitator among them; a few watch twice.
    live = PrepareSession(*facilitator, server->target(), std::min<size_t>(people, 9'900));
  }

  WatchShape Watchers(size_t count) const {
    return {.target = server->web_target(),
            .session = live.session,
            .seed = live.crowd.seed,
            .people = live.crowd.count,
            .streams = count,
            .connections = count,
            .web = true};
  }

  TempFolder folder;
  std::optional<Server> server;
  std::optional<Facilitator> facilitator;
  LiveSession live;
};

WatchShape BareWatchers(const Reference& bare, size_t count) {
  return {.target = bare.target(),
          .session = "x",
          .people = count,
          .streams = count,
          .connections = count,
          .web = true};
}

Figure MeasureTime(const Settings& settings, size_t browsers) {
  Figure figure{.part = "web",
                .name = fmt::format("one change to the last of {} browsers", browsers),
                .unit = "ms",
                .baseline_name = "bare chunked answers",
                .target = Target{Target::Kind::kRatioAtMost, 1.5}};
  Reference bare("serve-web-fanout");
  WatchProcess bare_watchers(BareWatchers(bare, browsers));
  std::optional<Subject> subject;
  std::optional<WatchProcess> watchers;
  if (!settings.server.empty()) {
    subject.emplace(settings, browsers);
    watchers.emplace(subject->Watchers(browsers));
    AwaitRest(subject->server->pid());
  }
  AwaitRest(bare.pid());
  for (size_t run = 0; run < settings.runs; ++run) {
    figure.baseline.push_back(
        LastReceiptMs(bare_watchers, [&] { return ChangeBare(bare.target()); }));
    if (!subject) continue;
    figure.ours.push_back(LastReceiptMs(*watchers, [&] {
      return subject->facilitator
          ->DraftJointAnswer(subject->live.session, kDraftedItem, kWordingLength)
          .seq;
    }));
  }
  return figure;
}

// In units of 1,000 bytes.
double KbPerWatcher(pid_t server, const WatchShape& shape) {
  AwaitRest(server);
  const uint64_t before = PrivateMemory(server);
  const WatchProcess watchers(shape);
  AwaitRest(server);
  const uint64_t after = PrivateMemory(server);
  return (static_cast<double>(after) - static_cast<double>(before)) /
         static_cast<double>(shape.streams) / 1000;
}

Figure MeasureMemory(const Settings& settings, size_t browsers) {
  Figure figure{.part = "web",
                .name = "a browser that watches",
                .unit = "kB",
                .baseline_name = "bare chunked answers",
                .target = Target{Target::Kind::kValueAtMost, kMemoryKbMax}};
  // A server of its own for each run: what an allocator keeps from the last one would not count.
  for (size_t run = 0; run < settings.runs; ++run) {
    const Reference bare("serve-web-fanout");
    figure.baseline.push_back(KbPerWatcher(bare.pid(), BareWatchers(bare, browsers)));
    if (settings.server.empty()) continue;
    const Subject subject(settings, browsers);
    figure.ours.push_back(KbPerWatcher(subject.server->pid(), subject.Watchers(browsers)));
  }
  return figure;
}

}  // namespace

std::vector<Figure> Web(const Settings& settings) {
  if (settings.quick) return {MeasureTime(settings, 100), MeasureMemory(settings, 1'000)};
  return {MeasureTime(settings, 1'000), MeasureTime(settings, 10'000),
          MeasureMemory(settings, 5'000)};
}

}  // namespace vooraf::bench
