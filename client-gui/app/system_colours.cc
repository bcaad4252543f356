#include "client-gui/app/system_colours.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QFile>

namespace vooraf::gui {
namespace {

const QString kService = QStringLiteral("org.freedesktop.portal.Desktop");
const QString kPath = QStringLiteral("/org/freedesktop/portal/desktop");
const QString kInterface = QStringLiteral("org.freedesktop.portal.Settings");
const QString kGroup = QStringLiteral("org.freedesktop.appearance");
const QString kKey = QStringLiteral("color-scheme");

// The bus library would start a bus of its own where there is none.
bool HasSessionBus() {
  if (qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS")) return true;
  const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
  return !runtime.isEmpty() && QFile::exists(runtime + QStringLiteral("/bus"));
}

}  // namespace

std::optional<bool> DarkBySetting(const QVariant& color_scheme) {
  QVariant inner = color_scheme;
  // Older portals wrap it twice.
  while (inner.canConvert<QDBusVariant>()) inner = inner.value<QDBusVariant>().variant();
  constexpr uint kDark = 1;
  constexpr uint kLight = 2;
  bool is_number = false;
  const uint scheme = inner.toUInt(&is_number);
  if (!is_number || (scheme != kDark && scheme != kLight)) return std::nullopt;
  return scheme == kDark;
}

QDBusConnection SystemColours::SessionBus() {
  return HasSessionBus() ? QDBusConnection::sessionBus() : QDBusConnection(QString());
}

SystemColours::SystemColours(const QDBusConnection& connection) {
  QDBusConnection bus = connection;
  if (!bus.isConnected()) return;
  // Or the bus finds no slot of that name with these types.
  qRegisterMetaType<QDBusVariant>("QDBusVariant");
  bus.connect(kService, kPath, kInterface, QStringLiteral("SettingChanged"), this,
              SLOT(OnSettingChanged(QString, QString, QDBusVariant)));
  auto call = QDBusMessage::createMethodCall(kService, kPath, kInterface, QStringLiteral("Read"));
  call << kGroup << kKey;
  auto* watcher = new QDBusPendingCallWatcher(bus.asyncCall(call), this);
  connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
    watcher->deleteLater();
    const QDBusPendingReply<QDBusVariant> reply = *watcher;
    if (!reply.isError()) Set(DarkBySetting(reply.value().variant()));
  });
}

void SystemColours::OnSettingChanged(const QString& group, const QString& key,
                                     const QDBusVariant& value) {
  if (group == kGroup && key == kKey) Set(DarkBySetting(value.variant()));
}

void SystemColours::Set(std::optional<bool> dark) {
  if (dark == dark_) return;
  dark_ = dark;
  Q_EMIT Changed();
}

}  // namespace vooraf::gui
