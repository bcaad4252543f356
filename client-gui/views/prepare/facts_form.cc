#include "client-gui/views/prepare/facts_form.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QVBoxLayout>

#include "client-gui/models/prepare/plan_texts.h"
#include "client-gui/models/prepare/plan_words.h"
#include "client-gui/views/parts/labels.h"
#include "client-gui/views/prepare/fields.h"
#include "client-gui/views/prepare/list_buttons.h"
#include "client-gui/words/text.h"

namespace vooraf::gui {
namespace {

constexpr int kReplyWeeks = 6;
constexpr int kDaysPerWeek = 7;

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
    const QDate known = QDate::fromString(Q(*day), Qt::ISODate);
    auto* row = new QHBoxLayout;
    auto* box = new QCheckBox(FactsForm::tr("On a day that is known"));
    box->setAccessibleName(label);
    auto* edit = new QDateEdit(
        known.isValid() ? known : QDate::currentDate().addDays(kReplyWeeks * kDaysPerWeek));
    edit->setCalendarPopup(true);
    edit->setDisplayFormat(u"d MMMM yyyy"_qs);
    edit->setEnabled(known.isValid());
    edit->setFocusPolicy(Qt::StrongFocus);
    box->setChecked(known.isValid());
    row->addWidget(box);
    row->addWidget(edit);
    row->addStretch();
    content()->addLayout(row);
    SetInput(box);
    edit->setAccessibleName(label);
    const auto write = [this, box, edit, day] {
      edit->setEnabled(box->isChecked());
      *day = box->isChecked() ? edit->date().toString(Qt::ISODate).toStdString() : std::string();
      this->draft().Touch();
    };
    connect(box, &QCheckBox::toggled, this, write);
    connect(edit, &QDateEdit::dateChanged, this, write);
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
  const auto add = [&](type::v1::Text* text, const char* name, const QString& label) {
    content()->addWidget(new TextField(draft(), text, std::string("facts.") + name, label,
                                       {.characters_max = kLongMax, .lines = 2}));
  };
  add(facts.mutable_fixed(), "fixed", tr("Fixed"));
  add(facts.mutable_open(), "open", tr("Still open"));
  add(facts.mutable_mandate(), "mandate", tr("Who may decide what"));
  add(facts.mutable_budget(), "budget", tr("Money"));
  add(facts.mutable_reply_from(), "reply_from", tr("From whom people get an answer"));
}

void FactsForm::AddReplyDate() {
  content()->addWidget(new DateField(draft(), "facts.reply_date", tr("When people get an answer"),
                                     plan().mutable_facts()->mutable_reply_date()));
}

void FactsForm::AddTaskParts() {
  content()->addWidget(new PlainLabel(tr("Parts of the task"), Role::kHeading));
  content()->addWidget(new PlainLabel(
      tr("Taking part can be many things. Write down of which parts the task consists, and which "
         "form suits each."),
      Role::kQuiet));
  auto& parts = *plan().mutable_facts()->mutable_task_parts();
  for (int i = 0; i < parts.size(); ++i) {
    auto& part = parts[i];
    const std::string path = "facts.task_parts[" + std::to_string(i) + "]";
    const QString name = NameOf(part.name(), tr("Part %1").arg(i + 1));
    QVBoxLayout* layout = nullptr;
    auto* card = NewCard(&layout);
    auto* buttons = new ListButtons(name, i, parts.size(), 0);
    layout->addWidget(buttons, 0, Qt::AlignRight);
    layout->addWidget(new TextField(draft(), part.mutable_name(), path + ".name", tr("Name"),
                                    {.characters_max = kShortMax, .required = true}));
    ChoiceField::Choices forms;
    for (const auto form : {type::v1::TASK_FORM_UNKNOWN, type::v1::TASK_FORM_POLICY,
                            type::v1::TASK_FORM_SOCIETAL, type::v1::TASK_FORM_TAKING_OVER}) {
      forms.emplace_back(form, TaskFormName(form));
    }
    layout->addWidget(new ChoiceField(
        draft(), path + ".form", tr("Which form?"), forms, part.form(),
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
  auto* add = NewButton(tr("Add a part"));
  add->setObjectName(u"facts.task_parts"_qs);
  add->setEnabled(parts.size() < kTaskPartsMax);
  content()->addWidget(add, 0, Qt::AlignLeft);
  connect(add, &QPushButton::clicked, this, [this] {
    auto& all = *plan().mutable_facts()->mutable_task_parts();
    all.Add()->set_form(type::v1::TASK_FORM_UNKNOWN);
    draft().Touch();
    Rebuild("facts.task_parts[" + std::to_string(all.size() - 1) + "].name");
  });
}

void FactsForm::AddTargetGroups() {
  content()->addWidget(new PlainLabel(tr("Whom it is about"), Role::kHeading));
  content()->addWidget(new PlainLabel(
      tr("Which people is it about? You see for yourself whether they are here. Ask nobody whether "
         "he or she belongs to a group."),
      Role::kQuiet));
  auto& groups = *plan().mutable_facts()->mutable_target_groups();
  for (int i = 0; i < groups.size(); ++i) {
    auto& group = groups[i];
    const std::string path = "facts.target_groups[" + std::to_string(i) + "]";
    const QString name = NameOf(group.name(), tr("Group %1").arg(i + 1));
    QVBoxLayout* layout = nullptr;
    auto* card = NewCard(&layout);
    auto* buttons = new ListButtons(name, i, groups.size(), 0);
    layout->addWidget(buttons, 0, Qt::AlignRight);
    layout->addWidget(new TextField(draft(), group.mutable_name(), path + ".name", tr("Name"),
                                    {.characters_max = kShortMax, .required = true}));
    ChoiceField::Choices choices;
    for (const auto presence :
         {type::v1::TARGET_PRESENCE_UNKNOWN, type::v1::TARGET_PRESENCE_PRESENT,
          type::v1::TARGET_PRESENCE_ABSENT}) {
      choices.emplace_back(presence, PresenceName(presence));
    }
    layout->addWidget(new ChoiceField(draft(), path + ".presence", tr("Are they here?"), choices,
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
  auto* add = NewButton(tr("Add a group"));
  add->setObjectName(u"facts.target_groups"_qs);
  add->setEnabled(groups.size() < kTargetGroupsMax);
  content()->addWidget(add, 0, Qt::AlignLeft);
  connect(add, &QPushButton::clicked, this, [this] {
    auto& all = *plan().mutable_facts()->mutable_target_groups();
    all.Add()->set_presence(type::v1::TARGET_PRESENCE_UNKNOWN);
    draft().Touch();
    Rebuild("facts.target_groups[" + std::to_string(all.size() - 1) + "].name");
  });
}

}  // namespace vooraf::gui
