// How the evening's time stands, and what to skip when it runs short. A pure function of the
// session and the time. Source: docs/SPEC.md, N rules.
#pragma once

#include <cstdint>
#include <vector>

#include "server/domain/session.h"

namespace vooraf::domain {

struct Schedule {
  int64_t since_start = 0;  // whole minutes; 0 before the start, and standing still after the close
  int64_t planned = 0;      // minutes; 0 if no time is planned
  int64_t left = 0;         // minutes; less than 0 if over time
  int64_t needed = 0;       // minutes planned for what is still to be done
  std::vector<ItemNumber> skip;  // proposed, in the order of the agenda
};

// Minutes for the whole talk, or for its items together; 0 where none are planned.
int64_t MinutesPlanned(const Session& session);

Schedule ScheduleOf(const Session& session, Time now);

}  // namespace vooraf::domain
