#include "tests/domain/views.h"

#include <string_view>

namespace vooraf::domain::testing {
namespace {

using view::Audience;

v1::Entity Parsed(const std::string& bytes) {
  v1::Entity entity;
  entity.ParseFromString(bytes);
  return entity;
}

void RemoveWords(google::protobuf::RepeatedPtrField<v1::MyAnswer>& answers) {
  for (auto& answer : answers) {
    answer.clear_reason();
    if (answer.value().has_text()) answer.mutable_value()->mutable_text()->clear_text();
  }
}

void RemoveWords(google::protobuf::RepeatedPtrField<v1::MyVote>& votes) {
  for (auto& vote : votes) {
    vote.clear_words();
    vote.clear_need();
  }
}

void RemoveWords(v1::Entity& entity) {
  switch (entity.kind_case()) {
    case v1::Entity::kStatement:
      entity.mutable_statement()->clear_text();
      entity.mutable_statement()->clear_hidden_reason();
      entity.mutable_statement()->clear_erased();
      break;
    case v1::Entity::kReason:
      entity.mutable_reason()->clear_text();
      entity.mutable_reason()->clear_erased();
      break;
    case v1::Entity::kTheme:
      entity.mutable_theme()->clear_name();
      entity.mutable_theme()->clear_erased();
      break;
    case v1::Entity::kJointAnswer:
      entity.mutable_joint_answer()->clear_wording();
      entity.mutable_joint_answer()->mutable_wording();
      entity.mutable_joint_answer()->clear_erased();
      break;
    case v1::Entity::kFollowUp:
      entity.mutable_follow_up()->clear_wording();
      entity.mutable_follow_up()->mutable_wording();
      entity.mutable_follow_up()->clear_erased();
      break;
    case v1::Entity::kBallot: {
      v1::BallotView& ballot = *entity.mutable_ballot();
      for (auto* text : {ballot.mutable_proposal(), ballot.mutable_what_happens(),
                         ballot.mutable_who_decides(), ballot.mutable_when()}) {
        text->Clear();
      }
      ballot.clear_withdrawal_reason();
      for (auto& option : *ballot.mutable_options()) {
        option.clear_label();
        option.clear_explanation();
        option.clear_warning();
        option.clear_mark();
      }
      break;
    }
    case v1::Entity::kObjection:
      entity.mutable_objection()->clear_argument();
      entity.mutable_objection()->clear_need();
      entity.mutable_objection()->clear_erased();
      break;
    case v1::Entity::kAmendment:
      entity.mutable_amendment()->clear_text();
      entity.mutable_amendment()->clear_reason();
      entity.mutable_amendment()->clear_erased();
      break;
    case v1::Entity::kFacts: {
      type::v1::Facts& facts = *entity.mutable_facts()->mutable_facts();
      for (auto* text : {facts.mutable_fixed(), facts.mutable_open(), facts.mutable_mandate(),
                         facts.mutable_budget(), facts.mutable_reply_from()}) {
        text->Clear();
      }
      for (auto& part : *facts.mutable_task_parts()) {
        part.clear_name();
        part.clear_explanation();
      }
      for (auto& group : *facts.mutable_target_groups()) group.clear_name();
      entity.mutable_facts()->clear_erased();
      break;
    }
    case v1::Entity::kSignal:
      entity.mutable_signal()->clear_sentence();
      entity.mutable_signal()->clear_reason();
      break;
    case v1::Entity::kPerson:
      entity.mutable_person()->clear_removal_reason();
      break;
    case v1::Entity::kRound:
      entity.mutable_round()->clear_override_reason();
      entity.mutable_round()->clear_hold_reason();
      break;
    case v1::Entity::kTextTurn:
      entity.mutable_text_turn()->clear_text();
      entity.mutable_text_turn()->clear_erased();
      break;
    case v1::Entity::kMyFloor:
      entity.mutable_my_floor()->clear_text();
      break;
    case v1::Entity::kMyItem:
      RemoveWords(*entity.mutable_my_item()->mutable_answers());
      for (auto& helped : *entity.mutable_my_item()->mutable_helped()) {
        RemoveWords(*helped.mutable_answers());
        RemoveWords(*helped.mutable_votes());
      }
      RemoveWords(*entity.mutable_my_item()->mutable_votes());
      break;
    default:
      break;
  }
}

// Whether a signal is about words: it goes with them.
bool AboutWords(const v1::SignalView& signal) {
  switch (signal.cause()) {
    case type::v1::SIGNAL_CAUSE_FIXED_EMPTY:
    case type::v1::SIGNAL_CAUSE_RESPONSIBILITY_WITHOUT_MEANS:
    case type::v1::SIGNAL_CAUSE_WORDING_OF_PROFESSIONALS:
    case type::v1::SIGNAL_CAUSE_NO_RESIDENT_GOAL:
      return true;
    default:
      return false;
  }
}

}  // namespace

Views SharedViews(const Session& session, const SideData& side) {
  Views views;
  for (const auto& key : view::SharedKeys(session)) {
    const std::string name = key.ToString();
    if (const auto entity = view::Render(session, side, Audience::kEveryone, key)) {
      views["everyone " + name] = entity->SerializeAsString();
    }
    if (const auto entity = view::Render(session, side, Audience::kFacilitators, key)) {
      views["facilitators " + name] = entity->SerializeAsString();
    }
  }
  return views;
}

Views PersonalViews(const Session& session) {
  Views views;
  for (uint32_t n = 1; n <= session.participants.size(); ++n) {
    for (const auto& key : view::PersonalKeys(session, {n})) {
      if (const auto entity = view::RenderPersonal(session, {n}, key)) {
        views[std::to_string(n) + " " + key.ToString()] = entity->SerializeAsString();
      }
    }
  }
  return views;
}

Views AllViews(const Session& session, const SideData& side) {
  Views views = SharedViews(session, side);
  views.merge(PersonalViews(session));
  return views;
}

Views WithoutWords(const Views& views) {
  Views without;
  for (const auto& [name, bytes] : views) {
    v1::Entity entity = Parsed(bytes);
    if (AboutWords(entity.signal())) continue;
    RemoveWords(entity);
    without[name] = entity.SerializeAsString();
  }
  return without;
}

Session FoldOf(const std::vector<StoredEvent>& log) {
  Session session;
  for (const StoredEvent& stored : log) Evolve(session, stored);
  return session;
}

}  // namespace vooraf::domain::testing
