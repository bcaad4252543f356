#include "client-gui/link/replay_link.h"

#include <mutex>
#include <optional>

#include "client-gui/link/aside.h"

namespace vooraf::gui {
namespace {

// What differs between two snapshots. Entities that did not change are shared by both.
client::KeySet Difference(const client::EntityMap& before, const client::EntityMap& after) {
  client::KeySet keys;
  for (const auto& [key, entity] : before) {
    const auto found = after.find(key);
    if (found == after.end() || found->second != entity) keys.insert(key);
  }
  for (const auto& [key, entity] : after) {
    if (!before.contains(key)) keys.insert(key);
  }
  return keys;
}

}  // namespace

struct ReplayLink::Mail {
  std::mutex mutex;
  ReplayLink* receiver = nullptr;
  bool announced = false;

  void Post() {
    const std::lock_guard lock(mutex);
    if (receiver == nullptr || std::exchange(announced, true)) return;
    QMetaObject::invokeMethod(
        receiver, [receiver = receiver] { receiver->Take(); }, Qt::QueuedConnection);
  }
};

struct ReplayLink::Film {
  std::shared_ptr<client::Connection> connection;
  std::optional<client::Replay> replay;
};

ReplayLink::ReplayLink(std::shared_ptr<client::Connection> connection, std::string token,
                       v1::ReplaySessionRequest start)
    : mail_(std::make_shared<Mail>()), film_(std::make_shared<Film>()) {
  mail_->receiver = this;
  film_->connection = std::move(connection);
  film_->replay.emplace(client::ReplayOver(*film_->connection, std::move(token)), std::move(start),
                        [mail = mail_] { mail->Post(); });
}

ReplayLink::~ReplayLink() {
  {
    const std::lock_guard lock(mail_->mutex);
    mail_->receiver = nullptr;
  }
  LetGoAside(std::move(film_));
}

client::Replay& ReplayLink::replay() { return *film_->replay; }

void ReplayLink::Take() {
  {
    const std::lock_guard lock(mail_->mutex);
    mail_->announced = false;
  }
  playing_ = film_->replay->state();
  const auto snapshot = film_->replay->model().Current();
  const auto keys = Difference(state_.snapshot()->entities(), snapshot->entities());
  if (!keys.empty()) state_.Set(snapshot, keys);
  Q_EMIT Changed();
}

}  // namespace vooraf::gui
