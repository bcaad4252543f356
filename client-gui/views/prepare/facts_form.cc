#include "client-gui/views/prepare/facts_form.h"

#include <QVBoxLayout>

#include "client-gui/models/facts_words.h"
#include "client-gui/models/prepare/plan_texts.h"
#include "client-gui/views/facts/day_edit.h"
#include "client-gui/views/parts/labels.h"
#include "client-gui/views/prepare/fields.h"
#include "client-gui/views/prepare/list_buttons.h"
#include "client-gui/words/text.h"

namespace vooraf::gui {
namespace {

// As it is called while it is changed.
QString NameOf(const type::v1::Text& text, const QString& otherwise) {
  const QString written = Clean(ShownText(text, Language()).toStdString());
  return written.isEmpty() ? otherwise : written;
}

// A day that people are told, or none.
class DateField : public Field {
 public:
  DateField(PlanDraft& draft, const std::string& path, const QString& label, std::string* day)
      : Field(draft, path, label) {
    auto* edit = new DayEdit(label, *day);
    content()->addWidget(edit);
    SetInput(edit);
    connect(edit, &DayEdit::Changed, this, [this, edit, day] {
      *day = edit->day();
      this->draft().Touch();
    });
  }
};

}  // namespace

void FactsForm::Fill() {
  content()->addWidget(
      new PlainLabel(tr("Leave empty what you do not know yet. It is then shown as not filled in."),
                     Role::kQuiet));
  AddTexts();
  AddReplyDate();
  AddTaskParts();
  AddTargetGroups();
}

void FactsForm::AddTexts() {
  auto& facts = *plan().mutable_facts();
  for (const auto& [field, name, text] : FactsTexts()) {
    content()->addWidget(new TextField(draft(), (facts.*text)(), std::string("facts.") + field,
                                       name, {.characters_max = kLongMax, .lines = 2}));
  }
}

void FactsForm::AddReplyDate() {
  content()->addWidget(new DateField(draft(), "facts.reply_date", ReplyDateName(),
                                     plan().mutable_facts()->mutable_reply_date()));
}

void FactsForm::AddTaskParts() {
  const NamedListWords words = TaskPartsWords();
  content()->addWidget(new PlainLabel(words.title, Role::kHeading));
  content()->addWidget(new PlainLabel(words.hint, Role::kQuiet));
  auto& parts = *plan().mutable_facts()->mutable_task_parts();
  for (int i = 0; i < parts.size(); ++i) {
    auto& part = parts[i];
    const std::string path = "facts.task_parts[" + std::to_string(i) + "]";
    const QString name = NameOf(part.name(), words.of_one.arg(i + 1));
    QVBoxLayout* layout = nullptr;
    auto* card = NewCard(&layout);
    auto* buttons = new ListButtons(name, i, parts.size(), 0);
    layout->addWidget(buttons, 0, Qt::AlignRight);
    layout->addWidget(new TextField(draft(), part.mutable_name(), path + ".name", tr("Name"),
                                    {.characters_max = kShortMax, .required = true}));
    layout->addWidget(new ChoiceField(
        draft(), path + ".form", words.choice, words.choices, part.form(),
        [&part](int form) { part.set_form(static_cast<type::v1::TaskForm>(form)); }));
    layout->addWidget(new TextField(draft(), part.mutable_explanation(), path + ".explanation",
                                    tr("Explanation"), {.characters_max = kTextMax, .lines = 2}));
    connect(buttons, &ListButtons::Move, this, [this, i](int by) {
      MoveBy(plan().mutable_facts()->mutable_task_parts(), i, by);
      draft().Touch();
      Rebuild("facts.task_parts[" + std::to_string(i + by) + "].name");
    });
    connect(buttons, &ListButtons::Remove, this, [this, i, name] {
      draft().editing().Remove(plan().mutable_facts()->mutable_task_parts(), i, name);
      draft().Touch();
      Rebuild("facts.task_parts");
    });
    content()->addWidget(card);
  }
  auto* add = NewButton(words.add);
  add->setObjectName(u"facts.task_parts"_qs);
  add->setEnabled(parts.size() < words.things_max);
  content()->addWidget(add, 0, Qt::AlignLeft);
  connect(add, &QPushButton::clicked, this, [this] {
    auto& all = *plan().mutable_facts()->mutable_task_parts();
    all.Add()->set_form(type::v1::TASK_FORM_UNKNOWN);
    draft().Touch();
    Rebuild("facts.task_parts[" + std::to_string(all.size() - 1) + "].name");
  });
}

void FactsForm::AddTargetGroups() {
  const NamedListWords words = TargetGroupsWords();
  content()->addWidget(new PlainLabel(words.title, Role::kHeading));
  content()->addWidget(new PlainLabel(words.hint, Role::kQuiet));
  auto& groups = *plan().mutable_facts()->mutable_target_groups();
  for (int i = 0; i < groups.size(); ++i) {
    auto& group = groups[i];
    const std::string path = "facts.target_groups[" + std::to_string(i) + "]";
    const QString name = NameOf(group.name(), words.of_one.arg(i + 1));
    QVBoxLayout* layout = nullptr;
    auto* card = NewCard(&layout);
    auto* buttons = new ListButtons(name, i, groups.size(), 0);
    layout->addWidget(buttons, 0, Qt::AlignRight);
    layout->addWidget(new TextField(draft(), group.mutable_name(), path + ".name", tr("Name"),
                                    {.characters_max = kShortMax, .required = true}));
    layout->addWidget(new ChoiceField(draft(), path + ".presence", words.choice, words.choices,
                                      group.presence(), [&group](int presence) {
                                        group.set_presence(
                                            static_cast<type::v1::TargetPresence>(presence));
                                      }));
    connect(buttons, &ListButtons::Move, this, [this, i](int by) {
      MoveBy(plan().mutable_facts()->mutable_target_groups(), i, by);
      draft().Touch();
      Rebuild("facts.target_groups[" + std::to_string(i + by) + "].name");
    });
    connect(buttons, &ListButtons::Remove, this, [this, i, name] {
      draft().editing().Remove(plan().mutable_facts()->mutable_target_groups(), i, name);
      draft().Touch();
      Rebuild("facts.target_groups");
    });
    content()->addWidget(card);
  }
  auto* add = NewButton(words.add);
  add->setObjectName(u"facts.target_groups"_qs);
  add->setEnabled(groups.size() < words.things_max);
  content()->addWidget(add, 0, Qt::AlignLeft);
  connect(add, &QPushButton::clicked, this, [this] {
    auto& all = *plan().mutable_facts()->mutable_target_groups();
    all.Add()->set_presence(type::v1::TARGET_PRESENCE_UNKNOWN);
    draft().Touch();
    Rebuild("facts.target_groups[" + std::to_string(all.size() - 1) + "].name");
  });
}

}  // namespace vooraf::gui
