// Pages of lists: sizes, and tokens that say where the next page begins, opaque to clients.
// Thread contract: free functions, any thread.
#pragma once

#include <string>

#include "server/domain/error.h"

namespace vooraf::api {

domain::Result<size_t> ReadPageSize(uint32_t page_size);

// The token for "after this key", and back. An empty token is the first page, an empty key.
std::string MakePageToken(const std::string& last_key);
domain::Result<std::string> ReadPageToken(const std::string& token);

}  // namespace vooraf::api
