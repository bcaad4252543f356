// What somebody tells the server about one session: one thing at a time, so that a double click
// happens once, with what is under way and what was refused for views to show.
//
// Thread contract: the interface thread.
#pragma once

#include <QObject>
#include <functional>
#include <optional>
#include <string>

#include "client-gui/link/server_link.h"

namespace vooraf::gui {

class Commands : public QObject {
  Q_OBJECT

 public:
  // `session` may be empty for what belongs to none. `identity`: on whose behalf.
  Commands(std::shared_ptr<ServerLink> link, std::string session, Identity identity,
           QObject* parent = nullptr);

  ServerLink& link() { return *link_; }
  const std::string& session() const { return session_; }
  Identity identity() const { return identity_; }
  bool busy() const { return busy_; }
  // The server is not reached; it is tried again.
  bool retrying() const { return busy_ && link_->retrying(); }
  // Why the last command was refused, until the next or Dismiss().
  const std::optional<client::Error>& problem() const { return problem_; }
  void Dismiss();
  // What is under way may have happened all the same: what the server shows is how it is.
  void GiveUp();

  // Does nothing while another is under way. `done`: with the response, or null if it was refused;
  // then problem() says why.
  template <class M>
  void Run(const M& method, typename M::Request request, QObject* context,
           std::function<void(const typename M::Response*)> done = nullptr) {
    if (busy_) return;
    if constexpr (requires { request.set_session(session_); }) {
      if (!session_.empty()) request.set_session(session_);
    }
    Begin();
    // With this object as the context, so that it is never busy for good.
    link_->Do(identity_, method, std::move(request), this,
              [this, context = QPointer<QObject>(context),
               done = std::move(done)](Result<typename M::Response> response) {
                End(response ? std::nullopt : std::optional(response.error()));
                if (context && done) done(response ? &*response : nullptr);
              });
  }
  // Reading changes nothing, and waits for nothing.
  template <class M>
  void Read(const M& method, typename M::Request request, QObject* context,
            Then<typename M::Response> then) {
    if constexpr (requires { request.set_session(session_); }) {
      if (!session_.empty()) request.set_session(session_);
    }
    link_->Ask(identity_, method, std::move(request), context, std::move(then));
  }

 Q_SIGNALS:
  // Busy, retrying or problem.
  void Changed();
  // The server does not know who asks any more.
  void SignedOut(const vooraf::client::Error& error);

 private:
  void Begin();
  void End(std::optional<client::Error> problem);

  std::shared_ptr<ServerLink> link_;
  std::string session_;
  Identity identity_;
  bool busy_ = false;
  bool given_up_ = false;
  std::optional<client::Error> problem_;
};

}  // namespace vooraf::gui
