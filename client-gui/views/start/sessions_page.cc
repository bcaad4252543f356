#include "client-gui/views/start/sessions_page.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QShortcut>
#include <QTableView>

#include "client-gui/app/style.h"
#include "client-gui/views/parts/labels.h"
#include "client-gui/views/parts/notice.h"
#include "client-gui/words/text.h"

namespace vooraf::gui {
namespace {

constexpr uint32_t kPageSize = 100;

}  // namespace

SessionsPage::SessionsPage(Desk& desk, Ways& ways)
    : Page(desk, ways), notice_(new Notice), none_(new PlainLabel), table_(new QTableView) {
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(kWideSpace, kWideSpace, kWideSpace, kWideSpace);
  layout->addLayout(NewTopRow());
  layout->addWidget(notice_);
  layout->addLayout(NewFilterRow());
  layout->addWidget(none_);
  layout->addWidget(table_, 1);
  layout->addLayout(NewButtonRow());
  none_->Show(tr("Loading your sessions…"));

  filter_.setSourceModel(&model_);
  table_->setModel(&filter_);
  table_->setObjectName(u"sessions"_qs);
  table_->setAccessibleName(tr("Your sessions"));
  table_->setSelectionBehavior(QAbstractItemView::SelectRows);
  table_->setSelectionMode(QAbstractItemView::SingleSelection);
  table_->setEditTriggers(QAbstractItemView::NoEditTriggers);
  table_->setAlternatingRowColors(true);
  table_->setShowGrid(false);
  table_->setTabKeyNavigation(false);
  table_->verticalHeader()->hide();
  table_->horizontalHeader()->setHighlightSections(false);
  table_->verticalHeader()->setDefaultSectionSize(kTouchHeight);
  table_->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
  table_->horizontalHeader()->setSectionResizeMode(SessionsModel::kTitle, QHeaderView::Stretch);
  table_->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
  connect(table_, &QTableView::activated, this, &SessionsPage::OpenSelected);
  Load({});
}

QString SessionsPage::Title() const { return tr("Your sessions"); }

QLayout* SessionsPage::NewTopRow() {
  auto* row = new QHBoxLayout;
  row->addWidget(new PlainLabel(tr("Your sessions"), Role::kTitle), 1);
  auto* who = new PlainLabel(
      tr("Signed in as %1 at %2").arg(desk().account(), desk().link()->server()), Role::kQuiet);
  who->setWordWrap(false);
  row->addWidget(who);
  auto* sign_out = NewButton(tr("Sign out"));
  row->addWidget(sign_out);
  connect(sign_out, &QPushButton::clicked, this, &SessionsPage::SignOut);
  return row;
}

QLayout* SessionsPage::NewFilterRow() {
  auto* row = new QHBoxLayout;
  auto* words = new QLineEdit;
  words->setObjectName(u"search"_qs);
  words->setPlaceholderText(tr("Search by title (Ctrl+F)"));
  words->setAccessibleName(tr("Search by title"));
  words->setClearButtonEnabled(true);
  row->addWidget(words, 1);
  auto* which = new QComboBox;
  which->setAccessibleName(tr("Which sessions"));
  which->addItems(
      {tr("All"), tr("Being prepared"), tr("Open or live"), tr("Closed"), tr("Reply overdue")});
  row->addWidget(which);
  connect(words, &QLineEdit::textChanged, &filter_, &SessionsFilter::SetWords);
  connect(which, &QComboBox::currentIndexChanged, &filter_,
          [this](int index) { filter_.SetWhich(static_cast<SessionsFilter::Which>(index)); });
  auto* find = new QShortcut(QKeySequence::Find, this);
  connect(find, &QShortcut::activated, words, qOverload<>(&QWidget::setFocus));
  return row;
}

QLayout* SessionsPage::NewButtonRow() {
  auto* row = new QHBoxLayout;
  auto* open = NewButton(tr("Open"), Role::kPrimary);
  auto* copy = NewButton(tr("New session with the same plan"));
  auto* fresh = NewButton(tr("New session…"));
  open->setObjectName(u"open"_qs);
  fresh->setObjectName(u"new_session"_qs);
  fresh->setShortcut(QKeySequence::New);
  row->addWidget(open);
  row->addWidget(copy);
  row->addStretch();
  row->addWidget(fresh);
  connect(open, &QPushButton::clicked, this, &SessionsPage::OpenSelected);
  connect(copy, &QPushButton::clicked, this, &SessionsPage::CopySelected);
  connect(fresh, &QPushButton::clicked, this, [this] { ways().GoNewSession(); });
  return row;
}

void SessionsPage::Load(const std::string& page_token) {
  v1::ListSessionsRequest request;
  request.set_page_size(kPageSize);
  request.set_page_token(page_token);
  desk().link()->Ask(
      Identity::kAccount, client::kListSessions, request, this,
      [this](Result<v1::ListSessionsResponse> listed) {
        if (!listed) {
          none_->Show({});
          notice_->TellProblem(listed.error());
          if (listed.error().kind == client::ErrorKind::kNotSignedIn) {
            ways().GoStart(SentenceOf(listed.error()));
          }
          return;
        }
        loaded_.insert(loaded_.end(), listed->sessions().begin(), listed->sessions().end());
        if (!listed->next_page_token().empty()) {
          Load(listed->next_page_token());
          return;
        }
        none_->Show(loaded_.empty() ? tr("You have no sessions yet. Make one with “New session…”.")
                                    : QString());
        model_.Set(std::move(loaded_));
        if (filter_.rowCount() > 0) table_->selectRow(0);
        table_->setFocus();
      });
}

std::string SessionsPage::Selected() const {
  const QModelIndex index = table_->currentIndex();
  return index.isValid() ? index.data(SessionsModel::kSessionRole).toString().toStdString()
                         : std::string();
}

void SessionsPage::OpenSelected() {
  const std::string session = Selected();
  if (session.empty()) return;
  const int phase = table_->currentIndex().data(SessionsModel::kPhaseRole).toInt();
  if (phase == v1::SESSION_PHASE_DRAFT) {
    ways().GoPrepare(session);
  } else {
    ways().GoSession(session);
  }
}

void SessionsPage::CopySelected() {
  const std::string session = Selected();
  if (session.empty()) return;
  v1::CreateSessionRequest request;
  request.set_session(session);
  desk().link()->Do(Identity::kAccount, client::kCreateSession, request, this,
                    [this](Result<v1::CreateSessionResponse> made) {
                      if (made) {
                        ways().GoPrepare(made->session());
                      } else {
                        notice_->TellProblem(made.error());
                      }
                    });
}

void SessionsPage::SignOut() {
  desk().link()->SignOut(this, [this](Result<void>) {
    desk().Disconnect();
    ways().GoStart();
  });
}

}  // namespace vooraf::gui
