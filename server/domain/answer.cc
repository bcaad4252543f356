// Answers and the reasons given with them. Rules: docs/SPEC.md, R.
#include <string>
#include <utility>

#include "server/domain/answer_value.h"
#include "server/domain/decide.h"
#include "server/domain/evolve.h"
#include "server/domain/gate.h"
#include "server/domain/limits.h"
#include "server/domain/partition.h"
#include "server/domain/refusals.h"
#include "server/domain/text_rules.h"

namespace vooraf::domain {
Result<Decision> Decide(const Session& session, const v1::SubmitAnswerRequest& request,
                        const Context& context) {
  if (auto ok = RequireParticipant(session, context); !ok) return Propagate(ok);
  auto found = FindItem(session, request.item());
  if (!found) return Propagate(found);
  const Item& item = **found;
  if (!item.definition.has_question()) {
    return Refuse(kNotAQuestion, {{"item", std::to_string(request.item())}});
  }
  auto round = FindOpenRound(item, request.round());
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
  if (context.actor.index() < aspect->answers.size()) {
    const Answer& present = aspect->answers[context.actor.index()];
    const Answer now = AnswerFrom(request.value());
    const bool same_words = now.written() || present.reason == request.reason();
    if (present.SameChoice(now) && same_words) return Decision{};
  }
  NewEvent given;
  auto& body = *given.event.mutable_answer_given();
  body.set_item(request.item());
  body.set_round(request.round());
  body.set_aspect(request.aspect());
  *body.mutable_value() = request.value();
  if (!request.reason().empty()) given.content.emplace().set_text(request.reason());
  if (request.value().has_text()) {
    given.content.emplace().set_text(request.value().text().text());
    body.mutable_value()->mutable_text()->clear_text();
  }
  return Decided(std::move(given));
}

void Apply(Session& session, const log::v1::AnswerGiven& event, const StoredEvent& stored) {
  Round& round = session.items[event.item() - 1].rounds[event.round() - 1];
  for (AspectRound& aspect : round.aspects) {
    if (aspect.aspect != event.aspect()) continue;
    Answer answer = AnswerFrom(event.value());
    if (stored.content) answer.reason = stored.content->text();
    answer.reason_erased = stored.content_erased;
    Slot(aspect.answers, stored.event.actor() - 1) = std::move(answer);
  }
}

}  // namespace vooraf::domain
