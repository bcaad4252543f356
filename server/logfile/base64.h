// Base64 (RFC 4648, with padding), strictly: each sequence of bytes has one text. The lines of an
// exported log are made of it, so that it is worth being quick; libsodium's takes pains to take the
// same time for all bytes, which secrets need and these are none.
//
// Thread contract: free functions.
#pragma once

#include <string>
#include <string_view>

namespace vooraf::logfile {

void AppendBase64(std::string_view bytes, std::string& text);

// Passes over the Base64 with which the text begins, writes what it stands for to `to`, and returns
// where that ends; null if its padding is wrong. Stops at what is no four digits. REQUIRES: there
// is room for the text's length.
char* DecodeBase64(std::string_view& text, char* to);

}  // namespace vooraf::logfile
