// A protobuf message as a text file, with the line that each of its fields stands on.
// Thread contract: one thread at a time.
#pragma once

#include <google/protobuf/message.h>
#include <google/protobuf/text_format.h>

#include <string>
#include <string_view>

#include "server/domain/error.h"

namespace vooraf::templates {

struct Place {
  int line = 0;  // from 1; 0: unknown
  int column = 0;
};

class TextFile {
 public:
  struct SyntaxError {
    Place place;
    std::string problem;
  };

  // Parses `text` into `message`, which outlives this object. The first fault, if there is one.
  tl::expected<void, SyntaxError> Parse(const std::string& text,
                                        google::protobuf::Message& message);

  // Where a field stands, by a path such as "plan.items[2].question.scale.steps". As near as can be
  // found where the field itself is missing.
  Place Find(std::string_view path) const;

 private:
  const google::protobuf::Message* message_ = nullptr;
  google::protobuf::TextFormat::ParseInfoTree places_;
};

}  // namespace vooraf::templates
