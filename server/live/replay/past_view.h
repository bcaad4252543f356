// A session at some moment of its past, as one onlooker sees it: a fold of its own, and what that
// onlooker was sent of it. Folding is cheap; what changed is rendered when it is asked for.
//
// Thread contract: none.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "server/domain/session.h"
#include "server/domain/view/replayed.h"
#include "server/live/entity_table.h"
#include "server/live/update_composer.h"

namespace vooraf::live {

class PastView {
 public:
  // Before the first event.
  explicit PastView(domain::view::Onlooker onlooker) : onlooker_(std::move(onlooker)) {}

  const domain::Session& session() const { return session_; }

  // REQUIRES: the event follows on the last one.
  void Fold(const domain::StoredEvent& event);

  // What has changed since the last update, as messages of which the last one says where we are and
  // that this is how it looked at `moment`. The first is a snapshot.
  std::vector<std::string> TakeUpdate(domain::Time moment);

 private:
  using Key = domain::view::EntityKey;

  EntityTable::Bytes Render(const Key& key) const;
  void AddSnapshot(UpdateComposer& composer);
  void AddTouched(UpdateComposer& composer);

  const domain::view::Onlooker onlooker_;
  domain::Session session_;
  // All that the onlooker sees, also their own entities: keys of the two never meet.
  EntityTable table_;
  uint64_t updates_ = 0;
  bool snapshot_due_ = true;
  std::set<Key> touched_;  // since the last update
};

// The last part of a message: so many events, and the moment shown.
std::string PositionField(uint64_t seq, domain::Time moment);

}  // namespace vooraf::live
