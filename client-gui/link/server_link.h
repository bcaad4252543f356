// One server, as one person of this machine uses it: signing in, asking, telling. What takes time
// happens on threads of its own; answers come back on the thread that the context lives on.
//
// Thread contract: the interface thread.
#pragma once

#include <QObject>
#include <QPointer>
#include <QString>
#include <functional>
#include <memory>
#include <mutex>

#include "client-core/client.h"
#include "client-core/connection.h"
#include "client-gui/link/worker.h"

namespace vooraf::gui {

using client::Identity;
using client::Result;

template <class T>
using Then = std::function<void(Result<T>)>;

class ServerLink : public QObject {
  Q_OBJECT

 public:
  // Connects later, at the first call. `folder`: where tokens and the outbox of this program on
  // this server are kept. Errors: as Connection::Open.
  static Result<std::shared_ptr<ServerLink>> Open(const client::ConnectionOptions& options,
                                                  const std::filesystem::path& state_folder);
  ~ServerLink() override;

  QString server() const;
  const std::shared_ptr<client::Connection>& connection() const { return connection_; }
  // Of what the server says from now on.
  void SetLanguage(const std::string& language) { connection_->SetLanguage(language); }

  // What changes nothing; tried a few times. `then` is not called if the context is gone.
  template <class M>
  void Ask(Identity identity, const M& method, typename M::Request request, QObject* context,
           Then<typename M::Response> then) {
    On<typename M::Response>(
        *questions_, context, std::move(then),
        [method, identity, request = std::move(request)](client::Client& client) {
          return client.AskAs(identity, method, request);
        });
  }
  // What changes something. It goes through the outbox and is tried until there is an answer or it
  // is given up.
  template <class M>
  void Do(Identity identity, const M& method, typename M::Request request, QObject* context,
          Then<typename M::Response> then) {
    On<typename M::Response>(
        *commands_, context, std::move(then),
        [method, identity, request = std::move(request)](client::Client& client) {
          return client.DoAs(identity, method, request);
        });
  }
  // Ends the trying. What is under way may have happened all the same; it is not sent again.
  void GiveUp();
  bool retrying() const { return retrying_; }

  void SignIn(const QString& account_name, const QString& password, QObject* context,
              Then<client::SignIn> then);
  void SignOut(QObject* context, Then<void> then);
  // The name of the account that is signed in as far as this machine knows; empty if none.
  void WhoAmI(QObject* context, Then<QString> then);
  // `code`: to be remembered with the membership; see client::Join.
  void Join(const std::string& code, v1::JoinRequest request, QObject* context,
            Then<client::Membership> then);
  // For watching.
  void Token(Identity identity, const std::string& session, QObject* context,
             Then<std::string> then);
  void Memberships(QObject* context, Then<std::vector<client::Membership>> then);
  // Who left, or was removed, joins as somebody new the next time.
  void MarkLeft(const std::string& session, QObject* context, Then<void> then);
  // Nothing of having taken part stays on this machine.
  void ForgetMembership(const std::string& session, QObject* context, Then<void> then);

 Q_SIGNALS:
  // A command is tried again, or no longer.
  void RetryingChanged(bool retrying);

 private:
  // Brings work back to the interface thread as long as the link is there.
  struct Mail {
    std::mutex mutex;
    ServerLink* link = nullptr;

    void Post(std::function<void(ServerLink&)> work);
  };
  // How long the waits between two tries may last: until they are ended.
  class Patience;
  // A thread with a client of its own, since a client is one thread's.
  struct Lane {
    std::shared_ptr<client::Connection> connection;
    std::shared_ptr<Patience> patience;
    std::unique_ptr<client::Client> client;
    Worker worker;  // last: ends before the rest is gone
  };

  ServerLink(std::shared_ptr<client::Connection> connection, const std::filesystem::path& folder);
  std::shared_ptr<Lane> MakeLane(const std::filesystem::path& folder, int attempts_max) const;
  void SetRetrying(bool retrying);
  void ClearLeftovers();

  // Runs `work` on the lane and brings its result back.
  template <class T, class Work>
  void On(Lane& lane, QObject* context, Then<T> then, Work work) {
    lane.worker.Post(
        [client = lane.client.get(), mail = mail_, ends_retrying = &lane == commands_.get(),
         receiver = QPointer<QObject>(context), then = std::move(then), work = std::move(work)] {
          auto result = std::make_shared<Result<T>>(work(*client));
          mail->Post([receiver, result, then, ends_retrying](ServerLink& link) {
            if (ends_retrying) link.SetRetrying(false);
            if (receiver) then(std::move(*result));
          });
        });
  }

  std::shared_ptr<client::Connection> connection_;
  std::shared_ptr<Mail> mail_;
  std::shared_ptr<Lane> commands_;
  std::shared_ptr<Lane> questions_;
  bool retrying_ = false;
};

}  // namespace vooraf::gui
