#include "server/live/replay/replay.h"

#include <algorithm>
#include <utility>

namespace vooraf::live {

using domain::Result;

Replay::Replay(const store::EventLog& log, domain::SessionId session,
               domain::view::Onlooker onlooker, const ReplayWish& wish)
    : log_(log),
      session_(std::move(session)),
      wish_(wish),
      view_(std::move(onlooker)),
      pace_(wish.speed, wish.pause_max) {}

Result<ReplayStep> Replay::Next(domain::Time now) {
  if (handed_over_at_) {
    const auto taken = now - *std::exchange(handed_over_at_, std::nullopt);
    if (taken > kReplayPatience) pace_.Shift(taken);
  }
  // The clock was set back.
  if (begun_ && now < updated_at_) {
    pace_.Shift(now - updated_at_);
    updated_at_ = now;
  }
  ReplayStep step;
  const auto done = !begun_            ? GoToStart(now, step)
                    : wish_.speed == 0 ? StepOn(step)
                                       : PlayOn(now, step);
  if (!done) return tl::unexpected(done.error());
  if (!step.messages.empty()) {
    step.over = AtEnd() && !news_;
    handed_over_at_ = now;
  }
  return step;
}

template <class Take>
Result<void> Replay::ReadOn(uint64_t until, Take take) {
  if (!ahead_.empty() || read_seq_ >= until) return {};
  const uint64_t last = std::min(read_seq_ + kReplayChunkEvents, until);
  const auto read =
      log_.ReadUntil(session_, read_seq_, last, [&](domain::StoredEvent&& event) { take(event); });
  if (!read) return tl::unexpected(read.error());
  read_seq_ = last;
  return {};
}

bool Replay::BeforeStart(const domain::StoredEvent& event) const {
  if (const auto* seq = std::get_if<uint64_t>(&wish_.start)) return event.seq <= *seq;
  return event.time <= std::get<domain::Time>(wish_.start);
}

Result<void> Replay::GoToStart(domain::Time now, ReplayStep& step) {
  const auto take = [this](domain::StoredEvent& event) {
    if (ahead_.empty() && BeforeStart(event)) {
      view_.Fold(event);
    } else {
      ahead_.push_back(std::move(event));
    }
  };
  if (auto read = ReadOn(wish_.last_seq, take); !read) return read;
  if (ahead_.empty() && !AllRead()) return {};
  begun_ = true;
  pace_.Begin(StartMoment(), now);
  updated_at_ = now;
  Update(StartMoment(), step);
  return {};
}

domain::Time Replay::StartMoment() const {
  if (ahead_.empty()) return view_.session().time;
  if (view_.session().seq == 0) return ahead_.front().time;
  const auto* moment = std::get_if<domain::Time>(&wish_.start);
  return moment != nullptr ? *moment : view_.session().time;
}

Result<void> Replay::StepOn(ReplayStep& step) {
  // Rendered after reading, so that others can read meanwhile.
  const auto take = [this](domain::StoredEvent& event) { ahead_.push_back(std::move(event)); };
  if (auto read = ReadOn(wish_.last_seq, take); !read) return read;
  size_t bytes = 0;
  while (!ahead_.empty() && bytes < kReplayBatchBytes) {
    const size_t before = step.messages.size();
    view_.Fold(ahead_.front());
    Update(ahead_.front().time, step);
    ahead_.pop_front();
    for (size_t i = before; i < step.messages.size(); ++i) bytes += step.messages[i]->size();
  }
  step.over = AtEnd();
  return {};
}

bool Replay::PlayIfDue(const domain::StoredEvent& event, domain::Time now) {
  if (pace_.DueAt(event.time) > now) return false;
  view_.Fold(event);
  pace_.Reach(event.time);
  news_ = true;
  return true;
}

Result<void> Replay::PlayOn(domain::Time now, ReplayStep& step) {
  while (!ahead_.empty() && PlayIfDue(ahead_.front(), now)) ahead_.pop_front();
  const auto take = [&](domain::StoredEvent& event) {
    if (!ahead_.empty() || !PlayIfDue(event, now)) ahead_.push_back(std::move(event));
  };
  if (auto read = ReadOn(wish_.last_seq, take); !read) return read;

  const domain::Time next_tick = updated_at_ + kReplayTick;
  if (news_ && now >= next_tick) {
    updated_at_ = now;
    Update(view_.session().time, step);
    return {};
  }
  const bool more_is_due = ahead_.empty() && !AllRead();
  if (more_is_due) return {};
  if (news_) {
    step.wait_until = next_tick;
    return {};
  }
  if (ahead_.empty()) {
    step.over = true;
    return {};
  }
  const domain::Time due = pace_.DueAt(ahead_.front().time);
  const domain::Time heartbeat = updated_at_ + kReplayHeartbeat;
  if (now < heartbeat) {
    step.wait_until = std::min(due, heartbeat);
    return {};
  }
  updated_at_ = now;
  Update(pace_.MomentAt(now, ahead_.front().time), step);
  return {};
}

void Replay::Update(domain::Time moment, ReplayStep& step) {
  news_ = false;
  for (std::string& message : view_.TakeUpdate(moment)) {
    step.messages.push_back(std::make_shared<const std::string>(std::move(message)));
  }
}

}  // namespace vooraf::live
