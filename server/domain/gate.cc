#include "server/domain/gate.h"

#include <string>

#include "server/domain/refusals.h"

namespace vooraf::domain {

Result<void> RequireChangeable(const Session& session) {
  if (session.closed()) return Refuse(kSessionClosed);
  return {};
}

Result<void> RequireLive(const Session& session) {
  if (auto ok = RequireChangeable(session); !ok) return ok;
  if (session.phase != v1::SESSION_PHASE_LIVE) return Refuse(kSessionNotLive);
  return {};
}

Result<void> RequireFacilitates(const Session& session, const Context& context) {
  const Participant* actor = session.Find(context.actor);
  if (actor == nullptr) return Refuse(kNotInSession);
  if (!actor->facilitates()) return Refuse(kFacilitatorOnly);
  return {};
}

Result<void> RequireFacilitator(const Session& session, const Context& context) {
  if (auto ok = RequireFacilitates(session, context); !ok) return ok;
  return RequireChangeable(session);
}

Result<void> RequireFacilitatorLive(const Session& session, const Context& context) {
  if (auto ok = RequireFacilitator(session, context); !ok) return ok;
  return RequireLive(session);
}

Result<void> RequireFirstFacilitator(const Session& session, const Context& context) {
  if (auto ok = RequireFacilitator(session, context); !ok) return ok;
  if (session.Find(context.actor)->role != type::v1::ROLE_FACILITATOR) {
    return Refuse(kFirstFacilitatorOnly);
  }
  return {};
}

Result<void> RequireParticipant(const Session& session, const Context& context) {
  const Participant* actor = session.Find(context.actor);
  if (actor == nullptr) return Refuse(kNotInSession);
  if (actor->role != type::v1::ROLE_PARTICIPANT) return Refuse(kParticipantOnly);
  if (actor->removed) return Refuse(kRemoved);
  if (actor->left) return Refuse(kHasLeft);
  return RequireChangeable(session);
}

Result<void> RequireNothingOpen(const Session& session) {
  for (const Item& item : session.items) {
    if (item.answering() || item.phase == type::v1::ITEM_PHASE_DECIDING) {
      return Refuse(kSomethingOpen, {{"item", std::to_string(item.number().value)}});
    }
    if (item.discussing()) {
      return Refuse(kDiscussionOpen, {{"item", std::to_string(item.number().value)}});
    }
  }
  return {};
}

Result<const Item*> FindItem(const Session& session, uint32_t item) {
  const Item* found = session.Find(ItemNumber{item});
  if (found == nullptr) return Refuse(kItemUnknown, {{"item", std::to_string(item)}});
  return found;
}

Result<const Statement*> FindStatement(const Session& session, uint32_t number) {
  const Statement* statement = session.Find(StatementNumber{number});
  if (statement == nullptr || statement->withdrawn) {
    return Refuse(kStatementUnknown, {{"statement", std::to_string(number)}});
  }
  return statement;
}

Result<void> RequireStanding(const Statement& statement, uint32_t number) {
  const std::string which = std::to_string(number);
  if (statement.hidden) return Refuse(kStatementHidden, {{"statement", which}});
  if (!statement.merged_into) return {};
  return Refuse(kStatementMerged,
                {{"statement", which}, {"into", std::to_string(statement.merged_into.value)}});
}

Result<const Round*> FindOpenRound(const Item& item, uint32_t round) {
  const std::string number = std::to_string(item.number().value);
  if (round == 0 || round > item.rounds.size()) {
    if (item.rounds.empty()) return Refuse(kRoundNotOpen, {{"item", number}});
    return Refuse(kRoundNotYet, {{"item", number}, {"round", std::to_string(round)}});
  }
  const Round& found = item.rounds[round - 1];
  if (found.revealed) {
    return Refuse(kRoundOver, {{"item", number}, {"round", std::to_string(round)}});
  }
  return &found;
}

Result<const Round*> FindRevealedRound(const Item& item, uint32_t round) {
  const bool there = round != 0 && round <= item.rounds.size();
  if (there && item.rounds[round - 1].others_wait) {
    return Refuse(kOthersWait, {{"item", std::to_string(item.number().value)}});
  }
  if (there && item.rounds[round - 1].revealed) return &item.rounds[round - 1];
  return Refuse(there ? kRoundNotRevealed : kRoundNotYet,
                {{"item", std::to_string(item.number().value)}, {"round", std::to_string(round)}});
}

}  // namespace vooraf::domain
