// Who sent a request, as far as the connection and trusted proxies tell.
// Thread contract: free functions, any thread.
#pragma once

#include "server/web/http/head.h"
#include "server/web/network.h"
#include "server/web/settings.h"

namespace vooraf::web {

struct Asker {
  Address address;
  bool by_proxy = false;  // a trusted one, whose connections are many people's
  bool tls = false;       // between browser and proxy
  std::string authority;  // the host that the browser asked for
};

// `peer` is at the other end of the connection. Only of trusted proxies is believed what they say
// of others, and of a row of proxies only what the trusted ones at its end add.
Asker WhoAsks(const Address& peer, const http::Head& head, const Networks& trusted_proxies);

// What a request says of the page that sent it.
enum class PageOrigin { kNone, kOurs, kAllowed, kForeign };
PageOrigin OriginOf(const http::Head& head, const Asker& asker, const std::vector<Origin>& allowed);

}  // namespace vooraf::web
