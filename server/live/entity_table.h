// What one audience sees: each entity's bytes, stamped with the publication that last changed it,
// and the removals that a reader may still have to be told of.
//
// Thread contract: none; Source guards it.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <utility>

#include "server/domain/view/view.h"
#include "server/live/update_composer.h"

namespace vooraf::live {

class EntityTable {
 public:
  using Key = domain::view::EntityKey;
  // A ChangedField; null where the entity is not seen.
  using Bytes = std::shared_ptr<const std::string>;

  // Whether Put would change what is seen.
  bool Differs(const Key& key, const Bytes& bytes) const;
  // REQUIRES: Differs(key, bytes); stamp at least as high as all before.
  void Put(const Key& key, Bytes bytes, uint64_t stamp);

  // The newest stamp.
  uint64_t latest() const { return latest_; }
  // Who has seen less than this publication cannot be told of all removals, and needs a snapshot.
  uint64_t horizon() const { return horizon_; }
  // The oldest stamp after `since`, or 0 if nothing changed after it. Readers with the same first
  // stamp need the same update.
  uint64_t FirstAfter(uint64_t since) const;

  // All entities.
  void AddAll(UpdateComposer& composer) const;
  // What changed after `since`, removals first. REQUIRES: since >= horizon().
  void AddChanges(uint64_t since, UpdateComposer& composer) const;

 private:
  struct Entry {
    Bytes bytes;  // null: removed
    uint64_t stamp = 0;
  };
  using ByStamp = std::set<std::pair<uint64_t, Key>>;

  std::map<Key, Entry> entries_;
  ByStamp seen_;     // entries with bytes
  ByStamp removed_;  // entries without, at most kTombstonesMax
  uint64_t latest_ = 0;
  uint64_t horizon_ = 0;
};

}  // namespace vooraf::live
