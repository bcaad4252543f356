// Watching a long session again, against the least that it can cost: fast against folding its log,
// step by step against a bare stream of the same messages, and jumping to a moment against folding
// up to it.
#include <fmt/format.h>

#include "tests/bench/load/stream_reader.h"
#include "tests/bench/parts/part.h"
#include "tests/bench/reference/bare_fold.h"
#include "tests/bench/reference/row_reader.h"
#include "tests/bench/reference/stream_server.h"
#include "tests/bench/subject/long_session.h"
#include "tests/bench/subject/server.h"
#include "tests/bench/subject/session.h"
#include "vooraf/v1/replay_service.pb.h"

namespace vooraf::bench {
namespace {

constexpr char kMethod[] = "/vooraf.v1.ReplayService/ReplaySession";
constexpr std::chrono::seconds kPatience{300};
// To these shares of the session, in turns.
constexpr double kJumps[] = {0.9, 0.5, 0.99, 0.25, 0.75};

class Subject {
 public:
  Subject(const Settings& settings, size_t events) : settings_(settings), folder_(settings.folder) {
    session_ = FillSession(settings_, folder_.path(), events);
    database_ = FindDatabase(folder_.path());
    last_seq_ = ReadRows(database_, session_).events;
    messages_ = (folder_.path() / "messages").string();
    KeepSteps();
  }

  uint64_t last_seq() const { return last_seq_; }

  double Fold(uint64_t seq) const { return FoldLog(database_, session_, seq).count(); }
  double Fast() const {
    v1::ReplaySessionRequest request;
    request.set_speed(1'000);
    // The evening's own length is not what is measured.
    request.mutable_pause_max()->set_seconds(1);
    return Replay(request).taken.count();
  }
  double Steps() const { return Replay({}).taken.count(); }
  double JumpTo(uint64_t seq) const {
    v1::ReplaySessionRequest request;
    request.set_seq(seq);
    request.set_until_seq(seq);
    return Replay(request).taken.count();
  }
  double BareStream() const {
    Child server({OwnPath(), "serve-stream", messages_});
    const std::string port = server.ReadLine(std::chrono::seconds(60));
    const std::string target = "127.0.0.1:" + port;
    ReadStream(target, kMethod, "nobody", "", kPatience);
    return ReadStream(target, kMethod, "nobody", "", kPatience).taken.count();
  }

 private:
  // In a server that holds the session already. The second of two, as of the bare stream.
  StreamRead Replay(v1::ReplaySessionRequest request,
                    const std::function<void(std::string_view)>& each = nullptr) const {
    const Server server(settings_.server, folder_.path());
    Facilitator facilitator(server.target());
    facilitator.GetPlan(session_);
    request.set_session(session_);
    const auto read = [&] {
      return ReadStream(server.target(), kMethod, facilitator.authorization(),
                        request.SerializeAsString(), kPatience, each);
    };
    if (!each) read();
    return read();
  }

  void KeepSteps() const {
    std::vector<std::string> messages;
    Replay({}, [&](std::string_view message) { messages.emplace_back(message); });
    if (messages.size() != last_seq_ + 1) throw BenchError("a replay by steps is not whole");
    KeepMessages(messages_, messages);
  }

  const Settings settings_;
  const TempFolder folder_;
  std::string session_;
  std::filesystem::path database_;
  std::string messages_;
  uint64_t last_seq_ = 0;
};

Figure Make(std::string name, std::string baseline, double at_most) {
  return {.part = "replay",
          .name = std::move(name),
          .unit = "ms",
          .baseline_name = std::move(baseline),
          .target = Target{Target::Kind::kRatioAtMost, at_most}};
}

}  // namespace

std::vector<Figure> Replay(const Settings& settings) {
  if (settings.server.empty()) return {};
  const size_t events = settings.quick ? 2'000 : 100'000;
  const Subject subject(settings, events);
  Figure fast =
      Make(fmt::format("replaying {} events at 1,000 times", events), "folding their log", 2);
  Figure steps = Make(fmt::format("stepping through {} events", events),
                      "a bare stream of the same messages", 1.5);
  Figure jump =
      Make(fmt::format("jumping into a session of {} events", events), "folding up to there", 1.5);
  for (size_t run = 0; run < settings.runs; ++run) {
    fast.baseline.push_back(subject.Fold(subject.last_seq()));
    fast.ours.push_back(subject.Fast());
    steps.baseline.push_back(subject.BareStream());
    steps.ours.push_back(subject.Steps());
    const double share = kJumps[run % std::size(kJumps)];
    const auto seq = static_cast<uint64_t>(share * static_cast<double>(subject.last_seq()));
    jump.baseline.push_back(subject.Fold(seq));
    jump.ours.push_back(subject.JumpTo(seq));
  }
  return {fast, steps, jump};
}

}  // namespace vooraf::bench
