#include "client-gui/link/session_link.h"

#include <mutex>
#include <optional>

#include "client-gui/link/aside.h"

namespace vooraf::gui {

using client::StreamState;

// What the watching thread leaves for the interface thread.
struct SessionLink::Mail {
  std::mutex mutex;
  SessionLink* receiver = nullptr;
  bool announced = false;
  client::SnapshotPtr snapshot;  // null if nothing new
  client::KeySet changed;
  StreamState line = StreamState::kWaiting;
  std::optional<client::Error> error;

  template <class Leave>
  void Post(Leave leave) {
    const std::lock_guard lock(mutex);
    if (receiver == nullptr) return;
    leave(*this);
    if (std::exchange(announced, true)) return;
    QMetaObject::invokeMethod(
        receiver, [receiver = receiver] { receiver->Take(); }, Qt::QueuedConnection);
  }
};

// Declared in the order in which they are needed: the connection outlives the session.
struct SessionLink::Watch {
  std::shared_ptr<client::Connection> connection;
  std::shared_ptr<void> observer;
  std::optional<client::LiveSession> session;
};

SessionLink::SessionLink(std::shared_ptr<client::Connection> connection, std::string session,
                         std::string token)
    : mail_(std::make_shared<Mail>()), watch_(std::make_shared<Watch>()) {
  mail_->receiver = this;
  watch_->connection = std::move(connection);
  client::LiveSession::Callbacks callbacks;
  callbacks.on_state = [mail = mail_](StreamState line) {
    mail->Post([line](Mail& to) { to.line = line; });
  };
  callbacks.on_end = [mail = mail_](const client::Error& error) {
    mail->Post([&error](Mail& to) { to.error = error; });
  };
  watch_->session.emplace(
      [connection = watch_->connection, session = std::move(session),
       token = std::move(token)](std::stop_token stop) {
        return client::WatchOver(*connection, session, token, std::move(stop));
      },
      client::StreamPolicy{}, std::move(callbacks));
  auto& model = watch_->session->model();
  watch_->observer = model.Observe(
      [mail = mail_](const client::SnapshotPtr& snapshot, const client::KeySet& keys) {
        mail->Post([&](Mail& to) {
          to.snapshot = snapshot;
          to.changed.insert(keys.begin(), keys.end());
        });
      });
  // The first step may have come before anybody observed.
  if (const auto current = model.Current(); !current->entities().empty()) {
    mail_->Post([&](Mail& to) {
      if (!to.snapshot) to.snapshot = current;
      for (const auto& [key, entity] : current->entities()) to.changed.insert(key);
    });
  }
}

SessionLink::~SessionLink() {
  {
    const std::lock_guard lock(mail_->mutex);
    mail_->receiver = nullptr;
  }
  LetGoAside(std::move(watch_));
}

void SessionLink::Take() {
  client::SnapshotPtr snapshot;
  client::KeySet changed;
  StreamState line;
  std::optional<client::Error> error;
  {
    const std::lock_guard lock(mail_->mutex);
    mail_->announced = false;
    snapshot = std::move(mail_->snapshot);
    mail_->snapshot = nullptr;
    changed.swap(mail_->changed);
    line = mail_->line;
    error.swap(mail_->error);
  }
  if (line != line_) {
    line_ = line;
    Q_EMIT LineChanged();
  }
  if (snapshot) state_.Set(std::move(snapshot), changed);
  if (error) Q_EMIT Ended(*error);
}

}  // namespace vooraf::gui
