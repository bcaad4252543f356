// When each moment of a session is shown again.
#include "server/live/replay/pace.h"

#include <gtest/gtest.h>

namespace vooraf::live {
namespace {

using std::chrono::microseconds;
using std::chrono::milliseconds;
using std::chrono::minutes;
using std::chrono::seconds;

const domain::Time kThen{std::chrono::sys_days(std::chrono::year(2026) / 3 / 14)};
const domain::Time kNow{std::chrono::sys_days(std::chrono::year(2027) / 1 / 1)};

TEST(Pace, Y4ShowsEventsInTheirTimeFasterOrSlower) {
  Pace fast(10, {});
  fast.Begin(kThen, kNow);
  EXPECT_EQ(fast.DueAt(kThen + seconds(20)), kNow + seconds(2));
  fast.Reach(kThen + seconds(20));
  EXPECT_EQ(fast.DueAt(kThen + seconds(30)), kNow + seconds(3));
  Pace slow(0.25, {});
  slow.Begin(kThen, kNow);
  EXPECT_EQ(slow.DueAt(kThen + seconds(3)), kNow + seconds(12));
}

TEST(Pace, Y4AnEventThatIsNotLaterIsDueAtOnce) {
  Pace pace(2, {});
  pace.Begin(kThen, kNow);
  EXPECT_EQ(pace.DueAt(kThen), kNow);
  EXPECT_EQ(pace.DueAt(kThen - seconds(5)), kNow);
  pace.Reach(kThen - seconds(5));
  EXPECT_EQ(pace.DueAt(kThen + seconds(2)), kNow + seconds(1));
}

TEST(Pace, Y4LatenessOfOneUpdateDoesNotAddUp) {
  Pace pace(1, {});
  pace.Begin(kThen, kNow);
  for (int i = 1; i <= 100; ++i) pace.Reach(kThen + milliseconds(10 * i));
  EXPECT_EQ(pace.DueAt(kThen + milliseconds(1'010)), kNow + milliseconds(1'010));
}

TEST(Pace, Y5LongPausesAreMadeShorterAndOthersNot) {
  Pace pace(2, seconds(30));
  pace.Begin(kThen, kNow);
  EXPECT_EQ(pace.DueAt(kThen + seconds(10)), kNow + seconds(5));
  EXPECT_EQ(pace.DueAt(kThen + minutes(90)), kNow + seconds(15));
  pace.Reach(kThen + minutes(90));
  EXPECT_EQ(pace.DueAt(kThen + minutes(90) + seconds(4)), kNow + seconds(17));
}

TEST(Pace, Y4BetweenEventsTheMomentMovesOn) {
  Pace pace(10, {});
  pace.Begin(kThen, kNow);
  const domain::Time next = kThen + minutes(1);
  EXPECT_EQ(pace.MomentAt(kNow, next), kThen);
  EXPECT_EQ(pace.MomentAt(kNow + seconds(2), next), kThen + seconds(20));
  EXPECT_EQ(pace.MomentAt(kNow + minutes(5), next), next);
  EXPECT_EQ(pace.MomentAt(kNow - seconds(2), next), kThen);
}

TEST(Pace, Y6WhatStoodStillIsNotCaughtUpWith) {
  Pace pace(1, {});
  pace.Begin(kThen, kNow);
  pace.Shift(minutes(10));
  EXPECT_EQ(pace.DueAt(kThen + seconds(1)), kNow + minutes(10) + seconds(1));
}

}  // namespace
}  // namespace vooraf::live
