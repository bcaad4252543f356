// Base64 (RFC 4648, with padding), strictly: each sequence of bytes has one text. The lines of an
// exported log are made of it, so that it is worth being quick; libsodium's takes pains to take the
// same time for all bytes, which secrets need and these are none.
//
// Thread contract: free functions.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace vooraf::logfile {

// What they are worth is their place: 0 to 63.
inline constexpr std::string_view kBase64Digits =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

void AppendBase64(std::string_view bytes, std::string& text);

// What the text stands for; none if it is not all Base64.
std::optional<std::string> BytesOfBase64(std::string_view text);

struct DecodedBase64 {
  const char* text_end;  // of the Base64
  char* bytes_end;       // null if its padding is wrong
};
// Writes to `to` what the Base64 stands for with which the text begins. It ends before what is no
// four digits. REQUIRES: there is room for the text's length.
DecodedBase64 DecodeBase64(std::string_view text, char* to);

}  // namespace vooraf::logfile
