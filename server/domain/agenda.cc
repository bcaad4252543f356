// Agenda items and their rounds. Rules: docs/SPEC.md, A and R.
#include "server/domain/agenda.h"

#include <algorithm>
#include <string>
#include <utility>

#include "server/domain/decide.h"
#include "server/domain/evolve.h"
#include "server/domain/gate.h"
#include "server/domain/guard.h"
#include "server/domain/limits.h"
#include "server/domain/live_ratings.h"
#include "server/domain/partition.h"
#include "server/domain/plan.h"
#include "server/domain/refusals.h"
#include "server/domain/tally/round_tally.h"
#include "server/domain/text_rules.h"

namespace vooraf::domain {
namespace {

using log::v1::RoundOpened;
using log::v1::RoundRevealed;

// The aspects that an item asks; one unspecified where it has none.
std::vector<type::v1::Aspect> AspectsOf(const type::v1::AgendaItem& item) {
  std::vector<type::v1::Aspect> aspects;
  for (const auto& aspect : item.question().scale().aspects()) aspects.push_back(aspect.aspect());
  if (aspects.empty()) aspects.push_back(type::v1::ASPECT_UNSPECIFIED);
  return aspects;
}

// A reason on its way to being listed: sorted by its words, so that the list says nothing of who
// wrote it or when.
struct GivenReason {
  std::string_view text;
  uint32_t participant = 0;
  type::v1::Aspect aspect = type::v1::ASPECT_UNSPECIFIED;
};

void ListReasons(const Round& round, RoundRevealed& revealed) {
  std::vector<GivenReason> given;
  for (const AspectRound& aspect : round.aspects) {
    for (size_t i = 0; i < aspect.answers.size(); ++i) {
      const Answer& answer = aspect.answers[i];
      if (answer.reason.empty()) continue;
      given.push_back({answer.reason, static_cast<uint32_t>(i) + 1, aspect.aspect});
    }
  }
  std::sort(given.begin(), given.end(),
            [](const GivenReason& a, const GivenReason& b) { return a.text < b.text; });
  for (const GivenReason& reason : given) {
    auto& listed = *revealed.add_reasons();
    listed.set_participant(reason.participant);
    listed.set_aspect(reason.aspect);
  }
}

// Keeps with each answer the group in which it was counted.
void KeepGroups(const Session& session, Round& round) {
  for (AspectRound& aspect : round.aspects) {
    for (size_t i = 0; i < aspect.answers.size(); ++i) {
      aspect.answers[i].group = static_cast<uint8_t>(session.participants[i].group.value);
    }
  }
}

void KeepStatements(Session& session, const RoundRevealed& event, Item& item) {
  const type::v1::StatementsResult& results = event.statements();
  item.rounds[event.round() - 1].statements_partition = results.partition();
  for (const auto& result : results.statements()) {
    Statement& statement = session.statements[result.statement() - 1];
    statement.result = result;
    statement.result_round = event.round();
    statement.differences.clear();
    NoteLeftOut(session, item, results.partition(), statement);
  }
  for (const auto& difference : results.differences().found()) {
    session.statements[difference.statement() - 1].differences.push_back(difference);
  }
}

// The part that a reason came from, as its giver stands now: it stays, wherever they go later.
uint32_t PartAtReveal(const Session& session, const type::v1::RoundResult& round,
                      const ReasonShown& reason) {
  for (const auto& result : round.aspects()) {
    if (result.aspect() != reason.aspect || result.partition().too_few()) continue;
    return PartOfGroup(result.partition())(session.Find(reason.participant)->group);
  }
  return 0;
}

}  // namespace

Result<Decision> Decide(const Session& session, const v1::AddItemRequest& request,
                        const Context& context) {
  if (auto ok = RequireFacilitator(session, context); !ok) return Propagate(ok);
  if (session.items.size() >= kItemsMax) {
    return RefuseLimit(kItemsMax, "agenda items", "agendapunten");
  }
  auto item = NormaliseItem(request.item(), "item");
  if (!item) return Propagate(item);
  const auto number = static_cast<uint32_t>(session.items.size()) + 1;
  item->set_item(number);
  NewEvent added;
  *added.event.mutable_item_added()->mutable_item() = *std::move(item);
  return Decided(std::move(added), number);
}

void Apply(Session& session, const log::v1::ItemAdded& event, const StoredEvent&) {
  session.items.emplace_back().definition = event.item();
}

Result<Decision> Decide(const Session& session, const v1::OpenRoundRequest& request,
                        const Context& context) {
  if (auto ok = RequireFacilitatorLive(session, context); !ok) return Propagate(ok);
  auto found = FindItem(session, request.item());
  if (!found) return Propagate(found);
  const Item& item = **found;
  if (item.definition.has_agreement()) {
    return Refuse(kNothingAsked, {{"item", std::to_string(request.item())}});
  }
  if (item.definition.has_discussion()) {
    return Refuse(kOnlyDiscussed, {{"item", std::to_string(request.item())}});
  }
  if (item.answering()) return Refuse(kRoundOpenAlready);
  if (auto ok = RequireNothingOpen(session); !ok) return Propagate(ok);
  if (auto ok = RequireAllShown(session); !ok) return Propagate(ok);
  if (item.rounds.size() >= kRoundsPerItemMax) {
    return RefuseLimit(kRoundsPerItemMax, "rounds", "rondes");
  }

  NewEvent opened;
  RoundOpened& body = *opened.event.mutable_round_opened();
  body.set_item(request.item());
  body.set_round(static_cast<uint32_t>(item.rounds.size()) + 1);
  for (const type::v1::Aspect aspect : AspectsOf(item.definition)) {
    auto& partition = *body.add_partitions();
    partition.set_aspect(aspect);
    *partition.mutable_partition() =
        MakePartition(session, UnitsByGroup(session, [&](size_t i) {
                        return Asked(session, item, aspect, session.participants[i]);
                      }));
  }
  const uint32_t number = body.round();
  return Decided(std::move(opened), number);
}

void Apply(Session& session, const RoundOpened& event, const StoredEvent& stored) {
  Item& item = session.items[event.item() - 1];
  Round& round = item.rounds.emplace_back();
  round.number = event.round();
  round.open_time = stored.time;
  for (const auto& partition : event.partitions()) {
    round.aspects.push_back({partition.aspect(), partition.partition(), {}, {}, {}});
  }
  item.phase = type::v1::ITEM_PHASE_ANSWERING;
  if (item.begin_time == Time{}) item.begin_time = stored.time;
  session.current_item = item.number();
  // Statements are rated anew in each round; what was revealed before stays with the statement.
  for (const StatementNumber statement : item.statements) {
    session.statements[statement.index()].ratings.clear();
    session.statements[statement.index()].dropped_ratings.clear();
    session.statements[statement.index()].live = {};
  }
}

Result<Decision> Decide(const Session& session, const v1::RevealRoundRequest& request,
                        const Context& context) {
  if (auto ok = RequireFacilitatorLive(session, context); !ok) return Propagate(ok);
  auto found = FindItem(session, request.item());
  if (!found) return Propagate(found);
  const Item& item = **found;
  auto round = FindOpenRound(item, request.round());
  if (!round) return Propagate(round);
  auto guarded = CheckGuards(session, item, **round);
  if (!guarded && request.override_reason().empty()) return Propagate(guarded);
  if (!request.override_reason().empty()) {
    auto ok = CheckRequired(request.override_reason(), kWordingCharsMax, "override_reason");
    if (!ok) return Propagate(ok);
  }

  NewEvent revealed;
  RoundRevealed& body = *revealed.event.mutable_round_revealed();
  body.set_item(request.item());
  body.set_round(request.round());
  if (item.definition.has_statements()) {
    *body.mutable_statements() = tally::CountStatements(session, item);
  } else {
    *body.mutable_question() = tally::CountRound(session, item);
    ListReasons(**round, body);
  }
  body.set_residents_first(item.definition.guard().residents_first() && ShowsResidentsFirst(body));
  if (!guarded) {
    body.set_overridden(true);
    revealed.content.emplace().set_text(request.override_reason());
  }
  return Decided(std::move(revealed));
}

void Apply(Session& session, const RoundRevealed& event, const StoredEvent& stored) {
  Item& item = session.items[event.item() - 1];
  Round& round = item.rounds[event.round() - 1];
  round.revealed = true;
  round.reveal_time = stored.time;
  round.joined_before_reveal = session.participants.size();
  round.others_wait = event.residents_first();
  round.overridden = event.overridden();
  if (stored.content) round.override_reason = stored.content->text();
  round.hold = {};
  round.result = event.question();
  for (const auto& reason : event.reasons()) {
    ReasonShown& shown = round.reasons.emplace_back();
    shown.participant = {reason.participant()};
    shown.aspect = reason.aspect();
    shown.part = PartAtReveal(session, event.question(), shown);
  }
  KeepGroups(session, round);
  item.phase = type::v1::ITEM_PHASE_REVEALED;
  session.current_item = item.number();
  if (event.has_statements()) KeepStatements(session, event, item);
}

}  // namespace vooraf::domain
