// Choosing the reader's language from a text.
#pragma once

#include <string>
#include <string_view>

#include "vooraf/type/v1/text.pb.h"

namespace vooraf::client {

// The entry in the language, else the first one, else "". Written by people: not clean.
const std::string& In(const type::v1::Text& text, std::string_view language);

}  // namespace vooraf::client
