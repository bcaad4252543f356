#include "client-gui/views/take_part/welcome.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QVBoxLayout>

#include "client-core/secrets.h"
#include "client-gui/app/style.h"
#include "client-gui/views/parts/labels.h"
#include "client-gui/views/take_part/choice_button.h"
#include "client-gui/views/take_part/privacy_card.h"
#include "client-gui/words/text.h"

namespace vooraf::gui {
namespace {

constexpr int kNameMax = 60;
constexpr uint32_t kUsualDays = 90;

}  // namespace

Welcome::Welcome(const v1::FindSessionResponse& found, const std::string& code)
    : found_(found), code_(code) {
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(kSpace);
  layout->addWidget(new PlainLabel(In(found.title()), Role::kTitle));
  const QString occasion = In(found.occasion());
  if (!occasion.isEmpty()) layout->addWidget(new PlainLabel(occasion));
  if (found.phase() == v1::SESSION_PHASE_CLOSED) {
    AddDoor(layout, tr("This session is over."));
  } else if (found.phase() == v1::SESSION_PHASE_DRAFT) {
    AddDoor(layout, tr("This session is not open yet. Wait until the facilitator says that you can "
                       "take part."));
  } else if (found.joining_locked()) {
    AddDoor(layout, tr("Nobody can join now. Ask the facilitator to let you in."));
  } else {
    AddChoices(layout);
    layout->addWidget(NewPrivacyCard(found_.privacy()));
  }
  layout->addStretch();
}

void Welcome::AddDoor(QVBoxLayout* layout, const QString& why) {
  layout->addWidget(new PlainLabel(why, Role::kHeading));
  if (found_.phase() == v1::SESSION_PHASE_CLOSED) return;
  auto* again = NewButton(tr("Look again"));
  layout->addWidget(again, 0, Qt::AlignLeft);
  connect(again, &QPushButton::clicked, this, &Welcome::AgainWanted);
}

void Welcome::AddChoices(QVBoxLayout* layout) {
  layout->addWidget(new PlainLabel(tr("Who are you?"), Role::kHeading));
  groups_ = new QButtonGroup(this);
  for (const auto& group : found_.groups()) {
    QString label = In(group.self_description());
    if (label.isEmpty()) label = In(group.name());
    auto* button = new ChoiceButton<QRadioButton>({group.group(), label});
    button->setObjectName(u"group_%1"_qs.arg(group.group()));
    groups_->addButton(button, static_cast<int>(group.group()));
    layout->addWidget(button);
  }
  auto* form = new QFormLayout;
  place_ = new QComboBox;
  place_->setObjectName(u"place"_qs);
  place_->setAccessibleName(tr("Where are you?"));
  place_->addItem(tr("In the hall"), type::v1::PLACE_HALL);
  place_->addItem(tr("At home"), type::v1::PLACE_HOME);
  form->addRow(tr("Where are you?"), place_);
  if (found_.names_asked()) {
    name_ = new QLineEdit;
    name_->setObjectName(u"name"_qs);
    name_->setPlaceholderText(tr("You need not. Only the facilitator sees your name."));
    form->addRow(tr("Your name:"), name_);
    connect(name_, &QLineEdit::textChanged, this, &Welcome::Check);
  }
  if (found_.invitation_required()) {
    invitation_ = new QLineEdit;
    invitation_->setObjectName(u"invitation"_qs);
    invitation_->setPlaceholderText(tr("It is on your card and begins with vi_"));
    form->addRow(tr("Your own invitation:"), invitation_);
    connect(invitation_, &QLineEdit::textChanged, this, &Welcome::Check);
  }
  layout->addLayout(form);
  const uint32_t days =
      found_.privacy().retention_days() == 0 ? kUsualDays : found_.privacy().retention_days();
  layout->addWidget(new PlainLabel(
      tr("Your answer counts in your group. Other participants and the facilitator do not see what "
         "you chose. Whoever runs the server technically can. After %1 days we erase single "
         "answers. If all of a small group choose the same, that can be seen.")
          .arg(days)));
  missing_ = new PlainLabel({}, Role::kQuiet);
  join_ = NewButton(tr("Take part"), Role::kPrimary);
  join_->setObjectName(u"join"_qs);
  layout->addWidget(missing_);
  layout->addWidget(join_, 0, Qt::AlignLeft);
  connect(groups_, &QButtonGroup::idToggled, this, &Welcome::Check);
  connect(join_, &QPushButton::clicked, this, &Welcome::Join);
  Check();
}

void Welcome::Check() {
  QString missing;
  if (groups_->checkedId() <= 0) missing = tr("Choose what fits you.");
  if (name_ != nullptr && name_->text().trimmed().toUcs4().size() > kNameMax) {
    missing = tr("A name has at most %1 characters.").arg(kNameMax);
  }
  if (invitation_ != nullptr && missing.isEmpty() &&
      !client::InvitationSecret(invitation_->text().trimmed().toStdString())) {
    missing = tr("For this session you need an invitation of your own. Type what is on your card.");
  }
  missing_->Show(missing);
  join_->setEnabled(missing.isEmpty());
}

void Welcome::Join() {
  v1::JoinRequest request;
  request.set_session(found_.session());
  if (invitation_ != nullptr) {
    const auto secret = client::InvitationSecret(invitation_->text().trimmed().toStdString());
    if (!secret) return;
    // An invitation has its own role.
    request.set_invitation_secret(*secret);
  } else {
    request.set_join_code(code_);
    request.set_role(type::v1::ROLE_PARTICIPANT);
  }
  request.set_group(static_cast<uint32_t>(groups_->checkedId()));
  request.set_place(static_cast<type::v1::Place>(place_->currentData().toInt()));
  if (name_ != nullptr) request.set_name(name_->text().trimmed().toStdString());
  Q_EMIT JoinWanted(request);
}

void Welcome::SetBusy(bool busy) {
  setCursor(busy ? Qt::BusyCursor : Qt::ArrowCursor);
  if (join_ != nullptr) join_->setEnabled(!busy);
}

}  // namespace vooraf::gui
