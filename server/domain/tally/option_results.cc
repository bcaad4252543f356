#include "server/domain/tally/option_results.h"

#include "server/domain/answer_value.h"

namespace vooraf::domain::tally {
namespace {

using type::v1::OptionResult;
using type::v1::PartResult;
using type::v1::Question;

// Places or scores that an option can get.
uint32_t StepsOf(const Question& question) {
  if (question.has_ranking()) return question.ranking().places_max();
  if (question.has_scores()) return question.scores().highest() - question.scores().lowest() + 1;
  return 0;
}

// The first of them.
uint32_t FirstStep(const Question& question) {
  return question.has_scores() ? question.scores().lowest() : 1;
}

// What stands at place `place` (from 1) of all that the option got, in order.
uint32_t At(const OptionResult& result, uint32_t first, uint32_t place) {
  uint32_t passed = 0;
  for (int i = 0; i < result.spread_size(); ++i) {
    passed += result.spread(i);
    if (passed >= place) return first + static_cast<uint32_t>(i);
  }
  return 0;
}

}  // namespace

bool AsksForFigures(const Question& question) {
  return question.has_ranking() || question.has_points() || question.has_scores();
}

void StartOptions(const Question& question, PartResult& part) {
  const auto steps = static_cast<int>(StepsOf(question));
  for (const auto& option : OptionsOf(question)) {
    auto& result = *part.add_options();
    result.set_option(option.option());
    result.mutable_spread()->Resize(steps, 0);
  }
}

void CountOptions(const Question& question, const Answer& answer, PartResult& part) {
  if (question.has_ranking()) {
    CountRanking(answer, part);
  } else if (question.has_points()) {
    CountPoints(answer, part);
  } else {
    CountScores(question.scores(), answer, part);
  }
}

void FinishOptions(const Question& question, PartResult& part) {
  const uint32_t first = FirstStep(question);
  for (OptionResult& result : *part.mutable_options()) {
    if (result.spread().empty() || result.count() == 0) continue;
    result.set_lower_median(At(result, first, (result.count() + 1) / 2));
    result.set_upper_median(At(result, first, result.count() / 2 + 1));
  }
}

}  // namespace vooraf::domain::tally
