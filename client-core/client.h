// Everything a program needs to act for one person on one server: typed calls, with the right
// token, through the outbox where they change something.
//
// Thread contract: one thread.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "client-core/command_sender.h"
#include "client-core/methods.h"
#include "client-core/outbox.h"
#include "client-core/problems.h"
#include "client-core/secrets.h"
#include "client-core/session_model.h"
#include "client-core/token_store.h"

namespace vooraf::client {

class Client {
 public:
  // `folder`: the profile's on this server. REQUIRES: the caller outlives this object.
  Client(Caller& caller, const std::filesystem::path& folder, RetryPolicy policy, Uniform uniform,
         Sleeper sleeper)
      : caller_(caller),
        tokens_(folder),
        outbox_(folder / "outbox"),
        policy_(policy),
        uniform_(uniform),
        sleeper_(sleeper),
        sender_(
            caller, outbox_,
            [this](Identity identity, const std::string& session) {
              return TokenOf(identity, session);
            },
            policy, std::move(uniform), std::move(sleeper)) {}

  Caller& caller() { return caller_; }
  TokenStore& tokens() { return tokens_; }
  Outbox& outbox() { return outbox_; }
  CommandSender& sender() { return sender_; }
  const RetryPolicy& policy() const { return policy_; }

  // A call that changes nothing, or may be repeated as it is.
  template <class M>
  Result<typename M::Response> Ask(const M& method, const typename M::Request& request) {
    return AskAs(method.identity, method, request);
  }
  template <class M>
  Result<typename M::Response> AskAs(Identity identity, const M& method,
                                     const typename M::Request& request) {
    auto token = TokenOf(identity, SessionOf(request));
    if (!token) return tl::unexpected(token.error());
    auto bytes = CallWithRetries(caller_, method.name, request.SerializeAsString(), *token, policy_,
                                 uniform_, sleeper_, on_retry_);
    // Nothing is kept of a question.
    if (!bytes && bytes.error().problem == &kOutcomeUnknown) {
      return Fail(kNoAnswer, bytes.error().metadata, bytes.error().detail);
    }
    return Parse<typename M::Response>(std::move(bytes));
  }

  // A command: gets a request id, goes through the outbox.
  template <class M>
  Result<typename M::Response> Do(const M& method, typename M::Request request) {
    return DoAs(method.identity, method, std::move(request));
  }
  template <class M>
  Result<typename M::Response> DoAs(Identity identity, const M& method,
                                    typename M::Request request) {
    request.set_request_id(NewRequestId());
    StoredCommand command;
    command.method = method.name;
    command.request = request.SerializeAsString();
    command.identity = identity;
    command.session = SessionOf(request);
    return Parse<typename M::Response>(sender_.Send(std::move(command)));
  }

  // The token by which the server knows the person. Errors: kNoSignIn, kNotJoined.
  Result<std::string> TokenOf(Identity identity, const std::string& session) const;

  void OnRetry(std::function<void()> on_retry) {
    on_retry_ = on_retry;
    sender_.OnRetry(std::move(on_retry));
  }

 private:
  template <class Request>
  static std::string SessionOf(const Request& request) {
    if constexpr (requires { request.session(); }) {
      return request.session();
    } else {
      return {};
    }
  }

  template <class Response>
  Result<Response> Parse(Result<std::string> bytes) const {
    if (!bytes) return tl::unexpected(bytes.error());
    Response response;
    if (!response.ParseFromString(*bytes)) return tl::unexpected(StrangeAnswer());
    return response;
  }
  Error StrangeAnswer() const;

  Caller& caller_;
  TokenStore tokens_;
  Outbox outbox_;
  RetryPolicy policy_;
  Uniform uniform_;
  Sleeper sleeper_;
  CommandSender sender_;
  std::function<void()> on_retry_;
};

// Takes part in a session: keeps a token of our own before asking, so that nothing is lost if the
// answer is; doing it again is harmless. `request` lacks token hash and request id; `join_code` is
// remembered, since an invitation's request does not hold it. Who left before
// comes back as somebody new.
Result<Membership> Join(Client& client, const std::string& join_code, v1::JoinRequest request);

// Everything that can be seen of a session now, by one long poll that has nothing to wait for.
Result<SnapshotPtr> ReadSession(Client& client, Identity identity, const std::string& session);

}  // namespace vooraf::client
