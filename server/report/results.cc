// Item by item: what was asked, answered, said and decided.
#include "server/report/names.h"
#include "server/report/sections.h"
#include "server/report/words.h"

namespace vooraf::report {
namespace {

void AddTextTurns(const Shown& shown, uint32_t item, Document& doc) {
  Quotes quotes;
  for (const v1::TextTurnView* turn : shown.text_turns(item)) {
    quotes.quotes.push_back(
        {shown.WordsOr(turn->text(), turn->erased()), shown.GroupName(turn->group())});
  }
  if (quotes.quotes.empty()) return;
  doc.Say(shown.speech()(words::kTextTurns), "");
  doc.Add(std::move(quotes));
}

void AddJointAnswer(const Shown& shown, uint32_t item, Document& doc) {
  const v1::JointAnswerView* answer = shown.joint_answer(item);
  if (answer == nullptr) return;
  doc.Say(shown.speech()(words::kJointAnswerVersion, answer->version()),
          shown.WordsOr(shown.In(answer->wording()), answer->erased()));
}

void AddItem(const Shown& shown, const v1::ItemView& item, Document& doc) {
  const Speech& say = shown.speech();
  const uint32_t number = item.item().item();
  doc.sections.push_back({3, fmt::format("{}. {}", number, shown.In(item.item().title())), {}});
  if (const std::string wording = shown.In(WordingOf(item.item())); !wording.empty()) {
    doc.Say(say(item.item().has_discussion() ? words::kAbout : words::kQuestion), wording);
  }
  if (const std::string explanation = shown.In(item.item().explanation()); !explanation.empty()) {
    doc.Say(explanation);
  }
  doc.Say(say(words::kState), say(NameOf(item.phase())));
  if (item.item().has_question()) {
    for (const v1::RoundView* round : shown.rounds(number)) {
      AddQuestionRound(shown, item, *round, doc);
    }
  } else if (item.item().has_statements()) {
    AddStatements(shown, item, doc);
  }
  AddTextTurns(shown, number, doc);
  AddJointAnswer(shown, number, doc);
  for (const v1::BallotView* ballot : shown.ballots(number)) AddBallot(shown, *ballot, doc);
}

}  // namespace

void AddResults(const Shown& shown, Document& doc) {
  const Speech& say = shown.speech();
  doc.sections.push_back({2, say(words::kResultsTitle), {}});
  doc.Say(say(words::kResultsExplained, shown.session().settings().group_minimum()));
  if (shown.items().empty()) doc.Say(say(words::kNoItems));
  // Before the first item, such as at a welcome.
  AddTextTurns(shown, 0, doc);
  for (const v1::ItemView* item : shown.items()) AddItem(shown, *item, doc);
}

}  // namespace vooraf::report
