#include "client-core/connection.h"

#include <gtest/gtest.h>

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

}  // namespace
}  // namespace vooraf::client
