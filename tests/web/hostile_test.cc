// What is sent to smuggle requests past a proxy, to fill the memory or to hold connections:
// refused, within a bounded time, while others are served.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <vector>

#include "tests/web/fixture.h"

namespace vooraf::web {
namespace {

using namespace std::string_literals;
using ::testing::AnyOf;
using ::testing::HasSubstr;

class Hostile : public WebTest {
 protected:
  explicit Hostile(std::vector<std::string> flags = {}) : WebTest(Patience(std::move(flags))) {}

  static std::vector<std::string> Patience(std::vector<std::string> flags) {
    flags.insert(flags.end(),
                 {"--web-head-seconds", "1", "--web-body-seconds", "1", "--web-idle-seconds", "1"});
    return flags;
  }
};

// Two requests, the second of which only who reads the first in one of two ways can see.
const std::string kSecond = "GET /smuggled HTTP/1.1\r\nHost: h\r\n\r\n";

TEST_F(Hostile, SmuggledRequestsAreNotSeen) {
  const std::string post = "POST /vooraf.v1.A/B HTTP/1.1\r\nHost: h\r\n";
  const std::string type = "Content-Type: application/grpc-web\r\n";
  const std::string length = "Content-Length: " + std::to_string(kSecond.size() + 5) + "\r\n";
  for (const std::string& first : {
           post + type + length + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
           post + type + "Transfer-Encoding: chunked\r\n" + length + "\r\n0\r\n\r\n",
           post + type + "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n",
           post + type + "Transfer-Encoding: chunked\r\nTransfer-Encoding: x\r\n\r\n0\r\n\r\n",
           post + type +
               "Transfer-Encoding:\x0b"
               "chunked\r\n" +
               length + "\r\n0\r\n\r\n",
           post + type + "Transfer-Encoding : chunked\r\n" + length + "\r\n0\r\n\r\n",
           post + type + "X: y\r\n Transfer-Encoding: chunked\r\n" + length + "\r\n0\r\n\r\n",
           post + type + "X: y\rTransfer-Encoding: chunked\r\n" + length + "\r\n0\r\n\r\n",
           post + type + "X: y\nTransfer-Encoding: chunked\r\n" + length + "\r\n0\r\n\r\n",
           post + type + "Content-Length: 0\r\n" + length + "\r\n",
           post + type + "Content-Length: 0, 5\r\n\r\n",
           post + type + "Transfer-Encoding: identity\r\n" + length + "\r\n0\r\n\r\n",
           "GET / HTTP/1.1\r\nHost: h\r\nHost: other\r\n\r\n"s,
           "GET / HTTP/1.1\r\nHost: h\r\nContent-Length: 5\r\nContent-Length: 5\r\n\r\nabcde"s,
           "GET / HTTP/1.0\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"s,
           "\r\nGET / HTTP/1.1\r\nHost: h\r\n\r\n"s,
           "GET / HTTP/1.1\r\nHost: h\r\n\0: x\r\n\r\n"s,
       }) {
    HttpClient client(port());
    client.Send(first + kSecond);
    EXPECT_THAT(client.Read().status, AnyOf(400, 505)) << first;
    // Nothing is answered after the refusal.
    EXPECT_EQ(client.Read().status, 0) << first;
  }
  ExpectStillServing();
}

TEST_F(Hostile, ChunksThatAreNoneEndTheConnection) {
  const std::string head =
      "POST /vooraf.v1.SessionService/FindSession HTTP/1.1\r\nHost: h\r\n"
      "Content-Type: application/grpc-web\r\nTransfer-Encoding: chunked\r\n\r\n";
  for (const std::string& body :
       {"x\r\n"s, "-5\r\nabcde\r\n0\r\n\r\n"s, "0x5\r\nabcde\r\n0\r\n\r\n"s, "5\nabcde\n0\n\n"s,
        "5\r\nabcdeX\r\n0\r\n\r\n"s, "5\r\nabcdefgh\r\n0\r\n\r\n"s, " 5\r\nabcde\r\n0\r\n\r\n"s,
        "fffffffffffffffff\r\n"s, "\r\n"s,
        "5;" + std::string(200'000, 'x') + "\r\nabcde\r\n0\r\n\r\n"}) {
    HttpClient client(port());
    client.Send(head + body + kSecond);
    EXPECT_THAT(client.Read().status, AnyOf(400, 413, 431)) << body.substr(0, 40);
    EXPECT_EQ(client.Read().status, 0) << body.substr(0, 40);
  }
  ExpectStillServing();
}

TEST_F(Hostile, ABodyThatNobodyReadsIsNotTheNextRequest) {
  for (const std::string& first : {"GET / HTTP/1.1\r\nHost: h\r\nContent-Length: "s +
                                       std::to_string(kSecond.size()) + "\r\n\r\n",
                                   "PUT / HTTP/1.1\r\nHost: h\r\nContent-Length: "s +
                                       std::to_string(kSecond.size()) + "\r\n\r\n"}) {
    HttpClient client(port());
    client.Send(first + kSecond);
    EXPECT_THAT(client.Read().status, AnyOf(200, 405));
    EXPECT_EQ(client.Read().status, 0);
  }
}

// Each of these would stay as long as it is let.
TEST_F(Hostile, WhoIsSlowIsCutOff) {
  const std::string head = "GET / HTTP/1.1\r\nHost: h\r\n";
  const std::string post =
      "POST /vooraf.v1.SessionService/FindSession HTTP/1.1\r\nHost: h\r\n"
      "Content-Type: application/grpc-web\r\n";
  const std::string beginnings[] = {"",
                                    "G",
                                    head,
                                    head + "X: y",
                                    post + "Content-Length: 100\r\n\r\nabc",
                                    post + "Transfer-Encoding: chunked\r\n\r\n",
                                    post + "Transfer-Encoding: chunked\r\n\r\n5\r\nab"};
  std::vector<std::unique_ptr<HttpClient>> slow;
  for (const std::string& beginning : beginnings) {
    slow.push_back(std::make_unique<HttpClient>(port()));
    slow.back()->Send(beginning);
  }
  HttpClient idle(port());
  EXPECT_EQ(idle.Get("/").status, 200);
  ExpectStillServing();
  for (const auto& client : slow) EXPECT_TRUE(client->Ends());
  EXPECT_TRUE(idle.Ends());
}

TEST_F(Hostile, WhoGoesOnSendingALittleIsCutOffAllTheSame) {
  HttpClient client(port());
  client.Send("GET / HTTP/1.1\r\nHost: h\r\n");
  const auto start = std::chrono::steady_clock::now();
  // A field at a time, as fast as the server takes them: the head has its time as a whole, or its
  // size, and then it is over.
  for (int i = 0; i < 2'000; ++i) client.Send("X: y\r\n");
  EXPECT_TRUE(client.Ends());
  EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(20));
}

TEST_F(Hostile, HeadsAreBounded) {
  EXPECT_EQ(Send("GET /" + std::string(20 << 10, 'a') + " HTTP/1.1\r\nHost: h\r\n\r\n").status,
            431);
  EXPECT_EQ(Send("GET / HTTP/1.1\r\nHost: h\r\nCookie: " + std::string(20 << 10, 'a') + "\r\n\r\n")
                .status,
            431);
  std::string many = "GET / HTTP/1.1\r\nHost: h\r\n";
  for (int i = 0; i < 101; ++i) many += "X: y\r\n";
  EXPECT_EQ(Send(many + "\r\n").status, 431);
  EXPECT_EQ(Send("GET /" + std::string(8 << 10, 'a') + " HTTP/1.1\r\nHost: h\r\n\r\n").status, 404);
}

TEST_F(Hostile, NothingOutsideThePagesIsReached) {
  for (const std::string& path :
       {"/../../etc/passwd"s, "/..%2f..%2fetc/passwd"s, "/%2e%2e/etc/passwd"s, "/assets/../../x"s,
        "/j/..%2f..%2fetc"s, "/index.html%00.js"s, "/./etc/passwd"s, "//etc/passwd"s,
        "/\\..\\x"s}) {
    HttpClient client(port());
    EXPECT_EQ(client.Get(path).status, 404) << path;
  }
  EXPECT_EQ(Send("GET /\0 HTTP/1.1\r\nHost: h\r\n\r\n"s).status, 400);
  EXPECT_EQ(Send("GET http://elsewhere/ HTTP/1.1\r\nHost: h\r\n\r\n").status, 400);
}

TEST_F(Hostile, OtherMethodsAreNotAllowed) {
  for (const char* method : {"PUT", "DELETE", "PATCH", "TRACE", "CONNECT", "get"}) {
    const HttpAnswer answer = Send(method + " / HTTP/1.1\r\nHost: h\r\n\r\n"s);
    EXPECT_EQ(answer.status, 405) << method;
    EXPECT_THAT(answer.Get("allow"), HasSubstr("GET"));
  }
}

class FewConnections : public WebTest {
 protected:
  FewConnections()
      : WebTest(
            {"--web-connections-per-address-max", "3", "--web-requests-per-connection-max", "2"}) {}
};

TEST_F(FewConnections, ConnectionsOfAnAddressAreBounded) {
  std::vector<std::unique_ptr<HttpClient>> all;
  for (int i = 0; i < 3; ++i) all.push_back(std::make_unique<HttpClient>(port()));
  for (const auto& client : all) EXPECT_EQ(client->Get("/").status, 200);
  HttpClient one_too_many(port());
  const HttpAnswer answer = one_too_many.Read();
  EXPECT_EQ(answer.status, 429);
  EXPECT_EQ(answer.Get("retry-after"), "2");
  EXPECT_TRUE(one_too_many.Ends());
  all.front()->Send("GET / HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n");
  EXPECT_TRUE(all.front()->Ends());
  // Its place is free again once the server has seen it go.
  int status = 0;
  while (status != 200) {
    HttpClient next(port());
    next.Send("GET / HTTP/1.1\r\nHost: h\r\n\r\n");
    status = next.Read().status;
    EXPECT_THAT(status, AnyOf(200, 429, 0));
  }
}

TEST_F(FewConnections, RequestsOnAConnectionAreBounded) {
  HttpClient client(port());
  EXPECT_EQ(client.Get("/").Get("connection"), "");
  EXPECT_EQ(client.Get("/").Get("connection"), "close");
  EXPECT_TRUE(client.Ends());
}

class FewConnectionsInAll : public WebTest {
 protected:
  FewConnectionsInAll() : WebTest({"--web-connections-max", "2"}) {}
};

TEST_F(FewConnectionsInAll, AreBoundedToo) {
  HttpClient first(port());
  HttpClient second(port());
  EXPECT_EQ(first.Get("/").status, 200);
  EXPECT_EQ(second.Get("/").status, 200);
  HttpClient third(port());
  EXPECT_EQ(third.Read().status, 503);
}

}  // namespace
}  // namespace vooraf::web
