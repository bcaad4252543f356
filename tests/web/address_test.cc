// Whose address a guess is counted by: that of the connection, or what a trusted proxy says, and
// never what somebody says of himself.
#include <gtest/gtest.h>

#include <functional>

#include "tests/web/fixture.h"
#include "vooraf/v1/session_service.grpc.pb.h"

namespace vooraf::web {
namespace {

using std::chrono::milliseconds;

// More wrong codes from one address than are free. Each of the last waits longer than the one
// before, the last for two seconds.
constexpr int kWrongCodes = 16;
// What none of them takes by itself.
constexpr milliseconds kLate{1'000};

v1::FindSessionRequest WrongCode() {
  v1::FindSessionRequest request;
  request.set_join_code("ABCD2345");
  return request;
}

// How long the last of many wrong codes waits.
milliseconds LastWait(const std::function<grpc::StatusCode(int)>& guess) {
  milliseconds last{};
  for (int i = 0; i < kWrongCodes; ++i) {
    const auto start = std::chrono::steady_clock::now();
    EXPECT_EQ(guess(i), grpc::StatusCode::NOT_FOUND);
    last = std::chrono::duration_cast<milliseconds>(std::chrono::steady_clock::now() - start);
  }
  return last;
}

std::string AnotherAddress(int i) { return "203.0.113." + std::to_string(i); }

class WebAddress : public WebTest {
 protected:
  using WebTest::WebTest;
  // By a page that sends these fields with each guess.
  milliseconds LastWaitOfPage(const std::function<std::string(int)>& fields) {
    return LastWait([&](int i) {
      Page page(port());
      page.set_fields(fields(i));
      return static_cast<grpc::StatusCode>(
          page.Call("SessionService/FindSession", WrongCode()).status());
    });
  }
};

TEST_F(WebAddress, IsNotWhatAPageSays) {
  EXPECT_GE(LastWaitOfPage([](int i) {
              return "X-Forwarded-For: " + AnotherAddress(i) +
                     "\r\nVooraf-Address: " + AnotherAddress(i) +
                     "\r\nForwarded: for=" + AnotherAddress(i) + "\r\n";
            }),
            kLate);
}

TEST_F(WebAddress, IsNotWhatACallByGrpcSays) {
  EXPECT_GE(LastWait([&](int i) {
              grpc::ClientContext context;
              context.AddMetadata("vooraf-address", AnotherAddress(i));
              const auto stub = v1::SessionService::NewStub(facilitator_->channel());
              v1::FindSessionResponse response;
              return stub->FindSession(&context, WrongCode(), &response).error_code();
            }),
            kLate);
}

class WebAddressBehindProxy : public WebAddress {
 protected:
  WebAddressBehindProxy() : WebAddress({"--web-trusted-proxies", "127.0.0.1"}) {}
};

TEST_F(WebAddressBehindProxy, IsWhatTheTrustedProxySays) {
  EXPECT_LT(LastWaitOfPage([](int i) { return "X-Forwarded-For: " + AnotherAddress(i) + "\r\n"; }),
            kLate);
  EXPECT_GE(LastWaitOfPage([](int i) {
              return "X-Forwarded-For: " + AnotherAddress(i) + ", 198.51.100.1\r\n";
            }),
            kLate);
}

}  // namespace
}  // namespace vooraf::web
