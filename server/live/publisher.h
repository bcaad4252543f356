// Renders what has changed in the durable fold and hands it to the watch source. While nobody
// watches it only notes what is to be rendered, and before anybody ever watched not even that.
//
// Thread contract: none; used on the session's strand.
#pragma once

#include <memory>
#include <set>
#include <unordered_set>
#include <utility>
#include <vector>

#include "server/domain/view/view.h"
#include "server/live/session_core.h"
#include "server/live/source.h"

namespace vooraf::live {

class Publisher : public DurableObserver {
 public:
  // REQUIRES: durable outlives this object.
  Publisher(const Fold& durable, std::shared_ptr<Source> source)
      : durable_(durable), source_(std::move(source)) {}

  void OnEvent(const domain::Session& session, const domain::StoredEvent& event) override;
  void OnSideWrite(const domain::Session& session, const domain::SideWrite& write) override;

  // `connected` (ascending) is kept by whoever calls, and has changed.
  void OnConnected(const std::vector<domain::ParticipantNumber>& connected);
  // Keeps the person's own entities from here on, if it does not yet. If something waits to be
  // published, it may be of their doing: they are told of the revision that has it.
  void AddPerson(domain::ParticipantNumber person);
  // Keeps them no longer.
  void RemovePerson(domain::ParticipantNumber person);

  // Whether Publish has anything to compare.
  bool dirty() const { return dirty_ || !built_; }
  void Publish();

 private:
  using Key = domain::view::EntityKey;

  void Note(domain::view::Touched touched);
  Rendered RenderShared(domain::view::Audience audience, const Key& key) const;
  Rendered RenderOwn(domain::ParticipantNumber person, const Key& key) const;

  const Fold& durable_;
  const std::shared_ptr<Source> source_;

  bool built_ = false;  // all shared entities have been published once
  bool dirty_ = false;
  std::vector<domain::ParticipantNumber> connected_;
  std::unordered_set<uint32_t> persons_;  // whose entities are kept
  // What is to be rendered.
  std::set<Key> shared_;
  std::set<std::pair<domain::ParticipantNumber, Key>> personal_;
  std::set<Key> personal_of_all_;
  std::set<domain::ParticipantNumber> acted_;
  bool plan_changed_ = false;
};

}  // namespace vooraf::live
