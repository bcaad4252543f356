#include "server/domain/error.h"

#include <gtest/gtest.h>

#include "server/domain/refusals.h"

namespace vooraf::domain {
namespace {

TEST(ErrorMessage, IsInTheReadersLanguageWithItsFigures) {
  const auto refused = RefuseField("place", "in the hall or at home", "in de zaal of thuis");
  EXPECT_EQ(refused.value().Message("en"), "The field place is not right: in the hall or at home.");
  EXPECT_EQ(refused.value().Message("nl"), "Het veld place klopt niet: in de zaal of thuis.");
  EXPECT_EQ(refused.value().Message("fy"), refused.value().Message("en"));
}

TEST(ErrorMessage, CountsWhatThereCanBe) {
  const auto refused = RefuseLimit(60, "agenda items", "agendapunten");
  EXPECT_EQ(refused.value().Message("en"), "There can be at most 60 agenda items here.");
  EXPECT_EQ(refused.value().Message("nl"), "Er passen hier hoogstens 60 agendapunten.");
}

TEST(ErrorMessage, LeavesOutWhatNobodyFilledIn) {
  EXPECT_EQ(Refuse(kItemUnknown).value().Message("en").find('{'), std::string::npos);
}

}  // namespace
}  // namespace vooraf::domain
