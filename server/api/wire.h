// Between bytes and messages. The api reads requests by itself, since gRPC drops what it cannot
// parse without a word to the caller, and protobuf keeps unknown fields silently.
// Thread contract: free functions, any thread.
#pragma once

#include <google/protobuf/message.h>
#include <grpcpp/support/byte_buffer.h>

#include <cstdint>
#include <memory>
#include <string>

#include "server/domain/error.h"
#include "server/domain/ids.h"

namespace vooraf::api {

// Reads a request whole. Errors: REQUEST_MALFORMED, TEXT_NOT_UTF8, FIELD_UNKNOWN (at any depth).
domain::Result<void> ParseRequest(const grpc::ByteBuffer& bytes,
                                  google::protobuf::Message& request);

grpc::ByteBuffer Serialise(const google::protobuf::MessageLite& message);

// A slice that shares the bytes instead of copying them.
grpc::Slice ShareBytes(std::shared_ptr<const std::string> bytes);

// By what a repeat is known from another command under the same id: the first 8 bytes of SHA-256
// over the message's type and deterministic serialisation. REQUIRES: request_id has been cleared.
uint64_t Digest(const google::protobuf::Message& request);

// What marks one command: its id and what it says.
struct CommandMark {
  domain::RequestId id{};
  uint64_t digest = 0;
};

domain::Result<domain::RequestId> ReadRequestId(const std::string& bytes);

// Takes the id out of the request.
template <class Request>
domain::Result<CommandMark> TakeMark(Request& request) {
  auto id = ReadRequestId(request.request_id());
  if (!id) return tl::unexpected(std::move(id.error()));
  request.clear_request_id();
  return CommandMark{*id, Digest(request)};
}

domain::Result<void> CheckSessionId(const std::string& session);

}  // namespace vooraf::api
