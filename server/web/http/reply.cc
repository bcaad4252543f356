#include "server/web/http/reply.h"

#include <fmt/chrono.h>
#include <fmt/format.h>

#include <ctime>
#include <iterator>

#include "server/web/settings.h"

namespace vooraf::web::http {
namespace {

std::string_view PhraseOf(int status) {
  switch (status) {
    case 100:
      return "Continue";
    case 200:
      return "OK";
    case 204:
      return "No Content";
    case 304:
      return "Not Modified";
    case 400:
      return "Bad Request";
    case 403:
      return "Forbidden";
    case 404:
      return "Not Found";
    case 405:
      return "Method Not Allowed";
    case 413:
      return "Content Too Large";
    case 415:
      return "Unsupported Media Type";
    case 417:
      return "Expectation Failed";
    case 429:
      return "Too Many Requests";
    case 431:
      return "Request Header Fields Too Large";
    case 503:
      return "Service Unavailable";
    case 505:
      return "HTTP Version Not Supported";
    default:
      return "Unknown";
  }
}

// What a browser may do with a page. Nothing runs that is not a file of ours,
// nothing is fetched from or sent to elsewhere, nobody frames it, and nobody learns where the
// reader came from. Data images are what a style sheet brings with it.
constexpr std::string_view kForPages =
    "content-security-policy: default-src 'none'; script-src 'self'; style-src 'self'; "
    "img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; "
    "worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'\r\n"
    "referrer-policy: no-referrer\r\n"
    "permissions-policy: camera=(), display-capture=(), geolocation=(), microphone=(), midi=(), "
    "payment=(), usb=()\r\n"
    "cross-origin-opener-policy: same-origin\r\n"
    "x-frame-options: DENY\r\n";

}  // namespace

std::string Field(std::string_view name, std::string_view value) {
  return fmt::format("{}: {}\r\n", name, value);
}

std::string BeginHead(int status, std::string_view fields, bool tls, bool keep_alive) {
  std::string head;
  const auto out = std::back_inserter(head);
  fmt::format_to(out,
                 "HTTP/1.1 {} {}\r\ndate: {:%a, %d %b %Y %H:%M:%S} "
                 "GMT\r\n{}x-content-type-options: nosniff\r\n",
                 status, PhraseOf(status), fmt::gmtime(std::time(nullptr)), fields);
  if (tls) {
    fmt::format_to(out, "strict-transport-security: max-age={}\r\n",
                   std::chrono::seconds(kTlsAloneFor).count());
  }
  if (!keep_alive) head += "connection: close\r\n";
  return head;
}

std::string HeadOf(const Reply& reply, bool tls, bool keep_alive) {
  std::string head = BeginHead(reply.status, reply.fields, tls, keep_alive);
  head += kForPages;
  const bool has_length = reply.status != 204 && reply.status != 304;
  if (has_length)
    fmt::format_to(std::back_inserter(head), "content-length: {}\r\n", reply.content().size());
  head += "\r\n";
  return head;
}

Reply ReplyTo(const Fault& fault) {
  const domain::Error error{&fault.problem->refusal,
                            {{"what", fault.what}, {"origin", fault.what}}};
  Reply reply{.status = fault.problem->status};
  reply.fields = Field("content-type", "text/plain; charset=utf-8") +
                 Field("cache-control", "no-store") + Field("vary", "origin");
  if (reply.status == 405) reply.fields += Field("allow", "GET, HEAD, POST, OPTIONS");
  if (reply.status == 503 || reply.status == 429) reply.fields += Field("retry-after", "2");
  reply.body =
      fmt::format("{}\n{}\n({})\n", error.Message("nl"), error.Message("en"), error.reason());
  return reply;
}

}  // namespace vooraf::web::http
