// Gathers from a session's log what is kept about one person, piece by piece.
//
// Thread contract: none.
#pragma once

#include <cstddef>
#include <cstdint>

#include "server/domain/error.h"
#include "server/domain/participant.h"
#include "server/store/event_log.h"
#include "vooraf/v1/record_service.pb.h"

namespace vooraf::live {

// Of records in one answer, so that it fits in a message that clients take by default.
inline constexpr size_t kRecordBytesMax = size_t{3} << 20;

class PersonalRecords {
 public:
  // REQUIRES: `log` outlives this object and holds the session up to `last_seq`.
  PersonalRecords(const store::EventLog& log, domain::SessionId session, uint64_t last_seq,
                  domain::ParticipantNumber person, const domain::Participant& seat);

  // Does a piece of the work; true once all is done. Errors: those of the log.
  domain::Result<bool> GoOn();
  // REQUIRES: all is done.
  const v1::ExportPersonResponse& response() const { return response_; }

 private:
  void Add(const domain::StoredEvent& event);

  const store::EventLog& log_;
  const domain::SessionId session_;
  const uint64_t last_seq_;
  const domain::ParticipantNumber person_;
  uint64_t seq_ = 0;  // read so far
  size_t bytes_ = 0;
  v1::ExportPersonResponse response_;
};

}  // namespace vooraf::live
