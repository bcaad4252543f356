// docs/CONFIGURATION.md, as `vooraf-server config reference` prints it.
// Thread contract: free functions, any thread.
#pragma once

#include <string>

namespace vooraf::config {

std::string Reference();

}  // namespace vooraf::config
