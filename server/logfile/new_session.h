// A session that was not held here, on its way into the log: its events are folded, so that its
// record can be told at the end, and sealed into a chain of its own.
//
// Thread contract: one thread at a time.
#pragma once

#include <optional>
#include <string>

#include "server/domain/error.h"
#include "server/domain/event.h"
#include "server/domain/session.h"
#include "server/store/event_log.h"
#include "server/store/sqlite/sqlite_store.h"
#include "server/store/stored_row.h"
#include "vooraf/log/v1/event.pb.h"

namespace vooraf::logfile {

class NewSession {
 public:
  NewSession(domain::SessionId id, const store::AddRow& add)
      : id_(std::move(id)), add_(add), sealer_(store::FillFromSystem) {}

  // An event that is made now. Its time is `time`, or that of the event before, if that is later.
  // Errors: EVENTS_TOO_MANY; those of the store.
  domain::Result<void> Add(domain::Time time, domain::NewEvent made);
  // An event that was made elsewhere, with parts, salts and digests as they were; `event` is what
  // the row says. Errors: EVENTS_TOO_MANY, NOT_OF_A_SERVER; those of the store.
  domain::Result<void> AddAsItWas(const store::RowView& row, domain::StoredEvent event);

  const domain::Session& session() const { return session_; }
  store::SessionRecord Record() const;

 private:
  domain::Result<void> CheckRoom() const;

  const domain::SessionId id_;
  const store::AddRow& add_;
  store::Sealer sealer_;
  store::Head head_;
  domain::Session session_;
};

// An id and a join code as no other session has them.
domain::SessionId MakeSessionId();
std::string MakeJoinCode();

// The event that says where a session came from.
domain::NewEvent ImportedFrom(log::v1::Imported imported, domain::Time import_time);

// The facilitator who may look after an imported session, whatever its phase.
domain::NewEvent FacilitatorOfImport(const domain::Session& session,
                                     const domain::AccountId& account);

}  // namespace vooraf::logfile
