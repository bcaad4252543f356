// Amendments to joint answers. Rules: docs/SPEC.md, J.
#include "server/domain/amendment.h"

#include <algorithm>
#include <string>
#include <utility>

#include "server/domain/ballot_lookup.h"
#include "server/domain/decide.h"
#include "server/domain/evolve.h"
#include "server/domain/gate.h"
#include "server/domain/joint_answer.h"
#include "server/domain/limits.h"
#include "server/domain/refusals.h"
#include "server/domain/text_rules.h"

namespace vooraf::domain {
namespace {

Result<const Amendment*> FindAmendment(const Session& session, uint32_t number) {
  const Amendment* amendment = session.Find(AmendmentNumber{number});
  if (amendment == nullptr || amendment->withdrawn) {
    return Refuse(kAmendmentUnknown, {{"amendment", std::to_string(number)}});
  }
  return amendment;
}

// There is a joint answer of that version to be changed, and no vote is being held on it.
Result<void> CheckAmendable(const Session& session, const v1::ProposeAmendmentRequest& request) {
  auto found = FindItem(session, request.item());
  if (!found) return Propagate(found);
  const Item& item = **found;
  const std::string name = std::to_string(request.item());
  if (item.joint_answer.version == 0) return Refuse(kNoJointAnswer, {{"item", name}});
  if (item.phase == type::v1::ITEM_PHASE_DECIDING) {
    return Refuse(kBallotOpenAlready, {{"item", name}});
  }
  if (request.version() != item.joint_answer.version) {
    return Refuse(kJointAnswerChanged, {{"version", std::to_string(item.joint_answer.version)}});
  }
  return {};
}

Result<void> CheckRoomForOne(const Session& session, const Context& context) {
  const auto refuse = [](size_t max) { return RefuseLimit(max, "amendments", "wijzigingen"); };
  if (session.amendments.size() >= kAmendmentsMax) return refuse(kAmendmentsMax);
  if (session.Find(context.actor)->facilitates()) return {};
  const auto own = std::count_if(session.amendments.begin(), session.amendments.end(),
                                 [&](const Amendment& a) { return a.author == context.actor; });
  if (static_cast<size_t>(own) < kAmendmentsPerParticipantMax) return {};
  return refuse(kAmendmentsPerParticipantMax);
}

NewEvent Released(uint32_t amendment) {
  NewEvent released;
  released.event.mutable_amendment_released()->set_amendment(amendment);
  return released;
}

}  // namespace

Result<Decision> Decide(const Session& session, const v1::ProposeAmendmentRequest& request,
                        const Context& context) {
  const Participant* actor = session.Find(context.actor);
  const bool facilitates = actor != nullptr && actor->facilitates();
  if (!facilitates) {
    if (auto ok = RequireParticipant(session, context); !ok) return Propagate(ok);
  }
  if (auto ok = RequireLive(session); !ok) return Propagate(ok);
  if (auto ok = CheckAmendable(session, request); !ok) return Propagate(ok);
  if (auto ok = CheckRequired(request.text(), kAmendmentCharsMax, "text"); !ok) {
    return Propagate(ok);
  }
  if (auto ok = CheckRoomForOne(session, context); !ok) return Propagate(ok);

  const auto number = static_cast<uint32_t>(session.amendments.size()) + 1;
  NewEvent proposed;
  auto& body = *proposed.event.mutable_amendment_proposed();
  body.set_amendment(number);
  body.set_item(request.item());
  body.set_version(request.version());
  proposed.content.emplace().set_text(request.text());
  Decision decision = Decided(std::move(proposed), number);
  if (facilitates) decision.events.push_back(Released(number));
  return decision;
}

void Apply(Session& session, const log::v1::AmendmentProposed& event, const StoredEvent& stored) {
  Amendment& amendment = session.amendments.emplace_back();
  amendment.item = {event.item()};
  amendment.version = event.version();
  amendment.author = {stored.event.actor()};
  if (stored.content) amendment.text = stored.content->text();
  amendment.erased = stored.content_erased;
  session.items[event.item() - 1].amendments.push_back({event.amendment()});
}

Result<Decision> Decide(const Session& session, const v1::ReleaseAmendmentRequest& request,
                        const Context& context) {
  if (auto ok = RequireFacilitator(session, context); !ok) return Propagate(ok);
  auto found = FindAmendment(session, request.amendment());
  if (!found) return Propagate(found);
  if ((*found)->released) return Decision{};
  return Decided(Released(request.amendment()));
}

void Apply(Session& session, const log::v1::AmendmentReleased& event, const StoredEvent&) {
  session.amendments[event.amendment() - 1].released = true;
}

Result<Decision> Decide(const Session& session, const v1::DecideAmendmentRequest& request,
                        const Context& context) {
  if (auto ok = RequireFacilitatorLive(session, context); !ok) return Propagate(ok);
  auto found = FindAmendment(session, request.amendment());
  if (!found) return Propagate(found);
  const Amendment& amendment = **found;
  const std::string name = std::to_string(request.amendment());
  if (amendment.decided()) return Refuse(kAmendmentDecided, {{"amendment", name}});
  if (auto ok = CheckPlain(request.reason(), kReasonCharsMax, "reason"); !ok) return Propagate(ok);

  NewEvent decided;
  auto& body = *decided.event.mutable_amendment_decided();
  body.set_amendment(request.amendment());
  body.set_accepted(request.accepted());
  if (!request.reason().empty()) decided.content.emplace().set_text(request.reason());
  if (!request.accepted()) {
    if (request.wording().entries().empty()) return Decided(std::move(decided));
    return RefuseField("wording", "declining changes no joint answer",
                       "afwijzen verandert het gezamenlijke antwoord niet");
  }
  // People can see what is accepted.
  if (!amendment.released) return Refuse(kAmendmentNotReleased, {{"amendment", name}});
  auto item = FindTalkedItem(session, amendment.item.value);
  if (!item) return Propagate(item);
  auto drafted = NextJointAnswer(**item, request.wording());
  if (!drafted) return Propagate(drafted);
  const uint32_t version = (*item)->joint_answer.version + 1;
  body.set_version(version);
  Decision decision = Decided(std::move(decided), version);
  decision.events.push_back(*std::move(drafted));
  return decision;
}

void Apply(Session& session, const log::v1::AmendmentDecided& event, const StoredEvent& stored) {
  Amendment& amendment = session.amendments[event.amendment() - 1];
  amendment.phase = event.accepted() ? v1::AMENDMENT_PHASE_ACCEPTED : v1::AMENDMENT_PHASE_DECLINED;
  amendment.accepted_as_version = event.version();
  if (stored.content) amendment.reason = stored.content->text();
}

}  // namespace vooraf::domain
