// Where a field of a plan stands on the page, and what a plan lacks before people can join; pure.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "vooraf/type/v1/plan.pb.h"

namespace vooraf::gui {

// The parts of the page, in their order.
enum class Section { kTalk, kLanguages, kGroups, kAgenda, kRule, kFacts, kPrivacy, kSettings };
inline constexpr int kSections = 8;

// By the path by which the server names a field, such as "items[2].question.wording".
Section SectionOf(const std::string& path);
// The place of the agenda item that the field belongs to.
std::optional<int> ItemOf(const std::string& path);
// What the field is part of: "items[2].question" of "items[2].question.wording", "items" of
// "items[2]"; empty at the top.
std::string ParentOf(const std::string& path);

// The paths of the privacy facts that nobody filled in. Without all of them a session does not
// open.
std::vector<std::string> MissingPrivacy(const type::v1::PrivacyFacts& privacy);

// What stands in the way of opening, for a list.
struct Lacks {
  std::vector<std::string> privacy;
  bool items = false;
  // No group of residents: not in the way, but seldom meant.
  bool residents = false;

  bool Blocks() const { return !privacy.empty() || items; }
};
Lacks LacksOf(const type::v1::SessionPlan& plan);

}  // namespace vooraf::gui
