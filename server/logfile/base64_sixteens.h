// Base64, sixteen digits at a time, with instructions that x86-64 processors have had since 2008
// (SSSE3).
//
// Thread contract: free functions.
#pragma once

#include <string_view>

#include "server/logfile/base64.h"

namespace vooraf::logfile {

// Reads as many of the digits with which the text begins as can be read so, in fours; with their
// padding where they stand for 32 bytes, as most of an exported log does: hashes, digests and
// salts. None at all where the processor has no such instructions. REQUIRES: there is room for the
// text's length.
DecodedBase64 DecodeSixteens(std::string_view text, char* to);

}  // namespace vooraf::logfile
