#include "server/templates/checked_template.h"

#include <algorithm>
#include <utility>

#include "server/domain/limits.h"
#include "server/domain/plan.h"
#include "server/domain/refusals.h"
#include "server/domain/text_rules.h"
#include "server/templates/refusals.h"

namespace vooraf::templates {
namespace {

constexpr size_t kNameCharsMax = 40;

bool ValidName(const std::string& name) {
  return !name.empty() && name.size() <= kNameCharsMax &&
         std::all_of(name.begin(), name.end(), [](char c) {
           return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
         });
}

// Escapes such as "\377" write bytes that are no text. They would pass here, and be refused by
// whoever reads the session's log.
bool HoldsTextAlone(const type::v1::SessionTemplate& entry) {
  type::v1::SessionTemplate again;
  return again.ParseFromString(entry.SerializeAsString());
}

// The plan, normalised. Errors name their field as seen from the text's top.
domain::Result<type::v1::SessionPlan> Check(const type::v1::SessionTemplate& entry) {
  if (!ValidName(entry.template_())) {
    return domain::Refuse(kNameUnfit,
                          {{"field", "template"}, {"max", std::to_string(kNameCharsMax)}});
  }
  if (auto right = domain::CheckRequired(entry.description(), domain::kTextCharsMax, "description");
      !right) {
    return domain::Propagate(right);
  }
  if (!type::v1::TemplateKind_IsValid(entry.kind())) {
    return domain::RefuseField("kind", "talk, everyday method, more methods or example",
                               "gesprek, alledaagse methode, meer methoden of voorbeeld");
  }
  auto plan = domain::NormalisePlan(entry.plan());
  if (!plan) {
    auto& metadata = plan.error().metadata;
    if (const auto field = metadata.find("field"); field != metadata.end()) {
      field->second = "plan." + field->second;
    }
  }
  return plan;
}

}  // namespace

tl::expected<CheckedTemplate, TextFault> ReadTemplate(const std::string& text) {
  CheckedTemplate result;
  TextFile file;
  if (auto read = file.Parse(text, result.entry); !read) {
    const auto& [place, problem] = read.error();
    return tl::unexpected(TextFault{place, {&kUnreadable, {{"problem", problem}}}});
  }
  if (!HoldsTextAlone(result.entry)) return tl::unexpected(TextFault{{}, {&kNotText, {}}});
  auto plan = Check(result.entry);
  if (!plan) {
    const auto& metadata = plan.error().metadata;
    const auto field = metadata.find("field");
    const Place place = field == metadata.end() ? Place{} : file.Find(field->second);
    return tl::unexpected(TextFault{place, std::move(plan.error())});
  }
  *result.entry.mutable_plan() = *std::move(plan);
  result.name_place = file.Find("template");
  return result;
}

}  // namespace vooraf::templates
