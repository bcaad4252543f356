// Whether this version understands all of a stored message. Protobuf reads what a newer version
// has added without complaint: as unknown fields, as a oneof that seems unset, as an enum value
// without a name. A fold that passed over any of these would show a session that never was.
//
// Looks at the stored bytes rather than through reflection over the parsed message, which takes
// longer than the parsing does.
//
// Thread contract: immutable.
#pragma once

#include <google/protobuf/descriptor.h>

#include <cstdint>
#include <map>
#include <string_view>
#include <vector>

namespace vooraf::store {

class KnownFields {
 public:
  // For messages of this type.
  explicit KnownFields(const google::protobuf::Descriptor* type);

  // False if, at any depth, there is an unknown field, an unset oneof or an unnamed enum value.
  // REQUIRES: protobuf can parse the bytes as this type.
  bool AreAllIn(std::string_view message) const { return AllKnown(message, *root_); }

 private:
  struct Type;
  struct Field {
    int wire_type = -1;  // -1 where there is no such field
    bool packable = false;
    uint32_t oneof = 0;  // the oneof's bit, or none
    const Type* message = nullptr;
    std::vector<bool> enum_values;  // true where a value has a name; empty if this is no enum
  };
  struct Type {
    std::vector<Field> fields;  // by number
    uint32_t oneofs = 0;        // a bit for each
  };

  const Type* Add(const google::protobuf::Descriptor* type);
  Field MakeField(const google::protobuf::FieldDescriptor* field);

  static bool AllKnown(std::string_view message, const Type& type);
  static bool IsNamed(uint64_t value, const Field& field);
  static bool AreNamed(std::string_view packed, const Field& field);

  std::map<const google::protobuf::Descriptor*, Type> types_;
  const Type* root_;
};

}  // namespace vooraf::store
