// A session as it happens, brought to the interface thread: however often the server sends, the
// newest state is shown once per turn of the event loop.
//
// Thread contract: the interface thread.
#pragma once

#include <QObject>
#include <memory>
#include <string>

#include "client-core/connection.h"
#include "client-core/live_session.h"
#include "client-gui/link/session_state.h"

namespace vooraf::gui {

class SessionLink : public QObject {
  Q_OBJECT

 public:
  SessionLink(std::shared_ptr<client::Connection> connection, std::string session,
              std::string token);
  ~SessionLink() override;

  SessionState& state() { return state_; }
  client::StreamState line() const { return line_; }

 Q_SIGNALS:
  void LineChanged();
  // Nothing follows.
  void Ended(const vooraf::client::Error& error);

 private:
  struct Mail;
  struct Watch;

  void Take();

  SessionState state_;
  client::StreamState line_ = client::StreamState::kWaiting;
  std::shared_ptr<Mail> mail_;
  std::shared_ptr<Watch> watch_;
};

}  // namespace vooraf::gui
