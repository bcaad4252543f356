#include "server/api/page.h"

#include "server/api/refusals.h"
#include "server/auth/token.h"

namespace vooraf::api {
namespace {

constexpr uint32_t kPageSizeDefault = 20;
constexpr uint32_t kPageSizeMax = 100;
// Tells our tokens from anything else, and this form of them from later ones.
constexpr std::string_view kMark = "p1.";
constexpr size_t kTokenLengthMax = 200;

}  // namespace

domain::Result<size_t> ReadPageSize(uint32_t page_size) {
  if (page_size > kPageSizeMax) {
    return domain::Refuse(kPageSizeInvalid, {{"size", std::to_string(page_size)},
                                             {"max", std::to_string(kPageSizeMax)}});
  }
  return page_size == 0 ? kPageSizeDefault : page_size;
}

std::string MakePageToken(const std::string& last_key) {
  return auth::Base64Url(std::string(kMark) + last_key);
}

domain::Result<std::string> ReadPageToken(const std::string& token) {
  if (token.empty()) return std::string();
  if (token.size() > kTokenLengthMax) return domain::Refuse(kPageTokenInvalid);
  const auto text = auth::FromBase64Url(token);
  if (!text || !text->starts_with(kMark)) return domain::Refuse(kPageTokenInvalid);
  return text->substr(kMark.size());
}

}  // namespace vooraf::api
