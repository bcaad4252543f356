// What a client knows of a session: the entities it was sent, by key. Snapshots never change, so a
// view may draw one while the next is being made.
//
// Thread contract: SessionSnapshot is immutable. SessionModel: one thread applies; any thread reads
// and waits; observers are called on the applying thread and must not block.
#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "vooraf/v1/entity.pb.h"
#include "vooraf/v1/revision.pb.h"
#include "vooraf/v1/watch_service.pb.h"

namespace vooraf::client {

// Orders keys as people would: "round/3/2" before "round/3/10".
struct KeyLess {
  using is_transparent = void;
  bool operator()(std::string_view a, std::string_view b) const;
};

using EntityMap = std::map<std::string, std::shared_ptr<const v1::Entity>, KeyLess>;
using KeySet = std::set<std::string, KeyLess>;

// Pointers live as long as the snapshot; null means: not there, or not for us to see.
class SessionSnapshot {
 public:
  SessionSnapshot();
  SessionSnapshot(std::shared_ptr<const EntityMap> entities, v1::Revision revision);

  const EntityMap& entities() const { return *entities_; }
  const std::shared_ptr<const EntityMap>& shared_entities() const { return entities_; }
  const v1::Revision& revision() const { return revision_; }
  // Null until the first update.
  const v1::SessionView* session() const;

  std::vector<const v1::GroupView*> Groups() const;
  const v1::GroupView* Group(uint32_t group) const;
  // In the order of the agenda.
  std::vector<const v1::ItemView*> Items() const;
  const v1::ItemView* Item(uint32_t item) const;
  // The item asked, revealed or decided last.
  const v1::ItemView* CurrentItem() const;
  const v1::RoundView* Round(uint32_t item, uint32_t round) const;
  const v1::RoundView* LastRound(uint32_t item) const;
  std::vector<const v1::StatementView*> Statements(uint32_t item) const;
  const v1::StatementView* Statement(uint32_t statement) const;
  std::vector<const v1::ReasonView*> Reasons(uint32_t item, uint32_t round) const;
  std::vector<const v1::ThemeView*> Themes(uint32_t item) const;
  const v1::ThemeView* Theme(uint32_t theme) const;
  const v1::JointAnswerView* JointAnswer(uint32_t item) const;
  std::vector<const v1::BallotView*> Ballots(uint32_t item) const;
  const v1::BallotView* Ballot(uint32_t ballot) const;
  std::vector<const v1::ObjectionView*> Objections(uint32_t ballot) const;
  // To the item's joint answer, in the order in which they were proposed.
  std::vector<const v1::AmendmentView*> Amendments(uint32_t item) const;
  const v1::AmendmentView* Amendment(uint32_t amendment) const;
  // The newest on the item, open or closed.
  const v1::BallotView* LastBallot(uint32_t item) const;
  // The one that can be voted on now.
  const v1::BallotView* OpenBallot() const;
  std::vector<const v1::TimerView*> RunningTimers() const;
  const v1::FactsView* Facts() const;
  // In the order in which they were told.
  std::vector<const v1::FollowUpView*> FollowUps() const;
  // Null where nobody was counted otherwise than by device.
  const v1::CountsView* Counts(uint32_t item, uint32_t round) const;
  // Where we may see it; else empty.
  std::string SpeakerName() const;
  // While the session is live.
  const v1::FloorView* Floor() const;
  std::vector<const v1::TextTurnView*> TextTurns() const;

  // Ours, if we take part.
  const v1::MeView* Me() const;
  const v1::MyItemView* MyItem(uint32_t item) const;
  const v1::MyFloorView* MyFloor() const;

  // For facilitators.
  std::vector<const v1::PersonView*> People() const;
  std::string NameOf(uint32_t participant) const;
  std::vector<const v1::InvitationsView*> Invitations() const;
  const v1::PresenceView* Presence() const;
  const v1::FloorQueueView* FloorQueue() const;
  const v1::SpeakingView* Speaking() const;
  // Those that stand first, by kind; the dismissed ones after them.
  std::vector<const v1::SignalView*> Signals() const;

 private:
  const v1::Entity* Find(const std::string& key) const;
  // Every entity whose key starts with the prefix, as `get` finds its kind.
  template <class View>
  std::vector<const View*> All(std::string_view prefix, const View& (v1::Entity::*get)() const,
                               bool (v1::Entity::*has)() const) const;

  std::shared_ptr<const EntityMap> entities_;
  v1::Revision revision_;
};

using SnapshotPtr = std::shared_ptr<const SessionSnapshot>;

class SessionModel {
 public:
  using Observer = std::function<void(const SnapshotPtr&, const KeySet& changed_keys)>;

  SessionModel();

  // Applies one whole step: messages of which the last one carries a revision.
  void Apply(const std::vector<v1::SessionUpdate>& step);

  // Never null.
  SnapshotPtr Current() const;
  // Waits until what a command changed is here: revision.seq is at least `seq`. False at timeout.
  bool WaitForSeq(uint64_t seq, std::chrono::milliseconds timeout) const;
  // Calls the observer after each step that changed something, until the handle is destroyed.
  [[nodiscard]] std::shared_ptr<void> Observe(Observer observer);

 private:
  mutable std::mutex mutex_;
  mutable std::condition_variable advanced_;
  SnapshotPtr current_;
  std::vector<std::weak_ptr<Observer>> observers_;
};

}  // namespace vooraf::client
