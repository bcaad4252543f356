#include "server/domain/plan.h"

#include <utility>

#include "server/domain/decision_rule.h"
#include "server/domain/facts.h"
#include "server/domain/floor.h"
#include "server/domain/limits.h"
#include "server/domain/plan_fields.h"
#include "server/domain/question_plan.h"
#include "server/domain/refusals.h"
#include "server/domain/secret_ballot.h"
#include "server/domain/text_rules.h"

namespace vooraf::domain {
namespace {

using type::v1::AgendaItem;
using type::v1::SessionPlan;

constexpr uint32_t kPlannedMinutesMax = 480;
constexpr uint32_t kEveningMinutesMax = 960;
constexpr uint32_t kGuardAnswersMax = 1000;
constexpr uint32_t kGroupMinimumLeast = 2;
constexpr uint32_t kGroupMinimumMost = 20;
constexpr uint32_t kRetentionDaysMax = 3650;
constexpr uint32_t kStopRoundsMax = 10;

Result<void> NormaliseGroups(SessionPlan& plan) {
  if (plan.groups().empty()) return Refuse(kFieldMissing, {{"field", "groups"}});
  if (static_cast<size_t>(plan.groups_size()) > kGroupsMax)
    return RefuseLimit(kGroupsMax, "groups", "groepen");
  for (int i = 0; i < plan.groups_size(); ++i) {
    auto& group = *plan.mutable_groups(i);
    const std::string path = At("groups", i);
    group.set_group(static_cast<uint32_t>(i) + 1);
    if (auto ok = CheckRequired(group.name(), kGroupNameCharsMax, path + ".name"); !ok) return ok;
    if (auto ok = CheckPlain(group.self_description(), kSelfDescriptionCharsMax,
                             path + ".self_description");
        !ok) {
      return ok;
    }
    if (!type::v1::Side_IsValid(group.side()) || group.side() == type::v1::SIDE_UNSPECIFIED) {
      return RefuseField(path + ".side", "resident, professional or other",
                         "bewoner, professional of anders");
    }
  }
  return {};
}

Result<void> NormaliseSettings(SessionPlan& plan) {
  auto& settings = *plan.mutable_settings();
  if (settings.group_minimum() == 0) settings.set_group_minimum(kGroupMinimumDefault);
  if (settings.group_minimum() < kGroupMinimumLeast ||
      settings.group_minimum() > kGroupMinimumMost) {
    return RefuseField("settings.group_minimum", "2 to 20", "2 tot 20");
  }
  if (settings.names_shown() && !settings.names_asked()) {
    return RefuseField("settings.names_shown", "only where names are asked",
                       "alleen als er om namen wordt gevraagd");
  }
  if (!settings.has_default_rule()) *settings.mutable_default_rule() = DefaultRule();
  auto rule = NormaliseRule(settings.default_rule(), "settings.default_rule");
  if (!rule) return Propagate(rule);
  *settings.mutable_default_rule() = *std::move(rule);
  return {};
}

Result<void> NormalisePrivacy(type::v1::PrivacyFacts& privacy) {
  if (auto ok = CheckPlain(privacy.controller(), kShortTextCharsMax, "privacy.controller"); !ok) {
    return ok;
  }
  if (auto ok = CheckPlain(privacy.purpose(), kTextCharsMax, "privacy.purpose"); !ok) return ok;
  if (auto ok = CheckPlain(privacy.legal_basis(), kTextCharsMax, "privacy.legal_basis"); !ok) {
    return ok;
  }
  if (auto ok = CheckPlain(privacy.contact(), kShortTextCharsMax, "privacy.contact"); !ok) {
    return ok;
  }
  if (privacy.retention_days() == 0) privacy.set_retention_days(kRetentionDaysDefault);
  if (privacy.retention_days() > kRetentionDaysMax) {
    return RefuseField("privacy.retention_days", "1 to 3650", "1 tot 3650");
  }
  return {};
}

Result<void> NormaliseItemRules(AgendaItem& item, const std::string& field) {
  if (item.guard().answers_per_group_min() > kGuardAnswersMax) {
    return RefuseField(field + ".guard.answers_per_group_min", "0 to 1000", "0 tot 1000");
  }
  if (item.has_rule()) {
    auto rule = NormaliseRule(item.rule(), field + ".rule");
    if (!rule) return Propagate(rule);
    *item.mutable_rule() = *std::move(rule);
  }
  return {};
}

Result<void> CheckStopRule(const AgendaItem& item, const std::string& path) {
  if (!item.has_stop_rule()) return {};
  if (!item.has_question() && !item.has_statements()) {
    return RefuseField(path, "only where something is asked", "alleen waar iets wordt gevraagd");
  }
  const type::v1::StopRule& stop = item.stop_rule();
  if (stop.rounds_max() > kStopRoundsMax || (stop.rounds_max() == 0 && !stop.has_changed_max())) {
    return RefuseField(path, "1 to 10 rounds, or a share that changed",
                       "1 tot 10 rondes, of een aandeel dat veranderde");
  }
  if (!stop.has_changed_max()) return {};
  // What changed between two rounds of ratings is not counted.
  if (!item.has_question()) {
    return RefuseField(path + ".changed_max", "only at questions", "alleen bij vragen");
  }
  return CheckFraction(stop.changed_max(), path + ".changed_max");
}

Result<void> CheckStatements(const AgendaItem& item, const std::string& field) {
  if (item.statements().live_ratings() && item.guard().residents_first()) {
    return RefuseField(field + ".live_ratings", "not where residents are shown first",
                       "niet als bewoners eerst worden getoond");
  }
  return CheckRequired(item.statements().wording(), kWordingCharsMax, field + ".wording");
}

Result<void> CheckDiscussion(const type::v1::Discussion& discussion, const std::string& field) {
  if (auto ok = CheckRequired(discussion.wording(), kWordingCharsMax, field + ".wording"); !ok) {
    return ok;
  }
  if (!discussion.has_floor()) return {};
  return CheckFloorRules(discussion.floor(), field + ".floor.");
}

Result<void> CheckLanguages(const SessionPlan& plan) {
  if (plan.languages().empty()) return Refuse(kFieldMissing, {{"field", "languages"}});
  // The rules for tags are those of texts.
  type::v1::Text tags;
  for (const auto& language : plan.languages()) tags.add_entries()->set_language(language);
  return CheckPlain(tags, kTextCharsMax, "languages");
}

Result<void> CheckMeetingLink(const std::string& link) {
  if (link.empty()) return {};
  if (auto ok = CheckPlain(link, kLinkCharsMax, "meeting_link"); !ok) return ok;
  const bool blank = link.find_first_of(" \n\t\"<>\\") != std::string::npos;
  if (blank || link.rfind("https://", 0) != 0) {
    return RefuseField("meeting_link", "an address that starts with https://",
                       "een adres dat met https:// begint");
  }
  return {};
}

}  // namespace

Result<AgendaItem> NormaliseItem(AgendaItem item, const std::string& field) {
  auto checked = [&]() -> Result<void> {
    if (auto ok = CheckRequired(item.title(), kTitleCharsMax, field + ".title"); !ok) return ok;
    if (auto ok = CheckPlain(item.explanation(), kLongTextCharsMax, field + ".explanation"); !ok) {
      return ok;
    }
    if (item.planned_minutes() > kPlannedMinutesMax) {
      return RefuseField(field + ".planned_minutes", "0 to 480", "0 tot 480");
    }
    if (auto ok = NormaliseItemRules(item, field); !ok) return ok;
    if (auto ok = CheckStopRule(item, field + ".stop_rule"); !ok) return ok;
    switch (item.kind_case()) {
      case AgendaItem::kQuestion:
        return NormaliseQuestion(*item.mutable_question(), field + ".question");
      case AgendaItem::kStatements:
        return CheckStatements(item, field + ".statements");
      case AgendaItem::kAgreement:
        return {};
      case AgendaItem::kDiscussion:
        return CheckDiscussion(item.discussion(), field + ".discussion");
      case AgendaItem::KIND_NOT_SET:
        break;
    }
    return Refuse(kFieldMissing, {{"field", field + ".kind"}});
  }();
  if (!checked) return Propagate(checked);
  return item;
}

Result<SessionPlan> NormalisePlan(SessionPlan plan) {
  auto checked = [&]() -> Result<void> {
    if (auto ok = CheckRequired(plan.title(), kTitleCharsMax, "title"); !ok) return ok;
    if (auto ok = CheckPlain(plan.occasion(), kLongTextCharsMax, "occasion"); !ok) return ok;
    if (auto ok = CheckLanguages(plan); !ok) return ok;
    if (auto ok = NormaliseGroups(plan); !ok) return ok;
    if (auto ok = NormaliseSettings(plan); !ok) return ok;
    if (auto ok = NormalisePrivacy(*plan.mutable_privacy()); !ok) return ok;
    if (plan.has_facts()) {
      if (auto ok = NormaliseFacts(*plan.mutable_facts(), "facts."); !ok) return ok;
    }
    if (plan.planned_minutes() > kEveningMinutesMax) {
      return RefuseField("planned_minutes", "0 to 960", "0 tot 960");
    }
    return CheckMeetingLink(plan.meeting_link());
  }();
  if (!checked) return Propagate(checked);
  if (static_cast<size_t>(plan.items_size()) > kItemsMax)
    return RefuseLimit(kItemsMax, "agenda items", "agendapunten");
  for (int i = 0; i < plan.items_size(); ++i) {
    auto item = NormaliseItem(std::move(*plan.mutable_items(i)), At("items", i));
    if (!item) return Propagate(item);
    item->set_item(static_cast<uint32_t>(i) + 1);
    *plan.mutable_items(i) = *std::move(item);
  }
  return plan;
}

}  // namespace vooraf::domain
