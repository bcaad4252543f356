// What somebody gave and is on its way: one thing after another, and of two that settle the same
// only the newer one. What was sent stands here until the session shows it.
//
// Thread contract: the interface thread.
#pragma once

#include <QObject>
#include <deque>
#include <functional>
#include <memory>
#include <string>

#include "client-gui/link/commands.h"
#include "client-gui/link/session_state.h"

namespace vooraf::gui {

class Outgoing : public QObject {
  Q_OBJECT

 public:
  enum class Delivery { kDone, kSending, kWaiting };

  // REQUIRES: both outlive this object.
  Outgoing(Commands& commands, SessionState& session);

  // `slot`: what it settles, such as "answer/3/1/0".
  template <class M>
  void Submit(const M& method, std::string slot, typename M::Request request) {
    auto kept = std::make_shared<typename M::Request>(std::move(request));
    Add({std::move(slot), kept, [this, method, kept] {
           commands_.Run(method, *kept, this, [this](const typename M::Response* response) {
             if (response == nullptr) return WasRefused();
             if constexpr (requires { response->late(); }) {
               if (response->late()) Q_EMIT Late();
             }
             Delivered(response->revision().seq());
           });
         }});
  }

  Delivery StateOf(const std::string& slot) const;
  bool empty() const { return waiting_.empty(); }
  // The newest for the slot that the session does not show yet; null if there is none.
  template <class Request>
  const Request* Newest(const std::string& slot) const {
    return dynamic_cast<const Request*>(NewestOf(slot));
  }

 Q_SIGNALS:
  void Changed();
  // The answer came after the reveal: kept, not counted.
  void Late();
  // It is not sent again.
  void Refused(const vooraf::client::Error& error);

 private:
  struct Sent {
    std::string slot;
    std::shared_ptr<const google::protobuf::Message> request;
    std::function<void()> send;
    // Of the session, once it has happened.
    uint64_t seq = 0;
  };

  void Add(Sent sent);
  void SendNext();
  void Delivered(uint64_t seq);
  void WasRefused();
  void ForgetShown();
  const google::protobuf::Message* NewestOf(const std::string& slot) const;

  Commands& commands_;
  SessionState& session_;
  // The first of them is under way if `sending_`.
  std::deque<Sent> waiting_;
  bool sending_ = false;
  // Delivered, and perhaps not yet in the snapshot.
  std::deque<Sent> delivered_;
};

}  // namespace vooraf::gui
