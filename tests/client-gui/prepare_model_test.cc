// Editing a plan without its window: parts, texts, places, what is sent and what lacks.

#include <gtest/gtest.h>

#include "client-gui/models/prepare/answer_sheets.h"
#include "client-gui/models/prepare/invitation_cards.h"
#include "client-gui/models/prepare/new_session.h"
#include "client-gui/models/prepare/plan_editing.h"
#include "client-gui/models/prepare/plan_parts.h"
#include "client-gui/models/prepare/plan_places.h"
#include "client-gui/models/prepare/plan_texts.h"
#include "client-gui/models/prepare/plan_words.h"
#include "client-gui/models/prepare/preview.h"

namespace vooraf::gui {
namespace {

using type::v1::AgendaItem;
using type::v1::Question;
using type::v1::SessionPlan;
using type::v1::Text;

Text In(const std::string& language, const std::string& value) {
  Text text;
  auto* entry = text.add_entries();
  entry->set_language(language);
  entry->set_value(value);
  return text;
}

SessionPlan SmallPlan() {
  SessionPlan plan;
  plan.add_languages("nl");
  plan.add_languages("en");
  *plan.mutable_title() = In("nl", "Plein");
  *plan.add_groups() = NewGroup();
  *plan.mutable_groups(0)->mutable_name() = In("nl", "Bewoners");
  *plan.add_items() = NewItem(AgendaItem::kQuestion);
  *plan.add_items() = NewItem(AgendaItem::kDiscussion);
  *plan.add_items() = NewItem(AgendaItem::kStatements);
  for (int i = 0; i < plan.items_size(); ++i) {
    *plan.mutable_items(i)->mutable_title() = In("nl", "Punt " + std::to_string(i + 1));
  }
  return plan;
}

std::string Titles(const SessionPlan& plan) {
  std::string titles;
  for (const auto& item : plan.items()) titles += item.title().entries(0).value().back();
  return titles;
}

TEST(PlanParts, NewQuestionHasTwoOptionsToFillIn) {
  const auto item = NewItem(AgendaItem::kQuestion);
  ASSERT_TRUE(item.question().has_one_choice());
  EXPECT_EQ(item.question().one_choice().options_size(), 2);
  EXPECT_EQ(item.planned_minutes(), 10u);
}

TEST(PlanParts, OptionsComeAlongToAnotherKind) {
  auto item = NewItem(AgendaItem::kQuestion);
  auto* question = item.mutable_question();
  *OptionsOf(question)->Mutable(0)->mutable_label() = In("nl", "Bankjes");
  question->set_reason_asked(true);
  for (const auto kind : QuestionKinds()) {
    if (kind == Question::kOpenText) continue;
    MakeKind(question, kind);
    ASSERT_EQ(question->kind_case(), kind);
    ASSERT_EQ(OptionsOf(*question)->size(), 2);
    EXPECT_EQ(OptionsOf(*question)->Get(0).label().entries(0).value(), "Bankjes");
  }
  EXPECT_TRUE(question->reason_asked());
}

TEST(PlanParts, OpenTextHasNoOptionsAndAsksNoReason) {
  auto item = NewItem(AgendaItem::kQuestion);
  item.mutable_question()->set_reason_asked(true);
  MakeKind(item.mutable_question(), Question::kOpenText);
  EXPECT_EQ(OptionsOf(item.question()), nullptr);
  EXPECT_FALSE(item.question().reason_asked());
}

TEST(PlanParts, MovesAndInsertsInOrder) {
  auto plan = SmallPlan();
  MoveBy(plan.mutable_items(), 0, 2);
  EXPECT_EQ(Titles(plan), "231");
  MoveBy(plan.mutable_items(), 2, -1);
  EXPECT_EQ(Titles(plan), "213");
  auto fourth = NewItem(AgendaItem::kAgreement);
  *fourth.mutable_title() = In("nl", "4");
  Insert(plan.mutable_items(), 1, fourth);
  EXPECT_EQ(Titles(plan), "2413");
  RemoveAt(plan.mutable_items(), 0);
  EXPECT_EQ(Titles(plan), "413");
}

TEST(PlanParts, AspectsStandInTheirOwnOrderAndKnowWhomTheyAsk) {
  type::v1::Scale scale;
  AskAspect(&scale, type::v1::ASPECT_EXPECTED, true);
  AskAspect(&scale, type::v1::ASPECT_NOW, true);
  AskAspect(&scale, type::v1::ASPECT_NOW, true);
  ASSERT_EQ(scale.aspects_size(), 2);
  EXPECT_EQ(scale.aspects(0).aspect(), type::v1::ASPECT_NOW);
  EXPECT_TRUE(scale.aspects(0).sides().empty());
  EXPECT_TRUE(IsAskedOf(scale.aspects(1), type::v1::SIDE_RESIDENT));
  AskSide(scale.mutable_aspects(1), type::v1::SIDE_OTHER, true);
  AskSide(scale.mutable_aspects(1), type::v1::SIDE_RESIDENT, false);
  ASSERT_EQ(scale.aspects(1).sides_size(), 1);
  EXPECT_EQ(scale.aspects(1).sides(0), type::v1::SIDE_OTHER);
  AskAspect(&scale, type::v1::ASPECT_NOW, false);
  EXPECT_EQ(FindAspect(scale, type::v1::ASPECT_NOW), nullptr);
}

TEST(PlanParts, MinutesAddUpAgainstTheWhole) {
  auto plan = SmallPlan();
  EXPECT_EQ(MinutesOf(plan), 30u);
  EXPECT_EQ(MinutesLeft(plan), 0);
  plan.set_planned_minutes(45);
  EXPECT_EQ(MinutesLeft(plan), 15);
  plan.set_planned_minutes(20);
  EXPECT_EQ(MinutesLeft(plan), -10);
  EXPECT_EQ(MinutesSaid(plan),
            QStringLiteral("All items together: 30 minutes. That is 10 minutes too many."));
}

TEST(PlanTexts, TextsHaveThePathsOfTheServer) {
  auto plan = SmallPlan();
  *OptionsOf(plan.mutable_items(0)->mutable_question())->Mutable(1)->mutable_label() =
      In("nl", "Bomen");
  *plan.mutable_facts()->add_task_parts()->mutable_name() = In("nl", "Groen");
  std::vector<std::string> paths;
  for (const auto& placed : TextsOf(&plan)) paths.push_back(placed.path);
  EXPECT_EQ(paths, (std::vector<std::string>{"title", "groups[0].name", "items[0].title",
                                             "items[0].question.one_choice.options[1].label",
                                             "items[1].title", "items[2].title",
                                             "facts.task_parts[0].name"}));
}

TEST(PlanTexts, TidyTakesSpacesAndWhatIsEmptyAway) {
  auto plan = SmallPlan();
  SetValue(plan.mutable_title(), "en", QStringLiteral("  Square "));
  SetValue(plan.mutable_occasion(), "nl", QStringLiteral("   "));
  plan.set_meeting_link(" https://vergadering.example ");
  plan.mutable_items(0)->mutable_guard();
  plan.mutable_facts()->mutable_fixed();
  // Written first in the second language.
  *plan.mutable_groups(0)->mutable_name() = In("en", "Residents");
  SetValue(plan.mutable_groups(0)->mutable_name(), "nl", QStringLiteral("Bewoners"));
  Tidy(&plan);
  EXPECT_EQ(ValueIn(plan.title(), "en"), QStringLiteral("Square"));
  EXPECT_FALSE(plan.has_occasion());
  EXPECT_FALSE(plan.has_facts());
  EXPECT_FALSE(plan.items(0).has_guard());
  EXPECT_EQ(plan.meeting_link(), "https://vergadering.example");
  EXPECT_EQ(plan.groups(0).name().entries(0).language(), "nl");
}

TEST(PlanTexts, NobodyChoosesMoreOptionsThanThereAre) {
  auto plan = SmallPlan();
  auto* question = plan.mutable_items(0)->mutable_question();
  MakeKind(question, Question::kSeveralChoices);
  question->mutable_several_choices()->set_choices_min(5);
  question->mutable_several_choices()->set_choices_max(9);
  Tidy(&plan);
  EXPECT_EQ(question->several_choices().choices_min(), 2u);
  EXPECT_EQ(question->several_choices().choices_max(), 2u);
}

TEST(PlanTexts, LanguagesKnowWhatIsMissingAndGoWithTheirTexts) {
  auto plan = SmallPlan();
  EXPECT_EQ(MissingIn(plan, "nl"), 0);
  EXPECT_EQ(MissingIn(plan, "en"), 5);
  SetValue(plan.mutable_title(), "en", QStringLiteral("Square"));
  EXPECT_EQ(MissingIn(plan, "en"), 4);
  RemoveLanguage(&plan, "en");
  EXPECT_EQ(plan.languages_size(), 1);
  EXPECT_EQ(ValueIn(plan.title(), "en"), QString());
  EXPECT_EQ(ShownText(plan.title(), "en"), QStringLiteral("Plein"));
}

TEST(PlanPlaces, EveryFieldHasASectionAndAnItem) {
  EXPECT_EQ(SectionOf("title"), Section::kTalk);
  EXPECT_EQ(SectionOf("meeting_link"), Section::kTalk);
  EXPECT_EQ(SectionOf("languages"), Section::kLanguages);
  EXPECT_EQ(SectionOf("groups[1].name"), Section::kGroups);
  EXPECT_EQ(SectionOf("items[2].question.wording"), Section::kAgenda);
  EXPECT_EQ(SectionOf("settings.default_rule.threshold"), Section::kRule);
  EXPECT_EQ(SectionOf("settings.group_minimum"), Section::kSettings);
  EXPECT_EQ(SectionOf("facts.reply_date"), Section::kFacts);
  EXPECT_EQ(SectionOf("privacy.contact"), Section::kPrivacy);
  EXPECT_EQ(ItemOf("items[12].question.wording"), 12);
  EXPECT_EQ(ItemOf("items"), std::nullopt);
  EXPECT_EQ(ItemOf("items["), std::nullopt);
  EXPECT_EQ(ItemOf("items[x]"), std::nullopt);
  EXPECT_EQ(ItemOf("items[1"), std::nullopt);
}

TEST(PlanPlaces, ParentsLeadToTheTop) {
  std::string path = "items[2].question.one_choice.options[1].label";
  std::vector<std::string> parents;
  while (!path.empty()) parents.push_back(path = ParentOf(path));
  EXPECT_EQ(parents,
            (std::vector<std::string>{
                "items[2].question.one_choice.options[1]", "items[2].question.one_choice.options",
                "items[2].question.one_choice", "items[2].question", "items[2]", "items", ""}));
}

TEST(PlanPlaces, SaysWhatLacksBeforePeopleCanJoin) {
  auto plan = SmallPlan();
  auto lacks = LacksOf(plan);
  EXPECT_TRUE(lacks.Blocks());
  EXPECT_EQ(lacks.privacy.size(), 4u);
  *plan.mutable_privacy()->mutable_controller() = In("nl", "Gemeente");
  *plan.mutable_privacy()->mutable_purpose() = In("nl", "Het plein");
  *plan.mutable_privacy()->mutable_legal_basis() = In("nl", "Toestemming");
  *plan.mutable_privacy()->mutable_contact() = In("nl", "  ");
  EXPECT_EQ(LacksOf(plan).privacy, std::vector<std::string>{"privacy.contact"});
  *plan.mutable_privacy()->mutable_contact() = In("nl", "privacy@example.nl");
  EXPECT_FALSE(LacksOf(plan).Blocks());
  EXPECT_EQ(SaidOf(LacksOf(plan)), QString());
  plan.mutable_groups(0)->set_side(type::v1::SIDE_OTHER);
  EXPECT_TRUE(LacksOf(plan).residents);
  EXPECT_FALSE(LacksOf(plan).Blocks());
  plan.clear_items();
  EXPECT_TRUE(LacksOf(plan).Blocks());
}

TEST(PlanEditing, OnlyWhatIsSentOtherwiseIsAChange) {
  PlanEditing editing(SmallPlan());
  EXPECT_FALSE(editing.IsChanged());
  SetValue(editing.plan().mutable_title(), "nl", QStringLiteral("Plein  "));
  editing.plan().mutable_items(0)->mutable_explanation();
  EXPECT_FALSE(editing.IsChanged());
  SetValue(editing.plan().mutable_title(), "nl", QStringLiteral("Park"));
  EXPECT_TRUE(editing.IsChanged());
  const auto sent = editing.Tidied();
  EXPECT_TRUE(editing.IsKnown(SmallPlan()));
  editing.MarkKept(sent, sent);
  EXPECT_FALSE(editing.IsChanged());
  EXPECT_FALSE(editing.IsKnown(SmallPlan()));
}

TEST(PlanEditing, SaysTheProblemAtTheFieldByItsName) {
  PlanEditing editing(SmallPlan());
  client::Error refused;
  refused.kind = client::ErrorKind::kRefused;
  refused.metadata["field"] = "items[0].title";
  refused.server_sentence = "The field items[0].title is empty. Fill it in.";
  editing.SetProblem(refused);
  EXPECT_EQ(editing.ProblemField(), "items[0].title");
  EXPECT_EQ(editing.ProblemAt("items[0].title", QStringLiteral("Title")),
            QStringLiteral("The field “Title” is empty. Fill it in."));
  EXPECT_EQ(editing.ProblemAt("items[1].title", QStringLiteral("Title")), QString());
}

TEST(PlanEditing, PutsBackWhatWasRemovedLast) {
  PlanEditing editing(SmallPlan());
  editing.Remove(editing.plan().mutable_items(), 0, QStringLiteral("Punt 1"));
  editing.Remove(editing.plan().mutable_items(), 0, QStringLiteral("Punt 2"));
  EXPECT_EQ(editing.removed(), QStringLiteral("Punt 2"));
  editing.PutBack();
  EXPECT_EQ(Titles(editing.plan()), "23");
  EXPECT_EQ(editing.removed(), QString());
  editing.PutBack();
  EXPECT_EQ(Titles(editing.plan()), "23");
}

TEST(Preview, AsksEachSideWhatItIsAsked) {
  auto item = NewItem(AgendaItem::kQuestion);
  *item.mutable_question()->mutable_wording() = In("nl", "Hoe is het?");
  EXPECT_EQ(AskedOf(item, type::v1::SIDE_OTHER).size(), 1u);
  MakeKind(item.mutable_question(), Question::kScale);
  AskAspect(item.mutable_question()->mutable_scale(), type::v1::ASPECT_OFFERED, true);
  AskAspect(item.mutable_question()->mutable_scale(), type::v1::ASPECT_EXPECTED, true);
  EXPECT_EQ(AskedOf(item, type::v1::SIDE_RESIDENT).size(), 1u);
  EXPECT_TRUE(AskedOf(item, type::v1::SIDE_OTHER).empty());
}

TEST(Preview, NumbersWhatIsAskedAlone) {
  const auto plan = SmallPlan();
  EXPECT_EQ(PlaceOf(plan, 0).number, 1);
  EXPECT_EQ(PlaceOf(plan, 1).number, 0);
  EXPECT_EQ(PlaceOf(plan, 2).number, 2);
  EXPECT_EQ(PlaceOf(plan, 2).of, 2);
}

TEST(NewSession, TemplatesDoNotReplaceWhatIsWrittenByHand) {
  NewSession session;
  for (const char* name : {"avond", "kort"}) {
    auto& each = session.templates.emplace_back();
    each.set_template_(name);
    each.mutable_plan()->add_languages("en");
    each.mutable_plan()->add_languages("nl");
    *each.mutable_plan()->mutable_title() = In("en", std::string("The ") + name);
    SetValue(each.mutable_plan()->mutable_title(), "nl", QStringLiteral("De titel"));
  }
  session.Choose("avond");
  EXPECT_EQ(session.title, QStringLiteral("The avond"));
  EXPECT_EQ(session.Request().title().entries_size(), 2);
  session.title = QStringLiteral("Our square");
  session.title_written = true;
  session.Choose("kort");
  EXPECT_EQ(session.title, QStringLiteral("Our square"));
  const auto request = session.Request();
  EXPECT_EQ(request.template_(), "kort");
  EXPECT_EQ(ValueIn(request.title(), "en"), QStringLiteral("Our square"));
  EXPECT_EQ(ValueIn(request.title(), "nl"), QStringLiteral("De titel"));
}

TEST(NewSession, CountsCharactersAsTheServerDoes) {
  NewSession session;
  // Each is one character, though two of QString's.
  session.title = QString::fromUtf8("\U0001F333").repeated(120);
  EXPECT_TRUE(session.Fits());
  session.title += u'x';
  EXPECT_FALSE(session.Fits());
  session.title = QStringLiteral("  ");
  EXPECT_FALSE(session.Fits());
}

TEST(InvitationCards, AddressesAreThoseOfThePages) {
  const QString pages = QStringLiteral("https://vooraf.example.nl");
  const auto address = [&](type::v1::Role role) {
    return InvitationAddress(pages, "ABCDEFGH", role, "vi_x");
  };
  EXPECT_EQ(address(type::v1::ROLE_PARTICIPANT),
            QStringLiteral("https://vooraf.example.nl/j/ABCD-EFGH#vi_x"));
  EXPECT_EQ(address(type::v1::ROLE_OBSERVER),
            QStringLiteral("https://vooraf.example.nl/j/ABCD-EFGH?watch#vi_x"));
  EXPECT_EQ(address(type::v1::ROLE_SCREEN),
            QStringLiteral("https://vooraf.example.nl/s/ABCD-EFGH#vi_x"));
  EXPECT_EQ(InvitationAddress({}, "ABCDEFGH", type::v1::ROLE_SCREEN, "vi_x"), QString());
}

TEST(AnswerSheets, ShowsHostileTextAsText) {
  auto plan = SmallPlan();
  *plan.mutable_title() = In("nl", "<img src=x onerror=y> & \"<b>\"");
  auto* question = plan.mutable_items(0)->mutable_question();
  *OptionsOf(question)->Mutable(0)->mutable_label() = In("nl", "<script>");
  const QString html = AnswerSheetHtml(plan);
  EXPECT_FALSE(html.contains(QStringLiteral("<img")));
  EXPECT_FALSE(html.contains(QStringLiteral("<script")));
  EXPECT_TRUE(html.contains(QStringLiteral("&lt;script&gt;")));
}

TEST(AnswerSheets, HoldsWhatIsAskedAndNothingThatIsTalkedAbout) {
  const QString html = AnswerSheetHtml(SmallPlan());
  EXPECT_TRUE(html.contains(QStringLiteral("1. Punt 1")));
  EXPECT_FALSE(html.contains(QStringLiteral("Punt 2")));
  EXPECT_TRUE(html.contains(QStringLiteral("2. Punt 3")));
}

}  // namespace
}  // namespace vooraf::gui
