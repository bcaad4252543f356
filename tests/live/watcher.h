// A client's model of what it was sent, and what it should hold.
#pragma once

#include <map>
#include <string>

#include "server/live/sessions.h"

namespace vooraf::live::testing {

// Entities by key, as their bytes.
using Seen = std::map<std::string, std::string>;

class Watcher {
 public:
  explicit Watcher(Subscription subscription) : subscription_(std::move(subscription)) {}

  // Takes in what changed since the last time; false if nothing did.
  bool Pull();
  // The same, or else the heartbeat.
  void PullOrBeat();
  // A new subscription of the same person, resumed from where this one stood.
  void Resume(Subscription subscription) { subscription_ = std::move(subscription); }
  // Lets go of the subscription and keeps what was seen.
  void Leave() { subscription_ = Subscription(); }

  const Subscription& subscription() const { return subscription_; }
  const Seen& seen() const { return seen_; }
  const v1::Revision& revision() const { return revision_; }
  // The entity of this key, or an empty one.
  v1::Entity Find(const std::string& key) const;
  // Updates taken in, messages among them, and how many were snapshots.
  int updates = 0;
  int messages = 0;
  int snapshots = 0;

 private:
  void Take(const UpdateBytes& update);

  Subscription subscription_;
  v1::Revision revision_;
  Seen seen_;
};

// What a newcomer in the place of this subscription is sent.
Seen FreshSnapshot(const Subscription& subscription);
// What the views render from a session, whatever was published before. `connected` for presence.
Seen RenderAll(const domain::Session& session, const domain::SideData& side,
               domain::view::Audience audience, domain::ParticipantNumber person,
               const std::vector<domain::ParticipantNumber>& connected);

}  // namespace vooraf::live::testing
