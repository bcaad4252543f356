#include "client-gui/views/run/timer_dialog.h"

#include <QFormLayout>
#include <QPushButton>
#include <QSpinBox>

#include "client-gui/views/parts/labels.h"

namespace vooraf::gui {
namespace {

constexpr int kMinutesMax = 480;
constexpr int kMinutesUsual = 5;
constexpr int kSecondsPerMinute = 60;

}  // namespace

TimerDialog::TimerDialog(SessionState& session, Commands& commands, uint32_t item, QWidget* parent)
    : CommandDialog(commands, tr("A clock"), tr("Start"), parent),
      item_(item),
      minutes_(new QSpinBox) {
  setObjectName(u"timer"_qs);
  minutes_->setRange(1, kMinutesMax);
  minutes_->setValue(kMinutesUsual);
  minutes_->setAccessibleName(tr("Minutes"));
  auto* form = new QFormLayout;
  form->addRow(tr("Minutes:"), minutes_);
  content()->addLayout(form);
  for (const auto* timer : session.snapshot()->RunningTimers()) {
    auto* stop = NewButton(tr("Stop the clock that runs"));
    content()->addWidget(stop, 0, Qt::AlignLeft);
    connect(stop, &QPushButton::clicked, this, [this, number = timer->timer()] {
      v1::StopTimerRequest request;
      request.set_timer(number);
      Run(client::kStopTimer, request);
    });
  }
  minutes_->setFocus();
}

void TimerDialog::Send() {
  v1::StartTimerRequest request;
  request.set_item(item_);
  request.mutable_duration()->set_seconds(minutes_->value() * kSecondsPerMinute);
  Run(client::kStartTimer, request);
}

}  // namespace vooraf::gui
