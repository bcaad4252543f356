// Templates as text: what is written to files and read back by `vooraf template import`.
// Thread contract: free functions, any thread.
#pragma once

#include <string>

namespace vooraf::cli {

// The text with another name for its template, and all else as it was, comments included. A text
// that is no template stays as it is.
std::string WithTemplateName(const std::string& text, const std::string& name);

}  // namespace vooraf::cli
