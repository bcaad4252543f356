#include "server/store/memory/memory_event_log.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "server/store/refusals.h"

namespace vooraf::store {

using domain::Result;
using domain::SessionId;

namespace {

bool HasWork(const MemoryDisk::StoredSession& stored, domain::Time now) {
  if (!stored.side.secret_ballots.empty()) return true;
  if (!stored.record) return false;
  return stored.record->next_deadline ||
         (stored.record->erase_time && *stored.record->erase_time <= now);
}

void Erase(const domain::EraseParts& erase, std::vector<StoredRow>& rows) {
  for (StoredRow& row : rows) {
    const domain::Parts parts = PartsToErase(erase, row.structure, ViewOf(row).content.bytes);
    if (parts.choice) row.choice.Erase();
    if (parts.content) row.content.Erase();
  }
}

}  // namespace

MemoryEventLog::MemoryEventLog(std::shared_ptr<MemoryDisk> disk, SaltSource salts)
    : disk_(std::move(disk)), sealer_(std::move(salts)) {}

void MemoryEventLog::FailNextCommit(Failure failure) {
  const std::lock_guard lock(disk_->mutex);
  next_failure_ = failure;
}

CommitResult MemoryEventLog::Commit(std::span<const Append> batch) {
  const std::lock_guard lock(disk_->mutex);
  const domain::Error unknown{&kOutcomeUnknown, {{"cause", "a test asked for it"}}};
  if (outcome_unknown_) return {CommitStatus::kUnknown, unknown};

  Additions additions;
  sealer_.DrawSalts(batch);
  for (const Append& append : batch) {
    if (auto added = Add(append, additions); !added) {
      return {CommitStatus::kRefused, added.error()};
    }
  }
  const Failure failure = std::exchange(next_failure_, Failure::kNone);
  if (failure == Failure::kRefused) return {CommitStatus::kRefused, domain::Error{&kDiskFull, {}}};
  if (failure != Failure::kUnknownLost) Store(std::move(additions));
  outcome_unknown_ = failure != Failure::kNone;
  if (outcome_unknown_) return {CommitStatus::kUnknown, unknown};
  return {};
}

Result<void> MemoryEventLog::Add(const Append& append, Additions& additions) {
  auto found = FindAddition(append, additions);
  if (!found) return domain::Propagate(found);
  Addition& addition = **found;
  const auto conflict = [&](uint64_t expected) {
    return Refuse(kLogConflict, {{"seq", std::to_string(addition.head.seq)},
                                 {"expected_seq", std::to_string(expected)}});
  };
  if (addition.head.seq != append.expected_seq) return conflict(append.expected_seq);
  if (append.events) {
    for (const domain::StoredEvent& event : *append.events) {
      if (event.seq != addition.head.seq + 1) return conflict(event.seq - 1);
      auto row = sealer_.Seal(append.session, event, addition.head);
      if (!row) return domain::Propagate(row);
      addition.rows.push_back(std::move(*row));
    }
  }
  addition.side.insert(addition.side.end(), append.side.begin(), append.side.end());
  if (append.record) {
    if (JoinCodeTaken(append, additions)) return Refuse(kJoinCodeTaken);
    addition.record = append.record;
    addition.record->session = append.session;
  }
  return {};
}

Result<MemoryEventLog::Addition*> MemoryEventLog::FindAddition(const Append& append,
                                                               Additions& additions) {
  const auto [found, is_new] = additions.try_emplace(append.session);
  Addition& addition = found->second;
  if (!is_new) return &addition;
  const auto stored = disk_->sessions.find(append.session);
  if (stored != disk_->sessions.end()) {
    if (const auto& rows = stored->second.rows; !rows.empty()) {
      addition.head = {rows.back().seq, rows.back().hash};
    }
  } else if (append.expected_seq != 0 || !append.events || append.events->empty()) {
    return Refuse(kSessionNotFound);
  }
  return &addition;
}

bool MemoryEventLog::JoinCodeTaken(const Append& append, const Additions& additions) const {
  const std::string& code = append.record->join_code;
  if (code.empty()) return false;
  const auto has_code = [&](const SessionId& session, const std::optional<SessionRecord>& record) {
    return session != append.session && record && record->join_code == code;
  };
  return std::any_of(
             additions.begin(), additions.end(),
             [&](const auto& entry) { return has_code(entry.first, entry.second.record); }) ||
         std::any_of(disk_->sessions.begin(), disk_->sessions.end(), [&](const auto& entry) {
           const auto changed = additions.find(entry.first);
           const bool replaced = changed != additions.end() && changed->second.record;
           return !replaced && has_code(entry.first, entry.second.record);
         });
}

void MemoryEventLog::Store(Additions additions) {
  for (auto& [session, addition] : additions) {
    const auto [found, is_new] = disk_->sessions.try_emplace(session);
    MemoryDisk::StoredSession& stored = found->second;
    if (is_new) stored.number = disk_->sessions.size();
    std::move(addition.rows.begin(), addition.rows.end(), std::back_inserter(stored.rows));
    bool stays = true;
    for (const domain::SideWrite& write : addition.side) {
      stored.side.Apply(write);
      stays = stays && !std::holds_alternative<domain::EraseSession>(write);
      const auto* erase = std::get_if<domain::EraseParts>(&write);
      if (erase == nullptr) continue;
      Erase(*erase, stored.rows);
      disk_->again[session].erase(erase->what);
    }
    if (addition.record) stored.record = std::move(addition.record);
    if (!stays) disk_->sessions.erase(found);
  }
}

Result<Head> MemoryEventLog::ReadUntil(
    const SessionId& session, uint64_t after_seq, uint64_t last_seq,
    const std::function<void(domain::StoredEvent&&)>& visit) const {
  std::vector<StoredRow> rows;
  Head start;
  {
    const std::lock_guard lock(disk_->mutex);
    const auto found = disk_->sessions.find(session);
    if (found == disk_->sessions.end()) return Refuse(kSessionNotFound);
    const std::vector<StoredRow>& stored = found->second.rows;
    if (stored.empty() || stored.size() < after_seq) {
      return Refuse(kLogBroken, {{"session", session.value},
                                 {"seq", std::to_string(std::max<uint64_t>(after_seq, 1))}});
    }
    if (after_seq > 0) start = {after_seq, stored[after_seq - 1].hash};
    const uint64_t last = std::min<uint64_t>(last_seq, stored.size());
    rows.assign(stored.begin() + static_cast<ptrdiff_t>(after_seq),
                stored.begin() + static_cast<ptrdiff_t>(last));
  }
  Unsealer unsealer(session, start, "?");
  for (const StoredRow& row : rows) {
    domain::StoredEvent event;
    if (auto done = unsealer.Unseal(ViewOf(row), event); !done) {
      return domain::Propagate(done);
    }
    visit(std::move(event));
  }
  return unsealer.head();
}

Result<Head> MemoryEventLog::ReadHead(const SessionId& session) const {
  const std::lock_guard lock(disk_->mutex);
  const auto found = disk_->sessions.find(session);
  if (found == disk_->sessions.end() || found->second.rows.empty()) {
    return Refuse(kSessionNotFound);
  }
  const StoredRow& last = found->second.rows.back();
  return Head{last.seq, last.hash};
}

Result<domain::SideData> MemoryEventLog::ReadSideData(const SessionId& session) const {
  const std::lock_guard lock(disk_->mutex);
  const auto found = disk_->sessions.find(session);
  if (found == disk_->sessions.end()) return Refuse(kSessionNotFound);
  return found->second.side;
}

Result<std::optional<SessionId>> MemoryEventLog::FindJoinCode(const std::string& join_code) const {
  const std::lock_guard lock(disk_->mutex);
  for (const auto& [id, stored] : disk_->sessions) {
    if (!join_code.empty() && stored.record && stored.record->join_code == join_code) return id;
  }
  return std::nullopt;
}

Result<std::vector<SessionRecord>> MemoryEventLog::ListSessions(
    const domain::AccountId& account, size_t limit, const std::optional<SessionId>& after) const {
  using Place = std::tuple<domain::Time, size_t>;
  const std::lock_guard lock(disk_->mutex);
  const auto place_of = [](const MemoryDisk::StoredSession& stored) {
    return Place{stored.record->create_time, stored.number};
  };
  Place before{domain::Time::max(), 0};
  if (after) {
    const auto found = disk_->sessions.find(*after);
    if (found == disk_->sessions.end() || !found->second.record) {
      return std::vector<SessionRecord>();
    }
    before = place_of(found->second);
  }
  std::map<Place, SessionRecord, std::greater<>> listed;
  for (const auto& [id, stored] : disk_->sessions) {
    if (!stored.record) continue;
    const auto& accounts = stored.record->facilitators;
    const bool is_listed = std::find(accounts.begin(), accounts.end(), account) != accounts.end();
    if (is_listed && place_of(stored) < before) listed.emplace(place_of(stored), *stored.record);
  }
  std::vector<SessionRecord> records;
  for (auto& [place, record] : listed) {
    if (records.size() == limit) break;
    records.push_back(std::move(record));
  }
  return records;
}

Result<std::vector<SessionId>> MemoryEventLog::SessionsWithWork(domain::Time now) const {
  const std::lock_guard lock(disk_->mutex);
  std::vector<SessionId> sessions;
  for (const auto& [id, stored] : disk_->sessions) {
    const auto again = disk_->again.find(id);
    const bool erases_again = again != disk_->again.end() && !again->second.empty();
    if (erases_again || HasWork(stored, now)) sessions.push_back(id);
  }
  return sessions;
}

Result<std::vector<std::string>> MemoryEventLog::ToEraseAgain(const SessionId& session) const {
  const std::lock_guard lock(disk_->mutex);
  const auto found = disk_->again.find(session);
  if (found == disk_->again.end()) return std::vector<std::string>();
  return std::vector(found->second.begin(), found->second.end());
}

}  // namespace vooraf::store
