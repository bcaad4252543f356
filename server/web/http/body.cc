#include "server/web/http/body.h"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/buffer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core/buffers_to_string.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/string_body.hpp>

namespace vooraf::web::http {
namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;

// What is read ahead of the parser. Bounds the line before each chunk and the fields at the end.
constexpr size_t kReadAheadMax = 64 << 10;

Fault FaultOf(const boost::system::error_code& error) {
  if (error == beast::http::error::body_limit) return {&kBodyTooLarge, {}};
  if (error == beast::http::error::header_limit || error == beast::http::error::buffer_overflow) {
    return {&kHeadTooLarge, {}};
  }
  const bool broken =
      error.category() != beast::http::make_error_code(beast::http::error{}).category() ||
      error == beast::http::error::partial_message || error == beast::http::error::end_of_stream;
  if (broken) return {};
  return {&kRequestUnreadable, "the body: " + error.message()};
}

}  // namespace

asio::awaitable<tl::expected<Body, Fault>> ReadBody(asio::ip::tcp::socket& socket,
                                                    std::string_view head, std::string_view rest,
                                                    size_t bytes_max) {
  beast::http::request_parser<beast::http::string_body> parser;
  parser.header_limit(static_cast<uint32_t>(head.size() + kReadAheadMax));
  parser.body_limit(bytes_max);
  boost::system::error_code error;
  parser.put(asio::buffer(head.data(), head.size()), error);
  if (error && error != beast::http::error::need_more) {
    co_return tl::unexpected(FaultOf(error));
  }
  beast::flat_buffer buffer(std::max(kReadAheadMax, rest.size()));
  buffer.commit(
      asio::buffer_copy(buffer.prepare(rest.size()), asio::buffer(rest.data(), rest.size())));
  const auto [failed, read] =
      co_await beast::http::async_read(socket, buffer, parser, asio::as_tuple(asio::use_awaitable));
  if (failed) co_return tl::unexpected(FaultOf(failed));
  co_return Body{std::move(parser.get().body()), beast::buffers_to_string(buffer.data())};
}

}  // namespace vooraf::web::http
