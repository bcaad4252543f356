#include "server/store/sqlite/session_tables.h"

#include <algorithm>
#include <cstring>
#include <variant>

namespace vooraf::store::sqlite {
namespace {

std::optional<Blob> MaybeBlob(const std::optional<std::string>& bytes) {
  return bytes ? std::optional(Blob(*bytes)) : std::nullopt;
}

template <size_t n>
std::optional<Blob> MaybeBlob(const std::optional<std::array<uint8_t, n>>& bytes) {
  return bytes ? std::optional(Blob(*bytes)) : std::nullopt;
}

std::optional<std::string_view> NullIfEmpty(const std::string& text) {
  return text.empty() ? std::nullopt : std::optional<std::string_view>(text);
}

template <class... Cases>
struct Overloaded : Cases... {
  using Cases::operator()...;
};

}  // namespace

SessionTables::SessionTables(Connection& connection)
    : connection_(connection),
      find_(connection, "SELECT id FROM sessions WHERE session = ?1"),
      add_(connection, "INSERT INTO sessions (session) VALUES (?1)"),
      head_(connection,
            "SELECT key, hash FROM events WHERE key BETWEEN ?1 AND ?2 ORDER BY key DESC LIMIT 1"),
      add_event_(connection,
                 "INSERT INTO events (key, time_us, structure, structure_salt, choice,"
                 " choice_salt, choice_digest, content, content_salt, content_digest, hash)"
                 " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)"),
      put_token_(connection,
                 "INSERT INTO tokens (session, token_hash, participant) VALUES (?1, ?2, ?3)"
                 " ON CONFLICT DO UPDATE SET participant = excluded.participant"),
      put_name_(connection,
                "INSERT INTO names (session, participant, name) VALUES (?1, ?2, ?3)"
                " ON CONFLICT DO UPDATE SET name = excluded.name"),
      delete_name_(connection, "DELETE FROM names WHERE session = ?1 AND participant = ?2"),
      put_invitation_(connection,
                      "INSERT INTO invitations (session, secret_hash, invitation)"
                      " VALUES (?1, ?2, ?3)"
                      " ON CONFLICT DO UPDATE SET invitation = excluded.invitation"),
      put_record_(connection,
                  "INSERT INTO session_records (session, title, phase, join_code, create_time_us,"
                  " next_deadline_us, reply_due, erase_time_us)"
                  " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)"
                  " ON CONFLICT (session) DO UPDATE SET title = excluded.title,"
                  " phase = excluded.phase, join_code = excluded.join_code,"
                  " create_time_us = excluded.create_time_us,"
                  " next_deadline_us = excluded.next_deadline_us,"
                  " reply_due = excluded.reply_due, erase_time_us = excluded.erase_time_us"),
      delete_facilitators_(connection, "DELETE FROM session_facilitators WHERE session = ?1"),
      add_facilitator_(connection,
                       "INSERT INTO session_facilitators (account, create_time_us, session)"
                       " VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING"),
      drop_tokens_(connection, "DELETE FROM tokens WHERE session = ?1 AND participant = ?2"),
      drop_all_tokens_(connection, "DELETE FROM tokens WHERE session = ?1"),
      drop_all_names_(connection, "DELETE FROM names WHERE session = ?1"),
      drop_all_invitations_(connection, "DELETE FROM invitations WHERE session = ?1") {}

std::optional<RowId> SessionTables::Find(const domain::SessionId& session) {
  Rows rows = find_.Query(std::string_view(session.value));
  return rows.Next() ? std::optional(rows.Number(0)) : std::nullopt;
}

RowId SessionTables::Add(const domain::SessionId& session) {
  add_.Run(std::string_view(session.value));
  return connection_.last_insert_id();
}

Head SessionTables::ReadHead(RowId session) {
  Head head;
  Rows rows = head_.Query(EventKey(session, 0), EventKey(session + 1, 0) - 1);
  if (!rows.Next()) return head;
  head.seq = SeqOf(rows.Number(0));
  // A hash of another size is found out when the session is read.
  const std::string_view hash = rows.Bytes(1);
  std::memcpy(head.hash.data(), hash.data(), std::min(hash.size(), head.hash.size()));
  return head;
}

void SessionTables::AddEvent(RowId session, const StoredRow& row) {
  add_event_.Run(EventKey(session, row.seq), row.time_us, Blob(row.structure),
                 Blob(row.structure_salt), MaybeBlob(row.choice.bytes), MaybeBlob(row.choice.salt),
                 MaybeBlob(row.choice.digest), MaybeBlob(row.content.bytes),
                 MaybeBlob(row.content.salt), MaybeBlob(row.content.digest), Blob(row.hash));
}

void SessionTables::Apply(RowId session, const domain::SideWrite& write) {
  std::visit(Overloaded{
                 [&](const domain::PutToken& put) {
                   put_token_.Run(session, Blob(put.token_hash), put.participant.value);
                 },
                 [&](const domain::PutName& put) {
                   if (put.name.empty()) {
                     delete_name_.Run(session, put.participant.value);
                   } else {
                     put_name_.Run(session, put.participant.value, std::string_view(put.name));
                   }
                 },
                 [&](const domain::PutInvitations& put) {
                   uint32_t number = put.first.value;
                   for (const domain::Hash& hash : put.secret_hashes) {
                     put_invitation_.Run(session, Blob(hash), number++);
                   }
                 },
                 [&](const domain::DropTokens& drop) {
                   drop_tokens_.Run(session, drop.participant.value);
                 },
                 [&](const domain::DropCredentials&) {
                   drop_all_tokens_.Run(session);
                   drop_all_names_.Run(session);
                   drop_all_invitations_.Run(session);
                 },
                 [](const auto&) {},  // see SecretBallots and Erasures
             },
             write);
}

bool SessionTables::PutRecord(RowId session, const SessionRecord& record) {
  const auto maybe_micros = [](const std::optional<domain::Time>& time) {
    return time ? std::optional(Micros(*time)) : std::nullopt;
  };
  const std::string title = record.title.SerializeAsString();
  try {
    put_record_.Run(session, Blob(title), static_cast<int64_t>(record.phase),
                    NullIfEmpty(record.join_code), Micros(record.create_time),
                    maybe_micros(record.next_deadline), NullIfEmpty(record.reply_due),
                    maybe_micros(record.erase_time));
  } catch (const SqliteError& error) {
    // The row's own key gives way to the new one, so this is the other unique column.
    if (error.extended_code == SQLITE_CONSTRAINT_UNIQUE) return false;
    throw;
  }
  delete_facilitators_.Run(session);
  for (const domain::AccountId& account : record.facilitators) {
    add_facilitator_.Run(std::string_view(account.value), Micros(record.create_time), session);
  }
  return true;
}

}  // namespace vooraf::store::sqlite
