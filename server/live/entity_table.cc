#include "server/live/entity_table.h"

#include <algorithm>

namespace vooraf::live {

bool EntityTable::Differs(const Key& key, const Bytes& bytes) const {
  const auto found = entries_.find(key);
  const std::string* before = found == entries_.end() ? nullptr : found->second.bytes.get();
  if (!before || !bytes) return before != bytes.get();
  return *before != *bytes;
}

void EntityTable::Put(const Key& key, Bytes bytes, uint64_t stamp) {
  Entry& entry = entries_[key];
  (entry.bytes ? seen_ : removed_).erase({entry.stamp, key});
  entry = {std::move(bytes), stamp};
  (entry.bytes ? seen_ : removed_).emplace(stamp, key);
  latest_ = stamp;
  while (removed_.size() > kTombstonesMax) {
    const auto oldest = removed_.begin();
    horizon_ = oldest->first;
    entries_.erase(oldest->second);
    removed_.erase(oldest);
  }
}

uint64_t EntityTable::FirstAfter(uint64_t since) const {
  uint64_t first = UINT64_MAX;
  for (const ByStamp* order : {&seen_, &removed_}) {
    const auto next = order->lower_bound({since + 1, Key()});
    if (next != order->end()) first = std::min(first, next->first);
  }
  return first == UINT64_MAX ? 0 : first;
}

void EntityTable::AddAll(UpdateComposer& composer) const {
  for (const auto& [key, entry] : entries_) {
    if (entry.bytes) composer.Add(*entry.bytes);
  }
}

void EntityTable::AddChanges(uint64_t since, UpdateComposer& composer) const {
  const std::pair<uint64_t, Key> first{since + 1, Key()};
  for (auto it = removed_.lower_bound(first); it != removed_.end(); ++it) {
    composer.Add(RemovedField(it->second.ToString()));
  }
  for (auto it = seen_.lower_bound(first); it != seen_.end(); ++it) {
    composer.Add(*entries_.at(it->second).bytes);
  }
}

}  // namespace vooraf::live
