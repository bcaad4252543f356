// A client for tests of the api: calls by hand, with whatever metadata and bytes a test wants.
//
// Thread contract: one thread at a time.
#pragma once

#include <google/protobuf/message.h>
#include <grpcpp/channel.h>
#include <grpcpp/client_context.h>
#include <grpcpp/security/credentials.h>
#include <grpcpp/support/status.h>

#include <chrono>
#include <memory>
#include <optional>
#include <string>

#include "google/rpc/error_details.pb.h"
#include "vooraf/type/v1/plan.pb.h"
#include "vooraf/v1/session_service.pb.h"

namespace vooraf::api {

// What a failed call said.
struct Refused {
  grpc::StatusCode code = grpc::StatusCode::OK;
  std::string message;
  std::string reason;  // of its ErrorInfo; empty if there is none
  std::string domain;
  std::map<std::string, std::string> metadata;
  std::string locale;  // of its LocalizedMessage
  std::string localized;
};
Refused Explain(const grpc::Status& status);

std::string NewRequestId();

class Client {
 public:
  explicit Client(const std::string& address,
                  const std::shared_ptr<grpc::ChannelCredentials>& credentials = nullptr);

  // Sent along with every call from now on; empty sends none.
  void set_token(std::string token) { token_ = std::move(token); }
  const std::string& token() const { return token_; }
  void set_language(std::string language) { language_ = std::move(language); }
  void set_deadline(std::chrono::milliseconds deadline) { deadline_ = deadline; }

  // `method`: such as "AnswerService/SubmitAnswer", or a whole path such as "/a.B/C".
  grpc::Status Call(const std::string& method, const google::protobuf::Message& request,
                    google::protobuf::Message* response = nullptr);
  // The same with bytes as they are.
  grpc::Status CallBytes(const std::string& method, const std::string& request,
                         std::string* response = nullptr);

  // Signs in and keeps the token.
  grpc::Status SignIn(const std::string& name, const std::string& password);
  // Makes a token of its own, joins with it and keeps it. Returns the participant's number.
  uint32_t Join(const std::string& session, const std::string& join_code, uint32_t group);

  std::unique_ptr<grpc::ClientContext> MakeContext();
  const std::shared_ptr<grpc::Channel>& channel() const { return channel_; }

 private:
  std::shared_ptr<grpc::Channel> channel_;
  std::string token_;
  std::string language_;
  std::chrono::milliseconds deadline_{20'000};
};

// "vp_" and 32 random bytes.
std::string NewParticipantToken();
std::string HashOfToken(const std::string& token);

// A session that is live, with one question and two groups.
struct LiveSession {
  std::string session;
  std::string join_code;
  uint32_t item = 1;
};
// REQUIRES: signed in.
LiveSession MakeLiveSession(Client& facilitator);
type::v1::SessionPlan SmallPlan();

}  // namespace vooraf::api
