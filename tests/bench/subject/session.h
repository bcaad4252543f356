// A session on the server under test, made ready over its API as a facilitator would.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "tests/bench/load/calls.h"
#include "vooraf/v1/agenda_service.grpc.pb.h"
#include "vooraf/v1/ballot_service.grpc.pb.h"
#include "vooraf/v1/session_service.grpc.pb.h"
#include "vooraf/v1/statement_service.grpc.pb.h"

namespace vooraf::bench {

// A signed-in facilitator. Every call throws BenchError if it is refused.
class Facilitator {
 public:
  explicit Facilitator(const std::string& target);

  // A draft with three groups and two questions; returns its id.
  std::string CreateSession();
  // Lets people join and returns the join code.
  std::string OpenSession(const std::string& session);
  void StartSession(const std::string& session);
  void CloseSession(const std::string& session);

  // Asks a question and reveals it, so that it can be decided on.
  void AskAndReveal(const std::string& session, uint32_t item);
  // Opens a round of the item; returns its number.
  uint32_t OpenRound(const std::string& session, uint32_t item);
  void RevealRound(const std::string& session, uint32_t item, uint32_t round);
  // Asks for statements and proposes so many; returns the item, whose round is open.
  uint32_t AskForStatements(const std::string& session, uint32_t statements);
  // Writes a joint answer of so many characters; returns the seq that holds it, and its version.
  struct Draft {
    uint64_t seq = 0;
    uint32_t version = 0;
  };
  Draft DraftJointAnswer(const std::string& session, uint32_t item, size_t length);
  uint32_t OpenBallot(const std::string& session, uint32_t item, uint32_t version);
  void CloseBallot(const std::string& session, uint32_t ballot);
  // What each call says in its "authorization".
  const std::string& authorization() const { return authorization_; }
  // A read that changes nothing.
  void GetPlan(const std::string& session);

 private:
  std::unique_ptr<v1::SessionService::Stub> sessions_;
  std::unique_ptr<v1::AgendaService::Stub> agenda_;
  std::unique_ptr<v1::BallotService::Stub> ballots_;
  std::unique_ptr<v1::StatementService::Stub> statements_;
  std::string authorization_;
};

// The items of the session.
inline constexpr uint32_t kDraftedItem = 1;  // revealed; its joint answer can be rewritten
inline constexpr uint32_t kVotedItem = 2;    // a ballot is open

// A live session in which so many people vote.
struct LiveSession {
  std::string session;
  Crowd crowd;
  uint32_t ballot = 0;
};
LiveSession PrepareSession(Facilitator& facilitator, const std::string& target, size_t people);

}  // namespace vooraf::bench
