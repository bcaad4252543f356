// A server's live layer over a log in memory, driven step by step: commands by people with names,
// power cuts, restarts.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "server/domain/decide.h"
#include "server/live/sessions.h"
#include "server/store/memory/memory_event_log.h"
#include "tests/live/manual_executor.h"

namespace vooraf::live::testing {

// An answer on its way; empty until it comes.
template <class T>
using Answer = std::shared_ptr<std::optional<domain::Result<T>>>;

// Fills an answer.
template <class T>
Reply<T> Into(const Answer<T>& answer) {
  return [answer](domain::Result<T> result) { answer->emplace(std::move(result)); };
}

// "" if it went well, the reason of the refusal otherwise, "waiting" if it has not come.
template <class T>
std::string ReasonOf(const Answer<T>& answer) {
  if (!answer->has_value()) return "waiting";
  return (*answer)->has_value() ? "" : std::string((*answer)->error().reason());
}

class World {
 public:
  explicit World(uint64_t seed = 1, Settings settings = {});
  ~World();

  // As after kill -9: all that is not on disk is gone, and another process starts.
  void Restart();

  // --- People -----------------------------------------------------------------------------------
  // The account "fatima" makes and runs sessions. Others have a token each.
  static Caller Facilitator();
  static Caller Person(const std::string& name);
  static domain::Hash TokenOf(const std::string& name);

  // --- Commands ---------------------------------------------------------------------------------
  // With the next request id.
  template <class Request>
  Command Make(const Caller& caller, Request request) {
    Command command;
    command.caller = caller;
    command.request_id = NextRequestId();
    command.request_digest = std::hash<std::string>()(request.SerializeAsString());
    command.decide = [request = std::move(request)](const domain::Session& session,
                                                    const domain::Context& context) {
      return domain::Decide(session, request, context);
    };
    return command;
  }
  domain::RequestId NextRequestId();

  // Hands the command over and runs nothing.
  Answer<Outcome> Send(Command command);
  template <class Request>
  Answer<Outcome> Send(const Caller& caller, Request request) {
    return Send(Make(caller, std::move(request)));
  }
  // Hands the command over and runs until nothing is left to do.
  template <class Request>
  domain::Result<Outcome> Do(const Caller& caller, Request request) {
    return Await(Send(caller, std::move(request)));
  }
  domain::Result<Outcome> Await(const Answer<Outcome>& answer);

  // Makes `session`, in which commands are carried out from then on; three groups and four items.
  void Create();
  // Create, open and start.
  void CreateLive();
  v1::JoinRequest JoinRequestOf(const std::string& name, uint32_t group = 1);
  void Join(const std::string& name, uint32_t group = 1);
  void OpenRound(uint32_t item);
  // One choice at item 1, round 1.
  static v1::SubmitAnswerRequest AnswerRequest(uint32_t option);

  Subscription Watch(const Caller& caller);
  // A fold of what is on disk.
  domain::Session Stored() const;
  // The durable state as readers see it.
  void Read(const std::function<void(const domain::Session&)>& look);

  static const type::v1::SessionPlan& Plan();

  ManualClock clock;
  SeededRandom random;
  std::unique_ptr<ManualExecutors> executors;
  std::unique_ptr<store::MemoryEventLog> log;
  std::unique_ptr<Sessions> sessions;
  domain::SessionId session;
  std::string join_code;
  int unknown_outcomes = 0;

 private:
  void Start();

  const uint64_t seed_;
  const Settings settings_;
  uint64_t starts_ = 0;
  uint64_t requests_ = 0;
};

}  // namespace vooraf::live::testing
