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

  // A message that changes nothing and carries the latest revision.
  virtual std::shared_ptr<const std::string> Heartbeat() const = 0;

  // Calls `on_published` after each publication until the returned handle is destroyed. One per
  // serving thread is enough for any number of watchers.
  [[nodiscard]] virtual std::shared_ptr<void> Listen(OnPublished on_published) = 0;
};

}  // namespace vooraf::live
