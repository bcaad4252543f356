#include "tests/contract/compatibility.h"

#include <map>

namespace vooraf::contract {
namespace {

using google::protobuf::DescriptorProto;
using google::protobuf::EnumDescriptorProto;
using google::protobuf::FieldDescriptorProto;
using google::protobuf::FileDescriptorSet;
using google::protobuf::MethodDescriptorProto;
using google::protobuf::ServiceDescriptorProto;

// Everything of a contract by its full name.
struct Index {
  std::map<std::string, const DescriptorProto*> messages;
  std::map<std::string, const EnumDescriptorProto*> enums;
  std::map<std::string, const ServiceDescriptorProto*> services;

  explicit Index(const FileDescriptorSet& files) {
    for (const auto& file : files.file()) {
      for (const auto& message : file.message_type()) Add(file.package(), message);
      for (const auto& e : file.enum_type()) enums[file.package() + "." + e.name()] = &e;
      for (const auto& s : file.service()) services[file.package() + "." + s.name()] = &s;
    }
  }

 private:
  void Add(const std::string& scope, const DescriptorProto& message) {
    const std::string name = scope + "." + message.name();
    messages[name] = &message;
    for (const auto& nested : message.nested_type()) Add(name, nested);
    for (const auto& e : message.enum_type()) enums[name + "." + e.name()] = &e;
  }
};

// The element of a repeated field for which `is` holds, or null.
template <class Elements, class Predicate>
auto Find(const Elements& elements, Predicate is) -> decltype(&*elements.begin()) {
  for (const auto& element : elements) {
    if (is(element)) return &element;
  }
  return nullptr;
}

// The name of the oneof that a field stands in; empty for none. An `optional` field stands, to
// protobuf, in a oneof of its own.
std::string OneofOf(const DescriptorProto& message, const FieldDescriptorProto& field) {
  return field.has_oneof_index() ? message.oneof_decl(field.oneof_index()).name() : "";
}

std::string TypeOf(const FieldDescriptorProto& field) {
  return FieldDescriptorProto::Type_Name(field.type()) +
         (field.type_name().empty() ? "" : " " + field.type_name());
}

std::string LabelOf(const FieldDescriptorProto& field) {
  return FieldDescriptorProto::Label_Name(field.label());
}

class Comparison {
 public:
  std::vector<std::string> breaks;

  void Message(const std::string& name, const DescriptorProto& was, const DescriptorProto* is) {
    if (is == nullptr) return Gone("message", name);
    for (const auto& field : was.field()) {
      const std::string what = "field " + name + "." + field.name();
      const auto* now =
          Find(is->field(), [&](const auto& f) { return f.number() == field.number(); });
      if (now == nullptr) {
        breaks.push_back(what + ": number " + std::to_string(field.number()) + " is gone");
        continue;
      }
      Same(what, "name", field.name(), now->name());
      Same(what, "type", TypeOf(field), TypeOf(*now));
      Same(what, "label", LabelOf(field), LabelOf(*now));
      Same(what, "oneof", OneofOf(was, field), OneofOf(*is, *now));
    }
  }

  void Enum(const std::string& name, const EnumDescriptorProto& was,
            const EnumDescriptorProto* is) {
    if (is == nullptr) return Gone("enum", name);
    for (const auto& value : was.value()) {
      const std::string what = "value " + name + "." + value.name();
      const auto* now =
          Find(is->value(), [&](const auto& v) { return v.number() == value.number(); });
      if (now == nullptr) {
        breaks.push_back(what + ": number " + std::to_string(value.number()) + " is gone");
      } else {
        Same(what, "name", value.name(), now->name());
      }
    }
  }

  void Service(const std::string& name, const ServiceDescriptorProto& was,
               const ServiceDescriptorProto* is) {
    if (is == nullptr) return Gone("service", name);
    for (const auto& method : was.method()) {
      const std::string what = name + "." + method.name();
      const auto* now =
          Find(is->method(), [&](const auto& m) { return m.name() == method.name(); });
      if (now == nullptr) {
        Gone("method", what);
        continue;
      }
      Same("method " + what, "request", Request(method), Request(*now));
      Same("method " + what, "response", Response(method), Response(*now));
    }
  }

 private:
  static std::string Request(const MethodDescriptorProto& method) {
    return (method.client_streaming() ? "stream " : "") + method.input_type();
  }
  static std::string Response(const MethodDescriptorProto& method) {
    return (method.server_streaming() ? "stream " : "") + method.output_type();
  }

  void Gone(const std::string& kind, const std::string& name) {
    breaks.push_back(kind + " " + name + " is gone");
  }

  void Same(const std::string& what, const std::string& property, const std::string& was,
            const std::string& is) {
    if (was == is) return;
    const auto shown = [](const std::string& text) { return text.empty() ? "none" : text; };
    breaks.push_back(what + ": " + property + " was " + shown(was) + ", is " + shown(is));
  }
};

template <class Descriptor>
const Descriptor* Lookup(const std::map<std::string, const Descriptor*>& all,
                         const std::string& name) {
  const auto found = all.find(name);
  return found == all.end() ? nullptr : found->second;
}

}  // namespace

std::vector<std::string> Breaks(const FileDescriptorSet& released,
                                const FileDescriptorSet& current) {
  const Index was(released);
  const Index is(current);
  Comparison comparison;
  for (const auto& [name, message] : was.messages) {
    comparison.Message(name, *message, Lookup(is.messages, name));
  }
  for (const auto& [name, e] : was.enums) comparison.Enum(name, *e, Lookup(is.enums, name));
  for (const auto& [name, service] : was.services) {
    comparison.Service(name, *service, Lookup(is.services, name));
  }
  return comparison.breaks;
}

}  // namespace vooraf::contract
