// On what the figures were taken.
#pragma once

#include <string>

namespace vooraf::bench {

// One line: processor, cores, system, and the versions of the libraries that count.
std::string DescribeMachine();

}  // namespace vooraf::bench
