#include "server/store/known_fields.h"

#include <google/protobuf/unknown_field_set.h>

#include <map>
#include <memory>
#include <mutex>
#include <unordered_map>
#include <vector>

namespace vooraf::store {
namespace {

using google::protobuf::Descriptor;
using google::protobuf::EnumDescriptor;
using google::protobuf::FieldDescriptor;
using google::protobuf::Message;
using google::protobuf::OneofDescriptor;
using google::protobuf::Reflection;

// What must be looked at in messages of one type. Made once for each type: walking descriptors for
// every event would take longer than reading it.
struct Plan {
  struct Field {
    const FieldDescriptor* field;
    const Plan* message;                // of its type; null for an enum
    const EnumDescriptor* enumeration;  // null for a message
  };
  struct Oneof {
    const OneofDescriptor* oneof;
    std::map<const FieldDescriptor*, Field> fields;  // those that need a look
  };
  std::vector<Oneof> oneofs;
  std::vector<Field> fields;  // outside oneofs
};

bool Known(const Message& message, const Plan& plan);

bool FieldKnown(const Message& message, const Reflection& reflection, const Plan::Field& f) {
  if (f.field->is_repeated()) {
    const int size = reflection.FieldSize(message, f.field);
    for (int i = 0; i < size; ++i) {
      const bool known = f.message
                             ? Known(reflection.GetRepeatedMessage(message, f.field, i), *f.message)
                             : f.enumeration->FindValueByNumber(
                                   reflection.GetRepeatedEnumValue(message, f.field, i)) != nullptr;
      if (!known) return false;
    }
    return true;
  }
  if (f.message) {
    return !reflection.HasField(message, f.field) ||
           Known(reflection.GetMessage(message, f.field), *f.message);
  }
  return f.enumeration->FindValueByNumber(reflection.GetEnumValue(message, f.field)) != nullptr;
}

bool Known(const Message& message, const Plan& plan) {
  const Reflection& reflection = *message.GetReflection();
  if (!reflection.GetUnknownFields(message).empty()) return false;
  for (const Plan::Oneof& oneof : plan.oneofs) {
    const FieldDescriptor* set = reflection.GetOneofFieldDescriptor(message, oneof.oneof);
    if (set == nullptr) return false;
    const auto field = oneof.fields.find(set);
    if (field != oneof.fields.end() && !FieldKnown(message, reflection, field->second)) {
      return false;
    }
  }
  for (const Plan::Field& field : plan.fields) {
    if (!FieldKnown(message, reflection, field)) return false;
  }
  return true;
}

class Plans {
 public:
  const Plan& For(const Descriptor* type) {
    const std::lock_guard lock(mutex_);
    return Make(type);
  }

 private:
  const Plan& Make(const Descriptor* type) {
    std::unique_ptr<Plan>& plan = plans_[type];
    if (plan) return *plan;
    plan = std::make_unique<Plan>();
    Plan& made = *plan;  // the map may grow while the types within are made
    std::map<const OneofDescriptor*, size_t> places;
    for (int i = 0; i < type->real_oneof_decl_count(); ++i) {
      places[type->oneof_decl(i)] = made.oneofs.size();
      made.oneofs.push_back({type->oneof_decl(i), {}});
    }
    for (int i = 0; i < type->field_count(); ++i) {
      const FieldDescriptor* field = type->field(i);
      Plan::Field look{field, nullptr, field->enum_type()};
      if (field->message_type() != nullptr) look.message = &Make(field->message_type());
      if (look.message == nullptr && look.enumeration == nullptr) continue;
      if (field->real_containing_oneof() != nullptr) {
        made.oneofs[places[field->real_containing_oneof()]].fields.emplace(field, look);
      } else {
        made.fields.push_back(look);
      }
    }
    return made;
  }

  std::mutex mutex_;
  std::unordered_map<const Descriptor*, std::unique_ptr<Plan>> plans_;
};

}  // namespace

bool FullyKnown(const Message& message) {
  static Plans& plans = *new Plans;
  return Known(message, plans.For(message.GetDescriptor()));
}

}  // namespace vooraf::store
