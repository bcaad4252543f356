#include "tests/bench/parts/part.h"

namespace vooraf::bench {

std::vector<Figure> Open(const Settings&) { return {}; }

}  // namespace vooraf::bench
