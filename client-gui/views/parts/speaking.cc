#include "client-gui/views/parts/speaking.h"

#include <QDateTime>
#include <QVBoxLayout>

#include "client-gui/models/speaking.h"
#include "client-gui/views/parts/labels.h"

namespace vooraf::gui {
namespace {

constexpr std::chrono::seconds kSecond{1};

}  // namespace

Speaking::Speaking(SessionState& session)
    : session_(session),
      line_(new PlainLabel({}, Role::kStrong)),
      from_(new PlainLabel({}, Role::kQuiet)),
      text_(new PlainLabel) {
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  line_->setObjectName(u"speaking"_qs);
  text_->setObjectName(u"read_out"_qs);
  layout->addWidget(line_);
  layout->addWidget(from_);
  layout->addWidget(text_);
  second_.setInterval(kSecond);
  connect(&second_, &QTimer::timeout, this, &Speaking::Update);
  connect(&session, &SessionState::Changed, this, &Speaking::Update);
  Update();
}

void Speaking::Update() {
  const auto& session = *session_.snapshot();
  const QString line = FloorLine(session, QDateTime::currentSecsSinceEpoch());
  const TextTurn turn = TextTurnOf(session);
  line_->Show(line);
  from_->Show(turn.from);
  text_->Show(turn.text);
  setVisible(!line.isEmpty() || !turn.text.isEmpty());
  const auto* floor = session.Floor();
  if (floor == nullptr || !floor->turn().has_deadline_time()) {
    second_.stop();
  } else if (!second_.isActive()) {
    second_.start();
  }
}

}  // namespace vooraf::gui
