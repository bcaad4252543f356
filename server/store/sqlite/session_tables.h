// Writes a session's rows: its number, its events, and what is kept beside them.
//
// Thread contract: within Writer::Write alone. All functions throw SqliteError.
#pragma once

#include <optional>

#include "server/domain/ids.h"
#include "server/domain/side_data.h"
#include "server/store/event_log.h"
#include "server/store/sqlite/connection.h"
#include "server/store/stored_row.h"

namespace vooraf::store::sqlite {

// A session's row in `sessions`.
using RowId = int64_t;

// The key of an event; see 0001_log.sql.
inline int64_t EventKey(RowId session, uint64_t seq) {
  return (session << 32) + static_cast<int64_t>(seq);
}
inline uint64_t SeqOf(int64_t key) { return static_cast<uint64_t>(key) & 0xffffffff; }

class SessionTables {
 public:
  // REQUIRES: the connection outlives this.
  explicit SessionTables(Connection& connection);

  std::optional<RowId> Find(const domain::SessionId& session);
  RowId Add(const domain::SessionId& session);
  // The last event, as stored.
  Head ReadHead(RowId session);

  void AddEvent(RowId session, const StoredRow& row);
  void Apply(RowId session, const domain::SideWrite& write);
  // False if another session has the join code.
  bool PutRecord(RowId session, const SessionRecord& record);

 private:
  Connection& connection_;
  Statement find_;
  Statement add_;
  Statement head_;
  Statement add_event_;
  Statement put_token_;
  Statement put_name_;
  Statement delete_name_;
  Statement put_invitation_;
  Statement put_record_;
  Statement delete_facilitators_;
  Statement add_facilitator_;
  Statement drop_tokens_;
  Statement drop_all_tokens_;
  Statement drop_all_names_;
  Statement drop_all_invitations_;
};

}  // namespace vooraf::store::sqlite
