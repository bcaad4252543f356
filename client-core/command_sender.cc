#include "client-core/command_sender.h"

#include <limits>

#include "client-core/problems.h"

namespace vooraf::client {

Result<std::string> CallWithRetries(Caller& caller, const std::string& method,
                                    const std::string& request, const std::string& token,
                                    const RetryPolicy& policy, const Uniform& uniform,
                                    const Sleeper& sleeper, const std::function<void()>& on_retry) {
  Backoff backoff(policy.backoff, uniform);
  bool ever_sent = false;
  std::string detail;
  for (int attempt = 1;; ++attempt) {
    Answer answer = caller.Call(method, request, token, policy.deadline);
    if (answer.status.ok()) return std::move(answer.response);
    ever_sent |= answer.sent;
    if (IsDefinite(answer.status)) {
      Error error = FromStatus(answer.status);
      error.metadata.emplace("server", caller.server());
      return tl::unexpected(std::move(error));
    }
    detail = answer.status.error_message();
    if (attempt >= policy.attempts_max) break;
    if (on_retry) on_retry();
    if (!sleeper(backoff.Next())) break;
  }
  return Fail(ever_sent ? kOutcomeUnknown : kServerUnreachable, {{"server", caller.server()}},
              detail);
}

bool IsKept(const Error& error) {
  return error.kind == ErrorKind::kUnreachable || error.kind == ErrorKind::kOutcomeUnknown ||
         error.problem == &kNoSignIn || error.problem == &kNotJoined;
}

CommandSender::CommandSender(Caller& caller, Outbox& outbox, TokenOf token_of, RetryPolicy policy,
                             Uniform uniform, Sleeper sleeper)
    : caller_(caller),
      outbox_(outbox),
      token_of_(std::move(token_of)),
      policy_(policy),
      uniform_(std::move(uniform)),
      sleeper_(std::move(sleeper)) {}

Result<std::string> CommandSender::Deliver(const StoredCommand& command) {
  auto token = token_of_(command.identity, command.session);
  if (!token) return tl::unexpected(token.error());
  auto response = CallWithRetries(caller_, command.method, command.request, *token, policy_,
                                  uniform_, sleeper_, on_retry_);
  if (!response && IsKept(response.error())) {
    if (response.error().kind == ErrorKind::kUnreachable) {
      return Fail(kCommandWaiting, response.error().metadata, response.error().detail);
    }
    return response;
  }
  if (auto removed = outbox_.Remove(command.number); !removed) {
    return tl::unexpected(removed.error());
  }
  return response;
}

Result<std::string> CommandSender::Send(StoredCommand command) {
  // Without a credential nothing could ever be sent.
  if (auto token = token_of_(command.identity, command.session); !token) {
    return tl::unexpected(token.error());
  }
  if (auto stored = outbox_.Store(command); !stored) return tl::unexpected(stored.error());
  if (auto earlier = SendWaitingBefore(command.number); !earlier) {
    // An older one still waits. Sending this one first could turn their meaning round.
    return Fail(kCommandWaiting, {{"server", caller_.server()}}, earlier.error().detail);
  }
  return Deliver(command);
}

Result<void> CommandSender::SendWaiting() {
  return SendWaitingBefore(std::numeric_limits<uint64_t>::max());
}

Result<void> CommandSender::SendWaitingBefore(uint64_t number) {
  const auto waiting = outbox_.List();
  if (!waiting) return tl::unexpected(waiting.error());
  for (const auto& command : *waiting) {
    if (command.number >= number) break;
    auto response = Deliver(command);
    const bool has_no_credential = !response && (response.error().problem == &kNoSignIn ||
                                                 response.error().problem == &kNotJoined);
    // Waits for its person to sign in again; others need not wait for that.
    if (has_no_credential) continue;
    if (!response && IsKept(response.error())) return tl::unexpected(response.error());
    if (on_earlier_) on_earlier_(command, response);
  }
  return {};
}

}  // namespace vooraf::client
