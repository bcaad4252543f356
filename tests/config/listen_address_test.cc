#include "server/config/listen_address.h"

#include <gtest/gtest.h>

namespace vooraf::config {
namespace {

TEST(ListenAddress, ReadsHostAndPort) {
  const auto v4 = ReadListenAddress("127.0.0.1:7420");
  ASSERT_TRUE(v4);
  EXPECT_EQ(v4->host, "127.0.0.1");
  EXPECT_EQ(v4->port, 7420);
  const auto v6 = ReadListenAddress("[::1]:0");
  ASSERT_TRUE(v6);
  EXPECT_EQ(v6->host, "::1");
  EXPECT_EQ(v6->port, 0);
}

TEST(ListenAddress, KnowsWhatOthersCanReach) {
  for (const char* text : {"127.0.0.1:1", "127.8.9.10:1", "[::1]:1", "localhost:1"}) {
    EXPECT_TRUE(ReadListenAddress(text)->IsLoopback()) << text;
  }
  for (const char* text : {"0.0.0.0:1", "192.168.1.2:1", "[::]:1", "[2001:db8::1]:1",
                           "vooraf.example:1", "127.0.0.1.example.org:1", "*:1"}) {
    EXPECT_FALSE(ReadListenAddress(text)->IsLoopback()) << text;
  }
}

TEST(ListenAddress, RefusesWhatIsNone) {
  for (const char* text : {"", "7420", ":7420", "host:", "host:x", "host:70000", "host:-1",
                           "::1:7420", "[]:1", "host:74 20"}) {
    EXPECT_FALSE(ReadListenAddress(text)) << text;
  }
}

}  // namespace
}  // namespace vooraf::config
