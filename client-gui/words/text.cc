#include "client-gui/words/text.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>

#include "client-core/text.h"

namespace vooraf::gui {
namespace {

std::string& TheLanguage() {
  static std::string language = "en";
  return language;
}

// Marks that turn the direction of what stands around them, and invisible tags.
bool IsHarmful(QChar c) {
  const char16_t code = c.unicode();
  const bool turns = (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069) ||
                     code == 0x200E || code == 0x200F || code == 0x061C;
  return turns || (c.category() == QChar::Other_Control && code != u'\n');
}

// In which of the session's languages somebody writes who reads the interface's.
std::string WritingLanguage(const SessionLanguages& languages) {
  const bool spoken = std::find(languages.begin(), languages.end(), Language()) != languages.end();
  return spoken || languages.empty() ? Language() : languages.Get(0);
}

}  // namespace

const std::string& Language() { return TheLanguage(); }
void SetLanguage(const std::string& language) { TheLanguage() = language; }

QString Clean(const std::string& text) {
  QString clean = QString::fromStdString(text);
  clean.replace(u'\t', u' ');
  clean.removeIf(IsHarmful);
  return clean;
}

QString In(const type::v1::Text& text) { return Clean(client::In(text, Language())); }

type::v1::Text Written(const QString& words, const SessionLanguages& languages) {
  type::v1::Text text;
  const QString trimmed = words.trimmed();
  if (trimmed.isEmpty()) return text;
  auto* entry = text.add_entries();
  entry->set_language(WritingLanguage(languages));
  entry->set_value(trimmed.toStdString());
  return text;
}

type::v1::Text Rewritten(const type::v1::Text& text, const QString& words,
                         const SessionLanguages& languages) {
  if (words.trimmed() == In(text)) return text;
  type::v1::Text rewritten = Written(words, languages);
  const std::string own = WritingLanguage(languages);
  for (const auto& entry : text.entries()) {
    if (entry.language() != own) *rewritten.add_entries() = entry;
  }
  return rewritten;
}

int LongestOf(const type::v1::Text& text) {
  qsizetype longest = 0;
  for (const auto& entry : text.entries()) {
    longest = std::max(longest, Q(entry.value()).toUcs4().size());
  }
  return static_cast<int>(longest);
}

QString LanguageName(const std::string& tag) {
  const QLocale locale(Q(tag));
  if (locale.language() == QLocale::C) return Clean(tag);
  QString name = locale.nativeLanguageName();
  // British and American English are one here.
  if (locale.language() == QLocale::English) name = u"English"_qs;
  if (!name.isEmpty()) name[0] = name[0].toUpper();
  return name;
}

QString Unmnemonic(QString text) { return text.replace(u'&', u"&&"_qs); }

QString ListOf(const QStringList& names) {
  if (names.size() < 2) return names.join(QString());
  return QCoreApplication::translate("Words", "%1 and %2")
      .arg(QStringList(names.begin(), names.end() - 1).join(u", "_qs), names.last());
}

QString Clock(qint64 seconds) {
  constexpr qint64 kMinute = 60;
  constexpr qint64 kHour = 3600;
  const auto two = [](qint64 number) { return QString::number(number).rightJustified(2, u'0'); };
  if (seconds < kHour) {
    return QString::number(seconds / kMinute) + u':' + two(seconds % kMinute);
  }
  return QString::number(seconds / kHour) + u':' + two(seconds / kMinute % kMinute) + u':' +
         two(seconds % kMinute);
}

QString ShownCode(const std::string& code) {
  constexpr size_t kHalf = 4;
  if (code.size() != 2 * kHalf) return Clean(code);
  return Q(code.substr(0, kHalf) + "-" + code.substr(kHalf));
}

}  // namespace vooraf::gui
