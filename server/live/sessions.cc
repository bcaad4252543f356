#include "server/live/sessions.h"

#include <mutex>
#include <unordered_map>
#include <utility>

#include "server/domain/join_code.h"
#include "server/domain/refusals.h"
#include "server/live/after_all.h"
#include "server/live/refusals.h"
#include "server/live/secrets.h"
#include "server/live/session_host.h"
#include "server/live/writer.h"

namespace vooraf::live {
namespace {

using HostPtr = std::shared_ptr<SessionHost>;

// Between looks for what is to be done unasked.
constexpr std::chrono::hours kLookInterval{1};

// The hosts that take jobs, and whether any more may be made.
// Thread contract: any thread.
class Registry {
 public:
  struct Found {
    HostPtr host;
    bool is_new = false;  // to be loaded by whoever got it
  };

  // The session's host; a new one if there is none, or only `closed`.
  domain::Result<Found> Get(const domain::SessionId& id, const HostPtr& closed, size_t opening_max,
                            const std::function<HostPtr()>& make) {
    std::lock_guard lock(mutex_);
    if (stopping_) return domain::Refuse(kServerStopping);
    HostPtr& host = hosts_[id];
    if (host && host != closed) return Found{host, false};
    if (opening_ >= opening_max) {
      if (!host) hosts_.erase(id);
      return domain::Refuse(kOverloaded);
    }
    ++opening_;
    host = make();
    return Found{host, true};
  }

  void OnLoaded() {
    std::lock_guard lock(mutex_);
    --opening_;
  }

  void OnClosed(const SessionHost& host) {
    HostPtr let_go;
    std::lock_guard lock(mutex_);
    const auto found = hosts_.find(host.id());
    if (found == hosts_.end() || found->second.get() != &host) return;
    let_go = std::move(found->second);
    hosts_.erase(found);
  }

  // Makes no more hosts; returns those that there are.
  std::vector<HostPtr> Stop() {
    std::lock_guard lock(mutex_);
    stopping_ = true;
    std::vector<HostPtr> all;
    for (const auto& [id, host] : hosts_) all.push_back(host);
    return all;
  }

  void Clear() {
    std::unordered_map<domain::SessionId, HostPtr> all;
    std::lock_guard lock(mutex_);
    stopping_ = true;
    std::swap(all, hosts_);
  }

  size_t size() const {
    std::lock_guard lock(mutex_);
    return hosts_.size();
  }

 private:
  mutable std::mutex mutex_;
  std::unordered_map<domain::SessionId, HostPtr> hosts_;
  size_t opening_ = 0;
  bool stopping_ = false;
};

class SessionsImpl : public Sessions {
 public:
  SessionsImpl(store::EventLog& log, ExecutorFactory& executors, const Clock& clock, Random& random,
               Settings settings, std::function<void()> on_outcome_unknown)
      : log_(log),
        executors_(executors),
        opening_(executors.MakeThread("opening")),
        lookup_(executors.MakeThread("lookup")),
        registry_(std::make_shared<Registry>()),
        writer_(std::make_shared<Writer>(log, executors.MakeThread("writer"),
                                         std::move(on_outcome_unknown))),
        environment_(std::make_shared<const Environment>(Environment{
            log, clock, random, settings, writer_,
            [registry = registry_](const SessionHost& host) { registry->OnClosed(host); }})) {}

  ~SessionsImpl() override {
    registry_->Clear();
    writer_->Abandon();
  }

  void Start() override {
    lookup_->Post([this] { Look(); });
  }

  void Shutdown(Task done) override {
    // Let go of by each host when it has stopped.
    const std::shared_ptr<void> last = AfterAll(std::move(done));
    lookup_->Post([this, last] { next_look_.reset(); });
    for (const HostPtr& host : registry_->Stop()) {
      Job stop = StopJob{last};
      host->Push(stop);
    }
  }

  void Create(
      Command command,
      std::function<void(domain::Result<std::pair<domain::SessionId, Outcome>>)> reply) override {
    if (!command.caller.account) return reply(domain::Refuse(domain::kAccountNeeded));
    domain::SessionId id = DeriveSessionId(command.caller.account, command.request_id);
    auto answer = [id, reply = std::move(reply)](domain::Result<Outcome> outcome) {
      if (!outcome) return reply(domain::Propagate(outcome));
      reply(std::pair(id, *std::move(outcome)));
    };
    Hand(id, ExecuteJob{std::move(command), true, std::move(answer)});
  }

  void Execute(const domain::SessionId& session, Command command, Reply<Outcome> reply) override {
    Hand(session, ExecuteJob{std::move(command), false, std::move(reply)});
  }

  void Read(const domain::SessionId& session, const Caller& caller, Reader reader,
            std::function<void(domain::Error)> refused) override {
    Hand(session, ReadJob{caller, std::move(reader), std::move(refused)});
  }

  void Watch(const domain::SessionId& session, const Caller& caller,
             Reply<Subscription> reply) override {
    Hand(session, WatchJob{caller, std::move(reply)});
  }

  void FindJoinCode(const std::string& join_code, Reply<domain::SessionId> reply) override {
    std::string code = domain::CanonicalJoinCode(join_code);
    if (code.empty()) return reply(domain::Refuse(kJoinCodeUnknown));
    lookup_->Post([this, code = std::move(code), reply = std::move(reply)] {
      auto found = log_.FindJoinCode(code);
      if (!found) return reply(domain::Propagate(found));
      if (!*found) return reply(domain::Refuse(kJoinCodeUnknown));
      reply(**found);
    });
  }

  void ReadHead(const domain::SessionId& session, Reply<store::Head> reply) override {
    lookup_->Post([this, session, reply = std::move(reply)] { reply(log_.ReadHead(session)); });
  }

  void List(const domain::AccountId& account, size_t limit,
            const std::optional<domain::SessionId>& after,
            Reply<std::vector<store::SessionRecord>> reply) override {
    lookup_->Post([this, account, limit, after, reply = std::move(reply)] {
      reply(log_.ListSessions(account, limit, after));
    });
  }

  size_t Loaded() const override { return registry_->size(); }

 private:
  // On the lookup thread.
  void Look() {
    next_look_ = lookup_->PostAfter(kLookInterval, [this] { Look(); });
    const auto sessions = log_.SessionsWithWork(environment_->clock.Now());
    if (!sessions) return;
    for (const domain::SessionId& id : *sessions) Hand(id, LookJob{});
    writer_->Tidy();
  }

  domain::Result<HostPtr> FindHost(const domain::SessionId& id, const HostPtr& closed) {
    auto found = registry_->Get(id, closed, environment_->settings.opening_max, [&] {
      return std::make_shared<SessionHost>(id, environment_, executors_.MakeStrand());
    });
    if (!found) return domain::Propagate(found);
    if (found->is_new) {
      opening_->Post([host = found->host, registry = registry_] {
        host->Load();
        registry->OnLoaded();
      });
    }
    return std::move(found->host);
  }

  void Hand(const domain::SessionId& id, Job job) {
    if (std::holds_alternative<ExecuteJob>(job) &&
        writer_->backlog() >= environment_->settings.writer_queue_max) {
      return RefuseJob(job, domain::Error{&kOverloaded, {}});
    }
    HostPtr closed;
    while (true) {
      auto host = FindHost(id, closed);
      if (!host) return RefuseJob(job, host.error());
      switch ((*host)->Push(job)) {
        case SessionHost::Pushed::kTaken:
          return;
        case SessionHost::Pushed::kOverloaded:
          return RefuseJob(job, domain::Error{&kOverloaded, {}});
        case SessionHost::Pushed::kClosed:
          closed = *std::move(host);
          break;
      }
    }
  }

  store::EventLog& log_;
  ExecutorFactory& executors_;
  const std::shared_ptr<Executor> opening_;
  const std::shared_ptr<Executor> lookup_;
  std::unique_ptr<Executor::Timer> next_look_;  // of the lookup thread
  const std::shared_ptr<Registry> registry_;
  const std::shared_ptr<Writer> writer_;
  const std::shared_ptr<const Environment> environment_;
};

}  // namespace

std::unique_ptr<Sessions> Sessions::Make(store::EventLog& log, ExecutorFactory& executors,
                                         const Clock& clock, Random& random, Settings settings,
                                         std::function<void()> on_outcome_unknown) {
  return std::make_unique<SessionsImpl>(log, executors, clock, random, settings,
                                        std::move(on_outcome_unknown));
}

}  // namespace vooraf::live
