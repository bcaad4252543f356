// What the gateway passes on and how: before an api made for the purpose, which streams, counts,
// and says what it was told.
#include "server/web/gateway.h"

#include <gmock/gmock.h>
#include <grpcpp/generic/async_generic_service.h>
#include <grpcpp/server_builder.h>
#include <gtest/gtest.h>

#include <atomic>
#include <future>
#include <thread>

#include "server/api/backends.h"
#include "server/api/in_process.h"
#include "server/auth/guess_delay.h"
#include "server/auth/sign_ins.h"
#include "server/auth/signer.h"
#include "server/live/asio/asio_executors.h"
#include "server/live/asio/system.h"
#include "server/live/replay/replays.h"
#include "server/live/sessions.h"
#include "server/report/desk.h"
#include "server/store/memory/memory_account_store.h"
#include "server/store/memory/memory_event_log.h"
#include "server/store/memory/memory_template_store.h"
#include "server/templates/catalog.h"
#include "server/templates/shelf.h"
#include "tests/web/http_client.h"

namespace vooraf::web {
namespace {

using namespace std::string_literals;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

grpc::ByteBuffer BufferOf(const std::string& text) {
  const grpc::Slice slice(text);
  return grpc::ByteBuffer(&slice, 1);
}

// What becomes of calls that last until somebody goes away.
struct Endless {
  std::atomic<bool> begun = false;
  std::atomic<size_t> written = 0;
  std::promise<void> cancelled;
};

// Writes messages until it has written `count`, or for ever, then ends.
class Writer final : public grpc::ServerGenericBidiReactor {
 public:
  Writer(std::vector<std::string> messages, grpc::Status status, Endless* endless)
      : messages_(std::move(messages)), status_(std::move(status)), endless_(endless) {
    StartRead(&request_);
  }

 private:
  void OnReadDone(bool ok) override {
    if (ok) WriteNext();
  }
  void OnWriteDone(bool ok) override {
    if (endless_ != nullptr) ++endless_->written;
    if (ok) WriteNext();
  }
  void WriteNext() {
    if (next_ == messages_.size() && endless_ != nullptr) next_ = 0;
    if (next_ == messages_.size()) return Finish(status_);
    response_ = BufferOf(messages_[next_++]);
    StartWrite(&response_);
  }
  void OnCancel() override {
    if (endless_ == nullptr) return;
    endless_->cancelled.set_value();
    Finish(grpc::Status::CANCELLED);
  }
  void OnDone() override { delete this; }

  const std::vector<std::string> messages_;
  const grpc::Status status_;
  Endless* const endless_;
  size_t next_ = 0;
  grpc::ByteBuffer request_;
  grpc::ByteBuffer response_;
};

class TestApi final : public grpc::CallbackGenericService {
 public:
  Endless endless;

 private:
  grpc::ServerGenericBidiReactor* CreateReactor(
      grpc::GenericCallbackServerContext* context) override {
    const std::string& method = context->method();
    if (method == "/vooraf.v1.Test/Stream") {
      return new Writer({"one", "", std::string(100'000, 'x'), "four"}, grpc::Status::OK, nullptr);
    }
    if (method == "/vooraf.v1.Test/BreaksOff") {
      return new Writer({"one"}, {grpc::StatusCode::ABORTED, "no more", "details"}, nullptr);
    }
    if (method == "/vooraf.v1.Test/Nothing") return new Writer({}, grpc::Status::OK, nullptr);
    if (method == "/vooraf.v1.Test/Endless") {
      endless.begun = true;
      return new Writer({std::string(64 << 10, 'x')}, grpc::Status::OK, &endless);
    }
    std::string told;
    for (const auto& [name, value] : context->client_metadata()) {
      told += std::string(name.data(), name.size()) + "=" + std::string(value.data(), value.size());
      told += "\n";
    }
    return new Writer({told}, grpc::Status::OK, nullptr);
  }
};

// All that a desk for watches needs; nobody watches here.
class Below {
 public:
  api::Backends backends() {
    return {*sessions_, sign_ins_, guesses_, guesses_, templates_, signer_, reports_, replays_};
  }

 private:
  static auth::Post Never() {
    return [](const std::function<void()>&) {};
  }

  live::SystemClock clock_;
  live::SystemRandom random_;
  store::MemoryEventLog log_;
  store::MemoryAccountStore accounts_;
  store::MemoryTemplateStore template_store_{accounts_};
  const templates::Catalog catalog_;
  live::AsioExecutors executors_{1};
  const std::unique_ptr<live::Sessions> sessions_ =
      live::Sessions::Make(log_, executors_, clock_, random_, {}, [] { std::abort(); });
  auth::SignIns sign_ins_{accounts_, [this] { return clock_.Now(); }, Never(), Never(), {}};
  auth::GuessDelay guesses_{{}, [this] { return clock_.Now(); }};
  const auth::Signer signer_{std::array<uint8_t, 32>{}};
  templates::Shelf templates_{catalog_, template_store_, Never()};
  report::Desk reports_{Never()};
  live::Replays replays_{log_, *sessions_, executors_, clock_, {}};
};

class GatewayTest : public ::testing::Test {
 protected:
  GatewayTest() : backends_(below_.backends()) {
    grpc::ServerBuilder builder;
    builder.RegisterCallbackGenericService(&api_);
    server_ = builder.BuildAndStart();
    auto gateway =
        Gateway::Start({.front = Endpoint{"127.0.0.1", 0}, .threads = 1},
                       {.channel = server_->InProcessChannel({}),
                        .make_desk =
                            [this](boost::asio::io_context& context) {
                              return std::make_unique<api::WatchDesk>(
                                  backends_, live::MakeExecutor(context), api::FanOutSettings());
                            },
                        .sessions_loaded = [] { return size_t{0}; }});
    EXPECT_TRUE(gateway);
    gateway_ = std::move(*gateway);
  }
  ~GatewayTest() override {
    gateway_.reset();
    server_->Shutdown();
  }

  static std::string RequestOf(const std::string& method, const std::string& fields = {}) {
    return "POST /vooraf.v1.Test/" + method +
           " HTTP/1.1\r\nHost: h\r\nContent-Type: application/grpc-web\r\n" + fields +
           "Content-Length: 5\r\n\r\n"s + "\0\0\0\0\0"s;
  }
  CallResult Call(const std::string& method, const std::string& fields = {}) {
    HttpClient client(gateway_->port());
    client.Send(RequestOf(method, fields));
    return ReadCall(client.Read());
  }

  Below below_;
  const api::Backends backends_;
  TestApi api_;
  std::unique_ptr<grpc::Server> server_;
  std::unique_ptr<Gateway> gateway_;
};

TEST_F(GatewayTest, StreamsComeMessageByMessageAndThenTrailers) {
  const CallResult result = Call("Stream");
  EXPECT_THAT(result.messages, ElementsAre("one", "", std::string(100'000, 'x'), "four"));
  EXPECT_TRUE(result.in_trailers);
  EXPECT_EQ(result.status(), 0);
}

TEST_F(GatewayTest, AStreamThatBreaksOffSaysWhyInItsTrailers) {
  const CallResult result = Call("BreaksOff");
  EXPECT_THAT(result.messages, ElementsAre("one"));
  EXPECT_TRUE(result.in_trailers);
  EXPECT_EQ(result.status(), grpc::StatusCode::ABORTED);
  EXPECT_EQ(result.trailers.at("grpc-message"), "no more");
  EXPECT_EQ(result.trailers.at("grpc-status-details-bin"), "ZGV0YWlscw");
}

TEST_F(GatewayTest, AStreamWithoutMessagesIsTrailersOnly) {
  const CallResult result = Call("Nothing");
  EXPECT_TRUE(result.messages.empty());
  EXPECT_FALSE(result.in_trailers);
  EXPECT_EQ(result.status(), 0);
}

TEST_F(GatewayTest, OnlyWhatTheApiNeedsOfAHeadReachesIt) {
  const CallResult result = Call("Tell",
                                 "Authorization: Bearer vp_x\r\nAccept-Language: nl\r\n"
                                 "Cookie: a=b\r\nX-Evil: 1\r\nVooraf-Address: 203.0.113.1\r\n"
                                 "Vooraf-Seal: guessed\r\nVooraf-Insecure-Hall: true\r\n"
                                 "X-User-Agent: connect-es\r\n");
  const std::string& told = result.messages.at(0);
  EXPECT_THAT(told, HasSubstr("authorization=Bearer vp_x\n"));
  EXPECT_THAT(told, HasSubstr("accept-language=nl\n"));
  EXPECT_THAT(told, HasSubstr(api::kAddressField + "=127.0.0.1\n"s));
  EXPECT_THAT(told, HasSubstr(api::kSealField + "="s + api::SealOfThisProcess() + "\n"));
  for (const char* kept_out : {"cookie", "evil", "203.0.113.1", "guessed", "insecure", "connect"}) {
    EXPECT_THAT(told, Not(HasSubstr(kept_out)));
  }
}

TEST_F(GatewayTest, TheApiIsToldWhenTheBrowserGoesAway) {
  HttpClient client(gateway_->port());
  client.Send(RequestOf("Endless"));
  ASSERT_EQ(client.ReadHead().status, 200);
  ASSERT_TRUE(client.ReadChunk());
  client.Break();
  api_.endless.cancelled.get_future().wait();
}

TEST_F(GatewayTest, WhoDoesNotReadHoldsUpTheSender) {
  HttpClient client(gateway_->port());
  client.Send(RequestOf("Endless"));
  ASSERT_EQ(client.ReadHead().status, 200);
  // Looks at the other end of the line, where nothing tells that nothing more happens.
  size_t before = 0;
  size_t now = 1;
  for (int still = 0; still < 30; still = now == before ? still + 1 : 0) {
    before = now;
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
    now = api_.endless.written;
  }
  // What the system's own buffers hold, and hardly more: a few megabytes, in messages of 64 kB.
  EXPECT_LT(now, 300u);
  ASSERT_TRUE(client.ReadChunk());
  client.Break();
  api_.endless.cancelled.get_future().wait();
}

TEST_F(GatewayTest, ADeadlineIsTheApisToo) {
  HttpClient client(gateway_->port());
  client.Send(RequestOf("Endless", "grpc-timeout: 100m\r\n"));
  const CallResult result = ReadCall(client.Read());
  EXPECT_EQ(result.status(), grpc::StatusCode::DEADLINE_EXCEEDED);
  // On a busy machine the deadline may pass before the api has heard of the call.
  if (api_.endless.begun) api_.endless.cancelled.get_future().wait();
}

TEST_F(GatewayTest, StoppingBreaksOffWhatDoesNotEnd) {
  HttpClient client(gateway_->port());
  HttpClient idle(gateway_->port());
  EXPECT_EQ(idle.Get("/").status, 200);
  client.Send(RequestOf("Endless"));
  ASSERT_EQ(client.ReadHead().status, 200);
  gateway_->Stop(std::chrono::milliseconds(50));
  EXPECT_TRUE(client.Ends());
  EXPECT_TRUE(idle.Ends());
  api_.endless.cancelled.get_future().wait();
}

}  // namespace
}  // namespace vooraf::web
