// Watching a session live: redrawn in place on a terminal, block by block elsewhere, or one JSON
// object for each update.

#include <deque>
#include <mutex>

#include "client-cli/commands/command.h"
#include "client-cli/text/width.h"
#include "client-cli/view/session_view.h"
#include "client-cli/wakeups.h"
#include "client-core/live_session.h"

namespace vooraf::cli {
namespace {

using client::StreamState;

// What the watching thread has to tell.
struct News {
  std::mutex mutex;
  std::deque<v1::SessionUpdate> updates;  // for JSON alone
  StreamState state = StreamState::kWaiting;
  std::optional<client::Error> end;
};

v1::SessionUpdate AsUpdate(const client::SessionSnapshot& snapshot) {
  v1::SessionUpdate update;
  update.set_snapshot(true);
  *update.mutable_revision() = snapshot.revision();
  for (const auto& [key, entity] : snapshot.entities()) *update.add_changed() = *entity;
  return update;
}

class Watcher {
 public:
  Watcher(App& app, client::Connection& connection, std::string session, std::string token)
      : app_(app),
        live_(
            [&connection, session, token](std::stop_token stop) {
              return client::WatchOver(connection, session, token, std::move(stop));
            },
            {}, CallbacksFor(app.out().json())) {}

  Result<void> Run() {
    if (app_.out().terminal().redraws && !app_.out().json()) screen_.emplace(Colour());
    auto ended = Loop();
    live_.Stop();
    if (screen_) {
      // The last state stays behind on the ordinary screen.
      screen_.reset();
      app_.out().Print(Draw());
    }
    if (ended && IsClosed()) app_.out().Say(app_.texts()(T::kSessionHasEnded));
    return ended;
  }

 private:
  client::LiveSession::Callbacks CallbacksFor(bool json) {
    return {[this, json](const std::vector<v1::SessionUpdate>& step) {
              if (json) {
                const std::lock_guard lock(news_.mutex);
                news_.updates.insert(news_.updates.end(), step.begin(), step.end());
              }
              wakeups_.Notify();
            },
            [this](StreamState state) {
              {
                const std::lock_guard lock(news_.mutex);
                news_.state = state;
              }
              wakeups_.Notify();
            },
            [this](const client::Error& error) {
              {
                const std::lock_guard lock(news_.mutex);
                news_.end = error;
              }
              wakeups_.Notify();
            }};
  }

  Result<void> Loop() {
    for (;;) {
      // The clock is drawn anew each second while it runs.
      const auto shown = live_.model().Current();
      const auto* floor = shown->Floor();
      const bool ticking =
          screen_ && (!shown->RunningTimers().empty() || (floor != nullptr && floor->has_turn()));
      const auto cause =
          wakeups_.Wait(ticking ? std::optional(std::chrono::milliseconds(1'000)) : std::nullopt);
      if (cause == Wakeups::Cause::kStop) return {};
      if (auto end = Show()) return tl::unexpected(*end);
      if (IsClosed()) return {};
    }
  }

  // Shows what is new; the error if the watch has ended.
  std::optional<client::Error> Show() {
    std::deque<v1::SessionUpdate> updates;
    std::optional<client::Error> end;
    {
      const std::lock_guard lock(news_.mutex);
      updates.swap(news_.updates);
      end = news_.end;
    }
    for (const auto& update : updates) app_.out().Json(update);
    if (app_.out().json()) return end;
    const Page page = Draw();
    if (screen_) {
      const std::string more =
          Shorten(page.Clean(app_.texts()(T::kMoreLines)), page.width(), page.charset().ellipsis());
      screen_->Draw(page.lines(), {{more, Style::kQuiet}});
      return end;
    }
    std::string block = Render(page.lines(), /*colour=*/false);
    if (block != last_block_ && live_.model().Current()->session() != nullptr) {
      app_.out().Print(page);
      app_.out().Line("");
      last_block_ = std::move(block);
    }
    return end;
  }

  Page Draw() {
    const auto snapshot = live_.model().Current();
    ViewContext context = app_.ContextOf(*snapshot);
    {
      const std::lock_guard lock(news_.mutex);
      context.state = news_.state;
    }
    Page page = app_.out().NewPage();
    DrawLive(context, &page);
    return page;
  }

  bool IsClosed() {
    const auto* session = live_.model().Current()->session();
    return session != nullptr && session->phase() == v1::SESSION_PHASE_CLOSED;
  }
  bool Colour() const { return app_.out().terminal().colour; }

  App& app_;
  News news_;
  Wakeups wakeups_;
  std::optional<Screen> screen_;
  std::string last_block_;
  client::LiveSession live_;  // last: its thread uses the rest
};

Result<void> Watch(App& app, bool once) {
  if (once) {
    const auto seen = app.Look();
    if (!seen) return tl::unexpected(seen.error());
    Page page = app.out().NewPage();
    DrawLive(app.ContextOf(*seen->snapshot), &page);
    app.out().Print(page);
    app.out().Json(AsUpdate(*seen->snapshot));
    return {};
  }
  const auto session = app.SessionId();
  if (!session) return tl::unexpected(session.error());
  const auto identity = app.Viewer(*session);
  if (!identity) return tl::unexpected(identity.error());
  auto client = app.ClientWithEmptyOutbox();
  if (!client) return tl::unexpected(client.error());
  const auto token = (*client)->TokenOf(*identity, *session);
  if (!token) return tl::unexpected(token.error());
  const auto connection = app.Connection();
  if (!connection) return tl::unexpected(connection.error());
  return Watcher(app, **connection, *session, *token).Run();
}

}  // namespace

void AddWatchCommand(CommandTree& tree, CLI::App* parent, T examples) {
  App& app = tree.app;
  auto once = std::make_shared<bool>(false);
  auto* command = tree.Command(parent, "watch", T::kHelpWatch, examples,
                               [&app, once] { return Watch(app, *once); });
  command->add_flag("--once", *once, tree.Text(T::kArgOnce));
}

}  // namespace vooraf::cli
