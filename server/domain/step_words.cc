#include "server/domain/step_words.h"

#include <array>
#include <string>

namespace vooraf::domain {
namespace {

// SOURCE of the steps: the gradients of agreement scale of Kaner and others (1996), in words of our
// own.
constexpr auto kGradients = std::to_array<StepWords>({
    {1, "Van harte voor", "With all my heart"},
    {2, "Voor, met een kanttekening", "In favour, with a remark"},
    {3, "Ik sta erachter", "I support it"},
    {4, "Ik laat het gaan, en zeg waarom niet van harte", "I let it pass, with doubts"},
    {5, "Ik wil er langer over praten", "I want to talk more"},
    {6, "Ik ben niet voor, maar doe mee", "I do not like it, but go along"},
    {7, "Ik ben tegen en doe niet mee, maar houd het niet tegen",
     "I am against, but do not stop it"},
    {8, "Ik houd dit tegen", "I block this"},
});

constexpr auto kFingers = std::to_array<StepWords>({
    {0, "Vuist: nee, zo niet", "Fist: no, not like this"},
    {1, "Grote bezwaren", "Great concerns"},
    {2, "Er moet iets anders", "Something must change"},
    {3, "Ik kan ermee leven", "I can live with it"},
    {4, "Goed", "Good"},
    {5, "Heel goed, ik help mee", "Very good, I will help"},
});

// SOURCE of six grades: Balinski & Laraki, "Majority Judgment" (2011).
constexpr auto kGrades = std::to_array<StepWords>({
    {0, "Verworpen", "Rejected"},
    {1, "Zwak", "Poor"},
    {2, "Aanvaardbaar", "Acceptable"},
    {3, "Goed", "Good"},
    {4, "Heel goed", "Very good"},
    {5, "Uitstekend", "Excellent"},
});

}  // namespace

std::span<const StepWords> StepWordsOf(type::v1::DecisionMethod method) {
  switch (method) {
    case type::v1::DECISION_METHOD_GRADIENTS:
      return kGradients;
    case type::v1::DECISION_METHOD_FIST_TO_FIVE:
      return kFingers;
    case type::v1::DECISION_METHOD_MAJORITY_JUDGMENT:
      return kGrades;
    default:
      return {};
  }
}

type::v1::Text LabelOf(const StepWords& words) {
  type::v1::Text label;
  auto& dutch = *label.add_entries();
  dutch.set_language("nl");
  dutch.set_value(std::string(words.nl));
  auto& english = *label.add_entries();
  english.set_language("en");
  english.set_value(std::string(words.en));
  return label;
}

}  // namespace vooraf::domain
