#include "client-gui/link/server_link.h"

#include <limits>

#include "client-gui/link/aside.h"

namespace vooraf::gui {
namespace {

// This program's own: what it keeps is not mixed with the terminal client's.
constexpr const char* kProfile = "desktop";
constexpr int kQuestionAttempts = 3;

// Of the commands that are still kept, those that the predicate names are forgotten.
template <class Predicate>
void Forget(client::Client& client, Predicate predicate) {
  const auto kept = client.outbox().List();
  if (!kept) return;
  for (const auto& command : *kept) {
    if (predicate(command)) (void)client.outbox().Remove(command.number);
  }
}

}  // namespace

class ServerLink::Patience {
 public:
  bool Wait(std::chrono::milliseconds time) {
    std::stop_token stop;
    {
      const std::lock_guard lock(mutex_);
      stop = source_.get_token();
    }
    return client::StoppableSleeper(stop)(time);
  }
  void End() {
    const std::lock_guard lock(mutex_);
    source_.request_stop();
  }
  void EndForGood() {
    const std::lock_guard lock(mutex_);
    ended_ = true;
    source_.request_stop();
  }
  void Renew() {
    const std::lock_guard lock(mutex_);
    if (!ended_) source_ = std::stop_source();
  }

 private:
  std::mutex mutex_;
  std::stop_source source_;
  bool ended_ = false;
};

void ServerLink::Mail::Post(std::function<void(ServerLink&)> work) {
  const std::lock_guard lock(mutex);
  if (link == nullptr) return;
  QMetaObject::invokeMethod(
      link, [link = link, work = std::move(work)] { work(*link); }, Qt::QueuedConnection);
}

Result<std::shared_ptr<ServerLink>> ServerLink::Open(const client::ConnectionOptions& options,
                                                     const std::filesystem::path& state_folder) {
  auto connection = client::Connection::Open(options);
  if (!connection) return tl::unexpected(connection.error());
  const auto folder = client::ProfileFolder(state_folder, kProfile, (*connection)->server());
  if (!folder) return tl::unexpected(folder.error());
  return std::shared_ptr<ServerLink>(new ServerLink(std::move(*connection), *folder));
}

ServerLink::ServerLink(std::shared_ptr<client::Connection> connection,
                       const std::filesystem::path& folder)
    : connection_(std::move(connection)),
      mail_(std::make_shared<Mail>()),
      commands_(MakeLane(folder, std::numeric_limits<int>::max())),
      questions_(MakeLane(folder, kQuestionAttempts)) {
  mail_->link = this;
  commands_->client->OnRetry(
      [mail = mail_] { mail->Post([](ServerLink& link) { link.SetRetrying(true); }); });
  ClearLeftovers();
}

// A call that is under way is waited for, but not here.
ServerLink::~ServerLink() {
  {
    const std::lock_guard lock(mail_->mutex);
    mail_->link = nullptr;
  }
  for (auto* lane : {&commands_, &questions_}) {
    (*lane)->patience->EndForGood();
    LetGoAside(std::move(*lane));
  }
}

std::shared_ptr<ServerLink::Lane> ServerLink::MakeLane(const std::filesystem::path& folder,
                                                       int attempts_max) const {
  auto lane = std::make_shared<Lane>();
  lane->connection = connection_;
  lane->patience = std::make_shared<Patience>();
  client::RetryPolicy policy;
  policy.attempts_max = attempts_max;
  lane->client = std::make_unique<client::Client>(
      *connection_, folder, policy, client::SystemUniform(),
      [patience = lane->patience](std::chrono::milliseconds time) { return patience->Wait(time); });
  return lane;
}

void ServerLink::SetRetrying(bool retrying) {
  if (retrying == retrying_) return;
  retrying_ = retrying;
  Q_EMIT RetryingChanged(retrying);
}

// What somebody answered and voted is still sent. What was done to a session is not: a reveal that
// comes an hour late would surprise a hall.
void ServerLink::ClearLeftovers() {
  commands_->worker.Post([client = commands_->client.get()] {
    Forget(*client, [](const client::StoredCommand& command) {
      return command.identity != Identity::kParticipant;
    });
    const auto kept = client->outbox().List();
    if (kept && !kept->empty()) (void)client->sender().SendWaiting();
  });
}

QString ServerLink::server() const { return QString::fromStdString(connection_->server()); }

void ServerLink::GiveUp() {
  commands_->patience->End();
  commands_->worker.Post([client = commands_->client.get(), patience = commands_->patience] {
    Forget(*client, [](const client::StoredCommand&) { return true; });
    patience->Renew();
  });
}

void ServerLink::SignIn(const QString& account_name, const QString& password, QObject* context,
                        Then<client::SignIn> then) {
  On<client::SignIn>(
      *questions_, context, std::move(then),
      [name = account_name.toStdString(),
       password = password.toStdString()](client::Client& client) -> Result<client::SignIn> {
        v1::SignInRequest request;
        request.set_account_name(name);
        request.set_password(password);
        const auto response = client.Ask(client::kSignIn, request);
        if (!response) return tl::unexpected(response.error());
        const client::SignIn sign_in{name, response->token(), response->expire_time().seconds()};
        const auto saved = client.tokens().SaveSignIn(sign_in);
        if (!saved) return tl::unexpected(saved.error());
        return sign_in;
      });
}

void ServerLink::SignOut(QObject* context, Then<void> then) {
  On<void>(*questions_, context, std::move(then), [](client::Client& client) -> Result<void> {
    // Forgotten here even if the server cannot be told: whoever sits down next is not signed in.
    const auto response = client.Ask(client::kSignOut, {});
    if (auto forgotten = client.tokens().ForgetSignIn(); !forgotten) return forgotten;
    if (!response && response.error().kind != client::ErrorKind::kNotSignedIn) {
      return tl::unexpected(response.error());
    }
    return {};
  });
}

void ServerLink::WhoAmI(QObject* context, Then<QString> then) {
  On<QString>(*questions_, context, std::move(then), [](client::Client& client) -> Result<QString> {
    const auto sign_in = client.tokens().LoadSignIn();
    if (!sign_in) return tl::unexpected(sign_in.error());
    return *sign_in ? QString::fromStdString((*sign_in)->account_name) : QString();
  });
}

void ServerLink::Join(const std::string& code, v1::JoinRequest request, QObject* context,
                      Then<client::Membership> then) {
  On<client::Membership>(*questions_, context, std::move(then),
                         [code, request = std::move(request)](client::Client& client) {
                           return client::Join(client, code, request);
                         });
}

void ServerLink::Token(Identity identity, const std::string& session, QObject* context,
                       Then<std::string> then) {
  On<std::string>(
      *questions_, context, std::move(then),
      [identity, session](client::Client& client) { return client.TokenOf(identity, session); });
}

void ServerLink::Memberships(QObject* context, Then<std::vector<client::Membership>> then) {
  On<std::vector<client::Membership>>(
      *questions_, context, std::move(then),
      [](client::Client& client) -> Result<std::vector<client::Membership>> {
        return client.tokens().Memberships();
      });
}

void ServerLink::ForgetMembership(const std::string& session, QObject* context, Then<void> then) {
  On<void>(*questions_, context, std::move(then),
           [session](client::Client& client) { return client.tokens().ForgetMembership(session); });
}

void ServerLink::MarkLeft(const std::string& session, QObject* context, Then<void> then) {
  On<void>(*questions_, context, std::move(then),
           [session](client::Client& client) -> Result<void> {
             auto membership = client.tokens().LoadMembership(session);
             if (!membership) return tl::unexpected(membership.error());
             if (!*membership) return {};
             (*membership)->left = true;
             return client.tokens().SaveMembership(**membership);
           });
}

}  // namespace vooraf::gui
