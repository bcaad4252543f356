// What a command costs the server in a large session, against the same command in a small one: in
// processor time, while the same twenty people act and watch in both.
#include <fmt/format.h>

#include "tests/bench/load/unary_load.h"
#include "tests/bench/load/worker.h"
#include "tests/bench/parts/part.h"
#include "tests/bench/subject/server.h"
#include "tests/bench/subject/session.h"

namespace vooraf::bench {
namespace {

using std::chrono::milliseconds;

constexpr size_t kActive = 20;
// Per measurement; all of them together fit in what one session holds.
constexpr uint64_t kCalls = 20'000;
constexpr uint64_t kQuickCalls = 2'000;

struct Size {
  size_t people;
  uint32_t statements;
};
constexpr Size kSmall{kActive, 20};
constexpr Size kLarge{2'000, 500};

// One session in a server of its own, with a watcher for each who acts.
class Subject {
 public:
  Subject(const Settings& settings, const Size& size)
      : folder_(settings.folder),
        shape_{.connections = 4,
               .outstanding = kActive,
               .threads = 1,
               .warm_up = milliseconds(0),
               .duration = std::chrono::minutes(1),
               .calls_max = settings.quick ? kQuickCalls : kCalls},
        size_(size) {
    AddAccount(settings.server, folder_.path());
    server_ = std::make_unique<Server>(settings.server, folder_.path());
    facilitator_ = std::make_unique<Facilitator>(server_->target());
    live_ = PrepareSession(*facilitator_, server_->target(), size.people);
    live_.crowd.count = kActive;
    shape_.target = server_->target();
    watching_ = std::make_unique<WatchProcess>(WatchShape{.target = server_->target(),
                                                          .session = live_.session,
                                                          .seed = live_.crowd.seed,
                                                          .people = kActive,
                                                          .streams = kActive,
                                                          .connections = 4});
  }

  // Processor time per call, in microseconds.
  double Votes() { return Cost(*MakeVotes(live_.crowd, live_.ballot)); }
  double Answers() {
    if (round_ == 0) {
      facilitator_->CloseBallot(live_.session, live_.ballot);
      round_ = facilitator_->OpenRound(live_.session, kDraftedItem);
    }
    return Cost(*MakeAnswers(live_.crowd, kDraftedItem, round_));
  }
  double Ratings() {
    if (!asked_for_statements_) {
      facilitator_->RevealRound(live_.session, kDraftedItem, round_);
      facilitator_->AskForStatements(live_.session, size_.statements);
      asked_for_statements_ = true;
    }
    return Cost(*MakeRatings(live_.crowd, size_.statements));
  }

 private:
  double Cost(Calls& calls) {
    AwaitRest(server_->pid());
    const milliseconds before = CpuTime(server_->pid());
    const LoadResult result = RunLoad(shape_, calls);
    if (result.failed > 0) throw BenchError(result.first_failure);
    const std::chrono::duration<double, std::micro> spent = CpuTime(server_->pid()) - before;
    return spent.count() / static_cast<double>(result.calls);
  }

  const TempFolder folder_;
  LoadShape shape_;
  const Size size_;
  std::unique_ptr<Server> server_;
  std::unique_ptr<Facilitator> facilitator_;
  LiveSession live_;
  std::unique_ptr<WatchProcess> watching_;
  uint32_t round_ = 0;
  bool asked_for_statements_ = false;
};

}  // namespace

std::vector<Figure> Large(const Settings& settings) {
  if (settings.server.empty()) return {};
  Subject small(settings, kSmall);
  Subject large(settings, settings.quick ? Size{.people = 100, .statements = 30} : kLarge);
  std::vector<Figure> figures;
  const auto measure = [&](const char* what, double (Subject::*cost)()) {
    Figure figure{
        .part = "large",
        .name = fmt::format("processor time of {}, {} people, {} statements", what, kLarge.people,
                            kLarge.statements),
        .unit = "us",
        .baseline_name = fmt::format("{} people, {} statements", kSmall.people, kSmall.statements),
        .target = Target{Target::Kind::kRatioAtMost, 1.5}};
    for (size_t run = 0; run < settings.runs; ++run) {
      figure.baseline.push_back((small.*cost)());
      figure.ours.push_back((large.*cost)());
    }
    figures.push_back(std::move(figure));
  };
  measure("a vote", &Subject::Votes);
  measure("an answer", &Subject::Answers);
  measure("a rating", &Subject::Ratings);
  return figures;
}

}  // namespace vooraf::bench
