// The head of an HTTP/1.1 request, read so strictly that no proxy can read it otherwise. What could
// be read in two ways (folded lines, bare line feeds, two lengths, a length and a coding, codings
// other than exactly "chunked") is refused: that is how requests are smuggled past proxies.
//
// Thread contract: free functions, any thread.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "server/web/refusals.h"

namespace vooraf::web::http {

// What is wrong with a request; `what` fills the text where it has room for it.
struct Fault {
  const Problem* problem = nullptr;
  std::string what;
};

struct Head {
  std::string_view method;
  std::string_view path;                                              // without the query
  std::string_view query;                                             // without the question mark
  std::vector<std::pair<std::string_view, std::string_view>> fields;  // names in lower case
  std::optional<uint64_t> length;                                     // of the body, if told
  bool chunked = false;
  bool keep_alive = true;

  // The first field of that name; empty if there is none.
  std::string_view Get(std::string_view name) const;
  bool has_body() const { return chunked || length.value_or(0) > 0; }
};

// Reads a head that ends with an empty line. Names of fields become lower case in place, and the
// head refers to `bytes` from then on.
tl::expected<Head, Fault> ReadHead(std::string& bytes, size_t size);

}  // namespace vooraf::web::http
