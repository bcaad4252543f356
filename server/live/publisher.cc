#include "server/live/publisher.h"

#include <map>
#include <utility>

namespace vooraf::live {
namespace {

using domain::view::Audience;
using domain::view::EntityKey;

constexpr EntityKey kPresenceKey{EntityKey::Kind::kPresence};

EntityTable::Bytes Serialise(std::optional<v1::Entity> entity) {
  if (!entity) return nullptr;
  return std::make_shared<const std::string>(ChangedField(*entity));
}

}  // namespace

void Publisher::OnEvent(const domain::Session& session, const domain::StoredEvent& event) {
  dirty_ = true;
  if (!built_) return;
  Note(domain::view::TouchedBy(session, event));
  for (const uint32_t person : {event.event.actor(), event.event.entered_by()}) {
    if (persons_.contains(person)) acted_.insert(domain::ParticipantNumber{person});
  }
  // Items may be gone that persons who are away still have entities of.
  if (event.event.has_plan_changed()) plan_changed_ = true;
}

void Publisher::OnSideWrite(const domain::Session& session, const domain::SideWrite& write) {
  dirty_ = true;
  if (built_) Note(domain::view::TouchedBy(session, write));
}

void Publisher::Note(domain::view::Touched touched) {
  for (const EntityKey& key : touched.shared) {
    // Presence counts people by what they are.
    if (key.kind == EntityKey::Kind::kPerson) shared_.insert(kPresenceKey);
    shared_.insert(key);
  }
  for (const auto& [person, key] : touched.personal) {
    if (persons_.contains(person.value)) personal_.emplace(person, key);
  }
  personal_of_all_.insert(touched.personal_of_all.begin(), touched.personal_of_all.end());
}

void Publisher::OnConnected(const std::vector<domain::ParticipantNumber>& connected) {
  connected_ = connected;
  dirty_ = true;
  shared_.insert(kPresenceKey);
}

void Publisher::AddPerson(domain::ParticipantNumber person) {
  if (dirty_) acted_.insert(person);
  if (!persons_.insert(person.value).second) return;
  std::vector<Rendered> all;
  for (const EntityKey& key : domain::view::PersonalKeys(durable_.session, person)) {
    all.push_back(RenderOwn(person, key));
  }
  source_->AddPerson(person, std::move(all));
}

void Publisher::RemovePerson(domain::ParticipantNumber person) {
  if (persons_.erase(person.value) > 0) source_->RemovePerson(person);
}

Rendered Publisher::RenderShared(Audience audience, const EntityKey& key) const {
  if (key.kind == EntityKey::Kind::kPresence) {
    if (audience != Audience::kFacilitators) return {key, nullptr};
    return {key, Serialise(domain::view::RenderPresence(durable_.session, connected_))};
  }
  return {key, Serialise(domain::view::Render(durable_.session, durable_.side, audience, key))};
}

Rendered Publisher::RenderOwn(domain::ParticipantNumber person, const EntityKey& key) const {
  return {key, Serialise(domain::view::RenderPersonal(durable_.session, person, key))};
}

void Publisher::Publish() {
  if (!built_) {
    built_ = true;
    const auto keys = domain::view::SharedKeys(durable_.session);
    shared_.insert(keys.begin(), keys.end());
    shared_.insert(kPresenceKey);
  }
  if (!personal_of_all_.empty()) {
    for (const uint32_t person : persons_) {
      for (const EntityKey& key : personal_of_all_)
        personal_.emplace(domain::ParticipantNumber{person}, key);
    }
  }

  Publication publication;
  publication.seq = durable_.session.seq;
  for (const Audience audience : {Audience::kEveryone, Audience::kFacilitators}) {
    auto& rendered = publication.shared[static_cast<size_t>(audience)];
    rendered.reserve(shared_.size());
    for (const EntityKey& key : shared_) rendered.push_back(RenderShared(audience, key));
  }
  for (const auto& [person, key] : personal_) {
    if (publication.personal.empty() || publication.personal.back().first != person) {
      publication.personal.emplace_back(person, std::vector<Rendered>());
    }
    publication.personal.back().second.push_back(RenderOwn(person, key));
  }
  publication.acted.assign(acted_.begin(), acted_.end());
  publication.snapshot_for_all = std::exchange(plan_changed_, false);

  shared_.clear();
  personal_.clear();
  personal_of_all_.clear();
  acted_.clear();
  dirty_ = false;
  source_->Publish(std::move(publication));
}

}  // namespace vooraf::live
