// The schema of the report's JSON, as its tables are defined.
#pragma once

#include <string>

namespace vooraf::report::testing {

std::string SchemaText();

}  // namespace vooraf::report::testing
