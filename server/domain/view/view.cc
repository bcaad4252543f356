#include "server/domain/view/view.h"

#include "server/domain/view/nouns.h"

namespace vooraf::domain::view {
namespace {

using Kind = EntityKey::Kind;

const char* NameOf(Kind kind) {
  switch (kind) {
    case Kind::kSession:
      return "session";
    case Kind::kGroup:
      return "group";
    case Kind::kItem:
      return "item";
    case Kind::kRound:
      return "round";
    case Kind::kStatement:
      return "statement";
    case Kind::kReason:
      return "reason";
    case Kind::kTheme:
      return "theme";
    case Kind::kJointAnswer:
      return "joint_answer";
    case Kind::kBallot:
      return "ballot";
    case Kind::kObjection:
      return "objection";
    case Kind::kAmendment:
      return "amendment";
    case Kind::kTimer:
      return "timer";
    case Kind::kFacts:
      return "facts";
    case Kind::kFollowUp:
      return "follow_up";
    case Kind::kCounts:
      return "counts";
    case Kind::kFloor:
      return "floor";
    case Kind::kTextTurn:
      return "text_turn";
    case Kind::kPerson:
      return "person";
    case Kind::kPersonName:
      return "person_name";
    case Kind::kInvitations:
      return "invitations";
    case Kind::kPresence:
      return "presence";
    case Kind::kSpeaking:
      return "speaking";
    case Kind::kFloorQueue:
      return "floor_queue";
    case Kind::kSignal:
      return "signal";
    case Kind::kSpeakerName:
      return "speaker_name";
    case Kind::kMe:
      return "me";
    case Kind::kMyItem:
      return "my_item";
    case Kind::kMyFloor:
      return "my_floor";
  }
  return "";
}

std::optional<v1::Entity> RenderKind(const Session& session, const SideData& side,
                                     Audience audience, const EntityKey& key) {
  switch (key.kind) {
    case Kind::kSession:
      return RenderSession(session);
    case Kind::kGroup:
      return RenderGroup(session, {key.a});
    case Kind::kItem:
      return RenderItem(session, {key.a});
    case Kind::kRound:
      return RenderRound(session, {key.a}, key.b);
    case Kind::kStatement:
      return RenderStatement(session, audience, {key.a});
    case Kind::kReason:
      return RenderReason(session, audience, {key.a}, key.b, key.c);
    case Kind::kTheme:
      return RenderTheme(session, audience, {key.a});
    case Kind::kJointAnswer:
      return RenderJointAnswer(session, {key.a});
    case Kind::kBallot:
      return RenderBallot(session, {key.a});
    case Kind::kObjection:
      return RenderObjection(session, audience, {key.a}, key.b);
    case Kind::kAmendment:
      return RenderAmendment(session, audience, {key.a});
    case Kind::kTimer:
      return RenderTimer(session, {key.a});
    case Kind::kFacts:
      return RenderFacts(session);
    case Kind::kFollowUp:
      return RenderFollowUp(session, key.a);
    case Kind::kCounts:
      return RenderCounts(session, audience, {key.a}, key.b);
    case Kind::kFloor:
      return RenderFloor(session);
    case Kind::kTextTurn:
      return RenderTextTurn(session, audience, {key.a});
    case Kind::kPerson:
      return RenderPerson(session, audience, {key.a});
    case Kind::kPersonName:
      return RenderPersonName(session, side, audience, {key.a});
    case Kind::kInvitations:
      return RenderInvitations(session, audience, {key.a});
    case Kind::kSpeaking:
      return RenderSpeaking(session, audience);
    case Kind::kFloorQueue:
      return RenderFloorQueue(session, audience);
    case Kind::kSignal:
      return RenderSignal(session, audience, {static_cast<type::v1::SignalCause>(key.a), {key.b}});
    case Kind::kSpeakerName:
      return RenderSpeakerName(session, side, audience);
    case Kind::kPresence:
    case Kind::kMe:
    case Kind::kMyItem:
    case Kind::kMyFloor:
      return std::nullopt;
  }
  return std::nullopt;
}

std::optional<v1::Entity> WithKey(std::optional<v1::Entity> entity, const EntityKey& key) {
  if (entity) entity->set_key(key.ToString());
  return entity;
}

}  // namespace

std::string EntityKey::ToString() const {
  std::string text = NameOf(kind);
  for (const uint32_t number : {a, b, c}) {
    if (number == 0) break;
    text += '/';
    text += std::to_string(number);
  }
  return text;
}

std::optional<v1::Entity> Render(const Session& session, const SideData& side, Audience audience,
                                 const EntityKey& key) {
  return WithKey(RenderKind(session, side, audience, key), key);
}

std::optional<v1::Entity> RenderPersonal(const Session& session, ParticipantNumber participant,
                                         const EntityKey& key) {
  if (key.kind == Kind::kMe) return WithKey(RenderMe(session, participant), key);
  if (key.kind == Kind::kMyFloor) return WithKey(RenderMyFloor(session, participant), key);
  if (key.kind == Kind::kMyItem) {
    return WithKey(RenderMyItem(session, participant, {key.a}), key);
  }
  return std::nullopt;
}

}  // namespace vooraf::domain::view
