#include "server/domain/error.h"

namespace vooraf::domain {

std::string Error::Message(std::string_view language) const {
  const bool dutch = language == "nl";
  std::string_view text = dutch ? refusal->nl : refusal->en;
  std::string message;
  while (!text.empty()) {
    const size_t open = text.find('{');
    const size_t close = text.find('}', open);
    if (open == std::string_view::npos || close == std::string_view::npos) break;
    message += text.substr(0, open);
    const std::string name(text.substr(open + 1, close - open - 1));
    auto found = metadata.find(name + (dutch ? "_nl" : ""));
    if (found == metadata.end()) found = metadata.find(name);
    if (found != metadata.end()) message += found->second;
    text.remove_prefix(close + 1);
  }
  message += text;
  return message;
}

}  // namespace vooraf::domain
