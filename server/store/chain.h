// The salted digests and the hash chain that make a changed log show.
//
// Each part of an event has its own random salt and digest, so that a text can be erased, salt and
// all, while what is left still proves the rest. Each event's hash covers the one before:
//
//   digest  = SHA-256(salt, bytes as stored)
//   hash(n) = SHA-256(tag, hash(n - 1), session, n, time, structure digest, content digest)
//
// with the tag "vooraf.log.v1" filled up with zeros to 16 bytes, the session's id preceded by its
// length, integers as 8 bytes big-endian, and 32 zero bytes where there is no hash or content.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string_view>

#include "server/domain/ids.h"

namespace vooraf::store {

using Salt = std::array<uint8_t, 32>;

// Fills the bytes with unpredictable ones; tests may give a seeded one instead.
using SaltSource = std::function<void(std::span<uint8_t>)>;
void FillFromSystem(std::span<uint8_t> bytes);

// What an event's hash covers besides the event before it.
struct Link {
  std::string_view session;
  uint64_t seq = 0;
  int64_t time_us = 0;
  domain::Hash structure_digest{};
  std::optional<domain::Hash> content_digest;
};

// Thread contract: one thread at a time.
class Hasher {
 public:
  Hasher();

  domain::Hash Digest(std::string_view salt, std::string_view bytes);
  // `previous` is all zeros for the first event.
  domain::Hash Chain(const domain::Hash& previous, const Link& link);

 private:
  // The context is set up once: looking the algorithm up takes longer than an event's hashes.
  struct Free {
    void operator()(void* context) const;
  };
  std::unique_ptr<void, Free> context_;
};

}  // namespace vooraf::store
