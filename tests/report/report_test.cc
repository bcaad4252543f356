#include "server/report/report.h"

#include <gtest/gtest.h>

#include <boost/json.hpp>
#include <set>

#include "server/domain/view/view.h"
#include "server/report/names.h"
#include "tests/domain/talk.h"
#include "tests/report/evening.h"

namespace vooraf::report::testing {
namespace {

using domain::testing::Scene;

constexpr Format kFormats[] = {Format::kMarkdown, Format::kHtml, Format::kCsv, Format::kJson};

// All that a report says in one language, in all formats.
std::string Everything(const Source& source, const std::string& language = "en") {
  std::string all;
  for (const Format format : kFormats) {
    for (const File& file : Write(source, {format, language})) all += file.content;
  }
  return all;
}

std::string Markdown(const Source& source, const std::string& language = "en") {
  return Write(source, {Format::kMarkdown, language}).front().content;
}

bool Has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

// The entity of that key among what everyone is shown.
v1::Entity& Find(Source& source, const std::string& key) {
  for (v1::Entity& entity : source.shown) {
    if (entity.key() == key) return entity;
  }
  throw std::runtime_error("there is no " + key);
}

TEST(Report, I1IsMadeOfWhatEveryoneIsShownAndOfSignals) {
  const Scene scene = PlayEvening();
  const Source source = Look(scene.session());
  std::set<std::string> shown;
  for (const v1::Entity& entity : source.shown) shown.insert(entity.SerializeAsString());
  size_t for_everyone = 0;
  for (const auto& key : domain::view::SharedKeys(scene.session())) {
    const auto entity =
        domain::view::Render(scene.session(), {}, domain::view::Audience::kEveryone, key);
    if (!entity) continue;
    ++for_everyone;
    EXPECT_TRUE(shown.contains(entity->SerializeAsString())) << entity->key();
  }
  EXPECT_EQ(shown.size(), for_everyone);
  EXPECT_FALSE(source.signals.empty());
  for (const v1::Entity& entity : source.signals) EXPECT_TRUE(entity.has_signal()) << entity.key();
}

TEST(Report, I1TellsNoWordsThatWereNotReleasedAndNoNames) {
  const std::string all = Everything(SourceOf(PlayEvening().session()));
  EXPECT_FALSE(Has(all, "Dit las niemand voor"));
  EXPECT_FALSE(Has(all, "Niemand mag dit lezen"));
  EXPECT_TRUE(Has(all, "Het is ons plein."));
  EXPECT_TRUE(Has(all, "Maandag gaan we naar de school."));

  Scene talk;
  domain::testing::PlayTalk(talk);
  const std::string told = Everything(SourceOf(talk.session()));
  EXPECT_FALSE(Has(told, "Name of "));
  EXPECT_FALSE(Has(told, "Never released"));
  Scene begun;
  domain::testing::StartTalk(begun);
  ASSERT_FALSE(begun.side().names.empty());
  for (const auto& [person, name] : begun.side().names) {
    EXPECT_FALSE(Has(Everything(SourceOf(begun.session())), name)) << name;
  }
}

TEST(Report, I5TheSameGivesTheSameBytes) {
  const Source first = SourceOf(PlayEvening().session());
  const Source second = SourceOf(PlayEvening().session());
  for (const std::string language : {"nl", "en"}) {
    EXPECT_EQ(Everything(first, language), Everything(second, language));
  }
}

// Nothing happened but that a session was made.
TEST(Report, I2OfAnEmptySessionSaysSo) {
  Scene scene;
  v1::CreateSessionRequest create;
  *create.mutable_plan() = domain::testing::TalkPlan();
  create.mutable_plan()->clear_items();
  create.mutable_plan()->clear_occasion();
  ASSERT_TRUE(scene.Do("Fatima", create));
  const Source source = SourceOf(scene.session());
  const std::string markdown = Markdown(source);
  EXPECT_TRUE(Has(markdown, "This talk is not closed yet"));
  EXPECT_TRUE(Has(markdown, "Nobody took part."));
  EXPECT_TRUE(Has(markdown, "There was nothing on the agenda."));
  EXPECT_TRUE(Has(markdown, "No vote was held."));
  EXPECT_FALSE(Everything(source, "nl").empty());
  EXPECT_NO_THROW(boost::json::parse(Write(source, {Format::kJson, "en"}).front().content));
}

// Not even that: what a server would never ask for is no crash either.
TEST(Report, OfNothingAtAllIsNoCrash) { EXPECT_FALSE(Everything(Source()).empty()); }

TEST(Report, I2IsMadeInTheMiddleOfAnEvening) {
  Scene scene;
  domain::testing::StartTalk(scene);
  v1::OpenRoundRequest open;
  open.set_item(domain::testing::kChoiceItem);
  ASSERT_TRUE(scene.Do("Fatima", open));
  v1::SubmitAnswerRequest answer;
  answer.set_item(domain::testing::kChoiceItem);
  answer.set_round(1);
  answer.mutable_value()->set_option(1);
  answer.set_reason("Blind so far");
  ASSERT_TRUE(scene.Do("Anna", answer));
  const std::string all = Everything(SourceOf(scene.session()));
  EXPECT_TRUE(Has(all, "The result was not shown."));
  EXPECT_FALSE(Has(all, "Blind so far"));
}

TEST(Report, I5KnowsNoTodayButWhenPeopleWereTold) {
  const std::string markdown = Markdown(SourceOf(PlayEvening().session()));
  EXPECT_TRUE(Has(markdown, "This came late: promised was 1 March 2026."));
  EXPECT_TRUE(Has(markdown, "By 1 September 2026, from: the alderman."));
  EXPECT_TRUE(Has(markdown, "If that day has passed when you read this, the reply is overdue."));
}

TEST(Report, I10SaysWhatWasErased) {
  Source source = SourceOf(PlayEvening().session());
  Find(source, "session").mutable_session()->set_single_answers_erased(true);
  auto& statement = *Find(source, "statement/1").mutable_statement();
  statement.clear_text();
  statement.set_erased(true);
  auto& answer = *Find(source, "joint_answer/6").mutable_joint_answer();
  answer.clear_wording();
  answer.set_erased(true);
  auto& objection = *Find(source, "objection/1/1").mutable_objection();
  objection.clear_need();
  objection.set_erased(true);
  const std::string markdown = Markdown(source);
  EXPECT_TRUE(Has(markdown, "Names and single answers have been erased"));
  EXPECT_TRUE(Has(markdown, "1\\. \\[erased\\]"));
  EXPECT_TRUE(Has(markdown, "> \\[erased\\]\n"));
  EXPECT_TRUE(Has(markdown, "**Joint answer (version 2):** \\[erased\\]"));
  // What was counted stays.
  EXPECT_TRUE(Has(markdown, "| Residents | 4 | 1 | 0 |"));
}

TEST(Report, I10SaysThatItWasImported) {
  Source source = SourceOf(PlayEvening().session());
  Find(source, "session").mutable_session()->set_imported(true);
  const std::string markdown = Markdown(source);
  EXPECT_TRUE(Has(markdown, "This talk was not held on this server."));
  EXPECT_TRUE(Has(markdown, "How this talk was held before it was read in cannot be checked."));
}

TEST(Report, I12ListsWhatWasNotChecked) {
  Source source = SourceOf(PlayEvening().session());
  EXPECT_TRUE(Has(Markdown(source), "Nobody checked that one person has one vote."));
  auto& session = *Find(source, "session").mutable_session();
  session.mutable_settings()->set_invitation_required(true);
  for (v1::Entity& entity : source.shown) {
    if (entity.has_ballot()) entity.mutable_ballot()->set_one_person_one_vote_checked(true);
  }
  EXPECT_FALSE(Has(Markdown(source), "Nobody checked that one person has one vote."));
  EXPECT_TRUE(Has(Markdown(source), "no sample of the neighbourhood"));
}

// A group of one is never alone in a row, a column or a cell.
TEST(Report, I4D1SmallGroupsAreNotShownApart) {
  const Source source = SourceOf(PlayEvening().session());
  const auto json = boost::json::parse(Write(source, {Format::kJson, "en"}).front().content);
  for (const char* table : {"results", "result_options", "tallies", "votes", "ratings"}) {
    const auto& rows = json.at("tables").at(table).as_array();
    EXPECT_FALSE(rows.empty()) << table;
    for (const auto& row : rows) EXPECT_NE(row.at("groups").as_string(), "Others") << row;
  }
}

TEST(Report, EveryValueOfTheContractHasAName) {
  const Speech say("en");
  const auto check = [&](auto last, auto name) {
    for (int value = 1; value <= static_cast<int>(last); ++value) {
      EXPECT_NE(say(NameOf(static_cast<decltype(last)>(value))), "unknown") << name << " " << value;
    }
  };
  for (const auto* message :
       {type::v1::Question::descriptor(), type::v1::AgendaItem::descriptor()}) {
    const auto* kinds = message->FindOneofByName("kind");
    for (int i = 0; i < kinds->field_count(); ++i) {
      if (kinds->field(i)->name() == "question") continue;
      EXPECT_NE(say(NameOfCode(kinds->field(i)->name())), "unknown") << kinds->field(i)->name();
    }
  }
  check(v1::SessionPhase_MAX, "phase");
  check(type::v1::ItemPhase_MAX, "item phase");
  check(type::v1::SignalKind_MAX, "signal");
  check(type::v1::BallotOutcome_MAX, "outcome");
  check(type::v1::DecisionMethod_MAX, "method");
}

}  // namespace
}  // namespace vooraf::report::testing
