#include "server/api/caller.h"

#include <gtest/gtest.h>

namespace vooraf::api {
namespace {

TEST(AddressOfPeer, LeavesOutThePort) {
  EXPECT_EQ(AddressOfPeer("ipv4:192.0.2.1:4711"), "192.0.2.1");
}

TEST(AddressOfPeer, CountsAnIpv6HomeAsOne) {
  EXPECT_EQ(AddressOfPeer("ipv6:[2001:db8:1:2:3:4:5:6]:4711"), "2001:db8:1:2::");
  EXPECT_EQ(AddressOfPeer("ipv6:%5B2001:db8:1:2::9%5D:80"), "2001:db8:1:2::");
}

TEST(AddressOfPeer, TakesAnythingElseAsItsKind) {
  EXPECT_EQ(AddressOfPeer("unix:"), "unix");
  EXPECT_EQ(AddressOfPeer("inproc"), "inproc");
  EXPECT_EQ(AddressOfPeer(""), "");
}

}  // namespace
}  // namespace vooraf::api
