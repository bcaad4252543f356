#include "tests/api/client.h"

#include <grpcpp/create_channel.h>
#include <grpcpp/impl/client_unary_call.h>
#include <grpcpp/security/credentials.h>
#include <sodium.h>

#include <stdexcept>

#include "google/rpc/status.pb.h"
#include "vooraf/v1/agenda_service.pb.h"
#include "vooraf/v1/auth_service.pb.h"
#include "vooraf/v1/participant_service.pb.h"
#include "vooraf/v1/watch_service.pb.h"

namespace vooraf::api {
namespace {

void Must(const grpc::Status& status) {
  if (!status.ok()) throw std::runtime_error(status.error_message());
}

type::v1::Text English(const std::string& value) {
  type::v1::Text text;
  auto& entry = *text.add_entries();
  entry.set_language("en");
  entry.set_value(value);
  return text;
}

}  // namespace

Refused Explain(const grpc::Status& status) {
  Refused refused{.code = status.error_code(), .message = status.error_message()};
  google::rpc::Status details;
  details.ParseFromString(status.error_details());
  for (const auto& any : details.details()) {
    google::rpc::ErrorInfo info;
    google::rpc::LocalizedMessage localized;
    if (any.UnpackTo(&info)) {
      refused.reason = info.reason();
      refused.domain = info.domain();
      refused.metadata = {info.metadata().begin(), info.metadata().end()};
    } else if (any.UnpackTo(&localized)) {
      refused.locale = localized.locale();
      refused.localized = localized.message();
    }
  }
  return refused;
}

std::string NewRequestId() {
  std::string id(16, '\0');
  randombytes_buf(id.data(), id.size());
  return id;
}

std::string NewParticipantToken() {
  unsigned char bytes[32];
  randombytes_buf(bytes, sizeof(bytes));
  char text[64];
  sodium_bin2base64(text, sizeof(text), bytes, sizeof(bytes),
                    sodium_base64_VARIANT_URLSAFE_NO_PADDING);
  return std::string("vp_") + text;
}

std::string HashOfToken(const std::string& token) {
  unsigned char bytes[32];
  size_t length = 0;
  sodium_base642bin(bytes, sizeof(bytes), token.data() + 3, token.size() - 3, nullptr, &length,
                    nullptr, sodium_base64_VARIANT_URLSAFE_NO_PADDING);
  std::string hash(crypto_hash_sha256_BYTES, '\0');
  crypto_hash_sha256(reinterpret_cast<unsigned char*>(hash.data()), bytes, length);
  return hash;
}

Client::Client(const std::string& address,
               const std::shared_ptr<grpc::ChannelCredentials>& credentials) {
  grpc::ChannelArguments arguments;
  // Each client is a device of its own: no connection shared with others.
  arguments.SetInt(GRPC_ARG_USE_LOCAL_SUBCHANNEL_POOL, 1);
  arguments.SetInt(GRPC_ARG_INITIAL_RECONNECT_BACKOFF_MS, 50);
  channel_ = grpc::CreateCustomChannel(
      address, credentials != nullptr ? credentials : grpc::InsecureChannelCredentials(),
      arguments);
}

std::unique_ptr<grpc::ClientContext> Client::MakeContext() {
  auto context = std::make_unique<grpc::ClientContext>();
  context->set_deadline(std::chrono::system_clock::now() + deadline_);
  context->set_wait_for_ready(true);
  if (!token_.empty()) context->AddMetadata("authorization", "Bearer " + token_);
  if (!language_.empty()) context->AddMetadata("accept-language", language_);
  return context;
}

grpc::Status Client::CallBytes(const std::string& method, const std::string& request,
                               std::string* response) {
  const auto context = MakeContext();
  const std::string path = method.starts_with('/') ? method : "/vooraf.v1." + method;
  const grpc::internal::RpcMethod rpc(path.c_str(), grpc::internal::RpcMethod::NORMAL_RPC);
  const grpc::Slice slice(request);
  const grpc::ByteBuffer sent(&slice, 1);
  grpc::ByteBuffer received;
  grpc::Status status = grpc::internal::BlockingUnaryCall<grpc::ByteBuffer, grpc::ByteBuffer>(
      channel_.get(), rpc, context.get(), sent, &received);
  if (status.ok() && response != nullptr) {
    grpc::Slice whole;
    Must(received.DumpToSingleSlice(&whole));
    response->assign(reinterpret_cast<const char*>(whole.begin()), whole.size());
  }
  return status;
}

grpc::Status Client::Call(const std::string& method, const google::protobuf::Message& request,
                          google::protobuf::Message* response) {
  std::string bytes;
  grpc::Status status = CallBytes(method, request.SerializeAsString(), &bytes);
  if (status.ok() && response != nullptr && !response->ParseFromString(bytes)) {
    throw std::runtime_error("not a response");
  }
  return status;
}

grpc::Status Client::SignIn(const std::string& name, const std::string& password) {
  v1::SignInRequest request;
  request.set_account_name(name);
  request.set_password(password);
  v1::SignInResponse response;
  grpc::Status status = Call("AuthService/SignIn", request, &response);
  if (status.ok()) token_ = response.token();
  return status;
}

uint32_t Client::Join(const std::string& session, const std::string& join_code, uint32_t group) {
  if (token_.empty()) token_ = NewParticipantToken();
  v1::JoinRequest request;
  request.set_session(session);
  request.set_request_id(NewRequestId());
  request.set_token_hash(HashOfToken(token_));
  request.set_join_code(join_code);
  request.set_role(type::v1::ROLE_PARTICIPANT);
  request.set_group(group);
  request.set_place(type::v1::PLACE_HALL);
  v1::JoinResponse response;
  Must(Call("ParticipantService/Join", request, &response));
  return response.participant();
}

type::v1::SessionPlan SmallPlan() {
  type::v1::SessionPlan plan;
  *plan.mutable_title() = English("A small talk");
  plan.add_languages("en");
  const type::v1::Side sides[] = {type::v1::SIDE_RESIDENT, type::v1::SIDE_PROFESSIONAL};
  for (const type::v1::Side side : sides) {
    auto& group = *plan.add_groups();
    *group.mutable_name() = English(side == type::v1::SIDE_RESIDENT ? "Residents" : "Workers");
    *group.mutable_self_description() = English("This is me");
    group.set_side(side);
  }
  auto& item = *plan.add_items();
  *item.mutable_title() = English("Colour");
  auto& question = *item.mutable_question();
  *question.mutable_wording() = English("Which colour?");
  question.set_reason_asked(true);
  for (const char* label : {"Red", "Green"}) {
    *question.mutable_one_choice()->add_options()->mutable_label() = English(label);
  }
  auto& privacy = *plan.mutable_privacy();
  *privacy.mutable_controller() = English("The municipality");
  *privacy.mutable_purpose() = English("To test");
  *privacy.mutable_legal_basis() = English("Consent");
  *privacy.mutable_contact() = English("privacy@example.org");
  return plan;
}

LiveSession MakeLiveSession(Client& facilitator) {
  LiveSession made;
  v1::CreateSessionRequest create;
  create.set_request_id(NewRequestId());
  *create.mutable_plan() = SmallPlan();
  v1::CreateSessionResponse created;
  Must(facilitator.Call("SessionService/CreateSession", create, &created));
  made.session = created.session();

  v1::OpenSessionRequest open;
  open.set_session(made.session);
  open.set_request_id(NewRequestId());
  Must(facilitator.Call("SessionService/OpenSession", open));
  v1::StartSessionRequest start;
  start.set_session(made.session);
  start.set_request_id(NewRequestId());
  Must(facilitator.Call("SessionService/StartSession", start));
  v1::OpenRoundRequest round;
  round.set_session(made.session);
  round.set_request_id(NewRequestId());
  round.set_item(made.item);
  Must(facilitator.Call("AgendaService/OpenRound", round));

  v1::ListSessionsRequest list;
  v1::ListSessionsResponse sessions;
  Must(facilitator.Call("SessionService/ListSessions", list, &sessions));
  for (const auto& summary : sessions.sessions()) {
    if (summary.session() == made.session) made.join_code = summary.join_code();
  }
  return made;
}

}  // namespace vooraf::api
