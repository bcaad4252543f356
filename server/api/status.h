// The one place where errors become gRPC statuses: the canonical code, the English text, and as
// details a google.rpc.ErrorInfo (reason, domain "vooraf", metadata) and a LocalizedMessage.
// Thread contract: free functions, any thread.
#pragma once

#include <grpcpp/server_context.h>
#include <grpcpp/support/status.h>

#include <string_view>

#include "server/domain/error.h"

namespace vooraf::api {

// `language`: "nl" or "en".
grpc::Status ToStatus(const domain::Error& error, std::string_view language);

// The language in which a caller with this accept-language is answered: the first of ours in it,
// or English.
std::string_view ChooseLanguage(std::string_view accept_language);

// The same, from a call's metadata.
std::string_view LanguageOf(const grpc::ServerContext& context);

}  // namespace vooraf::api
