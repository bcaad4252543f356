// Labels that show text as it is, whatever it holds, and the small widgets made of them. No view
// makes a QLabel of its own.
#pragma once

#include <QBoxLayout>
#include <QFrame>
#include <QLabel>
#include <QPushButton>

class QPlainTextEdit;

namespace vooraf::gui {

// What a label or button is rather than how it looks; see style.cc.
enum class Role {
  kPlain,
  kTitle,
  kHeading,
  kStrong,
  kQuiet,
  kGood,
  kDanger,
  kCode,
  kPrimary,
  kFlat,
};

// Plain text, wrapped, that can be selected with the mouse.
class PlainLabel : public QLabel {
 public:
  explicit PlainLabel(const QString& text = {}, Role role = Role::kPlain,
                      QWidget* parent = nullptr);
  // Hidden while it is empty.
  void Show(const QString& text);
  void SetRole(Role role);
};

// Without shortcuts by ampersand: what it says may be people's words.
QPushButton* NewButton(const QString& text, Role role = Role::kPlain);

// How high a field is in which so many lines are seen.
int HeightFor(const QPlainTextEdit& edit, int lines);

// A framed part of a page, with a layout that runs down.
QFrame* NewCard(QVBoxLayout** layout);
// Takes all widgets out of a layout and deletes them.
void Clear(QLayout* layout);

}  // namespace vooraf::gui
