// What was known and expected beforehand, and what the hall said of it: occasion, form, people,
// goals, say, and what is fixed.
#include <algorithm>
#include <map>

#include "server/report/names.h"
#include "server/report/sections.h"
#include "server/report/words.h"

namespace vooraf::report {
namespace {

void AddFact(const Shown& shown, const Words& name, const type::v1::Text& fact, Document& doc) {
  const Speech& say = shown.speech();
  const std::string text = shown.In(fact);
  // Erased facts are empty, too.
  const Words& missing = shown.facts_erased() ? words::kNotFilledInOrErased : words::kNotFilledIn;
  doc.Say(say(name), text.empty() ? say(missing) : text);
}

// What was answered to the questions on this subject.
void AddQuestionsOn(const Shown& shown, Subject subject, Document& doc) {
  const Speech& say = shown.speech();
  for (const v1::ItemView* item : shown.items()) {
    if (SubjectOf(item->item()) != subject) continue;
    doc.Say(shown.TitleOf(item->item().item()), shown.In(WordingOf(item->item())));
    const auto& aspects = item->item().question().scale().aspects();
    for (const auto& asked : aspects) {
      Bullets chosen = MostChosen(shown, *item, asked.aspect());
      if (chosen.items.empty()) continue;
      doc.Say(say(NameOf(asked.aspect())), "");
      doc.Add(std::move(chosen));
    }
    if (!aspects.empty()) continue;
    Bullets chosen = MostChosen(shown, *item, type::v1::ASPECT_UNSPECIFIED);
    if (chosen.items.empty()) {
      doc.Say(say(words::kNotAnswered));
    } else {
      doc.Add(std::move(chosen));
    }
  }
}

void AddAgreed(const Shown& shown, Subject subject, Document& doc) {
  const Speech& say = shown.speech();
  for (const v1::ItemView* item : shown.items()) {
    if (SubjectOf(item->item()) != subject) continue;
    const std::string gap = GapSentence(shown, *item);
    if (!gap.empty()) doc.Say(gap);
    const v1::JointAnswerView* answer = shown.joint_answer(item->item().item());
    if (answer == nullptr) {
      doc.Say(say(words::kAgreed), say(words::kNoJointAnswer));
      continue;
    }
    doc.Say(say(words::kAgreed), shown.WordsOr(shown.In(answer->wording()), answer->erased()) +
                                     " (" + OutcomeOf(shown, item->item().item()) + ")");
  }
}

// The options that people of every part chose: what they share.
std::string SharedOptions(const Shown& shown, const v1::ItemView& item) {
  const type::v1::AspectResult* result = nullptr;
  for (const v1::RoundView* round : shown.rounds(item.item().item())) {
    if (round->result().aspects_size() == 1 && !round->others_wait()) {
      result = &round->result().aspects(0);
    }
  }
  if (result == nullptr || result->parts_size() < 2) return "";
  std::string names;
  for (const auto& option : OptionsOf(item.item().question())) {
    const bool shared =
        std::all_of(result->parts().begin(), result->parts().end(), [&](const auto& part) {
          return std::any_of(part.counts().begin(), part.counts().end(), [&](const auto& count) {
            return count.option() == option.option() && count.count() > 0;
          });
        });
    if (shared) names += (names.empty() ? "" : "; ") + shown.Label(option);
  }
  return names;
}

}  // namespace

void AddOccasion(const Shown& shown, Document& doc) {
  const Speech& say = shown.speech();
  const v1::SessionView& session = shown.session();
  doc.sections.push_back({2, say(words::kOccasionTitle), {}});
  const std::string occasion = shown.In(session.occasion());
  doc.Say(occasion.empty() ? say(words::kNoOccasion) : occasion);
  if (session.has_start_time()) {
    doc.Say(say(words::kHeldOn), session.has_close_time()
                                     ? say(words::kFromTo, say.Moment(session.start_time()),
                                           say.Moment(session.close_time()))
                                     : say.Moment(session.start_time()));
  } else {
    doc.Say(say(words::kHeldOn), say(words::kNotStarted));
  }
  const auto& privacy = session.privacy();
  doc.Say(say(words::kController), shown.In(privacy.controller()));
  doc.Say(say(words::kPurpose), shown.In(privacy.purpose()));
  doc.Say(say(words::kLegalBasis), shown.In(privacy.legal_basis()));
  doc.Say(say(words::kContact), shown.In(privacy.contact()));
}

void AddForm(const Shown& shown, Document& doc) {
  const Speech& say = shown.speech();
  doc.sections.push_back({2, say(words::kFormTitle), {}});
  doc.Say(say(words::kFormIntroduction));
  Grid parts{.caption = say(words::kFormPerPart),
             .head = {say(words::kTaskPart), say(words::kForm), say(words::kExplanation)},
             .figures = false};
  for (const auto& part : shown.facts().task_parts()) {
    parts.rows.push_back(
        {shown.In(part.name()), say(NameOf(part.form())), shown.In(part.explanation())});
  }
  if (parts.rows.empty()) {
    doc.Say(say(words::kFormPerPart), say(words::kNotFilledIn));
  } else {
    doc.Add(std::move(parts));
  }
  AddQuestionsOn(shown, Subject::kForm, doc);
  Bullets definitions;
  for (const Definition& definition : kDefinitions) {
    definitions.items.push_back({say(definition.name), say(definition.meaning)});
  }
  doc.Say(say(words::kDefinitions), "");
  doc.Add(std::move(definitions));
}

void AddPeople(const Shown& shown, Document& doc) {
  const Speech& say = shown.speech();
  doc.sections.push_back({2, say(words::kPeopleTitle), {}});
  Grid groups{
      .caption = say(shown.closed() ? words::kGroupsAtClose : words::kGroupsNow),
      .head = {say(words::kGroup), say(words::kSide), say(words::kInHall), say(words::kAtHome)}};
  for (const v1::GroupView* view : shown.groups()) {
    groups.rows.push_back({shown.In(view->group().name()), say(NameOf(view->group().side())),
                           std::to_string(view->in_hall()), std::to_string(view->at_home())});
  }
  doc.Add(std::move(groups));
  doc.Say(say(words::kRollExplained, shown.session().settings().group_minimum()));
  Grid targets{.caption = say(words::kTargetGroups),
               .head = {say(words::kTargetGroup), say(words::kHereOrNot)},
               .figures = false};
  for (const auto& group : shown.facts().target_groups()) {
    targets.rows.push_back({shown.In(group.name()), say(NameOf(group.presence()))});
  }
  if (targets.rows.empty()) {
    doc.Say(say(words::kTargetGroups), say(words::kNotFilledIn));
  } else {
    doc.Add(std::move(targets));
    doc.Say(say(words::kTargetGroupsExplained));
  }
}

void AddGoals(const Shown& shown, Document& doc) {
  const Speech& say = shown.speech();
  doc.sections.push_back({2, say(words::kGoalsTitle), {}});
  bool asked = false;
  AddQuestionsOn(shown, Subject::kGoals, doc);
  for (const v1::ItemView* item : shown.items()) {
    if (SubjectOf(item->item()) != Subject::kGoals) continue;
    asked = true;
    const std::string shared = SharedOptions(shown, *item);
    doc.Say(say(words::kSharedGoals), shared.empty() ? say(words::kNoSharedGoals) : shared);
  }
  if (!asked) doc.Say(say(words::kGoalsNotAsked));
}

void AddSay(const Shown& shown, Document& doc) {
  const Speech& say = shown.speech();
  doc.sections.push_back({2, say(words::kSayTitle), {}});
  doc.Say(say(words::kLadderExplained));
  AddQuestionsOn(shown, Subject::kSay, doc);
  AddAgreed(shown, Subject::kSay, doc);
  AddQuestionsOn(shown, Subject::kResponsibility, doc);
  AddAgreed(shown, Subject::kResponsibility, doc);
  AddFact(shown, words::kMandate, shown.facts().mandate(), doc);
  AddFact(shown, words::kBudget, shown.facts().budget(), doc);
}

void AddFixedAndOpen(const Shown& shown, Document& doc) {
  doc.sections.push_back({2, shown.speech()(words::kFixedTitle), {}});
  AddFact(shown, words::kFixed, shown.facts().fixed(), doc);
  AddFact(shown, words::kOpen, shown.facts().open(), doc);
}

}  // namespace vooraf::report
