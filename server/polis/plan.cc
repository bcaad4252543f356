#include "server/polis/plan.h"

#include "server/domain/limits.h"
#include "server/domain/text_rules.h"
#include "server/polis/refusals.h"

namespace vooraf::polis {
namespace {

void Put(type::v1::Text& text, const std::string& nl, const std::string& en) {
  for (const auto& [language, value] : {std::pair("nl", nl), std::pair("en", en)}) {
    auto& entry = *text.add_entries();
    entry.set_language(language);
    entry.set_value(value);
  }
}

// Polis calls its groups A, B and so on.
std::string LetterOf(int64_t group) {
  return group < 26 ? std::string(1, static_cast<char>('A' + group)) : std::to_string(group + 1);
}

void AddGroup(const std::optional<int64_t>& group, type::v1::SessionPlan& plan) {
  auto& added = *plan.add_groups();
  added.set_side(type::v1::SIDE_RESIDENT);
  if (group) {
    const std::string letter = LetterOf(*group);
    Put(*added.mutable_name(), "Opiniegroep " + letter, "Opinion group " + letter);
  } else {
    Put(*added.mutable_name(), "Zonder opiniegroep", "No opinion group");
  }
}

// Only whoever held the conversation knows these, and the export does not say. Votes are kept as
// long as can be: the export lies elsewhere anyway, and what it was made for would else be erased
// at once, since days count from the conversation's end.
void PutPrivacy(type::v1::PrivacyFacts& privacy) {
  for (auto* text : {privacy.mutable_controller(), privacy.mutable_purpose(),
                     privacy.mutable_legal_basis(), privacy.mutable_contact()}) {
    Put(*text, "Zoals gezegd bij het gesprek op Polis; de export noemt het niet.",
        "As told with the conversation on Polis; the export does not say.");
  }
  constexpr uint32_t kRetentionDaysMax = 3'650;
  privacy.set_retention_days(kRetentionDaysMax);
}

}  // namespace

domain::Result<type::v1::SessionPlan> PlanOf(const Conversation& conversation,
                                             const std::string& title, GroupNumbers* groups) {
  for (const Person& person : conversation.people) (*groups)[person.group];
  if (groups->size() > domain::kGroupsMax) {
    return Refuse(kGroupsTooMany, {{"count", std::to_string(groups->size())},
                                   {"max", std::to_string(domain::kGroupsMax)}});
  }
  type::v1::SessionPlan plan;
  plan.add_languages("nl");
  plan.add_languages("en");
  // Who has no group comes last.
  for (auto& [group, number] : *groups) {
    if (!group) continue;
    AddGroup(group, plan);
    number = static_cast<uint32_t>(plan.groups_size());
  }
  if (const auto none = groups->find(std::nullopt); none != groups->end()) {
    AddGroup(std::nullopt, plan);
    none->second = static_cast<uint32_t>(plan.groups_size());
  }
  std::string topic = title.empty() ? conversation.topic : title;
  if (topic.empty()) topic = "Polis";
  topic = Shortened(topic, domain::kTitleCharsMax);
  Put(*plan.mutable_title(), topic, topic);
  if (!conversation.description.empty()) {
    const std::string occasion = Shortened(conversation.description, domain::kLongTextCharsMax);
    Put(*plan.mutable_occasion(), occasion, occasion);
  }
  PutPrivacy(*plan.mutable_privacy());
  plan.mutable_settings()->set_replay_for_all(true);
  auto& item = *plan.add_items();
  *item.mutable_title() = plan.title();
  Put(*item.mutable_statements()->mutable_wording(), "Stellingen, zoals op Polis",
      "Statements, as on Polis");
  return plan;
}

std::string Shortened(const std::string& text, size_t chars_max) {
  if (domain::CountChars(text) <= chars_max) return text;
  size_t bytes = 0;
  for (size_t chars = 0; chars + 1 < chars_max; ++chars) {
    do {
      ++bytes;
    } while (bytes < text.size() && (static_cast<uint8_t>(text[bytes]) & 0xC0) == 0x80);
  }
  return text.substr(0, bytes) + "…";
}

}  // namespace vooraf::polis
