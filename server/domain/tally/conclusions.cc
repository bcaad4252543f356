#include "server/domain/tally/conclusions.h"

#include "server/domain/tally/common_ground.h"
#include "server/domain/tally/differences.h"
#include "server/domain/tally/expectation_gap.h"
#include "server/domain/tally/option_results.h"
#include "server/domain/tally/step_figures.h"

namespace vooraf::domain::tally {
namespace {

using type::v1::PartResult;
using type::v1::Question;

void FinishPart(const Question& question, PartResult& part) {
  if (AsksForFigures(question)) FinishOptions(question, part);
  if (question.has_scale()) SetStepFigures(part);
}

// Between one part and itself there is nothing to compare, nor where nothing is chosen.
bool Comparable(const Question& question, const type::v1::AspectResult& result) {
  return result.parts_size() > 1 &&
         (question.has_one_choice() || question.has_several_choices() || question.has_scale());
}

}  // namespace

void Conclude(const Question& question, uint32_t minimum, type::v1::RoundResult& result) {
  for (auto& aspect : *result.mutable_aspects()) {
    FinishPart(question, *aspect.mutable_everyone());
    for (PartResult& part : *aspect.mutable_parts()) FinishPart(question, part);
    if (Comparable(question, aspect)) {
      *aspect.mutable_differences() = DifferencesOf(question, aspect);
    }
  }
  if (const auto gap = GapOf(result, minimum)) *result.mutable_gap() = *gap;
}

void Conclude(type::v1::StatementsResult& result) {
  AddCommonGround(result);
  if (result.partition().parts_size() > 1 && !result.partition().too_few()) {
    *result.mutable_differences() = DifferencesOf(result);
  }
}

}  // namespace vooraf::domain::tally
