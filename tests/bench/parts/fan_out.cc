// The time from a change to its receipt by the last watcher, against bare streams.
#include <fmt/format.h>

#include <optional>
#include <thread>

#include "tests/bench/load/channels.h"
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

// Takes the time of one change, by whoever can make one.
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

// Changes what the bare fan-out shows.
class BareChange {
 public:
  explicit BareChange(const std::string& target)
      : stub_(v1::BallotService::NewStub(MakeChannels(target, 1).front())) {
    request_.mutable_wording()->add_entries()->set_value(std::string(kWordingLength, 'x'));
  }
  uint64_t operator()() {
    grpc::ClientContext context;
    v1::DraftJointAnswerResponse response;
    if (!stub_->DraftJointAnswer(&context, request_, &response).ok()) {
      throw BenchError("the bare fan-out does not answer");
    }
    return response.revision().seq();
  }

 private:
  std::unique_ptr<v1::BallotService::Stub> stub_;
  v1::DraftJointAnswerRequest request_;
};

Figure Measure(const Settings& settings, size_t watchers) {
  Figure figure{.part = "fanout",
                .name = fmt::format("one change to the last of {} watchers", watchers),
                .unit = "ms",
                .baseline_name = "bare streams",
                .target = Target{Target::Kind::kRatioAtMost, 1.3}};
  Reference bare("serve-fanout");
  BareChange bare_change(bare.target());
  WatchProcess bare_watchers({.target = bare.target(),
                              .session = "x",
                              .people = watchers,
                              .streams = watchers,
                              .connections = watchers});
  const TempFolder folder(settings.folder);
  std::optional<Server> server;
  std::optional<Facilitator> facilitator;
  std::optional<WatchProcess> ours_watchers;
  LiveSession live;
  if (!settings.server.empty()) {
    AddAccount(settings.server, folder.path());
    server.emplace(settings.server, folder.path());
    facilitator.emplace(server->target());
    // A session holds 10,000 people with its facilitator among them; a few watch twice.
    live = PrepareSession(*facilitator, server->target(), std::min<size_t>(watchers, 9'900));
    ours_watchers.emplace(WatchShape{.target = server->target(),
                                     .session = live.session,
                                     .seed = live.crowd.seed,
                                     .people = live.crowd.count,
                                     .streams = watchers,
                                     .connections = watchers});
    AwaitRest(server->pid());
  }
  AwaitRest(bare.pid());
  for (size_t run = 0; run < settings.runs; ++run) {
    figure.baseline.push_back(LastReceiptMs(bare_watchers, bare_change));
    if (!server) continue;
    figure.ours.push_back(LastReceiptMs(*ours_watchers, [&] {
      return facilitator->DraftJointAnswer(live.session, kDraftedItem, kWordingLength).seq;
    }));
  }
  return figure;
}

}  // namespace

std::vector<Figure> FanOut(const Settings& settings) {
  if (settings.quick) return {Measure(settings, 100)};
  return {Measure(settings, 1'000), Measure(settings, 10'000)};
}

}  // namespace vooraf::bench
