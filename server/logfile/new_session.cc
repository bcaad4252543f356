#include "server/logfile/new_session.h"

#include <algorithm>
#include <memory>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "server/domain/limits.h"
#include "server/domain/timestamp.h"
#include "server/live/executor.h"
#include "server/live/secrets.h"
#include "server/live/session_record.h"
#include "server/logfile/refusals.h"

namespace vooraf::logfile {
namespace {

template <class Bytes>
Bytes CopyOf(std::string_view bytes) {
  Bytes copy{};
  std::copy_n(bytes.begin(), std::min(bytes.size(), copy.size()), copy.begin());
  return copy;
}

store::ErasablePart CopyOf(const store::PartView& part) {
  store::ErasablePart copy;
  if (part.bytes) copy.bytes = std::string(*part.bytes);
  if (part.salt) copy.salt = CopyOf<store::Salt>(*part.salt);
  if (part.digest) copy.digest = CopyOf<domain::Hash>(*part.digest);
  return copy;
}

// Without number and hash, which are those of a session.
store::StoredRow CopyOf(const store::RowView& row) {
  store::StoredRow copy;
  copy.time_us = row.time_us;
  copy.structure = row.structure;
  copy.structure_salt = CopyOf<store::Salt>(row.structure_salt);
  copy.choice = CopyOf(row.choice);
  copy.content = CopyOf(row.content);
  return copy;
}

// Whether the event can come next in a session, as far as this is seen from outside: the rules have
// decided on it where it was made.
bool CanFollow(const domain::Session& session, const domain::StoredEvent& event) {
  const bool begins = event.event.has_session_created() || event.event.has_imported();
  if (event.time < session.time || begins == session.exists()) return false;
  const size_t people =
      session.participants.size() + (event.event.has_participant_joined() ? 1 : 0);
  return event.event.has_session_created() ||
         (event.event.actor() <= people && event.event.entered_by() <= people);
}

class SystemRandom final : public live::Random {
 public:
  void Fill(std::span<uint8_t> bytes) override { store::FillFromSystem(bytes); }
};

}  // namespace

domain::Result<void> NewSession::CheckRoom() const {
  if (head_.seq < domain::kEventsMax) return {};
  return Refuse(kEventsTooMany, {{"max", std::to_string(domain::kEventsMax)}});
}

domain::Result<void> NewSession::Add(domain::Time time, domain::NewEvent made) {
  if (auto room = CheckRoom(); !room) return room;
  domain::StoredEvent event;
  event.seq = head_.seq + 1;
  event.time = std::max(time, session_.time);
  event.event = std::move(made.event);
  event.choice = std::move(made.choice);
  event.content = std::move(made.content);
  store::Append append;
  append.events = std::make_shared<const std::vector<domain::StoredEvent>>(1, event);
  sealer_.DrawSalts({&append, 1});
  auto row = sealer_.Seal(id_, event, head_);
  if (!row) return domain::Propagate(row);
  domain::Evolve(session_, event);
  return add_(*row);
}

domain::Result<void> NewSession::AddAsItWas(const store::RowView& row, domain::StoredEvent event) {
  if (auto room = CheckRoom(); !room) return room;
  auto link = store::LinkOf(id_, row);
  if (!link || !CanFollow(session_, event)) {
    return Refuse(kNotOfAServer, {{"seq", std::to_string(event.seq)}});
  }
  event.seq = head_.seq + 1;
  link->seq = event.seq;
  store::StoredRow copy = CopyOf(row);
  copy.seq = event.seq;
  copy.hash = store::ChainHash(head_.hash, *link);
  head_ = {copy.seq, copy.hash};
  domain::Evolve(session_, event);
  return add_(copy);
}

store::SessionRecord NewSession::Record() const { return live::MakeRecord(id_, session_); }

domain::SessionId MakeSessionId() {
  domain::RequestId random;
  store::FillFromSystem(random);
  return live::DeriveSessionId({}, random);
}

std::string MakeJoinCode() {
  SystemRandom random;
  return live::MakeJoinCode(random);
}

domain::NewEvent ImportedFrom(log::v1::Imported imported, domain::Time import_time) {
  domain::NewEvent made;
  domain::SetTimestamp(import_time, imported.mutable_import_time());
  *made.event.mutable_imported() = std::move(imported);
  return made;
}

domain::NewEvent FacilitatorOfImport(const domain::Session& session,
                                     const domain::AccountId& account) {
  domain::NewEvent made;
  auto& added = *made.event.mutable_facilitator_added();
  added.set_participant(static_cast<uint32_t>(session.participants.size()) + 1);
  added.set_account(account.value);
  added.set_role(type::v1::ROLE_FACILITATOR);
  return made;
}

}  // namespace vooraf::logfile
