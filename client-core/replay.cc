#include "client-core/replay.h"

#include <utility>
#include <vector>

#include "client-core/grpc_stream.h"
#include "vooraf/v1/replay_service.grpc.pb.h"

namespace vooraf::client {
namespace {

using std::chrono::milliseconds;

// A long session takes a while to be read up to where the replay begins; while it plays there is a
// word each second.
constexpr Silence kReplaySilence{.at_first_max = milliseconds(60'000),
                                 .later_max = milliseconds(60'000)};

}  // namespace

OpenReplay ReplayOver(Connection& connection, std::string token) {
  return [&connection, token = std::move(token)](const v1::ReplaySessionRequest& request,
                                                 std::stop_token stop) {
    const auto prepare = [&](grpc::ClientContext* context, grpc::CompletionQueue* queue) {
      return v1::ReplayService::Stub(connection.channel())
          .PrepareAsyncReplaySession(context, request, queue);
    };
    return std::make_unique<GrpcStream>(connection, token, kReplaySilence, prepare,
                                        std::move(stop));
  };
}

Replay::Replay(OpenReplay open, v1::ReplaySessionRequest start, std::function<void()> on_change,
               std::function<Sleeper(std::stop_token)> make_sleeper)
    : open_(std::move(open)),
      base_(std::move(start)),
      on_change_(std::move(on_change)),
      make_sleeper_(std::move(make_sleeper)),
      jump_(base_) {
  state_.speed = base_.speed();
  thread_ = std::jthread([this](const std::stop_token& stop) { Run(stop); });
}

Replay::~Replay() {
  thread_.request_stop();
  const std::lock_guard lock(mutex_);
  Cut();
}

Replay::State Replay::state() const {
  const std::lock_guard lock(mutex_);
  return state_;
}

void Replay::Cut() {
  cut_.request_stop();
  wanted_.notify_all();
}

void Replay::Changed() {
  if (on_change_) on_change_();
}

void Replay::Play() {
  const std::lock_guard lock(mutex_);
  if (state_.playing) return;
  state_.playing = true;
  steps_ = 0;
  if (state_.at_end) {
    jump_ = base_;
    jump_->set_seq(0);
  }
  Cut();
}

void Replay::Pause() {
  const std::lock_guard lock(mutex_);
  if (!state_.playing) return;
  state_.playing = false;
  Cut();
}

void Replay::StepOn() {
  const std::lock_guard lock(mutex_);
  if (std::exchange(state_.playing, false)) Cut();
  ++steps_;
  wanted_.notify_all();
}

void Replay::StepBack() {
  uint64_t seq = 0;
  {
    const std::lock_guard lock(mutex_);
    state_.playing = false;
    seq = state_.seq;
  }
  Jump(seq > 0 ? seq - 1 : 0);
}

void Replay::Jump(uint64_t seq) {
  const std::lock_guard lock(mutex_);
  jump_ = base_;
  jump_->set_seq(seq);
  steps_ = 0;
  Cut();
}

void Replay::SetSpeed(double speed) {
  const std::lock_guard lock(mutex_);
  state_.speed = speed;
  if (state_.playing) Cut();
}

void Replay::Run(const std::stop_token& stop) {
  const Sleeper sleep = make_sleeper_(stop);
  Backoff backoff({}, SystemUniform());
  while (const auto task = AwaitTask(stop)) {
    bool read = false;
    const grpc::Status status = ReadStep(*task, &read);
    if (read) {
      backoff.Reset();
    } else if (!EndStream(*task, status)) {
      return Changed();
    }
    Changed();
    if (state().waiting && !sleep(backoff.Next())) return;
  }
}

std::optional<Replay::Task> Replay::AwaitTask(const std::stop_token& stop) {
  std::unique_lock lock(mutex_);
  const bool wanted =
      wanted_.wait(lock, stop, [this] { return jump_ || steps_ > 0 || state_.playing; });
  if (!wanted || stop.stop_requested()) return std::nullopt;
  Task task;
  const double speed = state_.playing ? state_.speed : 0;
  if (jump_ || stream_ == nullptr || stream_speed_ != speed || cut_.stop_requested()) {
    task.is_jump = jump_.has_value();
    if (jump_) {
      task.request = *std::exchange(jump_, std::nullopt);
    } else {
      task.request = base_;
      task.request->set_seq(state_.seq);
    }
    task.request->set_speed(speed);
    cut_ = std::stop_source();
  }
  task.cut = cut_.get_token();
  return task;
}

grpc::Status Replay::ReadStep(const Task& task, bool* read) {
  if (task.request) {
    stream_.reset();
    stream_ = open_(*task.request, task.cut);
    stream_speed_ = task.request->speed();
  }
  std::vector<v1::SessionUpdate> step;
  v1::SessionUpdate update;
  while (stream_->Read(&update)) {
    step.push_back(std::move(update));
    update = v1::SessionUpdate();
    if (!step.back().has_revision()) continue;
    model_.Apply(step);
    Took(task, step.back());
    *read = true;
    return grpc::Status::OK;
  }
  const grpc::Status status = stream_->Finish();
  stream_.reset();
  return status;
}

void Replay::Took(const Task& task, const v1::SessionUpdate& last) {
  const std::lock_guard lock(mutex_);
  // What a new stream begins with is where we stood; each message after it is a step.
  if (!task.request && stream_speed_ == 0 && steps_ > 0) --steps_;
  state_.seq = last.revision().seq();
  state_.moment = last.time();
  state_.at_end = false;
  state_.waiting = false;
}

bool Replay::EndStream(const Task& task, const grpc::Status& status) {
  const std::lock_guard lock(mutex_);
  state_.waiting = false;
  const bool cut = task.cut.stop_requested();
  if (!cut && status.ok()) {
    state_.at_end = true;
    state_.playing = false;
    steps_ = 0;
    return true;
  }
  // Not reached, and nothing newer is wanted.
  if (task.is_jump && !jump_) jump_ = task.request;
  if (cut) return true;
  if (IsDefinite(status)) {
    state_.error = FromStatus(status);
    state_.playing = false;
    return false;
  }
  state_.waiting = true;
  return true;
}

}  // namespace vooraf::client
