// A session as views draw it, whether it is live or played again: the newest snapshot, and word of
// what changed.
//
// Thread contract: the interface thread.
#pragma once

#include <QObject>

#include "client-core/session_model.h"

namespace vooraf::gui {

class SessionState : public QObject {
  Q_OBJECT

 public:
  explicit SessionState(QObject* parent = nullptr)
      : QObject(parent), snapshot_(std::make_shared<client::SessionSnapshot>()) {}

  // Never null.
  const client::SnapshotPtr& snapshot() const { return snapshot_; }
  // REQUIRES: the keys name all that differs from the snapshot before.
  void Set(client::SnapshotPtr snapshot, const client::KeySet& changed) {
    // Kept until everyone has drawn the new one: pointers into the old may still be held.
    const auto before = std::exchange(snapshot_, std::move(snapshot));
    Q_EMIT Changed(changed);
  }

 Q_SIGNALS:
  void Changed(const vooraf::client::KeySet& keys);

 private:
  client::SnapshotPtr snapshot_;
};

// Whether any of the keys is the prefix or starts with it, such as "item/".
inline bool Touches(const client::KeySet& keys, std::string_view prefix) {
  const auto at = keys.lower_bound(prefix);
  return at != keys.end() && at->starts_with(prefix);
}

}  // namespace vooraf::gui
