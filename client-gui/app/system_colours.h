// Whether the desktop is light or dark, as it says over D-Bus (the portal's
// org.freedesktop.appearance), and word of it when that changes. Without a bus, without a portal,
// or where the desktop has no preference, nothing is known.
//
// Thread contract: the interface thread; it never waits for the bus.
#pragma once

#include <QDBusConnection>
#include <QObject>
#include <QVariant>
#include <optional>

class QDBusVariant;

namespace vooraf::gui {

// What a desktop says: 1 is dark, 2 is light, anything else is no preference.
std::optional<bool> DarkBySetting(const QVariant& color_scheme);

class SystemColours : public QObject {
  Q_OBJECT

 public:
  // On the session's bus, if there is one; none is started for it.
  SystemColours() : SystemColours(SessionBus()) {}
  explicit SystemColours(const QDBusConnection& bus);

  // Nothing until the desktop has answered.
  std::optional<bool> dark() const { return dark_; }

 Q_SIGNALS:
  void Changed();

 private Q_SLOTS:
  void OnSettingChanged(const QString& group, const QString& key, const QDBusVariant& value);

 private:
  static QDBusConnection SessionBus();
  void Set(std::optional<bool> dark);

  std::optional<bool> dark_;
};

}  // namespace vooraf::gui
