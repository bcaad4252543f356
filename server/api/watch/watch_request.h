// Reads what somebody who wants to watch has sent.
// Thread contract: free function, any thread.
#pragma once

#include <grpcpp/support/byte_buffer.h>

#include "server/api/wire.h"

namespace vooraf::api {

template <class Request>
domain::Result<Request> ReadWatchRequest(const grpc::ByteBuffer& bytes) {
  Request request;
  if (auto parsed = ParseRequest(bytes, request); !parsed) {
    return tl::unexpected(std::move(parsed.error()));
  }
  if (auto session = CheckSessionId(request.session()); !session) {
    return tl::unexpected(std::move(session.error()));
  }
  return request;
}

}  // namespace vooraf::api
