// One template as text, read and checked: the same rules for those that come with the server and
// for those that facilitators keep.
// Thread contract: free functions, any thread.
#pragma once

#include <string>

#include "server/domain/error.h"
#include "server/templates/text_file.h"
#include "vooraf/type/v1/plan.pb.h"

namespace vooraf::templates {

// What is wrong with a text, and where.
struct TextFault {
  Place place;
  domain::Error error;
};

struct CheckedTemplate {
  type::v1::SessionTemplate entry;  // its plan normalised
  Place name_place;                 // where the template's name stands
};

// The template in a text, or its first fault. REQUIRES: `text` is valid UTF-8.
tl::expected<CheckedTemplate, TextFault> ReadTemplate(const std::string& text);

}  // namespace vooraf::templates
