#include "client-gui/views/run/signals_panel.h"

#include <algorithm>

#include "client-gui/app/style.h"
#include "client-gui/views/parts/labels.h"
#include "client-gui/views/parts/tall_scroll.h"
#include "client-gui/views/run/words_dialog.h"
#include "client-gui/words/names.h"
#include "client-gui/words/text.h"

namespace vooraf::gui {
namespace {

constexpr int kReasonMax = 500;

}  // namespace

SignalsPanel::SignalsPanel(SessionState& session, Commands& commands)
    : session_(session), commands_(commands) {
  auto* layout = new QVBoxLayout(this);
  layout->addWidget(new PlainLabel(
      tr("Only facilitators see these. The limits are ours; the report names them too."),
      Role::kQuiet));
  auto* scroll = new TallScroll;
  auto* content = new QWidget;
  list_ = new QVBoxLayout(content);
  scroll->SetContent(content);
  layout->addWidget(scroll, 1);
  connect(&session, &SessionState::Changed, this, [this](const client::KeySet& keys) {
    if (Touches(keys, "signal/")) Update();
  });
  Update();
}

void SignalsPanel::Update() {
  Clear(list_);
  const auto signals_now = session_.snapshot()->Signals();
  for (const auto* signal : signals_now) list_->addWidget(NewSignal(*signal));
  if (signals_now.empty()) list_->addWidget(new PlainLabel(tr("There are no signals now.")));
  list_->addStretch();
  const auto standing =
      static_cast<int>(std::count_if(signals_now.begin(), signals_now.end(),
                                     [](const auto* signal) { return !signal->dismissed(); }));
  if (standing == standing_) return;
  standing_ = standing;
  Q_EMIT StandingChanged();
}

QWidget* SignalsPanel::NewSignal(const v1::SignalView& signal) {
  QVBoxLayout* layout = nullptr;
  auto* card = NewCard(&layout);
  QString title = SignalName(signal.kind());
  if (const auto* item = session_.snapshot()->Item(signal.item())) {
    title += u" ("_qs + ItemTitle(*item) + u')';
  }
  layout->addWidget(new PlainLabel(title, signal.dismissed() ? Role::kQuiet : Role::kStrong));
  layout->addWidget(
      new PlainLabel(In(signal.sentence()), signal.dismissed() ? Role::kQuiet : Role::kPlain));
  if (!signal.reason().empty()) {
    const QString why = Clean(signal.reason());
    layout->addWidget(new PlainLabel(signal.dismissed()
                                         ? tr("Set aside: %1").arg(why)
                                         : tr("Set aside earlier, but changed since: %1").arg(why),
                                     Role::kQuiet));
  }
  auto* button = NewButton(signal.dismissed() ? tr("Put back") : tr("Set aside…"));
  button->setObjectName(signal.dismissed() ? u"reopen_signal"_qs : u"dismiss_signal"_qs);
  layout->addWidget(button, 0, Qt::AlignLeft);
  connect(button, &QPushButton::clicked, this, [this, signal] {
    if (!signal.dismissed()) {
      Dismiss(signal);
      return;
    }
    v1::ReopenSignalRequest request;
    request.set_cause(signal.cause());
    request.set_item(signal.item());
    commands_.Run(client::kReopenSignal, request, this);
  });
  return card;
}

void SignalsPanel::Dismiss(const v1::SignalView& signal) {
  const auto reason =
      AskWords(this, tr("Set aside"),
               tr("Why does this need nothing more? It stands in the report."), kReasonMax);
  if (!reason) return;
  v1::DismissSignalRequest request;
  request.set_cause(signal.cause());
  request.set_item(signal.item());
  request.set_version(signal.version());
  request.set_reason(reason->toStdString());
  commands_.Run(client::kDismissSignal, request, this);
}

}  // namespace vooraf::gui
