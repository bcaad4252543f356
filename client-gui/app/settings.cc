#include "client-gui/app/settings.h"

namespace vooraf::gui {
namespace {

constexpr int kServersMax = 10;
constexpr auto kServers = "servers";

}  // namespace

QList<KnownServer> Settings::Servers() const {
  QList<KnownServer> servers;
  const int count = settings_.beginReadArray(kServers);
  for (int i = 0; i < std::min(count, kServersMax); ++i) {
    settings_.setArrayIndex(i);
    servers.append({settings_.value("address").toString(), settings_.value("tls").toBool(),
                    settings_.value("insecure").toBool(), settings_.value("ca_file").toString(),
                    settings_.value("pages").toString()});
  }
  settings_.endArray();
  return servers;
}

void Settings::Remember(const KnownServer& server) {
  auto servers = Servers();
  servers.removeIf([&](const KnownServer& known) { return known.address == server.address; });
  servers.prepend(server);
  if (servers.size() > kServersMax) servers.resize(kServersMax);
  settings_.remove(kServers);
  settings_.beginWriteArray(kServers, static_cast<int>(servers.size()));
  for (int i = 0; i < servers.size(); ++i) {
    settings_.setArrayIndex(i);
    settings_.setValue("address", servers[i].address);
    settings_.setValue("tls", servers[i].tls);
    settings_.setValue("insecure", servers[i].insecure);
    settings_.setValue("ca_file", servers[i].ca_file);
    settings_.setValue("pages", servers[i].pages);
  }
  settings_.endArray();
}

void Settings::Forget(const QString& address) {
  const auto servers = Servers();
  settings_.remove(kServers);
  for (auto server = servers.rbegin(); server != servers.rend(); ++server) {
    if (server->address != address) Remember(*server);
  }
}

QString Settings::language() const { return settings_.value("language").toString(); }
void Settings::SetLanguage(const QString& language) { settings_.setValue("language", language); }

Colours Settings::colours() const {
  const QString colours = settings_.value("colours").toString();
  if (colours == u"light") return Colours::kLight;
  return colours == u"dark" ? Colours::kDark : Colours::kSystem;
}
void Settings::SetColours(Colours colours) {
  const QString name = colours == Colours::kLight  ? u"light"_qs
                       : colours == Colours::kDark ? u"dark"_qs
                                                   : u"system"_qs;
  settings_.setValue("colours", name);
}

QByteArray Settings::Window(const QString& name) const {
  return settings_.value(u"windows/"_qs + name).toByteArray();
}
void Settings::SetWindow(const QString& name, const QByteArray& state) {
  settings_.setValue(u"windows/"_qs + name, state);
}

}  // namespace vooraf::gui
