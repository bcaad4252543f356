// An event as bytes on disk, the way from the one to the other, and all checks on it. Every adapter
// stores these rows as they are.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "server/domain/error.h"
#include "server/domain/event.h"
#include "server/domain/ids.h"
#include "server/store/chain.h"
#include "server/store/event_log.h"

namespace vooraf::store {

// Erasing an event's content removes content and salt; the digest stays, for the chain.
struct StoredRow {
  uint64_t seq = 0;
  int64_t time_us = 0;
  std::string structure;  // a log::v1::Event
  Salt structure_salt{};
  std::optional<std::string> content;  // a log::v1::Content
  std::optional<Salt> content_salt;
  std::optional<domain::Hash> content_digest;
  domain::Hash hash{};  // of the chain, up to and with this event
};

// The same, as bytes that lie elsewhere and of which nothing has been checked.
struct RowView {
  uint64_t seq = 0;
  int64_t time_us = 0;
  std::string_view structure;
  std::string_view structure_salt;
  std::optional<std::string_view> content;
  std::optional<std::string_view> content_salt;
  std::optional<std::string_view> content_digest;
  std::string_view hash;
};
RowView ViewOf(const StoredRow& row);

// Makes rows of events.
// Thread contract: one thread at a time.
class Sealer {
 public:
  explicit Sealer(SaltSource salts) : source_(std::move(salts)) {}

  // Draws the salts that sealing the batch will take, all in one call.
  void DrawSalts(std::span<const Append> batch);

  // The row that follows `head`, which is moved on to it. LOG_INVALID_EVENT for an event that could
  // not be read back. REQUIRES: event.seq == head.seq + 1; its salts have been drawn.
  domain::Result<StoredRow> Seal(const domain::SessionId& session, const domain::StoredEvent& event,
                                 Head& head);

 private:
  Salt TakeSalt();

  SaltSource source_;
  std::vector<uint8_t> salts_;
  size_t taken_ = 0;
};

// Makes events of a session's rows again, checking that each follows from the one before.
// Thread contract: one thread at a time.
class Unsealer {
 public:
  // Starts after `head`. `newest_version` is the newest release that is known to have written here,
  // for the advice where it wrote what this one cannot read.
  Unsealer(domain::SessionId session, Head head, std::string newest_version)
      : session_(std::move(session)), head_(head), newest_version_(std::move(newest_version)) {}

  // Makes `event` what the row says. REQUIRES: not called again after an error.
  domain::Result<void> Unseal(const RowView& row, domain::StoredEvent& event);

  const Head& head() const { return head_; }

 private:
  bool FitsChain(const RowView& row);

  domain::SessionId session_;
  Head head_;
  std::string newest_version_;
};

}  // namespace vooraf::store
