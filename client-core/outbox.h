// Commands on their way: each is stored here, with its request id, before it is sent, and removed
// when the server has given a definite answer. Whatever happens in between - a broken line, a
// killed process - it can be sent again and will count once. Secrets never go in: signing in and
// joining do not pass through it.
//
// Thread contract: any thread and any process. Two processes that send the same command at the same
// time do no harm: it bears one request id.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "client-core/error.h"

namespace vooraf::client {

// On whose behalf a call is made.
enum class Identity { kNobody, kAccount, kParticipant };

struct StoredCommand {
  // Microseconds since 1970 when it was stored, or more where the clock stood still or went back:
  // orders commands, and no two ever have the same.
  uint64_t number = 0;
  // Such as "/vooraf.v1.AnswerService/SubmitAnswer".
  std::string method;
  // The serialised request, its request_id in it.
  std::string request;
  Identity identity = Identity::kNobody;
  // Empty where a command belongs to none, such as making a session.
  std::string session;
};

class Outbox {
 public:
  explicit Outbox(std::filesystem::path folder) : folder_(std::move(folder)) {}

  // Durable when it returns; fills in the number.
  Result<void> Store(StoredCommand& command);
  Result<void> Remove(uint64_t number);
  // Oldest first. A damaged file is an error, since what it held cannot be known.
  Result<std::vector<StoredCommand>> List() const;

 private:
  std::filesystem::path folder_;
};

}  // namespace vooraf::client
