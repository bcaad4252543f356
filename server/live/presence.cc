#include "server/live/presence.h"

#include <algorithm>
#include <cassert>

namespace vooraf::live {

bool Presence::Arrive(domain::ParticipantNumber person) {
  ++subscriptions_;
  const auto [found, is_new] = persons_.try_emplace(person.value);
  ++found->second.subscriptions;
  if (!is_new) return false;
  connected_.insert(std::lower_bound(connected_.begin(), connected_.end(), person), person);
  return true;
}

void Presence::Leave(domain::ParticipantNumber person, domain::Time now) {
  const auto found = persons_.find(person.value);
  assert(found != persons_.end() && found->second.subscriptions > 0);
  --subscriptions_;
  if (--found->second.subscriptions > 0) return;
  found->second.leave_time = now;
  leaving_.emplace_back(now, person);
}

std::vector<domain::ParticipantNumber> Presence::Expire(domain::Time now) {
  std::vector<domain::ParticipantNumber> gone;
  while (!leaving_.empty() && leaving_.front().first + linger_ <= now) {
    const auto [leave_time, person] = leaving_.front();
    leaving_.pop_front();
    const auto found = persons_.find(person.value);
    if (found == persons_.end() || found->second.subscriptions > 0) continue;
    if (found->second.leave_time != leave_time) continue;  // came back and left again since
    persons_.erase(found);
    connected_.erase(std::lower_bound(connected_.begin(), connected_.end(), person));
    gone.push_back(person);
  }
  return gone;
}

std::optional<domain::Time> Presence::next_expiry() const {
  if (leaving_.empty()) return std::nullopt;
  return leaving_.front().first + linger_;
}

}  // namespace vooraf::live
