// Somebody at a device, acting on a real server through client-core, without files: keeps the token
// in memory and repeats a call under the same request id until the answer is definite, as the real
// clients do.
//
// Thread contract: one thread at a time; several people may act side by side.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "client-core/command_sender.h"
#include "client-core/connection.h"
#include "client-core/live_session.h"
#include "client-core/methods.h"
#include "client-core/secrets.h"
#include "vooraf/type/v1/plan.pb.h"

namespace vooraf::system_test {

class Person {
 public:
  // `server`: host:port on loopback.
  explicit Person(std::string server);

  // A facilitator signs in; a participant gets a token of their own by joining.
  void SignIn(const std::string& account, const std::string& password);
  // Returns the participant's number.
  uint32_t Join(const std::string& session, const std::string& join_code, uint32_t group,
                type::v1::Role role = type::v1::ROLE_PARTICIPANT);

  // Carries out a method; `request_id` is filled in where the request has one.
  template <class M>
  client::Result<typename M::Response> Call(const M& method, typename M::Request request) {
    if constexpr (requires { request.set_request_id(std::string()); }) {
      if (request.request_id().empty()) request.set_request_id(client::NewRequestId());
    }
    auto bytes = CallBytes(method.name, request.SerializeAsString());
    if (!bytes) return tl::unexpected(bytes.error());
    typename M::Response response;
    if (!response.ParseFromString(*bytes)) throw std::runtime_error("not a response");
    return response;
  }
  // The same, and a refusal is a failure of the test: throws std::runtime_error.
  template <class M>
  typename M::Response Must(const M& method, typename M::Request request) {
    auto response = Call(method, std::move(request));
    if (!response) Fail(method.name, response.error());
    return *std::move(response);
  }

  // Watches from now on until this object ends.
  client::SessionModel& Watch(const std::string& session);
  // REQUIRES: watching.
  client::SessionModel& model() { return live_->model(); }
  const std::string& token() const { return token_; }
  client::Connection& connection() { return *connection_; }

 private:
  client::Result<std::string> CallBytes(const std::string& method, const std::string& request);
  [[noreturn]] static void Fail(const std::string& method, const client::Error& error);

  std::unique_ptr<client::Connection> connection_;
  std::string token_;
  std::unique_ptr<client::LiveSession> live_;
};

// A text in one language.
type::v1::Text English(const std::string& text);
// A plan that opens: title, privacy facts and the groups named, residents first and professionals
// after, with a minimum of 3.
type::v1::SessionPlan PlanWithGroups(const std::vector<std::string>& groups);

}  // namespace vooraf::system_test
