// Fisher's exact test and Holm's correction, against published values and exact fractions.
#include "server/domain/tally/method/fisher.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <boost/multiprecision/cpp_int.hpp>

#include "server/domain/tally/method/holm.h"

namespace vooraf::tally {
namespace {

using boost::multiprecision::cpp_int;

cpp_int Choose(Votes n, Votes k) {
  cpp_int ways = 1;
  for (Votes i = 0; i < k; ++i) ways = ways * (n - i) / (i + 1);
  return ways;
}

// By counting in whole numbers.
double Exactly(const TwoShares& shares) {
  const Votes has = shares.has + shares.other_has;
  const auto ways = [&](Votes k) {
    return cpp_int(Choose(shares.of, k) * Choose(shares.other_of, has - k));
  };
  cpp_int as_rare = 0;
  for (Votes k = 0; k <= std::min(shares.of, has); ++k) {
    if (has - k <= shares.other_of && ways(k) <= ways(shares.has)) as_rare += ways(k);
  }
  const cpp_int all = Choose(shares.of + shares.other_of, has);
  return (boost::multiprecision::cpp_rational(as_rare, all)).convert_to<double>();
}

double TwoSided(const TwoShares& shares) {
  return FisherTest(shares.of + shares.other_of).TwoSided(shares);
}

TEST(FisherTest, M28IsAsPublished) {
  // Fisher's lady tasting tea: she finds three of four cups. 34 of 70 ways, both sides together.
  EXPECT_NEAR(TwoSided({3, 4, 1, 4}), 34.0 / 70, 1e-12);
  // Convictions of twins of criminals, 10 of 13 and 2 of 17 (Fisher 1962, in R's documentation of
  // fisher.test): 0.0005367.
  EXPECT_NEAR(TwoSided({10, 13, 2, 17}), 3571.0 / 6653325, 1e-15);
  EXPECT_NEAR(TwoSided({10, 13, 2, 17}), 0.0005367, 5e-8);
  // 8 of 10 and 1 of 6, in the documentation of SciPy's fisher_exact: 0.0350.
  EXPECT_NEAR(TwoSided({8, 10, 1, 6}), 0.0350, 5e-5);
}

TEST(FisherTest, M28NothingDiffersWhereAllOrNobodyDo) {
  EXPECT_NEAR(TwoSided({0, 5, 0, 7}), 1, 1e-12);
  EXPECT_NEAR(TwoSided({5, 5, 7, 7}), 1, 1e-12);
  EXPECT_NEAR(TwoSided({0, 0, 3, 7}), 1, 1e-12);
  EXPECT_NEAR(TwoSided({3, 6, 3, 6}), 1, 1e-12);
}

TEST(FisherTest, M28FiveAgainstFiveCanDiffer) {
  EXPECT_NEAR(TwoSided({0, 5, 5, 5}), 1.0 / 126, 1e-12);
  EXPECT_NEAR(TwoSided({1, 5, 5, 5}), 1.0 / 21, 1e-12);
}

RC_GTEST_PROP(FisherTest, M28IsExact, ()) {
  const Votes of = *rc::gen::inRange<Votes>(0, 60);
  const Votes other_of = *rc::gen::inRange<Votes>(0, 60);
  const TwoShares shares{*rc::gen::inRange<Votes>(0, of + 1), of,
                         *rc::gen::inRange<Votes>(0, other_of + 1), other_of};
  const double exactly = Exactly(shares);
  RC_ASSERT(std::abs(TwoSided(shares) - exactly) <= exactly * 1e-9);
  // The same, whichever group is first and whichever answer is counted.
  const FisherTest test(of + other_of);
  RC_ASSERT(std::abs(test.TwoSided({shares.other_has, other_of, shares.has, of}) - exactly) <=
            exactly * 1e-9);
  RC_ASSERT(std::abs(test.TwoSided({of - shares.has, of, other_of - shares.other_has, other_of}) -
                     exactly) <= exactly * 1e-9);
  // Stopping early does not change on which side of the level it is.
  const double early = test.TwoSided(shares, 0.05);
  const bool same_side =
      exactly < 0.05 ? std::abs(early - exactly) <= exactly * 1e-9 : early >= 0.05 * (1 - 1e-9);
  RC_ASSERT(same_side);
  // Nor does saying no more than that it is little.
  const double little = test.TwoSided(shares, 1, 0.001);
  const bool same_little =
      little < 0.001 ? exactly < 0.001 : std::abs(little - exactly) <= exactly * 1e-9;
  RC_ASSERT(same_little);
}

TEST(FisherTest, M28HoldsForManyPeople) {
  EXPECT_NEAR(TwoSided({520, 1000, 480, 1000}), Exactly({520, 1000, 480, 1000}), 1e-9);
  EXPECT_NEAR(TwoSided({10, 3000, 40, 2000}) / Exactly({10, 3000, 40, 2000}), 1, 1e-8);
  EXPECT_LT(TwoSided({0, 100'000, 100'000, 100'000}), 1e-300);
}

TEST(Holm, M28IsAsPublished) {
  // 0.005 x 4 and 0.01 x 3 are under 0.05, 0.03 x 2 is not, and 0.04 goes along with it.
  EXPECT_EQ(StandAfterHolm({0.01, 0.04, 0.03, 0.005}, 4, 0.05), (std::vector<size_t>{0, 3}));
}

TEST(Holm, M28ComparisonsThatAreNotListedCount) {
  EXPECT_EQ(StandAfterHolm({0.012}, 4, 0.05), (std::vector<size_t>{0}));
  EXPECT_TRUE(StandAfterHolm({0.012}, 5, 0.05).empty());
  EXPECT_TRUE(StandAfterHolm({}, 0, 0.05).empty());
}

TEST(Holm, M28EqualOnesStandOrFallTogether) {
  EXPECT_EQ(StandAfterHolm({0.02, 0.02}, 2, 0.05), (std::vector<size_t>{0, 1}));
  EXPECT_TRUE(StandAfterHolm({0.03, 0.03}, 2, 0.05).empty());
}

}  // namespace
}  // namespace vooraf::tally
