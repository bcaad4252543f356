// The watch source of one session: tables of entities that the strand fills and readers read.
//
// A reader stands at a counter and has been sent everything stamped up to it. Counters rise with
// each publication, and when a person's own entities are first rendered, so that a stamp tells
// whether a reader has them.
//
// Thread contract: WatchSource's functions by any thread; the others by the session's strand.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "server/domain/ids.h"
#include "server/live/entity_table.h"
#include "server/live/watch_source.h"

namespace vooraf::live {

inline constexpr size_t kAudiences = 2;

// What was rendered, to be compared with what was published before.
struct Rendered {
  domain::view::EntityKey key;
  EntityTable::Bytes bytes;  // null: not seen
};
struct Publication {
  uint64_t seq = 0;                                      // of the durable fold it was rendered from
  std::array<std::vector<Rendered>, kAudiences> shared;  // by audience
  std::vector<std::pair<domain::ParticipantNumber, std::vector<Rendered>>> personal;
  // Who made an event: told of the new revision even if nothing that they see has changed.
  std::vector<domain::ParticipantNumber> acted;
  // Keys may have ceased to exist: who has not seen this publication needs a snapshot.
  bool snapshot_for_all = false;
};

class Source : public WatchSource {
 public:
  // `epoch`: even; the last bit tells audiences apart, whose stamps differ.
  explicit Source(uint64_t epoch);

  v1::Revision Latest() const override;
  std::shared_ptr<const UpdateBytes> Since(domain::view::Audience audience,
                                           domain::ParticipantNumber person,
                                           const v1::Revision& since) const override;
  std::shared_ptr<const UpdateBytes> SinceOrHeartbeat(domain::view::Audience audience,
                                                      domain::ParticipantNumber person,
                                                      const v1::Revision& since) const override;
  std::shared_ptr<const std::string> Heartbeat() const override;
  bool Ended() const override;
  [[nodiscard]] std::shared_ptr<void> Listen(OnPublished on_published) override;

  // Takes over what differs from before, and tells listeners if anything does.
  void Publish(Publication publication);
  // Starts to keep this person's entities: `all` of the keys that a person can have.
  void AddPerson(domain::ParticipantNumber person, std::vector<Rendered> all);
  void RemovePerson(domain::ParticipantNumber person);
  bool HasPerson(domain::ParticipantNumber person) const;
  std::vector<domain::ParticipantNumber> Persons() const;
  // Ends all watches.
  void End();

 private:
  // Few per person, and there may be thousands of persons.
  struct PersonalEntity {
    domain::view::EntityKey key;
    EntityTable::Bytes bytes;  // null: not seen
    uint64_t stamp = 0;
  };
  struct Person {
    std::vector<PersonalEntity> entities;
    uint64_t latest = 0;

    bool Put(Rendered rendered, uint64_t stamp);
  };
  // An update for all readers of an audience that need the same one.
  struct SharedUpdate : UpdateBytes {
    size_t revision_size = 0;  // at the end of the last message
    // The last message without the revision; only where it is long, see kCopiedBytesMax.
    std::shared_ptr<const std::string> bare;
  };
  struct Shared {
    EntityTable table;
    // By the first stamp that the update holds; 0: the snapshot. Until the table changes.
    mutable std::map<uint64_t, std::shared_ptr<const SharedUpdate>> updates;
  };
  class Listeners;

  std::shared_ptr<const UpdateBytes> SinceLocked(domain::view::Audience audience,
                                                 const Person* person,
                                                 const v1::Revision& since) const;
  std::shared_ptr<const SharedUpdate> UpdateFor(domain::view::Audience audience, bool snapshot,
                                                uint64_t since) const;
  std::shared_ptr<const UpdateBytes> AddPersonal(domain::view::Audience audience,
                                                 const SharedUpdate* shared, const Person& person,
                                                 bool snapshot, uint64_t since) const;
  const Person* Find(domain::ParticipantNumber person) const;
  v1::Revision RevisionFor(domain::view::Audience audience) const;

  const uint64_t epoch_;
  const std::shared_ptr<Listeners> listeners_;

  mutable std::mutex mutex_;  // guards all below
  uint64_t seq_ = 0;
  uint64_t counter_ = 1;
  uint64_t snapshot_before_ = 0;  // who has seen less than this gets a snapshot
  bool ended_ = false;
  std::array<Shared, kAudiences> shared_;
  std::unordered_map<uint32_t, Person> persons_;
  mutable std::array<std::shared_ptr<const UpdateBytes>, kAudiences> heartbeats_;
};

}  // namespace vooraf::live
