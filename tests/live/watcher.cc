#include "tests/live/watcher.h"

#include <gtest/gtest.h>

#include "vooraf/v1/watch_service.pb.h"

namespace vooraf::live::testing {

bool Watcher::Pull() {
  const auto update =
      subscription_.source->Since(subscription_.audience, subscription_.person, revision_);
  if (update) Take(*update);
  return update != nullptr;
}

void Watcher::PullOrBeat() {
  Take(*subscription_.source->SinceOrHeartbeat(subscription_.audience, subscription_.person,
                                               revision_));
}

void Watcher::Take(const UpdateBytes& update) {
  ++updates;
  ASSERT_FALSE(update.messages.empty());
  for (const auto& bytes : update.messages) {
    ++messages;
    EXPECT_LE(bytes->size(), kUpdateBytesMax);
    v1::SessionUpdate message;
    ASSERT_TRUE(message.ParseFromString(*bytes));
    // Only the last message of an update carries the revision.
    EXPECT_EQ(message.has_revision(), &bytes == &update.messages.back());
    if (message.snapshot()) {
      ++snapshots;
      seen_.clear();
    }
    for (const std::string& key : message.removed()) seen_.erase(key);
    for (const v1::Entity& entity : message.changed()) {
      seen_[entity.key()] = entity.SerializeAsString();
    }
    if (!message.has_revision()) continue;
    EXPECT_EQ(message.revision().SerializeAsString(), update.revision.SerializeAsString());
    EXPECT_GE(message.revision().seq(), message.snapshot() ? 0 : revision_.seq());
    revision_ = message.revision();
  }
}

v1::Entity Watcher::Find(const std::string& key) const {
  v1::Entity entity;
  const auto found = seen_.find(key);
  if (found != seen_.end()) entity.ParseFromString(found->second);
  return entity;
}

Seen FreshSnapshot(const Subscription& subscription) {
  Watcher newcomer(subscription);
  newcomer.Pull();
  return newcomer.seen();
}

Seen RenderAll(const domain::Session& session, const domain::SideData& side,
               domain::view::Audience audience, domain::ParticipantNumber person,
               const std::vector<domain::ParticipantNumber>& connected) {
  Seen seen;
  const auto add = [&](const std::optional<v1::Entity>& entity) {
    if (entity) seen[entity->key()] = entity->SerializeAsString();
  };
  for (const auto& key : domain::view::SharedKeys(session)) {
    add(domain::view::Render(session, side, audience, key));
  }
  if (audience == domain::view::Audience::kFacilitators) {
    add(domain::view::RenderPresence(session, connected));
  }
  for (const auto& key : domain::view::PersonalKeys(session, person)) {
    add(domain::view::RenderPersonal(session, person, key));
  }
  return seen;
}

}  // namespace vooraf::live::testing
