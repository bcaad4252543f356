// The log in memory, for tests. It keeps the same bytes as on disk, so that what cannot be read
// back shows, and it fails when told to.
//
// Thread contract: as of EventLog.
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <set>
#include <string>
#include <vector>

#include "server/store/chain.h"
#include "server/store/event_log.h"
#include "server/store/stored_row.h"

namespace vooraf::store {

// What outlives a log: a server restarts by making another log over the same disk. Tests may read
// and change what lies on it while no log is at work.
struct MemoryDisk {
  struct StoredSession {
    size_t number = 0;            // in the order in which sessions were made
    std::vector<StoredRow> rows;  // event n stands at n - 1
    domain::SideData side;
    std::optional<SessionRecord> record;
  };
  std::mutex mutex;
  std::map<domain::SessionId, StoredSession> sessions;
  // What is to be erased again, as after an older copy was put back.
  std::map<domain::SessionId, std::set<std::string>> again;
};

class MemoryEventLog final : public EventLog {
 public:
  // How a commit can go wrong. After an unknown outcome a log commits nothing more: only another
  // one over the same disk tells what became of it.
  enum class Failure {
    kNone,
    kRefused,           // as on a full disk
    kUnknownLost,       // outcome unknown; it is not on disk
    kUnknownButStored,  // outcome unknown; it is
  };

  explicit MemoryEventLog(std::shared_ptr<MemoryDisk> disk = std::make_shared<MemoryDisk>(),
                          SaltSource salts = FillFromSystem);

  const std::shared_ptr<MemoryDisk>& disk() const { return disk_; }
  void FailNextCommit(Failure failure);

  CommitResult Commit(std::span<const Append> batch) override;
  domain::Result<Head> ReadUntil(
      const domain::SessionId& session, uint64_t after_seq, uint64_t last_seq,
      const std::function<void(domain::StoredEvent&&)>& visit) const override;
  domain::Result<Head> ReadHead(const domain::SessionId& session) const override;
  domain::Result<domain::SideData> ReadSideData(const domain::SessionId& session) const override;
  domain::Result<std::optional<domain::SessionId>> FindJoinCode(
      const std::string& join_code) const override;
  domain::Result<std::vector<SessionRecord>> ListSessions(
      const domain::AccountId& account, size_t limit,
      const std::optional<domain::SessionId>& after) const override;
  domain::Result<std::vector<domain::SessionId>> SessionsWithWork(domain::Time now) const override;
  domain::Result<std::vector<std::string>> ToEraseAgain(
      const domain::SessionId& session) const override;
  void Tidy() override {}

 private:
  // What a batch adds to a session.
  struct Addition {
    Head head;
    std::vector<StoredRow> rows;
    std::vector<domain::SideWrite> side;
    std::optional<SessionRecord> record;
  };
  using Additions = std::map<domain::SessionId, Addition>;

  domain::Result<void> Add(const Append& append, Additions& additions);
  domain::Result<Addition*> FindAddition(const Append& append, Additions& additions);
  bool JoinCodeTaken(const Append& append, const Additions& additions) const;
  void Store(Additions additions);

  const std::shared_ptr<MemoryDisk> disk_;
  Sealer sealer_;
  Failure next_failure_ = Failure::kNone;
  bool outcome_unknown_ = false;
};

}  // namespace vooraf::store
