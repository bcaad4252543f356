#include "server/web/front.h"

#include <algorithm>
#include <utility>

#include "server/api/in_process.h"
#include "server/web/grpc_web.h"
#include "server/web/watch_stream.h"

namespace vooraf::web {
namespace {

namespace asio = boost::asio;

bool IsPlainAscii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= ' ' && c <= '~'; });
}

grpc::ByteBuffer BufferOf(std::string_view bytes) {
  const grpc::Slice slice(bytes.data(), bytes.size());
  return grpc::ByteBuffer(&slice, 1);
}

// What a page of another origin needs to read the answer; for our own pages nothing.
std::string ForOrigin(PageOrigin origin, const http::Head& head) {
  if (origin != PageOrigin::kAllowed) return {};
  return http::Field("access-control-allow-origin", head.Get("origin")) +
         http::Field("access-control-expose-headers",
                     "grpc-status, grpc-message, grpc-status-details-bin") +
         http::Field("vary", "origin");
}

}  // namespace

asio::awaitable<void> Front::Serve(Connection& connection, const http::Head& head) {
  const Asker asker = WhoAsks(connection.peer(), head, settings_.trusted_proxies);
  // Others have their seat since their connection came.
  std::shared_ptr<void> seat;
  if (asker.by_proxy) {
    auto taken = seats_.Take(asker.address);
    if (!taken) {
      const http::Fault fault{&kTooManyFromHere, {}};
      co_return co_await connection.Send(fault, asker.tls);
    }
    seat = std::make_shared<Seats::Seat>(std::move(*taken));
  }
  if (head.method == "POST") {
    co_await ServeCall(connection, head, asker, std::move(seat));
  } else if (head.method == "OPTIONS") {
    const http::Reply reply = Preflight(head, asker);
    co_await connection.Send(reply, asker.tls);
  } else if (head.method == "GET" || head.method == "HEAD") {
    const http::Reply reply = site_.Answer(head);
    co_await connection.Send(reply, asker.tls);
  } else {
    const http::Fault fault{&kMethodNotAllowed, {}};
    co_await connection.Send(fault, asker.tls);
  }
}

http::Reply Front::Preflight(const http::Head& head, const Asker& asker) const {
  const PageOrigin origin = OriginOf(head, asker, settings_.origins);
  if (!IsCallPath(head.path)) return http::ReplyTo({&kMethodNotAllowed, {}});
  if (origin == PageOrigin::kNone || origin == PageOrigin::kForeign) {
    return http::ReplyTo({&kOriginForeign, std::string(head.Get("origin"))});
  }
  http::Reply reply{.status = 204};
  reply.fields = http::Field("access-control-allow-origin", head.Get("origin")) +
                 http::Field("access-control-allow-methods", "POST") +
                 http::Field("access-control-allow-headers",
                             "accept-language, authorization, content-type, grpc-timeout, "
                             "x-grpc-web, x-user-agent") +
                 http::Field("access-control-max-age", "7200") + http::Field("vary", "origin");
  return reply;
}

tl::expected<Front::Asked, http::Fault> Front::Understand(const http::Head& head,
                                                          const Asker& asker) const {
  const PageOrigin origin = OriginOf(head, asker, settings_.origins);
  if (origin == PageOrigin::kForeign) {
    return tl::unexpected(http::Fault{&kOriginForeign, std::string(head.Get("origin"))});
  }
  if (!IsCallPath(head.path)) return tl::unexpected(http::Fault{&kCallUnknown, {}});
  if (!IsGrpcWeb(head.Get("content-type"))) return tl::unexpected(http::Fault{&kNotGrpcWeb, {}});
  // These and no others reach the api: what it is told in this process cannot be said from outside.
  Asked asked{.path = std::string(head.path),
              .authorization = std::string(head.Get("authorization")),
              .accept_language = std::string(head.Get("accept-language")),
              .asker = asker};
  if (!IsPlainAscii(asked.authorization) || !IsPlainAscii(asked.accept_language)) {
    return tl::unexpected(http::Fault{&kCallMalformed, "fields are plain ASCII"});
  }
  if (const auto timeout = head.Get("grpc-timeout"); !timeout.empty()) {
    auto read = ReadTimeout(timeout);
    if (!read) return tl::unexpected(std::move(read.error()));
    asked.timeout = *read;
  }
  asked.answer = {.for_origin = ForOrigin(origin, head), .tls = asker.tls};
  return asked;
}

asio::awaitable<void> Front::ServeCall(Connection& connection, const http::Head& head,
                                       const Asker& asker, std::shared_ptr<void> seat) {
  auto asked = Understand(head, asker);
  if (!asked) co_return co_await connection.Send(asked.error(), asker.tls);
  grpc::ByteBuffer message;
  {
    const auto body =
        co_await connection.ReadBody(head, settings_.message_bytes_max + kFrameHeaderBytes);
    if (!body) co_return co_await connection.Send(body.error(), asker.tls);
    if (IsCompressed(*body)) {
      const grpc::Status status(grpc::StatusCode::UNIMPLEMENTED, "Messages are not compressed.");
      connection.Answered(200);
      co_await connection.Write(asked->answer.Only(status, connection.keep_alive()));
      co_return;
    }
    const auto read = ReadMessage(*body);
    if (!read) co_return co_await connection.Send(read.error(), asker.tls);
    message = BufferOf(*read);
  }
  ++counters_.calls;
  connection.Answered(200);
  if (asked->path == kWatchPath) {
    co_return Watch(connection, std::move(*asked), message, std::move(seat));
  }
  co_await PassOn(connection, *asked, message);
}

void Front::Watch(Connection& connection, Asked asked, const grpc::ByteBuffer& message,
                  std::shared_ptr<void> seat) {
  auto stream = std::make_shared<WatchStream>(
      connection.TakeSocket(), std::move(asked.answer),
      WatchStream::Held{connection.TakeHeld(), std::move(seat)}, connection.lane(), counters_);
  WatchStream::Begin(stream, {.request = message,
                              .authorization = std::move(asked.authorization),
                              .accept_language = std::move(asked.accept_language)});
}

std::shared_ptr<Call> Front::Begin(Connection& connection, const Asked& asked,
                                   const grpc::ByteBuffer& message) {
  auto call = std::make_shared<Call>(connection.lane().context());
  grpc::ClientContext& context = call->context();
  if (asked.timeout) {
    context.set_deadline(std::chrono::system_clock::now() +
                         std::chrono::duration_cast<std::chrono::microseconds>(*asked.timeout));
  }
  if (!asked.authorization.empty()) context.AddMetadata("authorization", asked.authorization);
  if (!asked.accept_language.empty()) {
    context.AddMetadata("accept-language", asked.accept_language);
  }
  context.AddMetadata(api::kSealField, api::SealOfThisProcess());
  context.AddMetadata(api::kAddressField, asked.asker.address.to_string());
  if (settings_.insecure_hall) context.AddMetadata(api::kInsecureHallField, "true");
  call->Start(stub_, asked.path, message);
  return call;
}

asio::awaitable<void> Front::PassOn(Connection& connection, const Asked& asked,
                                    const grpc::ByteBuffer& message) {
  const std::shared_ptr<Call> call = Begin(connection, asked, message);
  connection.AwaitEnd([call] { call->Cancel(); });
  bool begun = false;
  bool broken = false;
  for (bool over = false; !over;) {
    const Call::News news = co_await call->Next();
    over = news.status.has_value();
    if (over && !news.status->ok()) ++counters_.calls_failed;
    if (broken) continue;  // only its end is waited for
    std::string bytes;
    if (!begun && news.messages.empty()) {
      bytes = asked.answer.Only(*news.status, connection.keep_alive());
    } else {
      if (!begun) bytes = asked.answer.Begin(connection.keep_alive());
      for (const grpc::ByteBuffer& each : news.messages) bytes += FrameOf(each);
      if (over) bytes += TrailersOf(*news.status);
    }
    begun = true;
    broken = !co_await connection.Write(std::move(bytes));
    if (broken) call->Cancel();
  }
  connection.StopAwaitingEnd();
}

}  // namespace vooraf::web
