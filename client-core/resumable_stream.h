// A stream that goes on where it was. It delivers updates in whole steps - all messages up to and
// including one that carries a position - and, when the stream breaks, waits a little and opens a
// new one from the last position. Where streams break again and again it asks by long poll instead.
//
// Thread contract: one thread, which blocks in Next(). To end it from elsewhere, make the source's
// streams and the sleeper return.
#pragma once

#include <grpcpp/support/status.h>

#include <functional>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "client-core/backoff.h"
#include "client-core/error.h"
#include "client-core/problems.h"

namespace vooraf::client {

// One stream of updates, as long as it lasts.
template <class Update>
class UpdateStream {
 public:
  virtual ~UpdateStream() = default;
  // Blocks for the next update; false when the stream has ended.
  virtual bool Read(Update* update) = 0;
  // Why it ended. REQUIRES: Read() has returned false.
  virtual grpc::Status Finish() = 0;
};

// Where updates come from. A position is absent before the first step.
template <class Update, class Position>
struct UpdateSource {
  std::function<std::unique_ptr<UpdateStream<Update>>(const std::optional<Position>&)> open;
  // One long poll; what it appends ends with a position.
  std::function<grpc::Status(const std::optional<Position>&, std::vector<Update>*)> poll;
  std::function<std::optional<Position>(const Update&)> position_of;
};

enum class StreamState { kLive, kPolling, kWaiting };

struct StreamPolicy {
  // Streams that break early, one after another, before polling instead. A stream breaks early if
  // it delivers fewer than two steps: the first and a sign of life.
  int early_breaks_max = 3;
  // Polls before a stream is tried again.
  int polls_max = 20;
  // Messages in one step; more is a server gone wrong.
  size_t step_messages_max = 100'000;
  BackoffPolicy backoff;
};

template <class Update, class Position>
class ResumableStream {
 public:
  using Step = std::vector<Update>;

  // `on_state` may be null; it is told of every change of state.
  ResumableStream(UpdateSource<Update, Position> source, StreamPolicy policy, Uniform uniform,
                  Sleeper sleeper, std::function<void(StreamState)> on_state = nullptr)
      : source_(std::move(source)),
        policy_(policy),
        backoff_(policy.backoff, std::move(uniform)),
        sleeper_(std::move(sleeper)),
        on_state_(std::move(on_state)) {}

  // Blocks for the next step. Errors: the server's refusal, or kStopped when the sleeper says so.
  Result<Step> Next() {
    for (;;) {
      Step step;
      const bool polling = early_breaks_ >= policy_.early_breaks_max;
      const grpc::Status status = polling ? Poll(&step) : ReadStep(&step);
      if (status.ok() && !step.empty()) {
        Tell(polling ? StreamState::kPolling : StreamState::kLive);
        return step;
      }
      if (!status.ok() && IsDefinite(status) &&
          status.error_code() != grpc::StatusCode::CANCELLED) {
        return tl::unexpected(FromStatus(status));
      }
      Tell(StreamState::kWaiting);
      if (!sleeper_(backoff_.Next())) return Fail(kStopped);
    }
  }

  const std::optional<Position>& position() const { return position_; }

 private:
  // OK without a step: the stream ended.
  grpc::Status ReadStep(Step* step) {
    if (!stream_) {
      stream_ = source_.open(position_);
      steps_in_stream_ = 0;
    }
    Update update;
    while (step->size() < policy_.step_messages_max && stream_->Read(&update)) {
      step->push_back(std::move(update));
      update = Update();
      if (auto position = source_.position_of(step->back())) {
        position_ = std::move(position);
        if (++steps_in_stream_ >= 2) {
          early_breaks_ = 0;
          backoff_.Reset();
        }
        return grpc::Status::OK;
      }
    }
    // Half a step is worth nothing: the next stream brings it again, whole.
    step->clear();
    if (steps_in_stream_ < 2) ++early_breaks_;
    const grpc::Status status = stream_->Finish();
    stream_.reset();
    return status;
  }

  grpc::Status Poll(Step* step) {
    const grpc::Status status = source_.poll(position_, step);
    if (!status.ok() || step->empty() || ++polls_ >= policy_.polls_max) {
      early_breaks_ = 0;
      polls_ = 0;
    }
    if (!status.ok()) return status;
    if (!step->empty()) {
      if (auto position = source_.position_of(step->back())) position_ = std::move(position);
      backoff_.Reset();
    }
    return status;
  }

  void Tell(StreamState state) {
    if (state_ == state) return;
    state_ = state;
    if (on_state_) on_state_(state);
  }

  UpdateSource<Update, Position> source_;
  StreamPolicy policy_;
  Backoff backoff_;
  Sleeper sleeper_;
  std::function<void(StreamState)> on_state_;

  std::optional<Position> position_;
  std::optional<StreamState> state_;
  std::unique_ptr<UpdateStream<Update>> stream_;
  int steps_in_stream_ = 0;
  int early_breaks_ = 0;
  int polls_ = 0;
};

}  // namespace vooraf::client
