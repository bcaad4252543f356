// One call to the server, as bytes: the seam between what clients do and how they are connected.
#pragma once

#include <grpcpp/support/status.h>

#include <chrono>
#include <string>

namespace vooraf::client {

struct Answer {
  grpc::Status status;
  // The serialised response; empty unless the status is OK.
  std::string response;
  // False if there was no connection, so that nothing left this machine.
  bool sent = true;
};

// Thread contract: any thread may call.
class Caller {
 public:
  virtual ~Caller() = default;

  // `method` such as "/vooraf.v1.AnswerService/SubmitAnswer"; `token` may be empty. Blocks until
  // there is an answer or the deadline has passed.
  virtual Answer Call(const std::string& method, const std::string& request,
                      const std::string& token, std::chrono::milliseconds deadline) = 0;
  // As people know it, such as "127.0.0.1:7420".
  virtual const std::string& server() const = 0;
};

}  // namespace vooraf::client
