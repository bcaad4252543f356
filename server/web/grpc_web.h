// gRPC-Web in its binary form: messages and trailers as frames in the body of an HTTP/1.1 request
// and answer. After github.com/grpc/grpc/blob/master/doc/PROTOCOL-WEB.md.
//
// Thread contract: free functions, any thread.
#pragma once

#include <grpcpp/support/byte_buffer.h>
#include <grpcpp/support/status.h>

#include <array>
#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "server/web/http/head.h"

namespace vooraf::web {

inline constexpr std::string_view kGrpcWebType = "application/grpc-web+proto";
inline constexpr size_t kFrameHeaderBytes = 5;  // a byte of flags, four of length
// Ends an answer that comes in chunks.
inline constexpr std::string_view kLastChunk = "0\r\n\r\n";
inline constexpr std::string_view kChunkEnd = "\r\n";

bool IsGrpcWeb(std::string_view content_type);

// "/vooraf.v1.Service/Method": what may be called through the gateway.
bool IsCallPath(std::string_view path);

// The one message of a request's body.
tl::expected<std::string_view, http::Fault> ReadMessage(std::string_view body);
// Whether a frame is of a kind that gRPC-Web has and this server does not read: then the call ends
// with UNIMPLEMENTED.
bool IsCompressed(std::string_view body);

// "200m" and the like.
tl::expected<std::chrono::nanoseconds, http::Fault> ReadTimeout(std::string_view text);

// What stands before a message of that size: a chunk's size and a frame's header. After the message
// comes kChunkEnd.
class FramePrefix {
 public:
  explicit FramePrefix(size_t message_size);
  std::string_view bytes() const { return {bytes_.data(), size_}; }

 private:
  std::array<char, 24> bytes_;
  uint8_t size_ = 0;
};

// A message as a frame in a chunk of its own.
std::string FrameOf(const grpc::ByteBuffer& message);
// The frame that ends an answer, in a chunk of its own, and the end of all chunks.
std::string TrailersOf(const grpc::Status& status);
// The same as fields of the answer's head, for answers without a message.
std::string TrailersOnly(const grpc::Status& status);

}  // namespace vooraf::web
