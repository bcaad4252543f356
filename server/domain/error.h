// Errors as values. A Refusal is one kind of error with its texts; an Error is one occurrence, with
// the figures that belong in the text. All refusals of the domain stand in refusals.h; other layers
// keep their own beside the code that refuses.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <utility>

namespace vooraf::domain {

// Canonical codes, as of google.rpc.Code.
enum class Code {
  kInvalidArgument,
  kFailedPrecondition,
  kNotFound,
  kAlreadyExists,
  kPermissionDenied,
  kUnauthenticated,
  kResourceExhausted,
  kUnavailable,
  kAborted,
  kUnimplemented,
  kInternal,
};

// A kind of error: what clients' code knows it by, and what people read. In the texts, {name}
// stands for the metadata entry of that name; the Dutch one takes name_nl first, where there is
// one. A text says what is wrong and what to do.
struct Refusal {
  std::string_view reason;  // UPPER_SNAKE_CASE, stable
  Code code;
  std::string_view en;
  std::string_view nl;
};

// One occurrence. REQUIRES: refusal points to an object of static duration.
struct Error {
  const Refusal* refusal = nullptr;
  std::map<std::string, std::string> metadata;

  Code code() const { return refusal->code; }
  std::string_view reason() const { return refusal->reason; }
  // The text in "nl", or in English for any other language, with the metadata filled in.
  std::string Message(std::string_view language) const;
};

template <class T>
using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> Refuse(const Refusal& refusal,
                                    std::map<std::string, std::string> metadata = {}) {
  return tl::unexpected<Error>(Error{&refusal, std::move(metadata)});
}

// Hands the error of a failed result on. REQUIRES: !failed.
template <class T>
tl::unexpected<Error> Propagate(Result<T>& failed) {
  return tl::unexpected<Error>(std::move(failed.error()));
}

}  // namespace vooraf::domain
