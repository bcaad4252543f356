#include "client-core/error.h"

#include "client-core/problems.h"
#include "google/rpc/error_details.pb.h"
#include "google/rpc/status.pb.h"

namespace vooraf::client {
namespace {

// What a bare status code comes to, where the server (or gRPC itself) gave no reason.
const Problem& ProblemOf(grpc::StatusCode code) {
  switch (code) {
    case grpc::StatusCode::UNAVAILABLE:
    case grpc::StatusCode::DEADLINE_EXCEEDED:
    case grpc::StatusCode::CANCELLED:
      return kServerUnreachable;
    case grpc::StatusCode::UNAUTHENTICATED:
      return kSignInEnded;
    case grpc::StatusCode::UNIMPLEMENTED:
      return kServerOlder;
    case grpc::StatusCode::RESOURCE_EXHAUSTED:
      return kServerBusy;
    case grpc::StatusCode::INTERNAL:
    case grpc::StatusCode::UNKNOWN:
    case grpc::StatusCode::DATA_LOSS:
      return kServerFault;
    default:
      return kRefusedWithoutReason;
  }
}

// Reasons by which the server says that it does not know the caller in this session.
bool MeansNotSignedIn(const Error& error, grpc::StatusCode code) {
  return code == grpc::StatusCode::UNAUTHENTICATED || error.reason == "NOT_IN_SESSION";
}

}  // namespace

std::string FillIn(std::string_view text, const std::map<std::string, std::string>& metadata) {
  std::string filled;
  while (!text.empty()) {
    const size_t open = text.find('{');
    const size_t close = text.find('}', open);
    if (open == std::string_view::npos || close == std::string_view::npos) break;
    filled += text.substr(0, open);
    const auto found = metadata.find(std::string(text.substr(open + 1, close - open - 1)));
    if (found != metadata.end()) filled += found->second;
    text.remove_prefix(close + 1);
  }
  filled += text;
  return filled;
}

std::string Error::Sentence(std::string_view language) const {
  if (!server_sentence.empty()) return server_sentence;
  if (problem == nullptr) return reason;
  return FillIn(language == "nl" ? problem->nl : problem->en, metadata);
}

Error MakeError(const Problem& problem, std::map<std::string, std::string> metadata,
                std::string detail) {
  Error error;
  error.kind = problem.kind;
  error.reason = problem.reason;
  error.metadata = std::move(metadata);
  error.problem = &problem;
  error.detail = std::move(detail);
  return error;
}

Error FromStatus(const grpc::Status& status) {
  Error error = MakeError(ProblemOf(status.error_code()), {}, status.error_message());
  google::rpc::Status details;
  if (details.ParseFromString(status.error_details())) {
    for (const auto& any : details.details()) {
      google::rpc::ErrorInfo info;
      google::rpc::LocalizedMessage message;
      if (any.UnpackTo(&info)) {
        error.reason = info.reason();
        error.metadata.insert(info.metadata().begin(), info.metadata().end());
        // What the server explains it has refused, unless the code says to come back.
        if (error.kind != ErrorKind::kUnreachable) error.kind = ErrorKind::kRefused;
      } else if (any.UnpackTo(&message)) {
        error.server_sentence = message.message();
      }
    }
  }
  if (MeansNotSignedIn(error, status.error_code())) error.kind = ErrorKind::kNotSignedIn;
  return error;
}

bool IsDefinite(const grpc::Status& status) {
  switch (status.error_code()) {
    case grpc::StatusCode::UNAVAILABLE:
    case grpc::StatusCode::UNKNOWN:
    case grpc::StatusCode::DEADLINE_EXCEEDED:
      return false;
    case grpc::StatusCode::INTERNAL:
    case grpc::StatusCode::CANCELLED:
    case grpc::StatusCode::ABORTED:
      // gRPC itself gives these for streams that were reset; our server explains its own.
      return !status.error_details().empty() && FromStatus(status).reason != "OUTCOME_UNKNOWN";
    default:
      return true;
  }
}

}  // namespace vooraf::client
