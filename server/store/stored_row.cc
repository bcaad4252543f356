#include "server/store/stored_row.h"

#include <algorithm>
#include <cstring>

#include "server/store/known_fields.h"
#include "server/store/refusals.h"

namespace vooraf::store {
namespace {

using domain::Hash;

template <class Bytes>
std::string_view View(const Bytes& bytes) {
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

template <class Bytes>
std::optional<std::string_view> View(const std::optional<Bytes>& bytes) {
  if (!bytes) return std::nullopt;
  return View(*bytes);
}

// Parses the bytes. False unless this version understands all of them.
template <class Message>
bool Parse(std::string_view bytes, Message& message) {
  static const KnownFields known(Message::descriptor());
  return message.ParseFromArray(bytes.data(), static_cast<int>(bytes.size())) &&
         known.AreAllIn(bytes);
}

// False if it could not be read back, such as a text that is not UTF-8.
template <class Message>
bool Serialise(const Message& message, std::string& bytes) {
  Message back;
  return message.SerializeToString(&bytes) && Parse(bytes, back);
}

}  // namespace

RowView ViewOf(const StoredRow& row) {
  return {
      .seq = row.seq,
      .time_us = row.time_us,
      .structure = row.structure,
      .structure_salt = View(row.structure_salt),
      .content = View(row.content),
      .content_salt = View(row.content_salt),
      .content_digest = View(row.content_digest),
      .hash = View(row.hash),
  };
}

void Sealer::DrawSalts(std::span<const Append> batch) {
  size_t parts = 0;
  for (const Append& append : batch) {
    if (!append.events) continue;
    for (const domain::StoredEvent& event : *append.events) parts += event.content ? 2 : 1;
  }
  salts_.resize(parts * sizeof(Salt));
  taken_ = 0;
  if (parts > 0) source_(salts_);
}

Salt Sealer::TakeSalt() {
  Salt salt;
  std::memcpy(salt.data(), salts_.data() + taken_, salt.size());
  taken_ += salt.size();
  return salt;
}

domain::Result<StoredRow> Sealer::Seal(const domain::SessionId& session,
                                       const domain::StoredEvent& event, Head& head) {
  StoredRow row;
  row.seq = event.seq;
  row.time_us = event.time.time_since_epoch().count();
  if (!Serialise(event.event, row.structure)) {
    return Refuse(kInvalidEvent, {{"seq", std::to_string(event.seq)}});
  }
  row.structure_salt = TakeSalt();
  if (event.content) {
    if (!Serialise(*event.content, row.content.emplace())) {
      return Refuse(kInvalidEvent, {{"seq", std::to_string(event.seq)}});
    }
    row.content_salt = TakeSalt();
    row.content_digest = Digest(View(*row.content_salt), *row.content);
  }
  row.hash =
      ChainHash(head.hash, {.session = session.value,
                            .seq = row.seq,
                            .time_us = row.time_us,
                            .structure_digest = Digest(View(row.structure_salt), row.structure),
                            .content_digest = row.content_digest});
  head = {row.seq, row.hash};
  return row;
}

bool Unsealer::FitsChain(const RowView& row) {
  if (row.seq != head_.seq + 1) return false;
  // Content and its salt go together, and never without the digest.
  if (row.content.has_value() != row.content_salt.has_value()) return false;
  if (row.content && !row.content_digest) return false;
  if (row.structure_salt.size() != sizeof(Salt)) return false;
  if (row.content_salt && row.content_salt->size() != sizeof(Salt)) return false;

  Link link{
      .session = session_.value,
      .seq = row.seq,
      .time_us = row.time_us,
      .structure_digest = Digest(row.structure_salt, row.structure),
  };
  if (row.content_digest) {
    if (row.content_digest->size() != sizeof(Hash)) return false;
    std::memcpy(link.content_digest.emplace().data(), row.content_digest->data(), sizeof(Hash));
  }
  if (row.content && Digest(*row.content_salt, *row.content) != link.content_digest) {
    return false;
  }
  const Hash hash = ChainHash(head_.hash, link);
  if (View(hash) != row.hash) return false;
  head_ = {row.seq, hash};
  return true;
}

domain::Result<void> Unsealer::Unseal(const RowView& row, domain::StoredEvent& event) {
  if (!FitsChain(row)) {
    return Refuse(kLogBroken,
                  {{"session", session_.value}, {"seq", std::to_string(head_.seq + 1)}});
  }
  event.seq = row.seq;
  event.time = domain::Time(std::chrono::microseconds(row.time_us));
  event.content_erased = row.content_digest && !row.content;
  event.content.reset();
  if (!Parse(row.structure, event.event) ||
      (row.content && !Parse(*row.content, event.content.emplace()))) {
    return Refuse(kUnknownEvent, {{"session", session_.value},
                                  {"seq", std::to_string(row.seq)},
                                  {"version", newest_version_}});
  }
  return {};
}

}  // namespace vooraf::store
