#include "client-gui/views/facts/facts_dialogs.h"

#include "client-gui/app/style.h"
#include "client-gui/views/parts/tall_scroll.h"
#include "client-gui/views/prepare/fields.h"

namespace vooraf::gui {
namespace {

constexpr int kHeight = 620;
constexpr int kLines = 2;

const v1::FactsView& FactsOf(const client::SessionSnapshot& session) {
  static const v1::FactsView kNone;
  const auto* facts = session.Facts();
  return facts == nullptr ? kNone : *facts;
}

NamedList* NewTaskParts(const client::SessionSnapshot& session) {
  std::vector<NamedThing> parts;
  for (const auto& part : FactsOf(session).facts().task_parts()) {
    parts.push_back({part.name(), part.form(), part.explanation()});
  }
  return new NamedList(TaskPartsWords(), session.session()->languages(), std::move(parts));
}

NamedList* NewTargetGroups(const client::SessionSnapshot& session) {
  std::vector<NamedThing> groups;
  for (const auto& group : FactsOf(session).facts().target_groups()) {
    groups.push_back({group.name(), group.presence(), {}});
  }
  return new NamedList(TargetGroupsWords(), session.session()->languages(), std::move(groups));
}

}  // namespace

FactsDialog::FactsDialog(const client::SessionSnapshot& session, Commands& commands,
                         QWidget* parent)
    : CommandDialog(commands, tr("What is known beforehand"), tr("Save"), parent),
      problem_(new PlainLabel({}, Role::kDanger)) {
  setObjectName(u"facts_dialog"_qs);
  const auto& view = FactsOf(session);
  request_.set_based_on(view.version());
  auto& facts = *request_.mutable_facts();
  facts = view.facts();
  facts.clear_task_parts();
  facts.clear_target_groups();
  auto* inside = new QWidget;
  auto* column = new QVBoxLayout(inside);
  column->addWidget(
      new PlainLabel(tr("Everyone sees this. Leave empty what you do not know yet: it is then "
                        "shown as not filled in."),
                     Role::kQuiet));
  for (const auto& [field, name, text] : FactsTexts()) {
    type::v1::Text* words = (facts.*text)();
    auto* edits =
        new LanguageEdits(QString::fromLatin1(field), name, session.session()->languages(), *words);
    edits->SetLines(kLines);
    column->addWidget(edits);
    connect(edits, &LanguageEdits::Changed, this, &FactsDialog::Check);
    edits_.push_back({words, name, edits});
  }
  const QString when = ReplyDateName();
  day_ = new DayEdit(when, facts.reply_date());
  column->addWidget(new PlainLabel(when));
  column->addWidget(day_);
  column->addStretch();
  content()->addWidget(new TallScroll(inside), 1);
  content()->addWidget(problem_);
  resize(width(), kHeight);
  Check();
  edits_.front().edits->setFocus();
}

void FactsDialog::Check() {
  QString problem;
  for (const auto& [text, name, edits] : edits_) {
    const int longest = edits->longest();
    if (longest > kLongMax && problem.isEmpty()) {
      problem = tr("%1: %2 of %3 characters").arg(name).arg(longest).arg(kLongMax);
    }
  }
  problem_->Show(problem);
  SetReady(problem.isEmpty());
}

void FactsDialog::Send() {
  for (const auto& [text, name, edits] : edits_) *text = edits->text();
  request_.mutable_facts()->set_reply_date(day_->day());
  Run(client::kChangeFacts, request_);
}

NamedListDialog::NamedListDialog(NamedList* list, Commands& commands, QWidget* parent)
    : CommandDialog(commands, list->words().title, tr("Save"), parent),
      list_(list),
      problem_(new PlainLabel({}, Role::kDanger)) {
  content()->addWidget(new PlainLabel(list->words().hint, Role::kQuiet));
  content()->addWidget(new TallScroll(list), 1);
  content()->addWidget(problem_);
  resize(width(), kHeight);
  connect(list, &NamedList::Changed, this, &NamedListDialog::Check);
  Check();
}

void NamedListDialog::Check() {
  const QString problem = list_->Problem();
  problem_->Show(problem);
  SetReady(problem.isEmpty());
}

TaskPartsDialog::TaskPartsDialog(const client::SessionSnapshot& session, Commands& commands,
                                 QWidget* parent)
    : NamedListDialog(NewTaskParts(session), commands, parent),
      based_on_(FactsOf(session).task_parts_version()) {
  setObjectName(u"task_parts_dialog"_qs);
}

void TaskPartsDialog::Send() {
  v1::ChangeTaskPartsRequest request;
  request.set_based_on(based_on_);
  for (const NamedThing& thing : things()) {
    auto& part = *request.add_task_parts();
    *part.mutable_name() = thing.name;
    part.set_form(static_cast<type::v1::TaskForm>(thing.choice));
    *part.mutable_explanation() = thing.explanation;
  }
  Run(client::kChangeTaskParts, request);
}

TargetGroupsDialog::TargetGroupsDialog(const client::SessionSnapshot& session, Commands& commands,
                                       QWidget* parent)
    : NamedListDialog(NewTargetGroups(session), commands, parent),
      based_on_(FactsOf(session).target_groups_version()) {
  setObjectName(u"target_groups_dialog"_qs);
}

void TargetGroupsDialog::Send() {
  v1::ChangeTargetGroupsRequest request;
  request.set_based_on(based_on_);
  for (const NamedThing& thing : things()) {
    auto& group = *request.add_target_groups();
    *group.mutable_name() = thing.name;
    group.set_presence(static_cast<type::v1::TargetPresence>(thing.choice));
  }
  Run(client::kChangeTargetGroups, request);
}

}  // namespace vooraf::gui
