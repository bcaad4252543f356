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
#include "server/domain/side_data.h"
#include "server/store/chain.h"
#include "server/store/event_log.h"

namespace vooraf::store {

// A part of an event that can be erased: bytes and salt go, the digest stays, for the chain.
struct ErasablePart {
  std::optional<std::string> bytes;
  std::optional<Salt> salt;
  std::optional<domain::Hash> digest;

  void Erase() { bytes.reset(), salt.reset(); }
};

struct StoredRow {
  uint64_t seq = 0;
  int64_t time_us = 0;
  std::string structure;  // a log::v1::Event
  Salt structure_salt{};
  ErasablePart choice;   // a log::v1::Choice
  ErasablePart content;  // a log::v1::Content
  domain::Hash hash{};   // of the chain, up to and with this event
};

// The same, as bytes that lie elsewhere and of which nothing has been checked.
struct PartView {
  std::optional<std::string_view> bytes;
  std::optional<std::string_view> salt;
  std::optional<std::string_view> digest;
};
struct RowView {
  uint64_t seq = 0;
  int64_t time_us = 0;
  std::string_view structure;
  std::string_view structure_salt;
  PartView choice;
  PartView content;
  std::string_view hash;
};
RowView ViewOf(const StoredRow& row);

// Which parts of an event go, as stored. None where this version does not understand all of it.
domain::Parts PartsToErase(const domain::EraseParts& erase, std::string_view structure,
                           const std::optional<std::string_view>& content);

// What a session's chain covers of a row; none if its parts are not whole, or do not fit the
// digests stored with them.
std::optional<Link> LinkOf(const domain::SessionId& session, const RowView& row);

// A session's chain, followed row by row. Nothing of the rows is understood but what the chain
// covers, so that a log can be checked that a newer version has written.
// Thread contract: one thread at a time.
class Chain {
 public:
  // Starts after `head`.
  Chain(domain::SessionId session, Head head) : session_(std::move(session)), head_(head) {}

  // What the chain covers of the row, and the head is moved on to it; none, and nothing moves, if
  // the row does not follow from the one before. REQUIRES: this chain outlives the link.
  std::optional<Link> Follow(const RowView& row);

  const domain::SessionId& session() const { return session_; }
  const Head& head() const { return head_; }

 private:
  domain::SessionId session_;
  Head head_;
};

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
  // False if the message could not be read back.
  template <class Message>
  bool SealPart(const std::optional<Message>& message, ErasablePart& part);

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
      : chain_(std::move(session), head), newest_version_(std::move(newest_version)) {}

  // Makes `event` what the row says. REQUIRES: not called again after an error.
  domain::Result<void> Unseal(const RowView& row, domain::StoredEvent& event);

  const Head& head() const { return chain_.head(); }

 private:
  Chain chain_;
  std::string newest_version_;
};

}  // namespace vooraf::store
