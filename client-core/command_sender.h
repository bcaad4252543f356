// Sends commands through the outbox: stored first, repeated with the same request id until the
// answer is definite, kept for the next time if none comes.
//
// Thread contract: one thread.
#pragma once

#include <functional>
#include <string>

#include "client-core/backoff.h"
#include "client-core/caller.h"
#include "client-core/outbox.h"

namespace vooraf::client {

struct RetryPolicy {
  int attempts_max = 8;
  std::chrono::milliseconds deadline{10'000};  // of one attempt
  BackoffPolicy backoff;
};

// One call, repeated while the answer is not definite. `on_retry` may be null; it is told before
// each wait.
Result<std::string> CallWithRetries(Caller& caller, const std::string& method,
                                    const std::string& request, const std::string& token,
                                    const RetryPolicy& policy, const Uniform& uniform,
                                    const Sleeper& sleeper,
                                    const std::function<void()>& on_retry = nullptr);

class CommandSender {
 public:
  // The token for a command, or why there is none.
  using TokenOf = std::function<Result<std::string>(Identity, const std::string& session)>;
  // Told of each command of an earlier run that got its answer now.
  using OnEarlier = std::function<void(const StoredCommand&, const Result<std::string>&)>;

  // REQUIRES: caller and outbox outlive this object.
  CommandSender(Caller& caller, Outbox& outbox, TokenOf token_of, RetryPolicy policy,
                Uniform uniform, Sleeper sleeper);

  void OnEarlierDelivered(OnEarlier on_earlier) { on_earlier_ = std::move(on_earlier); }
  void OnRetry(std::function<void()> on_retry) { on_retry_ = std::move(on_retry); }

  // Stores the command, delivers what waited before it, oldest first, and then the command itself.
  // The response, or: the server's refusal; kCommandWaiting or kOutcomeUnknown, and then it stays
  // in the outbox.
  Result<std::string> Send(StoredCommand command);

  // Delivers what waits. The first that cannot be delivered ends it and is returned as the error; a
  // refusal is an answer like any other.
  Result<void> SendWaiting();
  Result<void> SendWaitingBefore(uint64_t number);

  // One stored command, out of turn. The response, or as Send.
  Result<std::string> Deliver(const StoredCommand& command);

 private:
  Caller& caller_;
  Outbox& outbox_;
  TokenOf token_of_;
  RetryPolicy policy_;
  Uniform uniform_;
  Sleeper sleeper_;
  OnEarlier on_earlier_;
  std::function<void()> on_retry_;
};

// Whether the command is still in the outbox after this error.
bool IsKept(const Error& error);

}  // namespace vooraf::client
