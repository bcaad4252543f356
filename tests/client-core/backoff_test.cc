#include "client-core/backoff.h"

#include <gtest/gtest.h>

namespace vooraf::client {
namespace {

using std::chrono::milliseconds;

TEST(Backoff, DoublesUpToTheLongestAndStartsAgain) {
  double draw = 1.0;
  Backoff backoff({milliseconds(100), milliseconds(500), 2.0}, [&] { return draw; });
  EXPECT_EQ(backoff.Next(), milliseconds(100));
  EXPECT_EQ(backoff.Next(), milliseconds(200));
  EXPECT_EQ(backoff.Next(), milliseconds(400));
  EXPECT_EQ(backoff.Next(), milliseconds(500));
  EXPECT_EQ(backoff.Next(), milliseconds(500));
  backoff.Reset();
  EXPECT_EQ(backoff.Next(), milliseconds(100));
}

TEST(Backoff, JitterTakesAwayUpToHalf) {
  Backoff backoff({milliseconds(100), milliseconds(500), 2.0}, [] { return 0.0; });
  EXPECT_EQ(backoff.Next(), milliseconds(50));
  EXPECT_EQ(backoff.Next(), milliseconds(100));
}

TEST(Backoff, SystemUniformStaysInItsRange) {
  const Uniform uniform = SystemUniform();
  for (int i = 0; i < 1000; ++i) {
    const double drawn = uniform();
    ASSERT_GE(drawn, 0.0);
    ASSERT_LT(drawn, 1.0);
  }
}

TEST(Backoff, ASleeperThatIsStoppedReturnsAtOnce) {
  std::stop_source stop;
  stop.request_stop();
  EXPECT_FALSE(StoppableSleeper(stop.get_token())(std::chrono::hours(1)));
}

}  // namespace
}  // namespace vooraf::client
