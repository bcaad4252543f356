// Answers and the reasons given with them. Rules: docs/SPEC.md, R.
#include <algorithm>
#include <string>
#include <utility>

#include "server/domain/decide.h"
#include "server/domain/evolve.h"
#include "server/domain/gate.h"
#include "server/domain/limits.h"
#include "server/domain/partition.h"
#include "server/domain/refusals.h"
#include "server/domain/text_rules.h"

namespace vooraf::domain {
namespace {

using type::v1::AnswerValue;
using type::v1::Question;

Answer FromValue(const AnswerValue& value) {
  Answer answer;
  switch (value.value_case()) {
    case AnswerValue::kOption:
      answer.kind = Answer::Kind::kChosen;
      answer.chosen = 1u << (value.option() - 1);
      break;
    case AnswerValue::kOptions:
      answer.kind = Answer::Kind::kChosen;
      for (uint32_t option : value.options().options()) answer.chosen |= 1u << (option - 1);
      break;
    case AnswerValue::kDontKnow:
      answer.kind = Answer::Kind::kDontKnow;
      break;
    case AnswerValue::kSkip:
      answer.kind = Answer::Kind::kSkip;
      break;
    case AnswerValue::VALUE_NOT_SET:
      break;
  }
  return answer;
}

Result<void> CheckOption(uint32_t option, int options) {
  if (option == 0 || option > static_cast<uint32_t>(options)) {
    return Refuse(kOptionUnknown, {{"option", std::to_string(option)}});
  }
  return {};
}

Result<void> CheckSeveral(const type::v1::OptionSet& chosen,
                          const type::v1::SeveralChoices& several) {
  uint32_t last = 0;
  for (uint32_t option : chosen.options()) {
    if (auto ok = CheckOption(option, several.options_size()); !ok) return ok;
    if (option <= last)
      return RefuseField("value", "options in ascending order, each once",
                         "keuzes in oplopende volgorde, elk één keer");
    last = option;
  }
  const auto count = static_cast<uint32_t>(chosen.options_size());
  if (count < several.choices_min() || count > several.choices_max()) {
    return Refuse(kChoicesOutOfRange, {{"min", std::to_string(several.choices_min())},
                                       {"max", std::to_string(several.choices_max())},
                                       {"count", std::to_string(count)}});
  }
  return {};
}

Result<void> CheckValue(const AnswerValue& value, const Question& question) {
  switch (value.value_case()) {
    case AnswerValue::kDontKnow:
    case AnswerValue::kSkip:
      return {};
    case AnswerValue::kOption:
      if (question.has_one_choice()) {
        return CheckOption(value.option(), question.one_choice().options_size());
      }
      if (question.has_scale()) return CheckOption(value.option(), question.scale().steps_size());
      return RefuseField("value", "this question takes several choices",
                         "bij deze vraag kiest u er meer");
    case AnswerValue::kOptions:
      if (!question.has_several_choices())
        return RefuseField("value", "this question takes one choice",
                           "bij deze vraag kiest u er één");
      return CheckSeveral(value.options(), question.several_choices());
    case AnswerValue::VALUE_NOT_SET:
      break;
  }
  return Refuse(kFieldMissing, {{"field", "value"}});
}

}  // namespace

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
  const Question& question = item.definition.question();
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
    if (present.SameChoice(FromValue(request.value())) && present.reason == request.reason()) {
      return Decision{};
    }
  }
  NewEvent given;
  auto& body = *given.event.mutable_answer_given();
  body.set_item(request.item());
  body.set_round(request.round());
  body.set_aspect(request.aspect());
  *body.mutable_value() = request.value();
  if (!request.reason().empty()) given.content.emplace().set_text(request.reason());
  return Decided(std::move(given));
}

void Apply(Session& session, const log::v1::AnswerGiven& event, const StoredEvent& stored) {
  Round& round = session.items[event.item() - 1].rounds[event.round() - 1];
  for (AspectRound& aspect : round.aspects) {
    if (aspect.aspect != event.aspect()) continue;
    Answer answer = FromValue(event.value());
    if (stored.content) answer.reason = stored.content->text();
    answer.reason_erased = stored.content_erased;
    Slot(aspect.answers, stored.event.actor() - 1) = std::move(answer);
  }
}

Result<Decision> Decide(const Session& session, const v1::ReleaseReasonRequest& request,
                        const Context& context) {
  if (auto ok = RequireFacilitator(session, context); !ok) return Propagate(ok);
  auto found = FindItem(session, request.item());
  if (!found) return Propagate(found);
  const Item& item = **found;
  const bool there = request.round() != 0 && request.round() <= item.rounds.size();
  if (!there || !item.rounds[request.round() - 1].revealed) {
    return Refuse(
        there ? kRoundNotRevealed : kRoundNotYet,
        {{"item", std::to_string(request.item())}, {"round", std::to_string(request.round())}});
  }
  const Round& round = item.rounds[request.round() - 1];
  if (request.reason() == 0 || request.reason() > round.reasons.size()) {
    return Refuse(kReasonUnknown, {{"reason", std::to_string(request.reason())}});
  }
  if (round.reasons[request.reason() - 1].released) return Decision{};
  NewEvent released;
  auto& body = *released.event.mutable_reason_released();
  body.set_item(request.item());
  body.set_round(request.round());
  body.set_reason(request.reason());
  return Decided(std::move(released));
}

void Apply(Session& session, const log::v1::ReasonReleased& event, const StoredEvent&) {
  Round& round = session.items[event.item() - 1].rounds[event.round() - 1];
  round.reasons[event.reason() - 1].released = true;
}

}  // namespace vooraf::domain
