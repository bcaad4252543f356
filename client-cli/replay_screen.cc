#include "client-cli/replay_screen.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <optional>

#include "client-cli/keys.h"
#include "client-cli/terminal.h"
#include "client-cli/text/width.h"
#include "client-cli/view/replay_view.h"
#include "client-cli/view/session_view.h"
#include "client-cli/wakeups.h"

namespace vooraf::cli {
namespace {

constexpr std::array kSpeeds{0.25, 0.5,  1.0,   2.0,   5.0,   10.0,
                             20.0, 50.0, 100.0, 250.0, 500.0, 1'000.0};
// Of a replay that waits for the keys, once it plays.
constexpr double kSpeedDefault = 10;
// What up and down skip, as a share of all events.
constexpr uint64_t kJumpShare = 20;

class Player {
 public:
  Player(App& app, client::OpenReplay open, const v1::ReplaySessionRequest& start,
         const v1::GetTimelineResponse& timeline)
      : app_(app),
        timeline_(timeline),
        plays_(start.speed() > 0),
        wakeups_(/*input=*/true),
        replay_(std::move(open), WithSpeed(start), [this] { wakeups_.Notify(); }) {}

  Result<void> Run() {
    std::optional<client::Error> error;
    {
      KeysFromTerminal keys;
      Screen screen(app_.out().terminal().colour);
      if (plays_) replay_.Play();
      error = Loop(keys, screen);
    }
    Page page = app_.out().NewPage();
    Draw(replay_.state(), &page);
    app_.out().Print(page);
    if (error) return tl::unexpected(*error);
    return {};
  }

 private:
  static v1::ReplaySessionRequest WithSpeed(v1::ReplaySessionRequest start) {
    if (start.speed() == 0) start.set_speed(kSpeedDefault);
    return start;
  }

  // The error, if the replay has ended by one.
  std::optional<client::Error> Loop(KeysFromTerminal& keys, Screen& screen) {
    for (;;) {
      const auto state = replay_.state();
      if (state.error) return state.error;
      Show(state, screen);
      const auto cause = wakeups_.Wait(std::nullopt);
      if (cause == Wakeups::Cause::kStop) return std::nullopt;
      if (cause != Wakeups::Cause::kInput) continue;
      for (const Key& key : keys.Read()) {
        if (!Act(key)) return std::nullopt;
      }
    }
  }

  void Show(const client::Replay::State& state, Screen& screen) {
    Page page = app_.out().NewPage();
    Draw(state, &page);
    Page bar = app_.out().NewPage();
    DrawReplayBar(app_.texts(), timeline_, state, &bar);
    const std::string more =
        Shorten(page.Clean(app_.texts()(T::kMoreLines)), page.width(), page.charset().ellipsis());
    screen.Draw(page.lines(), {{more, Style::kQuiet}}, bar.lines());
  }

  void Draw(const client::Replay::State& state, Page* page) {
    DrawPast(app_, *replay_.model().Current(), state.moment,
             state.waiting ? client::StreamState::kWaiting : client::StreamState::kLive, page);
  }

  // False if it is to stop.
  bool Act(const Key& key) {
    const auto state = replay_.state();
    const uint64_t skipped = std::max<uint64_t>(1, timeline_.last_seq() / kJumpShare);
    switch (key.name) {
      case Key::Name::kNoMore:
        return false;
      case Key::Name::kRight:
        replay_.StepOn();
        break;
      case Key::Name::kLeft:
        replay_.StepBack();
        break;
      case Key::Name::kDown:
        replay_.Jump(std::min(state.seq + skipped, timeline_.last_seq()));
        break;
      case Key::Name::kUp:
        replay_.Jump(state.seq - std::min(skipped, state.seq));
        break;
      case Key::Name::kHome:
        replay_.Jump(0);
        break;
      case Key::Name::kEnd:
        replay_.Jump(timeline_.last_seq());
        break;
      case Key::Name::kLetter:
        return ActOnLetter(key.letter, state);
    }
    return true;
  }

  bool ActOnLetter(char letter, const client::Replay::State& state) {
    const auto place = std::lower_bound(kSpeeds.begin(), kSpeeds.end(), state.speed);
    switch (letter) {
      case 'q':
        return false;
      case ' ':
        state.playing ? replay_.Pause() : replay_.Play();
        break;
      case '+':
      case '=': {
        const auto faster = std::upper_bound(kSpeeds.begin(), kSpeeds.end(), state.speed);
        if (faster != kSpeeds.end()) replay_.SetSpeed(*faster);
        break;
      }
      case '-':
        if (place != kSpeeds.begin()) replay_.SetSpeed(*std::prev(place));
        break;
      case 'n':
        GoToChapter(state.seq, /*forward=*/true);
        break;
      case 'p':
        GoToChapter(state.seq, /*forward=*/false);
        break;
      default:
        break;
    }
    return true;
  }

  // The next one; or back, to the beginning of this one if we are in the middle of it.
  void GoToChapter(uint64_t seq, bool forward) {
    const auto& chapters = timeline_.chapters();
    if (forward) {
      for (const v1::Chapter& chapter : chapters) {
        if (chapter.seq() > seq) return replay_.Jump(chapter.seq());
      }
      return replay_.Jump(timeline_.last_seq());
    }
    for (int i = chapters.size() - 1; i >= 0; --i) {
      if (chapters[i].seq() < seq) return replay_.Jump(chapters[i].seq());
    }
    replay_.Jump(0);
  }

  App& app_;
  const v1::GetTimelineResponse& timeline_;
  const bool plays_;  // at first
  Wakeups wakeups_;
  client::Replay replay_;  // last: its thread uses the rest
};

}  // namespace

Result<void> ShowReplay(App& app, client::OpenReplay open, const v1::ReplaySessionRequest& start,
                        const v1::GetTimelineResponse& timeline) {
  return Player(app, std::move(open), start, timeline).Run();
}

void DrawPast(App& app, const client::SessionSnapshot& session,
              const google::protobuf::Timestamp& moment, client::StreamState line, Page* page) {
  if (session.session() == nullptr) {
    page->Text(app.texts()(T::kReplayBeforeBegin), Style::kQuiet);
    return;
  }
  ViewContext context = app.ContextOf(session);
  context.now = std::chrono::sys_seconds(std::chrono::seconds(moment.seconds()));
  context.state = line;
  DrawLive(context, page);
}

}  // namespace vooraf::cli
