#include "server/store/known_fields.h"

namespace vooraf::store {
namespace {

using google::protobuf::Descriptor;
using google::protobuf::FieldDescriptor;

// How a field's value is written, in the last three bits of its tag.
enum WireType { kVarint = 0, kEightBytes = 1, kSized = 2, kFourBytes = 5, kNoLongerUsed = 3 };

WireType WireTypeOf(const FieldDescriptor& field) {
  switch (field.type()) {
    case FieldDescriptor::TYPE_FIXED64:
    case FieldDescriptor::TYPE_SFIXED64:
    case FieldDescriptor::TYPE_DOUBLE:
      return kEightBytes;
    case FieldDescriptor::TYPE_FIXED32:
    case FieldDescriptor::TYPE_SFIXED32:
    case FieldDescriptor::TYPE_FLOAT:
      return kFourBytes;
    case FieldDescriptor::TYPE_STRING:
    case FieldDescriptor::TYPE_BYTES:
    case FieldDescriptor::TYPE_MESSAGE:
      return kSized;
    case FieldDescriptor::TYPE_GROUP:
      return kNoLongerUsed;
    default:
      return kVarint;
  }
}

// The tags, numbers and texts of a message, one after another.
class WireReader {
 public:
  explicit WireReader(std::string_view bytes) : rest_(bytes) {}

  bool done() const { return rest_.empty(); }

  bool ReadVarint(uint64_t& value) {
    value = 0;
    for (int shift = 0; shift < 64 && !rest_.empty(); shift += 7) {
      const auto byte = static_cast<uint8_t>(rest_.front());
      rest_.remove_prefix(1);
      value |= static_cast<uint64_t>(byte & 0x7f) << shift;
      if (byte < 0x80) return true;
    }
    return false;
  }

  bool ReadBytes(uint64_t size, std::string_view& bytes) {
    if (size > rest_.size()) return false;
    bytes = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return true;
  }

 private:
  std::string_view rest_;
};

}  // namespace

KnownFields::KnownFields(const Descriptor* type) : root_(Add(type)) {}

const KnownFields::Type* KnownFields::Add(const Descriptor* descriptor) {
  const auto [found, is_new] = types_.try_emplace(descriptor);
  Type& type = found->second;
  if (!is_new) return &type;
  type.oneofs = (uint32_t{1} << descriptor->real_oneof_decl_count()) - 1;
  for (int i = 0; i < descriptor->field_count(); ++i) {
    const FieldDescriptor* field = descriptor->field(i);
    const auto number = static_cast<size_t>(field->number());
    if (type.fields.size() <= number) type.fields.resize(number + 1);
    type.fields[number] = MakeField(field);
  }
  return &type;
}

KnownFields::Field KnownFields::MakeField(const FieldDescriptor* descriptor) {
  Field field;
  field.wire_type = WireTypeOf(*descriptor);
  field.packable = descriptor->is_packable();
  if (const auto* oneof = descriptor->real_containing_oneof()) {
    field.oneof = uint32_t{1} << oneof->index();
  }
  if (descriptor->message_type() != nullptr) field.message = Add(descriptor->message_type());
  if (const auto* type = descriptor->enum_type()) {
    for (int i = 0; i < type->value_count(); ++i) {
      const auto value = static_cast<size_t>(type->value(i)->number());
      if (field.enum_values.size() <= value) field.enum_values.resize(value + 1);
      field.enum_values[value] = true;
    }
  }
  return field;
}

bool KnownFields::AllKnown(std::string_view message, const Type& type) {
  uint32_t oneofs_seen = 0;
  WireReader reader(message);
  while (!reader.done()) {
    uint64_t tag = 0;
    if (!reader.ReadVarint(tag)) return false;
    const uint64_t number = tag >> 3;
    const auto wire_type = static_cast<int>(tag & 7);
    if (number >= type.fields.size()) return false;
    const Field& field = type.fields[number];
    const bool packed = field.packable && wire_type == kSized;
    if (wire_type != field.wire_type && !packed) return false;
    oneofs_seen |= field.oneof;

    uint64_t value = 0;
    std::string_view bytes;
    switch (wire_type) {
      case kVarint:
        if (!reader.ReadVarint(value) || !IsNamed(value, field)) return false;
        break;
      case kSized:
        if (!reader.ReadVarint(value) || !reader.ReadBytes(value, bytes)) return false;
        if (field.message != nullptr && !AllKnown(bytes, *field.message)) return false;
        if (packed && !AreNamed(bytes, field)) return false;
        break;
      case kEightBytes:
        if (!reader.ReadBytes(8, bytes)) return false;
        break;
      case kFourBytes:
        if (!reader.ReadBytes(4, bytes)) return false;
        break;
      default:
        return false;
    }
  }
  return oneofs_seen == type.oneofs;
}

bool KnownFields::IsNamed(uint64_t value, const Field& field) {
  return field.enum_values.empty() ||
         (value < field.enum_values.size() && field.enum_values[value]);
}

bool KnownFields::AreNamed(std::string_view packed, const Field& field) {
  if (field.enum_values.empty()) return true;
  WireReader reader(packed);
  uint64_t value = 0;
  while (!reader.done()) {
    if (!reader.ReadVarint(value) || !IsNamed(value, field)) return false;
  }
  return true;
}

}  // namespace vooraf::store
