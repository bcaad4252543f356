#include "server/live/session_host.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <type_traits>
#include <utility>

#include "server/domain/refusals.h"
#include "server/domain/secret_ballot.h"
#include "server/live/after_all.h"
#include "server/live/refusals.h"
#include "server/live/session_record.h"

namespace vooraf::live {
namespace {

// Decided commands are handed to the writer at the latest after so many, so that it need not wait
// for a long queue.
constexpr size_t kJobsPerHandOver = 256;
// Deadlines are wall-clock times: looked at this often at least, in case the clock is set.
constexpr std::chrono::seconds kRingCheck{30};
// Until a command of our own is tried again that could not be stored.
constexpr std::chrono::seconds kRingRetry{1};

// Random and never 0; even, see Source.
uint64_t MakeEpoch(Random& random) {
  uint64_t epoch = 0;
  while (epoch == 0) {
    std::array<uint8_t, sizeof(epoch)> bytes;
    random.Fill(bytes);
    std::memcpy(&epoch, bytes.data(), sizeof(epoch));
    epoch -= epoch % kAudiences;
  }
  return epoch;
}

// Tells the publisher of durable changes, whether one may have changed the running timers, and
// whether one erased something.
class HostObserver : public DurableObserver {
 public:
  HostObserver(Publisher& publisher, bool& ring_changed, bool& erased)
      : publisher_(publisher), ring_changed_(ring_changed), erased_(erased) {}
  void OnEvent(const domain::Session& session, const domain::StoredEvent& event) override {
    ring_changed_ = ring_changed_ || ChangesRecord(event.event);
    publisher_.OnEvent(session, event);
  }
  void OnSideWrite(const domain::Session& session, const domain::SideWrite& write) override {
    erased_ = erased_ || std::holds_alternative<domain::EraseParts>(write) ||
              std::holds_alternative<domain::EraseSession>(write);
    if (!erased_) publisher_.OnSideWrite(session, write);
  }

 private:
  Publisher& publisher_;
  bool& ring_changed_;
  bool& erased_;
};

}  // namespace

void RefuseJob(Job& job, const domain::Error& error) {
  std::visit(
      [&](auto& asked) {
        using Asked = std::decay_t<decltype(asked)>;
        if constexpr (std::is_same_v<Asked, ExecuteJob> || std::is_same_v<Asked, WatchJob>) {
          asked.reply(tl::unexpected(error));
        } else if constexpr (std::is_same_v<Asked, ReadJob>) {
          asked.refused(error);
        }
      },
      job);
}

SessionHost::SessionHost(domain::SessionId id, std::shared_ptr<const Environment> environment,
                         std::shared_ptr<Executor> strand)
    : id_(std::move(id)),
      environment_(std::move(environment)),
      strand_(std::move(strand)),
      inbox_(environment_->settings.pending_commands_max),
      presence_(environment_->settings.presence_linger) {}

SessionHost::Pushed SessionHost::Push(Job& job) {
  const bool owed = std::holds_alternative<LeaveJob>(job) || std::holds_alternative<LookJob>(job) ||
                    std::holds_alternative<StopJob>(job);
  switch (inbox_.Push(job, owed)) {
    case Inbox<Job>::Pushed::kFirst:
      strand_->Post([self = shared_from_this()] { self->Drain(); });
      return Pushed::kTaken;
    case Inbox<Job>::Pushed::kQueued:
      return Pushed::kTaken;
    case Inbox<Job>::Pushed::kFull:
      return Pushed::kOverloaded;
    case Inbox<Job>::Pushed::kClosed:
      return Pushed::kClosed;
  }
  return Pushed::kClosed;
}

void SessionHost::Load() {
  Fold fold;
  std::optional<domain::Error> failure;
  const auto head = environment_->log.Read(
      id_, 0, [&](domain::StoredEvent&& event) { domain::Evolve(fold.session, event); });
  if (head) {
    auto side = environment_->log.ReadSideData(id_);
    auto again = environment_->log.ToEraseAgain(id_);
    if (side && again) {
      fold.side = *std::move(side);
      erase_again_ = *std::move(again);
    } else {
      failure = std::move(side ? again.error() : side.error());
    }
  } else if (head.error().reason() != kSessionNotFound.reason) {
    failure = head.error();
  }
  if (!failure) {
    const uint64_t epoch = MakeEpoch(environment_->random);
    core_ = std::make_unique<SessionCore>(id_, epoch, std::move(fold));
    source_ = std::make_shared<Source>(epoch);
    publisher_ = std::make_unique<Publisher>(core_->durable(), source_);
  }
  strand_->Post(
      [self = shared_from_this(), failure = std::move(failure)] { self->Start(failure); });
}

void SessionHost::Start(std::optional<domain::Error> failure) {
  if (failure) {
    inbox_.Close(taken_);
    for (Job& job : taken_) RefuseJob(job, *failure);
    taken_.clear();
    return Close();
  }
  last_used_ = Now();
  idle_check_ = After(environment_->settings.idle_before_unload, &SessionHost::OnIdleCheck);
  VoidLostBallot();
  EraseWhatIsDue();
  Drain();
}

void SessionHost::Drain() {
  // What comes is for the host after this one.
  if (erased_) return Settle();
  inbox_.Take(taken_);
  last_used_ = Now();
  size_t done = 0;
  for (Job& job : taken_) {
    std::visit([this](auto& asked) { Do(asked); }, job);
    if (++done % kJobsPerHandOver == 0) SubmitAppends();
  }
  taken_.clear();
  Settle();
}

void SessionHost::Do(ExecuteJob& job) {
  if (stopping_ || lost_) return job.reply(domain::Refuse(kServerStopping));
  core_->Execute(std::move(job.command), job.creates, Now(), environment_->random,
                 std::move(job.reply));
}

void SessionHost::Do(ReadJob& job) {
  if (!exists()) return job.refused(domain::Error{&kSessionNotFound, {}});
  const Fold& durable = core_->durable();
  v1::Revision revision;
  revision.set_epoch(core_->epoch());
  revision.set_seq(durable.session.seq);
  job.reader(durable.session, durable.FindActor(job.caller), revision);
}

void SessionHost::Do(WatchJob& job) {
  if (stopping_ || lost_) return job.reply(domain::Refuse(kServerStopping));
  if (!exists()) return job.reply(domain::Refuse(kSessionNotFound));
  const Fold& durable = core_->durable();
  const domain::ParticipantNumber person = durable.FindActor(job.caller);
  if (!person) return job.reply(domain::Refuse(domain::kNotInSession));
  // Whoever comes sees all that was acknowledged before, so waits for the tick that shows it.
  if (tick_ && publisher_->dirty() && presence_.subscriptions() > 0) {
    arriving_.push_back(std::move(job));
    return;
  }
  Admit(job, person);
}

void SessionHost::Admit(WatchJob& job, domain::ParticipantNumber person) {
  const Fold& durable = core_->durable();
  const bool first = presence_.subscriptions() == 0;
  if (presence_.Arrive(person)) connected_changed_ = true;
  if (first) {
    // Nothing was rendered while nobody watched.
    UpdateConnected();
    if (publisher_->dirty()) publisher_->Publish();
  }
  publisher_->AddPerson(person);

  Subscription subscription;
  subscription.source = source_;
  subscription.audience = durable.session.Find(person)->facilitates()
                              ? domain::view::Audience::kFacilitators
                              : domain::view::Audience::kEveryone;
  subscription.person = person;
  subscription.presence = AfterAll([host = shared_from_this(), person] {
    Job leave = LeaveJob{person};
    host->Push(leave);
  });
  job.reply(std::move(subscription));
}

void SessionHost::Do(LeaveJob& job) { presence_.Leave(job.person, Now()); }

void SessionHost::Do(LookJob&) { EraseWhatIsDue(); }

void SessionHost::Do(StopJob& job) { stopping_ = std::move(job.done); }

void SessionHost::OnReport(Writer::Report report) {
  strand_->Post(
      [self = shared_from_this(), report = std::move(report)]() mutable { self->ActOn(report); });
}

void SessionHost::ActOn(Writer::Report& report) {
  last_used_ = Now();
  HostObserver observer(*publisher_, ring_changed_, erased_);
  if (report.done > 0) core_->OnDurable(report.done, observer);
  if (report.unknown) {
    lost_ = true;
    core_->OnUnknown();
    source_->End();
    RefuseArriving(kServerStopping);
  } else if (report.refused) {
    core_->OnRefused(*report.refused);
    ring_.reset();
    ring_timer_ = After(kRingRetry, &SessionHost::RetryOwn);
  }
  Settle();
  report.keep.reset();
}

void SessionHost::Settle() {
  if (closed_) return;
  if (lost_) {
    if (stopping_) Stop();
    return;
  }
  SubmitAppends();
  inbox_.SetInFlight(core_->waiting());
  if (erased_) {
    if (core_->waiting() > 0) return;
    const std::vector<Job> late = End(kSessionReopens);
    return Close();
  }
  UpdateConnected();
  PublishChanges();
  if (ring_changed_) SetRing();
  if (core_->waiting() > 0) return;
  if (stopping_) return Stop();
  // What was asked of a session that does not exist leaves nothing behind.
  if (!exists() && inbox_.CloseIfEmpty()) Close();
}

void SessionHost::SubmitAppends() {
  environment_->writer->Submit(shared_from_this(), core_->generation(), core_->TakeAppends());
}

// The first change after a quiet moment goes at once, then one publication per tick.
void SessionHost::PublishChanges() {
  if (tick_ || presence_.subscriptions() == 0 || !publisher_->dirty()) return;
  publisher_->Publish();
  tick_ = After(environment_->settings.tick, &SessionHost::OnTick);
}

void SessionHost::OnTick() {
  tick_.reset();
  PublishChanges();
  if (arriving_.empty()) return;
  for (WatchJob& job : std::exchange(arriving_, {})) {
    Admit(job, core_->durable().FindActor(job.caller));
  }
  Settle();
}

void SessionHost::RefuseArriving(const domain::Refusal& refusal) {
  for (WatchJob& job : std::exchange(arriving_, {})) job.reply(domain::Refuse(refusal));
}

void SessionHost::UpdateConnected() {
  if (const auto expiry = presence_.next_expiry(); expiry && !expiry_) {
    const auto delay = std::max(*expiry - Now(), std::chrono::microseconds(0));
    expiry_ = After(delay, &SessionHost::OnExpiry);
  }
  if (!connected_changed_) return;
  connected_changed_ = false;
  core_->SetConnected(presence_.connected());
  publisher_->OnConnected(presence_.connected());
}

void SessionHost::OnExpiry() {
  expiry_.reset();
  for (const domain::ParticipantNumber person : presence_.Expire(Now())) {
    publisher_->RemovePerson(person);
    connected_changed_ = true;
  }
  Settle();
}

// Follows the durable fold, so that what rings has happened.
void SessionHost::SetRing() {
  ring_changed_ = false;
  ring_timer_.reset();
  ring_ = domain::NextTimer(core_->durable().session);
  if (ring_) ArmRing();
}

void SessionHost::ArmRing() {
  const std::chrono::microseconds left = ring_->deadline - Now();
  ring_timer_ =
      After(std::clamp<std::chrono::microseconds>(left, {}, kRingCheck), &SessionHost::OnRing);
}

void SessionHost::OnRing() {
  ring_timer_.reset();
  if (!ring_ || stopping_ || lost_) return;
  const domain::Time now = Now();
  if (now < ring_->deadline) return ArmRing();
  // Until the durable fold moves on, nothing else can ring.
  core_->ExecuteOwn(*std::exchange(ring_, std::nullopt), now);
  Settle();
}

// Before anybody is answered: no vote comes into a ballot that cannot be counted.
void SessionHost::VoidLostBallot() {
  const Fold& pending = core_->pending();
  const auto lost = domain::FindLostBallot(pending.session, pending.side.secret_ballots);
  if (lost) core_->ExecuteOwn(*lost, Now());
}

void SessionHost::EraseWhatIsDue() {
  if (stopping_ || lost_ || erased_ || !exists()) return;
  for (const std::string& what : erase_again_) {
    core_->ExecuteOwn(domain::EraseAgain{what}, Now());
    erased_ = true;  // nobody sees it again meanwhile
  }
  core_->ExecuteOwn(domain::EndRetention{}, Now());
}

void SessionHost::RetryOwn() {
  if (stopping_ || lost_) return;
  VoidLostBallot();
  EraseWhatIsDue();
  SetRing();
  Settle();
}

void SessionHost::OnIdleCheck() {
  const auto idle_max = environment_->settings.idle_before_unload;
  const bool idle = presence_.connected().empty() && core_->waiting() == 0 &&
                    !domain::NextTimer(core_->durable().session) && Now() - last_used_ >= idle_max;
  if (idle && inbox_.CloseIfEmpty()) return Close();
  idle_check_ = After(idle_max, &SessionHost::OnIdleCheck);
}

// REQUIRES: nothing waits for the disk.
void SessionHost::Stop() {
  if (publisher_->dirty() && presence_.subscriptions() > 0) publisher_->Publish();
  const std::vector<Job> late = End(kServerStopping);
  const std::shared_ptr<void> done = std::move(stopping_);
  Close();
}

std::vector<Job> SessionHost::End(const domain::Refusal& refusal) {
  source_->End();
  RefuseArriving(refusal);
  std::vector<Job> late;
  inbox_.Close(late);
  for (Job& job : late) RefuseJob(job, domain::Error{&refusal, {}});
  return late;
}

// REQUIRES: the inbox is closed.
void SessionHost::Close() {
  closed_ = true;
  tick_.reset();
  expiry_.reset();
  ring_timer_.reset();
  idle_check_.reset();
  environment_->on_closed(*this);
}

// Held weakly: a host may go while a timer of it is due.
SessionHost::TimerHandle SessionHost::After(std::chrono::microseconds delay,
                                            void (SessionHost::*then)()) {
  return strand_->PostAfter(delay, [weak = weak_from_this(), then] {
    const auto self = weak.lock();
    if (self && !self->closed_) (self.get()->*then)();
  });
}

}  // namespace vooraf::live
