#include "server/api/wire.h"

#include <google/protobuf/io/coded_stream.h>
#include <google/protobuf/io/zero_copy_stream_impl_lite.h>
#include <google/protobuf/unknown_field_set.h>

#include <algorithm>
#include <optional>

#include "server/api/refusals.h"
#include "server/auth/token.h"

namespace vooraf::api {
namespace {

using google::protobuf::Descriptor;
using google::protobuf::FieldDescriptor;
using google::protobuf::Message;
using google::protobuf::UnknownField;
using google::protobuf::UnknownFieldSet;

constexpr size_t kSessionIdLength = 26;

bool IsUtf8(std::string_view text) {
  size_t i = 0;
  while (i < text.size()) {
    const auto lead = static_cast<uint8_t>(text[i]);
    const size_t length = lead < 0x80             ? 1
                          : (lead & 0xE0) == 0xC0 ? 2
                          : (lead & 0xF0) == 0xE0 ? 3
                          : (lead & 0xF8) == 0xF0 ? 4
                                                  : 0;
    if (length == 0 || i + length > text.size()) return false;
    uint32_t point = length == 1 ? lead : lead & (0x7F >> length);
    for (size_t k = 1; k < length; ++k) {
      const auto next = static_cast<uint8_t>(text[i + k]);
      if ((next & 0xC0) != 0x80) return false;
      point = point << 6 | (next & 0x3F);
    }
    // Longer than needed, surrogates, beyond Unicode.
    constexpr uint32_t kSmallest[] = {0, 0, 0x80, 0x800, 0x10000};
    if (point < kSmallest[length] || point > 0x10FFFF || (point >= 0xD800 && point <= 0xDFFF)) {
      return false;
    }
    i += length;
  }
  return true;
}

// The path of the first text that is not UTF-8, in bytes that would otherwise parse. Only asked
// once parsing has failed.
std::optional<std::string> FindBadText(const Descriptor& type, const UnknownFieldSet& fields) {
  for (int i = 0; i < fields.field_count(); ++i) {
    const UnknownField& field = fields.field(i);
    const FieldDescriptor* known = type.FindFieldByNumber(field.number());
    if (known == nullptr || field.type() != UnknownField::TYPE_LENGTH_DELIMITED) continue;
    if (known->type() == FieldDescriptor::TYPE_STRING && !IsUtf8(field.length_delimited())) {
      return known->name();
    }
    UnknownFieldSet inner;
    if (known->message_type() == nullptr || !inner.ParseFromString(field.length_delimited())) {
      continue;
    }
    if (auto found = FindBadText(*known->message_type(), inner)) {
      return known->name() + "." + *found;
    }
  }
  return std::nullopt;
}

domain::Error WhyUnparsable(const Message& request, const void* data, int size) {
  UnknownFieldSet fields;
  if (fields.ParseFromArray(data, size)) {
    if (auto field = FindBadText(*request.GetDescriptor(), fields)) {
      return {&kTextNotUtf8, {{"field", *field}}};
    }
  }
  return {&kRequestMalformed, {{"message", request.GetDescriptor()->full_name()}}};
}

std::string Describe(const Message& message, const UnknownFieldSet& unknown) {
  return message.GetDescriptor()->name() + "." + std::to_string(unknown.field(0).number());
}

// The first field, at any depth, that this server does not know. Runs on every request, so it
// allocates nothing where all is well.
std::optional<std::string> FindUnknown(const Message& message) {
  const auto* reflection = message.GetReflection();
  const UnknownFieldSet& unknown = reflection->GetUnknownFields(message);
  if (!unknown.empty()) return Describe(message, unknown);
  const Descriptor* type = message.GetDescriptor();
  for (int i = 0; i < type->field_count(); ++i) {
    const FieldDescriptor* field = type->field(i);
    if (field->cpp_type() != FieldDescriptor::CPPTYPE_MESSAGE) continue;
    if (field->is_repeated()) {
      const int size = reflection->FieldSize(message, field);
      for (int k = 0; k < size; ++k) {
        if (auto found = FindUnknown(reflection->GetRepeatedMessage(message, field, k))) {
          return found;
        }
      }
    } else if (reflection->HasField(message, field)) {
      if (auto found = FindUnknown(reflection->GetMessage(message, field))) return found;
    }
  }
  return std::nullopt;
}

}  // namespace

domain::Result<void> ParseRequest(const grpc::ByteBuffer& bytes, Message& request) {
  grpc::Slice slice;
  if (!bytes.TrySingleSlice(&slice).ok() && !bytes.DumpToSingleSlice(&slice).ok()) {
    return domain::Refuse(kRequestMalformed, {{"message", request.GetDescriptor()->full_name()}});
  }
  const int size = static_cast<int>(slice.size());
  if (!request.ParseFromArray(slice.begin(), size)) {
    return tl::unexpected(WhyUnparsable(request, slice.begin(), size));
  }
  if (auto field = FindUnknown(request)) {
    return domain::Refuse(kFieldUnknown, {{"field", *field}});
  }
  return {};
}

grpc::ByteBuffer Serialise(const google::protobuf::MessageLite& message) {
  const grpc::Slice slice(message.ByteSizeLong());
  message.SerializeWithCachedSizesToArray(const_cast<uint8_t*>(slice.begin()));
  return grpc::ByteBuffer(&slice, 1);
}

grpc::Slice ShareBytes(std::shared_ptr<const std::string> bytes) {
  auto* owner = new std::shared_ptr<const std::string>(std::move(bytes));
  return grpc::Slice(
      const_cast<char*>((*owner)->data()), (*owner)->size(),
      [](void* user_data) { delete static_cast<std::shared_ptr<const std::string>*>(user_data); },
      owner);
}

uint64_t Digest(const Message& request) {
  const std::string& type = request.GetDescriptor()->full_name();
  std::string bytes;
  bytes.reserve(type.size() + request.ByteSizeLong());
  bytes = type;
  {
    google::protobuf::io::StringOutputStream stream(&bytes);
    google::protobuf::io::CodedOutputStream coded(&stream);
    coded.SetSerializationDeterministic(true);
    request.SerializeWithCachedSizes(&coded);
  }
  const domain::Hash hash = auth::Sha256(bytes);
  uint64_t digest = 0;
  for (size_t i = 0; i < sizeof(digest); ++i) digest = digest << 8 | hash[i];
  return digest;
}

domain::Result<domain::RequestId> ReadRequestId(const std::string& bytes) {
  domain::RequestId id;
  if (bytes.size() != id.size()) {
    return domain::Refuse(kRequestIdMalformed, {{"length", std::to_string(bytes.size())}});
  }
  std::copy(bytes.begin(), bytes.end(), id.begin());
  return id;
}

domain::Result<void> CheckSessionId(const std::string& session) {
  const bool fits =
      session.size() == kSessionIdLength && std::all_of(session.begin(), session.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
      });
  if (!fits) return domain::Refuse(kSessionIdMalformed);
  return {};
}

}  // namespace vooraf::api
