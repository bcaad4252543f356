#include "client-gui/app/desk.h"

#include <QApplication>
#include <QDir>
#include <QLibraryInfo>
#include <QLocale>

#include "client-gui/app/style.h"
#include "client-gui/words/text.h"

namespace vooraf::gui {

Desk::Desk(std::filesystem::path state_folder) : state_folder_(std::move(state_folder)) {
  ApplyLanguage();
  ApplyColours();
  connect(&system_colours_, &SystemColours::Changed, this, &Desk::ApplyColours);
}

void Desk::SetLanguage(const QString& language) {
  settings_.SetLanguage(language);
  ApplyLanguage();
  if (link_) link_->SetLanguage(Language());
  Q_EMIT LookChanged();
}

void Desk::SetColours(Colours colours) {
  settings_.SetColours(colours);
  ApplyColours();
  Q_EMIT ColoursChanged();
}

void Desk::ApplyColours() { ApplyTheme(*qApp, settings_.colours(), system_colours_.dark()); }

void Desk::ApplyLanguage() {
  QString language = settings_.language();
  if (language.isEmpty()) {
    language = QLocale::system().language() == QLocale::Dutch ? u"nl"_qs : u"en"_qs;
  }
  translators_.clear();
  gui::SetLanguage(language.toStdString());
  QLocale::setDefault(QLocale(language == u"nl" ? QLocale::Dutch : QLocale::English));
  const auto load = [&](const QString& file, const QString& folder) {
    auto translator = std::make_unique<QTranslator>();
    if (!translator->load(file, folder)) return;
    QApplication::installTranslator(translator.get());
    translators_.push_back(std::move(translator));
  };
  // Qt's own words, such as those of its dialogs; without the package they stay English.
  load(u"qtbase_"_qs + language, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
  for (const QString& file : QDir(u":/i18n"_qs).entryList({u"*_"_qs + language + u".qm"_qs})) {
    load(file, u":/i18n"_qs);
  }
}

Result<void> Desk::Connect(const KnownServer& server) {
  client::ConnectionOptions options;
  options.server = server.address.toStdString();
  options.tls = server.tls;
  options.insecure = server.insecure;
  options.ca_file = server.ca_file.toStdString();
  options.language = Language();
  auto link = ServerLink::Open(options, state_folder_);
  if (!link) return tl::unexpected(link.error());
  server_ = server;
  server_.address = (*link)->server();
  link_ = std::move(*link);
  SetAccount({});
  return {};
}

void Desk::Disconnect() {
  link_.reset();
  SetAccount({});
}

void Desk::RememberServer() { settings_.Remember(server_); }

void Desk::SetPages(const QString& pages) {
  server_.pages = pages.trimmed();
  while (server_.pages.endsWith(u'/')) server_.pages.chop(1);
  settings_.Remember(server_);
  Q_EMIT ServerChanged();
}

QString Desk::JoinAddress(const std::string& join_code) const {
  if (server_.pages.isEmpty() || join_code.empty()) return {};
  return server_.pages + u"/j/"_qs + ShownCode(join_code);
}

void Desk::SetAccount(const QString& account) {
  if (account == account_) return;
  account_ = account;
  Q_EMIT AccountChanged();
}

}  // namespace vooraf::gui
