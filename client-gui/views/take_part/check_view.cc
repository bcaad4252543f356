#include "client-gui/views/take_part/check_view.h"

#include <QDir>
#include <QFileDialog>
#include <QFontDatabase>
#include <QPushButton>
#include <QVBoxLayout>

#include "client-gui/app/save_file.h"
#include "client-gui/app/style.h"
#include "client-gui/models/take_part/my_data.h"
#include "client-gui/views/parts/labels.h"
#include "client-gui/views/parts/notice.h"
#include "client-gui/words/text.h"

namespace vooraf::gui {
namespace {

constexpr std::chrono::seconds kAskEvery{1};

}  // namespace

CheckView::CheckView(TakingPart part, Commands& commands)
    : commands_(commands),
      events_(new PlainLabel(tr("Connecting…"))),
      fingerprint_(new PlainLabel),
      save_(NewButton(tr("Keep a copy…"))),
      saved_(new PlainLabel({}, Role::kGood)),
      notice_(new Notice) {
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(kSpace);
  layout->addWidget(new PlainLabel(tr("Check"), Role::kTitle));
  layout->addWidget(new PlainLabel(
      tr("All that happens in this session stands in a log. This is its fingerprint. If anybody "
         "changes something later, the fingerprint no longer fits.")));
  layout->addWidget(events_);
  QFont digits = QFontDatabase::systemFont(QFontDatabase::FixedFont);
  digits.setPointSizeF(font().pointSizeF());
  fingerprint_->setFont(digits);
  fingerprint_->setObjectName(u"fingerprint"_qs);
  layout->addWidget(fingerprint_);
  layout->addWidget(new PlainLabel(
      tr("Keep a copy. At the end everybody has the same fingerprint: compare it with your "
         "neighbour's, and with the report."),
      Role::kQuiet));
  save_->setObjectName(u"keep_checkpoint"_qs);
  save_->setEnabled(false);
  layout->addWidget(save_, 0, Qt::AlignLeft);
  layout->addWidget(saved_);
  saved_->hide();
  layout->addWidget(notice_);
  layout->addStretch();
  anew_.setSingleShot(true);
  anew_.setInterval(kAskEvery);
  connect(&anew_, &QTimer::timeout, this, &CheckView::Ask);
  connect(&part.session, &SessionState::Changed, this, [this] {
    if (!anew_.isActive()) anew_.start();
  });
  connect(save_, &QPushButton::clicked, this, &CheckView::AskWhere);
  Ask();
}

void CheckView::Ask() {
  commands_.Read(client::kGetCheckpoint, {}, this, [this](Result<v1::GetCheckpointResponse> found) {
    if (!found) {
      notice_->TellProblem(found.error());
      return;
    }
    notice_->Drop();
    signed_ = std::move(*found);
    const Fingerprint fingerprint = FingerprintOf(signed_);
    events_->setText(tr("After %n events, signed by the server:", nullptr,
                        static_cast<int>(fingerprint.events)));
    fingerprint_->setText(fingerprint.shown);
    save_->setEnabled(!fingerprint.shown.isEmpty());
  });
}

void CheckView::AskWhere() {
  const QString path = QFileDialog::getSaveFileName(
      this, tr("Keep a copy"), QDir::home().filePath(u"vooraf-checkpoint.json"_qs), u"*.json"_qs);
  if (!path.isEmpty()) SaveTo(path);
}

void CheckView::SaveTo(const QString& path) {
  const QString problem = SaveFile(path, CheckpointFile(signed_));
  if (problem.isEmpty()) {
    saved_->Show(tr("Saved: %1").arg(QDir::toNativeSeparators(path)));
  } else {
    notice_->Tell(problem);
  }
}

}  // namespace vooraf::gui
