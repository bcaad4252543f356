#include "tests/bench/load/stream_client.h"

#include <arpa/inet.h>
#include <fmt/format.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>

#include "tests/bench/measure/process.h"

namespace vooraf::bench {
namespace {

// RFC 9113, section 6.
enum FrameType : uint8_t {
  kData = 0,
  kHeaders = 1,
  kResetStream = 3,
  kSettings = 4,
  kPing = 6,
  kGoAway = 7,
  kWindowUpdate = 8,
};
constexpr uint8_t kAck = 1;
constexpr uint8_t kEndStream = 1;
constexpr uint8_t kEndHeaders = 4;
constexpr uint16_t kInitialWindowSize = 4;  // a setting
constexpr uint32_t kLargestWindow = 0x7fffffff;
constexpr uint32_t kFirstWindow = 65'535;
constexpr size_t kFrameHeaderBytes = 9;
constexpr size_t kMessageHeaderBytes = 5;

std::string BigEndian32(uint32_t value) {
  return {static_cast<char>(value >> 24), static_cast<char>(value >> 16),
          static_cast<char>(value >> 8), static_cast<char>(value)};
}

uint32_t FromBigEndian32(std::string_view bytes) {
  uint32_t value = 0;
  for (size_t i = 0; i < 4; ++i) value = value << 8 | static_cast<uint8_t>(bytes[i]);
  return value;
}

std::string Frame(uint8_t type, uint8_t flags, uint32_t id, std::string_view payload) {
  std::string out = BigEndian32(static_cast<uint32_t>(payload.size())).substr(1);
  out += static_cast<char>(type);
  out += static_cast<char>(flags);
  out += BigEndian32(id);
  out += payload;
  return out;
}

// A header as HPACK's plainest form. REQUIRES: both under 127 bytes.
std::string Literal(std::string_view name, std::string_view value) {
  std::string out(1, '\0');
  out += static_cast<char>(name.size());
  out += name;
  out += static_cast<char>(value.size());
  out += value;
  return out;
}

}  // namespace

StreamClient::StreamClient(uint16_t port) {
  fd_ = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
  const int on = 1;
  setsockopt(fd_, IPPROTO_TCP, TCP_NODELAY, &on, sizeof(on));
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(port);
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  if (fd_ < 0 || (connect(fd_, reinterpret_cast<sockaddr*>(&address), sizeof(address)) != 0 &&
                  errno != EINPROGRESS)) {
    throw BenchError(fmt::format("cannot connect: {}", std::strerror(errno)));
  }
}

StreamClient::~StreamClient() { close(fd_); }

bool StreamClient::Connected() {
  int error = 0;
  socklen_t length = sizeof(error);
  if (getsockopt(fd_, SOL_SOCKET, SO_ERROR, &error, &length) != 0 || error != 0) return false;
  return SayHello();
}

bool StreamClient::Read(const OnMessage& on_message, const OnEnd& on_end) {
  char bytes[65'536];
  for (;;) {
    const ssize_t length = recv(fd_, bytes, sizeof(bytes), 0);
    if (length < 0 && errno == EINTR) continue;
    if (length < 0 && errno == EAGAIN) return true;
    if (length <= 0) return false;
    received_.append(bytes, static_cast<size_t>(length));
    const auto taken = Take(received_, on_message, on_end);
    if (!taken) return false;
    received_.erase(0, *taken);
    // What has not filled the buffer has left nothing behind.
    if (static_cast<size_t>(length) < sizeof(bytes)) return true;
  }
}

bool StreamClient::Write(std::string_view bytes) {
  // All that a watcher ever says fits into an empty socket's buffer.
  return send(fd_, bytes.data(), bytes.size(), MSG_NOSIGNAL) == static_cast<ssize_t>(bytes.size());
}

bool GrpcStreamClient::SayHello() {
  const std::string window_setting =
      std::string{0, static_cast<char>(kInitialWindowSize)} + BigEndian32(kLargestWindow);
  return Write("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n" + Frame(kSettings, 0, 0, window_setting) +
               Frame(kWindowUpdate, 0, 0, BigEndian32(kLargestWindow - kFirstWindow)));
}

bool GrpcStreamClient::OpenStream(std::string_view method, std::string_view authorization,
                                  std::string_view request) {
  const auto id = static_cast<uint32_t>(2 * partial_.size() + 1);
  partial_.emplace_back();
  const std::string headers = Literal(":method", "POST") + Literal(":scheme", "http") +
                              Literal(":path", method) + Literal(":authority", "localhost") +
                              Literal("content-type", "application/grpc") +
                              Literal("te", "trailers") + Literal("authorization", authorization);
  std::string message(1, '\0');  // not compressed
  message += BigEndian32(static_cast<uint32_t>(request.size()));
  message += request;
  return Write(Frame(kHeaders, kEndHeaders, id, headers) + Frame(kData, kEndStream, id, message));
}

std::optional<size_t> GrpcStreamClient::Take(std::string_view received, const OnMessage& on_message,
                                             const OnEnd& on_end) {
  std::string_view left = received;
  while (left.size() >= kFrameHeaderBytes) {
    const size_t size = FromBigEndian32(left) >> 8;
    if (left.size() < kFrameHeaderBytes + size) break;
    if (!TakeFrame(static_cast<uint8_t>(left[3]), static_cast<uint8_t>(left[4]),
                   FromBigEndian32(left.substr(5)), left.substr(kFrameHeaderBytes, size),
                   on_message, on_end)) {
      return std::nullopt;
    }
    left.remove_prefix(kFrameHeaderBytes + size);
  }
  return received.size() - left.size();
}

bool GrpcStreamClient::TakeFrame(uint8_t type, uint8_t flags, uint32_t id, std::string_view payload,
                                 const OnMessage& on_message, const OnEnd& on_end) {
  const size_t stream = id / 2;
  switch (type) {
    case kData:
      TakeData(stream, payload, on_message);
      break;
    case kSettings:
      return (flags & kAck) != 0 || Write(Frame(kSettings, kAck, 0, ""));
    case kPing:
      return (flags & kAck) != 0 || Write(Frame(kPing, kAck, 0, payload));
    case kResetStream:
      on_end(stream);
      return true;
    case kGoAway:
      return false;
    default:
      break;
  }
  if ((type == kData || type == kHeaders) && (flags & kEndStream) != 0) on_end(stream);
  return true;
}

void GrpcStreamClient::TakeData(size_t stream, std::string_view payload,
                                const OnMessage& on_message) {
  std::string& partial = partial_.at(stream);
  const std::string whole = partial.empty() ? std::string() : partial + std::string(payload);
  if (!partial.empty()) payload = whole;
  while (payload.size() >= kMessageHeaderBytes) {
    const size_t size = FromBigEndian32(payload.substr(1));
    if (payload.size() < kMessageHeaderBytes + size) break;
    on_message(stream, payload.substr(kMessageHeaderBytes, size));
    payload.remove_prefix(kMessageHeaderBytes + size);
  }
  partial = std::string(payload);
}

// --- gRPC-Web ---------------------------------------------------------------------------------

bool WebStreamClient::OpenStream(std::string_view method, std::string_view authorization,
                                 std::string_view request) {
  std::string message(1, '\0');
  message += BigEndian32(static_cast<uint32_t>(request.size()));
  message += request;
  return Write(fmt::format("POST {} HTTP/1.1\r\nHost: localhost\r\n"
                           "Content-Type: application/grpc-web+proto\r\nX-Grpc-Web: 1\r\n"
                           "Authorization: {}\r\nContent-Length: {}\r\n\r\n",
                           method, authorization, message.size()) +
               message);
}

std::optional<size_t> WebStreamClient::Take(std::string_view received, const OnMessage& on_message,
                                            const OnEnd& on_end) {
  constexpr std::string_view kLineEnd = "\r\n";
  constexpr std::string_view kHeadEnd = "\r\n\r\n";
  std::string_view left = received;
  if (!in_body_) {
    const size_t end = left.find(kHeadEnd);
    if (end == left.npos) return 0;
    if (left.find("transfer-encoding: chunked") > end) return std::nullopt;  // it was refused
    left.remove_prefix(end + kHeadEnd.size());
    in_body_ = true;
  }
  for (;;) {
    const size_t line = left.find(kLineEnd);
    if (line == left.npos) break;
    const size_t size = std::strtoul(std::string(left.substr(0, line)).c_str(), nullptr, 16);
    const size_t chunk = line + kLineEnd.size() + size + kLineEnd.size();
    if (left.size() < chunk) break;
    const std::string_view frame = left.substr(line + kLineEnd.size(), size);
    // The end of all chunks, or trailers.
    if (frame.size() < kMessageHeaderBytes || frame[0] != 0) {
      on_end(0);
      return std::nullopt;
    }
    on_message(0, frame.substr(kMessageHeaderBytes));
    left.remove_prefix(chunk);
  }
  return received.size() - left.size();
}

}  // namespace vooraf::bench
