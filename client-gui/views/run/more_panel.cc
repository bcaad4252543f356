#include "client-gui/views/run/more_panel.h"

#include <QLineEdit>
#include <QPushButton>

#include "client-core/text.h"
#include "client-gui/app/style.h"
#include "client-gui/views/facts/facts_panel.h"
#include "client-gui/views/parts/labels.h"
#include "client-gui/views/run/words_dialog.h"
#include "client-gui/words/text.h"

namespace vooraf::gui {
namespace {

constexpr int kTitleMax = 120;

}  // namespace

MorePanel::MorePanel(Desk& desk, SessionState& session, Commands& commands)
    : desk_(desk),
      session_(session),
      commands_(commands),
      pages_(new QLineEdit(desk.server().pages)),
      addresses_(new PlainLabel),
      replay_(NewButton(tr("Watch the session again"))),
      report_(NewButton(tr("Report…"))),
      close_(NewButton(tr("Close the session…"))),
      erase_(NewButton(tr("Erase the session…"), Role::kDanger)) {
  auto* layout = new QVBoxLayout(this);
  pages_->setObjectName(u"pages"_qs);
  pages_->setPlaceholderText(u"https://vooraf.example.nl"_qs);
  pages_->setAccessibleName(tr("Where the pages for phones are"));
  layout->addWidget(new PlainLabel(tr("Where the pages for phones are"), Role::kStrong));
  layout->addWidget(pages_);
  layout->addWidget(addresses_);
  auto* facts = NewButton(tr("What is known beforehand…"));
  auto* copy = NewButton(tr("New session with this plan"));
  facts->setObjectName(u"show_facts"_qs);
  report_->setObjectName(u"report"_qs);
  replay_->setObjectName(u"replay"_qs);
  copy->setObjectName(u"copy_session"_qs);
  close_->setObjectName(u"close_session"_qs);
  erase_->setObjectName(u"erase_session"_qs);
  for (auto* button : {facts, report_, replay_, copy, close_, erase_}) layout->addWidget(button);
  layout->addStretch();
  connect(pages_, &QLineEdit::editingFinished, this, [this] {
    if (pages_->text().trimmed() == desk_.server().pages) return;
    desk_.SetPages(pages_->text());
    Update();
  });
  connect(facts, &QPushButton::clicked, this, [this] { ShowFacts(session_, commands_, this); });
  connect(report_, &QPushButton::clicked, this, &MorePanel::ReportWanted);
  connect(replay_, &QPushButton::clicked, this, &MorePanel::ReplayWanted);
  connect(copy, &QPushButton::clicked, this, &MorePanel::Copy);
  connect(close_, &QPushButton::clicked, this, &MorePanel::Close);
  connect(erase_, &QPushButton::clicked, this, &MorePanel::Erase);
  connect(&session, &SessionState::Changed, this, [this](const client::KeySet& keys) {
    if (Touches(keys, "session")) Update();
  });
  Update();
}

void MorePanel::Update() {
  const auto* session = session_.snapshot()->session();
  if (session == nullptr) return;
  const QString join = desk_.JoinAddress(session->join_code());
  QString said;
  if (!join.isEmpty()) {
    said = tr("Taking part: %1").arg(join) + u'\n' +
           tr("Screen in the hall: %1").arg(QString(join).replace(u"/j/"_qs, u"/s/"_qs));
  }
  addresses_->Show(said);
  const bool closed = session->phase() == v1::SESSION_PHASE_CLOSED;
  replay_->setVisible(closed);
  close_->setVisible(session->phase() == v1::SESSION_PHASE_LIVE ||
                     session->phase() == v1::SESSION_PHASE_OPEN);
  erase_->setVisible(closed || session->phase() == v1::SESSION_PHASE_DRAFT);
}

void MorePanel::Copy() {
  v1::CreateSessionRequest request;
  request.set_session(commands_.session());
  commands_.Run(client::kCreateSession, request, this,
                [this](const v1::CreateSessionResponse* made) {
                  if (made != nullptr) Q_EMIT CopyMade(Q(made->session()));
                });
}

void MorePanel::Close() {
  if (!Confirmed(this, tr("Close the session?"),
                 tr("Nothing changes any more afterwards. You can still tell later what became of "
                    "it."),
                 tr("Close the session"))) {
    return;
  }
  commands_.Run(client::kCloseSession, {}, this);
}

void MorePanel::Erase() {
  const auto* session = session_.snapshot()->session();
  if (session == nullptr) return;
  const auto& languages = session->languages();
  const std::string title =
      client::In(session->title(), languages.empty() ? std::string() : languages.Get(0));
  const auto typed = AskWords(this, tr("Erase the session"),
                              tr("All of it goes, for everyone, and cannot come back. Type its "
                                 "title to erase it: %1")
                                  .arg(Clean(title)),
                              kTitleMax);
  if (!typed) return;
  v1::EraseSessionRequest request;
  request.set_title(typed->toStdString());
  commands_.Run(client::kEraseSession, request, this, [this](const auto* erased) {
    if (erased != nullptr) Q_EMIT Erased();
  });
}

}  // namespace vooraf::gui
