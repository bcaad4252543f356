// A session as it happens: a thread that watches it, resumes when the line breaks, and keeps a
// model up to date.
//
// Thread contract: any thread may call; callbacks come on the watching thread.
#pragma once

#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <thread>

#include "client-core/connection.h"
#include "client-core/resumable_stream.h"
#include "client-core/session_model.h"
#include "vooraf/v1/watch_service.pb.h"

namespace vooraf::client {

using SessionSource = UpdateSource<v1::SessionUpdate, v1::Revision>;
using SessionStream = ResumableStream<v1::SessionUpdate, v1::Revision>;

// Updates of one session over a connection; ends when `stop` is requested. REQUIRES: the connection
// outlives the source and its streams.
SessionSource WatchOver(Connection& connection, std::string session, std::string token,
                        std::stop_token stop);

class LiveSession {
 public:
  // Told after each step, also one that changed nothing; and of changes of the connection.
  struct Callbacks {
    std::function<void(const std::vector<v1::SessionUpdate>& step)> on_step;
    std::function<void(StreamState)> on_state;
    // Nothing follows.
    std::function<void(const Error&)> on_end;
  };

  explicit LiveSession(std::function<SessionSource(std::stop_token)> make_source,
                       StreamPolicy policy = {}, Callbacks callbacks = {});
  ~LiveSession();
  LiveSession(const LiveSession&) = delete;
  LiveSession& operator=(const LiveSession&) = delete;

  SessionModel& model() { return model_; }
  // Asks the thread to end and waits for it.
  void Stop();

 private:
  void Run(const std::stop_token& stop, const std::function<SessionSource(std::stop_token)>& source,
           StreamPolicy policy);

  Callbacks callbacks_;
  SessionModel model_;
  std::jthread thread_;  // last: ends before the rest is gone
};

}  // namespace vooraf::client
