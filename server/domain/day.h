// Days as people write them in the contract.
#pragma once

#include <string>

#include "server/domain/ids.h"

namespace vooraf::domain {

// yyyy-mm-dd, a day that exists.
bool IsDay(const std::string& text);
// Whether that day is over at `now`, by UTC. False for an empty text.
bool HasGoneBy(const std::string& day, Time now);

}  // namespace vooraf::domain
