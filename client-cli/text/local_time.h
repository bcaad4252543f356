// A moment as people here read it.
#pragma once

#include <cstdint>
#include <string>

namespace vooraf::cli {

// "2026-03-14 19:30:05", by this machine's clock. `seconds`: since 1970, UTC.
std::string LocalTime(int64_t seconds);

}  // namespace vooraf::cli
