// The words that sentences of signals have in common.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "server/domain/session.h"
#include "server/domain/signals/chosen.h"

namespace vooraf::domain::signals {

// Of one language.
struct Words {
  std::string_view language;
  std::string_view of, and_, residents, professionals, others;
};

extern const std::array<Words, 2> kWords;

// Which of two wordings a language has: Dutch or English.
inline std::string_view In(const Words& words, std::string_view nl, std::string_view en) {
  return words.language == "nl" ? nl : en;
}

// The text that `make` says in each language.
template <class Make>
type::v1::Text Sentence(Make make) {
  type::v1::Text text;
  for (const Words& words : kWords) {
    auto& entry = *text.add_entries();
    entry.set_language(std::string(words.language));
    entry.set_value(make(words));
  }
  return text;
}

// "3 of 4".
std::string CountOf(const Words& words, uint32_t count, uint32_t of);
// An option's label between quotation marks.
std::string Label(const Words& words, const Item& item, uint32_t option);
// The labels of several: "'A' and 'B'".
std::string Labels(const Words& words, const Item& item, const std::vector<uint32_t>& options);
// The names of groups: "Streets + Care".
std::string GroupNames(const Words& words, const Session& session,
                       const std::vector<uint32_t>& groups);

}  // namespace vooraf::domain::signals
