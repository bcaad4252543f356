// Text on its way from the session to a widget. What people wrote is shown as it is, never obeyed:
// not as rich text, nor as a shortcut.
#pragma once

#include <QString>
#include <string>

#include "vooraf/type/v1/text.pb.h"

namespace vooraf::gui {

using SessionLanguages = google::protobuf::RepeatedPtrField<std::string>;

inline QString Q(const std::string& text) { return QString::fromStdString(text); }

// The language of the interface, "nl" or "en".
const std::string& Language();
void SetLanguage(const std::string& language);

// In the language of the interface, else the first one. Control characters, and marks that would
// turn the direction of what stands around them, are taken out.
QString In(const type::v1::Text& text);
QString Clean(const std::string& text);
// Words that somebody writes now: in the language of the interface if the session speaks it, else
// in the session's first. Without words, no entry.
type::v1::Text Written(const QString& words, const SessionLanguages& languages);

// The same text with the words of that language replaced, or taken out if there are none; the
// others stay. As it was, if these are the words that it shows.
type::v1::Text Rewritten(const type::v1::Text& text, const QString& words,
                         const SessionLanguages& languages);
// Characters of the longest of its languages, as the server counts them.
int LongestOf(const type::v1::Text& text);
// "Nederlands" for "nl"; the tag itself where it is not known.
QString LanguageName(const std::string& tag);

// For buttons, tabs and menus, where an ampersand would mean a shortcut.
QString Unmnemonic(QString text);
// "A", "A and B", "A, B and C".
QString ListOf(const QStringList& names);
// "4:05", or "1:04:05" from an hour. REQUIRES: seconds >= 0.
QString Clock(qint64 seconds);
// "ABCD-EFGH", as it is read aloud.
QString ShownCode(const std::string& code);

}  // namespace vooraf::gui
