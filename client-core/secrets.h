// Secrets that clients make: participants' tokens, invitations, request ids. All randomness and
// hashing of the client is here, by libsodium.
//
// Thread contract: any thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace vooraf::client {

std::string RandomBytes(size_t count);
// 32 bytes.
std::string Sha256(std::string_view bytes);
std::string HexOf(std::string_view bytes);
// Unpadded, as RFC 4648 section 5. Decoding refuses anything else.
std::string Base64Url(std::string_view bytes);
std::optional<std::string> FromBase64Url(std::string_view text);

// 16 random bytes.
std::string NewRequestId();

// A participant's token as it is sent: "vp_" and 32 random bytes in base64url.
std::string NewParticipantToken();
// What the server is told at joining: SHA-256 of the 32 bytes themselves, not of their text. None
// if the token is not one of ours.
std::optional<std::string> ParticipantTokenHash(std::string_view token);

// A personal invitation as it is handed out: "vi_" and 16 random bytes in base64url.
std::string NewInvitation();
// Its 16 bytes. None if it is not one of ours.
std::optional<std::string> InvitationSecret(std::string_view invitation);

}  // namespace vooraf::client
