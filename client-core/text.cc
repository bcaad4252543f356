#include "client-core/text.h"

namespace vooraf::client {

const std::string& In(const type::v1::Text& text, std::string_view language) {
  static const std::string none;
  for (const auto& entry : text.entries()) {
    if (entry.language() == language) return entry.value();
  }
  return text.entries().empty() ? none : text.entries(0).value();
}

}  // namespace vooraf::client
