#include "server/domain/request_table.h"

#include <cstring>

namespace vooraf::domain {
namespace {

constexpr size_t kFirstPlaces = 64;

// Mixes every bit: ids should be random, but are of the clients' making.
uint64_t HashOf(const RequestKey& key) {
  uint64_t words[2];
  static_assert(sizeof(words) == sizeof(key.id));
  std::memcpy(words, key.id.data(), sizeof(words));
  // Steele and Vigna's finishing steps of SplitMix64, once per word.
  uint64_t hash = key.actor.value;
  for (const uint64_t word : words) {
    hash ^= word;
    hash = (hash ^ (hash >> 30)) * 0xbf58476d1ce4e5b9;
    hash = (hash ^ (hash >> 27)) * 0x94d049bb133111eb;
    hash ^= hash >> 31;
  }
  return hash;
}

}  // namespace

const Remembered* RequestTable::Find(const RequestKey& key) const {
  if (places_.empty()) return nullptr;
  const uint32_t place = places_[Probe(key)];
  return place == 0 ? nullptr : &entries_[place - 1].remembered;
}

Remembered& RequestTable::Put(const RequestKey& key) {
  // The events of one command follow each other.
  if (!entries_.empty() && entries_.back().key == key) return entries_.back().remembered;
  if (places_.size() < 2 * (entries_.size() + 1)) Grow();
  uint32_t& place = places_[Probe(key)];
  if (place == 0) {
    entries_.push_back({key, {}});
    place = static_cast<uint32_t>(entries_.size());
  }
  return entries_[place - 1].remembered;
}

size_t RequestTable::Probe(const RequestKey& key) const {
  const size_t mask = places_.size() - 1;
  size_t at = HashOf(key) & mask;
  while (places_[at] != 0 && entries_[places_[at] - 1].key != key) at = (at + 1) & mask;
  return at;
}

void RequestTable::Grow() {
  places_.assign(places_.empty() ? kFirstPlaces : 2 * places_.size(), 0);
  const size_t mask = places_.size() - 1;
  for (size_t i = 0; i < entries_.size(); ++i) {
    // No two entries have one key, so there is nothing to compare.
    size_t at = HashOf(entries_[i].key) & mask;
    while (places_[at] != 0) at = (at + 1) & mask;
    places_[at] = static_cast<uint32_t>(i + 1);
  }
}

}  // namespace vooraf::domain
