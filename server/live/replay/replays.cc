#include "server/live/replay/replays.h"

#include <algorithm>
#include <chrono>
#include <map>
#include <mutex>
#include <optional>
#include <type_traits>
#include <utility>

#include "server/domain/refusals.h"
#include "server/live/after_all.h"
#include "server/live/refusals.h"
#include "server/live/replay/personal_records.h"
#include "server/live/replay/refusals.h"
#include "server/live/replay/timeline.h"

namespace vooraf::live {
namespace {

using domain::view::Audience;
using domain::view::Onlooker;

domain::Result<void> CheckWish(const ReplayWish& wish) {
  // Also refuses what is no number.
  const bool plays = wish.speed >= kReplaySpeedMin && wish.speed <= kReplaySpeedMax;
  if (!plays && wish.speed != 0) return domain::Refuse(kReplaySpeedInvalid);
  if (wish.pause_max && (wish.pause_max->count() <= 0 || *wish.pause_max > kReplayPauseLongest)) {
    return domain::Refuse(kReplayPauseInvalid);
  }
  return {};
}

}  // namespace

domain::Result<Onlooker> AdmitToReplay(const domain::Session& session,
                                       domain::ParticipantNumber actor) {
  const domain::Participant* person = actor ? session.Find(actor) : nullptr;
  if (person == nullptr || person->removed) return domain::Refuse(domain::kNotInSession);
  const type::v1::SessionSettings& settings = session.plan.settings();
  Onlooker onlooker{.person = actor, .young_people = settings.young_people_present()};
  if (person->facilitates()) {
    onlooker.audience = Audience::kFacilitators;
    return onlooker;
  }
  if (!settings.replay_for_all()) return domain::Refuse(kReplayNotForAll);
  if (settings.young_people_present()) return domain::Refuse(kReplayYoungPeople);
  if (!session.closed()) return domain::Refuse(kReplayNotClosed);
  return onlooker;
}

// What all replays share, and what they outlive `Replays` with.
class Replays::Shared {
 public:
  Shared(const store::EventLog& the_log, const Clock& the_clock, ReplaySettings settings)
      : log(the_log), clock(the_clock), settings_(settings) {}

  const store::EventLog& log;
  const Clock& clock;
  std::atomic<bool> stopping = false;

  // A place among those that run, as long as it is held.
  static domain::Result<std::shared_ptr<void>> TakePlace(const std::shared_ptr<Shared>& shared) {
    const size_t max = shared->settings_.replays_max;
    if (shared->stopping) return domain::Refuse(kServerStopping);
    if (++shared->running_ > max) {
      --shared->running_;
      return domain::Refuse(kTooManyReplays, {{"max", std::to_string(max)}});
    }
    return AfterAll([shared] { --shared->running_; });
  }
  size_t running() const { return running_; }

  // A copy of the session, one for all who look back at it as it stands.
  std::shared_ptr<const domain::Session> CopyOf(const domain::SessionId& id,
                                                const domain::Session& session) {
    const std::lock_guard lock(mutex_);
    std::erase_if(copies_, [](const auto& entry) { return entry.second.expired(); });
    auto copy = copies_[id].lock();
    if (copy == nullptr || copy->seq != session.seq) {
      copy = std::make_shared<const domain::Session>(session);
      copies_[id] = copy;
    }
    return copy;
  }

 private:
  const ReplaySettings settings_;
  std::atomic<size_t> running_ = 0;
  std::mutex mutex_;
  std::map<domain::SessionId, std::weak_ptr<const domain::Session>> copies_;  // guarded by mutex_
};

// A replay at work. Everything on its executor, but for `cancelled`.
class Replays::Running : public std::enable_shared_from_this<Running> {
 public:
  Running(std::shared_ptr<Shared> shared, std::shared_ptr<void> place,
          std::shared_ptr<Executor> executor, domain::SessionId session, Onlooker onlooker,
          const ReplayWish& wish)
      : place_(std::move(place)),
        shared_(std::move(shared)),
        executor_(std::move(executor)),
        replay_(shared_->log, std::move(session), std::move(onlooker), wish) {}

  // Any thread.
  void Next(Reply<ReplayBatch> reply) {
    executor_->Post([self = shared_from_this(), reply = std::move(reply)]() mutable {
      self->reply_ = std::move(reply);
      self->Work();
    });
  }
  // Any thread: nothing more is wanted.
  void Cancel() {
    cancelled_ = true;
    executor_->Post([self = shared_from_this()] { self->Answer(domain::Refuse(kReplayEnded)); });
  }

 private:
  void Work() {
    if (cancelled_) return;
    if (shared_->stopping) return Answer(domain::Refuse(kServerStopping));
    const domain::Time now = shared_->clock.Now();
    auto step = replay_.Next(now);
    if (!step) return Answer(domain::Propagate(step));
    if (!step->messages.empty() || step->over) {
      return Answer(ReplayBatch{std::move(step->messages), step->over});
    }
    if (!step->wait_until) {
      // Others on this thread come between.
      return executor_->Post([self = shared_from_this()] { self->Work(); });
    }
    const auto delay =
        std::clamp<std::chrono::microseconds>(*step->wait_until - now, {}, kReplayHeartbeat);
    timer_ = executor_->PostAfter(delay, [weak = weak_from_this()] {
      if (const auto self = weak.lock()) self->Work();
    });
  }

  void Answer(domain::Result<ReplayBatch> result) {
    timer_.reset();
    const auto reply = std::exchange(reply_, nullptr);
    if (reply) reply(std::move(result));
  }

  const std::shared_ptr<void> place_;
  const std::shared_ptr<Shared> shared_;
  const std::shared_ptr<Executor> executor_;
  Replay replay_;
  Reply<ReplayBatch> reply_;
  std::unique_ptr<Executor::Timer> timer_;
  std::atomic<bool> cancelled_ = false;
};

class Replays::Stream final : public ReplayStream {
 public:
  explicit Stream(std::shared_ptr<Running> running) : running_(std::move(running)) {}
  ~Stream() override { running_->Cancel(); }
  void Next(Reply<ReplayBatch> reply) override { running_->Next(std::move(reply)); }

 private:
  const std::shared_ptr<Running> running_;
};

// What is made of a whole log, such as a timeline, on its executor.
template <class Made>
class Replays::Making : public std::enable_shared_from_this<Making<Made>> {
 public:
  using Response = std::decay_t<decltype(std::declval<Made>().response())>;

  Making(std::shared_ptr<Shared> shared, std::shared_ptr<void> place,
         std::shared_ptr<Executor> executor, Made made, Reply<Response> reply)
      : place_(std::move(place)),
        shared_(std::move(shared)),
        executor_(std::move(executor)),
        made_(std::move(made)),
        reply_(std::move(reply)) {}

  void GoOn() {
    executor_->Post([self = this->shared_from_this()] { self->Work(); });
  }

 private:
  void Work() {
    if (shared_->stopping) return reply_(domain::Refuse(kServerStopping));
    const auto done = made_.GoOn();
    if (!done) return reply_(tl::unexpected(done.error()));
    if (!*done) return GoOn();
    reply_(made_.response());
  }

  const std::shared_ptr<void> place_;
  const std::shared_ptr<Shared> shared_;
  const std::shared_ptr<Executor> executor_;
  Made made_;
  const Reply<Response> reply_;
};

Replays::Replays(const store::EventLog& log, Sessions& sessions, ExecutorFactory& executors,
                 const Clock& clock, ReplaySettings settings)
    : sessions_(sessions),
      executors_(executors),
      shared_(std::make_shared<Shared>(log, clock, settings)) {}

Replays::~Replays() { Stop(); }

template <class Admitted>
void Replays::Admit(const domain::SessionId& session, const Caller& caller, Admitted admitted,
                    std::function<void(domain::Error)> refused) {
  sessions_.Read(
      session, caller,
      [shared = shared_, session, admitted, refused](
          const domain::Session& now, domain::ParticipantNumber actor, const v1::Revision&) {
        auto onlooker = AdmitToReplay(now, actor);
        if (!onlooker) return refused(std::move(onlooker.error()));
        auto place = Shared::TakePlace(shared);
        if (!place) return refused(std::move(place.error()));
        if (onlooker->audience != Audience::kFacilitators) {
          onlooker->now = shared->CopyOf(session, now);
        }
        admitted(*std::move(onlooker), *std::move(place), now.seq);
      },
      refused);
}

void Replays::Open(const domain::SessionId& session, const Caller& caller, const ReplayWish& wish,
                   Reply<std::shared_ptr<ReplayStream>> reply) {
  if (auto fits = CheckWish(wish); !fits) return reply(domain::Propagate(fits));
  const auto admitted = [this, session, wish, reply](Onlooker onlooker, std::shared_ptr<void> place,
                                                     uint64_t last_seq) {
    ReplayWish bounded = wish;
    if (wish.last_seq == 0 || wish.last_seq > last_seq) bounded.last_seq = last_seq;
    reply(std::make_shared<Stream>(std::make_shared<Running>(shared_, std::move(place),
                                                             executors_.MakeStrand(), session,
                                                             std::move(onlooker), bounded)));
  };
  Admit(session, caller, admitted,
        [reply](domain::Error error) { reply(tl::unexpected(std::move(error))); });
}

void Replays::GetTimeline(const domain::SessionId& session, const Caller& caller,
                          Reply<v1::GetTimelineResponse> reply) {
  const auto admitted = [this, session, reply](const Onlooker&, std::shared_ptr<void> place,
                                               uint64_t last_seq) {
    std::make_shared<Making<Timeline>>(shared_, std::move(place), executors_.MakeStrand(),
                                       Timeline(shared_->log, session, last_seq), reply)
        ->GoOn();
  };
  Admit(session, caller, admitted,
        [reply](domain::Error error) { reply(tl::unexpected(std::move(error))); });
}

void Replays::ExportPerson(const domain::SessionId& session, const Caller& caller,
                           domain::ParticipantNumber person,
                           Reply<v1::ExportPersonResponse> reply) {
  sessions_.Read(
      session, caller,
      [this, session, person, reply](const domain::Session& now, domain::ParticipantNumber actor,
                                     const v1::Revision&) {
        const domain::ParticipantNumber asked = person ? person : actor;
        const domain::Participant* found = now.Find(asked);
        if (now.Find(actor) == nullptr) return reply(domain::Refuse(domain::kNotInSession));
        if (asked != actor && (found == nullptr || found->helper != actor)) {
          return reply(
              domain::Refuse(domain::kNotHelped, {{"participant", std::to_string(asked.value)}}));
        }
        auto place = Shared::TakePlace(shared_);
        if (!place) return reply(domain::Propagate(place));
        PersonalRecords records(shared_->log, session, now.seq, asked, *found);
        std::make_shared<Making<PersonalRecords>>(
            shared_, *std::move(place), executors_.MakeStrand(), std::move(records), reply)
            ->GoOn();
      },
      [reply](domain::Error error) { reply(tl::unexpected(std::move(error))); });
}

void Replays::Stop() { shared_->stopping = true; }

size_t Replays::running() const { return shared_->running(); }

}  // namespace vooraf::live
