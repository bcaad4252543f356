// Strong types for what is counted and named in a session. Numbers are given by the session itself,
// from 1, never reused; 0 is "none".
#pragma once

#include <array>
#include <chrono>
#include <compare>
#include <cstdint>
#include <cstring>
#include <functional>
#include <string>

namespace vooraf::domain {

// A number of one kind of thing. `Tag` keeps kinds apart.
template <class Tag>
struct Number {
  uint32_t value = 0;

  explicit operator bool() const { return value != 0; }
  // Index into a vector that holds number 1 first. REQUIRES: not none.
  size_t index() const { return value - 1; }
  auto operator<=>(const Number&) const = default;
};

using ParticipantNumber = Number<struct ParticipantTag>;
using GroupNumber = Number<struct GroupTag>;
using ItemNumber = Number<struct ItemTag>;
using StatementNumber = Number<struct StatementTag>;
using BallotNumber = Number<struct BallotTag>;
using ThemeNumber = Number<struct ThemeTag>;
using AmendmentNumber = Number<struct AmendmentTag>;
using TimerNumber = Number<struct TimerTag>;
using TextTurnNumber = Number<struct TextTurnTag>;
using InvitationNumber = Number<struct InvitationTag>;

// 26 lower case letters and digits, random: whoever does not know it cannot find the session.
struct SessionId {
  std::string value;
  auto operator<=>(const SessionId&) const = default;
};

// A facilitator's account: random, and says nothing of the person.
struct AccountId {
  std::string value;
  explicit operator bool() const { return !value.empty(); }
  auto operator<=>(const AccountId&) const = default;
};

// SHA-256 of a secret.
using Hash = std::array<uint8_t, 32>;
// Made by the client, one for each command.
using RequestId = std::array<uint8_t, 16>;

// Microseconds since 1970, UTC: what the log stores.
using Time = std::chrono::sys_time<std::chrono::microseconds>;

// For hash maps keyed by a Hash or RequestId, whose first bytes are random already.
struct RandomBytesHash {
  template <class Bytes>
  size_t operator()(const Bytes& bytes) const {
    size_t h;
    static_assert(sizeof(h) <= sizeof(bytes));
    std::memcpy(&h, bytes.data(), sizeof(h));
    return h;
  }
};

}  // namespace vooraf::domain

template <>
struct std::hash<vooraf::domain::SessionId> {
  size_t operator()(const vooraf::domain::SessionId& id) const {
    return std::hash<std::string>()(id.value);
  }
};
