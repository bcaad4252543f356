#include "server/domain/request_table.h"

#include <cstring>

namespace vooraf::domain {
namespace {

constexpr size_t kFirstPlaces = 64;

// Mixes every bit: ids should be random, but are of the clients' making.
uint32_t HashOf(const RequestKey& key) {
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
  return static_cast<uint32_t>(hash);
}

}  // namespace

const Remembered* RequestTable::Find(const RequestKey& key) const {
  if (places_.empty()) return nullptr;
  const Place& place = places_[Probe(key, HashOf(key))];
  return place.entry == 0 ? nullptr : &entries_[place.entry - 1].remembered;
}

Remembered& RequestTable::Put(const RequestKey& key) {
  // The events of one command follow each other.
  if (!entries_.empty() && entries_.back().key == key) return entries_.back().remembered;
  if (places_.size() < 2 * (entries_.size() + 1)) Grow();
  const uint32_t hash = HashOf(key);
  Place& place = places_[Probe(key, hash)];
  if (place.entry == 0) {
    entries_.push_back({key, {}});
    place = {hash, static_cast<uint32_t>(entries_.size())};
  }
  return entries_[place.entry - 1].remembered;
}

size_t RequestTable::Probe(const RequestKey& key, uint32_t hash) const {
  const size_t mask = places_.size() - 1;
  size_t at = hash & mask;
  for (; places_[at].entry != 0; at = (at + 1) & mask) {
    if (places_[at].hash == hash && entries_[places_[at].entry - 1].key == key) break;
  }
  return at;
}

void RequestTable::Grow() {
  std::vector<Place> grown(places_.empty() ? kFirstPlaces : 2 * places_.size());
  const size_t mask = grown.size() - 1;
  for (const Place& place : places_) {
    if (place.entry == 0) continue;
    size_t at = place.hash & mask;
    while (grown[at].entry != 0) at = (at + 1) & mask;
    grown[at] = place;
  }
  places_.swap(grown);
}

}  // namespace vooraf::domain
