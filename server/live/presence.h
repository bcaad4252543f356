// Who is connected to a session: everyone with a subscription, and for a while after the last one
// ended, so that a phone that changes networks or polls does not flicker.
//
// Thread contract: none; used on the session's strand.
#pragma once

#include <chrono>
#include <deque>
#include <optional>
#include <unordered_map>
#include <utility>
#include <vector>

#include "server/domain/ids.h"

namespace vooraf::live {

class Presence {
 public:
  explicit Presence(std::chrono::microseconds linger) : linger_(linger) {}

  // A subscription begins. Returns whether the person was not connected before.
  bool Arrive(domain::ParticipantNumber person);
  // A subscription ends. REQUIRES: it began.
  void Leave(domain::ParticipantNumber person, domain::Time now);
  // Those who are no longer connected from now on.
  std::vector<domain::ParticipantNumber> Expire(domain::Time now);
  // When to call Expire next.
  std::optional<domain::Time> next_expiry() const;

  // Ascending, no number twice.
  const std::vector<domain::ParticipantNumber>& connected() const { return connected_; }
  size_t subscriptions() const { return subscriptions_; }

 private:
  struct Person {
    size_t subscriptions = 0;
    domain::Time leave_time{};  // of the last subscription
  };

  const std::chrono::microseconds linger_;
  size_t subscriptions_ = 0;
  std::unordered_map<uint32_t, Person> persons_;
  std::vector<domain::ParticipantNumber> connected_;
  std::deque<std::pair<domain::Time, domain::ParticipantNumber>> leaving_;
};

}  // namespace vooraf::live
