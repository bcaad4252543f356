#include "server/live/source.h"

#include <algorithm>
#include <cassert>
#include <utility>

#include "server/live/after_all.h"

namespace vooraf::live {
namespace {

using domain::view::Audience;

// Updates kept per audience, for readers that stand at different revisions. Beyond that each
// reader gets one of its own.
constexpr size_t kUpdatesKeptMax = 64;
// Up to here a shared message is copied for the sake of one message to a person instead of two.
constexpr size_t kCopiedBytesMax = 4'096;

size_t Index(Audience audience) { return static_cast<size_t>(audience); }

std::shared_ptr<const std::string> Share(std::string bytes) {
  return std::make_shared<const std::string>(std::move(bytes));
}

}  // namespace

// Apart from the source, so that a handle may outlive it, and so that listeners can read from it.
class Source::Listeners {
 public:
  uint64_t Add(OnPublished listener) {
    std::lock_guard lock(mutex_);
    listeners_.emplace(++last_, std::move(listener));
    return last_;
  }
  void Remove(uint64_t number) {
    std::lock_guard lock(mutex_);
    listeners_.erase(number);
  }
  void Tell() {
    std::lock_guard lock(mutex_);
    for (const auto& [number, listener] : listeners_) listener();
  }

 private:
  std::mutex mutex_;
  uint64_t last_ = 0;
  std::map<uint64_t, OnPublished> listeners_;
};

Source::Source(uint64_t epoch) : epoch_(epoch), listeners_(std::make_shared<Listeners>()) {
  assert(epoch % kAudiences == 0 && epoch != 0);
}

v1::Revision Source::RevisionFor(Audience audience) const {
  v1::Revision revision;
  revision.set_epoch(epoch_ + Index(audience));
  revision.set_seq(seq_);
  revision.set_counter(counter_);
  return revision;
}

v1::Revision Source::Latest() const {
  std::lock_guard lock(mutex_);
  return RevisionFor(Audience::kEveryone);
}

std::shared_ptr<const std::string> Source::Heartbeat() const {
  return Share(RevisionField(Latest()));
}

bool Source::Ended() const {
  std::lock_guard lock(mutex_);
  return ended_;
}

std::shared_ptr<void> Source::Listen(OnPublished on_published) {
  const uint64_t number = listeners_->Add(std::move(on_published));
  return AfterAll([listeners = listeners_, number] { listeners->Remove(number); });
}

std::shared_ptr<const UpdateBytes> Source::Since(Audience audience,
                                                 domain::ParticipantNumber person,
                                                 const v1::Revision& since) const {
  std::lock_guard lock(mutex_);
  return SinceLocked(audience, Find(person), since);
}

std::shared_ptr<const UpdateBytes> Source::SinceOrHeartbeat(Audience audience,
                                                            domain::ParticipantNumber person,
                                                            const v1::Revision& since) const {
  std::lock_guard lock(mutex_);
  if (auto update = SinceLocked(audience, Find(person), since)) return update;
  std::shared_ptr<const UpdateBytes>& heartbeat = heartbeats_[Index(audience)];
  if (!heartbeat) {
    auto made = std::make_shared<UpdateBytes>();
    made->revision = RevisionFor(audience);
    made->messages.push_back(Share(RevisionField(made->revision)));
    heartbeat = std::move(made);
  }
  return heartbeat;
}

std::shared_ptr<const UpdateBytes> Source::SinceLocked(Audience audience, const Person* person,
                                                       const v1::Revision& since) const {
  const EntityTable& table = shared_[Index(audience)].table;
  const bool snapshot = since.epoch() != epoch_ + Index(audience) || since.counter() == 0 ||
                        since.counter() > counter_ || since.counter() < table.horizon() ||
                        since.counter() < snapshot_before_;
  const bool shared_changed = snapshot || table.latest() > since.counter();
  const bool personal_changed = person && (snapshot || person->latest > since.counter());
  std::shared_ptr<const SharedUpdate> shared;
  if (shared_changed) shared = UpdateFor(audience, snapshot, since.counter());
  if (!personal_changed) return shared;
  return AddPersonal(audience, shared.get(), *person, snapshot, since.counter());
}

std::shared_ptr<const Source::SharedUpdate> Source::UpdateFor(Audience audience, bool snapshot,
                                                              uint64_t since) const {
  const Shared& shared = shared_[Index(audience)];
  const uint64_t first = snapshot ? 0 : shared.table.FirstAfter(since);
  const auto kept = shared.updates.find(first);
  if (kept != shared.updates.end()) return kept->second;

  UpdateComposer composer;
  if (snapshot) {
    composer.Add(SnapshotField());
    shared.table.AddAll(composer);
  } else {
    shared.table.AddChanges(since, composer);
  }
  std::vector<std::string> messages = composer.Finish();
  auto update = std::make_shared<SharedUpdate>();
  update->revision = RevisionFor(audience);
  const std::string revision = RevisionField(update->revision);
  update->revision_size = revision.size();
  if (messages.back().size() > kCopiedBytesMax) update->bare = Share(messages.back());
  messages.back() += revision;
  for (std::string& message : messages) update->messages.push_back(Share(std::move(message)));
  if (shared.updates.size() < kUpdatesKeptMax) shared.updates.emplace(first, update);
  return update;
}

// The shared messages as they are, but for the last, which must leave the revision to the person's
// own entities that follow.
std::shared_ptr<const UpdateBytes> Source::AddPersonal(Audience audience,
                                                       const SharedUpdate* shared,
                                                       const Person& person, bool snapshot,
                                                       uint64_t since) const {
  auto update = std::make_shared<UpdateBytes>();
  update->revision = RevisionFor(audience);
  UpdateComposer composer;
  if (shared) {
    update->messages.assign(shared->messages.begin(), shared->messages.end() - 1);
    const std::string& last = *shared->messages.back();
    if (shared->bare) {
      update->messages.push_back(shared->bare);
    } else {
      composer.Add(last.substr(0, last.size() - shared->revision_size));
    }
  }
  for (const PersonalEntity& entity : person.entities) {
    if (!snapshot && entity.stamp <= since) continue;
    if (entity.bytes) {
      composer.Add(*entity.bytes);
    } else if (!snapshot) {
      composer.Add(RemovedField(entity.key.ToString()));
    }
  }
  std::vector<std::string> messages = composer.Finish();
  if (messages.empty()) messages.emplace_back();
  messages.back() += RevisionField(update->revision);
  for (std::string& message : messages) update->messages.push_back(Share(std::move(message)));
  return update;
}

bool Source::Person::Put(Rendered rendered, uint64_t stamp) {
  const auto found =
      std::find_if(entities.begin(), entities.end(),
                   [&](const PersonalEntity& entity) { return entity.key == rendered.key; });
  if (found == entities.end()) {
    if (!rendered.bytes) return false;
    entities.push_back({rendered.key, std::move(rendered.bytes), stamp});
  } else {
    if (found->bytes == rendered.bytes) return false;
    if (found->bytes && rendered.bytes && *found->bytes == *rendered.bytes) return false;
    found->bytes = std::move(rendered.bytes);
    found->stamp = stamp;
  }
  latest = stamp;
  return true;
}

void Source::Publish(Publication publication) {
  {
    std::lock_guard lock(mutex_);
    const uint64_t stamp = counter_ + 1;
    bool changed = publication.snapshot_for_all;
    if (publication.snapshot_for_all) snapshot_before_ = stamp;
    for (size_t i = 0; i < kAudiences; ++i) {
      Shared& shared = shared_[i];
      for (Rendered& rendered : publication.shared[i]) {
        if (!shared.table.Differs(rendered.key, rendered.bytes)) continue;
        shared.table.Put(rendered.key, std::move(rendered.bytes), stamp);
        changed = true;
      }
      if (shared.table.latest() == stamp) shared.updates.clear();
    }
    for (auto& [number, entities] : publication.personal) {
      const auto person = persons_.find(number.value);
      if (person == persons_.end()) continue;
      for (Rendered& rendered : entities) {
        if (person->second.Put(std::move(rendered), stamp)) changed = true;
      }
    }
    for (const domain::ParticipantNumber number : publication.acted) {
      const auto person = persons_.find(number.value);
      if (person == persons_.end()) continue;
      person->second.latest = stamp;
      changed = true;
    }
    seq_ = publication.seq;
    heartbeats_ = {};
    if (!changed) return;
    counter_ = stamp;
  }
  listeners_->Tell();
}

void Source::AddPerson(domain::ParticipantNumber number, std::vector<Rendered> all) {
  std::lock_guard lock(mutex_);
  // A counter of its own: whoever resumes from an older one, even from the newest before, may have
  // missed changes while this person's entities were not kept, and is sent them all.
  ++counter_;
  heartbeats_ = {};
  Person person;
  person.latest = counter_;
  person.entities.reserve(all.size());
  for (Rendered& rendered : all) {
    person.entities.push_back({rendered.key, std::move(rendered.bytes), counter_});
  }
  persons_.insert_or_assign(number.value, std::move(person));
}

void Source::RemovePerson(domain::ParticipantNumber person) {
  std::lock_guard lock(mutex_);
  persons_.erase(person.value);
}

bool Source::HasPerson(domain::ParticipantNumber person) const {
  std::lock_guard lock(mutex_);
  return Find(person) != nullptr;
}

std::vector<domain::ParticipantNumber> Source::Persons() const {
  std::lock_guard lock(mutex_);
  std::vector<domain::ParticipantNumber> persons;
  persons.reserve(persons_.size());
  for (const auto& [number, person] : persons_) persons.push_back({number});
  return persons;
}

const Source::Person* Source::Find(domain::ParticipantNumber person) const {
  const auto found = persons_.find(person.value);
  return found == persons_.end() ? nullptr : &found->second;
}

void Source::End() {
  {
    std::lock_guard lock(mutex_);
    ended_ = true;
  }
  listeners_->Tell();
}

}  // namespace vooraf::live
