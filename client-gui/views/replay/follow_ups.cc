#include "client-gui/views/replay/follow_ups.h"

#include <QPushButton>
#include <QVBoxLayout>

#include "client-gui/app/style.h"
#include "client-gui/models/replay/days.h"
#include "client-gui/views/parts/labels.h"
#include "client-gui/views/replay/follow_up_dialog.h"
#include "client-gui/words/names.h"
#include "client-gui/words/text.h"

namespace vooraf::gui {

FollowUps::FollowUps(SessionState& session, Commands& commands)
    : session_(session),
      commands_(commands),
      none_(new PlainLabel(tr("Nothing was told about that yet."))),
      list_(new QVBoxLayout),
      reply_(new PlainLabel({}, Role::kStrong)),
      tell_(NewButton(tr("Tell what was done with it…"))) {
  setObjectName(u"follow_ups"_qs);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(new PlainLabel(tr("What was done with it"), Role::kHeading));
  layout->addWidget(none_);
  list_->setSpacing(kSpace);
  layout->addLayout(list_);
  reply_->setObjectName(u"reply_due"_qs);
  layout->addWidget(reply_);
  tell_->setObjectName(u"tell_follow_up"_qs);
  layout->addWidget(tell_, 0, Qt::AlignLeft);
  tell_->setVisible(commands.identity() == Identity::kAccount);
  connect(tell_, &QPushButton::clicked, this,
          [this] { FollowUpDialog(session_, commands_, this).exec(); });
  connect(&session, &SessionState::Changed, this, [this](const client::KeySet& keys) {
    if (Touches(keys, "follow_up/")) UpdateList();
    if (Touches(keys, "session") || Touches(keys, "facts")) Update();
  });
  UpdateList();
  Update();
}

void FollowUps::Update() {
  const auto& snapshot = *session_.snapshot();
  const auto* session = snapshot.session();
  setVisible(session != nullptr && session->phase() == v1::SESSION_PHASE_CLOSED);
  if (session == nullptr) return;
  const QDate today = QDate::currentDate();
  QString sentence = ReplySentence(session->reply_due_date(), today);
  const auto* facts = snapshot.Facts();
  QString from = facts == nullptr ? QString() : In(facts->facts().reply_from());
  while (from.endsWith(u'.')) from.chop(1);
  if (!sentence.isEmpty() && !from.isEmpty()) sentence += u' ' + tr("From whom: %1.").arg(from);
  reply_->SetRole(IsOverdue(session->reply_due_date(), today) ? Role::kDanger : Role::kStrong);
  reply_->Show(sentence);
}

void FollowUps::UpdateList() {
  const auto& snapshot = *session_.snapshot();
  Clear(list_);
  const auto told = snapshot.FollowUps();
  for (const auto* each : told) {
    QString head = DayInWords(each->create_time());
    if (const auto* item = snapshot.Item(each->item())) head += u": "_qs + ItemTitle(*item);
    list_->addWidget(new PlainLabel(head, Role::kQuiet));
    list_->addWidget(new PlainLabel(each->erased() ? tr("(erased)") : In(each->wording())));
    if (!each->next_reply_date().empty()) {
      list_->addWidget(new PlainLabel(
          tr("Promised then: more by %1.").arg(DayInWords(each->next_reply_date())), Role::kQuiet));
    }
  }
  none_->setVisible(told.empty());
}

}  // namespace vooraf::gui
