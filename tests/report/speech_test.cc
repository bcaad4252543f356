#include "server/report/speech.h"

#include <gtest/gtest.h>

namespace vooraf::report {
namespace {

google::protobuf::Timestamp At(int64_t seconds) {
  google::protobuf::Timestamp time;
  time.set_seconds(seconds);
  return time;
}

TEST(Speech, I6TellsTimesAsClocksInTheNetherlandsDo) {
  const Speech dutch("nl");
  const Speech english("en");
  // 2026-03-29 00:59:59 UTC, the last second of winter, and the next.
  EXPECT_EQ(dutch.Moment(At(1774745999)), "29 maart 2026, 01:59");
  EXPECT_EQ(dutch.Moment(At(1774746000)), "29 maart 2026, 03:00");
  // 2026-10-25 00:59:59 UTC, the last second of summer, and the next.
  EXPECT_EQ(english.Moment(At(1792889999)), "25 October 2026, 02:59");
  EXPECT_EQ(english.Moment(At(1792890000)), "25 October 2026, 02:00");
  // Past midnight in the Netherlands, and not yet by UTC.
  EXPECT_EQ(english.DayOf(At(1782858600)), "1 July 2026");
  EXPECT_EQ(IsoTime(At(1782858605)), "2026-06-30T22:30:05Z");
  EXPECT_EQ(dutch.Moment({}), "");
  EXPECT_EQ(IsoTime({}), "");
}

TEST(Speech, WritesDaysInWords) {
  EXPECT_EQ(Speech("nl").Day("2026-05-31"), "31 mei 2026");
  EXPECT_EQ(Speech("en").Day("2026-05-01"), "1 May 2026");
  EXPECT_EQ(Speech("en").Day("soon"), "soon");
  EXPECT_EQ(Speech("en").Day("2026-13-01"), "2026-13-01");
}

TEST(Speech, WritesFiguresWithoutRounding) {
  EXPECT_EQ(Speech("nl").Thousandths(840), "0,84");
  EXPECT_EQ(Speech("en").Thousandths(-1000), "-1.00");
  EXPECT_EQ(Speech("en").Thousandths(-3), "0.00");
  EXPECT_EQ(Speech("nl").Figure(5, 2), "2,5");
  EXPECT_EQ(Speech("en").Figure(-1, 2), "-0.5");
  EXPECT_EQ(Speech("en").Figure(1'250'000, 1'000'000), "1.25");
  EXPECT_EQ(Speech("en").Figure(7, 1), "7");
}

TEST(Speech, D7GivesNoPercentagesOfFewerThanFive) {
  const Speech say("en");
  EXPECT_EQ(say.CountOf(3, 4), "3");
  EXPECT_EQ(say.CountOf(3, 5), "3 (60%)");
  EXPECT_EQ(say.CountOf(1, 8), "1 (13%)");
  EXPECT_EQ(say.CountOf(0, 0), "0");
}

}  // namespace
}  // namespace vooraf::report
