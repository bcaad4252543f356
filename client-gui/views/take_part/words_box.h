// Words of one's own, with how many characters are left. They go when somebody says so, not before.
#pragma once

#include <QWidget>

class QPlainTextEdit;

namespace vooraf::gui {

class PlainLabel;

class WordsBox : public QWidget {
  Q_OBJECT

 public:
  // `hint` may be empty. `characters_max`: as the server counts them.
  WordsBox(const QString& label, const QString& hint, int characters_max);

  QString words() const;
  void SetWords(const QString& words);
  bool fits() const;
  QPlainTextEdit* edit() const { return edit_; }

 Q_SIGNALS:
  void Changed();

 private:
  void UpdateLeft();

  int characters_max_;
  QPlainTextEdit* edit_;
  PlainLabel* left_;
};

}  // namespace vooraf::gui
