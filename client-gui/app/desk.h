// The program as one person uses it: the settings, the language and colours, and the server that it
// is connected to.
//
// Thread contract: the interface thread.
#pragma once

#include <QObject>
#include <QTranslator>
#include <filesystem>
#include <memory>
#include <vector>

#include "client-gui/app/settings.h"
#include "client-gui/app/system_colours.h"
#include "client-gui/link/server_link.h"

namespace vooraf::gui {

class Desk : public QObject {
  Q_OBJECT

 public:
  // REQUIRES: a QApplication. `state_folder`: see client::StateFolder().
  explicit Desk(std::filesystem::path state_folder);

  Settings& settings() { return settings_; }

  // Said to everyone by LookChanged.
  void SetLanguage(const QString& language);
  // Everything takes them on by itself.
  void SetColours(Colours colours);

  // Null until connected.
  const std::shared_ptr<ServerLink>& link() const { return link_; }
  const KnownServer& server() const { return server_; }
  // Ends what was connected before. Errors: as ServerLink::Open.
  Result<void> Connect(const KnownServer& server);
  void Disconnect();
  // Kept for the next time, once it has answered.
  void RememberServer();
  // Where its pages are; kept with it.
  void SetPages(const QString& pages);
  // "https://vooraf.example.nl/j/ABCD-EFGH"; empty where the pages are not known.
  QString JoinAddress(const std::string& join_code) const;

  // The account that is signed in; empty if none.
  const QString& account() const { return account_; }
  void SetAccount(const QString& account);

 Q_SIGNALS:
  // Everything is to be made anew.
  void LookChanged();
  // Other colours were chosen.
  void ColoursChanged();
  void AccountChanged();
  // Where its pages are.
  void ServerChanged();

 private:
  void ApplyLanguage();
  void ApplyColours();

  std::filesystem::path state_folder_;
  Settings settings_;
  SystemColours system_colours_;
  std::vector<std::unique_ptr<QTranslator>> translators_;
  KnownServer server_;
  std::shared_ptr<ServerLink> link_;
  QString account_;
};

}  // namespace vooraf::gui
