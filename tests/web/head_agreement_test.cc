// Heads put together by chance from what requests, and attacks on them, are made of: whatever our
// reader takes, Beast reads in the same way. (Beast takes more; that is why we read first.)
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <boost/asio/buffer.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>

#include "server/web/http/head.h"

namespace vooraf::web::http {
namespace {

namespace beast = boost::beast;

// The same cases in every run; RC_PARAMS asks for others.
const int kSeeded = setenv("RC_PARAMS", "seed=2026 max_success=2000", /*replace=*/0);

rc::Gen<std::string> LineGen() {
  return rc::gen::map(
      rc::gen::tuple(rc::gen::element<std::string>("Host", "Content-Length", "Transfer-Encoding",
                                                   "Connection", "X", "Expect", "content-length",
                                                   "Transfer-Encoding ", "", " X", "\tX", "X\x7f"),
                     rc::gen::element<std::string>(":", ": ", ":\t", " :", "", ":\r", ":\x0b"),
                     rc::gen::element<std::string>("h", "5", "0", "chunked", "5, 5", "+5",
                                                   "chunked, x", "close", "identity", "", "a b",
                                                   "\x80", "a\rb", "a\nb", "5 "),
                     rc::gen::weightedElement<std::string>(
                         {{20, "\r\n"}, {1, "\n"}, {1, "\r"}, {1, "\r\r\n"}, {1, ""}})),
      [](const auto& parts) {
        return std::get<0>(parts) + std::get<1>(parts) + std::get<2>(parts) + std::get<3>(parts);
      });
}

rc::Gen<std::string> HeadGen() {
  return rc::gen::map(
      rc::gen::tuple(rc::gen::weightedElement<std::string>({{10, "GET / HTTP/1.1\r\n"},
                                                            {10, "POST /a?b HTTP/1.1\r\n"},
                                                            {1, "GET  / HTTP/1.1\r\n"},
                                                            {1, "GET / HTTP/1.1\n"},
                                                            {1, "GET / HTTP/1.0\r\n"},
                                                            {1, "\r\nGET / HTTP/1.1\r\n"},
                                                            {1, "GET /\t HTTP/1.1\r\n"}}),
                     rc::gen::weightedElement<std::string>({{10, "Host: h\r\n"}, {1, ""}}),
                     rc::gen::resize(5, rc::gen::container<std::vector<std::string>>(LineGen()))),
      [](const auto& parts) {
        std::string head = std::get<0>(parts) + std::get<1>(parts);
        for (const std::string& line : std::get<2>(parts)) head += line;
        return head + "\r\n";
      });
}

RC_GTEST_PROP(HttpHeadAgreement, WhatIsTakenIsReadAlikeByBeast, ()) {
  std::string bytes = *HeadGen();
  const std::string original = bytes;
  const auto head = ReadHead(bytes, bytes.size());
  RC_TAG(head.has_value() ? "taken" : "refused");
  if (!head) return;

  beast::http::request_parser<beast::http::string_body> parser;
  boost::system::error_code error;
  const size_t used = parser.put(boost::asio::buffer(original), error);
  RC_ASSERT(!error || error == beast::http::error::need_more);
  RC_ASSERT(parser.is_header_done());
  RC_ASSERT(used == original.size());
  const auto& read = parser.get();
  RC_ASSERT(std::string(read.method_string()) == head->method);
  const std::string target(read.target());
  RC_ASSERT(target.substr(0, target.find('?')) == head->path);
  RC_ASSERT(parser.chunked() == head->chunked);
  RC_ASSERT(parser.content_length().value_or(0) == head->length.value_or(0));
  RC_ASSERT(parser.keep_alive() == head->keep_alive);
  RC_ASSERT(std::string(read[beast::http::field::host]) == head->Get("host"));
}

}  // namespace
}  // namespace vooraf::web::http
