// Facts filled in beforehand. Rules: docs/SPEC.md, X.
#include "server/domain/facts.h"

#include <utility>

#include "server/domain/day.h"
#include "server/domain/decide.h"
#include "server/domain/evolve.h"
#include "server/domain/gate.h"
#include "server/domain/limits.h"
#include "server/domain/partition.h"
#include "server/domain/refusals.h"
#include "server/domain/text_rules.h"

namespace vooraf::domain {
namespace {

using type::v1::Facts;

Result<void> NormaliseTaskParts(google::protobuf::RepeatedPtrField<type::v1::TaskPart>& parts,
                                const std::string& path) {
  if (static_cast<size_t>(parts.size()) > kTaskPartsMax) {
    return RefuseLimit(kTaskPartsMax, "parts of the task", "onderdelen van de opgave");
  }
  for (int i = 0; i < parts.size(); ++i) {
    auto& part = parts[i];
    const std::string field = path + "task_parts[" + std::to_string(i) + "]";
    if (auto ok = CheckRequired(part.name(), kShortTextCharsMax, field + ".name"); !ok) return ok;
    if (auto ok = CheckPlain(part.explanation(), kTextCharsMax, field + ".explanation"); !ok) {
      return ok;
    }
    if (part.form() == type::v1::TASK_FORM_UNSPECIFIED) part.set_form(type::v1::TASK_FORM_UNKNOWN);
    if (!type::v1::TaskForm_IsValid(part.form())) {
      return RefuseField(field + ".form", "policy, societal, taking over or unknown",
                         "beleid, maatschappelijk, overnemen of onbekend");
    }
  }
  return {};
}

Result<void> NormaliseTargetGroups(
    google::protobuf::RepeatedPtrField<type::v1::TargetGroup>& groups, const std::string& path) {
  if (static_cast<size_t>(groups.size()) > kTargetGroupsMax) {
    return RefuseLimit(kTargetGroupsMax, "target groups", "doelgroepen");
  }
  for (int i = 0; i < groups.size(); ++i) {
    auto& group = groups[i];
    const std::string field = path + "target_groups[" + std::to_string(i) + "]";
    if (auto ok = CheckRequired(group.name(), kShortTextCharsMax, field + ".name"); !ok) return ok;
    if (group.presence() == type::v1::TARGET_PRESENCE_UNSPECIFIED) {
      group.set_presence(type::v1::TARGET_PRESENCE_UNKNOWN);
    }
    if (!type::v1::TargetPresence_IsValid(group.presence())) {
      return RefuseField(field + ".presence", "present, absent or unknown",
                         "aanwezig, afwezig of onbekend");
    }
  }
  return {};
}

// Facilitators and participants of professional groups.
Result<void> RequireWriter(const Session& session, const Context& context) {
  const Participant* writer = session.Find(context.actor);
  if (writer != nullptr && writer->facilitates()) return RequireFacilitator(session, context);
  if (auto ok = RequireParticipant(session, context); !ok) return ok;
  if (SideOf(session, writer->group) == type::v1::SIDE_PROFESSIONAL) return {};
  return Refuse(kProfessionalsOnly);
}

Result<void> CheckVersion(uint32_t based_on, uint32_t version) {
  if (based_on == version) return {};
  return Refuse(kFactsOutOfDate, {{"version", std::to_string(version)}});
}

// All facts but task parts and target groups.
Facts WithoutLists(const Facts& facts) {
  Facts without = facts;
  without.clear_task_parts();
  without.clear_target_groups();
  return without;
}

template <class Message>
bool Same(const Message& a, const Message& b) {
  return a.SerializeAsString() == b.SerializeAsString();
}

}  // namespace

Result<void> NormaliseFacts(Facts& facts, const std::string& path) {
  const std::pair<const type::v1::Text*, const char*> texts[] = {
      {&facts.fixed(), "fixed"},
      {&facts.open(), "open"},
      {&facts.mandate(), "mandate"},
      {&facts.budget(), "budget"},
      {&facts.reply_from(), "reply_from"}};
  for (const auto& [text, name] : texts) {
    if (auto ok = CheckPlain(*text, kLongTextCharsMax, path + name); !ok) return ok;
  }
  if (!facts.reply_date().empty() && !IsDay(facts.reply_date())) {
    return RefuseField(path + "reply_date", "a date such as 2026-05-31",
                       "een datum als 2026-05-31");
  }
  if (auto ok = NormaliseTaskParts(*facts.mutable_task_parts(), path); !ok) return ok;
  return NormaliseTargetGroups(*facts.mutable_target_groups(), path);
}

Result<Decision> Decide(const Session& session, const v1::ChangeFactsRequest& request,
                        const Context& context) {
  if (auto ok = RequireWriter(session, context); !ok) return Propagate(ok);
  Facts facts = request.facts();
  if (!facts.task_parts().empty() || !facts.target_groups().empty()) {
    return RefuseField("facts", "task parts and target groups have commands of their own",
                       "onderdelen en doelgroepen hebben eigen opdrachten");
  }
  if (auto ok = NormaliseFacts(facts, "facts."); !ok) return Propagate(ok);
  const uint32_t version = session.facts_versions.facts;
  if (auto ok = CheckVersion(request.based_on(), version); !ok) return Propagate(ok);
  if (Same(facts, WithoutLists(session.plan.facts()))) return Decision{{}, {}, version};
  NewEvent changed;
  auto& body = *changed.event.mutable_facts_changed();
  body.set_version(version + 1);
  body.set_reply_date(facts.reply_date());
  facts.clear_reply_date();
  *changed.content.emplace().mutable_facts() = std::move(facts);
  return Decided(std::move(changed), version + 1);
}

void Apply(Session& session, const log::v1::FactsChanged& event, const StoredEvent& stored) {
  Facts& facts = *session.plan.mutable_facts();
  Facts changed;
  if (stored.content) changed = stored.content->facts();
  changed.set_reply_date(event.reply_date());
  changed.mutable_task_parts()->Swap(facts.mutable_task_parts());
  changed.mutable_target_groups()->Swap(facts.mutable_target_groups());
  facts.Swap(&changed);
  session.facts_versions.facts = event.version();
  session.facts_versions.facts_erased = stored.content_erased;
}

Result<Decision> Decide(const Session& session, const v1::ChangeTaskPartsRequest& request,
                        const Context& context) {
  if (auto ok = RequireWriter(session, context); !ok) return Propagate(ok);
  Facts facts;
  *facts.mutable_task_parts() = request.task_parts();
  if (auto ok = NormaliseFacts(facts, ""); !ok) return Propagate(ok);
  const uint32_t version = session.facts_versions.task_parts;
  if (auto ok = CheckVersion(request.based_on(), version); !ok) return Propagate(ok);
  Facts present;
  *present.mutable_task_parts() = session.plan.facts().task_parts();
  if (Same(facts, present)) return Decision{{}, {}, version};
  NewEvent changed;
  auto& body = *changed.event.mutable_task_parts_changed();
  body.set_version(version + 1);
  for (auto& part : *facts.mutable_task_parts()) {
    body.add_forms(part.form());
    part.clear_form();
  }
  *changed.content.emplace().mutable_facts() = std::move(facts);
  return Decided(std::move(changed), version + 1);
}

void Apply(Session& session, const log::v1::TaskPartsChanged& event, const StoredEvent& stored) {
  auto& parts = *session.plan.mutable_facts()->mutable_task_parts();
  parts.Clear();
  for (int i = 0; i < event.forms_size(); ++i) {
    auto& part = *parts.Add();
    if (stored.content) part = stored.content->facts().task_parts(i);
    part.set_form(event.forms(i));
  }
  session.facts_versions.task_parts = event.version();
  session.facts_versions.task_parts_erased = stored.content_erased;
}

Result<Decision> Decide(const Session& session, const v1::ChangeTargetGroupsRequest& request,
                        const Context& context) {
  if (auto ok = RequireFacilitator(session, context); !ok) return Propagate(ok);
  Facts facts;
  *facts.mutable_target_groups() = request.target_groups();
  if (auto ok = NormaliseFacts(facts, ""); !ok) return Propagate(ok);
  const uint32_t version = session.facts_versions.target_groups;
  if (auto ok = CheckVersion(request.based_on(), version); !ok) return Propagate(ok);
  Facts present;
  *present.mutable_target_groups() = session.plan.facts().target_groups();
  if (Same(facts, present)) return Decision{{}, {}, version};
  NewEvent changed;
  auto& body = *changed.event.mutable_target_groups_changed();
  body.set_version(version + 1);
  for (auto& group : *facts.mutable_target_groups()) {
    body.add_presences(group.presence());
    group.clear_presence();
  }
  *changed.content.emplace().mutable_facts() = std::move(facts);
  return Decided(std::move(changed), version + 1);
}

void Apply(Session& session, const log::v1::TargetGroupsChanged& event, const StoredEvent& stored) {
  auto& groups = *session.plan.mutable_facts()->mutable_target_groups();
  groups.Clear();
  for (int i = 0; i < event.presences_size(); ++i) {
    auto& group = *groups.Add();
    if (stored.content) group = stored.content->facts().target_groups(i);
    group.set_presence(event.presences(i));
  }
  session.facts_versions.target_groups = event.version();
  session.facts_versions.target_groups_erased = stored.content_erased;
}

}  // namespace vooraf::domain
