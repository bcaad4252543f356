// What signals read from stored results: who chose what, per shown part or summed over the shown
// parts of a side. Nothing of fewer people than the minimum is in there, since no part is.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string_view>
#include <vector>

#include "server/domain/session.h"
#include "vooraf/type/v1/signal.pb.h"

namespace vooraf::domain::signals {

// What some people chose together.
struct Chosen {
  std::vector<uint32_t> groups;  // whose, ascending
  std::vector<uint32_t> counts;  // by option number; [0] is unused
  uint32_t people = 0;           // who chose something
  uint32_t dont_know = 0;

  // Of all options of these numbers; of several choices, people are counted once per choice.
  uint32_t Count(uint32_t option) const { return option < counts.size() ? counts[option] : 0; }
  // How many chose this option or a later one, or this one or an earlier one.
  uint32_t FromUp(uint32_t option) const;
  uint32_t UpTo(uint32_t option) const;
  // The options that most people chose, ascending; none if nobody chose.
  std::vector<uint32_t> Leading() const;
  // The upper middle step, as in results. REQUIRES: of a scale; people > 0.
  uint32_t UpperMedian() const;
  // `count` of these people.
  type::v1::SignalFigure Figure(uint32_t option, uint32_t count) const;
};

// The item's newest, or first, round of which everything is shown; null if there is none.
const Round* LastShown(const Item& item);
const Round* FirstShown(const Item& item);

// The stored result of one aspect; null if there is none, or too few people to show the choices.
const type::v1::AspectResult* ResultOf(const Round& round, type::v1::Aspect aspect);

// Of one part of a result, by its index; or of all parts that stand on one of these sides alone.
Chosen OfPart(const type::v1::AspectResult& result, int index);
Chosen OfSides(const type::v1::AspectResult& result, std::initializer_list<type::v1::Side> sides);

// The options or steps of a question of one choice, several choices or a scale; else none.
const google::protobuf::RepeatedPtrField<type::v1::Option>& OptionsOf(const Item& item);
// The number of the option with this mark; 0 if there is none.
uint32_t OptionMarked(const Item& item, std::string_view mark);
// Whether any option has one of these marks.
bool HasAnyMark(const Item& item, std::initializer_list<std::string_view> marks);

}  // namespace vooraf::domain::signals
