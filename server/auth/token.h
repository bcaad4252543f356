// Tokens: 256 random bits that say who is asking. Participants' are made by their clients ("vp_"),
// facilitators' by SignIn ("vf_"); the server keeps hashes of both and nothing else.
// Thread contract: free functions, any thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "server/domain/error.h"
#include "server/domain/ids.h"

namespace vooraf::auth {

// Hashes of what a caller has shown; at most one of the two.
struct Credentials {
  std::optional<domain::Hash> participant;
  std::optional<domain::Hash> facilitator;
};

// From the value of an "authorization" header. Error AUTHORIZATION_MALFORMED.
domain::Result<Credentials> ReadAuthorization(std::string_view header);

struct NewToken {
  std::string text;  // "vf_..."
  domain::Hash hash{};
};
NewToken MakeFacilitatorToken();

// An account's id: 26 random lower case letters and digits.
domain::AccountId MakeAccountId();

domain::Hash Sha256(std::string_view bytes);

// Unpadded base64url.
std::string Base64Url(std::string_view bytes);
std::optional<std::string> FromBase64Url(std::string_view text);

}  // namespace vooraf::auth
