// Behind a proxy that does TLS: what works without one works there, and who calls is known.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <signal.h>

#include "tests/web/fixture.h"
#include "tests/web/proxy.h"
#include "tests/web/stream.h"
#include "vooraf/v1/session_service.pb.h"

namespace vooraf::web {
namespace {

using ::testing::HasSubstr;

std::string NameOf(Proxy::Kind kind) { return kind == Proxy::Kind::kNginx ? "Nginx" : "Haproxy"; }

class BehindProxy : public WebTest, public ::testing::WithParamInterface<Proxy::Kind> {
 protected:
  BehindProxy()
      : WebTest({"--web-trusted-proxies", "127.0.0.1"}), proxy_(GetParam(), server_.web_port()) {
    MakeSession();
    page_.set_authority(proxy_.authority());
  }

  Proxy proxy_;
  Page page_{proxy_.port()};
};

TEST_P(BehindProxy, CallsAreAnswered) {
  const std::string origin = "Origin: https://localhost\r\n";
  page_.set_fields(origin);
  EXPECT_EQ(page_.Join(live_).status(), 0);
  EXPECT_EQ(page_.Call("AnswerService/SubmitAnswer", Answer(1)).status(), 0);
  v1::FindSessionRequest unknown;
  unknown.set_join_code("ABCD2345");
  EXPECT_EQ(page_.Call("SessionService/FindSession", unknown).Explained().reason,
            "JOIN_CODE_UNKNOWN");
  page_.set_fields("Origin: https://evil.example\r\n");
  EXPECT_EQ(page_.Call("AnswerService/SubmitAnswer", Answer(1)).http_status, 403);
}

TEST_P(BehindProxy, BrowsersAreToldToStayWithTls) {
  HttpClient client(proxy_.port(), "127.0.0.1", proxy_.authority());
  EXPECT_THAT(client.Get("/").Get("strict-transport-security"), HasSubstr("max-age="));
}

TEST_P(BehindProxy, ChangesComeAtOnce) {
  ASSERT_EQ(page_.Join(live_).status(), 0);
  Stream stream(page_.Watch(live_.session));
  ASSERT_TRUE(stream.ReadTo(1));
  for (uint32_t option = 1; option <= 2; ++option) {
    v1::SubmitAnswerResponse response;
    ASSERT_EQ(page_.Call("AnswerService/SubmitAnswer", Answer(option), &response).status(), 0);
    ASSERT_TRUE(stream.ReadTo(response.revision().seq()));
  }
}

TEST_P(BehindProxy, AWatchEndsWithTheServersReason) {
  ASSERT_EQ(page_.Join(live_).status(), 0);
  Stream stream(page_.Watch(live_.session));
  ASSERT_TRUE(stream.ReadTo(1));
  server_.Signal(SIGTERM);
  while (stream.Next()) {
  }
  EXPECT_EQ(stream.trailers.Explained().reason, "SERVER_STOPPING");
  EXPECT_EQ(server_.Wait(), 0);
}

TEST_P(BehindProxy, ABrowserThatGoesEndsItsWatch) {
  ASSERT_EQ(page_.Join(live_).status(), 0);
  Page facilitator(server_.web_port());
  facilitator.set_token(facilitator_->token());
  Stream seen(facilitator.Watch(live_.session));
  Stream stream(page_.Watch(live_.session));
  EXPECT_TRUE(seen.AwaitPresent(1));
  stream.Break();
  EXPECT_TRUE(seen.AwaitPresent(0));
}

TEST_P(BehindProxy, NobodySaysOfHimselfWhereHeComesFrom) {
  // Wrong codes all from one address wait, whatever they claim (see address_test.cc).
  v1::FindSessionRequest wrong;
  wrong.set_join_code("ABCD2345");
  std::chrono::steady_clock::duration last{};
  for (int i = 0; i < 16; ++i) {
    page_.set_fields("X-Forwarded-For: 203.0.113." + std::to_string(i) + "\r\n");
    const auto start = std::chrono::steady_clock::now();
    page_.Call("SessionService/FindSession", wrong);
    last = std::chrono::steady_clock::now() - start;
  }
  EXPECT_GE(last, std::chrono::seconds(1));
}

INSTANTIATE_TEST_SUITE_P(Proxies, BehindProxy,
                         ::testing::Values(Proxy::Kind::kNginx, Proxy::Kind::kHaproxy),
                         [](const auto& info) { return NameOf(info.param); });

}  // namespace

// What a failure shows of the parameter.
void PrintTo(Proxy::Kind kind, std::ostream* out) { *out << NameOf(kind); }

}  // namespace vooraf::web
