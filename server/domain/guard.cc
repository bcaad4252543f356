// Guards of a reveal. Rules: docs/SPEC.md, G.
#include "server/domain/guard.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "server/domain/decide.h"
#include "server/domain/evolve.h"
#include "server/domain/gate.h"
#include "server/domain/limits.h"
#include "server/domain/partition.h"
#include "server/domain/refusals.h"
#include "server/domain/sentences.h"
#include "server/domain/text_rules.h"

namespace vooraf::domain {
namespace {

using type::v1::Partition;

// How many answers one part has, and how many people are on the roll in it now.
struct Answered {
  uint32_t answers = 0;
  uint32_t roll = 0;
};

// By part, from 1; at 0 everyone together.
std::vector<Answered> CountAnswered(const Session& session, const Item& item,
                                    const AspectRound& aspect) {
  std::vector<Answered> parts(static_cast<size_t>(aspect.partition.parts_size()) + 1);
  const PartOfGroup part_of(aspect.partition);
  for (size_t i = 0; i < session.participants.size(); ++i) {
    const Participant& participant = session.participants[i];
    const uint32_t part = part_of(participant.group);
    const bool answered = i < aspect.answers.size() && aspect.answers[i].given();
    const bool asked = Asked(session, item, aspect.aspect, participant);
    parts[0].answers += answered;
    parts[0].roll += asked;
    if (part == 0) continue;
    parts[part].answers += answered;
    parts[part].roll += asked;
  }
  return parts;
}

// "Residents 2, Streets + Care 1": how many answers each part lacks.
std::string Lacking(const Session& session, const Item& item, const Round& round,
                    std::string_view language) {
  std::string lacking;
  const auto add = [&](const Answered& part, const std::string& name) {
    // Of fewer people than the guard asks for, all of them.
    const uint32_t needed = std::min(item.definition.guard().answers_per_group_min(), part.roll);
    if (part.answers >= needed) return;
    if (!lacking.empty()) lacking += ", ";
    lacking += name + " " + std::to_string(needed - part.answers);
  };
  for (const AspectRound& aspect : round.aspects) {
    const std::vector<Answered> parts = CountAnswered(session, item, aspect);
    if (aspect.partition.too_few()) {
      add(parts[0], language == "nl" ? "iedereen samen" : "everyone together");
      continue;
    }
    for (const auto& part : aspect.partition.parts()) {
      add(parts[part.part()], PartName(session, part, language));
    }
  }
  return lacking;
}

bool Resident(const Partition& partition, uint32_t part) {
  for (const auto& found : partition.parts()) {
    if (found.part() == part) return found.side() == type::v1::SIDE_RESIDENT;
  }
  return false;
}

bool AnyResident(const Partition& partition) {
  return !partition.too_few() &&
         std::any_of(partition.parts().begin(), partition.parts().end(),
                     [](const auto& part) { return part.side() == type::v1::SIDE_RESIDENT; });
}

bool AnyOther(const Partition& partition) {
  return partition.too_few() ||
         std::any_of(partition.parts().begin(), partition.parts().end(),
                     [](const auto& part) { return part.side() != type::v1::SIDE_RESIDENT; });
}

template <class Parts>
void KeepResidents(const Partition& partition, Parts& parts) {
  Parts kept;
  for (auto& part : parts) {
    if (Resident(partition, part.part())) *kept.Add() = std::move(part);
  }
  parts = std::move(kept);
}

void CutPartition(Partition& partition) {
  const Partition whole = partition;
  KeepResidents(whole, *partition.mutable_parts());
}

Result<void> RequireInterpreter(const Session& session, const Context& context) {
  const Participant* actor = session.Find(context.actor);
  if (actor == nullptr) return Refuse(kNotInSession);
  if (actor->role != type::v1::ROLE_INTERPRETER) return Refuse(kInterpreterOnly);
  if (actor->left) return Refuse(kHasLeft);
  return RequireLive(session);
}

// The open round that an interpreter asks about.
Result<const Round*> FindInterpreted(const Session& session, uint32_t item, uint32_t round,
                                     const Context& context) {
  if (auto ok = RequireInterpreter(session, context); !ok) return Propagate(ok);
  auto found = FindItem(session, item);
  if (!found) return Propagate(found);
  return FindOpenRound(**found, round);
}

}  // namespace

Result<void> CheckGuards(const Session& session, const Item& item, const Round& round) {
  if (round.hold.held) return Refuse(kRevealHeld, {{"why", round.hold.reason}});
  std::string lacking = Lacking(session, item, round, "en");
  if (lacking.empty()) return {};
  return Refuse(kGuardUnmet, {{"lacking", std::move(lacking)},
                              {"lacking_nl", Lacking(session, item, round, "nl")}});
}

bool ShowsResidentsFirst(const log::v1::RoundRevealed& revealed) {
  bool resident = false;
  bool other = false;
  const auto look = [&](const Partition& partition) {
    resident = resident || AnyResident(partition);
    other = other || AnyOther(partition);
  };
  for (const auto& aspect : revealed.question().aspects()) look(aspect.partition());
  if (revealed.has_statements()) look(revealed.statements().partition());
  return resident && other;
}

type::v1::RoundResult ResidentsOf(const type::v1::RoundResult& result) {
  type::v1::RoundResult shown;
  shown.set_rules_version(result.rules_version());
  for (const auto& aspect : result.aspects()) {
    if (!AnyResident(aspect.partition())) continue;
    auto& cut = *shown.add_aspects();
    cut = aspect;
    KeepResidents(aspect.partition(), *cut.mutable_parts());
    CutPartition(*cut.mutable_partition());
    cut.clear_everyone();
    cut.clear_shifts();
    cut.clear_differences();
  }
  return shown;
}

type::v1::StatementResult ResidentsOf(const type::v1::StatementResult& result,
                                      Partition& partition) {
  type::v1::StatementResult shown = result;
  KeepResidents(partition, *shown.mutable_parts());
  shown.clear_everyone();
  shown.clear_smallest_share_part();
  shown.clear_smallest_share_place();
  shown.clear_consensus();
  shown.clear_consensus_place();
  CutPartition(partition);
  return shown;
}

Result<void> RequireAllShown(const Item& item) {
  if (item.rounds.empty() || !item.rounds.back().others_wait) return {};
  return Refuse(kOthersWait, {{"item", std::to_string(item.number().value)}});
}

Result<void> RequireAllShown(const Session& session) {
  for (const Item& item : session.items) {
    if (auto ok = RequireAllShown(item); !ok) return ok;
  }
  return {};
}

Result<Decision> Decide(const Session& session, const v1::ShowOthersRequest& request,
                        const Context& context) {
  if (auto ok = RequireFacilitatorLive(session, context); !ok) return Propagate(ok);
  auto found = FindItem(session, request.item());
  if (!found) return Propagate(found);
  const Item& item = **found;
  const bool there = request.round() != 0 && request.round() <= item.rounds.size();
  if (!there || !item.rounds[request.round() - 1].revealed) {
    return Refuse(
        there ? kRoundNotRevealed : kRoundNotYet,
        {{"item", std::to_string(request.item())}, {"round", std::to_string(request.round())}});
  }
  if (!item.rounds[request.round() - 1].others_wait) return Decision{};
  NewEvent shown;
  auto& body = *shown.event.mutable_others_revealed();
  body.set_item(request.item());
  body.set_round(request.round());
  return Decided(std::move(shown));
}

void Apply(Session& session, const log::v1::OthersRevealed& event, const StoredEvent&) {
  session.items[event.item() - 1].rounds[event.round() - 1].others_wait = false;
}

Result<Decision> Decide(const Session& session, const v1::HoldRevealRequest& request,
                        const Context& context) {
  auto round = FindInterpreted(session, request.item(), request.round(), context);
  if (!round) return Propagate(round);
  if (auto ok = CheckRequired(request.reason(), kWordingCharsMax, "reason"); !ok) {
    return Propagate(ok);
  }
  if ((*round)->hold.held && (*round)->hold.reason == request.reason()) return Decision{};
  NewEvent held;
  auto& body = *held.event.mutable_reveal_held();
  body.set_item(request.item());
  body.set_round(request.round());
  held.content.emplace().set_text(request.reason());
  return Decided(std::move(held));
}

void Apply(Session& session, const log::v1::RevealHeld& event, const StoredEvent& stored) {
  Hold& hold = session.items[event.item() - 1].rounds[event.round() - 1].hold;
  hold.held = true;
  hold.reason = stored.content ? stored.content->text() : std::string();
  hold.erased = stored.content_erased;
}

Result<Decision> Decide(const Session& session, const v1::EndHoldRequest& request,
                        const Context& context) {
  auto round = FindInterpreted(session, request.item(), request.round(), context);
  if (!round) return Propagate(round);
  if (!(*round)->hold.held) return Decision{};
  NewEvent ended;
  auto& body = *ended.event.mutable_reveal_hold_ended();
  body.set_item(request.item());
  body.set_round(request.round());
  return Decided(std::move(ended));
}

void Apply(Session& session, const log::v1::RevealHoldEnded& event, const StoredEvent&) {
  session.items[event.item() - 1].rounds[event.round() - 1].hold = {};
}

}  // namespace vooraf::domain
