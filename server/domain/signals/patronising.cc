// Patronising (betutteling): others choose for residents what residents do not choose themselves.
// Rule: docs/SPEC.md, H15.
#include <array>
#include <string_view>

#include "server/domain/signals/causes.h"
#include "server/domain/signals/chosen.h"
#include "server/domain/signals/wording.h"

namespace vooraf::domain::signals {
namespace {

// Goals that are about how residents live, rather than about a plan or the municipality.
constexpr std::array<std::string_view, 6> kGoalsForResidents = {
    "behaviour_change", "taking_part", "self_reliance",
    "own_control",      "activation",  "less_loneliness_and_poverty"};

}  // namespace

Found GoalChosenForOthers(const Session& session, const Item& item) {
  const Round* round = LastShown(item);
  const auto* result = round == nullptr ? nullptr : ResultOf(*round, type::v1::ASPECT_UNSPECIFIED);
  if (result == nullptr) return std::nullopt;
  const Chosen residents = OfSides(*result, {type::v1::SIDE_RESIDENT});
  const Chosen others = OfSides(*result, {type::v1::SIDE_PROFESSIONAL, type::v1::SIDE_OTHER});
  const uint32_t minimum = session.group_minimum();
  if (residents.people < minimum || others.people < minimum) return std::nullopt;
  std::vector<uint32_t> goals;
  for (const std::string_view mark : kGoalsForResidents) {
    const uint32_t goal = OptionMarked(item, mark);
    if (goal == 0 || residents.Count(goal) > 0) continue;
    if (2 * others.Count(goal) >= others.people) goals.push_back(goal);
  }
  if (goals.empty()) return std::nullopt;
  Signal signal;
  signal.version = round->number;
  for (const uint32_t goal : goals) {
    signal.figures.push_back(others.Figure(goal, others.Count(goal)));
    signal.figures.push_back(residents.Figure(goal, 0));
  }
  signal.sentence = Sentence([&](const Words& words) {
    std::string told;
    for (const uint32_t goal : goals) {
      told += told.empty() ? "" : "; ";
      told += Label(words, item, goal) + " (";
      told += CountOf(words, others.Count(goal), others.people) + " ";
      told += words.others;
      told += ", " + CountOf(words, 0, residents.people) + " ";
      told += words.residents;
      told += ")";
    }
    return std::string(In(words, "Anderen kiezen voor bewoners een doel dat geen bewoner koos: ",
                          "Others choose a goal for residents that no resident chose: ")) +
           told + ".";
  });
  return signal;
}

}  // namespace vooraf::domain::signals
