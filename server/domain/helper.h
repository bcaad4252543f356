// Acting for somebody without a device of their own: a helper enters what that person says.
#pragma once

#include <utility>

#include "server/domain/context.h"
#include "server/domain/error.h"
#include "server/domain/event.h"
#include "server/domain/session.h"

namespace vooraf::domain {

// The person of this number, if the caller takes part and helps that person; else why not.
Result<ParticipantNumber> FindHelped(const Session& session, uint32_t number,
                                     const Context& context);

// Notes that the person did this, and that the caller entered it.
void NoteHelper(ParticipantNumber person, const Context& context, Decision& decision);

// The decision on a command given for the person in `on_behalf_of`: what it would be if that person
// gave it, noted as entered by the caller. REQUIRES: on_behalf_of is set; Decide has an overload
// for the request that looks at context.actor alone to know who asks.
template <class Request>
Result<Decision> DecideOnBehalf(const Session& session, Request request, const Context& context) {
  auto person = FindHelped(session, request.on_behalf_of(), context);
  if (!person) return Propagate(person);
  request.clear_on_behalf_of();
  Context as_person = context;
  as_person.actor = *person;
  as_person.account = {};
  auto decision = Decide(session, request, as_person);
  if (!decision) return decision;
  NoteHelper(*person, context, *decision);
  return decision;
}

}  // namespace vooraf::domain
