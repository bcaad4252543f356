// Whatever reads back a session's log, on threads of its own: replays, each at the pace of its
// reader, timelines, and what is kept about one person. Who may see which, and how many there are.
//
// Thread contract: any thread may call; replies come on any thread and must not block.
#pragma once

#include <atomic>
#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "server/live/executor.h"
#include "server/live/replay/replay.h"
#include "server/live/sessions.h"
#include "server/store/event_log.h"
#include "vooraf/v1/record_service.pb.h"
#include "vooraf/v1/replay_service.pb.h"

namespace vooraf::live {

// Who may replay a session as it stands, and as whom. Errors: NOT_IN_SESSION; to who is no
// facilitator REPLAY_NOT_FOR_ALL, REPLAY_YOUNG_PEOPLE, REPLAY_NOT_CLOSED. `now` is left out.
domain::Result<domain::view::Onlooker> AdmitToReplay(const domain::Session& session,
                                                     domain::ParticipantNumber actor);

// What comes next of a replay.
struct ReplayBatch {
  // Serialised vooraf.v1.SessionUpdate messages, to be sent in order.
  std::vector<std::shared_ptr<const std::string>> messages;
  bool over = false;  // nothing follows
};

// A replay that somebody reads. Nothing is done ahead of what was asked for. Ends with this object;
// a reply that is still to come then comes with an error. Thread contract: one thread.
class ReplayStream {
 public:
  virtual ~ReplayStream() = default;
  // Errors: SERVER_STOPPING, those of the log; nothing follows on one. REQUIRES: the last reply has
  // come, and the replay is not over.
  virtual void Next(Reply<ReplayBatch> reply) = 0;
};

struct ReplaySettings {
  size_t replays_max = 50;  // at a time, with all else that reads back
};

class Replays {
 public:
  // REQUIRES: all references outlive this object, and what it started on `executors`.
  Replays(const store::EventLog& log, Sessions& sessions, ExecutorFactory& executors,
          const Clock& clock, ReplaySettings settings);
  ~Replays();

  // `wish.last_seq` 0 is the last event there is. Errors: as Sessions::Read and AdmitToReplay;
  // REPLAY_SPEED_INVALID, REPLAY_PAUSE_INVALID, TOO_MANY_REPLAYS.
  void Open(const domain::SessionId& session, const Caller& caller, const ReplayWish& wish,
            Reply<std::shared_ptr<ReplayStream>> reply);
  // Errors: the same.
  void GetTimeline(const domain::SessionId& session, const Caller& caller,
                   Reply<v1::GetTimelineResponse> reply);

  // What is kept about the person; none is the caller. Errors: as Sessions::Read; NOT_IN_SESSION,
  // NOT_HELPED, TOO_MANY_REPLAYS.
  void ExportPerson(const domain::SessionId& session, const Caller& caller,
                    domain::ParticipantNumber person, Reply<v1::ExportPersonResponse> reply);

  // Those that run end within a second.
  void Stop();

  // Those that run now, for metrics and tests.
  size_t running() const;

 private:
  class Shared;
  class Running;
  class Stream;
  template <class Made>
  class Making;

  // Calls `admitted` on the session's strand, or `refused`.
  template <class Admitted>
  void Admit(const domain::SessionId& session, const Caller& caller, Admitted admitted,
             std::function<void(domain::Error)> refused);

  Sessions& sessions_;
  ExecutorFactory& executors_;
  const std::shared_ptr<Shared> shared_;
};

}  // namespace vooraf::live
