#include "client-gui/views/run/floor_panel.h"

#include <QComboBox>
#include <QDateTime>
#include <QFormLayout>
#include <QListView>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>

#include "client-gui/app/style.h"
#include "client-gui/views/parts/flow_layout.h"
#include "client-gui/views/parts/labels.h"
#include "client-gui/words/names.h"
#include "client-gui/words/text.h"

namespace vooraf::gui {
namespace {

constexpr int kTurnSecondsMax = 3'600;
constexpr int kTurnStep = 30;
constexpr std::chrono::milliseconds kSecond{1'000};

}  // namespace

FloorPanel::FloorPanel(SessionState& session, Commands& commands)
    : session_(session),
      commands_(commands),
      model_(session),
      now_(new PlainLabel({}, Role::kStrong)),
      waiting_(new PlainLabel({}, Role::kQuiet)),
      next_(NewButton({}, Role::kPrimary)),
      queue_(new QListView),
      speaking_(new PlainLabel) {
  auto* layout = new QVBoxLayout(this);
  now_->setObjectName(u"floor_now"_qs);
  next_->setObjectName(u"floor_next"_qs);
  next_->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_G));
  next_->setToolTip(tr("Ctrl+G"));
  queue_->setObjectName(u"queue"_qs);
  queue_->setAccessibleName(tr("Who waits for the floor"));
  queue_->setWordWrap(true);
  queue_->setModel(&model_);
  layout->addWidget(now_);
  layout->addWidget(next_);
  layout->addWidget(waiting_);
  layout->addWidget(queue_, 1);
  layout->addLayout(NewQueueButtons());
  layout->addLayout(NewRules());
  layout->addWidget(new PlainLabel(tr("Speaking time"), Role::kHeading));
  layout->addWidget(speaking_);
  connect(&session, &SessionState::Changed, this, [this](const client::KeySet& keys) {
    if (Touches(keys, "floor") || Touches(keys, "speak") || Touches(keys, "group/")) Update();
  });
  connect(&commands, &Commands::Changed, this, &FloorPanel::UpdateActions);
  connect(queue_->selectionModel(), &QItemSelectionModel::currentChanged, this,
          &FloorPanel::UpdateActions);
  connect(&model_, &QueueModel::modelReset, this, &FloorPanel::UpdateActions);
  second_.setInterval(kSecond);
  connect(&second_, &QTimer::timeout, this, &FloorPanel::UpdateClock);
  Update();
}

QLayout* FloorPanel::NewQueueButtons() {
  auto* row = new FlowLayout;
  down_ = NewButton({});
  refuse_ = NewButton(tr("Do not pass on the text"));
  row->addWidget(down_);
  row->addWidget(refuse_);
  connect(next_, &QPushButton::clicked, this, &FloorPanel::Next);
  connect(queue_, &QListView::activated, this, &FloorPanel::Next);
  connect(down_, &QPushButton::clicked, this, &FloorPanel::TakeDown);
  connect(refuse_, &QPushButton::clicked, this, [this] {
    v1::RefuseTextTurnRequest request;
    request.set_text_turn(queue_->currentIndex().data(QueueModel::kTextTurnRole).toUInt());
    commands_.Run(client::kRefuseTextTurn, request, this);
  });
  return row;
}

QLayout* FloorPanel::NewRules() {
  auto* form = new QFormLayout;
  policy_ = new QComboBox;
  policy_->setAccessibleName(tr("Order"));
  policy_->addItem(tr("Who spoke least"), type::v1::FLOOR_POLICY_BALANCED);
  policy_->addItem(tr("Who raised a hand first"), type::v1::FLOOR_POLICY_FIRST_COME);
  policy_->addItem(tr("A round: everyone once"), type::v1::FLOOR_POLICY_ROUND);
  turn_seconds_ = new QSpinBox;
  turn_seconds_->setRange(0, kTurnSecondsMax);
  turn_seconds_->setSingleStep(kTurnStep);
  turn_seconds_->setSpecialValueText(tr("no limit"));
  turn_seconds_->setAccessibleName(tr("Seconds per turn"));
  turn_seconds_->setKeyboardTracking(false);
  form->addRow(tr("Order:"), policy_);
  form->addRow(tr("Seconds per turn:"), turn_seconds_);
  connect(policy_, &QComboBox::activated, this, &FloorPanel::ChangeRules);
  connect(turn_seconds_, &QSpinBox::valueChanged, this, &FloorPanel::ChangeRules);
  return form;
}

void FloorPanel::Update() {
  const auto& session = *session_.snapshot();
  const auto* floor = session.Floor();
  QStringList groups;
  if (floor != nullptr) {
    for (const auto& group : floor->waiting()) {
      if (group.waiting() == 0) continue;
      groups << u"%1 %2"_qs.arg(GroupName(session, group.group())).arg(group.waiting());
    }
    const QSignalBlocker block_policy(policy_);
    const QSignalBlocker block_seconds(turn_seconds_);
    policy_->setCurrentIndex(policy_->findData(static_cast<int>(floor->policy())));
    // Not under somebody's hands.
    if (!turn_seconds_->hasFocus()) {
      turn_seconds_->setValue(static_cast<int>(floor->turn_seconds()));
    }
  }
  waiting_->Show(groups.isEmpty() ? QString() : tr("Waiting: %1").arg(groups.join(u", "_qs)));
  UpdateClock();
  UpdateSpeaking();
  UpdateActions();
}

void FloorPanel::UpdateClock() {
  const auto& session = *session_.snapshot();
  const auto* floor = session.Floor();
  const bool speaks = floor != nullptr && floor->has_turn();
  if (!speaks) {
    second_.stop();
    now_->Show(floor == nullptr ? tr("The floor is open once the session is live.")
                                : tr("Nobody has the floor."));
    return;
  }
  const auto& turn = floor->turn();
  const auto* queue = session.FloorQueue();
  QString who = GroupName(session, turn.group());
  if (queue != nullptr && queue->speaker() != 0) {
    who = PersonName(session, queue->speaker()) + u" ("_qs + who + u')';
  }
  QString said = tr("%1 has the floor.").arg(who);
  if (turn.has_deadline_time()) {
    const qint64 left = turn.deadline_time().seconds() - QDateTime::currentSecsSinceEpoch();
    said += u' ' + (left > 0 ? tr("%1 left.").arg(Clock(left)) : tr("Time is up."));
    if (!second_.isActive()) second_.start();
  }
  now_->Show(said);
}

void FloorPanel::UpdateSpeaking() {
  const auto& session = *session_.snapshot();
  const auto* speaking = session.Speaking();
  QStringList lines;
  const auto add = [&](const QString& name, const v1::PartSpeaking& part) {
    lines << u"%1: %2, %3"_qs.arg(name, Clock(part.seconds()),
                                  tr("%n turns", nullptr, static_cast<int>(part.turns())));
  };
  if (speaking != nullptr) {
    for (const auto& part : speaking->parts()) {
      add(PartNamed(session, speaking->partition(), part.part()), part);
    }
    if (speaking->partition().too_few()) add(tr("Everyone"), speaking->everyone());
  }
  speaking_->Show(lines.isEmpty() ? tr("Nobody spoke yet.") : lines.join(u'\n'));
}

void FloorPanel::UpdateActions() {
  const auto* floor = session_.snapshot()->Floor();
  const bool live = floor != nullptr;
  const bool speaks = live && floor->has_turn();
  const bool round = live && floor->policy() == type::v1::FLOOR_POLICY_ROUND;
  QModelIndex chosen = queue_->currentIndex();
  if (!chosen.isValid() && model_.rowCount() > 0) chosen = model_.index(0);
  const uint32_t text = chosen.isValid() ? chosen.data(QueueModel::kTextTurnRole).toUInt() : 0;
  const QString name = chosen.isValid() ? chosen.data().toString().section(u'\n', 0, 0) : QString();
  next_->setText(Unmnemonic(speaks              ? tr("The turn is done")
                            : !chosen.isValid() ? tr("Nobody wants to speak now")
                            : text != 0 ? tr("Release the text and read it out: %1").arg(name)
                                        : tr("Give the floor to %1").arg(name)));
  next_->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_G));
  next_->setEnabled(live && (speaks || chosen.isValid()) && !commands_.busy());
  down_->setText(round ? tr("Pass this turn") : tr("Lower the hand"));
  down_->setEnabled(queue_->currentIndex().isValid() && !commands_.busy());
  refuse_->setVisible(queue_->currentIndex().isValid() &&
                      queue_->currentIndex().data(QueueModel::kTextTurnRole).toUInt() != 0);
  policy_->setEnabled(live);
  turn_seconds_->setEnabled(live);
}

void FloorPanel::Next() {
  const auto* floor = session_.snapshot()->Floor();
  if (floor == nullptr) return;
  if (floor->has_turn()) {
    commands_.Run(client::kYieldFloor, {}, this);
    return;
  }
  QModelIndex chosen = queue_->currentIndex();
  if (!chosen.isValid()) chosen = model_.index(0);
  if (!chosen.isValid()) return;
  if (const uint32_t text = chosen.data(QueueModel::kTextTurnRole).toUInt(); text != 0) {
    v1::ReleaseTextTurnRequest request;
    request.set_text_turn(text);
    commands_.Run(client::kReleaseTextTurn, request, this);
    return;
  }
  v1::GrantFloorRequest request;
  request.set_participant(chosen.data(QueueModel::kParticipantRole).toUInt());
  commands_.Run(client::kGrantFloor, request, this);
}

void FloorPanel::TakeDown() {
  const QModelIndex chosen = queue_->currentIndex();
  const auto* floor = session_.snapshot()->Floor();
  if (!chosen.isValid() || floor == nullptr) return;
  const uint32_t participant = chosen.data(QueueModel::kParticipantRole).toUInt();
  if (floor->policy() == type::v1::FLOOR_POLICY_ROUND) {
    v1::PassTurnRequest request;
    request.set_participant(participant);
    commands_.Run(client::kPassTurn, request, this);
  } else {
    v1::LowerHandRequest request;
    request.set_participant(participant);
    commands_.Run(client::kLowerHand, request, this);
  }
}

void FloorPanel::ChangeRules() {
  v1::ChangeFloorRulesRequest request;
  request.set_policy(static_cast<type::v1::FloorPolicy>(policy_->currentData().toInt()));
  request.set_turn_seconds(static_cast<uint32_t>(turn_seconds_->value()));
  commands_.Run(client::kChangeFloorRules, request, this);
}

}  // namespace vooraf::gui
