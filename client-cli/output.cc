#include "client-cli/output.h"

#include <google/protobuf/util/json_util.h>

#include <iostream>

#include "client-cli/exit_code.h"
#include "client-cli/text/sanitise.h"

namespace vooraf::cli {

namespace json = boost::json;

json::object ToJson(const google::protobuf::Message& message) {
  google::protobuf::util::JsonPrintOptions options;
  options.always_print_primitive_fields = true;
  options.preserve_proto_field_names = true;
  std::string text;
  if (!google::protobuf::util::MessageToJsonString(message, &text, options).ok()) return {};
  boost::json::error_code error;
  json::value value = json::parse(text, error);
  return value.is_object() ? value.as_object() : json::object();
}

std::string Output::Safe(std::string_view text) const {
  return terminal_.charset.utf8 ? Sanitise(text) : ToAscii(Sanitise(text));
}

void Output::Say(std::string_view message) const { std::cerr << Safe(message) << std::endl; }

void Output::Say(const client::Error& error) const {
  const std::string sentence = error.Sentence(texts_.language());
  if (!json_) {
    Say(sentence);
    if (!error.detail.empty() && error.server_sentence.empty()) {
      Say(texts_(T::kDetail, error.detail));
    }
    return;
  }
  json::object metadata;
  for (const auto& [key, value] : error.metadata) metadata[key] = value;
  const json::object object{{"error",
                             {{"reason", error.reason},
                              {"message", sentence},
                              {"metadata", metadata},
                              {"exit_code", static_cast<int>(ExitCodeOf(error.kind))}}}};
  std::cerr << SanitiseJson(json::serialize(object)) << std::endl;
}

void Output::Line(std::string_view text) const {
  if (!json_) std::cout << Safe(text) << std::endl;
}

void Output::Source(std::string_view text) const {
  if (!json_) std::cout << Sanitise(text) << std::flush;
}

void Output::Print(const Page& page) const {
  if (!json_) std::cout << Render(page.lines(), terminal_.colour) << std::flush;
}

void Output::Json(const json::value& value) const {
  if (json_) std::cout << SanitiseJson(json::serialize(value)) << std::endl;
}

}  // namespace vooraf::cli
