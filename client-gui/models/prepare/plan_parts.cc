#include "client-gui/models/prepare/plan_parts.h"

#include <array>

namespace vooraf::gui {
namespace {

using type::v1::AgendaItem;
using type::v1::Aspect;
using type::v1::Question;
using type::v1::Side;

constexpr uint32_t kNewMinutes = 10;
constexpr uint32_t kPoints = 10;
constexpr uint32_t kLowest = 1;
constexpr uint32_t kHighest = 10;

}  // namespace

std::span<const ItemKind> ItemKinds() {
  static constexpr std::array kinds{AgendaItem::kQuestion, AgendaItem::kStatements,
                                    AgendaItem::kDiscussion, AgendaItem::kAgreement};
  return kinds;
}

std::span<const QuestionKind> QuestionKinds() {
  static constexpr std::array kinds{
      Question::kOneChoice, Question::kSeveralChoices, Question::kScale,   Question::kRanking,
      Question::kPoints,    Question::kScores,         Question::kOpenText};
  return kinds;
}

AgendaItem NewItem(ItemKind kind) {
  AgendaItem item;
  item.set_planned_minutes(kNewMinutes);
  switch (kind) {
    case AgendaItem::kQuestion:
      MakeKind(item.mutable_question(), Question::kOneChoice);
      break;
    case AgendaItem::kStatements:
      item.mutable_statements();
      break;
    case AgendaItem::kDiscussion:
      item.mutable_discussion();
      break;
    case AgendaItem::kAgreement:
      item.mutable_agreement();
      break;
    case AgendaItem::KIND_NOT_SET:
      break;
  }
  return item;
}

type::v1::Group NewGroup() {
  type::v1::Group group;
  group.set_side(type::v1::SIDE_RESIDENT);
  return group;
}

Options* OptionsOf(Question* question) {
  switch (question->kind_case()) {
    case Question::kOneChoice:
      return question->mutable_one_choice()->mutable_options();
    case Question::kSeveralChoices:
      return question->mutable_several_choices()->mutable_options();
    case Question::kScale:
      return question->mutable_scale()->mutable_steps();
    case Question::kRanking:
      return question->mutable_ranking()->mutable_options();
    case Question::kPoints:
      return question->mutable_points()->mutable_options();
    case Question::kScores:
      return question->mutable_scores()->mutable_options();
    case Question::kOpenText:
    case Question::KIND_NOT_SET:
      break;
  }
  return nullptr;
}

const Options* OptionsOf(const Question& question) {
  switch (question.kind_case()) {
    case Question::kOneChoice:
      return &question.one_choice().options();
    case Question::kSeveralChoices:
      return &question.several_choices().options();
    case Question::kScale:
      return &question.scale().steps();
    case Question::kRanking:
      return &question.ranking().options();
    case Question::kPoints:
      return &question.points().options();
    case Question::kScores:
      return &question.scores().options();
    case Question::kOpenText:
    case Question::KIND_NOT_SET:
      break;
  }
  return nullptr;
}

OptionBounds OptionBoundsOf(QuestionKind kind) {
  constexpr int kSteps = 11;
  constexpr int kFigures = 12;
  switch (kind) {
    case Question::kScale:
      return {.most = kSteps};
    case Question::kRanking:
    case Question::kPoints:
      return {.most = kFigures};
    case Question::kScores:
      return {.least = 1, .most = kFigures};
    default:
      return {};
  }
}

void MakeKind(Question* question, QuestionKind kind) {
  Options options;
  if (auto* before = OptionsOf(question); before != nullptr) options.Swap(before);
  question->clear_kind();
  while (options.size() < OptionBounds{}.least) options.Add();
  switch (kind) {
    case Question::kOneChoice:
      question->mutable_one_choice();
      break;
    case Question::kSeveralChoices:
      question->mutable_several_choices()->set_choices_min(1);
      break;
    case Question::kScale:
      question->mutable_scale();
      break;
    case Question::kRanking:
      question->mutable_ranking();
      break;
    case Question::kPoints:
      question->mutable_points()->set_points(kPoints);
      break;
    case Question::kScores:
      question->mutable_scores()->set_lowest(kLowest);
      question->mutable_scores()->set_highest(kHighest);
      break;
    case Question::kOpenText:
      // Words already: nobody is asked for more.
      question->set_reason_asked(false);
      question->mutable_open_text();
      break;
    case Question::KIND_NOT_SET:
      break;
  }
  if (auto* after = OptionsOf(question); after != nullptr) after->Swap(&options);
}

const type::v1::AspectQuestion* FindAspect(const type::v1::Scale& scale, Aspect aspect) {
  for (const auto& asked : scale.aspects()) {
    if (asked.aspect() == aspect) return &asked;
  }
  return nullptr;
}

void AskAspect(type::v1::Scale* scale, Aspect aspect, bool asked) {
  auto& aspects = *scale->mutable_aspects();
  const auto at = std::find_if(aspects.begin(), aspects.end(),
                               [&](const auto& found) { return found.aspect() == aspect; });
  if (!asked) {
    if (at != aspects.end()) aspects.erase(at);
    return;
  }
  if (at != aspects.end()) return;
  auto* added = aspects.Add();
  added->set_aspect(aspect);
  if (aspect == type::v1::ASPECT_OFFERED) added->add_sides(type::v1::SIDE_PROFESSIONAL);
  if (aspect == type::v1::ASPECT_EXPECTED) added->add_sides(type::v1::SIDE_RESIDENT);
  std::sort(aspects.pointer_begin(), aspects.pointer_end(),
            [](const auto* a, const auto* b) { return a->aspect() < b->aspect(); });
}

bool IsAskedOf(const type::v1::AspectQuestion& aspect, Side side) {
  return std::find(aspect.sides().begin(), aspect.sides().end(), side) != aspect.sides().end();
}

void AskSide(type::v1::AspectQuestion* aspect, Side side, bool asked) {
  auto& sides = *aspect->mutable_sides();
  sides.erase(std::remove(sides.begin(), sides.end(), side), sides.end());
  if (asked) sides.Add(side);
  std::sort(sides.begin(), sides.end());
}

uint32_t MinutesOf(const type::v1::SessionPlan& plan) {
  uint32_t minutes = 0;
  for (const auto& item : plan.items()) minutes += item.planned_minutes();
  return minutes;
}

int MinutesLeft(const type::v1::SessionPlan& plan) {
  if (plan.planned_minutes() == 0) return 0;
  return static_cast<int>(plan.planned_minutes()) - static_cast<int>(MinutesOf(plan));
}

}  // namespace vooraf::gui
