#include "client-gui/views/facts/facts_dialogs.h"

#include <algorithm>

#include "client-gui/app/style.h"
#include "client-gui/models/replay/days.h"
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

std::vector<NamedThing> TaskPartsOf(const v1::FactsView& view) {
  std::vector<NamedThing> things;
  for (const auto& part : view.facts().task_parts()) {
    things.push_back({part.name(), part.form(), part.explanation()});
  }
  return things;
}

std::vector<NamedThing> TargetGroupsOf(const v1::FactsView& view) {
  std::vector<NamedThing> things;
  for (const auto& group : view.facts().target_groups()) {
    things.push_back({group.name(), group.presence(), {}});
  }
  return things;
}

// Messages have no comparison of their own.
bool AreSame(const type::v1::Text& a, const type::v1::Text& b) {
  return a.SerializeAsString() == b.SerializeAsString();
}
bool AreSame(const std::vector<NamedThing>& a, const std::vector<NamedThing>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const auto& one, const auto& other) {
    return one.choice == other.choice && AreSame(one.name, other.name) &&
           AreSame(one.explanation, other.explanation);
  });
}

QString ChangedMeanwhile(const QStringList& now) {
  return FactsDialog::tr(
             "Somebody else changed this meanwhile. Now it says:\n%1\nSave again to put "
             "yours in its place.")
      .arg(now.isEmpty() ? FactsDialog::tr("nothing") : now.join(u'\n'));
}

}  // namespace

FactsDialog::FactsDialog(SessionState& session, Commands& commands, QWidget* parent)
    : CommandDialog(commands, tr("What is known beforehand"), tr("Save"), parent),
      session_(session),
      known_(FactsOf(*session.snapshot()).facts()),
      problem_(new PlainLabel({}, Role::kDanger)) {
  setObjectName(u"facts_dialog"_qs);
  problem_->setObjectName(u"facts_problem"_qs);
  auto* inside = new QWidget;
  auto* column = new QVBoxLayout(inside);
  column->addWidget(
      new PlainLabel(tr("Everyone sees this. Leave empty what you do not know yet: it is then "
                        "shown as not filled in."),
                     Role::kQuiet));
  for (const FactsText& what : FactsTexts()) {
    auto* edits =
        new LanguageEdits(QString::fromLatin1(what.field), what.name,
                          session.snapshot()->session()->languages(), *(known_.*what.text)());
    edits->SetLines(kLines);
    column->addWidget(edits);
    connect(edits, &LanguageEdits::Changed, this, &FactsDialog::Check);
    edits_.push_back({what, edits, edits->text()});
  }
  day_ = new DayEdit(ReplyDateName(), known_.reply_date());
  day_before_ = day_->day();
  column->addWidget(new PlainLabel(ReplyDateName()));
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
  for (const Edit& edit : edits_) {
    const int longest = edit.edits->longest();
    if (longest > kLongMax && problem.isEmpty()) {
      problem = tr("%1: %2 of %3 characters").arg(edit.what.name).arg(longest).arg(kLongMax);
    }
  }
  problem_->Show(problem);
  SetReady(problem.isEmpty());
}

void FactsDialog::Send() {
  const v1::FactsView now = FactsOf(*session_.snapshot());
  v1::ChangeFactsRequest request;
  request.set_based_on(now.version());
  auto& facts = *request.mutable_facts();
  facts = now.facts();
  facts.clear_task_parts();
  facts.clear_target_groups();
  QStringList theirs;
  for (const auto& [what, edits, before] : edits_) {
    const type::v1::Text mine = edits->text();
    if (AreSame(mine, before)) continue;
    type::v1::Text* text = (facts.*what.text)();
    if (!AreSame(*text, *(known_.*what.text)())) theirs << what.name + u": "_qs + In(*text);
    *text = mine;
  }
  if (const std::string mine = day_->day(); mine != day_before_) {
    if (facts.reply_date() != known_.reply_date()) {
      theirs << ReplyDateName() + u": "_qs + DayInWords(facts.reply_date());
    }
    facts.set_reply_date(mine);
  }
  if (theirs.isEmpty()) return Run(client::kChangeFacts, request);
  known_ = now.facts();
  problem_->Show(ChangedMeanwhile(theirs));
}

NamedListDialog::NamedListDialog(const NamedListWords& words, SessionState& session,
                                 std::vector<NamedThing> things, Commands& commands,
                                 QWidget* parent)
    : CommandDialog(commands, words.title, tr("Save"), parent),
      session_(session),
      known_(std::move(things)),
      list_(new NamedList(words, session.snapshot()->session()->languages(), known_)),
      problem_(new PlainLabel({}, Role::kDanger)) {
  problem_->setObjectName(u"facts_problem"_qs);
  content()->addWidget(new PlainLabel(words.hint, Role::kQuiet));
  content()->addWidget(new TallScroll(list_), 1);
  content()->addWidget(problem_);
  resize(width(), kHeight);
  connect(list_, &NamedList::Changed, this, &NamedListDialog::Check);
  Check();
}

const v1::FactsView& NamedListDialog::facts() const { return FactsOf(*session_.snapshot()); }

void NamedListDialog::Check() {
  const QString problem = list_->Problem();
  problem_->Show(problem);
  SetReady(problem.isEmpty());
}

void NamedListDialog::Send() {
  std::vector<NamedThing> present = Present();
  if (AreSame(present, known_)) return SendList();
  QStringList theirs;
  for (const NamedThing& thing : present) theirs << In(thing.name);
  known_ = std::move(present);
  problem_->Show(ChangedMeanwhile(theirs));
}

TaskPartsDialog::TaskPartsDialog(SessionState& session, Commands& commands, QWidget* parent)
    : NamedListDialog(TaskPartsWords(), session, TaskPartsOf(FactsOf(*session.snapshot())),
                      commands, parent) {
  setObjectName(u"task_parts_dialog"_qs);
}

std::vector<NamedThing> TaskPartsDialog::Present() const { return TaskPartsOf(facts()); }

void TaskPartsDialog::SendList() {
  v1::ChangeTaskPartsRequest request;
  request.set_based_on(facts().task_parts_version());
  for (const NamedThing& thing : things()) {
    auto& part = *request.add_task_parts();
    *part.mutable_name() = thing.name;
    part.set_form(static_cast<type::v1::TaskForm>(thing.choice));
    *part.mutable_explanation() = thing.explanation;
  }
  Run(client::kChangeTaskParts, request);
}

TargetGroupsDialog::TargetGroupsDialog(SessionState& session, Commands& commands, QWidget* parent)
    : NamedListDialog(TargetGroupsWords(), session, TargetGroupsOf(FactsOf(*session.snapshot())),
                      commands, parent) {
  setObjectName(u"target_groups_dialog"_qs);
}

std::vector<NamedThing> TargetGroupsDialog::Present() const { return TargetGroupsOf(facts()); }

void TargetGroupsDialog::SendList() {
  v1::ChangeTargetGroupsRequest request;
  request.set_based_on(facts().target_groups_version());
  for (const NamedThing& thing : things()) {
    auto& group = *request.add_target_groups();
    *group.mutable_name() = thing.name;
    group.set_presence(static_cast<type::v1::TargetPresence>(thing.choice));
  }
  Run(client::kChangeTargetGroups, request);
}

}  // namespace vooraf::gui
