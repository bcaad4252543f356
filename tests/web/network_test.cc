#include "server/web/network.h"

#include <gtest/gtest.h>

#include "server/web/asker.h"
#include "server/web/seats.h"

namespace vooraf::web {
namespace {

Address At(const char* text) { return *ReadAddress(text); }

TEST(Network, AddressesComeInSeveralForms) {
  EXPECT_EQ(At("192.0.2.1").to_string(), "192.0.2.1");
  EXPECT_EQ(At("192.0.2.1:4711").to_string(), "192.0.2.1");
  EXPECT_EQ(At("2001:db8::1").to_string(), "2001:db8::1");
  EXPECT_EQ(At("[2001:db8::1]:80").to_string(), "2001:db8::1");
  EXPECT_EQ(At("::ffff:192.0.2.1").to_string(), "192.0.2.1");
  for (const char* text :
       {"", "unknown", "_hidden", "1.2.3", "1.2.3.4:x", "[::1", "fe80::1%eth0"}) {
    EXPECT_FALSE(ReadAddress(text)) << text;
  }
}

TEST(Network, AHomeIsOneNetwork) {
  EXPECT_EQ(NetworkOf(At("192.0.2.1")), At("192.0.2.1"));
  EXPECT_EQ(NetworkOf(At("2001:db8:1:2:3:4:5:6")), At("2001:db8:1:2::"));
}

TEST(Network, ListsContainNetworksAndAddresses) {
  const auto networks = Networks::Read("127.0.0.1, ::1,10.0.0.0/9 , 2001:db8::/32");
  ASSERT_TRUE(networks);
  for (const char* in : {"127.0.0.1", "::1", "10.127.0.1", "2001:db8:ffff::1", "::ffff:10.1.2.3"}) {
    EXPECT_TRUE(networks->Contain(At(in))) << in;
  }
  for (const char* out : {"127.0.0.2", "::2", "10.128.0.1", "2001:db9::1"}) {
    EXPECT_FALSE(networks->Contain(At(out))) << out;
  }
  EXPECT_FALSE(Networks::Read("")->Contain(At("127.0.0.1")));
  for (const char* list : {"localhost", "10.0.0.0/33", "10.0.0.0/", "::1/129", "10.0.0.0/8/8"}) {
    EXPECT_FALSE(Networks::Read(list)) << list;
  }
  EXPECT_TRUE(Networks::Read("0.0.0.0/0")->Contain(At("203.0.113.7")));
}

TEST(Network, OriginsAreComparedWithoutTheirUsualPort) {
  EXPECT_EQ(*Origin::Read("https://Vooraf.Example:443"), *Origin::Read("https://vooraf.example"));
  EXPECT_FALSE(*Origin::Read("https://a") == *Origin::Read("http://a"));
  EXPECT_FALSE(*Origin::Read("https://a:8443") == *Origin::Read("https://a"));
  for (const char* text : {"null", "", "a", "ftp://a", "https://", "https://a/b", "https://a b"}) {
    EXPECT_FALSE(Origin::Read(text)) << text;
  }
}

class AskerTest : public ::testing::Test {
 protected:
  Asker Ask(const char* peer, const std::string& fields) {
    bytes_ = "GET / HTTP/1.1\r\nHost: inside:8080\r\n" + fields + "\r\n";
    head_ = *http::ReadHead(bytes_, bytes_.size());
    return WhoAsks(At(peer), head_, proxies_);
  }
  PageOrigin From(const char* peer, const std::string& fields) {
    const Asker asker = Ask(peer, fields);
    return OriginOf(head_, asker, {*Origin::Read("https://friend.example")});
  }

  const Networks proxies_ = *Networks::Read("127.0.0.1, 10.0.0.0/8");
  std::string bytes_;
  http::Head head_;
};

TEST_F(AskerTest, OthersAreNotBelievedWhatTheySayOfThemselves) {
  const Asker asker = Ask("203.0.113.7",
                          "X-Forwarded-For: 127.0.0.1\r\nX-Forwarded-Proto: https\r\n"
                          "X-Forwarded-Host: elsewhere\r\n");
  EXPECT_EQ(asker.address, At("203.0.113.7"));
  EXPECT_FALSE(asker.by_proxy);
  EXPECT_FALSE(asker.tls);
  EXPECT_EQ(asker.authority, "inside:8080");
}

TEST_F(AskerTest, AProxyTellsWhoCame) {
  const Asker asker = Ask("127.0.0.1",
                          "X-Forwarded-For: 198.51.100.9, 203.0.113.7\r\n"
                          "X-Forwarded-Proto: https\r\nX-Forwarded-Host: vooraf.example\r\n");
  EXPECT_EQ(asker.address, At("203.0.113.7"));
  EXPECT_TRUE(asker.by_proxy);
  EXPECT_TRUE(asker.tls);
  EXPECT_EQ(asker.authority, "vooraf.example");
}

TEST_F(AskerTest, OfARowOfProxiesTheFirstStrangerCounts) {
  EXPECT_EQ(
      Ask("127.0.0.1", "X-Forwarded-For: 1.1.1.1, 203.0.113.7\r\nX-Forwarded-For: 10.0.0.5\r\n")
          .address,
      At("203.0.113.7"));
  EXPECT_EQ(Ask("127.0.0.1", "X-Forwarded-For: 203.0.113.7, rubbish, 10.0.0.5\r\n").address,
            At("10.0.0.5"));
  EXPECT_EQ(Ask("127.0.0.1", "").address, At("127.0.0.1"));
}

TEST_F(AskerTest, PagesOfThisHostAndOfAllowedOnesMayCall) {
  EXPECT_EQ(From("203.0.113.7", ""), PageOrigin::kNone);
  EXPECT_EQ(From("203.0.113.7", "Origin: http://inside:8080\r\n"), PageOrigin::kOurs);
  EXPECT_EQ(From("203.0.113.7", "Origin: http://inside\r\n"), PageOrigin::kForeign);
  EXPECT_EQ(From("203.0.113.7", "Origin: https://friend.example\r\n"), PageOrigin::kAllowed);
  EXPECT_EQ(From("203.0.113.7", "Origin: http://friend.example\r\n"), PageOrigin::kForeign);
  EXPECT_EQ(From("203.0.113.7", "Origin: https://friend.example.evil\r\n"), PageOrigin::kForeign);
  EXPECT_EQ(From("203.0.113.7", "Origin: null\r\n"), PageOrigin::kForeign);
  EXPECT_EQ(From("127.0.0.1", "Origin: https://v.example\r\nX-Forwarded-Host: v.example\r\n"),
            PageOrigin::kOurs);
  EXPECT_EQ(From("203.0.113.7", "Origin: https://v.example\r\nX-Forwarded-Host: v.example\r\n"),
            PageOrigin::kForeign);
}

TEST(Seats, AreBoundedPerNetworkAndGivenBack) {
  Seats seats(2);
  auto first = seats.Take(At("2001:db8::1"));
  auto second = seats.Take(At("2001:db8::2"));
  ASSERT_TRUE(first && second);
  EXPECT_FALSE(seats.Take(At("2001:db8::3")));
  EXPECT_TRUE(seats.Take(At("2001:db8:0:1::3")));
  const Seats::Seat moved = std::move(*first);
  first.reset();
  EXPECT_FALSE(seats.Take(At("2001:db8::3")));
  second.reset();
  EXPECT_TRUE(seats.Take(At("2001:db8::3")));
}

}  // namespace
}  // namespace vooraf::web
