#include "client-gui/views/parts/command_dialog.h"

#include <QDialogButtonBox>
#include <QPushButton>

#include "client-gui/app/style.h"
#include "client-gui/views/parts/notice.h"
#include "client-gui/words/text.h"

namespace vooraf::gui {
namespace {

constexpr int kWidth = 560;

}  // namespace

CommandDialog::CommandDialog(Commands& commands, const QString& title, const QString& button,
                             QWidget* parent)
    : QDialog(parent),
      commands_(commands),
      content_(new QVBoxLayout),
      notice_(new Notice),
      buttons_(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel)) {
  setWindowTitle(title);
  setMinimumWidth(kWidth);
  auto* layout = new QVBoxLayout(this);
  layout->addWidget(notice_);
  layout->addLayout(content_);
  layout->addWidget(buttons_);
  buttons_->button(QDialogButtonBox::Ok)->setText(Unmnemonic(button));
  buttons_->button(QDialogButtonBox::Ok)->setObjectName(u"send"_qs);
  commands_.Dismiss();
  notice_->Follow(&commands_);
  connect(buttons_, &QDialogButtonBox::accepted, this, [this] { Send(); });
  connect(buttons_, &QDialogButtonBox::rejected, this, &QDialog::reject);
  connect(&commands_, &Commands::Changed, this, &CommandDialog::Update);
  // What was refused was told here.
  connect(this, &QDialog::rejected, &commands_, &Commands::Dismiss);
}

void CommandDialog::SetReady(bool ready) {
  ready_ = ready;
  Update();
}

QPushButton* CommandDialog::AddButton(const QString& text) {
  auto* button = buttons_->addButton(Unmnemonic(text), QDialogButtonBox::ActionRole);
  others_.push_back(button);
  return button;
}

void CommandDialog::Update() {
  const bool ready = ready_ && !commands_.busy();
  buttons_->button(QDialogButtonBox::Ok)->setEnabled(ready);
  for (auto* button : others_) button->setEnabled(ready);
}

}  // namespace vooraf::gui
