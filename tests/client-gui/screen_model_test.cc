// What the screen in the hall shows, page by page, and what everyone is told of the floor.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "client-gui/models/facts_rows.h"
#include "client-gui/models/figures.h"
#include "client-gui/models/screen_content.h"
#include "client-gui/models/speaking.h"
#include "tests/client-gui/a_session.h"

namespace vooraf::gui {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

class TheScreen : public ASession {
 protected:
  TheScreen() {
    Apply(R"(snapshot: true
      changed { key: "group/1" group { group { group: 1 name { entries { language: "en" value: "Residents" } } } } }
      changed { key: "group/2" group { group { group: 2 name { entries { language: "en" value: "Streets" } } } } }
      changed { key: "session" session { phase: SESSION_PHASE_LIVE items: 1 current_item: 1 languages: "en" } })");
  }
  void ApplyItem(const std::string& phase, const std::string& kind) {
    Apply(R"(changed { key: "item/1" item { phase: )" + phase + R"( rounds: 1 item { item: 1
      title { entries { language: "en" value: "The square" } } )" +
          kind + " } } }");
  }
  // Revealed: of five residents and four of the streets.
  void ApplyResult(const std::string& more = {}) {
    ApplyItem("ITEM_PHASE_REVEALED",
              R"(question { wording { entries { language: "en" value: "Which form?" } } one_choice {
                options { option: 1 label { entries { language: "en" value: "Think along" } } } } })");
    Apply(
        R"(changed { key: "round/1/1" round { item: 1 round: 1 revealed: true )" + more +
        R"( result { aspects { partition { parts { part: 1 groups: 1 } parts { part: 2 groups: 2 } }
            parts { part: 1 answered: 5 counts { option: 1 count: 5 } }
            parts { part: 2 answered: 4 counts { option: 1 count: 4 } }
            everyone { answered: 9 } } } } })");
  }
  std::vector<std::string> Kickers() {
    std::vector<std::string> kickers;
    for (const auto& page : ScreenPagesOf(session())) kickers.push_back(page.kicker.toStdString());
    return kickers;
  }
};

TEST_F(TheScreen, ShowsThemesWithHowManyTextsOfEachPart) {
  ApplyResult();
  Apply(R"(changed { key: "theme/1" theme { theme: 1 item: 1 name: "<b>Light</b>" counts { round: 1
      partition { parts { part: 1 groups: 1 } parts { part: 2 groups: 2 } }
      parts { part: 1 count: 3 } parts { part: 2 count: 1 } } } }
    changed { key: "theme/2" theme { theme: 2 item: 1 erased: true } })");
  EXPECT_THAT(Kickers(), ElementsAre("", "Themes"));
  const auto page = ScreenPagesOf(session())[1];
  ASSERT_EQ(page.words.size(), 2u);
  EXPECT_EQ(page.words[0].text, u"<b>Light</b>");
  EXPECT_EQ(page.words[0].more, u"Residents: 3 · Streets: 1");
  EXPECT_EQ(page.words[1].text, u"(erased)");
}

TEST_F(TheScreen, ShowsReleasedWordsWithTheirPartAndFewLongOnesAtATime) {
  ApplyResult();
  for (int i = 1; i <= 5; ++i) {
    const std::string number = std::to_string(i);
    Apply("changed { key: \"reason/1/1/" + number +
          "\" reason { item: 1 round: 1 reason: " + number + " part: 2 released: true text: \"" +
          std::string(i == 1 ? 450 : 100, 'x') + "\" } }");
  }
  const auto pages = ScreenPagesOf(session());
  // The long one alone, then four.
  ASSERT_EQ(pages.size(), 3u);
  EXPECT_EQ(pages[1].kicker, u"Reasons");
  EXPECT_EQ(pages[1].words.size(), 1u);
  EXPECT_EQ(pages[2].words.size(), 4u);
  EXPECT_EQ(pages[2].words[0].more, u"from Streets");
}

TEST_F(TheScreen, SaysWithTheResultsOfResidentsThatOthersFollow) {
  ApplyResult("others_wait: true");
  const auto pages = ScreenPagesOf(session());
  ASSERT_EQ(pages.size(), 1u);
  EXPECT_THAT(pages[0].note.toStdString(), HasSubstr("results of residents"));
}

TEST_F(TheScreen, ShowsWhatIsKnownBeforehandDuringATalk) {
  ApplyItem("ITEM_PHASE_DISCUSSING", "discussion {}");
  Apply(R"(changed { key: "facts" facts { facts {
    fixed { entries { language: "en" value: "The sewer is renewed" } } reply_date: "2027-03-01"
    task_parts { name { entries { language: "en" value: "The taxi" } } form: TASK_FORM_TAKING_OVER } } } })");
  const auto pages = ScreenPagesOf(session());
  ASSERT_EQ(pages.size(), 1u);
  EXPECT_EQ(pages[0].kicker, u"We talk about this now");
  const auto& facts = pages[0].facts;
  ASSERT_EQ(facts.size(), 7u);
  EXPECT_EQ(facts[0].name, u"Fixed");
  EXPECT_EQ(facts[0].said.join(u'|'), u"The sewer is renewed");
  EXPECT_EQ(facts[1].said.join(u'|'), u"not filled in");
  EXPECT_TRUE(facts[1].is_empty);
  EXPECT_EQ(facts[4].said.join(u'|'), u"1 March 2027");
  EXPECT_EQ(facts[6].said.join(u'|'), u"The taxi: taking over a task of the municipality");
}

TEST_F(TheScreen, LongFactsTakeSeveralPages) {
  ApplyItem("ITEM_PHASE_DISCUSSED", "discussion {}");
  const std::string words(400, 'x');
  Apply("changed { key: \"facts\" facts { facts { fixed { entries { language: \"en\" value: \"" +
        words + "\" } } open { entries { language: \"en\" value: \"" + words + "\" } } } } }");
  EXPECT_THAT(Kickers(), ElementsAre("We talked about this", "We talked about this"));
}

TEST_F(TheScreen, SaysWhyTheResultsWait) {
  ApplyItem("ITEM_PHASE_ANSWERING", "question { one_choice {} }");
  Apply(
      R"(changed { key: "round/1/1" round { item: 1 round: 1 held: true hold_reason: "Translating" } })");
  EXPECT_EQ(ScreenPagesOf(session())[0].note, u"We wait a moment with the results: Translating");
}

TEST_F(TheScreen, ShowsTheAgreementAtTheEnd) {
  Apply(
      R"(changed { key: "session" session { phase: SESSION_PHASE_CLOSED items: 1 languages: "en" } })");
  EXPECT_EQ(ScreenPagesOf(session())[0].heading, u"The session is over. Thank you!");
  ApplyItem("ITEM_PHASE_DECIDED", "agreement {}");
  Apply(R"(changed { key: "joint_answer/1" joint_answer { item: 1 version: 1
    wording { entries { language: "en" value: "Together" } } } })");
  const auto pages = ScreenPagesOf(session());
  ASSERT_EQ(pages.size(), 1u);
  EXPECT_EQ(pages[0].kicker, u"Our agreement");
  EXPECT_EQ(pages[0].text, u"Together");
}

TEST_F(TheScreen, TellsWhoSpeaksHowLongAndWhoWaits) {
  EXPECT_EQ(FloorLine(session(), 100), QString());
  Apply(
      R"(changed { key: "floor" floor { turn { group: 1 place: PLACE_HOME deadline_time { seconds: 140 } }
    waiting { group: 2 waiting: 3 } waiting { group: 1 } } })");
  EXPECT_EQ(FloorLine(session(), 100),
            u"Has the floor: Residents (at home). 0:40 left. Waiting: Streets 3");
  EXPECT_EQ(FloorLine(session(), 140),
            u"Has the floor: Residents (at home). Time is up. Waiting: Streets 3");
}

TEST_F(TheScreen, ReadsOutTheLastTextThatWasReleasedAtThisItemWhileNobodySpeaks) {
  const auto turn = [](int number, const std::string& phase, int item) {
    return "changed { key: \"text_turn/" + std::to_string(number) +
           "\" text_turn { text_turn: " + std::to_string(number) + " phase: TEXT_TURN_PHASE_" +
           phase + " group: 1 item: " + std::to_string(item) + " text: \"text " +
           std::to_string(number) + "\" } }";
  };
  Apply("changed { key: \"floor\" floor {} }" + turn(1, "RELEASED", 1) + turn(2, "WAITING", 1) +
        turn(3, "RELEASED", 7));
  EXPECT_EQ(TextTurnOf(session()).text, u"“text 1”");
  EXPECT_EQ(TextTurnOf(session()).from, u"From home (Residents)");
  Apply("changed { key: \"floor\" floor { turn { group: 2 } } }");
  EXPECT_EQ(TextTurnOf(session()), TextTurn());
}

TEST_F(TheScreen, RatingsShownWhilePeopleRateNameOnlyPartsThatAreThere) {
  ApplyItem("ITEM_PHASE_ANSWERING", "statements { live_ratings: true }");
  Apply(R"(changed { key: "round/1/1" round { item: 1 round: 1 progress { partition {
      parts { part: 1 groups: 1 } parts { part: 2 groups: 2 } } } } }
    changed { key: "statement/1" statement { statement: 1 item: 1 released: true text: "More trees"
      live { part: 2 agree: 4 disagree: 1 } } })");
  const auto figures = LiveFiguresOf(session(), *session().Statement(1));
  EXPECT_EQ(figures.title, u"More trees");
  ASSERT_EQ(figures.columns.size(), 1u);
  EXPECT_EQ(figures.columns[0].name, u"Streets");
  ASSERT_EQ(figures.rows.size(), 3u);
  EXPECT_EQ(figures.rows[0].cells[0].text, u"4 (80%)");
}

}  // namespace
}  // namespace vooraf::gui
