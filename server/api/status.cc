#include "server/api/status.h"

#include <algorithm>

#include "google/rpc/error_details.pb.h"
#include "google/rpc/status.pb.h"

namespace vooraf::api {
namespace {

using domain::Code;

grpc::StatusCode ToGrpc(Code code) {
  switch (code) {
    case Code::kInvalidArgument:
      return grpc::StatusCode::INVALID_ARGUMENT;
    case Code::kFailedPrecondition:
      return grpc::StatusCode::FAILED_PRECONDITION;
    case Code::kNotFound:
      return grpc::StatusCode::NOT_FOUND;
    case Code::kAlreadyExists:
      return grpc::StatusCode::ALREADY_EXISTS;
    case Code::kPermissionDenied:
      return grpc::StatusCode::PERMISSION_DENIED;
    case Code::kUnauthenticated:
      return grpc::StatusCode::UNAUTHENTICATED;
    case Code::kResourceExhausted:
      return grpc::StatusCode::RESOURCE_EXHAUSTED;
    case Code::kUnavailable:
      return grpc::StatusCode::UNAVAILABLE;
    case Code::kAborted:
      return grpc::StatusCode::ABORTED;
    case Code::kUnimplemented:
      return grpc::StatusCode::UNIMPLEMENTED;
    case Code::kInternal:
      return grpc::StatusCode::INTERNAL;
  }
  return grpc::StatusCode::INTERNAL;
}

}  // namespace

grpc::Status ToStatus(const domain::Error& error, std::string_view language) {
  google::rpc::ErrorInfo info;
  info.set_reason(std::string(error.reason()));
  info.set_domain("vooraf");
  for (const auto& [key, value] : error.metadata) (*info.mutable_metadata())[key] = value;

  google::rpc::LocalizedMessage localized;
  localized.set_locale(std::string(language));
  localized.set_message(error.Message(language));

  const grpc::StatusCode code = ToGrpc(error.code());
  google::rpc::Status status;
  status.set_code(code);
  status.set_message(error.Message("en"));
  status.add_details()->PackFrom(info);
  status.add_details()->PackFrom(localized);
  return {code, status.message(), status.SerializeAsString()};
}

std::string_view ChooseLanguage(std::string_view accept_language) {
  while (!accept_language.empty()) {
    const size_t comma = std::min(accept_language.find(','), accept_language.size());
    std::string_view entry = accept_language.substr(0, comma);
    accept_language.remove_prefix(std::min(comma + 1, accept_language.size()));
    entry.remove_prefix(std::min(entry.find_first_not_of(' '), entry.size()));
    const std::string_view language = entry.substr(0, entry.find_first_of("-; "));
    if (language == "nl") return "nl";
    if (language == "en") return "en";
  }
  return "en";
}

std::string_view LanguageOf(const grpc::ServerContext& context) {
  const auto& metadata = context.client_metadata();
  const auto found = metadata.find("accept-language");
  if (found == metadata.end()) return "en";
  return ChooseLanguage({found->second.data(), found->second.size()});
}

}  // namespace vooraf::api
