// Views as they stand on a terminal, compared with golden/*.txt. VOORAF_UPDATE_GOLDEN=1 writes them
// anew; read the difference before it is committed.
#include <gtest/gtest.h>

#include "client-cli/view/floor_view.h"
#include "client-cli/view/head_view.h"
#include "client-cli/view/statement_view.h"
#include "tests/client-cli/drawing.h"

namespace vooraf::cli {
namespace {

using client::SnapshotPtr;

std::string Item(const std::string& fields, const char* item) {
  const std::string number = std::string(item).substr(std::string(item).find("item: ") + 6, 1);
  return "changed { key: \"item/" + number + "\" item { item {" + item + "}" + fields + "} }";
}

std::string Agenda() {
  return Item("phase: ITEM_PHASE_PLANNED", kSampleQuestion) +
         Item("phase: ITEM_PHASE_PLANNED", kSampleLadder) +
         Item("phase: ITEM_PHASE_PLANNED", kSampleStatements);
}

SnapshotPtr Blind() {
  return SessionOf(SampleHead(1, "SESSION_PHASE_LIVE") + Agenda() +
                   Item("phase: ITEM_PHASE_ANSWERING rounds: 1", kSampleQuestion) + R"(
    changed { key: "round/1/1" round { item: 1 round: 1 progress { )" +
                   kSamplePartition + R"(
      parts { part: 1 answered: 7 roll: 11 } parts { part: 2 answered: 4 roll: 4 }
      parts { part: 3 roll: 3 } everyone { answered: 11 roll: 18 } } } }
    changed { key: "my_item/1" my_item { item: 1 answers { round: 1 value { option: 2 } } } }
    changed { key: "timer/1" timer { timer: 1 phase: TIMER_PHASE_RUNNING
      deadline_time { seconds: 1800000272 } } }
    changed { key: "timer/2" timer { timer: 2 item: 1 phase: TIMER_PHASE_RUNNING
      deadline_time { seconds: 1799999999 } } })");
}

SnapshotPtr Revealed() {
  return SessionOf(SampleHead(1, "SESSION_PHASE_LIVE") + Agenda() +
                   Item("phase: ITEM_PHASE_REVEALED rounds: 2", kSampleQuestion) + R"(
    changed { key: "round/1/2" round { item: 1 round: 2 revealed: true result { aspects { )" +
                   kSamplePartition + R"(
      parts { part: 1 answered: 11 dont_know: 1 counts { option: 1 count: 6 } counts { option: 2 count: 4 } }
      parts { part: 2 answered: 4 skipped: 1 counts { option: 1 count: 3 } counts { option: 2 } }
      parts { part: 3 answered: 3 counts { option: 1 } counts { option: 2 count: 3 } }
      everyone { answered: 18 dont_know: 1 skipped: 1 }
      shifts { part: 1 both: 9 arrived: 2 changed: 4 shown: true
        before { option: 1 count: 8 } before { option: 2 count: 1 }
        after { option: 1 count: 5 } after { option: 2 count: 4 } }
      shifts { part: 2 both: 2 arrived: 2 departed: 1 } } } } }
    changed { key: "reason/1/2/1" reason { item: 1 round: 2 reason: 1 part: 1 released: true
      text: "Wij kennen de straat \033[2J en dit wist niets" } }
    changed { key: "reason/1/2/2" reason { item: 1 round: 2 reason: 2 part: 2 erased: true released: true } }
    changed { key: "my_item/1" my_item { item: 1 answers { round: 2 value { option: 1 } } } })");
}

SnapshotPtr Ladder() {
  return SessionOf(SampleHead(2, "SESSION_PHASE_LIVE") + Agenda() +
                   Item("phase: ITEM_PHASE_REVEALED rounds: 1", kSampleLadder) + R"(
    changed { key: "round/2/1" round { item: 2 round: 1 revealed: true result {
      aspects { aspect: ASPECT_OFFERED
        partition { parts { part: 1 groups: 2 groups: 3 roll: 7 side: SIDE_PROFESSIONAL } }
        parts { part: 1 answered: 7 counts { option: 1 count: 3 } counts { option: 2 count: 3 }
          counts { option: 3 } dont_know: 1 lower_median: 1 upper_median: 2 }
        everyone { answered: 7 } }
      aspects { aspect: ASPECT_EXPECTED
        partition { parts { part: 1 groups: 1 roll: 11 side: SIDE_RESIDENT } }
        parts { part: 1 answered: 2 dont_know: 2 counts { option: 1 } counts { option: 2 }
          counts { option: 3 } }
        everyone { answered: 2 } } } } }
    changed { key: "my_item/2" my_item { item: 2 answers { round: 1 aspect: ASPECT_EXPECTED
      value { dont_know {} } } } })");
}

SnapshotPtr TooFew() {
  return SessionOf(SampleHead(1, "SESSION_PHASE_LIVE") + Agenda() +
                   Item("phase: ITEM_PHASE_REVEALED rounds: 1", kSampleQuestion) + R"(
    changed { key: "round/1/1" round { item: 1 round: 1 revealed: true result { aspects {
      partition { too_few: true } everyone { answered: 2 } } } } })");
}

SnapshotPtr Statements() {
  const std::string partition = kSamplePartition;
  return SessionOf(SampleHead(3, "SESSION_PHASE_LIVE") + Agenda() +
                   Item("phase: ITEM_PHASE_REVEALED rounds: 1", kSampleStatements) + R"(
    changed { key: "round/3/1" round { item: 3 round: 1 revealed: true } }
    changed { key: "statement/1" statement { statement: 1 item: 3 released: true
      text: "Begin met de stoep" )" +
                   partition + R"( result { statement: 1
        parts { part: 1 agree: 8 disagree: 2 pass: 1 } parts { part: 2 agree: 1 disagree: 3 }
        parts { part: 3 pass: 3 } everyone { agree: 9 disagree: 5 pass: 4 } } } }
    changed { key: "statement/2" statement { statement: 2 item: 3 released: true
      text: "Wie er niet is, hoort ook wat we afspreken: per brief, in gewone taal" )" +
                   partition + R"( result { statement: 2
        parts { part: 1 agree: 11 } parts { part: 2 agree: 3 pass: 1 } parts { part: 3 agree: 3 }
        everyone { agree: 17 pass: 1 } } } }
    changed { key: "my_item/3" my_item { item: 3 ratings { statement: 1 rating: RATING_AGREE }
      my_statements: 2 } })");
}

constexpr const char* kBallot = R"(
  ballot: 1 item: 1 version: 1
  rule { scope: SCOPE_EVERY_GROUP }
  rule_sentence { entries { language: "nl" value: "Aangenomen als meer dan de helft voor is, in elke groep." } }
  what_happens { entries { language: "nl" value: "Het komt in het plan" } }
  who_decides { entries { language: "nl" value: "De gemeenteraad" } }
  when { entries { language: "nl" value: "Voor 1 juni" } }
)";
constexpr const char* kJointAnswer = R"(
  changed { key: "joint_answer/1" joint_answer { item: 1 version: 1 wording {
    entries { language: "nl" value: "Bewoners geven advies.\nDe gemeente legt uit als ze het niet volgt." } } } }
)";

SnapshotPtr BallotOpen() {
  return SessionOf(SampleHead(1, "SESSION_PHASE_LIVE") + Agenda() +
                   Item("phase: ITEM_PHASE_DECIDING rounds: 1", kSampleQuestion) + kJointAnswer +
                   "changed { key: \"ballot/1\" ballot {" + kBallot + kSamplePartition + R"(
      parts { part: 1 answered: 5 roll: 11 } parts { part: 2 roll: 4 } parts { part: 3 answered: 3 roll: 3 }
      everyone { answered: 8 roll: 18 } } }
    changed { key: "my_item/1" my_item { item: 1 votes { ballot: 1 entitled: true } } })");
}

SnapshotPtr BallotClosed() {
  return SessionOf(SampleHead(1, "SESSION_PHASE_CLOSED") + Agenda() +
                   Item("phase: ITEM_PHASE_DECIDED rounds: 1", kSampleQuestion) + kJointAnswer +
                   "changed { key: \"ballot/1\" ballot { closed: true " + kBallot +
                   kSamplePartition + "result { rule { scope: SCOPE_EVERY_GROUP }" +
                   kSamplePartition + R"(
      parts { part: 1 yes: 4 no: 5 abstain: 1 eligible: 11 quorum_reached: true }
      parts { part: 2 yes: 4 eligible: 4 quorum_reached: true threshold_reached: true }
      parts { part: 3 yes: 1 eligible: 3 }
      everyone { yes: 9 no: 5 abstain: 1 eligible: 18 }
      outcome: BALLOT_OUTCOME_FAILED
      sentence { entries { language: "nl" value: "Niet aangenomen. 9 van 14 voor." } } } } }
    changed { key: "my_item/1" my_item { item: 1 votes { ballot: 1 entitled: true
      vote { yes_no: YES_NO_VOTE_ABSTAIN } } } })");
}

TEST(View, BlindShowsHowManyAnsweredAndMyAnswer) {
  ExpectGolden("blind_80", Drawn(Blind(), {}));
  ExpectGolden("blind_40_ascii", Drawn(Blind(), {40, "en", false}));
}

TEST(View, ResultsStandSideBySidePerGroup) {
  const std::string drawn = Drawn(Revealed(), {});
  ExpectGolden("revealed_80", drawn);
  // Percentages where five or more chose, and nowhere else.
  EXPECT_NE(drawn.find("60%"), std::string::npos);
  EXPECT_EQ(drawn.find("100%"), std::string::npos);
  // What somebody wrote is shown and does nothing.
  EXPECT_EQ(drawn.find('\x1b'), std::string::npos);
  EXPECT_NE(drawn.find("\uFFFD[2J"), std::string::npos);
}

TEST(View, ResultsStandUnderEachOtherWhereItIsNarrow) {
  ExpectGolden("revealed_40_ascii", Drawn(Revealed(), {40, "en", false}));
}

TEST(View, BothMediansAreNamed) {
  const std::string drawn = Drawn(Ladder(), {});
  ExpectGolden("ladder_80", drawn);
  EXPECT_NE(drawn.find("tussen \"U hoort het\" en \"U geeft uw mening\""), std::string::npos);
}

TEST(View, TooFewPeopleShowTheirNumberAlone) {
  ExpectGolden("too_few_60", Drawn(TooFew(), {60, "nl", true}));
}

TEST(View, StatementsThatAllAgreeWithComeFirst) {
  ExpectGolden("statements_80", Drawn(Statements(), {}));
  ExpectGolden("statements_40", Drawn(Statements(), {40, "nl", true}));
}

TEST(View, ABallotSaysWhatHappensWhoDecidesAndWhen) {
  ExpectGolden("ballot_open_80", Drawn(BallotOpen(), {}));
  ExpectGolden("ballot_closed_80", Drawn(BallotClosed(), {}));
  ExpectGolden("ballot_closed_40_ascii", Drawn(BallotClosed(), {40, "en", false}));
}

TEST(View, OverviewTellsWhoIsResponsible) {
  const auto session = SessionOf(SampleHead(0, "SESSION_PHASE_OPEN") + Agenda());
  ExpectGolden("overview_80", Drawn(session, {}, DrawOverview));
  ExpectGolden("waiting_60",
               Drawn(session, {60, "nl", true, client::StreamState::kWaiting}, DrawLive));
}

TEST(View, EachFitsEachWidth) {
  for (const auto& session : {Blind(), Revealed(), Ladder(), TooFew(), Statements(), BallotOpen(),
                              BallotClosed(), SessionOf("")}) {
    for (int width = 40; width <= 140; ++width) {
      Drawn(session, {width, "nl", true});
      Drawn(session, {width, "en", false});
    }
  }
}

TEST(View, ManyGroupsFitAsWell) {
  std::string groups, partition, parts;
  for (int group = 1; group <= 12; ++group) {
    const std::string n = std::to_string(group);
    groups += "changed { key: \"group/" + n + "\" group { group { group: " + n +
              " name { entries { language: \"nl\" value: \"Groep met een lange naam " + n +
              "\" } } } } }";
    partition += "parts { part: " + n + " groups: " + n + " }";
    parts +=
        "parts { part: " + n + " answered: 6 counts { option: 1 count: 6 } counts { option: 2 } }";
  }
  const auto session = SessionOf(
      SampleHead(1, "SESSION_PHASE_LIVE") + groups +
      Item("phase: ITEM_PHASE_REVEALED rounds: 1", kSampleQuestion) +
      "changed { key: \"round/1/1\" round { item: 1 round: 1 revealed: true result { aspects {"
      "partition {" +
      partition + "}" + parts + "} } } }");
  for (const int width : {40, 80, 200}) {
    EXPECT_NE(Drawn(session, {width}).find("100%"), std::string::npos);
  }
}

TEST(Statements, AreSortedByCommonGround) {
  const auto session = Statements();
  const auto sorted = Sorted(session->Statements(3));
  ASSERT_EQ(sorted.size(), 2u);
  EXPECT_EQ(sorted[0]->statement(), 2u);
}

TEST(Countdown, IsReadAtAGlance) {
  using std::chrono::seconds;
  EXPECT_EQ(Countdown(seconds(272)), "4:32");
  EXPECT_EQ(Countdown(seconds(5)), "0:05");
  EXPECT_EQ(Countdown(seconds(3872)), "1:04:32");
  EXPECT_EQ(Countdown(seconds(-3)), "0:00");
}

TEST(JoinCode, IsShownInTwoHalves) {
  EXPECT_EQ(ShownJoinCode("K7QMP2XA"), "K7QM-P2XA");
  EXPECT_EQ(ShownJoinCode("?"), "?");
}

// A discussion with somebody speaking, as a participant at home and as a facilitator sees it.
SnapshotPtr Talking(const std::string& more) {
  return SessionOf(SampleHead(1, "SESSION_PHASE_LIVE") + R"(
    changed { key: "item/1" item { item { item: 1
      title { entries { language: "nl" value: "Wat viel u op?" } }
      discussion { wording { entries { language: "nl" value: "Wat viel u op aan de antwoorden?" } } } }
      phase: ITEM_PHASE_DISCUSSING } }
    changed { key: "floor" floor { policy: FLOOR_POLICY_BALANCED turn_seconds: 120
      turn { group: 1 place: PLACE_HALL item: 1 start_time { seconds: 1799999955 }
             deadline_time { seconds: 1800000075 } }
      waiting { group: 1 waiting: 2 } waiting { group: 2 waiting: 1 } } }
    changed { key: "text_turn/1" text_turn { text_turn: 1 phase: TEXT_TURN_PHASE_RELEASED group: 1
      item: 1 text: "Het plein is te donker" } })" +
                   more);
}

TEST(Views, ADiscussion) {
  const auto home = Talking(R"(
    changed { key: "me" me { participant: 4 role: ROLE_PARTICIPANT group: 1 place: PLACE_HOME } }
    changed { key: "my_floor" my_floor { place: 2 text_turn: 2
      text_turn_phase: TEXT_TURN_PHASE_WAITING text: "Ook bij de school" } })");
  ExpectGolden("discussion_80", Drawn(home, {}));
  const auto facilitator = Talking(R"(
    changed { key: "person/7" person { participant: 7 role: ROLE_PARTICIPANT group: 1 } }
    changed { key: "person/4" person { participant: 4 role: ROLE_PARTICIPANT group: 1 } }
    changed { key: "person_name/7" person_name { participant: 7 name: "Fatima" } }
    changed { key: "text_turn/2" text_turn { text_turn: 2 phase: TEXT_TURN_PHASE_WAITING group: 1
      text: "Ook bij de school" } }
    changed { key: "floor_queue" floor_queue { speaker: 7 waiting: 1
      people { participant: 4 text_turn: 2 } } }
    changed { key: "speaking" speaking {
      partition { parts { part: 1 groups: 1 roll: 8 } parts { part: 2 groups: 2 groups: 3 roll: 6 } }
      parts { part: 1 turns: 3 seconds: 200 } parts { part: 2 turns: 2 seconds: 310 }
      everyone { turns: 5 seconds: 510 } } })");
  ExpectGolden("discussion_facilitator_80", Drawn(facilitator, {}));
  ExpectGolden("floor_40_ascii", Drawn(facilitator, {40, "en", false}, DrawWholeFloor));
}

}  // namespace
}  // namespace vooraf::cli
