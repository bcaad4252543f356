#include "client-gui/models/prepare/plan_places.h"

#include <algorithm>
#include <charconv>

#include "client-gui/models/prepare/plan_texts.h"

namespace vooraf::gui {
namespace {

constexpr std::string_view kItem = "items[";

}  // namespace

Section SectionOf(const std::string& path) {
  const auto is_in = [&](std::string_view whole) { return path.starts_with(whole); };
  if (is_in("languages")) return Section::kLanguages;
  if (is_in("groups")) return Section::kGroups;
  if (is_in("items")) return Section::kAgenda;
  if (is_in("facts")) return Section::kFacts;
  if (is_in("privacy")) return Section::kPrivacy;
  if (is_in("settings.default_rule")) return Section::kRule;
  if (is_in("settings")) return Section::kSettings;
  return Section::kTalk;
}

std::optional<int> ItemOf(const std::string& path) {
  if (!path.starts_with(kItem)) return std::nullopt;
  int item = 0;
  const char* begin = path.data() + kItem.size();
  const auto [end, error] = std::from_chars(begin, path.data() + path.size(), item);
  if (error != std::errc() || end == path.data() + path.size() || *end != ']') return std::nullopt;
  return item;
}

std::string ParentOf(const std::string& path) {
  const size_t at = path.find_last_of(".[");
  return at == std::string::npos ? std::string() : path.substr(0, at);
}

std::vector<std::string> MissingPrivacy(const type::v1::PrivacyFacts& privacy) {
  std::vector<std::string> missing;
  const auto check = [&](const type::v1::Text& text, const char* path) {
    if (!IsWritten(text)) missing.emplace_back(path);
  };
  check(privacy.controller(), "privacy.controller");
  check(privacy.purpose(), "privacy.purpose");
  check(privacy.legal_basis(), "privacy.legal_basis");
  check(privacy.contact(), "privacy.contact");
  return missing;
}

Lacks LacksOf(const type::v1::SessionPlan& plan) {
  const bool has_residents =
      std::any_of(plan.groups().begin(), plan.groups().end(),
                  [](const auto& group) { return group.side() == type::v1::SIDE_RESIDENT; });
  return {.privacy = MissingPrivacy(plan.privacy()),
          .items = plan.items().empty(),
          .residents = !has_residents};
}

}  // namespace vooraf::gui
