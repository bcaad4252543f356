#include "client-gui/models/facts_words.h"

#include <QCoreApplication>

#include "client-gui/models/prepare/plan_parts.h"
#include "client-gui/models/prepare/plan_words.h"

namespace vooraf::gui {
namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(FactsWords)
};

}  // namespace

std::vector<FactsText> FactsTexts() {
  using type::v1::Facts;
  return {{"fixed", Words::tr("Fixed"), &Facts::mutable_fixed},
          {"open", Words::tr("Still open"), &Facts::mutable_open},
          {"mandate", Words::tr("Who may decide what"), &Facts::mutable_mandate},
          {"budget", Words::tr("Money"), &Facts::mutable_budget},
          {"reply_from", Words::tr("From whom people get an answer"), &Facts::mutable_reply_from}};
}

QString ReplyDateName() { return Words::tr("When people get an answer"); }

NamedListWords TaskPartsWords() {
  NamedListWords words{
      .title = Words::tr("Parts of the task"),
      .hint = Words::tr("Taking part can be many things. Write down of which parts the task "
                        "consists, and which form suits each."),
      .of_one = Words::tr("Part %1"),
      .add = Words::tr("Add a part"),
      .choice = Words::tr("Which form?"),
      .things_max = kTaskPartsMax,
      .explains = true};
  for (const auto form : {type::v1::TASK_FORM_UNKNOWN, type::v1::TASK_FORM_POLICY,
                          type::v1::TASK_FORM_SOCIETAL, type::v1::TASK_FORM_TAKING_OVER}) {
    words.choices.emplace_back(form, TaskFormName(form));
  }
  return words;
}

NamedListWords TargetGroupsWords() {
  NamedListWords words{
      .title = Words::tr("Whom it is about"),
      .hint = Words::tr("Which people is it about? You see for yourself whether they are here. "
                        "Ask nobody whether he or she belongs to a group."),
      .of_one = Words::tr("Group %1"),
      .add = Words::tr("Add a group"),
      .choice = Words::tr("Are they here?"),
      .things_max = kTargetGroupsMax};
  for (const auto presence : {type::v1::TARGET_PRESENCE_UNKNOWN, type::v1::TARGET_PRESENCE_PRESENT,
                              type::v1::TARGET_PRESENCE_ABSENT}) {
    words.choices.emplace_back(presence, PresenceName(presence));
  }
  return words;
}

}  // namespace vooraf::gui
