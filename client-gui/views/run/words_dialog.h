// Small dialogs: a second thought, and words that a step needs.
#pragma once

#include <QString>
#include <optional>

class QWidget;

namespace vooraf::gui {

// Asks before something that cannot be taken back. `button` says what it does.
bool Confirmed(QWidget* parent, const QString& question, const QString& more,
               const QString& button);

// Words of at most so many characters; none if cancelled. Empty words cannot be sent.
std::optional<QString> AskWords(QWidget* parent, const QString& title, const QString& label,
                                int characters_max, const QString& words = {});

}  // namespace vooraf::gui
