// Deciding as it stands on a terminal: ballots of each method, objections, amendments, the
// agreement. Compared with golden/*.txt as the other views are.
#include <gtest/gtest.h>

#include "tests/client-cli/drawing.h"

namespace vooraf::cli {
namespace {

std::string Question(const std::string& phase) {
  return std::string("changed { key: \"item/1\" item { rounds: 1 phase: ITEM_PHASE_") + phase +
         " item {" + kSampleQuestion + "} } }";
}

constexpr const char* kJointAnswer = R"(
  changed { key: "joint_answer/1" joint_answer { item: 1 version: 2 wording {
    entries { language: "nl" value: "Bewoners geven advies." } } } })";

constexpr const char* kTexts = R"(
  ballot: 1 item: 1 version: 2
  rule_sentence { entries { language: "nl" value: "De regel in woorden." } }
  what_happens { entries { language: "nl" value: "Het komt in het plan" } }
  who_decides { entries { language: "nl" value: "De gemeenteraad" } }
  when { entries { language: "nl" value: "Voor 1 juni" } } one_person_one_vote_checked: true )";

constexpr const char* kOptions = R"(
  rule { method: DECISION_METHOD_APPROVAL }
  options { option: 1 label { entries { language: "nl" value: "In het voorjaar" } }
    explanation { entries { language: "nl" value: "voor de bouwvak" } } }
  options { option: 2 label { entries { language: "nl" value: "In het najaar" } } } )";

std::string Ballot(const std::string& fields) {
  return "changed { key: \"ballot/1\" ballot {" + std::string(kTexts) + fields + "} }";
}

client::SnapshotPtr OptionsOpen() {
  return SessionOf(SampleHead(1, "SESSION_PHASE_LIVE") + Question("DECIDING") + kJointAnswer +
                   Ballot(kOptions + std::string(kSamplePartition) + R"(
    parts { part: 1 answered: 5 roll: 11 } parts { part: 2 roll: 4 } parts { part: 3 answered: 3 roll: 3 }
    everyone { answered: 8 roll: 18 } )") +
                   R"(
    changed { key: "my_item/1" my_item { item: 1 votes { ballot: 1 entitled: true } } })");
}

client::SnapshotPtr OptionsClosed() {
  return SessionOf(SampleHead(1, "SESSION_PHASE_LIVE") + Question("DECIDED") + kJointAnswer +
                   Ballot(kOptions +
                          std::string("closed: true result { rule { method: "
                                      "DECISION_METHOD_APPROVAL }") +
                          kSamplePartition + R"(
    option_parts { part: 1 counts { option: 1 count: 8 } counts { option: 2 count: 5 } cast: 10 eligible: 11 }
    option_parts { part: 2 counts { option: 1 count: 4 } counts { option: 2 } cast: 4 eligible: 4 }
    option_parts { part: 3 counts { option: 1 } counts { option: 2 count: 2 } cast: 2 abstain: 1 eligible: 3 }
    option_everyone { counts { option: 1 count: 12 } counts { option: 2 count: 7 } cast: 16 abstain: 1 eligible: 18 }
    outcome: BALLOT_OUTCOME_PASSED winners: 1
    sentence { entries { language: "nl" value: "Aangenomen: keuze 1, 12 van 16." } } })") +
                   R"(
    changed { key: "my_item/1" my_item { item: 1 votes { ballot: 1 entitled: true
      vote { approvals { options: 1 options: 2 } } } } })");
}

client::SnapshotPtr ConsentOpen() {
  return SessionOf(SampleHead(1, "SESSION_PHASE_LIVE") + Question("DECIDING") + kJointAnswer +
                   Ballot("rule { method: DECISION_METHOD_CONSENT }" +
                          std::string(kSamplePartition) + "everyone { answered: 8 roll: 18 }") +
                   R"(
    changed { key: "my_item/1" my_item { item: 1 votes { ballot: 1 entitled: true
      vote { consent: CONSENT_VOTE_OBJECTION } words: "De bushalte gaat weg"
      need: "Een andere halte" } } })");
}

client::SnapshotPtr ConsentClosed() {
  return SessionOf(
      SampleHead(1, "SESSION_PHASE_LIVE") + Question("DECIDED") + kJointAnswer +
      Ballot("rule { method: DECISION_METHOD_CONSENT } closed: true result { rule { method: "
             "DECISION_METHOD_CONSENT }" +
             std::string(kSamplePartition) + R"(
      parts { part: 1 yes: 7 no: 2 abstain: 1 eligible: 11 } parts { part: 2 yes: 4 eligible: 4 }
      parts { part: 3 yes: 3 eligible: 3 } everyone { yes: 14 no: 2 abstain: 1 eligible: 18 }
      outcome: BALLOT_OUTCOME_FAILED
      sentence { entries { language: "nl" value: "Niet aangenomen. Bezwaren: 2." } } })") +
      R"(
    changed { key: "objection/1/1" objection { ballot: 1 objection: 1 part: 1 released: true
      argument: "De bushalte gaat weg \033[2J" need: "Een andere halte" resolved_by_version: 3 } }
    changed { key: "objection/1/2" objection { ballot: 1 objection: 2 part: 1 erased: true } }
    changed { key: "amendment/1" amendment { amendment: 1 item: 1 version: 2 released: true
      text: "De bushalte gaat naar het plein" phase: AMENDMENT_PHASE_ACCEPTED
      accepted_as_version: 3 reason: "Iedereen wil dit" } }
    changed { key: "amendment/2" amendment { amendment: 2 item: 1 version: 2
      text: "Eerst de stoep" phase: AMENDMENT_PHASE_DECLINED } }
    changed { key: "amendment/3" amendment { amendment: 3 item: 1 version: 2 released: true
      text: "Vanaf maart" phase: AMENDMENT_PHASE_PROPOSED } }
    changed { key: "my_item/1" my_item { item: 1 my_amendments: 3 } })");
}

client::SnapshotPtr Withdrawn() {
  return SessionOf(SampleHead(1, "SESSION_PHASE_LIVE") + Question("REVEALED") + kJointAnswer +
                   Ballot("withdrawn: true withdrawal_reason: \"Te vroeg geopend\""));
}

client::SnapshotPtr Secret(const std::string& state) {
  return SessionOf(
      SampleHead(1, "SESSION_PHASE_LIVE") + Question("DECIDING") + kJointAnswer +
      Ballot("rule { method: DECISION_METHOD_YES_NO secret: true } partition { parts { "
             "part: 1 groups: 1 groups: 2 groups: 3 roll: 18 } } " +
             state) +
      R"(
    changed { key: "my_item/1" my_item { item: 1
      votes { ballot: 1 entitled: true voted_secretly: true } } })");
}

client::SnapshotPtr SecretOpen() {
  return Secret("parts { part: 1 answered: 8 roll: 18 } everyone { answered: 8 roll: 18 }");
}

client::SnapshotPtr SecretClosed() {
  return Secret(R"(closed: true result { rule { method: DECISION_METHOD_YES_NO secret: true }
    partition { parts { part: 1 groups: 1 groups: 2 groups: 3 roll: 18 } }
    parts { part: 1 yes: 9 no: 4 abstain: 1 eligible: 18 }
    everyone { yes: 9 no: 4 abstain: 1 eligible: 18 } outcome: BALLOT_OUTCOME_PASSED
    sentence { entries { language: "nl" value: "Aangenomen: 9 van 13." } } })");
}

client::SnapshotPtr Void() { return Secret("voided: true"); }

client::SnapshotPtr Agreement() {
  return SessionOf(SampleHead(4, "SESSION_PHASE_LIVE") + R"(
    changed { key: "item/4" item { phase: ITEM_PHASE_PLANNED item { item: 4
      title { entries { language: "nl" value: "Onze afspraken" } } agreement {} } } }
    changed { key: "joint_answer/4" joint_answer { item: 4 version: 1 wording {
      entries { language: "nl" value: "Welke vorm?: Bewoners geven advies." } } } })");
}

TEST(DecisionView, OptionsAreListedAndCountedPerGroup) {
  ExpectGolden("options_open_80", Drawn(OptionsOpen(), {}));
  ExpectGolden("options_closed_80", Drawn(OptionsClosed(), {}));
  ExpectGolden("options_closed_40_ascii", Drawn(OptionsClosed(), {40, "en", false}));
}

TEST(DecisionView, ObjectionsAndAmendmentsStandWithWhatBecameOfThem) {
  ExpectGolden("consent_open_80", Drawn(ConsentOpen(), {}));
  const std::string drawn = Drawn(ConsentClosed(), {});
  ExpectGolden("consent_closed_80", drawn);
  // What somebody wrote is shown and does nothing.
  EXPECT_EQ(drawn.find('\x1b'), std::string::npos);
}

TEST(DecisionView, AWithdrawnBallotSaysWhyAndNothingElse) {
  const std::string drawn = Drawn(Withdrawn(), {});
  ExpectGolden("ballot_withdrawn_80", drawn);
  EXPECT_EQ(drawn.find("stemden"), std::string::npos);
}

TEST(DecisionView, ASecretBallotSaysSoAndThatIVotedAndNeverWhat) {
  ExpectGolden("secret_open_80", Drawn(SecretOpen(), {}));
  ExpectGolden("secret_closed_80", Drawn(SecretClosed(), {}));
  const std::string drawn = Drawn(Void(), {});
  ExpectGolden("secret_void_80", drawn);
  EXPECT_EQ(drawn.find("stemden"), std::string::npos);
}

TEST(DecisionView, AnAgreementShowsTheJointAnswersTogether) {
  ExpectGolden("agreement_80", Drawn(Agreement(), {}));
}

TEST(DecisionView, EachFitsEachWidth) {
  for (const auto& session : {OptionsOpen(), OptionsClosed(), ConsentOpen(), ConsentClosed(),
                              Withdrawn(), SecretOpen(), SecretClosed(), Void(), Agreement()}) {
    for (int width = 40; width <= 140; ++width) {
      Drawn(session, {width, "nl", true});
      Drawn(session, {width, "en", false});
    }
  }
}

}  // namespace
}  // namespace vooraf::cli
