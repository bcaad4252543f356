// Answers, as bytes: their heads are put together by hand, since each is a line and a few fields.
// Thread contract: free functions, any thread.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "server/web/http/head.h"

namespace vooraf::web::http {

// An answer whose body is whole.
struct Reply {
  int status = 200;
  std::string fields;  // each "name: value\r\n"
  std::string body;
  std::string_view page = {};  // instead of `body`, where it lies elsewhere and stays
  bool without_body = false;   // for HEAD and 304: only tells of it

  std::string_view content() const {
    if (body.empty()) return page;
    return body;
  }
};

std::string Field(std::string_view name, std::string_view value);

// The status line, what every answer says, and `fields`; without the empty line. With `tls`
// browsers are told to come by TLS from now on.
std::string BeginHead(int status, std::string_view fields, bool tls, bool keep_alive);
// The head of `reply`, whole.
std::string HeadOf(const Reply& reply, bool tls, bool keep_alive);

// A few lines of plain text in English and Dutch.
Reply ReplyTo(const Fault& fault);

}  // namespace vooraf::web::http
