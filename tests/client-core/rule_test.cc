#include "client-core/rule.h"

#include <gtest/gtest.h>

#include <set>

namespace vooraf::client {
namespace {

using type::v1::DecisionMethod;

TEST(Rule, EveryMethodIsOfferedOnce) {
  std::set<DecisionMethod> offered;
  for (const auto method : EverydayMethods()) EXPECT_TRUE(offered.insert(method).second);
  for (const auto method : MoreMethods()) EXPECT_TRUE(offered.insert(method).second);
  for (int i = type::v1::DecisionMethod_MIN; i <= type::v1::DecisionMethod_MAX; ++i) {
    if (i == type::v1::DECISION_METHOD_UNSPECIFIED || !type::v1::DecisionMethod_IsValid(i))
      continue;
    EXPECT_TRUE(offered.contains(static_cast<DecisionMethod>(i))) << i;
  }
}

TEST(Rule, AnotherMethodBringsWhatItNeedsAndDropsWhatItCannotHave) {
  auto rule = NewRule();
  rule.set_secret(true);
  rule.set_scope(type::v1::SCOPE_EVERY_SIDE);
  // Where people say why they are against, there is no secret and no part of its own.
  const auto consent = ByMethod(rule, type::v1::DECISION_METHOD_CONSENT);
  EXPECT_FALSE(consent.secret());
  EXPECT_EQ(consent.scope(), type::v1::SCOPE_EVERYONE);
  const auto approval = ByMethod(rule, type::v1::DECISION_METHOD_APPROVAL);
  EXPECT_TRUE(approval.secret());
  EXPECT_EQ(approval.scope(), type::v1::SCOPE_EVERY_SIDE);
  const auto from_nothing = ByMethod({}, type::v1::DECISION_METHOD_YES_NO);
  EXPECT_EQ(from_nothing.threshold().share().denominator(), 2u);
  EXPECT_EQ(from_nothing.basis(), type::v1::BASIS_CAST);
  EXPECT_EQ(from_nothing.scope(), type::v1::SCOPE_EVERY_GROUP);
}

TEST(Rule, KnowsWhatAMethodAsks) {
  const auto by = [](DecisionMethod method) { return ByMethod(NewRule(), method); };
  EXPECT_FALSE(HasOptions(by(type::v1::DECISION_METHOD_YES_NO)));
  EXPECT_FALSE(HasOptions(by(type::v1::DECISION_METHOD_GRADIENTS)));
  EXPECT_TRUE(HasOptions(by(type::v1::DECISION_METHOD_STV)));
  EXPECT_TRUE(TakesHands(by(type::v1::DECISION_METHOD_FIST_TO_FIVE)));
  EXPECT_FALSE(TakesHands(by(type::v1::DECISION_METHOD_BORDA)));
  EXPECT_TRUE(HasThreshold(type::v1::DECISION_METHOD_GRADIENTS));
  EXPECT_FALSE(HasThreshold(type::v1::DECISION_METHOD_SCORE));
  EXPECT_FALSE(HasScope(type::v1::DECISION_METHOD_STV));
}

}  // namespace
}  // namespace vooraf::client
