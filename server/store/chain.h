// The salted digests and the hash chain that make a changed log show.
//
// Each part of an event has its own random salt and digest, so that a text can be erased, salt and
// all, while what is left still proves the rest. Each event's hash covers the one before:
//
//   digest  = SHA-256(salt, bytes as stored)
//   hash(n) = SHA-256("vooraf.1", hash(n - 1), session, n, time, structure digest, content digest)
//
// with the session's id preceded by its length in one byte, integers as 8 bytes big-endian, 32 zero
// bytes before the first hash, and no content digest where an event has no content. Where an event
// has a choice, the tag is "vooraf.2", and after the structure's digest follow a byte, 1 for a
// choice without content and 3 for one with, the choice's digest, and the content's if there is
// one.
//
// Thread contract: any thread.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
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
  std::string_view session;  // at most 255 bytes
  uint64_t seq = 0;
  int64_t time_us = 0;
  domain::Hash structure_digest{};
  std::optional<domain::Hash> choice_digest;
  std::optional<domain::Hash> content_digest;
};

domain::Hash Digest(std::string_view salt, std::string_view bytes);
// `previous` is all zeros for the first event.
domain::Hash ChainHash(const domain::Hash& previous, const Link& link);

}  // namespace vooraf::store
