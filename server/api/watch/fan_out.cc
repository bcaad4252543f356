#include "server/api/watch/fan_out.h"

#include <atomic>
#include <utility>
#include <vector>

#include "server/auth/refusals.h"
#include "server/live/refusals.h"

namespace vooraf::api {

FanOut::FanOut(live::Executor& executor, FanOutSettings settings,
               std::function<bool(const domain::Hash&)> sign_in_holds)
    : executor_(executor), settings_(settings), sign_in_holds_(std::move(sign_in_holds)) {}

FanOut::~FanOut() {
  for (auto& [key, source] : sources_) source->listening.reset();
}

void FanOut::Add(Watcher& watcher, Start start) {
  if (ended_) return watcher.End(*ended_);
  Source& source = SourceOf(start.subscription.source);
  ++source.watchers;
  watcher.source_ = &source;
  watcher.subscription_ = std::move(start.subscription);
  watcher.stands_at_ = std::move(start.since);
  watcher.heartbeats_ = start.heartbeats;
  // Whoever resumes and missed nothing is told so.
  watcher.nudged_ = start.heartbeats;
  watcher.sign_in_ = start.sign_in;
  if (watcher.sign_in_) signed_in_.insert(&watcher);
  due_.push_back(&watcher);
  watcher.list_ = &due_;
  watcher.place_ = std::prev(due_.end());
  Serve();
  if (next_sweep_ == nullptr && !sources_.empty()) {
    next_sweep_ = executor_.PostAfter(settings_.sweep, [this] { Sweep(); });
  }
}

FanOut::Source& FanOut::SourceOf(const std::shared_ptr<live::WatchSource>& watched) {
  auto& source = sources_[watched.get()];
  if (source == nullptr) {
    source = std::make_shared<Source>();
    source->source = watched;
    // Publications that come while one is still on its way to this thread are the same news.
    auto on_its_way = std::make_shared<std::atomic<bool>>(false);
    source->listening = watched->Listen([this, on_its_way, weak = std::weak_ptr<Source>(source)] {
      if (on_its_way->exchange(true)) return;
      executor_.Post([this, on_its_way, weak] {
        on_its_way->store(false);
        if (const auto alive = weak.lock()) Published(*alive);
      });
    });
  }
  return *source;
}

void FanOut::Published(Source& source) {
  ++source.publications;
  for (Watcher* watcher : source.waiting) watcher->list_ = &due_;
  due_.splice(due_.end(), source.waiting);
  Serve();
}

void FanOut::Sent(Watcher& watcher) {
  if (watcher.source_ == nullptr) return;
  watcher.silent_since_ = sweeps_;
  Source& source = *watcher.source_;
  if (watcher.publication_ == source.publications && !watcher.nudged_) {
    Move(watcher, source.waiting);
  } else {
    Move(watcher, due_);
    Serve();
  }
}

void FanOut::Nudge(Watcher& watcher) {
  if (watcher.source_ == nullptr) return;
  watcher.nudged_ = true;
  if (watcher.list_ != &watcher.source_->waiting) return;  // comes to it by itself
  Move(watcher, due_);
  Serve();
}

void FanOut::Remove(Watcher& watcher) {
  if (watcher.source_ == nullptr) return;
  Source& source = *std::exchange(watcher.source_, nullptr);
  watcher.list_->erase(watcher.place_);
  if (watcher.sign_in_) signed_in_.erase(&watcher);
  const std::shared_ptr<live::WatchSource> kept = watcher.subscription_.source;
  watcher.subscription_ = {};
  if (--source.watchers > 0) return;
  source.listening.reset();
  sources_.erase(kept.get());
}

void FanOut::EndAll(const domain::Error& error) {
  ended_ = error;
  std::vector<Watcher*> all;
  for (const auto& [key, source] : sources_) {
    all.insert(all.end(), source->waiting.begin(), source->waiting.end());
    all.insert(all.end(), source->sending.begin(), source->sending.end());
  }
  all.insert(all.end(), due_.begin(), due_.end());
  for (Watcher* watcher : all) End(*watcher, error);
  gap_.reset();
  next_sweep_.reset();
}

size_t FanOut::watchers() const {
  size_t count = 0;
  for (const auto& [key, source] : sources_) count += source->watchers;
  return count;
}

void FanOut::Move(Watcher& watcher, List& to) {
  to.splice(to.end(), *watcher.list_, watcher.place_);
  watcher.list_ = &to;
}

void FanOut::Serve() {
  if (gap_ != nullptr) return;
  size_t served = 0;
  while (!due_.empty() && served < settings_.slice) {
    ServeOne(*due_.front());
    ++served;
  }
  if (served < settings_.slice) return;
  gap_ = executor_.PostAfter(settings_.gap, [this] {
    gap_.reset();
    Serve();
  });
}

void FanOut::ServeOne(Watcher& watcher) {
  Source& source = *watcher.source_;
  // Asked before the changes are, so that whoever ends has the last of them.
  const bool ended = source.source->Ended();
  const live::Subscription& who = watcher.subscription_;
  watcher.publication_ = source.publications;
  const bool nudged = std::exchange(watcher.nudged_, false);
  auto update = nudged
                    ? source.source->SinceOrHeartbeat(who.audience, who.person, watcher.stands_at_)
                    : source.source->Since(who.audience, who.person, watcher.stands_at_);
  if (update == nullptr) {
    if (ended) return End(watcher, {&live::kServerStopping, {}});
    return Move(watcher, source.waiting);
  }
  watcher.stands_at_ = update->revision;
  // Comes round once more to be ended.
  if (ended) watcher.publication_ = 0;
  Move(watcher, source.sending);
  watcher.Send(std::move(update));
}

void FanOut::End(Watcher& watcher, const domain::Error& error) {
  Remove(watcher);
  watcher.End(error);
}

void FanOut::Sweep() {
  ++sweeps_;
  for (const auto& [key, source] : sources_) {
    for (auto next = source->waiting.begin(); next != source->waiting.end();) {
      Watcher& watcher = **next++;
      if (!watcher.heartbeats_) continue;
      if (sweeps_ - watcher.silent_since_ < settings_.heartbeat_sweeps) continue;
      watcher.nudged_ = true;
      Move(watcher, due_);
    }
  }
  std::vector<Watcher*> signed_out;
  for (Watcher* watcher : signed_in_) {
    if (!sign_in_holds_(*watcher->sign_in_)) signed_out.push_back(watcher);
  }
  for (Watcher* watcher : signed_out) End(*watcher, {&auth::kSignInEnded, {}});
  Serve();
  next_sweep_ =
      sources_.empty() ? nullptr : executor_.PostAfter(settings_.sweep, [this] { Sweep(); });
}

}  // namespace vooraf::api
