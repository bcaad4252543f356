#include "client-gui/views/take_part/floor_bar.h"

#include <QHBoxLayout>
#include <QPlainTextEdit>

#include "client-gui/app/style.h"
#include "client-gui/views/parts/labels.h"
#include "client-gui/views/take_part/delivery.h"
#include "client-gui/views/take_part/words_box.h"
#include "client-gui/words/text.h"

namespace vooraf::gui {
namespace {

constexpr int kTextTurnMax = 1'000;
constexpr auto kHandSlot = "hand";
constexpr auto kTextKey = "text_turn";

}  // namespace

FloorBar::FloorBar(TakingPart part)
    : part_(part),
      said_(new PlainLabel({}, Role::kStrong)),
      raise_(NewButton(tr("I want to say something"))),
      lower_(NewButton(tr("Hand down"))),
      pass_(NewButton(tr("I pass my turn"))),
      done_(NewButton(tr("I am done"), Role::kPrimary)),
      by_text_(NewButton(tr("Type what you want to say"))),
      writing_(new QWidget),
      words_(new WordsBox(tr("Type what you want to say"),
                          tr("The facilitator reads it out in the hall."), kTextTurnMax)),
      send_(NewButton(tr("Send"))),
      delivery_(new DeliveryLabel) {
  setObjectName(u"floor_bar"_qs);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, kSpace, 0, 0);
  auto* writing = new QVBoxLayout(writing_);
  writing->setContentsMargins(0, 0, 0, 0);
  words_->edit()->setObjectName(u"text_turn"_qs);
  words_->SetWords(part_.drafts[kTextKey].text);
  writing->addWidget(words_);
  writing->addWidget(send_, 0, Qt::AlignLeft);
  writing_->setVisible(LengthOf(words_->words()) > 0);
  layout->addWidget(writing_);
  auto* row = new QHBoxLayout;
  row->addWidget(said_, 1);
  row->addWidget(delivery_);
  raise_->setObjectName(u"raise_hand"_qs);
  lower_->setObjectName(u"lower_hand"_qs);
  for (auto* button : {raise_, lower_, pass_, done_, by_text_}) row->addWidget(button);
  layout->addLayout(row);
  // The hand goes up or down; what was clicked last holds.
  connect(raise_, &QPushButton::clicked, this,
          [this] { part_.outgoing.Submit(client::kRaiseHand, kHandSlot, {}); });
  connect(lower_, &QPushButton::clicked, this,
          [this] { part_.outgoing.Submit(client::kLowerHand, kHandSlot, {}); });
  connect(pass_, &QPushButton::clicked, this,
          [this] { part_.outgoing.Submit(client::kPassTurn, kHandSlot, {}); });
  connect(done_, &QPushButton::clicked, this,
          [this] { part_.outgoing.Submit(client::kYieldFloor, kHandSlot, {}); });
  connect(by_text_, &QPushButton::clicked, this, [this] {
    writing_->show();
    words_->edit()->setFocus();
  });
  connect(words_, &WordsBox::Changed, this, [this] {
    part_.drafts[kTextKey].text = words_->words();
    Update();
  });
  connect(send_, &QPushButton::clicked, this, &FloorBar::SendText);
  connect(&part_.session, &SessionState::Changed, this, &FloorBar::Update);
  connect(&part_.outgoing, &Outgoing::Changed, this, &FloorBar::Update);
  Update();
}

void FloorBar::SendText() {
  v1::SendTextTurnRequest request;
  request.set_text(words_->words().trimmed().toStdString());
  words_->SetWords({});
  writing_->hide();
  part_.outgoing.Submit(client::kSendTextTurn, kHandSlot, std::move(request));
}

void FloorBar::Update() {
  const auto& session = *part_.session.snapshot();
  const auto* view = session.session();
  const auto* me = session.Me();
  setVisible(view != nullptr && view->phase() == v1::SESSION_PHASE_LIVE && me != nullptr &&
             me->role() == type::v1::ROLE_PARTICIPANT && !me->left());
  if (me == nullptr) return;
  static const v1::MyFloorView kNothing;
  const auto* found = session.MyFloor();
  const auto& mine = found == nullptr ? kNothing : *found;
  const auto* floor = session.Floor();
  const bool is_round = floor != nullptr && floor->policy() == type::v1::FLOOR_POLICY_ROUND;
  const bool up = mine.has_raise_time() || mine.place() > 0;
  const bool had_turn = is_round && mine.round_done() && !up && !mine.speaking();
  const bool has_text = mine.text_turn_phase() == v1::TEXT_TURN_PHASE_WAITING;
  QStringList said;
  if (has_text) said << tr("Your text waits to be read out.");
  if (mine.text_turn_phase() == v1::TEXT_TURN_PHASE_RELEASED) {
    said << tr("Your text was shown to everyone.");
  }
  if (mine.text_turn_phase() == v1::TEXT_TURN_PHASE_REFUSED) {
    said << tr("The facilitator did not pass on your text.");
  }
  if (mine.speaking()) {
    said << tr("You have the floor");
  } else if (mine.place() > 0) {
    said << tr("Your place in the queue: %1").arg(mine.place());
  } else if (up) {
    said << tr("Your hand is up.");
  } else if (had_turn) {
    said << tr("You have had your turn in this round.");
  }
  said_->setText(said.join(u' '));
  raise_->setVisible(!mine.speaking() && !up && !had_turn);
  lower_->setVisible(!mine.speaking() && mine.has_raise_time());
  lower_->setText(has_text ? tr("Take my text back") : tr("Hand down"));
  lower_->setAccessibleName(lower_->text());
  pass_->setVisible(!mine.speaking() && up && is_round);
  done_->setVisible(mine.speaking());
  by_text_->setVisible(me->place() == type::v1::PLACE_HOME && raise_->isVisibleTo(this) &&
                       !writing_->isVisibleTo(this));
  send_->setEnabled(words_->fits() && LengthOf(words_->words()) > 0);
  const bool waits = part_.outgoing.StateOf(kHandSlot) != Outgoing::Delivery::kDone;
  for (auto* button : {raise_, lower_, pass_, done_}) button->setEnabled(!waits);
  delivery_->ShowState(part_.outgoing, kHandSlot, {});
}

}  // namespace vooraf::gui
