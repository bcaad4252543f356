// A server that a test plays itself, and time that never passes.
#pragma once

#include <deque>
#include <functional>
#include <string>
#include <vector>

#include "client-core/backoff.h"
#include "client-core/caller.h"
#include "google/rpc/error_details.pb.h"
#include "google/rpc/status.pb.h"

namespace vooraf::client {

struct SentCall {
  std::string method, request, token;
};

// Answers what it was told to, in order; then "unreachable" for ever.
class FakeCaller : public Caller {
 public:
  Answer Call(const std::string& method, const std::string& request, const std::string& token,
              std::chrono::milliseconds) override {
    calls.push_back({method, request, token});
    if (before_answer) before_answer();
    if (answers.empty()) return Unreachable();
    Answer answer = answers.front();
    answers.pop_front();
    return answer;
  }
  const std::string& server() const override { return server_; }

  static Answer Unreachable() {
    return {grpc::Status(grpc::StatusCode::UNAVAILABLE, "no connection"), "", false};
  }
  static Answer Lost() {
    return {grpc::Status(grpc::StatusCode::UNAVAILABLE, "broken in mid-call"), "", true};
  }
  static Answer Ok(std::string response = "") {
    return {grpc::Status::OK, std::move(response), true};
  }

  std::deque<Answer> answers;
  std::vector<SentCall> calls;
  std::function<void()> before_answer;

 private:
  std::string server_ = "example.org:7420";
};

// A status as our server packs it.
inline grpc::Status Refusal(grpc::StatusCode code, const std::string& reason,
                            const std::string& sentence) {
  google::rpc::Status status;
  status.set_code(code);
  google::rpc::ErrorInfo info;
  info.set_reason(reason);
  (*info.mutable_metadata())["item"] = "3";
  status.add_details()->PackFrom(info);
  google::rpc::LocalizedMessage message;
  message.set_locale("nl");
  message.set_message(sentence);
  status.add_details()->PackFrom(message);
  return grpc::Status(code, "english", status.SerializeAsString());
}

// Remembers how long it was asked to sleep, and does not.
struct FakeSleeper {
  std::vector<std::chrono::milliseconds> slept;
  int stop_after = -1;  // says stop at that sleep; -1: never

  Sleeper Get() {
    return [this](std::chrono::milliseconds delay) {
      slept.push_back(delay);
      return stop_after < 0 || static_cast<int>(slept.size()) < stop_after;
    };
  }
};

// The longest of each delay.
inline Uniform AlwaysNearlyOne() {
  return [] { return 0.999999; };
}

}  // namespace vooraf::client
