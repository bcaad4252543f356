// What `vooraf` ends with, for scripts. Part of its interface: only add.
#pragma once

#include "client-core/error.h"

namespace vooraf::cli {

enum class ExitCode : int {
  kDone = 0,
  kRefused = 1,         // the server said no, or would as things stand
  kUsage = 2,           // the command line cannot be meant
  kNotSignedIn = 3,     // not signed in, not joined, or the server knows us no more
  kUnreachable = 4,     // no connection; a command is kept in the outbox
  kOutcomeUnknown = 5,  // sent, but no answer came; a command is kept in the outbox
  kLocal = 6,           // this machine's files or settings
  kStopped = 130,       // by Ctrl-C
};

constexpr ExitCode ExitCodeOf(client::ErrorKind kind) {
  switch (kind) {
    case client::ErrorKind::kRefused:
      return ExitCode::kRefused;
    case client::ErrorKind::kNotSignedIn:
      return ExitCode::kNotSignedIn;
    case client::ErrorKind::kUnreachable:
      return ExitCode::kUnreachable;
    case client::ErrorKind::kOutcomeUnknown:
      return ExitCode::kOutcomeUnknown;
    case client::ErrorKind::kUsage:
      return ExitCode::kUsage;
    case client::ErrorKind::kLocal:
      return ExitCode::kLocal;
    case client::ErrorKind::kStopped:
      return ExitCode::kStopped;
  }
  return ExitCode::kLocal;
}

}  // namespace vooraf::cli
