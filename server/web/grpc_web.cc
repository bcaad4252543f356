#include "server/web/grpc_web.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <iterator>

#include "server/web/refusals.h"

namespace vooraf::web {
namespace {

using std::chrono::nanoseconds;

constexpr uint8_t kCompressedFlag = 0x01;
constexpr uint8_t kTrailersFlag = 0x80;
// A gRPC timeout has at most so many digits.
constexpr size_t kTimeoutDigitsMax = 8;

uint32_t FromBigEndian32(std::string_view bytes) {
  uint32_t value = 0;
  for (size_t i = 0; i < 4; ++i) value = value << 8 | static_cast<uint8_t>(bytes[i]);
  return value;
}

void AddFrameHeader(uint8_t flags, size_t size, char* out) {
  out[0] = static_cast<char>(flags);
  for (int i = 0; i < 4; ++i) out[1 + i] = static_cast<char>(size >> (24 - 8 * i));
}

tl::unexpected<http::Fault> Malformed(std::string what) {
  return tl::unexpected(http::Fault{&kCallMalformed, std::move(what)});
}

// As gRPC writes grpc-message: what is not plain ASCII as %XX.
std::string PercentEncode(std::string_view text) {
  std::string encoded;
  encoded.reserve(text.size());
  for (const char c : text) {
    if (c >= ' ' && c <= '~' && c != '%') {
      encoded += c;
    } else {
      fmt::format_to(std::back_inserter(encoded), "%{:02X}", static_cast<uint8_t>(c));
    }
  }
  return encoded;
}

// Unpadded, as gRPC sends fields that end in "-bin".
std::string Base64(std::string_view bytes) {
  constexpr char kDigits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string text;
  text.reserve((bytes.size() * 4 + 2) / 3);
  uint32_t window = 0;
  int bits = 0;
  for (const char c : bytes) {
    window = window << 8 | static_cast<uint8_t>(c);
    for (bits += 8; bits >= 6; bits -= 6) text += kDigits[window >> (bits - 6) & 63];
  }
  if (bits > 0) text += kDigits[window << (6 - bits) & 63];
  return text;
}

std::string StatusFields(const grpc::Status& status, std::string_view separator) {
  std::string fields =
      fmt::format("grpc-status{}{}\r\n", separator, static_cast<int>(status.error_code()));
  if (!status.error_message().empty()) {
    fields += fmt::format("grpc-message{}{}\r\n", separator, PercentEncode(status.error_message()));
  }
  if (!status.error_details().empty()) {
    fields +=
        fmt::format("grpc-status-details-bin{}{}\r\n", separator, Base64(status.error_details()));
  }
  return fields;
}

bool IsNameCharacter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

}  // namespace

bool IsGrpcWeb(std::string_view content_type) {
  const std::string_view type = content_type.substr(0, content_type.find_first_of("; "));
  return type == "application/grpc-web" || type == kGrpcWebType;
}

bool IsCallPath(std::string_view path) {
  constexpr std::string_view kPackage = "/vooraf.v1.";
  if (!path.starts_with(kPackage)) return false;
  path.remove_prefix(kPackage.size());
  const size_t slash = path.find('/');
  if (slash == path.npos || slash == 0 || slash + 1 == path.size()) return false;
  const std::string_view service = path.substr(0, slash);
  const std::string_view method = path.substr(slash + 1);
  return std::all_of(service.begin(), service.end(), IsNameCharacter) &&
         std::all_of(method.begin(), method.end(), IsNameCharacter);
}

tl::expected<std::string_view, http::Fault> ReadMessage(std::string_view body) {
  if (body.size() < kFrameHeaderBytes) return Malformed("the body holds no message");
  const auto flags = static_cast<uint8_t>(body[0]);
  const size_t size = FromBigEndian32(body.substr(1));
  if ((flags & kTrailersFlag) != 0) return Malformed("a request has no trailers");
  if (flags != 0) return Malformed("a frame's flags");
  body.remove_prefix(kFrameHeaderBytes);
  if (body.size() < size) return Malformed("the message is longer than the body");
  if (body.size() > size) return Malformed("there is more than one message");
  return body;
}

bool IsCompressed(std::string_view body) {
  return !body.empty() && static_cast<uint8_t>(body[0]) == kCompressedFlag;
}

tl::expected<nanoseconds, http::Fault> ReadTimeout(std::string_view text) {
  const std::string_view digits = text.substr(0, text.empty() ? 0 : text.size() - 1);
  int64_t count = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), count);
  if (digits.empty() || digits.size() > kTimeoutDigitsMax || error != std::errc() || count < 0 ||
      end != digits.data() + digits.size()) {
    return Malformed("grpc-timeout");
  }
  // Kept well under what a clock can hold.
  constexpr auto kLongest = std::chrono::hours(24 * 365);
  switch (text.back()) {
    case 'H':
      return std::min<nanoseconds>(kLongest, std::chrono::hours(std::min<int64_t>(count, 8'760)));
    case 'M':
      return std::min<nanoseconds>(kLongest,
                                   std::chrono::minutes(std::min<int64_t>(count, 525'600)));
    case 'S':
      return std::min<nanoseconds>(kLongest, std::chrono::seconds(count));
    case 'm':
      return std::chrono::milliseconds(count);
    case 'u':
      return std::chrono::microseconds(count);
    case 'n':
      return nanoseconds(count);
    default:
      return Malformed("grpc-timeout");
  }
}

FramePrefix::FramePrefix(size_t message_size) {
  const auto end = fmt::format_to(bytes_.data(), "{:x}\r\n", message_size + kFrameHeaderBytes);
  AddFrameHeader(0, message_size, end);
  size_ = static_cast<uint8_t>(end - bytes_.data() + kFrameHeaderBytes);
}

std::string FrameOf(const grpc::ByteBuffer& message) {
  std::vector<grpc::Slice> slices;
  (void)message.Dump(&slices);
  const FramePrefix prefix(message.Length());
  std::string frame;
  frame.reserve(prefix.bytes().size() + message.Length() + kChunkEnd.size());
  frame += prefix.bytes();
  for (const grpc::Slice& slice : slices) {
    frame.append(reinterpret_cast<const char*>(slice.begin()), slice.size());
  }
  frame += kChunkEnd;
  return frame;
}

std::string TrailersOf(const grpc::Status& status) {
  const std::string fields = StatusFields(status, ":");
  char header[kFrameHeaderBytes];
  AddFrameHeader(kTrailersFlag, fields.size(), header);
  return fmt::format("{:x}\r\n{}{}{}{}", fields.size() + kFrameHeaderBytes,
                     std::string_view(header, kFrameHeaderBytes), fields, kChunkEnd, kLastChunk);
}

std::string TrailersOnly(const grpc::Status& status) { return StatusFields(status, ": "); }

}  // namespace vooraf::web
