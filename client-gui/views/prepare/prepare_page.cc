#include "client-gui/views/prepare/prepare_page.h"

#include <QListWidget>
#include <QMessageBox>
#include <QShortcut>
#include <QSignalBlocker>
#include <QSplitter>

#include "client-gui/app/style.h"
#include "client-gui/models/prepare/plan_texts.h"
#include "client-gui/models/prepare/plan_words.h"
#include "client-gui/views/parts/labels.h"
#include "client-gui/views/parts/notice.h"
#include "client-gui/views/parts/tall_scroll.h"
#include "client-gui/views/prepare/invitations_dialog.h"
#include "client-gui/views/prepare/papers.h"
#include "client-gui/views/prepare/preview_panel.h"
#include "client-gui/views/prepare/sections.h"
#include "client-gui/views/run/words_dialog.h"
#include "client-gui/words/text.h"

namespace vooraf::gui {
namespace {

constexpr int kListWidth = 230;
constexpr int kFormWidth = 700;
constexpr int kPreviewWidth = 360;
constexpr auto kSplitterName = "prepare";

}  // namespace

PreparePage::PreparePage(Desk& desk, Ways& ways, std::shared_ptr<PlanDraft> draft)
    : Page(desk, ways), draft_(std::move(draft)), notice_(new Notice) {
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(kWideSpace, kSpace, kWideSpace, kSpace);
  layout->addLayout(NewTopRow());
  layout->addWidget(notice_);
  splitter_ = new QSplitter;
  splitter_->setChildrenCollapsible(false);
  splitter_->addWidget(NewSide());
  auto* middle = new QWidget;
  auto* column = new QVBoxLayout(middle);
  column->setContentsMargins(kSpace, 0, 0, 0);
  heading_ = new PlainLabel({}, Role::kTitle);
  column->addWidget(heading_);
  scroll_ = new TallScroll;
  column->addWidget(scroll_, 1);
  splitter_->addWidget(middle);
  splitter_->setStretchFactor(1, 1);
  layout->addWidget(splitter_, 1);
  connect(draft_.get(), &PlanDraft::Loaded, this, &PreparePage::Fill);
  connect(draft_.get(), &PlanDraft::StateChanged, this, &PreparePage::UpdateState);
  connect(draft_.get(), &PlanDraft::Edited, this, &PreparePage::UpdateTop);
  connect(&draft_->commands(), &Commands::SignedOut, this,
          [this](const client::Error& error) { this->ways().GoStart(SentenceOf(error)); });
  if (draft_->loaded()) Fill();
  UpdateState();
}

PreparePage::~PreparePage() { PreparePage::Remember(); }

void PreparePage::Remember() {
  if (preview_ == nullptr) return;
  desk().settings().SetWindow(QString::fromUtf8(kSplitterName), splitter_->saveState());
}

QString PreparePage::Title() const {
  return draft_->loaded() ? Clean(ShownText(draft_->plan().title(), Language()).toStdString())
                          : tr("Prepare");
}

QLayout* PreparePage::NewTopRow() {
  auto* row = new QHBoxLayout;
  auto* back = NewButton(tr("‹ Your sessions"), Role::kFlat);
  back->setObjectName(u"back"_qs);
  title_label_ = new PlainLabel({}, Role::kHeading);
  state_ = new PlainLabel({}, Role::kQuiet);
  state_->setObjectName(u"state"_qs);
  state_->setWordWrap(false);
  problem_ = NewButton(tr("Show what is wrong"));
  problem_->setObjectName(u"show_problem"_qs);
  row->addWidget(back);
  row->addWidget(title_label_, 1);
  row->addWidget(state_);
  row->addWidget(problem_);
  connect(back, &QPushButton::clicked, this, [this] { Leave([this] { ways().GoSessions(); }); });
  connect(problem_, &QPushButton::clicked, this, [this] {
    if (draft_->state() == PlanDraft::State::kStale) {
      AskWhichPlan();
    } else {
      GoToProblem();
    }
  });
  auto* save = new QShortcut(QKeySequence::Save, this);
  connect(save, &QShortcut::activated, this, [this] { draft_->Flush(this, [](bool) {}); });
  return row;
}

QWidget* PreparePage::NewSide() {
  auto* side = new QWidget;
  auto* layout = new QVBoxLayout(side);
  layout->setContentsMargins(0, 0, kSpace, 0);
  layout->addWidget(NewSections(), 1);
  put_back_ = NewButton({});
  put_back_->setObjectName(u"put_back"_qs);
  put_back_->hide();
  sheets_ = NewButton(tr("Answer sheets…"));
  sheets_->setObjectName(u"sheets"_qs);
  sheets_->setToolTip(tr("On paper, for who has no phone"));
  open_ = NewButton(tr("Let people join…"), Role::kPrimary);
  open_->setObjectName(u"open"_qs);
  for (auto* button : {put_back_, sheets_, open_}) layout->addWidget(button);
  connect(put_back_, &QPushButton::clicked, this, &PreparePage::PutBack);
  connect(sheets_, &QPushButton::clicked, this, &PreparePage::SaveSheets);
  connect(open_, &QPushButton::clicked, this, &PreparePage::LetPeopleJoin);
  return side;
}

QWidget* PreparePage::NewSections() {
  sections_ = new QListWidget;
  sections_->setObjectName(u"sections"_qs);
  sections_->setAccessibleName(tr("Parts of the plan"));
  sections_->setSpacing(kSpace / 2);
  for (int i = 0; i < kSections; ++i) sections_->addItem(QString());
  connect(sections_, &QListWidget::currentRowChanged, this, [this](int row) {
    if (row >= 0 && draft_->loaded()) OpenSection(static_cast<Section>(row));
  });
  return sections_;
}

void PreparePage::Fill() {
  if (preview_ == nullptr) {
    preview_ = new PreviewPanel(*draft_);
    splitter_->addWidget(preview_);
    splitter_->setSizes({kListWidth, kFormWidth, kPreviewWidth});
    splitter_->restoreState(desk().settings().Window(QString::fromUtf8(kSplitterName)));
  }
  UpdateSections();
  {
    const QSignalBlocker blocker(sections_);
    sections_->setCurrentRow(static_cast<int>(draft_->section));
  }
  OpenSection(draft_->section);
  sections_->setFocus();
  UpdateTop();
}

void PreparePage::OpenSection(Section section) {
  draft_->section = section;
  heading_->setText(SectionName(section));
  form_ = NewSection(section, *draft_);
  form_->Make();
  // The one before goes with this.
  scroll_->SetContent(form_);
  preview_->setVisible(section == Section::kAgenda);
  preview_->Show();
  connect(form_, &SectionForm::Selected, preview_, &PreviewPanel::Show);
}

void PreparePage::UpdateTop() {
  const QString title = Title();
  if (title != title_label_->text()) {
    title_label_->setText(title);
    Q_EMIT TitleChanged();
  }
  const QString removed = draft_->editing().removed();
  put_back_->setText(Unmnemonic(tr("Put “%1” back").arg(removed)));
  put_back_->setAccessibleName(put_back_->text());
  put_back_->setVisible(!removed.isEmpty());
  UpdateSections();
}

void PreparePage::UpdateSections() {
  const std::string field = draft_->editing().ProblemField();
  const Lacks lacks = LacksOf(draft_->plan());
  for (int i = 0; i < kSections; ++i) {
    const auto section = static_cast<Section>(i);
    QString mark;
    if (!field.empty() && SectionOf(field) == section) {
      mark = tr("something is wrong");
    } else if ((section == Section::kPrivacy && !lacks.privacy.empty()) ||
               (section == Section::kAgenda && lacks.items)) {
      mark = tr("to fill in");
    }
    const QString name = SectionName(section);
    const QString words = mark.isEmpty() ? name : name + u'\n' + mark;
    if (sections_->item(i)->text() != words) sections_->item(i)->setText(words);
  }
}

void PreparePage::UpdateState() {
  using State = PlanDraft::State;
  const State state = draft_->state();
  const bool loaded = draft_->loaded();
  splitter_->setEnabled(loaded);
  problem_->setVisible(state == State::kRefused || state == State::kStale);
  problem_->setText(state == State::kStale ? tr("Choose…") : tr("Show what is wrong"));
  Role role = Role::kQuiet;
  QString words;
  switch (state) {
    case State::kLoading:
      words = tr("Loading…");
      break;
    case State::kSaved:
      words = tr("Saved");
      role = Role::kGood;
      break;
    case State::kChanged:
      words = tr("Not saved yet");
      break;
    case State::kSaving:
      words = tr("Saving…");
      break;
    case State::kRefused:
      words = tr("Not saved: one field is not right yet.");
      role = Role::kDanger;
      break;
    case State::kStale:
      words = tr("Not saved: somebody else changed the plan.");
      role = Role::kDanger;
      break;
    case State::kWaiting:
    case State::kFailed:
      words = loaded ? tr("Not saved") : QString();
      role = Role::kDanger;
      break;
  }
  state_->SetRole(role);
  state_->Show(words);
  if (draft_->problem()) {
    notice_->TellProblem(*draft_->problem());
  } else {
    notice_->Drop();
  }
  if (loaded) UpdateSections();
}

void PreparePage::GoToProblem() {
  const std::string field = draft_->editing().ProblemField();
  if (field.empty()) return;
  sections_->setCurrentRow(static_cast<int>(SectionOf(field)));
  form_->Reveal(field);
  // Its place is known once it is laid out.
  QMetaObject::invokeMethod(
      form_,
      [this, field] {
        auto* found = form_->FieldAt(field);
        if (found == nullptr) return;
        found->setFocus();
        scroll_->ensureWidgetVisible(found);
      },
      Qt::QueuedConnection);
}

void PreparePage::AskWhichPlan() {
  QMessageBox box(this);
  box.setTextFormat(Qt::PlainText);
  box.setWindowTitle(tr("Two plans"));
  box.setText(tr("Somebody else changed the plan while you were at it."));
  auto* mine = box.addButton(tr("Keep my plan instead"), QMessageBox::AcceptRole);
  auto* theirs =
      box.addButton(tr("Take that plan, without my changes"), QMessageBox::DestructiveRole);
  box.addButton(QMessageBox::Cancel);
  box.exec();
  if (box.clickedButton() == mine) draft_->KeepMine();
  if (box.clickedButton() == theirs) draft_->TakeTheirs();
}

void PreparePage::PutBack() {
  draft_->editing().PutBack();
  draft_->Touch();
  OpenSection(draft_->section);
}

void PreparePage::Leave(const std::function<void()>& then) {
  if (!draft_->loaded()) {
    then();
    return;
  }
  draft_->Flush(this, [this, then](bool saved) {
    if (!saved) {
      QMessageBox box(this);
      box.setTextFormat(Qt::PlainText);
      box.setWindowTitle(tr("Not saved"));
      box.setText(tr("Not everything is saved. Leave?"));
      auto* stay = box.addButton(tr("Stay here"), QMessageBox::RejectRole);
      box.addButton(tr("Leave without saving"), QMessageBox::DestructiveRole);
      box.setDefaultButton(stay);
      box.exec();
      if (box.clickedButton() == stay) return;
    }
    then();
  });
}

bool PreparePage::MayLeave() {
  if (may_leave_ || !draft_->loaded() || !draft_->editing().IsChanged()) return true;
  // It closes by itself once everything is saved.
  Leave([this] {
    may_leave_ = true;
    window()->close();
  });
  return false;
}

void PreparePage::SaveSheets() { OfferAnswerSheets(draft_->plan(), this); }

void PreparePage::LetPeopleJoin() {
  draft_->Flush(this, [this](bool saved) {
    if (!saved) {
      if (draft_->state() == PlanDraft::State::kRefused) GoToProblem();
      return;
    }
    const Lacks lacks = LacksOf(draft_->plan());
    if (!lacks.Blocks()) {
      OpenNow();
      return;
    }
    notice_->Tell(SaidOf(lacks));
    sections_->setCurrentRow(static_cast<int>(lacks.items ? Section::kAgenda : Section::kPrivacy));
    const std::string field = lacks.items ? "items" : lacks.privacy.front();
    if (auto* found = form_->FieldAt(field)) found->setFocus();
  });
}

void PreparePage::OpenNow() {
  if (!Confirmed(this, tr("Let people join?"),
                 tr("You then get a code and a QR code. The session does not begin yet. The plan "
                    "cannot be changed any more, except that items can be added."),
                 tr("Let people join"))) {
    return;
  }
  notice_->Drop();
  draft_->commands().Run(client::kOpenSession, {}, this,
                         [this](const v1::OpenSessionResponse* opened) {
                           if (opened != nullptr) {
                             Opened();
                           } else if (draft_->commands().problem()) {
                             notice_->TellProblem(*draft_->commands().problem());
                           }
                         });
}

void PreparePage::Opened() {
  if (!draft_->plan().settings().invitation_required()) {
    ways().GoSession(draft_->session());
    return;
  }
  OfferInvitations(desk(), draft_->commands(), draft_->plan(), this,
                   [this] { ways().GoSession(draft_->session()); });
}

}  // namespace vooraf::gui
