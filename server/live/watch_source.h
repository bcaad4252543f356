// What watchers of one session read: its view entities per audience, each stamped with the
// publication that last changed it. The strand publishes; readers pull from any thread, each with
// the last revision it has. Nothing is kept per reader, bytes are shared between readers that stand
// at the same revision.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "server/domain/ids.h"
#include "server/domain/view/view.h"
#include "vooraf/v1/revision.pb.h"

namespace vooraf::live {

// Largest message of an update. An entity that is larger by itself goes alone.
inline constexpr size_t kUpdateBytesMax = size_t{1} << 20;
// Removals remembered per audience; who is further behind gets a snapshot.
inline constexpr size_t kTombstonesMax = 1'000;

// Serialised vooraf.v1.SessionUpdate messages, ready to send in order. Shared and immutable.
struct UpdateBytes {
  std::vector<std::shared_ptr<const std::string>> messages;  // each at most kUpdateBytesMax
  v1::Revision revision;  // what the reader stands at after sending them all
};

// Told on the strand, once per publication, that there is something new. Must not block; typically
// posts to the thread that serves the watchers.
using OnPublished = std::function<void()>;

class WatchSource {
 public:
  virtual ~WatchSource() = default;

  // Where the source stands now.
  virtual v1::Revision Latest() const = 0;

  // What changed for this audience (and this person, if any) since `since`; null if nothing did. A
  // revision of another epoch, of the future or older than the tombstone horizon, and an absent one
  // (epoch 0), get a snapshot. REQUIRES: the person is subscribed.
  virtual std::shared_ptr<const UpdateBytes> Since(domain::view::Audience audience,
                                                   domain::ParticipantNumber person,
                                                   const v1::Revision& since) const = 0;

  // As Since, but where nothing changed one message that says only the latest revision: the
  // heartbeat. Who has been silent for a while is sent this; both cases are decided in one step, so
  // that a heartbeat never carries its reader past a change that it was not sent.
  virtual std::shared_ptr<const UpdateBytes> SinceOrHeartbeat(domain::view::Audience audience,
                                                              domain::ParticipantNumber person,
                                                              const v1::Revision& since) const = 0;

  // A message that changes nothing and carries the latest revision. Only for who will not resume
  // from it; to keep a reader's revision fresh use SinceOrHeartbeat.
  virtual std::shared_ptr<const std::string> Heartbeat() const = 0;

  // True once watchers must end with UNAVAILABLE, since the server stops. Listeners are called once
  // more when it becomes so; by then Since has the last of what was committed.
  virtual bool Ended() const { return false; }

  // Calls `on_published` after each publication until the returned handle is destroyed; not after
  // its destruction has returned. One per serving thread is enough for any number of watchers.
  // `on_published` may call Since, but must not listen or destroy a handle.
  [[nodiscard]] virtual std::shared_ptr<void> Listen(OnPublished on_published) = 0;
};

}  // namespace vooraf::live
