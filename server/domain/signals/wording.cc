#include "server/domain/signals/wording.h"

#include "server/domain/sentences.h"

namespace vooraf::domain::signals {

constexpr std::array<Words, 2> kWords{{
    {.language = "nl",
     .of = " van ",
     .and_ = " en ",
     .residents = "bewoners",
     .professionals = "professionals",
     .others = "anderen"},
    {.language = "en",
     .of = " of ",
     .and_ = " and ",
     .residents = "residents",
     .professionals = "professionals",
     .others = "others"},
}};

std::string CountOf(const Words& words, uint32_t count, uint32_t of) {
  return std::to_string(count) + std::string(words.of) + std::to_string(of);
}

std::string Label(const Words& words, const Item& item, uint32_t option) {
  const auto& options = OptionsOf(item);
  const std::string label =
      InLanguage(options.Get(static_cast<int>(option) - 1).label(), words.language);
  return "‘" + label + "’";
}

std::string Labels(const Words& words, const Item& item, const std::vector<uint32_t>& options) {
  std::string labels;
  for (const uint32_t option : options) {
    if (!labels.empty()) labels += words.and_;
    labels += Label(words, item, option);
  }
  return labels;
}

std::string GroupNames(const Words& words, const Session& session,
                       const std::vector<uint32_t>& groups) {
  type::v1::Part part;
  part.mutable_groups()->Add(groups.begin(), groups.end());
  return PartName(session, part, words.language);
}

}  // namespace vooraf::domain::signals
