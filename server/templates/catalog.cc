#include "server/templates/catalog.h"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <optional>
#include <system_error>
#include <utility>

#include "server/domain/limits.h"
#include "server/domain/plan.h"
#include "server/domain/text_rules.h"
#include "server/templates/text_file.h"

namespace vooraf::templates {
namespace {

constexpr size_t kNameCharsMax = 40;
// Far more than the longest agenda in eight languages needs.
constexpr size_t kFileBytesMax = size_t{4} << 20;

class Loader {
 public:
  Loader(std::filesystem::path file, std::vector<Fault>& faults)
      : file_(std::move(file)), faults_(faults) {}

  // Adds the file's template if it is right.
  void LoadInto(std::vector<type::v1::SessionTemplate>& templates) {
    const auto text = ReadText();
    if (!text) return;
    type::v1::SessionTemplate entry;
    TextFile parsed;
    if (auto read = parsed.Parse(*text, entry); !read) {
      return Report(read.error().place, read.error().problem);
    }
    auto checked = Check(entry);
    if (!checked) {
      const auto field = checked.error().metadata.find("field");
      const bool known = field != checked.error().metadata.end();
      return Report(known ? parsed.Find(field->second) : Place{}, checked.error().Message("en"));
    }
    for (const type::v1::SessionTemplate& other : templates) {
      if (other.template_() == entry.template_()) {
        return Report(parsed.Find("template"),
                      fmt::format("another file has a template \"{}\" already", entry.template_()));
      }
    }
    *entry.mutable_plan() = std::move(*checked);
    templates.push_back(std::move(entry));
  }

 private:
  std::optional<std::string> ReadText() {
    std::error_code error;
    const auto size = std::filesystem::file_size(file_, error);
    std::ifstream stream(file_, std::ios::binary);
    if (error || !stream) {
      Report({}, "cannot be read; check that the server's account may read it");
      return std::nullopt;
    }
    if (size > kFileBytesMax) {
      Report({}, fmt::format("has {} bytes; at most {} are read", size, kFileBytesMax));
      return std::nullopt;
    }
    return std::string(std::istreambuf_iterator<char>(stream), {});
  }

  // The plan, normalised. Errors name their field as seen from the file's top.
  static domain::Result<type::v1::SessionPlan> Check(const type::v1::SessionTemplate& entry) {
    static constexpr domain::Refusal kNameUnfit{
        "TEMPLATE_NAME_UNFIT", domain::Code::kInvalidArgument,
        "A template's name has 1 to {max} lower case letters, digits and dashes.",
        "De naam van een sjabloon heeft 1 tot {max} kleine letters, cijfers en streepjes."};
    const std::string& name = entry.template_();
    const bool fits = !name.empty() && name.size() <= kNameCharsMax &&
                      std::all_of(name.begin(), name.end(), [](char c) {
                        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
                      });
    if (!fits) {
      return domain::Refuse(kNameUnfit,
                            {{"field", "template"}, {"max", std::to_string(kNameCharsMax)}});
    }
    if (auto right =
            domain::CheckRequired(entry.description(), domain::kTextCharsMax, "description");
        !right) {
      return domain::Propagate(right);
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

  void Report(Place place, std::string problem) {
    faults_.push_back(
        {.file = file_, .line = place.line, .column = place.column, .problem = std::move(problem)});
  }

  const std::filesystem::path file_;
  std::vector<Fault>& faults_;
};

}  // namespace

std::string Fault::ToString() const {
  if (line == 0) return fmt::format("{}: {}", file.string(), problem);
  return fmt::format("{}:{}:{}: {}", file.string(), line, column, problem);
}

Catalog Catalog::Load(const std::filesystem::path& folder, std::vector<Fault>& faults) {
  Catalog catalog;
  std::error_code error;
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder, error)) {
    if (entry.path().extension() == ".textproto") files.push_back(entry.path());
  }
  if (error) {
    faults.push_back({.file = folder, .problem = "is no folder of templates: " + error.message()});
    return catalog;
  }
  std::sort(files.begin(), files.end());
  for (const auto& file : files) Loader(file, faults).LoadInto(catalog.templates_);
  std::sort(catalog.templates_.begin(), catalog.templates_.end(),
            [](const auto& a, const auto& b) { return a.template_() < b.template_(); });
  return catalog;
}

const type::v1::SessionTemplate* Catalog::Find(const std::string& name) const {
  for (const type::v1::SessionTemplate& entry : templates_) {
    if (entry.template_() == name) return &entry;
  }
  return nullptr;
}

}  // namespace vooraf::templates
