// Errors as values, as clients see them: what the server refused, or what went wrong on the way or
// on this machine. An Error can always be told to a person, in Dutch or English.
#pragma once

#include <grpcpp/support/status.h>

#include <map>
#include <string>
#include <string_view>
#include <tl/expected.hpp>

namespace vooraf::client {

// What kind of trouble it is, and so what a program does about it.
enum class ErrorKind {
  kRefused,         // the server said no, or would; asking again gives the same answer
  kNotSignedIn,     // no credential for this, or the server does not know it (any more)
  kUnreachable,     // nothing was sent: no connection
  kOutcomeUnknown,  // something was sent and no answer came: it may or may not have happened
  kUsage,           // what was asked for cannot be meant
  kLocal,           // this machine's own files or settings
  kStopped,         // the caller asked to stop
};

// A kind of error that clients find themselves, with what people read. {name} in a text stands for
// the metadata entry of that name.
struct Problem {
  std::string_view reason;  // UPPER_SNAKE_CASE, stable
  ErrorKind kind;
  std::string_view en;
  std::string_view nl;
};

struct Error {
  ErrorKind kind = ErrorKind::kLocal;
  // The server's or our own UPPER_SNAKE_CASE reason; empty if the server gave none.
  std::string reason;
  std::map<std::string, std::string> metadata;
  // The server's sentence in the language asked for; empty if it gave none.
  std::string server_sentence;
  // Ours, if we found the problem or the server gave no sentence.
  const Problem* problem = nullptr;
  // For whoever looks after the machine; English, may be empty. Comes from libraries: not clean.
  std::string detail;

  // What is wrong and what to do, for people. May hold what others wrote: not clean.
  std::string Sentence(std::string_view language) const;
};

template <class T>
using Result = tl::expected<T, Error>;

Error MakeError(const Problem& problem, std::map<std::string, std::string> metadata = {},
                std::string detail = {});
inline tl::unexpected<Error> Fail(const Problem& problem,
                                  std::map<std::string, std::string> metadata = {},
                                  std::string detail = {}) {
  return tl::unexpected<Error>(MakeError(problem, std::move(metadata), std::move(detail)));
}

// Reads the google.rpc.Status that the server packs into its errors. REQUIRES: !status.ok().
Error FromStatus(const grpc::Status& status);

// Whether the answer settles what became of a call. Anything else may be asked again, and for a
// command must be, under the same request id.
bool IsDefinite(const grpc::Status& status);

// Fills {name} in a text from metadata; a name that is not there becomes nothing.
std::string FillIn(std::string_view text, const std::map<std::string, std::string>& metadata);

}  // namespace vooraf::client
