// What the program remembers on this machine between runs: servers, language, colours, windows.
// Nothing secret; tokens are kept by client-core.
#pragma once

#include <QByteArray>
#include <QSettings>
#include <QString>
#include <QStringList>

namespace vooraf::gui {

enum class Colours { kSystem, kLight, kDark };

// A server as it was connected to.
struct KnownServer {
  QString address;  // host:port
  bool tls = false;
  bool insecure = false;
  QString ca_file;
  // Where its pages are, for QR codes, such as "https://vooraf.example.nl"; may be empty.
  QString pages;
};

class Settings {
 public:
  // The most recent first; at most ten.
  QList<KnownServer> Servers() const;
  void Remember(const KnownServer& server);
  void Forget(const QString& address);

  // "nl", "en", or empty: as the system.
  QString language() const;
  void SetLanguage(const QString& language);
  Colours colours() const;
  void SetColours(Colours colours);

  QByteArray Window(const QString& name) const;
  void SetWindow(const QString& name, const QByteArray& state);

 private:
  mutable QSettings settings_;
};

}  // namespace vooraf::gui
