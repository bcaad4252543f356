// A session from draft to close. Rules: docs/SPEC.md, S.
#include <string>
#include <utility>

#include "server/domain/decide.h"
#include "server/domain/evolve.h"
#include "server/domain/gate.h"
#include "server/domain/guard.h"
#include "server/domain/plan.h"
#include "server/domain/refusals.h"
#include "server/domain/text_rules.h"

namespace vooraf::domain {
namespace {

// What a plan lacks before people may be asked to join, as a list of fields.
std::string MissingPrivacyFacts(const type::v1::PrivacyFacts& facts) {
  std::string missing;
  const auto need = [&](const type::v1::Text& text, const char* name) {
    if (HasWords(text)) return;
    if (!missing.empty()) missing += ", ";
    missing += name;
  };
  need(facts.controller(), "controller");
  need(facts.purpose(), "purpose");
  need(facts.legal_basis(), "legal_basis");
  need(facts.contact(), "contact");
  return missing;
}

// The agenda lives in `items`, so that a plan is not kept twice.
void TakePlan(Session& session, const type::v1::SessionPlan& plan) {
  session.plan = plan;
  session.items.clear();
  for (auto& definition : *session.plan.mutable_items()) {
    session.items.emplace_back().definition = std::move(definition);
  }
  session.plan.clear_items();
  session.facts_versions.RaiseAll();
}

}  // namespace

Result<Decision> Decide(const Session&, const v1::CreateSessionRequest& request,
                        const Context& context) {
  if (!context.account) return Refuse(kAccountNeeded);
  type::v1::SessionPlan plan = request.plan();
  if (request.has_title()) *plan.mutable_title() = request.title();
  if (request.has_occasion()) *plan.mutable_occasion() = request.occasion();
  if (request.has_privacy()) *plan.mutable_privacy() = request.privacy();
  auto normal = NormalisePlan(std::move(plan));
  if (!normal) return Propagate(normal);

  NewEvent created;
  created.event.set_actor(1);
  auto& body = *created.event.mutable_session_created();
  *body.mutable_plan() = *std::move(normal);
  body.set_account(context.account.value);
  return Decided(std::move(created), 1);
}

void Apply(Session& session, const log::v1::SessionCreated& event, const StoredEvent& stored) {
  session.phase = v1::SESSION_PHASE_DRAFT;
  session.create_time = stored.time;
  TakePlan(session, event.plan());
  Participant facilitator;
  facilitator.role = type::v1::ROLE_FACILITATOR;
  facilitator.account = {event.account()};
  session.participants.push_back(std::move(facilitator));
}

Result<Decision> Decide(const Session& session, const v1::ChangePlanRequest& request,
                        const Context& context) {
  if (auto ok = RequireFacilitator(session, context); !ok) {
    return Propagate(ok);
  }
  if (session.phase != v1::SESSION_PHASE_DRAFT) return Refuse(kSessionNotDraft);
  auto normal = NormalisePlan(request.plan());
  if (!normal) return Propagate(normal);
  NewEvent changed;
  *changed.event.mutable_plan_changed()->mutable_plan() = *std::move(normal);
  return Decided(std::move(changed));
}

void Apply(Session& session, const log::v1::PlanChanged& event, const StoredEvent&) {
  TakePlan(session, event.plan());
}

Result<Decision> Decide(const Session& session, const v1::OpenSessionRequest&,
                        const Context& context) {
  if (auto ok = RequireFacilitator(session, context); !ok) {
    return Propagate(ok);
  }
  if (session.phase != v1::SESSION_PHASE_DRAFT) return Refuse(kSessionNotDraft);
  if (session.items.empty()) return Refuse(kNothingPlanned);
  if (std::string missing = MissingPrivacyFacts(session.plan.privacy()); !missing.empty()) {
    return Refuse(kPrivacyFactsMissing, {{"fields", std::move(missing)}});
  }
  NewEvent opened;
  opened.event.mutable_session_opened()->set_join_code(context.fresh_join_code);
  return Decided(std::move(opened));
}

void Apply(Session& session, const log::v1::SessionOpened& event, const StoredEvent&) {
  session.phase = v1::SESSION_PHASE_OPEN;
  session.join_code = event.join_code();
}

Result<Decision> Decide(const Session& session, const v1::StartSessionRequest&,
                        const Context& context) {
  if (auto ok = RequireFacilitator(session, context); !ok) {
    return Propagate(ok);
  }
  if (session.phase == v1::SESSION_PHASE_DRAFT) return Refuse(kSessionNotOpen);
  if (session.phase == v1::SESSION_PHASE_LIVE) return Refuse(kSessionAlreadyStarted);
  NewEvent started;
  started.event.mutable_session_started();
  return Decided(std::move(started));
}

void Apply(Session& session, const log::v1::SessionStarted&, const StoredEvent& stored) {
  session.phase = v1::SESSION_PHASE_LIVE;
  session.start_time = stored.time;
}

Result<Decision> Decide(const Session& session, const v1::MarkYoungPeoplePresentRequest&,
                        const Context& context) {
  if (auto ok = RequireFacilitator(session, context); !ok) return Propagate(ok);
  if (session.plan.settings().young_people_present()) return Decision{};
  NewEvent marked;
  marked.event.mutable_young_people_marked();
  Decision decision = Decided(std::move(marked));
  // Whoever gave a name or did not: the core does not know names.
  for (uint32_t n = 1; n <= session.participants.size(); ++n) {
    decision.side.emplace_back(PutName{{n}, ""});
  }
  return decision;
}

void Apply(Session& session, const log::v1::YoungPeopleMarked&, const StoredEvent&) {
  session.plan.mutable_settings()->set_young_people_present(true);
}

Result<Decision> Decide(const Session& session, const v1::CloseSessionRequest&,
                        const Context& context) {
  if (auto ok = RequireFirstFacilitator(session, context); !ok) {
    return Propagate(ok);
  }
  if (auto ok = RequireNothingOpen(session); !ok) return Propagate(ok);
  if (auto ok = RequireAllShown(session); !ok) return Propagate(ok);
  NewEvent closed;
  closed.event.mutable_session_closed();
  return Decided(std::move(closed));
}

void Apply(Session& session, const log::v1::SessionClosed&, const StoredEvent& stored) {
  session.phase = v1::SESSION_PHASE_CLOSED;
  session.close_time = stored.time;
  EndFloor(session, stored.time);
  for (Timer& timer : session.timers) {
    if (timer.phase == Timer::Phase::kRunning) timer.phase = Timer::Phase::kStopped;
  }
}

}  // namespace vooraf::domain
