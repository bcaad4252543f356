#include "client-core/connection.h"

#include <grpcpp/test/client_context_test_peer.h>
#include <gtest/gtest.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <chrono>
#include <future>

#include "client-core/problems.h"

namespace vooraf::client {
namespace {

TEST(FullAddress, FillsInThePort) {
  EXPECT_EQ(*FullAddress("localhost"), "localhost:7420");
  EXPECT_EQ(*FullAddress("10.0.0.1:80"), "10.0.0.1:80");
  EXPECT_EQ(*FullAddress("[::1]"), "[::1]:7420");
  EXPECT_EQ(*FullAddress("[::1]:9"), "[::1]:9");
}

TEST(FullAddress, RefusesWhatIsNoAddress) {
  for (const char* bad : {"", ":80", "host:", "host:0", "host:65536", "host:x", "http://host",
                          "a b", "::1", "[::1", "[]:1", "[::1]x", "user@host:1"}) {
    const auto address = FullAddress(bad);
    ASSERT_FALSE(address) << bad;
    EXPECT_EQ(address.error().reason, "BAD_SERVER");
    EXPECT_EQ(address.error().kind, ErrorKind::kUsage);
  }
}

TEST(IsLoopback, OnlyThisMachineItself) {
  for (const char* here : {"localhost:1", "127.0.0.1:1", "127.9.9.9:1", "[::1]:1"}) {
    EXPECT_TRUE(IsLoopback(here)) << here;
  }
  for (const char* elsewhere : {"127.0.0.1.example.org:1", "localhost.example.org:1", "10.0.0.1:1",
                                "example.org:1", "[::2]:1", "0.0.0.0:1"}) {
    EXPECT_FALSE(IsLoopback(elsewhere)) << elsewhere;
  }
}

TEST(Connection, InsecureAndCertificatesDoNotGoTogether) {
  ConnectionOptions options;
  options.insecure = true;
  options.tls = true;
  const auto connection = Connection::Open(options);
  ASSERT_FALSE(connection);
  EXPECT_EQ(connection.error().problem, &kTlsOrNot);
}

TEST(Connection, AFileThatIsNotThereIsNamed) {
  ConnectionOptions options;
  options.ca_file = "/nowhere/ca.pem";
  const auto connection = Connection::Open(options);
  ASSERT_FALSE(connection);
  EXPECT_EQ(connection.error().kind, ErrorKind::kLocal);
  EXPECT_EQ(connection.error().metadata.at("path"), "/nowhere/ca.pem");
}

TEST(Connection, NothingIsSentWhereNobodyListens) {
  ConnectionOptions options;
  options.server = "127.0.0.1:1";
  auto connection = Connection::Open(options);
  ASSERT_TRUE(connection);
  const Answer answer = (*connection)->Call("/x.Y/Z", "", "", std::chrono::seconds(5));
  EXPECT_FALSE(answer.sent);
  EXPECT_EQ(answer.status.error_code(), grpc::StatusCode::UNAVAILABLE);
}

std::string LanguageOfNextCall(const Connection& connection) {
  grpc::ClientContext context;
  connection.Prepare(context, "");
  const auto sent = grpc::testing::ClientContextTestPeer(&context).GetSendInitialMetadata();
  const auto language = sent.find("accept-language");
  return language == sent.end() ? "none" : language->second;
}

TEST(Connection, AnotherLanguageHoldsFromTheNextCallOn) {
  ConnectionOptions options;
  options.language = "nl";
  auto connection = Connection::Open(options);
  ASSERT_TRUE(connection);
  EXPECT_EQ(LanguageOfNextCall(**connection), "nl");
  // Calls go on meanwhile on other threads; the sanitizers watch.
  auto calls = std::async(std::launch::async, [&] {
    for (int i = 0; i < 100; ++i) EXPECT_EQ(LanguageOfNextCall(**connection).size(), 2u);
  });
  (*connection)->SetLanguage("en");
  calls.get();
  EXPECT_EQ(LanguageOfNextCall(**connection), "en");
}

// As much of an HTTP/2 server as a client needs for a connection: settings, sent when the test says
// so. It takes one call and hangs up.
class SlowServer {
 public:
  SlowServer() : socket_(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    address_.sin_family = AF_INET;
    address_.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof(address_);
    bind(socket_, reinterpret_cast<sockaddr*>(&address_), size);
    getsockname(socket_, reinterpret_cast<sockaddr*>(&address_), &size);
  }
  ~SlowServer() { close(socket_); }
  SlowServer(const SlowServer&) = delete;
  SlowServer& operator=(const SlowServer&) = delete;

  std::string address() const { return "127.0.0.1:" + std::to_string(ntohs(address_.sin_port)); }
  // Before this it refuses connections.
  void Listen() { listen(socket_, 8); }

  // Lets the client wait so long for the settings, then takes its call. False if the client gave
  // up.
  bool TakeCall(std::chrono::milliseconds wait) const {
    constexpr char kSettings[] = {0, 0, 0, 4, 0, 0, 0, 0, 0};
    pollfd asked{socket_, POLLIN, 0};
    if (poll(&asked, 1, 30'000) <= 0) return false;
    const int client = accept(socket_, nullptr, nullptr);
    pollfd gone{client, POLLRDHUP, 0};
    const bool waited = poll(&gone, 1, static_cast<int>(wait.count())) == 0;
    const bool taken = waited && write(client, kSettings, sizeof(kSettings)) == sizeof(kSettings) &&
                       ReadUntilHeaders(client);
    close(client);
    return taken;
  }

 private:
  static bool ReadUntilHeaders(int client) {
    constexpr size_t kPreface = 24;
    constexpr size_t kFrameHeader = 9;
    constexpr char kHeaders = 1;
    std::string got;
    char buffer[4096];
    for (ssize_t n; (n = read(client, buffer, sizeof(buffer))) > 0;) {
      got.append(buffer, static_cast<size_t>(n));
      for (size_t at = kPreface; at + kFrameHeader <= got.size();) {
        if (got[at + 3] == kHeaders) return true;
        const auto byte = [&](size_t i) { return static_cast<unsigned char>(got[at + i]); };
        at += kFrameHeader + (byte(0) << 16 | byte(1) << 8 | byte(2));
      }
    }
    return false;
  }

  const int socket_;
  sockaddr_in address_{};
};

Answer CallOver(Connection& connection) {
  return connection.Call("/x.Y/Z", "", "", std::chrono::seconds(30));
}

TEST(Connection, MayTakeLongerThanTheFirstPauseBetweenAttempts) {
  SlowServer server;
  server.Listen();
  auto taken = std::async(std::launch::async,
                          [&] { return server.TakeCall(std::chrono::milliseconds(300)); });
  ConnectionOptions options;
  options.server = server.address();
  auto connection = Connection::Open(options);
  ASSERT_TRUE(connection);
  EXPECT_TRUE(CallOver(**connection).sent);
  EXPECT_TRUE(taken.get());
}

TEST(Connection, IsThereAtTheNextCallOnceTheServerIs) {
  SlowServer server;
  ConnectionOptions options;
  options.server = server.address();
  auto connection = Connection::Open(options);
  ASSERT_TRUE(connection);
  EXPECT_FALSE(CallOver(**connection).sent);
  server.Listen();
  auto taken =
      std::async(std::launch::async, [&] { return server.TakeCall(std::chrono::milliseconds(0)); });
  EXPECT_TRUE(CallOver(**connection).sent);
  EXPECT_TRUE(taken.get());
}

}  // namespace
}  // namespace vooraf::client
