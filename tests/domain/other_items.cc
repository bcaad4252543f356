#include "tests/domain/other_items.h"

#include <algorithm>

#include "tests/domain/talk.h"

namespace vooraf::domain::testing {
namespace {

using type::v1::AnswerValue;

type::v1::Question& AddQuestion(type::v1::SessionPlan& plan, const std::string& title) {
  auto& item = *plan.add_items();
  *item.mutable_title() = InEnglish(title);
  auto& question = *item.mutable_question();
  *question.mutable_wording() = InEnglish("What first?");
  return question;
}

template <class Options>
void AddOptions(Options* options) {
  for (const char* label : {"Trees", "Parking", "Light"}) {
    *options->Add()->mutable_label() = InEnglish(label);
  }
}

AnswerValue RankingByChance(uint32_t a, uint32_t b) {
  uint32_t order[] = {1, 2, 3};
  for (uint32_t n = b % 6; n > 0; --n) std::next_permutation(order, order + 3);
  AnswerValue value;
  for (uint32_t place = 0; place <= a % 3; ++place) {
    value.mutable_ranking()->add_options(order[place]);
  }
  return value;
}

AnswerValue PointsByChance(uint32_t a, uint32_t b) {
  AnswerValue value;
  for (const auto& [option, points] : {std::pair{1 + b % 2, a % 5 + 1}, std::pair{3u, b % 3}}) {
    if (points == 0) continue;
    auto& given = *value.mutable_points()->add_options();
    given.set_option(option);
    given.set_points(points);
  }
  return value;
}

AnswerValue ScoresByChance(uint32_t a, uint32_t b) {
  AnswerValue value;
  for (uint32_t option = 1; option <= 3; ++option) {
    if ((b + option) % 4 == 0) continue;
    auto& given = *value.mutable_scores()->add_options();
    given.set_option(option);
    given.set_score((a * option + b) % 4);
  }
  return value;
}

}  // namespace

void AddOtherItems(type::v1::SessionPlan& plan) {
  AddOptions(AddQuestion(plan, "Ranking").mutable_ranking()->mutable_options());
  auto& points = *AddQuestion(plan, "Points").mutable_points();
  AddOptions(points.mutable_options());
  points.set_points(6);
  auto& scores = *AddQuestion(plan, "Scores").mutable_scores();
  AddOptions(scores.mutable_options());
  scores.set_highest(3);
  AddQuestion(plan, "Open text").mutable_open_text();
}

void AddResponsibility(type::v1::SessionPlan& plan) {
  auto& scale = *AddQuestion(plan, "Responsibility").mutable_scale();
  for (const char* what : {"none", "help", "run"}) {
    auto& step = *scale.add_steps();
    auto& label = *step.mutable_label()->add_entries();
    label.set_language("en");
    label.set_value(what);
    step.set_mark(std::string("responsibility_") + what);
  }
}

AnswerValue AnswerByChance(const type::v1::Question& question, uint32_t a, uint32_t b) {
  if (question.has_ranking()) return RankingByChance(a, b);
  if (question.has_points()) return PointsByChance(a, b);
  return ScoresByChance(a, b);
}

AnswerValue AnswerOtherwise(const AnswerValue& value) {
  AnswerValue other = value;
  if (value.has_ranking()) {
    const uint32_t first = value.ranking().options(0);
    other.mutable_ranking()->clear_options();
    other.mutable_ranking()->add_options(first % 3 + 1);
  } else if (value.has_points()) {
    auto& given = *other.mutable_points()->mutable_options(0);
    given.set_points(given.points() == 1 ? 2 : 1);
  } else if (value.has_scores()) {
    auto& given = *other.mutable_scores()->mutable_options(0);
    given.set_score(given.score() == 1 ? 2 : 1);
  }
  return other;
}

}  // namespace vooraf::domain::testing
