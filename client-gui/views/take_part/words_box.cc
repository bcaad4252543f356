#include "client-gui/views/take_part/words_box.h"

#include <QPlainTextEdit>
#include <QVBoxLayout>

#include "client-gui/models/take_part/draft.h"
#include "client-gui/views/parts/labels.h"

namespace vooraf::gui {
namespace {

constexpr int kHeight = 84;
// With more left than this nobody needs to know.
constexpr qsizetype kFewLeft = 50;

}  // namespace

WordsBox::WordsBox(const QString& label, const QString& hint, int characters_max)
    : characters_max_(characters_max),
      edit_(new QPlainTextEdit),
      left_(new PlainLabel({}, Role::kQuiet)) {
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  auto* title = new PlainLabel(label, Role::kStrong);
  title->setBuddy(edit_);
  layout->addWidget(title);
  if (!hint.isEmpty()) layout->addWidget(new PlainLabel(hint, Role::kQuiet));
  edit_->setTabChangesFocus(true);
  edit_->setAccessibleName(label);
  edit_->setAccessibleDescription(hint);
  edit_->setFixedHeight(kHeight);
  layout->addWidget(edit_);
  layout->addWidget(left_);
  connect(edit_, &QPlainTextEdit::textChanged, this, [this] {
    UpdateLeft();
    Q_EMIT Changed();
  });
  UpdateLeft();
}

QString WordsBox::words() const { return edit_->toPlainText(); }

void WordsBox::SetWords(const QString& words) {
  if (words != edit_->toPlainText()) edit_->setPlainText(words);
}

bool WordsBox::fits() const { return LengthOf(words()) <= characters_max_; }

void WordsBox::UpdateLeft() {
  const qsizetype left = characters_max_ - LengthOf(words());
  left_->SetRole(left < 0 ? Role::kDanger : Role::kQuiet);
  left_->Show(left < 0
                  ? tr("%n characters too many. Make it shorter.", nullptr, static_cast<int>(-left))
              : left < kFewLeft ? tr("%n characters left", nullptr, static_cast<int>(left))
                                : QString());
}

}  // namespace vooraf::gui
