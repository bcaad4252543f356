#include "client-gui/views/parts/language_edits.h"

#include <QPlainTextEdit>
#include <QVBoxLayout>

#include "client-gui/views/parts/labels.h"

namespace vooraf::gui {

LanguageEdits::LanguageEdits(const QString& name, const QString& label,
                             const SessionLanguages& languages, const type::v1::Text& text) {
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  for (const auto& language : languages) {
    auto* edit = new QPlainTextEdit;
    edit->setTabChangesFocus(true);
    edit->setObjectName(name + u'_' + Q(language));
    for (const auto& entry : text.entries()) {
      if (entry.language() == language) edit->setPlainText(Clean(entry.value()));
    }
    const QString above =
        languages.size() == 1 ? label : u"%1 (%2)"_qs.arg(label, LanguageName(language));
    edit->setAccessibleName(above);
    layout->addWidget(new PlainLabel(above));
    layout->addWidget(edit);
    connect(edit, &QPlainTextEdit::textChanged, this, &LanguageEdits::Changed);
    edits_.emplace_back(language, edit);
  }
  if (!edits_.empty()) setFocusProxy(edits_.front().second);
}

void LanguageEdits::SetLines(int lines) {
  one_line_ = lines == 1;
  for (const auto& [language, edit] : edits_) edit->setFixedHeight(HeightFor(*edit, lines));
}

type::v1::Text LanguageEdits::text() const {
  type::v1::Text text;
  for (const auto& [language, edit] : edits_) {
    const QString typed = edit->toPlainText();
    const QString words = one_line_ ? typed.simplified() : typed.trimmed();
    if (words.isEmpty()) continue;
    auto* entry = text.add_entries();
    entry->set_language(language);
    entry->set_value(words.toStdString());
  }
  return text;
}

bool LanguageEdits::empty() const { return text().entries().empty(); }

bool LanguageEdits::has_first() const {
  return !edits_.empty() && !edits_.front().second->toPlainText().trimmed().isEmpty();
}

int LanguageEdits::longest() const { return LongestOf(text()); }

}  // namespace vooraf::gui
