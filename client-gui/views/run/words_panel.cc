#include "client-gui/views/run/words_panel.h"

#include <QComboBox>
#include <QInputDialog>
#include <QListView>
#include <QPushButton>

#include "client-core/stage.h"
#include "client-gui/app/style.h"
#include "client-gui/views/parts/labels.h"
#include "client-gui/views/run/words_dialog.h"
#include "client-gui/words/text.h"

namespace vooraf::gui {
namespace {

constexpr int kReasonMax = 500;
constexpr int kStatementMax = 300;
constexpr int kThemeMax = 80;
constexpr int kAnswerMax = 2'000;
constexpr int kReleasedAtOnceMax = 500;
constexpr int kNewTheme = -1;

uint32_t ItemNow(const client::SessionSnapshot& session) {
  const auto stage = client::StageOf(session);
  return stage.item == nullptr ? 0 : stage.item->item().item();
}

}  // namespace

WordsPanel::WordsPanel(SessionState& session, Commands& commands)
    : session_(session),
      commands_(commands),
      model_(session),
      list_(new QListView),
      none_(new PlainLabel(tr("Nobody wrote anything at this item."), Role::kQuiet)) {
  auto* layout = new QVBoxLayout(this);
  list_->setObjectName(u"words"_qs);
  list_->setAccessibleName(tr("What people wrote"));
  list_->setWordWrap(true);
  list_->setAlternatingRowColors(true);
  list_->setModel(&model_);
  layout->addWidget(none_);
  layout->addWidget(list_, 1);
  auto* rows = new QVBoxLayout;
  layout->addLayout(rows);
  actions_ = rows;
  release_ = AddAction(u"release"_qs, tr("Release"), &WordsPanel::Release);
  hide_ = AddAction(u"hide"_qs, tr("Hide…"), &WordsPanel::HideOrTakeBack);
  show_again_ = AddAction(u"show_again"_qs, tr("Show again"), &WordsPanel::ShowAgain);
  merge_ = AddAction(u"merge"_qs, tr("Merge into another statement…"), &WordsPanel::MergeInto);
  accept_ = AddAction(u"accept"_qs, tr("Accept"), nullptr);
  connect(accept_, &QPushButton::clicked, this, [this] {
    if (const auto* row = Selected()) Decide(WordsRow(*row), true);
  });
  decline_ = AddAction(u"decline"_qs, tr("Decline…"), nullptr);
  connect(decline_, &QPushButton::clicked, this, [this] {
    if (const auto* row = Selected()) Decide(WordsRow(*row), false);
  });
  resolve_ = AddAction(u"resolve"_qs, tr("Met in the newest version"), &WordsPanel::Resolve);
  theme_ = new QComboBox;
  theme_->setObjectName(u"theme"_qs);
  theme_->setAccessibleName(tr("Theme"));
  rows->addWidget(theme_);
  connect(theme_, &QComboBox::activated, this, [this](int index) {
    if (const auto* row = Selected()) SortUnder(*row, index);
  });
  erase_ = AddAction(u"erase_words"_qs, tr("Erase the text…"), &WordsPanel::Erase);
  release_all_ = NewButton({});
  release_all_->setObjectName(u"release_all"_qs);
  rows->addWidget(release_all_);
  connect(release_all_, &QPushButton::clicked, this, &WordsPanel::ReleaseAll);
  add_ = NewButton(tr("Add a statement of your own…"));
  add_->setObjectName(u"add_statement"_qs);
  rows->addWidget(add_);
  connect(add_, &QPushButton::clicked, this, &WordsPanel::AddStatement);
  connect(list_->selectionModel(), &QItemSelectionModel::currentChanged, this, &WordsPanel::Update);
  connect(&model_, &QAbstractItemModel::modelReset, this, &WordsPanel::Update);
  connect(&model_, &QAbstractItemModel::dataChanged, this, &WordsPanel::Update);
  connect(&commands, &Commands::Changed, this, &WordsPanel::Update);
  connect(&session, &SessionState::Changed, this, [this](const client::KeySet& keys) {
    if (Touches(keys, "session") || Touches(keys, "item/")) Update();
  });
  Update();
}

QPushButton* WordsPanel::AddAction(const QString& name, const QString& text,
                                   void (WordsPanel::*act)(const WordsRow&)) {
  auto* button = NewButton(text);
  button->setObjectName(name);
  actions_->addWidget(button);
  if (act != nullptr) {
    connect(button, &QPushButton::clicked, this, [this, act] {
      // A copy: the model may change while a dialog asks.
      if (const auto* row = Selected()) (this->*act)(WordsRow(*row));
    });
  }
  return button;
}

const WordsRow* WordsPanel::Selected() const {
  const QModelIndex index = list_->currentIndex();
  return index.isValid() ? &model_.At(index.row()) : nullptr;
}

void WordsPanel::Update() {
  const auto& session = *session_.snapshot();
  const uint32_t item = ItemNow(session);
  const auto* view = session.Item(item);
  const bool statements = view != nullptr && view->item().has_statements();
  const auto* row = Selected();
  const bool free = !commands_.busy();
  const auto show = [&](QWidget* widget, bool shown) {
    widget->setVisible(shown);
    widget->setEnabled(free);
  };
  const bool alive = row != nullptr && !row->erased;
  const bool statement = alive && row->kind == WordsKind::kStatement;
  const bool reason = alive && row->kind == WordsKind::kReason;
  const bool amendment = alive && row->kind == WordsKind::kAmendment;
  const bool objection = alive && row->kind == WordsKind::kObjection;
  show(release_, alive && !row->released && !row->hidden && !row->settled);
  show(hide_, (statement && !row->hidden && !row->settled) || (reason && row->released));
  hide_->setText(reason ? tr("Take back") : tr("Hide…"));
  show(show_again_, statement && row->hidden);
  show(merge_, statement && row->released && !row->settled && !row->hidden);
  show(accept_, amendment && !row->settled);
  show(decline_, amendment && !row->settled);
  const auto* answer = session.JointAnswer(item);
  const auto* ballot = objection ? session.Ballot(row->ballot) : nullptr;
  show(resolve_, ballot != nullptr && answer != nullptr && answer->version() > ballot->version());
  show(theme_, reason);
  show(erase_, alive);
  const int waiting = model_.waiting();
  show(release_all_, statements && waiting > 1);
  release_all_->setText(tr("Release all %1 that wait").arg(waiting));
  show(add_, view != nullptr && statements && view->phase() == type::v1::ITEM_PHASE_ANSWERING);
  none_->setVisible(model_.rowCount() == 0);
  list_->setVisible(model_.rowCount() > 0);
  if (reason) UpdateThemes();
  Q_EMIT WaitingChanged();
}

// Not under somebody's hands, who may have the list open.
void WordsPanel::UpdateThemes() {
  const auto& session = *session_.snapshot();
  QStringList names{tr("Theme…")};
  QList<int> numbers{0};
  for (const auto* theme : session.Themes(ItemNow(session))) {
    names << Clean(theme->name());
    numbers << static_cast<int>(theme->theme());
  }
  names << tr("New theme…");
  numbers << kNewTheme;
  bool same = theme_->count() == names.size();
  for (int i = 0; same && i < theme_->count(); ++i) {
    same = theme_->itemText(i) == names[i] && theme_->itemData(i).toInt() == numbers[i];
  }
  if (same) return;
  theme_->clear();
  for (int i = 0; i < names.size(); ++i) theme_->addItem(names[i], numbers[i]);
}

void WordsPanel::Release(const WordsRow& row) {
  switch (row.kind) {
    case WordsKind::kStatement: {
      v1::ReleaseStatementsRequest request;
      request.add_statements(row.number);
      commands_.Run(client::kReleaseStatements, request, this);
      break;
    }
    case WordsKind::kReason: {
      v1::ReleaseReasonRequest request;
      request.set_item(row.item);
      request.set_round(row.round);
      request.set_reason(row.number);
      commands_.Run(client::kReleaseReason, request, this);
      break;
    }
    case WordsKind::kAmendment: {
      v1::ReleaseAmendmentRequest request;
      request.set_amendment(row.number);
      commands_.Run(client::kReleaseAmendment, request, this);
      break;
    }
    case WordsKind::kObjection: {
      v1::ReleaseObjectionRequest request;
      request.set_ballot(row.ballot);
      request.set_objection(row.number);
      commands_.Run(client::kReleaseObjection, request, this);
      break;
    }
  }
}

void WordsPanel::ReleaseAll() {
  v1::ReleaseStatementsRequest request;
  for (int i = 0; i < model_.rowCount(); ++i) {
    const auto& row = model_.At(i);
    if (request.statements_size() == kReleasedAtOnceMax) break;
    if (row.kind == WordsKind::kStatement && row.waits) request.add_statements(row.number);
  }
  if (request.statements_size() > 0) commands_.Run(client::kReleaseStatements, request, this);
}

void WordsPanel::HideOrTakeBack(const WordsRow& row) {
  if (row.kind == WordsKind::kReason) {
    v1::HideReasonRequest request;
    request.set_item(row.item);
    request.set_round(row.round);
    request.set_reason(row.number);
    commands_.Run(client::kHideReason, request, this);
    return;
  }
  const auto why = AskWords(this, tr("Hide the statement"),
                            tr("Why hide it? Only facilitators see this."), kReasonMax);
  if (!why) return;
  v1::HideStatementRequest request;
  request.set_statement(row.number);
  request.set_reason(why->toStdString());
  commands_.Run(client::kHideStatement, request, this);
}

void WordsPanel::ShowAgain(const WordsRow& row) {
  v1::ShowStatementAgainRequest request;
  request.set_statement(row.number);
  commands_.Run(client::kShowStatementAgain, request, this);
}

void WordsPanel::MergeInto(const WordsRow& row) {
  QStringList names;
  std::vector<uint32_t> numbers;
  for (int i = 0; i < model_.rowCount(); ++i) {
    const auto& other = model_.At(i);
    if (other.kind != WordsKind::kStatement || other.number == row.number || !other.released ||
        other.settled || other.hidden) {
      continue;
    }
    names << u"%1. %2"_qs.arg(other.number).arg(other.text);
    numbers.push_back(other.number);
  }
  if (names.isEmpty()) return;
  bool chosen = false;
  const QString name = QInputDialog::getItem(this, tr("Merge"), tr("Into which statement?"), names,
                                             0, false, &chosen);
  if (!chosen) return;
  v1::MergeStatementsRequest request;
  request.set_into(numbers[static_cast<size_t>(names.indexOf(name))]);
  request.add_merged(row.number);
  commands_.Run(client::kMergeStatements, request, this);
}

void WordsPanel::SortUnder(const WordsRow& row, int index) {
  const int theme = theme_->itemData(index).toInt();
  theme_->setCurrentIndex(0);
  const auto sort = [this, row](uint32_t under) {
    v1::SortTextsRequest request;
    request.set_item(row.item);
    request.set_round(row.round);
    request.add_reasons(row.number);
    request.set_theme(under);
    commands_.Run(client::kSortTexts, request, this);
  };
  if (theme != kNewTheme) {
    sort(static_cast<uint32_t>(theme));
    return;
  }
  const auto name = AskWords(this, tr("New theme"), tr("Name of the theme"), kThemeMax);
  if (!name) return;
  v1::AddThemeRequest request;
  request.set_item(row.item);
  request.set_name(name->toStdString());
  commands_.Run(client::kAddTheme, request, this, [sort](const v1::AddThemeResponse* added) {
    if (added != nullptr) sort(added->theme());
  });
}

void WordsPanel::Decide(const WordsRow& row, bool accepted) {
  v1::DecideAmendmentRequest request;
  request.set_amendment(row.number);
  request.set_accepted(accepted);
  if (accepted) {
    // Kept while the dialog asks.
    const auto session = session_.snapshot();
    const auto* answer = session->JointAnswer(row.item);
    if (answer == nullptr) return;
    const auto words =
        AskWords(this, tr("Accept the change"), tr("The new wording of the joint answer"),
                 kAnswerMax, In(answer->wording()));
    if (!words) return;
    *request.mutable_wording() =
        Rewritten(answer->wording(), *words, session->session()->languages());
  } else {
    const auto why =
        AskWords(this, tr("Decline the change"), tr("Why? Everyone sees this."), kReasonMax);
    if (!why) return;
    request.set_reason(why->toStdString());
  }
  commands_.Run(client::kDecideAmendment, request, this);
}

void WordsPanel::Resolve(const WordsRow& row) {
  const auto* answer = session_.snapshot()->JointAnswer(row.item);
  if (answer == nullptr) return;
  v1::ResolveObjectionRequest request;
  request.set_ballot(row.ballot);
  request.set_objection(row.number);
  request.set_version(answer->version());
  commands_.Run(client::kResolveObjection, request, this);
}

void WordsPanel::Erase(const WordsRow& row) {
  if (!Confirmed(this, tr("Erase these words for everyone?"),
                 tr("What was counted of them stays. This cannot be undone."), tr("Erase"))) {
    return;
  }
  const auto number = std::to_string(row.number);
  v1::EraseTextRequest request;
  switch (row.kind) {
    case WordsKind::kStatement:
      request.set_key("statement/" + number);
      break;
    case WordsKind::kReason:
      request.set_key("reason/" + std::to_string(row.item) + "/" + std::to_string(row.round) + "/" +
                      number);
      break;
    case WordsKind::kAmendment:
      request.set_key("amendment/" + number);
      break;
    case WordsKind::kObjection:
      request.set_key("objection/" + std::to_string(row.ballot) + "/" + number);
      break;
  }
  commands_.Run(client::kEraseText, request, this);
}

void WordsPanel::AddStatement() {
  const auto words = AskWords(this, tr("Add the statement"), tr("The statement"), kStatementMax);
  if (!words) return;
  v1::ProposeStatementRequest request;
  request.set_item(ItemNow(*session_.snapshot()));
  request.set_text(words->toStdString());
  commands_.Run(client::kProposeStatement, request, this);
}

}  // namespace vooraf::gui
