// gRPC-Web, against its published protocol: what pages send and what they get back.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <signal.h>

#include "tests/web/fixture.h"
#include "tests/web/stream.h"
#include "vooraf/v1/session_service.pb.h"
#include "vooraf/v1/watch_service.pb.h"

namespace vooraf::web {
namespace {

using namespace std::string_literals;
using ::testing::HasSubstr;

v1::FindSessionRequest Find(const std::string& code) {
  v1::FindSessionRequest request;
  request.set_join_code(code);
  return request;
}

// A request with any type, fields and body.
std::string Post(const std::string& path, const std::string& body,
                 const std::string& type = "application/grpc-web+proto",
                 const std::string& fields = {}) {
  return "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + type + "\r\n" +
         fields + "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
}

constexpr char kFind[] = "/vooraf.v1.SessionService/FindSession";

class WebCalls : public WebTest {
 protected:
  WebCalls() : WebTest({"--admin-listen", "127.0.0.1:0"}) { MakeSession(); }
  // Calls that have come, as whoever runs the server is told.
  uint64_t CallsTotal() const {
    constexpr std::string_view kName = "\nvooraf_web_calls_total ";
    const std::string metrics = HttpClient(server_.admin_port()).Get("/metrics").body;
    return std::stoull(metrics.substr(metrics.find(kName) + kName.size()));
  }
  std::string FindFrame() const { return FrameFor(Find(live_.join_code).SerializeAsString()); }
};

TEST_F(WebCalls, AnAnswerIsAMessageAndTrailers) {
  Page page(port());
  v1::FindSessionResponse found;
  const CallResult result = page.Call("SessionService/FindSession", Find(live_.join_code), &found);
  EXPECT_EQ(result.http_status, 200);
  EXPECT_EQ(result.messages.size(), 1u);
  EXPECT_TRUE(result.in_trailers);
  EXPECT_EQ(result.status(), 0);
  EXPECT_EQ(found.session(), live_.session);
}

TEST_F(WebCalls, WhatIsJoinedAnsweredAndRefusedIsAsByGrpc) {
  Page page = NewPage();
  v1::SubmitAnswerResponse submitted;
  EXPECT_EQ(page.Call("AnswerService/SubmitAnswer", Answer(1), &submitted).status(), 0);
  EXPECT_GT(submitted.revision().seq(), 0u);
  const api::Refused refused = page.Call("AnswerService/SubmitAnswer", Answer(9)).Explained();
  EXPECT_EQ(refused.code, grpc::StatusCode::INVALID_ARGUMENT);
  EXPECT_EQ(refused.domain, "vooraf");
}

TEST_F(WebCalls, ARefusalWithoutAMessageIsTrailersOnlyWithDetails) {
  Page page(port());
  page.set_fields("Accept-Language: nl-NL,nl;q=0.9\r\n");
  const CallResult result = page.Call("SessionService/FindSession", Find("ABCD2345"));
  EXPECT_EQ(result.http_status, 200);
  EXPECT_TRUE(result.messages.empty());
  EXPECT_FALSE(result.in_trailers);
  const api::Refused refused = result.Explained();
  EXPECT_EQ(refused.code, grpc::StatusCode::NOT_FOUND);
  EXPECT_EQ(refused.reason, "JOIN_CODE_UNKNOWN");
  EXPECT_EQ(refused.locale, "nl");
  EXPECT_FALSE(refused.localized.empty());
}

TEST_F(WebCalls, ManyCallsOnOneConnection) {
  HttpClient client(port());
  Page page(port());
  const std::string request = page.RequestOf("SessionService/FindSession", Find(live_.join_code));
  for (int i = 0; i < 20; ++i) {
    client.Send(request);
    EXPECT_EQ(ReadCall(client.Read()).status(), 0);
  }
  // Also those that come before the answer to the one before them.
  client.Send(request + request + request);
  for (int i = 0; i < 3; ++i) EXPECT_EQ(ReadCall(client.Read()).status(), 0);
}

TEST_F(WebCalls, ARequestMayComeByteByByte) {
  HttpClient client(port());
  for (const char byte : Post(kFind, FindFrame())) client.Send({&byte, 1});
  EXPECT_EQ(ReadCall(client.Read()).status(), 0);
}

TEST_F(WebCalls, ARequestMayComeInChunks) {
  const std::string frame = FindFrame();
  HttpClient client(port());
  client.Send("POST "s + kFind +
              " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/grpc-web\r\n"
              "Transfer-Encoding: chunked\r\n\r\n");
  for (const char byte : frame) client.Send("1;note=x\r\n"s + byte + "\r\n");
  // Fields after the last chunk are nobody's.
  client.Send("0\r\nAuthorization: Bearer nonsense\r\nX-Forwarded-For: 1.2.3.4\r\n\r\n");
  EXPECT_EQ(ReadCall(client.Read()).status(), 0);
  client.Send(Post(kFind, frame));
  EXPECT_EQ(ReadCall(client.Read()).status(), 0);
}

TEST_F(WebCalls, FramesThatAreNotOneMessageAreRefused) {
  for (const std::string& body :
       {""s, "\0\0\0"s, FrameFor("") + FrameFor(""), FrameFor("x") + "y", FrameFor("", '\x80'),
        FrameFor("", '\x02'), "\0\0\0\0\7abc"s, "\0\xff\xff\xff\xff"s}) {
    const HttpAnswer answer = Send(Post(kFind, body));
    EXPECT_EQ(answer.status, 400);
    EXPECT_THAT(answer.body, HasSubstr("CALL_MALFORMED"));
  }
  ExpectStillServing();
}

TEST_F(WebCalls, CompressedMessagesAreSaidToBeUnknown) {
  const CallResult result = ReadCall(Send(Post(kFind, FrameFor("x", '\x01'))));
  EXPECT_EQ(result.http_status, 200);
  EXPECT_EQ(result.status(), grpc::StatusCode::UNIMPLEMENTED);
}

TEST_F(WebCalls, OtherTypesAreNotSpoken) {
  for (const char* type : {"application/grpc-web-text", "application/grpc-web-text+proto",
                           "application/grpc", "application/json", "text/plain"}) {
    EXPECT_EQ(Send(Post(kFind, FindFrame(), type)).status, 415) << type;
  }
}

TEST_F(WebCalls, OnlyTheContractIsReached) {
  for (const char* path : {"/grpc.health.v1.Health/Check", "/", "/j/ABCD2345", "/vooraf.v1.A",
                           "/vooraf.v1.SessionService/../FindSession"}) {
    EXPECT_EQ(Send(Post(path, FindFrame())).status, 404) << path;
  }
  const CallResult unknown = ReadCall(Send(Post("/vooraf.v1.SessionService/None", FrameFor(""))));
  EXPECT_EQ(unknown.status(), grpc::StatusCode::UNIMPLEMENTED);
}

TEST_F(WebCalls, ADeadlineIsKept) {
  Page page = NewPage();
  v1::PollSessionRequest request;
  request.set_session(live_.session);
  v1::PollSessionResponse first;
  ASSERT_EQ(page.Call("WatchService/PollSession", request, &first).status(), 0);
  *request.mutable_since() = first.updates(first.updates_size() - 1).revision();
  page.set_fields("grpc-timeout: 200m\r\n");
  EXPECT_EQ(page.Call("WatchService/PollSession", request).status(),
            grpc::StatusCode::DEADLINE_EXCEEDED);
  page.set_fields("grpc-timeout: soon\r\n");
  EXPECT_EQ(page.Call("WatchService/PollSession", request).http_status, 400);
}

TEST_F(WebCalls, TheServerIsToldWhenTheBrowserGoesAway) {
  // A long poll is a watch as long as it lasts, which would be 25 seconds.
  Page page = NewPage();
  v1::PollSessionRequest request;
  request.set_session(live_.session);
  v1::PollSessionResponse first;
  ASSERT_EQ(page.Call("WatchService/PollSession", request, &first).status(), 0);
  *request.mutable_since() = first.updates(first.updates_size() - 1).revision();
  Page facilitator(port());
  facilitator.set_token(facilitator_->token());
  Stream seen(facilitator.Watch(live_.session));
  ASSERT_TRUE(seen.AwaitPresent(1));
  const auto start = std::chrono::steady_clock::now();
  const uint64_t before = CallsTotal();
  HttpClient poll(port());
  poll.Send(page.RequestOf("WatchService/PollSession", request));
  while (CallsTotal() == before) {
  }
  poll.Break();
  // The first poll's presence lasts another ten seconds.
  EXPECT_TRUE(seen.AwaitPresent(0));
  EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(20));
}

TEST_F(WebCalls, WhoWaitsWhenTheServerStopsIsToldSo) {
  Page page = NewPage();
  v1::PollSessionRequest request;
  request.set_session(live_.session);
  v1::PollSessionResponse first;
  ASSERT_EQ(page.Call("WatchService/PollSession", request, &first).status(), 0);
  *request.mutable_since() = first.updates(first.updates_size() - 1).revision();
  const uint64_t before = CallsTotal();
  HttpClient poll(port());
  poll.Send(page.RequestOf("WatchService/PollSession", request));
  while (CallsTotal() == before) {
  }
  server_.Signal(SIGTERM);
  const CallResult result = ReadCall(poll.Read());
  EXPECT_EQ(result.status(), grpc::StatusCode::UNAVAILABLE);
  EXPECT_TRUE(poll.Ends());
  EXPECT_EQ(server_.Wait(), 0);
}

TEST_F(WebCalls, ARequestAsLargeAsGrpcTakesIsTakenAndNoLarger) {
  const auto body_of = [](size_t size) { return FrameFor(std::string(size, 'x')); };
  constexpr size_t kLargest = 256 << 10;
  // Too large a text for the api, but not for the gateway.
  EXPECT_EQ(ReadCall(Send(Post(kFind, body_of(kLargest)))).http_status, 200);
  EXPECT_EQ(Send(Post(kFind, body_of(kLargest + 1))).status, 413);
  HttpClient client(port());
  client.Send("POST "s + kFind +
              " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/grpc-web\r\n"
              "Transfer-Encoding: chunked\r\n\r\nfffffff\r\n");
  client.Send(std::string(kLargest + 4096, 'x'));
  EXPECT_EQ(client.Read().status, 413);
  EXPECT_TRUE(client.Ends());
}

TEST_F(WebCalls, WhoExpectsToBeToldToContinueIs) {
  HttpClient client(port());
  const std::string request =
      Post(kFind, FindFrame(), "application/grpc-web", "Expect: 100-continue\r\n");
  const size_t head = request.find("\r\n\r\n") + 4;
  client.Send(request.substr(0, head));
  EXPECT_EQ(client.Read(/*to_head=*/true).status, 100);
  client.Send(request.substr(head));
  EXPECT_EQ(ReadCall(client.Read()).status(), 0);
  EXPECT_EQ(Send(Post(kFind, FindFrame(), "application/grpc-web", "Expect: more\r\n")).status, 417);
}

TEST_F(WebCalls, ForeignPagesAreRefused) {
  for (const char* origin : {"https://evil.example", "http://localhost:1", "null", "file://"}) {
    const std::string fields = "Origin: "s + origin + "\r\n";
    const HttpAnswer answer = Send(Post(kFind, FindFrame(), "application/grpc-web+proto", fields));
    EXPECT_EQ(answer.status, 403) << origin;
    EXPECT_EQ(answer.Get("access-control-allow-origin"), "");
  }
  EXPECT_EQ(ReadCall(Send(Post(kFind, FindFrame(), "application/grpc-web+proto",
                               "Origin: http://localhost\r\n")))
                .status(),
            0);
}

TEST_F(WebCalls, ForeignPagesMayNotEvenAskWhetherTheyMay) {
  const HttpAnswer answer = Send("OPTIONS "s + kFind +
                                 " HTTP/1.1\r\nHost: localhost\r\nOrigin: https://evil.example\r\n"
                                 "Access-Control-Request-Method: POST\r\n\r\n");
  EXPECT_EQ(answer.status, 403);
  EXPECT_EQ(answer.Get("access-control-allow-origin"), "");
}

class WebCallsOfFriends : public WebTest {
 protected:
  WebCallsOfFriends() : WebTest({"--web-origins", "https://friend.example"}) { MakeSession(); }
};

TEST_F(WebCallsOfFriends, AllowedOriginsMayCallAndRead) {
  const HttpAnswer asked = Send("OPTIONS "s + kFind +
                                " HTTP/1.1\r\nHost: localhost\r\nOrigin: https://friend.example\r\n"
                                "Access-Control-Request-Method: POST\r\n\r\n");
  EXPECT_EQ(asked.status, 204);
  EXPECT_EQ(asked.Get("access-control-allow-origin"), "https://friend.example");
  EXPECT_THAT(asked.Get("access-control-allow-headers"), HasSubstr("authorization"));
  const HttpAnswer answer =
      Send(Post(kFind, FrameFor(Find(live_.join_code).SerializeAsString()),
                "application/grpc-web+proto", "Origin: https://friend.example\r\n"));
  EXPECT_EQ(ReadCall(answer).status(), 0);
  EXPECT_EQ(answer.Get("access-control-allow-origin"), "https://friend.example");
  EXPECT_THAT(answer.Get("access-control-expose-headers"), HasSubstr("grpc-status-details-bin"));
}

}  // namespace
}  // namespace vooraf::web
