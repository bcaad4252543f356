// All sessions of this server: opened when needed, each on its strand, unloaded when idle.
//
// Thread contract: any thread may call. Replies come on a strand, on an opening thread, or within
// the call itself where it is refused at once; they must not block.
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "server/domain/context.h"
#include "server/domain/error.h"
#include "server/domain/event.h"
#include "server/domain/session.h"
#include "server/live/executor.h"
#include "server/live/watch_source.h"
#include "server/store/event_log.h"
#include "vooraf/v1/revision.pb.h"

namespace vooraf::live {

// Who is asking, as far as the api could tell. The strand finds the participant: by the token where
// there is one (for a Join the one that it brings), else by the account.
struct Caller {
  std::optional<domain::Hash> participant_token;  // hash of a participant's token
  domain::AccountId account;                      // of a signed-in facilitator
};

// One change that somebody asks for.
struct Command {
  Caller caller;
  domain::RequestId request_id{};
  uint64_t request_digest = 0;
  std::optional<domain::Hash> invitation_secret;  // hash of one that came with the command
  domain::AccountId named_account;                // see Context
  std::function<domain::Result<domain::Decision>(const domain::Session&, const domain::Context&)>
      decide;
};

struct Outcome {
  v1::Revision revision;
  uint32_t created = 0;
};

// A caller's right to watch. Presence lasts as long as this object.
struct Subscription {
  std::shared_ptr<WatchSource> source;
  domain::view::Audience audience = domain::view::Audience::kEveryone;
  domain::ParticipantNumber person;
  // Any thread may let go of it. A session with a subscription stays loaded; source->Ended() says
  // when the watcher must end all the same.
  std::shared_ptr<void> presence;
};

template <class T>
using Reply = std::function<void(domain::Result<T>)>;

struct Settings {
  std::chrono::milliseconds tick{100};  // between publications while things change
  std::chrono::minutes idle_before_unload{10};
  size_t pending_commands_max = 10'000;  // per session, waiting for the disk
  size_t writer_queue_max = 100'000;     // commands of all sessions, waiting for the disk
  size_t opening_max = 1'000;            // sessions being read from the log
  // How long somebody counts as connected after the last subscription ended: phones come back.
  std::chrono::milliseconds presence_linger{10'000};
};

// Reads on the strand, from what is durable. `actor` is the caller's participant, or none.
using Reader = std::function<void(const domain::Session& session, domain::ParticipantNumber actor,
                                  const v1::Revision& revision)>;

class Sessions {
 public:
  // REQUIRES: all references outlive this object. `on_outcome_unknown` is called when a commit may
  // or may not have happened, after those who wait were told; production ends the process.
  static std::unique_ptr<Sessions> Make(store::EventLog& log, ExecutorFactory& executors,
                                        const Clock& clock, Random& random, Settings settings,
                                        std::function<void()> on_outcome_unknown);
  // REQUIRES: Shutdown is done, or the executors run no more.
  virtual ~Sessions() = default;

  // Arms the timers of sessions that have one running, finds secret ballots that are lost, and
  // erases what is due, now and every hour.
  virtual void Start() = 0;
  // Accepts no more, finishes what waits for the disk, then calls `done`.
  virtual void Shutdown(Task done) = 0;

  // The reply says which session was made. A repeat of the same request by the same account gets
  // the same session.
  virtual void Create(
      Command command,
      std::function<void(domain::Result<std::pair<domain::SessionId, Outcome>>)> reply) = 0;
  virtual void Execute(const domain::SessionId& session, Command command, Reply<Outcome> reply) = 0;
  // Calls `reader` on the strand, or `refused` where the session cannot be opened.
  virtual void Read(const domain::SessionId& session, const Caller& caller, Reader reader,
                    std::function<void(domain::Error)> refused) = 0;
  // Errors: as Read; NOT_IN_SESSION for who has not joined.
  virtual void Watch(const domain::SessionId& session, const Caller& caller,
                     Reply<Subscription> reply) = 0;
  virtual void FindJoinCode(const std::string& join_code, Reply<domain::SessionId> reply) = 0;
  // Where the session's log stands on disk. Errors: SESSION_NOT_FOUND.
  virtual void ReadHead(const domain::SessionId& session, Reply<store::Head> reply) = 0;
  virtual void List(const domain::AccountId& account, size_t limit,
                    const std::optional<domain::SessionId>& after,
                    Reply<std::vector<store::SessionRecord>> reply) = 0;

  // Sessions in memory now, for metrics.
  virtual size_t Loaded() const { return 0; }
};

}  // namespace vooraf::live
