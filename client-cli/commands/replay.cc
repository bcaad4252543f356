// Watching a session again: on the whole terminal, block by block elsewhere, or one JSON object for
// each update.

#include "client-cli/arguments.h"
#include "client-cli/commands/command.h"
#include "client-cli/replay_screen.h"
#include "client-cli/view/replay_view.h"
#include "google/protobuf/util/time_util.h"

namespace vooraf::cli {
namespace {

constexpr double kSpeedOnTerminal = 10;
constexpr int kPauseMaxOnTerminalSeconds = 60;

struct Options {
  std::string from;
  uint64_t until = 0;
  std::optional<double> speed;
  std::string pause_max;
  bool chapters = false;
};

// Where to begin: an event's number or a time.
Result<void> SetStart(const std::string& typed, v1::ReplaySessionRequest* request) {
  if (typed.find_first_not_of("0123456789") == std::string::npos && typed.size() < 10) {
    request->set_seq(std::stoul(typed));
    return {};
  }
  google::protobuf::Timestamp time;
  if (!google::protobuf::util::TimeUtil::FromString(typed, &time)) {
    return Fail(kBadReplayStart, {{"typed", typed}});
  }
  *request->mutable_time() = time;
  return {};
}

Result<v1::ReplaySessionRequest> RequestFrom(const Options& options, const std::string& session,
                                             bool on_screen) {
  v1::ReplaySessionRequest request;
  request.set_session(session);
  request.set_until_seq(options.until);
  request.set_speed(options.speed.value_or(on_screen ? kSpeedOnTerminal : 0));
  if (!options.from.empty()) {
    if (auto set = SetStart(options.from, &request); !set) return tl::unexpected(set.error());
  }
  if (!options.pause_max.empty()) {
    const auto pause = DurationFrom(options.pause_max);
    if (!pause) return tl::unexpected(pause.error());
    request.mutable_pause_max()->set_seconds(pause->count());
  } else if (on_screen) {
    request.mutable_pause_max()->set_seconds(kPauseMaxOnTerminalSeconds);
  }
  return request;
}

// Prints what comes, until the replay has ended.
Result<void> PrintReplay(App& app, const client::OpenReplay& open,
                         const v1::ReplaySessionRequest& request) {
  client::SessionModel model;
  std::vector<v1::SessionUpdate> step;
  std::string last_block;
  const auto stream = open(request, {});
  for (v1::SessionUpdate update; stream->Read(&update); update.Clear()) {
    app.out().Json(update);
    if (app.out().json()) continue;
    step.push_back(update);
    if (!update.has_revision()) continue;
    model.Apply(std::exchange(step, {}));
    Page page = app.out().NewPage();
    DrawPast(app, *model.Current(), update.time(), client::StreamState::kLive, &page);
    std::string block = Render(page.lines(), /*colour=*/false);
    if (block == last_block) continue;
    app.out().Print(page);
    app.out().Line("");
    last_block = std::move(block);
  }
  const grpc::Status status = stream->Finish();
  if (!status.ok()) return tl::unexpected(client::FromStatus(status));
  return {};
}

Result<void> RunReplay(App& app, const Options& options) {
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

  const Terminal& terminal = app.out().terminal();
  const bool on_screen = terminal.redraws && terminal.is_asking_possible && !app.out().json();
  v1::GetTimelineResponse timeline;
  if (options.chapters || on_screen) {
    v1::GetTimelineRequest asked;
    asked.set_session(*session);
    auto told = (*client)->AskAs(*identity, client::kGetTimeline, asked);
    if (!told) return tl::unexpected(told.error());
    timeline = std::move(*told);
  }
  if (options.chapters) {
    Page page = app.out().NewPage();
    DrawChapters(app.texts(), timeline, &page);
    app.out().Print(page);
    app.out().Json(timeline);
    return {};
  }
  auto request = RequestFrom(options, *session, on_screen);
  if (!request) return tl::unexpected(request.error());
  auto open = client::ReplayOver(**connection, *token);
  if (!on_screen) return PrintReplay(app, open, *request);
  // Preparing it is not worth watching.
  if (options.from.empty() && !timeline.chapters().empty()) {
    request->set_seq(timeline.chapters(0).seq());
  }
  return ShowReplay(app, std::move(open), *request, timeline);
}

}  // namespace

void AddReplayCommand(CommandTree& tree) {
  App& app = tree.app;
  auto options = std::make_shared<Options>();
  auto* command = tree.Command(nullptr, "replay", T::kHelpReplay, T::kExamplesReplay,
                               [&app, options] { return RunReplay(app, *options); });
  command->add_option("SESSION", app.globals().session, tree.Text(T::kArgReplaySession));
  command->add_option("--from", options->from, tree.Text(T::kArgReplayFrom));
  command->add_option("--until", options->until, tree.Text(T::kArgReplayUntil));
  command->add_option("--speed", options->speed, tree.Text(T::kArgReplaySpeed));
  command->add_option("--pause-max", options->pause_max, tree.Text(T::kArgReplayPauseMax));
  command->add_flag("--chapters", options->chapters, tree.Text(T::kArgReplayChapters));
}

}  // namespace vooraf::cli
