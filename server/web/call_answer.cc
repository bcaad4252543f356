#include "server/web/call_answer.h"

#include "server/web/grpc_web.h"
#include "server/web/http/reply.h"

namespace vooraf::web {
namespace {

std::string FieldsOf(const CallAnswer& answer) {
  // The last one asks proxies such as nginx to pass on each message at once.
  return http::Field("content-type", kGrpcWebType) + http::Field("cache-control", "no-store") +
         http::Field("x-accel-buffering", "no") + answer.for_origin;
}

}  // namespace

std::string CallAnswer::Begin(bool keep_alive) const {
  return http::BeginHead(200, FieldsOf(*this), tls, keep_alive) +
         http::Field("transfer-encoding", "chunked") + "\r\n";
}

std::string CallAnswer::Only(const grpc::Status& status, bool keep_alive) const {
  return http::BeginHead(200, FieldsOf(*this) + TrailersOnly(status), tls, keep_alive) +
         http::Field("content-length", "0") + "\r\n";
}

}  // namespace vooraf::web
