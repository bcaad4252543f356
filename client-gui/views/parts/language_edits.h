// The same words in each of the session's languages, a field for each.
#pragma once

#include <QWidget>
#include <string>
#include <utility>
#include <vector>

#include "client-gui/words/text.h"

class QPlainTextEdit;

namespace vooraf::gui {

class LanguageEdits : public QWidget {
  Q_OBJECT

 public:
  // `name`: of each field, with "_" and its language behind it. `label`: above each field, with the
  // language behind it where there are several.
  LanguageEdits(const QString& name, const QString& label, const SessionLanguages& languages,
                const type::v1::Text& text = {});

  // So many lines are seen of each; of one alone no other can be typed. REQUIRES: at least 1.
  void SetLines(int lines);

  // Without what is empty.
  type::v1::Text text() const;
  bool empty() const;
  // Whether the session's first language, which is everyone's, has words.
  bool has_first() const;
  // Characters of the longest, as the server counts them.
  int longest() const;

 Q_SIGNALS:
  void Changed();

 private:
  std::vector<std::pair<std::string, QPlainTextEdit*>> edits_;
  bool one_line_ = false;
};

}  // namespace vooraf::gui
