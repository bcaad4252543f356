#include "server/web/asker.h"

#include <algorithm>

namespace vooraf::web {
namespace {

// All that a field says, whether on one line or on several.
std::vector<std::string_view> ListOf(const http::Head& head, std::string_view name) {
  std::vector<std::string_view> all;
  for (const auto& [field, value] : head.fields) {
    if (field != name) continue;
    for (const std::string_view part : SplitList(value)) all.push_back(part);
  }
  return all;
}

std::string_view LastOf(const http::Head& head, std::string_view name) {
  const auto all = ListOf(head, name);
  return all.empty() ? std::string_view() : all.back();
}

}  // namespace

Asker WhoAsks(const Address& peer, const http::Head& head, const Networks& trusted_proxies) {
  Asker asker{.address = Plain(peer), .authority = std::string(head.Get("host"))};
  if (!trusted_proxies.Contain(peer)) return asker;
  asker.by_proxy = true;
  asker.tls = LastOf(head, "x-forwarded-proto") == "https";
  if (const auto host = LastOf(head, "x-forwarded-host"); !host.empty()) asker.authority = host;
  // Each proxy adds at the end who came to it.
  const auto path = ListOf(head, "x-forwarded-for");
  for (auto next = path.rbegin(); next != path.rend(); ++next) {
    const auto address = ReadAddress(*next);
    if (!address) break;
    asker.address = *address;
    if (!trusted_proxies.Contain(*address)) break;
  }
  return asker;
}

PageOrigin OriginOf(const http::Head& head, const Asker& asker,
                    const std::vector<Origin>& allowed) {
  const std::string_view said = head.Get("origin");
  if (said.empty()) return PageOrigin::kNone;
  const auto origin = Origin::Read(said);
  if (!origin) return PageOrigin::kForeign;
  // A proxy may not say whether the browser came by TLS, so the host alone decides.
  const auto ours = Origin::Read(origin->scheme + "://" + asker.authority);
  if (ours && *ours == *origin) return PageOrigin::kOurs;
  const bool is_allowed = std::find(allowed.begin(), allowed.end(), *origin) != allowed.end();
  return is_allowed ? PageOrigin::kAllowed : PageOrigin::kForeign;
}

}  // namespace vooraf::web
