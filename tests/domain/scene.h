// A session under test: people with names, a clock that stands still, and commands folded in at
// once, as live does it without a disk.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "server/domain/decide.h"
#include "server/domain/error.h"
#include "server/domain/session.h"
#include "server/domain/side_data.h"

namespace vooraf::domain::testing {

class Scene {
 public:
  // The join code that a session of this scene gets when it opens.
  static constexpr const char* kJoinCode = "TEST2345";

  // Carries a command out for `who`: "server", the name of somebody who joined here, or that of an
  // account ("Fatima" who creates the session is its facilitator); "nobody" has no account. Returns
  // the events as folded.
  template <class Request>
  Result<std::vector<StoredEvent>> Do(const std::string& who, const Request& request) {
    return Fold(who, Decide(session_, request, ContextOf(who)));
  }

  // Joining as somebody new: fills in token, join code, role and place where they are missing.
  Result<std::vector<StoredEvent>> Do(const std::string& who, v1::JoinRequest request);
  // Names an account for AddFacilitator.
  Result<std::vector<StoredEvent>> Do(const std::string& who,
                                      const v1::AddFacilitatorRequest& request);

  void Advance(std::chrono::microseconds by) { now_ += by; }
  Time now() const { return now_; }
  // The votes of a secret ballot cannot be read any more, as after a backup was put back.
  void LoseVotes(BallotNumber ballot) { side_.secret_ballots[ballot] = {.lost = true}; }
  void Connect(const std::vector<std::string>& who);

  const Session& session() const { return session_; }
  const SideData& side() const { return side_; }
  const std::vector<StoredEvent>& log() const { return log_; }
  // What the last command wrote beside the log.
  const std::vector<SideWrite>& side_writes() const { return side_writes_; }
  const std::vector<ParticipantNumber>& connected() const { return connected_; }
  // None if nobody of that name is in the session.
  ParticipantNumber NumberOf(const std::string& who) const;
  std::string NameOf(ParticipantNumber number) const;

 private:
  Context ContextOf(const std::string& who) const;
  Result<std::vector<StoredEvent>> Fold(const std::string& who, Result<Decision> decision);
  void Erase(const SideWrite& write);

  Session session_;
  SideData side_;
  std::vector<StoredEvent> log_;
  std::vector<SideWrite> side_writes_;
  Time now_{std::chrono::hours(24 * 365 * 56)};
  std::vector<ParticipantNumber> connected_;
  std::map<std::string, ParticipantNumber> people_;
};

// SHA-256's place is taken by the name's own bytes: the core never hashes.
Hash HashOf(const std::string& name);

}  // namespace vooraf::domain::testing
