#include "server/templates/text_file.h"

#include <google/protobuf/descriptor.h>
#include <google/protobuf/io/tokenizer.h>

#include <algorithm>
#include <charconv>
#include <optional>

namespace vooraf::templates {
namespace {

using google::protobuf::FieldDescriptor;
using google::protobuf::TextFormat;

class FirstError final : public google::protobuf::io::ErrorCollector {
 public:
  // Lines and columns from 0, -1 where there is none.
  void AddError(int line, google::protobuf::io::ColumnNumber column,
                const std::string& message) override {
    if (!error_) error_ = {.place = {.line = line + 1, .column = column + 1}, .problem = message};
  }

  const std::optional<TextFile::SyntaxError>& error() const { return error_; }

 private:
  std::optional<TextFile::SyntaxError> error_;
};

// One step of a path: a field's name, and the index in it (0 where none is written).
struct Step {
  std::string name;
  int index = 0;
};

Step TakeStep(std::string_view& path) {
  std::string_view step = path.substr(0, path.find('.'));
  path.remove_prefix(std::min(step.size() + 1, path.size()));
  Step result;
  if (const size_t open = step.find('['); open != step.npos) {
    std::from_chars(step.data() + open + 1, step.data() + step.size(), result.index);
    step = step.substr(0, open);
  }
  result.name = step;
  return result;
}

}  // namespace

tl::expected<void, TextFile::SyntaxError> TextFile::Parse(const std::string& text,
                                                          google::protobuf::Message& message) {
  message_ = &message;
  FirstError errors;
  TextFormat::Parser parser;
  parser.RecordErrorsTo(&errors);
  parser.WriteLocationsTo(&places_);
  if (parser.ParseFromString(text, &message)) return {};
  return tl::unexpected(errors.error().value_or(SyntaxError{{}, "cannot be read"}));
}

Place TextFile::Find(std::string_view path) const {
  Place place;
  const TextFormat::ParseInfoTree* tree = &places_;
  const google::protobuf::Descriptor* type = message_->GetDescriptor();
  while (!path.empty() && tree != nullptr && type != nullptr) {
    const Step step = TakeStep(path);
    const FieldDescriptor* field = type->FindFieldByName(step.name);
    if (field == nullptr) break;
    const int index = field->is_repeated() ? step.index : -1;
    const auto found = tree->GetLocation(field, index);
    if (found.line < 0) break;
    place = {.line = found.line + 1, .column = found.column + 1};
    type = field->message_type();
    tree = type != nullptr ? tree->GetTreeForNested(field, index) : nullptr;
  }
  return place;
}

}  // namespace vooraf::templates
