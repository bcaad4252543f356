// The one that writes: takes everything that waits, from all sessions, commits it as one
// transaction, and hands the results back as one report per session and batch.
//
// Thread contract: any thread may submit. Commits and reports happen on the writer's executor, one
// batch after another.
#pragma once

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

#include "server/domain/error.h"
#include "server/live/executor.h"
#include "server/store/event_log.h"

namespace vooraf::live {

// Most commands and most events in one transaction (a single command may hold more events).
inline constexpr size_t kBatchAppendsMax = 1'000;
inline constexpr size_t kBatchEventsMax = 4'000;

class Writer : public std::enable_shared_from_this<Writer> {
 public:
  // What became of one client's appends, oldest first.
  struct Report {
    // So many more of the client's appends are durable.
    size_t done = 0;
    // Set if the append after those was refused, and with it all later ones of its generation.
    std::optional<domain::Error> refused;
    // Whether the appends after those are durable is unknown; nothing is written any more.
    bool unknown = false;
    // Kept until the client has acted on the report.
    std::shared_ptr<void> keep;
  };

  // A session, as the writer knows it.
  class Client {
   public:
    virtual ~Client() = default;
    // Called on the writer's executor; must not block.
    virtual void OnReport(Report report) = 0;

   private:
    friend class Writer;
    // The writer's own. Appends of this generation and older ones are refused.
    uint64_t refused_generation_ = 0;
    size_t report_ = SIZE_MAX;  // place in reports_ while a batch is written
  };

  // `on_outcome_unknown` is called once, after all clients that wait have acted on their reports.
  // REQUIRES: held by a shared_ptr; the log outlives this object.
  Writer(store::EventLog& log, std::shared_ptr<Executor> executor,
         std::function<void()> on_outcome_unknown);

  // Takes over the appends. A client raises its generation, from 1, after each refusal: appends
  // that were decided on what has been refused are then told from newer ones.
  void Submit(const std::shared_ptr<Client>& client, uint64_t generation,
              std::vector<store::Append> appends);

  // Lets the log finish what should not hold up commits.
  void Tidy() {
    executor_->Post([self = shared_from_this()] { self->log_.Tidy(); });
  }

  // Lets go of what waits without writing it.
  // REQUIRES: the executor runs no more tasks of this writer.
  void Abandon();

  // How many appends wait.
  size_t backlog() const { return backlog_.load(std::memory_order_relaxed); }

 private:
  struct Origin {
    std::shared_ptr<Client> client;
    uint64_t generation = 0;

    bool stale() const { return generation <= client->refused_generation_; }
  };
  struct Queue {
    std::vector<store::Append> appends;
    std::vector<Origin> origins;  // one per append
  };

  void WriteAll();
  void WriteBatch();
  void CommitRange(size_t begin, size_t end);
  size_t DropStale(size_t begin, size_t end);
  Report& ReportTo(const std::shared_ptr<Client>& client);
  void SendReports();

  store::EventLog& log_;
  const std::shared_ptr<Executor> executor_;
  std::function<void()> on_outcome_unknown_;

  std::mutex mutex_;
  Queue queue_;             // guarded by mutex_
  bool scheduled_ = false;  // guarded by mutex_: WriteAll has been posted or runs
  std::atomic<size_t> backlog_ = 0;

  // Only on the executor.
  Queue taken_;
  size_t next_ = 0;  // in taken_
  Queue batch_;
  std::vector<std::pair<std::shared_ptr<Client>, Report>> reports_;
  bool broken_ = false;  // after an unknown outcome
};

}  // namespace vooraf::live
