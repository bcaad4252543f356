#include "server/auth/guess_delay.h"

#include <gtest/gtest.h>

namespace vooraf::auth {
namespace {

using std::chrono::milliseconds;

class GuessDelayTest : public ::testing::Test {
 protected:
  static constexpr GuessSettings kSettings{.free_per_address = 3,
                                           .free_in_total = 20,
                                           .wait_first = milliseconds(100),
                                           .wait_max = milliseconds(1'000),
                                           .forgive_one_after = milliseconds(10'000),
                                           .waiting_max = 5,
                                           .addresses_max = 4};

  // A guess that does not wait for others; how long it had to.
  milliseconds Guess(const std::string& address, bool wrong) {
    const auto wait = delay_.Begin(address);
    EXPECT_TRUE(wait);
    delay_.End(address, wrong);
    return wait.value_or(milliseconds(-1));
  }
  void GuessWrong(const std::string& address, int times) {
    for (int i = 0; i < times; ++i) Guess(address, true);
  }

  domain::Time now_{std::chrono::sys_days(std::chrono::year(2026) / 3 / 14)};
  GuessDelay delay_{kSettings, [this] { return now_; }};
};

TEST_F(GuessDelayTest, AFewMistakesCostNothing) {
  for (int i = 0; i < 3; ++i) EXPECT_EQ(Guess("a", true), milliseconds(0));
}

TEST_F(GuessDelayTest, EachFurtherOneDoublesTheWaitUpToABound) {
  GuessWrong("a", 3);
  EXPECT_EQ(Guess("a", true), milliseconds(100));
  EXPECT_EQ(Guess("a", true), milliseconds(200));
  EXPECT_EQ(Guess("a", true), milliseconds(400));
  EXPECT_EQ(Guess("a", true), milliseconds(800));
  EXPECT_EQ(Guess("a", true), milliseconds(1'000));
  EXPECT_EQ(Guess("a", true), milliseconds(1'000));
}

TEST_F(GuessDelayTest, ARightGuessBesideAGuesserWaitsTheBoundAtMost) {
  GuessWrong("hall", 15);
  EXPECT_EQ(Guess("hall", false), milliseconds(1'000));
}

TEST_F(GuessDelayTest, RightGuessesCountForNothing) {
  for (int i = 0; i < 100; ++i) EXPECT_EQ(Guess("hall", false), milliseconds(0));
}

TEST_F(GuessDelayTest, OtherAddressesDoNotWait) {
  GuessWrong("a", 10);
  EXPECT_EQ(Guess("b", false), milliseconds(0));
}

TEST_F(GuessDelayTest, MistakesAreForgivenOverTime) {
  GuessWrong("a", 5);
  EXPECT_EQ(Guess("a", false), milliseconds(400));
  now_ += milliseconds(10'000);
  EXPECT_EQ(Guess("a", false), milliseconds(200));
  now_ += milliseconds(60'000);
  EXPECT_EQ(Guess("a", false), milliseconds(0));
}

TEST_F(GuessDelayTest, AFloodFromEverywhereSlowsEverybodyDown) {
  for (int i = 0; i < 22; ++i) Guess("address " + std::to_string(i), true);
  EXPECT_EQ(Guess("someone else", false), milliseconds(400));
}

TEST_F(GuessDelayTest, WaitingGuessesAreBounded) {
  for (int i = 0; i < 5; ++i) EXPECT_TRUE(delay_.Begin("a"));
  EXPECT_FALSE(delay_.Begin("b"));
  delay_.End("a", false);
  EXPECT_TRUE(delay_.Begin("b"));
}

TEST_F(GuessDelayTest, AddressesRememberedAreBoundedAndForgottenOnceForgiven) {
  for (int i = 0; i < 4; ++i) GuessWrong("address " + std::to_string(i), 1);
  GuessWrong("one too many", 6);
  EXPECT_EQ(Guess("one too many", false), milliseconds(0));
  now_ += milliseconds(20'000);
  GuessWrong("one too many", 6);
  EXPECT_GT(Guess("one too many", false), milliseconds(0));
}

TEST_F(GuessDelayTest, AClockSetBackChangesNothing) {
  GuessWrong("a", 5);
  now_ -= std::chrono::hours(1);
  EXPECT_EQ(Guess("a", false), milliseconds(400));
}

}  // namespace
}  // namespace vooraf::auth
