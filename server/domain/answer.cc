// Answers and the reasons given with them. Rules: docs/SPEC.md, R.
#include <string>
#include <utility>

#include "server/domain/answer_value.h"
#include "server/domain/decide.h"
#include "server/domain/evolve.h"
#include "server/domain/gate.h"
#include "server/domain/helper.h"
#include "server/domain/limits.h"
#include "server/domain/partition.h"
#include "server/domain/refusals.h"
#include "server/domain/text_rules.h"

namespace vooraf::domain {
namespace {

// The round, if it is over and the person was there before its reveal: then an answer to it comes
// late. Null where it does not.
const Round* FindLateRound(const Item& item, uint32_t number, ParticipantNumber person) {
  if (number == 0 || number > item.rounds.size()) return nullptr;
  const Round& round = item.rounds[number - 1];
  return round.revealed && person.index() < round.joined_before_reveal ? &round : nullptr;
}

// What the person said last, late or in time; null where nothing.
const Answer* FindLast(const AspectRound& aspect, ParticipantNumber person) {
  const auto index = static_cast<uint32_t>(person.index());
  const auto late = aspect.late.find(index);
  if (late != aspect.late.end()) return &late->second;
  return index < aspect.answers.size() ? &aspect.answers[index] : nullptr;
}

// In time or late, an answer says the same.
template <class Body>
void FillAnswer(const v1::SubmitAnswerRequest& request, Body& body) {
  body.set_item(request.item());
  body.set_round(request.round());
  body.set_aspect(request.aspect());
}

// `value`: of events from before choices stood apart.
Answer StoredAnswer(const type::v1::AnswerValue& value, const StoredEvent& stored) {
  Answer answer;
  if (stored.choice_erased) {
    answer.kind = Answer::Kind::kErased;
  } else {
    answer = AnswerFrom(stored.choice ? stored.choice->answer() : value);
  }
  if (stored.content) answer.reason = stored.content->text();
  answer.reason_erased = stored.content_erased;
  return answer;
}

}  // namespace

Result<Decision> Decide(const Session& session, const v1::SubmitAnswerRequest& request,
                        const Context& context) {
  if (request.on_behalf_of() != 0) return DecideOnBehalf(session, request, context);
  if (auto ok = RequireParticipant(session, context); !ok) return Propagate(ok);
  auto found = FindItem(session, request.item());
  if (!found) return Propagate(found);
  const Item& item = **found;
  if (!item.definition.has_question()) {
    return Refuse(kNotAQuestion, {{"item", std::to_string(request.item())}});
  }
  const Round* late = FindLateRound(item, request.round(), context.actor);
  auto round = late != nullptr ? Result<const Round*>(late) : FindOpenRound(item, request.round());
  if (!round) return Propagate(round);
  const AspectRound* aspect = (*round)->Find(request.aspect());
  if (aspect == nullptr || !Asked(session, item, request.aspect(), *session.Find(context.actor))) {
    return Refuse(kAspectNotAsked);
  }
  const type::v1::Question& question = item.definition.question();
  if (auto ok = CheckValue(request.value(), question); !ok) return Propagate(ok);
  if (!request.reason().empty()) {
    if (!question.reason_asked()) return Refuse(kReasonNotAsked);
    if (auto ok = CheckRequired(request.reason(), kReasonCharsMax, "reason"); !ok) {
      return Propagate(ok);
    }
  }

  // Saying again what was said already changes nothing.
  const Answer* last = FindLast(*aspect, context.actor);
  if (last != nullptr) {
    const Answer now = AnswerFrom(request.value());
    const bool same_words = now.written() || last->reason == request.reason();
    Decision same;
    same.created = aspect->late.contains(static_cast<uint32_t>(context.actor.index()));
    if (last->SameChoice(now) && same_words) return same;
  }
  NewEvent given;
  if (late == nullptr) {
    FillAnswer(request, *given.event.mutable_answer_given());
  } else {
    FillAnswer(request, *given.event.mutable_late_answer_kept());
  }
  auto& value = *given.choice.emplace().mutable_answer();
  value = request.value();
  if (!request.reason().empty()) given.content.emplace().set_text(request.reason());
  // Words are content.
  if (value.has_text()) {
    given.content.emplace().set_text(value.text().text());
    value.mutable_text()->clear_text();
  }
  return Decided(std::move(given), late == nullptr ? 0 : 1);
}

void Apply(Session& session, const log::v1::AnswerGiven& event, const StoredEvent& stored) {
  Round& round = session.items[event.item() - 1].rounds[event.round() - 1];
  for (AspectRound& aspect : round.aspects) {
    if (aspect.aspect != event.aspect()) continue;
    Slot(aspect.answers, stored.event.actor() - 1) = StoredAnswer(event.value(), stored);
  }
}

void Apply(Session& session, const log::v1::LateAnswerKept& event, const StoredEvent& stored) {
  Round& round = session.items[event.item() - 1].rounds[event.round() - 1];
  for (AspectRound& aspect : round.aspects) {
    if (aspect.aspect != event.aspect()) continue;
    aspect.late[stored.event.actor() - 1] = StoredAnswer(event.value(), stored);
  }
}

}  // namespace vooraf::domain
