// A session that is watched again: plays, pauses, steps from event to event and jumps, as somebody
// asks; and a model that shows it as it was. A thread of its own reads, and comes back by itself
// when the line breaks.
//
// Thread contract: any thread may call; the callback comes on the reading thread.
#pragma once

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>

#include "client-core/backoff.h"
#include "client-core/connection.h"
#include "client-core/resumable_stream.h"
#include "client-core/session_model.h"
#include "vooraf/v1/replay_service.pb.h"

namespace vooraf::client {

// Opens the stream of a replay; it ends when the token says so.
using OpenReplay = std::function<std::unique_ptr<UpdateStream<v1::SessionUpdate>>(
    const v1::ReplaySessionRequest&, std::stop_token)>;

// Replays over a connection. REQUIRES: the connection outlives the streams.
OpenReplay ReplayOver(Connection& connection, std::string token);

class Replay {
 public:
  struct State {
    bool playing = false;
    bool at_end = false;
    // The line is broken, and will be tried again.
    bool waiting = false;
    double speed = 1;
    // Of the last event shown, and the moment of the session.
    uint64_t seq = 0;
    google::protobuf::Timestamp moment;
    // Nothing follows.
    std::optional<Error> error;
  };

  // Shows where `start` begins, and waits to be told what to do. Of `start` the session, where it
  // begins and the longest pause are taken, and the speed for when it plays. `on_change` is called
  // after each change of the state or the model.
  Replay(OpenReplay open, v1::ReplaySessionRequest start, std::function<void()> on_change,
         std::function<Sleeper(std::stop_token)> make_sleeper = StoppableSleeper);
  ~Replay();
  Replay(const Replay&) = delete;
  Replay& operator=(const Replay&) = delete;

  SessionModel& model() { return model_; }
  State state() const;

  // From where it stands; at the end, from the beginning.
  void Play();
  void Pause();
  // One event on, or back. Pauses.
  void StepOn();
  void StepBack();
  // To how it looked after so many events; goes on playing if it did.
  void Jump(uint64_t seq);
  void SetSpeed(double speed);

 private:
  // What the reading thread does next.
  struct Task {
    // To begin a new stream with; else the one that is there is read on.
    std::optional<v1::ReplaySessionRequest> request;
    bool is_jump = false;
    std::stop_token cut;
  };

  void Run(const std::stop_token& stop);
  std::optional<Task> AwaitTask(const std::stop_token& stop);
  // Reads one step. OK, with `read` false: the stream has ended.
  grpc::Status ReadStep(const Task& task, bool* read);
  // False if nothing follows.
  bool EndStream(const Task& task, const grpc::Status& status);
  void Took(const Task& task, const v1::SessionUpdate& last);
  // What is being read is no longer wanted. REQUIRES: locked.
  void Cut();
  void Changed();

  const OpenReplay open_;
  const v1::ReplaySessionRequest base_;
  const std::function<void()> on_change_;
  const std::function<Sleeper(std::stop_token)> make_sleeper_;
  SessionModel model_;

  mutable std::mutex mutex_;  // guards all to the next comment
  std::condition_variable_any wanted_;
  State state_;
  std::optional<v1::ReplaySessionRequest> jump_;
  int steps_ = 0;  // asked for and not yet made
  std::stop_source cut_;

  // The reading thread's own:
  std::unique_ptr<UpdateStream<v1::SessionUpdate>> stream_;
  double stream_speed_ = 0;  // 0 to step
  std::jthread thread_;      // last: ends before the rest is gone
};

}  // namespace vooraf::client
