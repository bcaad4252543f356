#include "server/domain/view/replayed.h"

namespace vooraf::domain::view {
namespace {

using Kind = EntityKey::Kind;

// Whether everyone may read the reason (by its place in the round) as things stand.
bool IsReleased(const Session& now, ItemNumber item, uint32_t round, uint32_t reason) {
  const Item* found = now.Find(item);
  if (found == nullptr || round == 0 || round > found->rounds.size()) return false;
  const auto& reasons = found->rounds[round - 1].reasons;
  return reason > 0 && reason <= reasons.size() && reasons[reason - 1].released;
}

// A statement that was merged away is seen from its merging on: until then the one that stands for
// it says the same.
bool Keep(const Session& now, const v1::StatementView& then) {
  const Statement* found = now.Find(StatementNumber{then.statement()});
  if (found == nullptr || !found->released || found->hidden || found->withdrawn) return false;
  return !found->merged_into || then.merged_into() != 0;
}

bool Keep(const Session& now, const v1::AmendmentView& then) {
  const Amendment* found = now.Find(AmendmentNumber{then.amendment()});
  return found != nullptr && found->released && !found->withdrawn;
}

bool Keep(const Session& now, const v1::ObjectionView& then) {
  const Ballot* found = now.Find(BallotNumber{then.ballot()});
  return found != nullptr && then.objection() <= found->objections.size() &&
         found->objections[then.objection() - 1].released;
}

bool Keep(const Session& now, const v1::TextTurnView& then) {
  const TextTurn* found = now.Find(TextTurnNumber{then.text_turn()});
  return found != nullptr && found->phase == TextTurn::Phase::kReleased;
}

// Whether everyone sees the theme as things stand.
bool HasReleasedText(const Session& now, const Theme& theme, ThemeNumber number) {
  for (const Round& round : now.Find(theme.item)->rounds) {
    for (const ReasonShown& reason : round.reasons) {
      if (reason.theme == number && reason.released) return true;
    }
  }
  return false;
}

// A theme bears its newest name: the one before was replaced for a reason.
bool Keep(const Session& now, v1::ThemeView& then) {
  const ThemeNumber number{then.theme()};
  const Theme* found = now.Find(number);
  if (found == nullptr || !HasReleasedText(now, *found, number)) return false;
  then.set_name(found->name);
  then.set_erased(found->erased);
  auto& texts = *then.mutable_texts();
  for (int i = texts.size() - 1; i >= 0; --i) {
    if (!IsReleased(now, found->item, texts[i].round(), texts[i].reason())) {
      texts.DeleteSubrange(i, 1);
    }
  }
  return !texts.empty();
}

// Of a ballot that was taken back nobody sees how many voted.
void Reduce(const Session& now, v1::BallotView& then) {
  const Ballot* found = now.Find(BallotNumber{then.ballot()});
  if (found != nullptr && !found->withdrawn && !found->voided) return;
  then.clear_partition();
  then.clear_parts();
  then.clear_everyone();
}

// Why an interpreter asked to wait is seen as long as that holds.
void Reduce(const Session& now, v1::RoundView& then) {
  const Item* found = now.Find(ItemNumber{then.item()});
  if (found == nullptr || then.round() > found->rounds.size() ||
      found->rounds[then.round() - 1].hold.reason != then.hold_reason()) {
    then.clear_hold_reason();
  }
}

// What is kept of an entity that everyone saw then.
std::optional<v1::Entity> SeenStill(std::optional<v1::Entity> then, const Session& now) {
  if (!then) return then;
  bool kept = true;
  switch (then->kind_case()) {
    case v1::Entity::kStatement:
      kept = Keep(now, then->statement());
      break;
    case v1::Entity::kReason: {
      const auto& reason = then->reason();
      kept = IsReleased(now, {reason.item()}, reason.round(), reason.reason());
      break;
    }
    case v1::Entity::kTheme:
      kept = Keep(now, *then->mutable_theme());
      break;
    case v1::Entity::kAmendment:
      kept = Keep(now, then->amendment());
      break;
    case v1::Entity::kObjection:
      kept = Keep(now, then->objection());
      break;
    case v1::Entity::kTextTurn:
      kept = Keep(now, then->text_turn());
      break;
    case v1::Entity::kBallot:
      Reduce(now, *then->mutable_ballot());
      break;
    case v1::Entity::kRound:
      Reduce(now, *then->mutable_round());
      break;
    default:
      break;
  }
  if (!kept) return std::nullopt;
  return then;
}

bool IsPersonal(Kind kind) {
  return kind == Kind::kMe || kind == Kind::kMyItem || kind == Kind::kMyFloor;
}

bool TellsOfPersons(Kind kind) { return kind == Kind::kPerson || kind == Kind::kFloorQueue; }

}  // namespace

std::optional<v1::Entity> RenderReplayed(const Session& then, const Onlooker& onlooker,
                                         const EntityKey& key) {
  if (IsPersonal(key.kind)) return RenderPersonal(then, onlooker.person, key);
  if (onlooker.young_people && TellsOfPersons(key.kind)) return std::nullopt;
  static const SideData kNothingBeside;
  auto entity = Render(then, kNothingBeside, onlooker.audience, key);
  if (onlooker.audience == Audience::kFacilitators) return entity;
  return SeenStill(std::move(entity), *onlooker.now);
}

}  // namespace vooraf::domain::view
