// What the commands of a session came to, by the id that their clients gave them. A long session
// remembers hundreds of thousands, each is put in once and none is taken out; opening a session and
// copying its state cost what this costs. So entries lie one after another, and a table of their
// places finds them: a std::unordered_map took a third of the time that opening takes.
//
// Thread contract: that of the session which holds it.
#pragma once

#include <cstdint>
#include <vector>

#include "server/domain/ids.h"

namespace vooraf::domain {

// What a command came to, remembered so that a repeat gets the same answer.
struct Remembered {
  uint64_t digest = 0;  // 0: not known any more
  uint64_t seq = 0;     // of the command's last event
  uint32_t created = 0;
};

// A request id is scoped to who made it.
struct RequestKey {
  ParticipantNumber actor;
  RequestId id{};
  bool operator==(const RequestKey&) const = default;
};

class RequestTable {
 public:
  // Null if there is none. Valid until the next Put.
  const Remembered* Find(const RequestKey& key) const;
  // The entry of this key, made if there is none. Valid until the next Put.
  Remembered& Put(const RequestKey& key);

  size_t size() const { return entries_.size(); }

 private:
  struct Entry {
    RequestKey key;
    Remembered remembered;
  };

  // Names an entry. The hash tells most others from it without a look at them.
  struct Place {
    uint32_t hash = 0;
    uint32_t entry = 0;  // index + 1, or 0
  };

  // The place that names the key's entry, or would. REQUIRES: places_ is not full.
  size_t Probe(const RequestKey& key, uint32_t hash) const;
  void Grow();

  std::vector<Entry> entries_;
  // Open addressing with linear probing; a power of two, at most half of them taken.
  std::vector<Place> places_;
};

}  // namespace vooraf::domain
