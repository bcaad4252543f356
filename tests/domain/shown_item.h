// Items whose results are shown, made by their figures alone: for tests of what is read from them.
#pragma once

#include <initializer_list>
#include <string>
#include <vector>

#include "server/domain/session.h"

namespace vooraf::domain::testing {

// What the people of one part answered.
struct PartAnswers {
  std::vector<uint32_t> groups;
  type::v1::Side side;           // unspecified where groups of several sides are shown together
  std::vector<uint32_t> counts;  // by option, the first at 0
  uint32_t people = 0;           // who chose something; 0: as many as the counts together
  uint32_t dont_know = 0;
};

enum class Kind { kOneChoice, kSeveralChoices, kScale, kLadder };

// Adds an item with options of these marks, labelled by them, such as "Consult" for "consult".
Item& AddItem(Session& session, Kind kind, std::initializer_list<const char*> marks);
// Its next round, revealed to everyone as a whole, without any result so far.
Round& AddShownRound(Item& item);
void AddResult(Round& round, type::v1::Aspect aspect, const std::vector<PartAnswers>& parts);
// Both at once, for a question without aspects.
Round& Show(Item& item, const std::vector<PartAnswers>& parts);

// A text in English.
type::v1::Text Words(const std::string& english);

}  // namespace vooraf::domain::testing
