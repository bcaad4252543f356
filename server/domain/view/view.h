// Who sees what: a session's fold as entities, per audience. Which noun is seen by whom and when is
// decided in that noun's file beside this one, nowhere else.
//
// A view is a pure function of (session, side data). An entity that an audience may not see (yet)
// renders as nothing.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "server/domain/session.h"
#include "server/domain/side_data.h"
#include "vooraf/v1/entity.pb.h"

namespace vooraf::domain::view {

// Facilitators and co-facilitators see what everyone sees, and more. What one person alone sees is
// in personal entities.
enum class Audience : uint8_t { kEveryone, kFacilitators };

// Names an entity within an audience (or within one person's own).
struct EntityKey {
  enum class Kind : uint8_t {
    kSession,
    kGroup,
    kItem,
    kRound,
    kStatement,
    kReason,
    kTheme,
    kJointAnswer,
    kBallot,
    kObjection,
    kAmendment,
    kTimer,
    kFacts,
    kFollowUp,
    kCounts,
    kFloor,
    kTextTurn,
    kPerson,
    kPersonName,
    kInvitations,
    kPresence,
    kSpeaking,
    kFloorQueue,
    kSignal,
    kSpeakerName,
    kMe,
    kMyItem,
    kMyFloor,
  };
  Kind kind = Kind::kSession;
  uint32_t a = 0, b = 0, c = 0;

  auto operator<=>(const EntityKey&) const = default;
  // As clients see it, such as "round/3/2".
  std::string ToString() const;
};

// What an event may have changed. May name too much, never too little: who publishes compares.
struct Touched {
  std::vector<EntityKey> shared;
  std::vector<std::pair<ParticipantNumber, EntityKey>> personal;
  // Personal entities of everyone.
  std::vector<EntityKey> personal_of_all;
};

// REQUIRES: `after` is the session with `event` folded in.
Touched TouchedBy(const Session& after, const StoredEvent& event);
// The same for a write of side data.
Touched TouchedBy(const Session& after, const SideWrite& write);

// Every key that may render in some shared audience, and every personal key of one participant.
// Presence, which no fold knows, is not among them.
std::vector<EntityKey> SharedKeys(const Session& session);
std::vector<EntityKey> PersonalKeys(const Session& session, ParticipantNumber participant);

std::optional<v1::Entity> Render(const Session& session, const SideData& side, Audience audience,
                                 const EntityKey& key);
std::optional<v1::Entity> RenderPersonal(const Session& session, ParticipantNumber participant,
                                         const EntityKey& key);
// Facilitators alone. `connected`: ascending, no number twice.
v1::Entity RenderPresence(const Session& session, const std::vector<ParticipantNumber>& connected);

}  // namespace vooraf::domain::view
