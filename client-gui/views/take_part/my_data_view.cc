#include "client-gui/views/take_part/my_data_view.h"

#include <QDir>
#include <QFileDialog>
#include <QPushButton>
#include <QVBoxLayout>

#include "client-gui/app/save_file.h"
#include "client-gui/app/style.h"
#include "client-gui/models/take_part/my_data.h"
#include "client-gui/views/parts/labels.h"
#include "client-gui/views/parts/notice.h"
#include "client-gui/views/take_part/privacy_card.h"
#include "client-gui/words/text.h"

namespace vooraf::gui {

MyDataView::MyDataView(TakingPart part, Commands& commands)
    : part_(part),
      commands_(commands),
      hint_(new PlainLabel),
      given_(new QVBoxLayout),
      keep_(NewButton(tr("Keep what is kept about me…"))),
      saved_(new PlainLabel({}, Role::kGood)),
      notice_(new Notice) {
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(kSpace);
  layout->addWidget(new PlainLabel(tr("My data"), Role::kTitle));
  layout->addWidget(hint_);
  layout->addLayout(given_);
  keep_->setObjectName(u"keep_mine"_qs);
  saved_->setObjectName(u"kept"_qs);
  layout->addWidget(keep_, 0, Qt::AlignLeft);
  layout->addWidget(saved_);
  saved_->hide();
  layout->addWidget(notice_);
  auto* erase = NewButton(tr("Erase my data…"));
  erase->setProperty("role", "danger");
  erase->setObjectName(u"erase_mine"_qs);
  layout->addWidget(erase, 0, Qt::AlignLeft);
  if (const auto* view = part_.session.snapshot()->session(); view != nullptr) {
    layout->addWidget(NewPrivacyCard(view->privacy()));
  }
  layout->addStretch();
  connect(keep_, &QPushButton::clicked, this, &MyDataView::AskWhere);
  connect(erase, &QPushButton::clicked, this, &MyDataView::EraseWanted);
  connect(&part_.session, &SessionState::Changed, this, &MyDataView::Update);
  Update();
}

void MyDataView::Update() {
  const auto items = GivenItemsOf(*part_.session.snapshot());
  QStringList all;
  for (const auto& item : items) all << item.title + u'\n' + item.lines.join(u'\n');
  if (all == shown_ && !hint_->text().isEmpty()) return;
  shown_ = all;
  hint_->setText(items.empty() ? tr("You have not given anything yet.")
                               : tr("This is what you gave in this session:"));
  Clear(given_);
  for (const auto& item : items) {
    given_->addWidget(new PlainLabel(item.title, Role::kStrong));
    for (const QString& line : item.lines) given_->addWidget(new PlainLabel(u"• "_qs + line));
  }
}

void MyDataView::AskWhere() {
  const QString path =
      QFileDialog::getSaveFileName(this, tr("Keep what is kept about me"),
                                   QDir::home().filePath(tr("vooraf-my-data.json")), u"*.json"_qs);
  if (!path.isEmpty()) SaveTo(path);
}

void MyDataView::SaveTo(const QString& path) {
  keep_->setEnabled(false);
  saved_->hide();
  notice_->Drop();
  commands_.Read(client::kExportPerson, {}, this,
                 [this, path](Result<v1::ExportPersonResponse> kept) {
                   keep_->setEnabled(true);
                   if (!kept) {
                     notice_->TellProblem(kept.error());
                     return;
                   }
                   const QString problem = SaveFile(path, RecordFile(*kept));
                   if (problem.isEmpty()) {
                     saved_->Show(tr("Saved: %1").arg(QDir::toNativeSeparators(path)));
                   } else {
                     notice_->Tell(problem);
                   }
                 });
}

}  // namespace vooraf::gui
