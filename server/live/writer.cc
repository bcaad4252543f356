#include "server/live/writer.h"

#include <cassert>
#include <iterator>
#include <utility>

#include "server/live/after_all.h"

namespace vooraf::live {
namespace {

// A full or busy disk refuses whatever the batch holds; other refusals are about one append in it.
bool RefusesEverything(const domain::Error& error) {
  return error.code() == domain::Code::kUnavailable ||
         error.code() == domain::Code::kResourceExhausted;
}

}  // namespace

Writer::Writer(store::EventLog& log, std::shared_ptr<Executor> executor,
               std::function<void()> on_outcome_unknown)
    : log_(log),
      executor_(std::move(executor)),
      on_outcome_unknown_(std::move(on_outcome_unknown)) {}

void Writer::Submit(const std::shared_ptr<Client>& client, uint64_t generation,
                    std::vector<store::Append> appends) {
  if (appends.empty()) return;
  backlog_.fetch_add(appends.size(), std::memory_order_relaxed);
  bool first = false;
  {
    std::lock_guard lock(mutex_);
    queue_.origins.insert(queue_.origins.end(), appends.size(), Origin{client, generation});
    queue_.appends.insert(queue_.appends.end(), std::make_move_iterator(appends.begin()),
                          std::make_move_iterator(appends.end()));
    first = !std::exchange(scheduled_, true);
  }
  if (first) executor_->Post([self = shared_from_this()] { self->WriteAll(); });
}

void Writer::Abandon() {
  std::lock_guard lock(mutex_);
  queue_ = Queue();
  taken_ = Queue();
  next_ = 0;
}

// One batch per task, so that a test can step from one to the next.
void Writer::WriteAll() {
  if (taken_.appends.empty()) {
    std::lock_guard lock(mutex_);
    std::swap(taken_, queue_);
  }
  WriteBatch();
  bool more = true;
  if (next_ == taken_.appends.size()) {
    taken_.appends.clear();
    taken_.origins.clear();
    next_ = 0;
    std::lock_guard lock(mutex_);
    more = scheduled_ = !queue_.appends.empty();
  }
  if (more) executor_->Post([self = shared_from_this()] { self->WriteAll(); });
}

void Writer::WriteBatch() {
  size_t events = 0;
  size_t taken = 0;
  for (; next_ < taken_.appends.size(); ++next_, ++taken) {
    store::Append& append = taken_.appends[next_];
    Origin& origin = taken_.origins[next_];
    events += append.events->size();
    const bool full = batch_.appends.size() == kBatchAppendsMax || events > kBatchEventsMax;
    if (full && !batch_.appends.empty()) break;
    if (origin.stale()) continue;  // its client has been told already
    batch_.appends.push_back(std::move(append));
    batch_.origins.push_back(std::move(origin));
  }
  backlog_.fetch_sub(taken, std::memory_order_relaxed);
  if (!batch_.appends.empty()) CommitRange(0, batch_.appends.size());
  batch_.appends.clear();
  batch_.origins.clear();
  SendReports();
}

// Where one append is bad, halving finds it in few commits and saves the others.
void Writer::CommitRange(size_t begin, size_t end) {
  end = DropStale(begin, end);
  if (begin == end) return;
  store::CommitResult result{store::CommitStatus::kUnknown, std::nullopt};
  if (!broken_) result = log_.Commit(std::span(batch_.appends).subspan(begin, end - begin));
  switch (result.status) {
    case store::CommitStatus::kDone:
      for (size_t i = begin; i < end; ++i) ++ReportTo(batch_.origins[i].client).done;
      return;
    case store::CommitStatus::kUnknown:
      broken_ = true;
      for (size_t i = begin; i < end; ++i) {
        ReportTo(batch_.origins[i].client).unknown = true;
        batch_.origins[i].client->refused_generation_ = batch_.origins[i].generation;
      }
      return;
    case store::CommitStatus::kRefused:
      assert(result.error);
      if (end - begin > 1 && !RefusesEverything(*result.error)) {
        const size_t middle = begin + (end - begin) / 2;
        CommitRange(begin, middle);
        CommitRange(middle, end);
        return;
      }
      for (size_t i = begin; i < end; ++i) {
        Origin& origin = batch_.origins[i];
        Report& report = ReportTo(origin.client);
        if (!report.refused) report.refused = result.error;
        origin.client->refused_generation_ = origin.generation;
      }
      return;
  }
}

// Moves what is still to be written to the front of the range; returns its new end.
size_t Writer::DropStale(size_t begin, size_t end) {
  size_t kept = begin;
  for (size_t i = begin; i < end; ++i) {
    if (batch_.origins[i].stale()) continue;
    if (kept != i) {
      std::swap(batch_.appends[kept], batch_.appends[i]);
      std::swap(batch_.origins[kept], batch_.origins[i]);
    }
    ++kept;
  }
  return kept;
}

Writer::Report& Writer::ReportTo(const std::shared_ptr<Client>& client) {
  if (client->report_ == SIZE_MAX) {
    client->report_ = reports_.size();
    reports_.emplace_back(client, Report{});
  }
  return reports_[client->report_].second;
}

void Writer::SendReports() {
  std::shared_ptr<void> keep;
  if (broken_ && on_outcome_unknown_) {
    keep = AfterAll(std::exchange(on_outcome_unknown_, nullptr));
  }
  for (auto& [client, report] : reports_) {
    client->report_ = SIZE_MAX;
    report.keep = keep;
    client->OnReport(std::move(report));
  }
  reports_.clear();
}

}  // namespace vooraf::live
