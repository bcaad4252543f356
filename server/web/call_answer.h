// The answer to a call as HTTP: its heads, which are alike for calls that are passed on and watches
// that are served here.
#pragma once

#include <grpcpp/support/status.h>

#include <string>

namespace vooraf::web {

struct CallAnswer {
  std::string for_origin;  // fields that let a page of another origin read it
  bool tls = false;

  // The head before messages.
  std::string Begin(bool keep_alive) const;
  // All of an answer without messages.
  std::string Only(const grpc::Status& status, bool keep_alive) const;
};

}  // namespace vooraf::web
