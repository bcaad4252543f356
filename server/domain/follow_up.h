// Follow-ups (terugkoppeling): what people are told after a session.
#pragma once

#include <string>

#include "server/domain/ids.h"
#include "vooraf/type/v1/text.pb.h"

namespace vooraf::domain {

struct Session;

struct FollowUp {
  ItemNumber item;  // none: the session as a whole
  type::v1::Text wording;
  bool erased = false;
  Time time{};
  std::string next_reply_date;  // yyyy-mm-dd; empty if nothing more is promised
};

// The day on which people are to hear (again), as yyyy-mm-dd: what the last follow-up promises, or
// the facts where there is none. Empty unless the session is closed and something is promised.
std::string ReplyDue(const Session& session);

}  // namespace vooraf::domain
