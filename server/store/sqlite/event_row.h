// An event's row in the table `events`, as all who read it read it.
//
// Thread contract: free functions.
#pragma once

#include "server/store/sqlite/connection.h"
#include "server/store/sqlite/session_tables.h"
#include "server/store/stored_row.h"

namespace vooraf::store::sqlite {

// In the order of the keys from ?1 to ?2.
inline constexpr std::string_view kSelectEvents =
    "SELECT key, time_us, structure, structure_salt, choice, choice_salt, choice_digest,"
    " content, content_salt, content_digest, hash FROM events"
    " WHERE key BETWEEN ?1 AND ?2 ORDER BY key";
// The same of a database from before choices lay apart, which whoever only reads leaves as it is.
inline constexpr std::string_view kSelectEventsWithoutChoices =
    "SELECT key, time_us, structure, structure_salt, NULL, NULL, NULL,"
    " content, content_salt, content_digest, hash FROM events"
    " WHERE key BETWEEN ?1 AND ?2 ORDER BY key";
inline constexpr int64_t kSchemaWithChoices = 5;

inline constexpr int kHashColumn = 10;
inline RowView RowOf(const Rows& rows) {
  return {
      .seq = SeqOf(rows.Number(0)),
      .time_us = rows.Number(1),
      .structure = rows.Bytes(2),
      .structure_salt = rows.Bytes(3),
      .choice = {rows.MaybeBytes(4), rows.MaybeBytes(5), rows.MaybeBytes(6)},
      .content = {rows.MaybeBytes(7), rows.MaybeBytes(8), rows.MaybeBytes(9)},
      .hash = rows.Bytes(kHashColumn),
  };
}

}  // namespace vooraf::store::sqlite
