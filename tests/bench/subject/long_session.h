// A session with a long log.
#pragma once

#include <filesystem>
#include <string>

#include "tests/bench/parts/part.h"

namespace vooraf::bench {

// Makes an account and a server in the folder, and lets people vote in a session until it holds so
// many events, and a few. The server is stopped again. Returns the session.
std::string FillSession(const Settings& settings, const std::filesystem::path& folder,
                        size_t events);

}  // namespace vooraf::bench
