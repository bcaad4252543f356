#include "client-gui/views/parts/clock_label.h"

#include <QDateTime>

#include "client-gui/words/text.h"

namespace vooraf::gui {
namespace {

constexpr std::chrono::milliseconds kSecond{1'000};

}  // namespace

ClockLabel::ClockLabel(SessionState& session, Role role) : PlainLabel({}, role), session_(session) {
  setWordWrap(false);
  setObjectName(u"clock"_qs);
  second_.setInterval(kSecond);
  connect(&second_, &QTimer::timeout, this, &ClockLabel::Update);
  connect(&session, &SessionState::Changed, this, [this](const client::KeySet& keys) {
    if (Touches(keys, "timer/")) Update();
  });
  Update();
}

void ClockLabel::Update() {
  QStringList said;
  const qint64 now = QDateTime::currentSecsSinceEpoch();
  for (const auto* timer : session_.snapshot()->RunningTimers()) {
    const qint64 left = timer->deadline_time().seconds() - now;
    said << (left > 0 ? tr("%1 left").arg(Clock(left)) : tr("Time is up"));
  }
  Show(said.join(u", "_qs));
  if (said.isEmpty()) {
    second_.stop();
  } else if (!second_.isActive()) {
    second_.start();
  }
}

}  // namespace vooraf::gui
