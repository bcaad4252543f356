#include "tests/live/viewing.h"

#include <gtest/gtest.h>

#include "server/domain/timestamp.h"
#include "vooraf/v1/watch_service.pb.h"

namespace vooraf::live::testing {

void Viewing::Take(const std::vector<std::shared_ptr<const std::string>>& messages,
                   const std::function<void(const Viewing&)>& each) {
  for (const auto& bytes : messages) {
    EXPECT_LE(bytes->size(), kUpdateBytesMax);
    v1::SessionUpdate message;
    ASSERT_TRUE(message.ParseFromString(*bytes));
    if (message.snapshot()) {
      ++snapshots;
      seen_.clear();
    }
    for (const std::string& key : message.removed()) {
      EXPECT_EQ(seen_.erase(key), 1u) << "not there, and removed: " << key;
    }
    for (const v1::Entity& entity : message.changed()) {
      std::string serialised = entity.SerializeAsString();
      EXPECT_NE(seen_[entity.key()], serialised) << "sent and the same: " << entity.key();
      seen_[entity.key()] = std::move(serialised);
    }
    EXPECT_EQ(message.has_revision(), message.has_time());
    if (!message.has_revision()) continue;
    EXPECT_GE(message.revision().seq(), seq);
    seq = message.revision().seq();
    EXPECT_GE(domain::TimeOf(message.time()), moment);
    moment = domain::TimeOf(message.time());
    ++updates;
    if (each) each(*this);
  }
}

v1::Entity Viewing::Find(const std::string& key) const {
  v1::Entity entity;
  const auto found = seen_.find(key);
  if (found != seen_.end()) entity.ParseFromString(found->second);
  return entity;
}

Viewing ViewAll(Replay& replay, const std::function<void(const Viewing&)>& each) {
  Viewing viewing;
  domain::Time now{std::chrono::sys_days(std::chrono::year(2027) / 1 / 1)};
  for (;;) {
    const auto step = replay.Next(now);
    EXPECT_TRUE(step);
    if (!step) return viewing;
    viewing.Take(step->messages, each);
    if (step->over) return viewing;
    if (step->wait_until) now = *step->wait_until;
  }
}

Seen OfTheLog(Seen seen) {
  std::erase_if(seen, [](const auto& entry) {
    v1::Entity entity;
    entity.ParseFromString(entry.second);
    return entity.has_presence() || entity.has_person_name() || entity.has_speaker_name();
  });
  return seen;
}

}  // namespace vooraf::live::testing
