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

PartView View(const ErasablePart& part) {
  return {.bytes = View(part.bytes), .salt = View(part.salt), .digest = View(part.digest)};
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

// Whether a part is whole, or erased, or was never there; takes its digest.
bool FitsDigest(const PartView& part, std::optional<Hash>& digest) {
  // Bytes and their salt go together, and never without the digest.
  if (part.bytes.has_value() != part.salt.has_value()) return false;
  if (!part.digest) return !part.bytes;
  if (part.digest->size() != sizeof(Hash)) return false;
  std::memcpy(digest.emplace().data(), part.digest->data(), sizeof(Hash));
  if (!part.bytes) return true;
  return part.salt->size() == sizeof(Salt) && Digest(*part.salt, *part.bytes) == *digest;
}

// Makes `message` what the part says, or none. False unless this version understands all of it.
template <class Message>
bool ReadPart(const PartView& part, std::optional<Message>& message) {
  message.reset();
  return !part.bytes || Parse(*part.bytes, message.emplace());
}

bool IsErased(const PartView& part) { return part.digest && !part.bytes; }

}  // namespace

domain::Parts PartsToErase(const domain::EraseParts& erase, std::string_view structure,
                           const std::optional<std::string_view>& content) {
  log::v1::Event event;
  log::v1::Content words;
  if (!Parse(structure, event) || (content && !Parse(*content, words))) return {};
  return erase.parts(event, words);
}

RowView ViewOf(const StoredRow& row) {
  return {
      .seq = row.seq,
      .time_us = row.time_us,
      .structure = row.structure,
      .structure_salt = View(row.structure_salt),
      .choice = View(row.choice),
      .content = View(row.content),
      .hash = View(row.hash),
  };
}

void Sealer::DrawSalts(std::span<const Append> batch) {
  size_t parts = 0;
  for (const Append& append : batch) {
    if (!append.events) continue;
    for (const domain::StoredEvent& event : *append.events) {
      parts += 1 + (event.choice ? 1 : 0) + (event.content ? 1 : 0);
    }
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

template <class Message>
bool Sealer::SealPart(const std::optional<Message>& message, ErasablePart& part) {
  if (!message) return true;
  if (!Serialise(*message, part.bytes.emplace())) return false;
  part.salt = TakeSalt();
  part.digest = Digest(View(*part.salt), *part.bytes);
  return true;
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
  if (!SealPart(event.choice, row.choice) || !SealPart(event.content, row.content)) {
    return Refuse(kInvalidEvent, {{"seq", std::to_string(event.seq)}});
  }
  row.hash =
      ChainHash(head.hash, {.session = session.value,
                            .seq = row.seq,
                            .time_us = row.time_us,
                            .structure_digest = Digest(View(row.structure_salt), row.structure),
                            .choice_digest = row.choice.digest,
                            .content_digest = row.content.digest});
  head = {row.seq, row.hash};
  return row;
}

std::optional<Link> LinkOf(const domain::SessionId& session, const RowView& row) {
  if (row.structure_salt.size() != sizeof(Salt)) return std::nullopt;
  Link link{
      .session = session.value,
      .seq = row.seq,
      .time_us = row.time_us,
      .structure_digest = Digest(row.structure_salt, row.structure),
  };
  if (!FitsDigest(row.choice, link.choice_digest)) return std::nullopt;
  if (!FitsDigest(row.content, link.content_digest)) return std::nullopt;
  return link;
}

std::optional<Link> Chain::Follow(const RowView& row) {
  if (row.seq != head_.seq + 1) return std::nullopt;
  std::optional<Link> link = LinkOf(session_, row);
  if (!link) return std::nullopt;
  const Hash hash = ChainHash(head_.hash, *link);
  if (View(hash) != row.hash) return std::nullopt;
  head_ = {row.seq, hash};
  return link;
}

domain::Result<void> Unsealer::Unseal(const RowView& row, domain::StoredEvent& event) {
  if (!chain_.Follow(row)) {
    return Refuse(kLogBroken, {{"session", chain_.session().value},
                               {"seq", std::to_string(chain_.head().seq + 1)}});
  }
  event.seq = row.seq;
  event.time = domain::Time(std::chrono::microseconds(row.time_us));
  event.choice_erased = IsErased(row.choice);
  event.content_erased = IsErased(row.content);
  event.request_digest = 0;
  if (!Parse(row.structure, event.event) || !ReadPart(row.choice, event.choice) ||
      !ReadPart(row.content, event.content)) {
    return Refuse(kUnknownEvent, {{"session", chain_.session().value},
                                  {"seq", std::to_string(row.seq)},
                                  {"version", newest_version_}});
  }
  return {};
}

}  // namespace vooraf::store
