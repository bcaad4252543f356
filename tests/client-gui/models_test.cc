// What the window shows, as models without a widget.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "client-core/text.h"
#include "client-gui/models/agenda_model.h"
#include "client-gui/models/figures.h"
#include "client-gui/models/figures_table.h"
#include "client-gui/models/people_model.h"
#include "client-gui/models/screen_content.h"
#include "client-gui/models/sessions_model.h"
#include "client-gui/models/words_model.h"
#include "client-gui/words/rule_sentence.h"
#include "client-gui/words/text.h"
#include "tests/client-gui/a_session.h"

namespace vooraf::gui {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

constexpr const char* kGroups = R"(
  changed { key: "group/1" group { group { group: 1 name { entries { language: "en" value: "Residents" } } } in_hall: 5 } }
  changed { key: "group/2" group { group { group: 2 name { entries { language: "en" value: "Streets" } } } in_hall: 3 at_home: 1 } }
)";
constexpr const char* kLive = R"(
  changed { key: "session" session { phase: SESSION_PHASE_LIVE items: 1 items: 2 current_item: 1 languages: "en" } }
)";
// Revealed: of nine people eight chose one of two options.
constexpr const char* kRevealed = R"(
  changed { key: "item/1" item { phase: ITEM_PHASE_REVEALED rounds: 1 item { item: 1 planned_minutes: 10
    title { entries { language: "en" value: "Form" } }
    question { wording { entries { language: "en" value: "Which form?" } } one_choice {
      options { option: 1 label { entries { language: "en" value: "Think along" } } }
      options { option: 2 label { entries { language: "en" value: "Do it & ask" } } } } } } } }
  changed { key: "round/1/1" round { item: 1 round: 1 revealed: true result { aspects {
    partition { parts { part: 1 groups: 1 roll: 5 } parts { part: 2 groups: 2 roll: 4 } }
    parts { part: 1 answered: 5 counts { option: 1 count: 4 } counts { option: 2 count: 1 } }
    parts { part: 2 answered: 4 dont_know: 1 counts { option: 1 count: 1 } counts { option: 2 count: 2 } }
    everyone { answered: 9 dont_know: 1 } } } } }
)";

std::vector<std::string> Cells(const FiguresRow& row) {
  std::vector<std::string> cells;
  for (const auto& cell : row.cells) cells.push_back(cell.text.toStdString());
  return cells;
}

TEST_F(ASession, R7ResultsStandPerGroupWithSharesOfFiveOrMore) {
  Apply(std::string("snapshot: true ") + kGroups + kLive + kRevealed);
  const auto figures = FiguresOf(session(), client::StageOf(session()));
  ASSERT_EQ(figures.size(), 1u);
  ASSERT_EQ(figures[0].columns.size(), 2u);
  EXPECT_EQ(figures[0].columns[0].name, u"Residents");
  ASSERT_EQ(figures[0].rows.size(), 2u);
  EXPECT_EQ(figures[0].rows[1].label, u"Do it & ask");
  EXPECT_THAT(Cells(figures[0].rows[0]), ElementsAre("4 (80%)", "1"));
  // Of those who chose something; "don't know yet" is no choice.
  EXPECT_DOUBLE_EQ(figures[0].rows[1].cells[1].share, 2.0 / 3);
  EXPECT_THAT(figures[0].sentences.join(u'|').toStdString(), HasSubstr("Don't know yet: 1."));

  const FiguresTable table(figures[0]);
  EXPECT_EQ(table.rowCount(), 2);
  EXPECT_EQ(table.data(table.index(0, 0), Qt::DisplayRole).toString(), u"4 (80%)");
  EXPECT_EQ(table.headerData(1, Qt::Horizontal, Qt::DisplayRole).toString(), u"Streets");
}

TEST_F(ASession, R7NothingIsShownOfTooFew) {
  Apply(std::string("snapshot: true ") + kGroups + kLive + kRevealed + R"(
    changed { key: "round/1/1" round { item: 1 round: 1 revealed: true result { aspects {
      partition { too_few: true } everyone { answered: 2 } } } } })");
  const auto figures = FiguresOf(session(), client::StageOf(session()));
  ASSERT_EQ(figures.size(), 1u);
  EXPECT_THAT(figures[0].rows, IsEmpty());
  EXPECT_THAT(figures[0].sentences.join(u'|').toStdString(), HasSubstr("Answers: 2"));
}

TEST_F(ASession, TheAgendaChangesInPlace) {
  Apply(std::string("snapshot: true ") + kLive + kRevealed +
        "changed { key: \"item/2\" item { phase: ITEM_PHASE_PLANNED item { item: 2 } } }");
  AgendaModel agenda(state_);
  ASSERT_EQ(agenda.rowCount(), 2);
  EXPECT_THAT(agenda.index(0).data().toString().toStdString(), HasSubstr("results shown"));
  int resets = 0;
  std::vector<int> changed;
  QObject::connect(&agenda, &AgendaModel::modelReset, [&] { ++resets; });
  QObject::connect(&agenda, &AgendaModel::dataChanged,
                   [&](const QModelIndex& at) { changed.push_back(at.row()); });
  Apply("changed { key: \"item/2\" item { phase: ITEM_PHASE_SKIPPED item { item: 2 } } }");
  EXPECT_EQ(resets, 0);
  EXPECT_THAT(changed, ElementsAre(1));
  // What touches no item leaves the agenda alone.
  Apply("changed { key: \"group/1\" group { in_hall: 6 } }");
  EXPECT_THAT(changed, ElementsAre(1));
}

TEST_F(ASession, PeopleComeChangeAndGoInPlace) {
  const auto person = [](int number, int group, const std::string& more = {}) {
    const std::string n = std::to_string(number);
    return "changed { key: \"person/" + n + "\" person { participant: " + n +
           " role: ROLE_PARTICIPANT group: " + std::to_string(group) + " " + more + " } } ";
  };
  Apply(std::string("snapshot: true ") + kGroups + kLive + person(2, 1) + person(10, 1));
  PeopleModel people(state_);
  int resets = 0;
  QObject::connect(&people, &PeopleModel::modelReset, [&] { ++resets; });
  Apply(person(3, 2) +
        "changed { key: \"person_name/10\" person_name { participant: 10 name: \"Anna <b>\" } }");
  ASSERT_EQ(people.rowCount(), 3);
  EXPECT_EQ(people.index(1, PeopleModel::kGroup).data().toString(), u"Streets");
  EXPECT_EQ(people.index(2, PeopleModel::kName).data().toString(), u"Anna <b>");
  Apply(person(2, 1, "left: true"));
  EXPECT_EQ(people.index(0, PeopleModel::kState).data().toString(), u"left");
  Apply("removed: \"person/3\"");
  EXPECT_EQ(people.rowCount(), 2);
  EXPECT_EQ(resets, 0);
}

TEST_F(ASession, W2WhatWaitsForAFacilitatorComesFirst) {
  Apply(std::string("snapshot: true ") + kGroups + kLive + kRevealed + R"(
    changed { key: "reason/1/1/1" reason { item: 1 round: 1 reason: 1 part: 1 text: "Shown" released: true } }
    changed { key: "reason/1/1/2" reason { item: 1 round: 1 reason: 2 part: 2 text: "New" } }
    changed { key: "amendment/1" amendment { amendment: 1 item: 1 version: 1 text: "Other" released: true phase: AMENDMENT_PHASE_PROPOSED } })");
  WordsModel words(state_);
  ASSERT_EQ(words.rowCount(), 3);
  EXPECT_EQ(words.At(0).text, u"New");
  EXPECT_THAT(words.At(0).said.toStdString(), HasSubstr("Streets"));
  // A change to the joint answer is still to be decided once everyone sees it.
  EXPECT_EQ(words.At(1).text, u"Other");
  EXPECT_EQ(words.waiting(), 2);
  Apply(
      R"(changed { key: "reason/1/1/2" reason { item: 1 round: 1 reason: 2 part: 2 erased: true } })");
  EXPECT_EQ(words.waiting(), 1);
}

TEST_F(ASession, TheScreenShowsOneThingAndNoWordsThatWereNotReleased) {
  EXPECT_EQ(ScreenPagesOf(client::SessionSnapshot()).size(), 1u);
  Apply(
      std::string("snapshot: true ") + kGroups +
      "changed { key: \"session\" session { phase: SESSION_PHASE_OPEN join_code: \"ABCDEFGH\" } }");
  const auto lobby = ScreenPagesOf(session());
  ASSERT_EQ(lobby.size(), 1u);
  EXPECT_TRUE(lobby[0].lobby);
  EXPECT_EQ(lobby[0].joined.join(u'|'), u"Residents: 5|Streets: 3 in the hall, 1 at home");
  Apply(std::string(kLive) + kRevealed + R"(
    changed { key: "reason/1/1/1" reason { item: 1 round: 1 reason: 1 text: "Open" released: true } }
    changed { key: "reason/1/1/2" reason { item: 1 round: 1 reason: 2 text: "Closed" } }
    changed { key: "joint_answer/1" joint_answer { item: 1 version: 1 wording { entries { language: "en" value: "Together" } } } })");
  const auto pages = ScreenPagesOf(session());
  ASSERT_EQ(pages.size(), 3u);
  EXPECT_EQ(pages[0].figures.size(), 1u);
  ASSERT_EQ(pages[1].words.size(), 1u);
  EXPECT_EQ(pages[1].words[0].text, u"“Open”");
  EXPECT_EQ(pages[2].text, u"Together");
}

TEST(Sessions, AreFoundByWordsAndPhase) {
  std::vector<v1::SessionSummary> sessions(3);
  const auto title = [](v1::SessionSummary& session, const char* text) {
    auto* entry = session.mutable_title()->add_entries();
    entry->set_language("en");
    entry->set_value(text);
  };
  title(sessions[0], "Selwerd");
  sessions[0].set_phase(v1::SESSION_PHASE_DRAFT);
  title(sessions[1], "Overvecht");
  sessions[1].set_phase(v1::SESSION_PHASE_CLOSED);
  sessions[1].set_reply_due_date("2026-01-31");
  sessions[1].set_reply_overdue(true);
  title(sessions[2], "Selwerd again");
  sessions[2].set_phase(v1::SESSION_PHASE_LIVE);
  SessionsModel model;
  model.Set(sessions);
  SessionsFilter filter;
  filter.setSourceModel(&model);
  EXPECT_EQ(filter.rowCount(), 3);
  filter.SetWords(QStringLiteral(" selwerd "));
  EXPECT_EQ(filter.rowCount(), 2);
  filter.SetWhich(SessionsFilter::Which::kLive);
  EXPECT_EQ(filter.rowCount(), 1);
  filter.SetWords({});
  filter.SetWhich(SessionsFilter::Which::kOverdue);
  ASSERT_EQ(filter.rowCount(), 1);
  EXPECT_THAT(filter.index(0, SessionsModel::kReply).data().toString().toStdString(),
              HasSubstr("overdue"));
}

TEST(RuleSentence, SaysEveryPartOfARule) {
  type::v1::DecisionRule rule;
  rule.set_method(type::v1::DECISION_METHOD_YES_NO);
  rule.mutable_threshold()->mutable_share()->set_numerator(2);
  rule.mutable_threshold()->mutable_share()->set_denominator(3);
  rule.mutable_threshold()->set_exactly_is_enough(true);
  rule.set_basis(type::v1::BASIS_ELIGIBLE);
  rule.mutable_quorum()->set_numerator(1);
  rule.mutable_quorum()->set_denominator(2);
  rule.set_scope(type::v1::SCOPE_EVERY_GROUP);
  rule.set_secret(true);
  EXPECT_EQ(
      RuleSentence(rule).toStdString(),
      "It passes if at least 2/3 of all who may vote is for it. That must hold in every group. "
      "It counts only if at least half of those who may vote do so. The ballot is secret.");
  // Every method has a sentence.
  for (int i = 1; i <= type::v1::DecisionMethod_MAX; ++i) {
    type::v1::DecisionRule other;
    other.set_method(static_cast<type::v1::DecisionMethod>(i));
    EXPECT_FALSE(RuleSentence(other).isEmpty()) << i;
  }
}

TEST(Words, ArePlainAndCannotTurnWhatStandsAround) {
  EXPECT_EQ(Clean("a\u202Eb\tc\x01"), u"ab c");
  EXPECT_EQ(Unmnemonic(u"A & B"_qs), u"A && B");
  EXPECT_EQ(Clock(65), u"1:05");
  EXPECT_EQ(Clock(3'725), u"1:02:05");
  EXPECT_EQ(ShownCode("ABCDEFGH"), u"ABCD-EFGH");
  EXPECT_EQ(ListOf({u"A"_qs, u"B"_qs, u"C"_qs}), u"A, B and C");
}

TEST(Words, AreWrittenInALanguageOfTheSession) {
  SetLanguage("en");
  SessionLanguages dutch;
  dutch.Add("nl");
  EXPECT_EQ(Written(u" hallo "_qs, dutch).entries(0).language(), "nl");
  EXPECT_EQ(Written(u" hallo "_qs, dutch).entries(0).value(), "hallo");
  EXPECT_EQ(Written(u"  "_qs, dutch).entries_size(), 0);
  SessionLanguages both = dutch;
  both.Add("en");
  type::v1::Text text;
  for (const auto& language : both) {
    auto* entry = text.add_entries();
    entry->set_language(language);
    entry->set_value("old");
  }
  const auto rewritten = Rewritten(text, u"new"_qs, both);
  EXPECT_EQ(client::In(rewritten, "en"), "new");
  EXPECT_EQ(client::In(rewritten, "nl"), "old");
  EXPECT_EQ(Rewritten(text, {}, both).entries_size(), 1);
  EXPECT_EQ(Rewritten(text, u" old "_qs, both).entries_size(), 2);
}

}  // namespace
}  // namespace vooraf::gui
