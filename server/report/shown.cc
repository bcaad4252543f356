#include "server/report/shown.h"

#include <algorithm>
#include <initializer_list>

#include "server/report/words.h"

namespace vooraf::report {
namespace {

using type::v1::Option;
using type::v1::Question;

bool HasMark(const Question& question, std::initializer_list<std::string_view> marks) {
  const auto& options = OptionsOf(question);
  return std::any_of(options.begin(), options.end(), [&](const Option& option) {
    return std::find(marks.begin(), marks.end(), option.mark()) != marks.end();
  });
}

}  // namespace

Shown::Shown(const Source& source, Speech speech) : source_(source), speech_(speech) {
  std::map<uint32_t, const v1::ItemView*> items;
  for (const v1::Entity& entity : source.shown) Take(entity, items);
  for (const v1::Entity& entity : source.signals) signals_.push_back(&entity.signal());
  for (const uint32_t item : session_->items()) {
    const auto found = items.find(item);
    if (found != items.end()) items_.push_back(found->second);
  }
}

void Shown::Take(const v1::Entity& entity, std::map<uint32_t, const v1::ItemView*>& items) {
  switch (entity.kind_case()) {
    case v1::Entity::kSession:
      session_ = &entity.session();
      break;
    case v1::Entity::kFacts:
      facts_ = &entity.facts();
      break;
    case v1::Entity::kGroup:
      groups_.push_back(&entity.group());
      break;
    case v1::Entity::kItem:
      items[entity.item().item().item()] = &entity.item();
      break;
    case v1::Entity::kRound:
      rounds_[entity.round().item()].push_back(&entity.round());
      break;
    case v1::Entity::kStatement:
      statements_[entity.statement().item()].push_back(&entity.statement());
      break;
    case v1::Entity::kReason:
      reasons_[entity.reason().item()].push_back(&entity.reason());
      break;
    case v1::Entity::kTheme:
      themes_[entity.theme().item()].push_back(&entity.theme());
      break;
    case v1::Entity::kJointAnswer:
      joint_answers_[entity.joint_answer().item()] = &entity.joint_answer();
      break;
    case v1::Entity::kBallot:
      ballots_[entity.ballot().item()].push_back(&entity.ballot());
      break;
    case v1::Entity::kObjection:
      objections_[entity.objection().ballot()].push_back(&entity.objection());
      break;
    case v1::Entity::kAmendment:
      amendments_[entity.amendment().item()].push_back(&entity.amendment());
      break;
    case v1::Entity::kTextTurn:
      text_turns_[entity.text_turn().item()].push_back(&entity.text_turn());
      break;
    case v1::Entity::kFollowUp:
      follow_ups_.push_back(&entity.follow_up());
      break;
    default:
      // Timers and the floor are of the moment; how many were counted otherwise, results tell.
      break;
  }
}

const v1::JointAnswerView* Shown::joint_answer(uint32_t item) const {
  const auto found = joint_answers_.find(item);
  return found == joint_answers_.end() ? nullptr : found->second;
}

const v1::RoundView* Shown::round(uint32_t item, uint32_t round) const {
  for (const v1::RoundView* view : rounds(item)) {
    if (view->round() == round) return view;
  }
  return nullptr;
}

std::string Shown::WordsOr(const std::string& text, bool erased) const {
  return erased ? speech_(words::kErased) : text;
}

std::string Shown::TitleOf(uint32_t item) const {
  for (const v1::ItemView* view : items_) {
    if (view->item().item() == item) return In(view->item().title());
  }
  return speech_(words::kItemNumber, item);
}

std::string Shown::GroupName(uint32_t group) const {
  for (const v1::GroupView* view : groups_) {
    if (view->group().group() == group) return In(view->group().name());
  }
  return speech_(words::kGroupNumber, group);
}

std::string Shown::PartName(const type::v1::Part& part) const {
  std::string name;
  for (const uint32_t group : part.groups()) {
    name += (name.empty() ? "" : " + ") + GroupName(group);
  }
  return name;
}

std::string Shown::PartName(const type::v1::Partition& partition, uint32_t part) const {
  for (const auto& candidate : partition.parts()) {
    if (candidate.part() == part) return PartName(candidate);
  }
  return speech_(words::kEveryone);
}

std::string Shown::Label(const Option& option) const {
  const std::string label = In(option.label());
  return label.empty() ? speech_(words::kOptionNumber, option.option()) : label;
}

std::string Shown::Label(const Question& question, uint32_t option) const {
  for (const Option& candidate : OptionsOf(question)) {
    if (candidate.option() == option) return Label(candidate);
  }
  return speech_(words::kOptionNumber, option);
}

const google::protobuf::RepeatedPtrField<Option>& OptionsOf(const Question& question) {
  switch (question.kind_case()) {
    case Question::kOneChoice:
      return question.one_choice().options();
    case Question::kSeveralChoices:
      return question.several_choices().options();
    case Question::kScale:
      return question.scale().steps();
    case Question::kRanking:
      return question.ranking().options();
    case Question::kPoints:
      return question.points().options();
    case Question::kScores:
      return question.scores().options();
    default:
      return question.one_choice().options();  // of another kind: none
  }
}

const type::v1::Text& WordingOf(const type::v1::AgendaItem& item) {
  switch (item.kind_case()) {
    case type::v1::AgendaItem::kQuestion:
      return item.question().wording();
    case type::v1::AgendaItem::kStatements:
      return item.statements().wording();
    default:
      return item.discussion().wording();
  }
}

Subject SubjectOf(const type::v1::AgendaItem& item) {
  const Question& question = item.question();
  if (question.has_scale() && HasMark(question, {"consult"})) return Subject::kSay;
  if (question.has_scale() && HasMark(question, {"responsibility_help"})) {
    return Subject::kResponsibility;
  }
  if (question.has_one_choice() &&
      HasMark(question, {"policy_participation", "societal_participation", "participation_means",
                         "participation_end"})) {
    return Subject::kForm;
  }
  if (HasMark(question, {"support", "better_plans", "better_execution", "behaviour_change",
                         "taking_part", "self_reliance", "own_control", "social_base", "activation",
                         "relation_and_trust", "stronger_democracy"})) {
    return Subject::kGoals;
  }
  return Subject::kOther;
}

}  // namespace vooraf::report
