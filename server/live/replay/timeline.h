// Makes the timeline of a session from its log, piece by piece.
//
// Thread contract: none.
#pragma once

#include <cstdint>

#include "server/domain/error.h"
#include "server/domain/session.h"
#include "server/store/event_log.h"
#include "vooraf/v1/replay_service.pb.h"

namespace vooraf::live {

// Chapters of one timeline, of which turns are at most half, so that an evening in which very much
// was said does not push out what was decided.
inline constexpr int kChaptersMax = 10'000;
inline constexpr int kTurnChaptersMax = 5'000;
// Events read from the log in one go.
inline constexpr uint64_t kTimelineChunkEvents = 1'000;

class Timeline {
 public:
  // REQUIRES: `log` outlives this object and holds the session up to `last_seq`.
  Timeline(const store::EventLog& log, domain::SessionId session, uint64_t last_seq)
      : log_(log), session_(std::move(session)), last_seq_(last_seq) {}

  // Does a piece of the work; true once all is done. Errors: those of the log.
  domain::Result<bool> GoOn();
  // REQUIRES: all is done.
  const v1::GetTimelineResponse& response() const { return response_; }

 private:
  void Add(const domain::StoredEvent& event);

  const store::EventLog& log_;
  const domain::SessionId session_;
  const uint64_t last_seq_;
  domain::Session fold_;
  int turns_ = 0;
  v1::GetTimelineResponse response_;
};

}  // namespace vooraf::live
