#include "tests/bench/subject/talk.h"

#include "server/templates/catalog.h"

namespace vooraf::bench {

using domain::testing::Scene;

namespace {

// Answers whatever the item asks of this person.
void AnswerItem(Scene& scene, const type::v1::AgendaItem& item, size_t person) {
  v1::SubmitAnswerRequest request;
  request.set_item(item.item());
  request.set_round(1);
  const auto pick = [&](int options) {
    return static_cast<uint32_t>(person * 7 + item.item()) % static_cast<uint32_t>(options) + 1;
  };
  const type::v1::Question& question = item.question();
  if (question.has_one_choice()) {
    request.mutable_value()->set_option(pick(question.one_choice().options_size()));
  } else if (question.has_several_choices()) {
    request.mutable_value()->mutable_options()->add_options(
        pick(question.several_choices().options_size()));
  } else if (question.has_scale()) {
    request.mutable_value()->set_option(pick(question.scale().steps_size()));
    for (const auto& aspect : question.scale().aspects()) {
      request.set_aspect(aspect.aspect());
      // Aspects of the other side are refused, as they should be.
      static_cast<void>(scene.Do(Person(person), request));
    }
    if (!question.scale().aspects().empty()) return;
  } else {
    request.mutable_value()->mutable_skip();
  }
  Do(scene, Person(person), request);
}

}  // namespace

std::string Person(size_t number) { return "person " + std::to_string(number); }

void StartTalk(Scene& scene, size_t people) {
  std::vector<templates::Fault> faults;
  const auto catalog = templates::Catalog::Load(VOORAF_TEMPLATES, faults);
  const auto* avond = catalog.Find("avond");
  if (avond == nullptr) throw BenchError("there is no template avond");
  v1::CreateSessionRequest create;
  *create.mutable_plan() = avond->entry.plan();
  for (type::v1::Text* text : {create.mutable_plan()->mutable_privacy()->mutable_controller(),
                               create.mutable_plan()->mutable_privacy()->mutable_purpose(),
                               create.mutable_plan()->mutable_privacy()->mutable_legal_basis(),
                               create.mutable_plan()->mutable_privacy()->mutable_contact()}) {
    auto& entry = *text->add_entries();
    entry.set_language("en");
    entry.set_value("filled in");
  }
  Do(scene, kFatima, create);
  Do(scene, kFatima, v1::OpenSessionRequest());
  Do(scene, kFatima, v1::StartSessionRequest());
  for (size_t i = 0; i < people; ++i) {
    v1::JoinRequest join;
    join.set_group(static_cast<uint32_t>(i % 3) + 1);
    Do(scene, Person(i), join);
  }
}

std::vector<type::v1::AgendaItem> ItemsOf(const Scene& scene) {
  std::vector<type::v1::AgendaItem> items;
  for (const domain::Item& item : scene.session().items) items.push_back(item.definition);
  return items;
}

void AskQuestions(Scene& scene, size_t people) {
  for (const type::v1::AgendaItem& item : ItemsOf(scene)) {
    if (!item.has_question()) continue;
    v1::OpenRoundRequest open;
    open.set_item(item.item());
    Do(scene, kFatima, open);
    for (size_t i = 0; i < people; ++i) AnswerItem(scene, item, i);
    v1::RevealRoundRequest reveal;
    reveal.set_item(item.item());
    reveal.set_round(1);
    Do(scene, kFatima, reveal);
    if (!item.guard().residents_first()) continue;
    v1::ShowOthersRequest others;
    others.set_item(item.item());
    others.set_round(1);
    Do(scene, kFatima, others);
  }
}

uint32_t RateStatements(Scene& scene, size_t people, size_t statements) {
  v1::AddItemRequest add;
  auto& item = *add.mutable_item();
  for (type::v1::Text* text :
       {item.mutable_title(), item.mutable_statements()->mutable_wording()}) {
    auto& entry = *text->add_entries();
    entry.set_language("en");
    entry.set_value("What do you say of these?");
  }
  Do(scene, kFatima, add);
  const auto number = static_cast<uint32_t>(scene.session().items.size());
  v1::OpenRoundRequest open;
  open.set_item(number);
  Do(scene, kFatima, open);
  for (size_t i = 0; i < statements; ++i) {
    v1::ProposeStatementRequest propose;
    propose.set_item(number);
    propose.set_text("Statement " + std::to_string(i));
    Do(scene, kFatima, propose);
    v1::RateStatementRequest rate;
    rate.set_statement(static_cast<uint32_t>(i) + 1);
    for (size_t person = 0; person < people; ++person) {
      rate.set_rating(static_cast<type::v1::Rating>((person * 13 + i * (person % 3)) % 3 + 1));
      Do(scene, Person(person), rate);
    }
  }
  return number;
}

}  // namespace vooraf::bench
