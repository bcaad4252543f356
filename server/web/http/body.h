// The body of a request. The only place where Beast is used: its parser reads the head a second
// time, takes the chunks apart, and bounds what comes.
//
// Thread contract: the socket's.
#pragma once

#include <boost/asio/awaitable.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <string>
#include <string_view>

#include "server/web/http/head.h"

namespace vooraf::web::http {

struct Body {
  std::string bytes;
  std::string after;  // what came behind it: the beginning of the next request
};

// `head` has been read already; `rest` is what came with it. A fault without a problem: the
// connection is broken. Fields that come after the last chunk are read and mean nothing.
boost::asio::awaitable<tl::expected<Body, Fault>> ReadBody(boost::asio::ip::tcp::socket& socket,
                                                           std::string_view head,
                                                           std::string_view rest, size_t bytes_max);

}  // namespace vooraf::web::http
