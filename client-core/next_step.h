// What a facilitator can do now, the obvious next step first.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "client-core/session_model.h"

namespace vooraf::client {

enum class StepKind {
  kOpenSession,
  kStartSession,
  kCloseSession,
  kOpenRound,
  kReveal,
  kShowOthers,
  kOpenDiscussion,
  kCloseDiscussion,
  kDraft,
  kGather,  // put the joint answers together as the agreement
  kOpenBallot,
  kCloseBallot,
  kWithdrawBallot,
  kEnterCounts,
  kCountHands,
  kTimer,
};

struct Step {
  StepKind kind = StepKind::kOpenSession;
  // 0 where it is about the session.
  uint32_t item = 0;
  // The round of a reveal and of what others wait for; the ballot of a ballot's.
  uint32_t number = 0;

  friend bool operator==(const Step&, const Step&) = default;
};

// At most four; empty once the session is closed.
std::vector<Step> StepsNow(const SessionSnapshot& session);
// How an item begins, and what else can be done with it before.
std::vector<Step> BeginningOf(const SessionSnapshot& session, const v1::ItemView& item);
// An agreement that was put together already; else the first that has not begun after the one that
// is on, else the first before it; null if none is left.
const v1::ItemView* NextItem(const SessionSnapshot& session);

}  // namespace vooraf::client
