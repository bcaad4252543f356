// Plans as they are checked and normalised: S2.
#include "server/domain/plan.h"
#include "server/domain/decision_rule.h"

#include <gtest/gtest.h>

#include "server/domain/limits.h"
#include "server/domain/refusals.h"
#include "tests/domain/talk.h"

namespace vooraf::domain {
namespace {

using testing::InEnglish;
using testing::TalkPlan;
using type::v1::SessionPlan;

// "" if the plan is right, else the reason and the field.
std::string Wrong(const SessionPlan& plan) {
  const auto normal = NormalisePlan(plan);
  if (normal) return "";
  const auto& metadata = normal.error().metadata;
  const auto field = metadata.find("field");
  return std::string(normal.error().reason()) +
         (field == metadata.end() ? "" : " " + field->second);
}

type::v1::AgendaItem StatementsItem() {
  type::v1::AgendaItem item;
  *item.mutable_title() = InEnglish("Statements");
  *item.mutable_statements()->mutable_wording() = InEnglish("What matters?");
  return item;
}

TEST(NormalisePlan, S2NumbersInTheirOrderWhateverWasSent) {
  SessionPlan plan = TalkPlan();
  plan.mutable_groups(0)->set_group(7);
  plan.mutable_groups(2)->set_group(1);
  plan.mutable_items(1)->set_item(99);
  plan.mutable_items(0)->mutable_question()->mutable_one_choice()->mutable_options(0)->set_option(
      2);
  const auto normal = NormalisePlan(plan);
  ASSERT_TRUE(normal);
  for (int i = 0; i < normal->groups_size(); ++i) {
    EXPECT_EQ(normal->groups(i).group(), static_cast<uint32_t>(i) + 1);
  }
  for (int i = 0; i < normal->items_size(); ++i) {
    EXPECT_EQ(normal->items(i).item(), static_cast<uint32_t>(i) + 1);
  }
  const auto& steps = normal->items(2).question().scale().steps();
  for (int i = 0; i < steps.size(); ++i) {
    EXPECT_EQ(steps[i].option(), static_cast<uint32_t>(i) + 1);
  }
}

TEST(NormalisePlan, S2FillsInDefaultsAndKeepsWhatWasSaid) {
  const auto normal = NormalisePlan(TalkPlan());
  ASSERT_TRUE(normal);
  EXPECT_EQ(normal->settings().group_minimum(), kGroupMinimumDefault);
  EXPECT_EQ(normal->privacy().retention_days(), kRetentionDaysDefault);
  EXPECT_EQ(normal->settings().default_rule().SerializeAsString(),
            DefaultRule().SerializeAsString());
  EXPECT_TRUE(NormaliseRule(DefaultRule(), "rule"));

  SessionPlan plan = TalkPlan();
  plan.mutable_settings()->set_group_minimum(5);
  plan.mutable_privacy()->set_retention_days(7);
  *plan.mutable_settings()->mutable_default_rule() = DefaultRule();
  plan.mutable_settings()->mutable_default_rule()->set_scope(type::v1::SCOPE_EVERYONE);
  plan.mutable_items(1)->mutable_question()->mutable_several_choices()->set_choices_min(2);
  const auto kept = NormalisePlan(plan);
  ASSERT_TRUE(kept);
  EXPECT_EQ(kept->settings().group_minimum(), 5u);
  EXPECT_EQ(kept->privacy().retention_days(), 7u);
  EXPECT_EQ(kept->settings().default_rule().scope(), type::v1::SCOPE_EVERYONE);
  EXPECT_EQ(kept->items(1).question().several_choices().choices_min(), 2u);
  EXPECT_EQ(kept->items(1).question().several_choices().choices_max(), 3u);
}

TEST(NormalisePlan, NormalisingTwiceIsNormalisingOnce) {
  const auto once = NormalisePlan(TalkPlan());
  ASSERT_TRUE(once);
  const auto twice = NormalisePlan(*once);
  ASSERT_TRUE(twice);
  EXPECT_EQ(once->SerializeAsString(), twice->SerializeAsString());
}

TEST(NormalisePlan, TakesAsManyAsFitAndNoMore) {
  SessionPlan plan = TalkPlan();
  while (static_cast<size_t>(plan.groups_size()) < kGroupsMax) *plan.add_groups() = plan.groups(0);
  while (static_cast<size_t>(plan.items_size()) < kItemsMax) *plan.add_items() = StatementsItem();
  auto& options = *plan.mutable_items(0)->mutable_question()->mutable_one_choice();
  // A mark stands once.
  options.mutable_options(0)->clear_mark();
  while (static_cast<size_t>(options.options_size()) < kOptionsMax) {
    *options.add_options() = options.options(0);
  }
  auto& scale = *plan.mutable_items(2)->mutable_question()->mutable_scale();
  scale.mutable_steps(0)->clear_mark();
  while (static_cast<size_t>(scale.steps_size()) < kScaleStepsMax) {
    *scale.add_steps() = scale.steps(0);
  }
  EXPECT_EQ(Wrong(plan), "");

  SessionPlan more = plan;
  *more.add_groups() = more.groups(0);
  EXPECT_EQ(Wrong(more), "LIMIT_REACHED");
  more = plan;
  *more.add_items() = StatementsItem();
  EXPECT_EQ(Wrong(more), "LIMIT_REACHED");
  more = plan;
  auto& choice = *more.mutable_items(0)->mutable_question()->mutable_one_choice();
  *choice.add_options() = choice.options(0);
  EXPECT_EQ(Wrong(more), "FIELD_INVALID items[0].question.one_choice.options");
  more = plan;
  auto& steps = *more.mutable_items(2)->mutable_question()->mutable_scale();
  *steps.add_steps() = steps.steps(0);
  EXPECT_EQ(Wrong(more), "FIELD_INVALID items[2].question.scale.steps");
}

TEST(NormalisePlan, TextsAsLongAsFitAndNoLonger) {
  const std::string title(kTitleCharsMax, 'x');
  SessionPlan plan = TalkPlan();
  *plan.mutable_title() = InEnglish(title);
  EXPECT_EQ(Wrong(plan), "");
  *plan.mutable_title() = InEnglish(title + "x");
  EXPECT_EQ(Wrong(plan), "TEXT_TOO_LONG title");

  plan = TalkPlan();
  plan.set_meeting_link("https://" + std::string(kLinkCharsMax - 8, 'x'));
  EXPECT_EQ(Wrong(plan), "");
  plan.set_meeting_link(plan.meeting_link() + "x");
  EXPECT_EQ(Wrong(plan), "TEXT_TOO_LONG meeting_link");
}

TEST(NormalisePlan, MarksAreWordsAndStandOnce) {
  SessionPlan plan = TalkPlan();
  auto& steps = *plan.mutable_items(2)->mutable_question()->mutable_scale()->mutable_steps();
  steps[0].set_mark("informing");
  steps[1].set_mark(std::string(40, 'a'));
  EXPECT_EQ(Wrong(plan), "");
  for (const std::string& mark : {std::string(41, 'a'), std::string("A"), std::string("a-b"),
                                  std::string("a1"), std::string("informing")}) {
    steps[1].set_mark(mark);
    EXPECT_EQ(Wrong(plan), "FIELD_INVALID items[2].question.scale.steps[1].mark") << mark;
  }
}

TEST(NormaliseRule, RulesThatCanNeitherFailNorPassAreRefused) {
  const auto wrong = [](uint32_t n, uint32_t d, bool exactly) {
    type::v1::DecisionRule rule = DefaultRule();
    rule.mutable_threshold()->mutable_share()->set_numerator(n);
    rule.mutable_threshold()->mutable_share()->set_denominator(d);
    rule.mutable_threshold()->set_exactly_is_enough(exactly);
    return !NormaliseRule(rule, "rule").has_value();
  };
  EXPECT_FALSE(wrong(1, 2, false));
  EXPECT_FALSE(wrong(1, 2, true));
  EXPECT_FALSE(wrong(0, 1, false));
  EXPECT_FALSE(wrong(1, 1, true));
  EXPECT_FALSE(wrong(1000, 1000, true));
  EXPECT_TRUE(wrong(0, 1, true));
  EXPECT_TRUE(wrong(1, 1, false));
  EXPECT_TRUE(wrong(1, 0, false));
  EXPECT_TRUE(wrong(2, 1, false));
  EXPECT_TRUE(wrong(1, 1001, false));
}

}  // namespace
}  // namespace vooraf::domain
