// A replay, brought to the interface thread.
//
// Thread contract: the interface thread.
#pragma once

#include <QObject>
#include <memory>

#include "client-core/connection.h"
#include "client-core/replay.h"
#include "client-gui/link/session_state.h"

namespace vooraf::gui {

class ReplayLink : public QObject {
  Q_OBJECT

 public:
  ReplayLink(std::shared_ptr<client::Connection> connection, std::string token,
             v1::ReplaySessionRequest start);
  ~ReplayLink() override;

  SessionState& state() { return state_; }
  // Where it stands, whether it plays, why it ended.
  const client::Replay::State& playing() const { return playing_; }
  // To tell it what to do; see client::Replay. Nothing of it blocks.
  client::Replay& replay();

 Q_SIGNALS:
  void Changed();

 private:
  struct Mail;
  struct Film;

  void Take();

  SessionState state_;
  client::Replay::State playing_;
  std::shared_ptr<Mail> mail_;
  std::shared_ptr<Film> film_;
};

}  // namespace vooraf::gui
