#include "client-cli/template_text.h"

#include <google/protobuf/io/tokenizer.h>
#include <google/protobuf/text_format.h>

#include "vooraf/type/v1/plan.pb.h"

namespace vooraf::cli {
namespace {

using google::protobuf::TextFormat;

// Faults are the server's to explain.
class Silent final : public google::protobuf::io::ErrorCollector {
 public:
  void AddError(int, google::protobuf::io::ColumnNumber, const std::string&) override {}
};

bool Parse(const std::string& text, type::v1::SessionTemplate* entry,
           TextFormat::ParseInfoTree* places = nullptr) {
  Silent silent;
  TextFormat::Parser parser;
  parser.RecordErrorsTo(&silent);
  if (places != nullptr) parser.WriteLocationsTo(places);
  return parser.ParseFromString(text, entry);
}

// Where a place of protobuf's begins, which counts lines and columns from 0 and a tab as up to
// eight columns.
size_t OffsetOf(const std::string& text, TextFormat::ParseLocation place) {
  size_t at = 0;
  for (int line = 0; line < place.line && at != std::string::npos; ++line) {
    at = text.find('\n', at);
    if (at != std::string::npos) ++at;
  }
  if (at == std::string::npos) return at;
  for (int column = 0; column < place.column && at < text.size(); ++at) {
    column = text[at] == '\t' ? (column / 8 + 1) * 8 : column + 1;
  }
  return at;
}

}  // namespace

std::string WithTemplateName(const std::string& text, const std::string& name) {
  type::v1::SessionTemplate entry;
  TextFormat::ParseInfoTree places;
  if (!Parse(text, &entry, &places)) return text;
  const auto* field = entry.GetDescriptor()->FindFieldByName("template");
  const auto place = places.GetLocation(field, -1);
  const size_t open =
      place.line < 0 ? std::string::npos : text.find_first_of("\"'", OffsetOf(text, place));
  const size_t close = open == std::string::npos ? open : text.find(text[open], open + 1);
  if (close != std::string::npos) {
    std::string renamed = text.substr(0, open + 1) + name + text.substr(close);
    type::v1::SessionTemplate again;
    if (Parse(renamed, &again) && again.template_() == name) return renamed;
  }
  // Written in a way that nobody writes, such as a name in two pieces: without its comments then.
  entry.set_template_(name);
  std::string printed;
  TextFormat::Printer printer;
  printer.SetUseUtf8StringEscaping(true);
  return printer.PrintToString(entry, &printed) ? printed : text;
}

}  // namespace vooraf::cli
