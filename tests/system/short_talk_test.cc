// A short talk from create to close, played by fourteen people with the terminal client, each
// watching in a process of their own: two rounds, statements, and a ballot that passes overall and
// fails in one group. Every figure is worked out by hand here.
#include <gtest/gtest.h>

#include <map>

#include "tests/system/hall.h"

namespace vooraf::system_test {
namespace {

// What everybody must see in the end, whoever they are.
void ExpectOutcome(const client::SessionSnapshot& session) {
  ASSERT_NE(session.session(), nullptr);
  EXPECT_EQ(session.session()->phase(), v1::SESSION_PHASE_CLOSED);

  const v1::RoundView* second = session.Round(1, 2);
  ASSERT_NE(second, nullptr);
  ASSERT_EQ(second->result().aspects_size(), 1);
  const auto& result = second->result().aspects(0);
  ASSERT_EQ(result.parts_size(), 3);  // nobody is in the fourth group
  EXPECT_EQ(Counts(result.parts(0)), (std::vector<uint32_t>{1, 4, 0, 0}));
  EXPECT_EQ(Counts(result.parts(1)), (std::vector<uint32_t>{3, 0, 0, 0}));
  EXPECT_EQ(Counts(result.parts(2)), (std::vector<uint32_t>{0, 3, 0, 0}));
  EXPECT_EQ(Counts(result.everyone()), (std::vector<uint32_t>{4, 7, 0, 0}));
  // All five residents answered both rounds, and three of them changed.
  EXPECT_EQ(result.shifts(0).both(), 5u);
  EXPECT_EQ(result.shifts(0).changed(), 3u);

  const auto statements = session.Statements(5);
  ASSERT_EQ(statements.size(), 1u);
  EXPECT_EQ(statements[0]->text(), "Begin met de stoep");
  EXPECT_EQ(statements[0]->result().everyone().agree(), 2u);
  EXPECT_EQ(statements[0]->result().everyone().disagree(), 1u);

  const v1::BallotView* ballot = session.Ballot(1);
  ASSERT_NE(ballot, nullptr);
  EXPECT_EQ(ballot->result().outcome(), type::v1::BALLOT_OUTCOME_FAILED);
  EXPECT_EQ(ballot->result().everyone().yes(), 8u);
  EXPECT_EQ(ballot->result().everyone().no(), 3u);
  EXPECT_TRUE(ballot->result().everyone().threshold_reached());
  ASSERT_EQ(ballot->result().parts_size(), 3);
  EXPECT_EQ(ballot->result().parts(0).yes(), 2u);
  EXPECT_EQ(ballot->result().parts(0).no(), 3u);
  EXPECT_FALSE(ballot->result().parts(0).threshold_reached());
  EXPECT_TRUE(ballot->result().parts(1).threshold_reached());
  EXPECT_TRUE(ballot->result().parts(2).threshold_reached());
}

// What no participant's line may ever have carried.
void ExpectNothingOfFacilitators(const std::vector<v1::SessionUpdate>& updates) {
  for (const v1::SessionUpdate& update : updates) {
    for (const v1::Entity& entity : update.changed()) {
      EXPECT_FALSE(entity.has_person() || entity.has_person_name() || entity.has_presence() ||
                   entity.has_invitations())
          << entity.ShortDebugString();
      EXPECT_FALSE(entity.has_statement() && !entity.statement().released());
      EXPECT_FALSE(entity.has_round() && !entity.round().revealed() && entity.round().has_result());
    }
  }
}

TEST(ShortTalk, B12PassesOverallAndFailsInOneGroup) {
  const Arguments residents{"anna", "bram", "carla", "dirk", "els"};
  const Arguments streets{"sam", "sara", "stef"};
  const Arguments care{"ko", "kim", "klaas"};
  Hall hall;
  CommandLine& fatima = hall["fatima"];
  CommandLine& femke = hall["femke"];
  fatima.Must({"auth", "sign-in", "fatima", "--password-stdin"}, kPassword);
  femke.Must({"auth", "sign-in", "femke", "--password-stdin"}, kPassword);
  fatima.Must({"session", "create", "--template", "eerste-gesprek"});

  // S4: without privacy facts it does not open.
  const Ran early = fatima.Run({"--json", "session", "open"});
  EXPECT_EQ(early.exit_code, 1);
  EXPECT_NE(early.err.find("PRIVACY_FACTS_MISSING"), std::string::npos) << early.err;

  fatima.Must({"session", "create", "--template", "eerste-gesprek", "--controller",
               "nl=Gemeente Voorbeeld", "--purpose", "nl=Proef", "--legal-basis", "nl=Toestemming",
               "--privacy-contact", "nl=privacy@example.org"});
  const std::string opened = fatima.Must({"--lang", "en", "session", "open"});
  const size_t dash = opened.rfind('-');
  ASSERT_NE(dash, std::string::npos) << opened;
  const std::string code = opened.substr(dash - 4, 4) + opened.substr(dash + 1, 4);
  fatima.Must({"people", "add-facilitator", "femke"});
  fatima.Must({"session", "start"});

  std::map<std::string, Arguments> joins;
  for (const auto& name : residents) joins[name] = {"join", code, "--group", "bewoners"};
  for (const auto& name : streets) joins[name] = {"join", code, "--group", "2", "--hall"};
  for (const auto& name : care) joins[name] = {"join", code, "--group", "sociaal", "--home"};
  joins["scherm"] = {"join", code, "--role", "screen"};
  hall.AllAtOnce(joins);
  for (auto& [name, person] : hall.people()) {
    if (name != "femke") person->StartWatch();
  }

  // The co-facilitator runs the first item: most residents think along, professionals do not.
  femke.Must({"--session", code, "round", "open", "1"});
  std::map<std::string, Arguments> answers;
  for (const auto& name : residents) answers[name] = {"answer", "1", "1"};
  answers["els"] = {"answer", "1", "2"};
  for (const auto& name : streets) answers[name] = {"answer", "1", "1"};
  for (const auto& name : care) answers[name] = {"answer", "1", "--dont-know"};
  hall.AllAtOnce(answers);
  femke.Must({"--session", code, "round", "reveal", "1", "--yes"});
  const Ran late = hall["anna"].Run({"--json", "answer", "1", "2"});
  EXPECT_NE(late.exit_code, 0);

  fatima.Must({"round", "open", "1"});
  for (const auto& name : {"anna", "bram", "carla"}) answers[name] = {"answer", "1", "2"};
  for (const auto& name : care) answers[name] = {"answer", "1", "2"};
  hall.AllAtOnce(answers);
  fatima.Must({"round", "reveal", "1", "--yes"});

  fatima.Must({"round", "open", "5"});
  hall["anna"].Must({"statement", "propose", "5", "Begin met de stoep"});
  hall["ko"].Must({"statement", "propose", "5", "Wie dit leest is gek"});
  fatima.Must({"statement", "release", "1"});
  hall["bram"].Must({"statement", "rate", "1", "agree"});
  hall["sam"].Must({"statement", "rate", "1", "agree"});
  hall["kim"].Must({"statement", "rate", "1", "disagree"});
  EXPECT_NE(hall["sam"].Run({"statement", "rate", "2", "agree"}).exit_code, 0);
  fatima.Must({"round", "reveal", "5", "--yes"});

  fatima.Must({"joint-answer", "draft", "1", "nl=Wij doen zelf mee"});
  fatima.Must({"ballot", "open", "1", "--what-happens", "nl=Het komt in het plan", "--who-decides",
               "nl=De gemeenteraad", "--when", "nl=Voor 1 maart"});
  std::map<std::string, Arguments> votes;
  for (const auto& name : residents) votes[name] = {"ballot", "vote", "no"};
  votes["dirk"] = votes["els"] = {"ballot", "vote", "yes"};
  for (const auto& name : streets) votes[name] = {"ballot", "vote", "yes"};
  for (const auto& name : care) votes[name] = {"ballot", "vote", "yes"};
  hall.AllAtOnce(votes);
  fatima.Must({"ballot", "close", "--yes"});
  fatima.Must({"session", "close", "--yes"});

  size_t watched = 0;
  for (auto& [name, person] : hall.people()) {
    if (name == "femke") continue;
    SCOPED_TRACE(name);
    const auto updates = Parse(person->FinishWatch());
    const auto session = Fold(updates);
    if (name == "fatima") {
      EXPECT_EQ(session->Statements(5).size(), 2u);
      EXPECT_EQ(session->People().size(), 14u);
      EXPECT_GE(ExpectSeenAgain(*person, updates, /*facilitator=*/true), 10u);
    } else {
      ExpectOutcome(*session);
      ExpectNothingOfFacilitators(updates);
    }
    ++watched;
  }
  EXPECT_EQ(watched, 13u);
  // Y8: the session does not say that others may replay it.
  const Ran replay = hall["anna"].Run({"--json", "replay"});
  EXPECT_EQ(replay.exit_code, 1);
  EXPECT_NE(replay.err.find("REPLAY_NOT_FOR_ALL"), std::string::npos) << replay.err;
}

}  // namespace
}  // namespace vooraf::system_test
