#include "server/domain/personal_record.h"

#include <google/protobuf/util/json_util.h>

#include <string>

#include "server/domain/timestamp.h"

namespace vooraf::domain {
namespace {

using google::protobuf::FieldDescriptor;
using google::protobuf::Message;
using log::v1::Event;

bool IsAbout(const Event& event, ParticipantNumber person) {
  switch (event.body_case()) {
    case Event::kParticipantMoved:
      return event.participant_moved().participant() == person.value;
    case Event::kParticipantRemoved:
      return event.participant_removed().participant() == person.value;
    case Event::kFloorGranted:
      return event.floor_granted().participant() == person.value;
    case Event::kTurnPassed:
      return event.turn_passed().participant() == person.value;
    default:
      return false;
  }
}

void Add(const char* name, const Message& message, std::string& json) {
  google::protobuf::util::JsonPrintOptions options;
  options.preserve_proto_field_names = true;
  std::string text;
  // Whatever the log holds can be written.
  (void)google::protobuf::util::MessageToJsonString(message, &text, options);
  json += json.empty() ? "{\"" : ",\"";
  json += name;
  json += "\":";
  json += text;
}

}  // namespace

std::optional<v1::PersonalRecord> RecordOf(const StoredEvent& stored, ParticipantNumber person) {
  const Event& event = stored.event;
  if (event.actor() != person.value && !IsAbout(event, person)) return std::nullopt;
  const FieldDescriptor* field =
      event.GetReflection()->GetOneofFieldDescriptor(event, Event::descriptor()->oneof_decl(0));
  if (field == nullptr) return std::nullopt;
  const Message& body = event.GetReflection()->GetMessage(event, field);

  v1::PersonalRecord record;
  SetTimestamp(stored.time, record.mutable_time());
  record.set_event(field->name());
  const FieldDescriptor* item = body.GetDescriptor()->FindFieldByName("item");
  if (item != nullptr && item->cpp_type() == FieldDescriptor::CPPTYPE_UINT32) {
    record.set_item(body.GetReflection()->GetUInt32(body, item));
  }
  std::string& json = *record.mutable_json();
  Add("event", body, json);
  if (stored.choice) Add("choice", *stored.choice, json);
  if (stored.content) Add("content", *stored.content, json);
  json += '}';
  record.set_erased(stored.choice_erased || stored.content_erased);
  return record;
}

}  // namespace vooraf::domain
