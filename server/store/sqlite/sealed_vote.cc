#include "server/store/sqlite/sealed_vote.h"

#include <sodium.h>

#include <algorithm>
#include <array>

namespace vooraf::store::sqlite {
namespace {

using domain::ParticipantNumber;
using domain::VoteGiven;

constexpr size_t kNonceBytes = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr size_t kTagBytes = crypto_aead_xchacha20poly1305_ietf_ABYTES;
static_assert(BallotKey::kBytes == crypto_aead_xchacha20poly1305_ietf_KEYBYTES);

// A vote of any method takes these: the largest is no longer than the smallest.
using PlainVote = std::array<uint8_t, 1 + domain::kBallotOptionsMax>;

PlainVote PlainOf(const VoteGiven& vote) {
  PlainVote plain;
  plain[0] = static_cast<uint8_t>(vote.kind);
  std::copy(vote.values.begin(), vote.values.end(), plain.begin() + 1);
  return plain;
}

// What the bytes are for, and are checked with: a tag for this form, and the three ids.
std::string PlaceOf(const BallotId& ballot, ParticipantNumber voter) {
  std::string place = "vooraf.vote.1";
  const auto add = [&](uint32_t number) {
    for (int shift = 24; shift >= 0; shift -= 8) place += static_cast<char>(number >> shift & 0xff);
  };
  add(ballot.ballot.value);
  add(voter.value);
  return place + ballot.session.value;
}

const uint8_t* Bytes(std::string_view text) {
  return reinterpret_cast<const uint8_t*>(text.data());
}

}  // namespace

std::string SealVote(const BallotKey& key, const BallotId& ballot, ParticipantNumber voter,
                     const VoteGiven& vote) {
  PlainVote plain = PlainOf(vote);
  const std::string place = PlaceOf(ballot, voter);
  std::string sealed(kNonceBytes + plain.size() + kTagBytes, '\0');
  auto* nonce = reinterpret_cast<uint8_t*>(sealed.data());
  randombytes_buf(nonce, kNonceBytes);
  crypto_aead_xchacha20poly1305_ietf_encrypt(nonce + kNonceBytes, nullptr, plain.data(),
                                             plain.size(), Bytes(place), place.size(), nullptr,
                                             nonce, key.data());
  sodium_memzero(plain.data(), plain.size());
  return sealed;
}

std::optional<VoteGiven> UnsealVote(const BallotKey& key, const BallotId& ballot,
                                    ParticipantNumber voter, std::string_view sealed) {
  PlainVote plain;
  if (sealed.size() != kNonceBytes + plain.size() + kTagBytes) return std::nullopt;
  const std::string place = PlaceOf(ballot, voter);
  const uint8_t* nonce = Bytes(sealed);
  const int opened = crypto_aead_xchacha20poly1305_ietf_decrypt(
      plain.data(), nullptr, nullptr, nonce + kNonceBytes, sealed.size() - kNonceBytes,
      Bytes(place), place.size(), nonce, key.data());
  if (opened != 0) return std::nullopt;
  VoteGiven vote;
  vote.kind = static_cast<VoteGiven::Kind>(plain[0]);
  std::copy(plain.begin() + 1, plain.end(), vote.values.begin());
  sodium_memzero(plain.data(), plain.size());
  return vote;
}

}  // namespace vooraf::store::sqlite
