// The second half of the evening: the ladder in two rounds, consent with objections, a ballot that
// outlives the server, and the agreement.
#include <gtest/gtest.h>

#include <algorithm>
#include <future>

#include "tests/system/selwerd.h"

namespace vooraf::system_test::selwerd {
namespace {

using type::v1::ASPECT_EXPECTED;
using type::v1::ASPECT_NOW;
using type::v1::ASPECT_OFFERED;

constexpr uint32_t kLadder = 6;

Arguments AnswerAbout(const std::string& aspect) { return {"answer", "6", "--aspect", aspect}; }

void AnswerLadderFirst(Evening& evening) {
  evening.Each(AnswerAbout("now"), {{"anna", {"1"}},
                                    {"bram", {"2"}},
                                    {"carla", {"1"}},
                                    {"dirk", {"1"}},
                                    {"els", {"2"}},
                                    {"fien", {"2"}},
                                    {"wim", {"3"}},
                                    {"lotte", {"--dont-know"}},
                                    {"henk", {"1"}},
                                    {"hennie", {"1"}},
                                    {"hans", {"2"}},
                                    {"sam", {"2"}},
                                    {"sara", {"3"}},
                                    {"stef", {"3"}},
                                    {"ko", {"2"}},
                                    {"kim", {"2"}},
                                    {"helga", {"3"}}});
  evening.Each(AnswerAbout("expected"), {{"anna", {"4"}},
                                         {"bram", {"4"}},
                                         {"carla", {"5"}},
                                         {"dirk", {"5"}},
                                         {"els", {"4"}},
                                         {"fien", {"3"}},
                                         {"wim", {"6"}},
                                         {"lotte", {"4"}},
                                         {"henk", {"4"}},
                                         {"hennie", {"5"}},
                                         {"hans", {"5"}}});
  evening.Each(AnswerAbout("offered"), {{"sam", {"2"}},
                                        {"sara", {"3"}},
                                        {"stef", {"2"}},
                                        {"ko", {"3"}},
                                        {"kim", {"4"}},
                                        {"helga", {"3"}}});
}

// How it is now nobody says again.
void AnswerLadderAgain(Evening& evening) {
  evening.Each(AnswerAbout("expected"), {{"anna", {"4"}},
                                         {"bram", {"4"}},
                                         {"carla", {"4"}},
                                         {"dirk", {"4"}},
                                         {"els", {"4"}},
                                         {"fien", {"4"}},
                                         {"wim", {"5"}},
                                         {"lotte", {"4"}},
                                         {"henk", {"4"}},
                                         {"hennie", {"5"}},
                                         {"hans", {"5"}}});
  evening.Each(AnswerAbout("offered"), {{"sam", {"3"}},
                                        {"sara", {"3"}},
                                        {"stef", {"3"}},
                                        {"ko", {"4"}},
                                        {"kim", {"4"}},
                                        {"helga", {"3"}}});
}

}  // namespace

// Item 6. Two rounds with residents first, and talk in between.
void AskLadder(Evening& evening) {
  auto& fatima = evening.fatima();
  fatima.Must({"round", "open", "6"});
  // R6: what professionals offer is not asked of residents.
  EXPECT_EQ(evening["anna"].Run({"answer", "6", "3", "--aspect", "offered"}).exit_code, 1);
  AnswerLadderFirst(evening);
  fatima.Must({"round", "reveal", "--yes"});
  evening.ExpectSeen([](const client::SessionSnapshot& session) {
    EXPECT_EQ(Figures(session, kLadder, 1, ASPECT_NOW),
              (Lines{"group 1: 5 4 1 0 0 0, 1 don't know, median 1-2"}));
    EXPECT_EQ(Figures(session, kLadder, 1, ASPECT_OFFERED), Lines{});
  });
  fatima.Must({"round", "show-others"});

  evening["ko"].Must({"floor", "raise"});
  fatima.Must({"floor", "grant"});
  evening["ko"].Must({"floor", "yield"});

  fatima.Must({"round", "open", "6"});
  AnswerLadderAgain(evening);
  fatima.Must({"round", "reveal", "6", "--yes"});
  EXPECT_EQ(fatima.Run({"round", "open", "7"}).exit_code, 1);  // G4
  fatima.Must({"round", "show-others", "6"});
  evening.ExpectSeen(ExpectLadder);
}

void ExpectLadder(const client::SessionSnapshot& session) {
  // Of 1 1 1 1 1 2 2 2 2 3 the middle two are 1 and 2. Everyone: five 1, seven 2 and four 3.
  EXPECT_EQ(
      Figures(session, kLadder, 1, ASPECT_NOW),
      (Lines{"group 1: 5 4 1 0 0 0, 1 don't know, median 1-2", "group 2: 0 1 2 0 0 0, median 3",
             "group 3: 0 2 1 0 0 0, median 2", "all: 5 7 4 0 0 0, 1 don't know, median 2"}));
  EXPECT_EQ(Figures(session, kLadder, 1, ASPECT_EXPECTED),
            (Lines{"group 1: 0 0 1 5 4 1, median 4", "all: 0 0 1 5 4 1, median 4"}));
  EXPECT_EQ(Figures(session, kLadder, 1, ASPECT_OFFERED),
            (Lines{"group 2: 0 2 1 0 0 0, median 2", "group 3: 0 0 2 1 0 0, median 3",
                   "all: 0 2 3 1 0 0, median 3"}));

  EXPECT_EQ(Figures(session, kLadder, 2, ASPECT_EXPECTED),
            (Lines{"group 1: 0 0 0 8 3 0, median 4", "all: 0 0 0 8 3 0, median 4"}));
  EXPECT_EQ(Figures(session, kLadder, 2, ASPECT_OFFERED),
            (Lines{"group 2: 0 0 3 0 0 0, median 3", "group 3: 0 0 1 2 0 0, median 4",
                   "all: 0 0 4 2 0 0, median 3"}));
  EXPECT_EQ(Figures(session, kLadder, 2, ASPECT_NOW),
            (Lines{"group 1: 0 0 0 0 0 0", "group 2: 0 0 0 0 0 0", "group 3: 0 0 0 0 0 0",
                   "all: 0 0 0 0 0 0"}));
  // Carla and Dirk went from 5 to 4, Fien from 3 to 4, Wim from 6 to 5; Sam and Stef from 2 to 3,
  // Ko from 3 to 4.
  EXPECT_EQ(Shifts(session, kLadder, 2, ASPECT_EXPECTED),
            (Lines{"group 1: 11 both, 4 changed, 0 0 1 5 4 1 -> 0 0 0 8 3 0"}));
  EXPECT_EQ(Shifts(session, kLadder, 2, ASPECT_OFFERED),
            (Lines{"group 2: 3 both, 2 changed, 0 2 1 0 0 0 -> 0 0 3 0 0 0",
                   "group 3: 3 both, 1 changed, 0 0 2 1 0 0 -> 0 0 1 2 0 0"}));
}

// Item 6, by consent: four object, an amendment meets three of the objections, then nobody objects.
void DecideLadder(Evening& evening) {
  auto& fatima = evening.fatima();
  fatima.Must({"joint-answer", "draft", "6", "nl=Wij maken het plan samen"});
  evening.OpenBallot("6", {"--method", "consent"});
  evening.Each({"ballot", "vote"},
               {{"anna", {"consent"}},
                {"bram", {"consent"}},
                {"carla", {"consent"}},
                {"dirk", {"object", "--why", "Er staat geen datum in", "--need", "Een datum"}},
                {"els", {"consent"}},
                {"fien", {"abstain"}},
                {"wim", {"object", "--why", "Jullie zijn huichelaars"}},
                {"lotte", {"consent"}},
                {"henk", {"object", "--why", "Wie betaalt de taxi?"}},
                {"hennie", {"consent"}},
                {"hans", {"consent"}},
                {"sam", {"consent"}},
                {"sara", {"consent"}},
                {"stef", {"object", "--why", "Het geld is er nog niet"}},
                {"ko", {"consent"}},
                {"kim", {"consent"}},
                {"helga", {"consent"}}});
  // B17: nobody sees more than how many voted.
  evening.ExpectSeen([](const client::SessionSnapshot& session) {
    EXPECT_EQ(session.OpenBallot()->everyone().answered(), 17u);
    EXPECT_TRUE(session.Objections(3).empty());
  });
  fatima.Must({"ballot", "close", "--yes"});

  const std::vector<std::string> argued{"Er staat geen datum in", "Wie betaalt de taxi?",
                                        "Het geld is er nog niet"};
  EXPECT_TRUE(evening.hall().See("carla")->Objections(3).empty());
  const auto closed = evening.hall().See("fatima");
  EXPECT_EQ(closed->Objections(3).size(), 4u);
  for (const auto* objection : closed->Objections(3)) {
    if (std::count(argued.begin(), argued.end(), objection->argument()) == 0) continue;
    fatima.Must({"objection", "release", std::to_string(objection->objection())});
  }

  evening["carla"].Must({"amendment", "propose", "6", "Noem een datum, en van wie het geld komt"});
  evening["stef"].Must({"amendment", "propose", "6", "Zonder die ezelskoppen"});
  fatima.Must({"amendment", "release", "1"});
  fatima.Must({"amendment", "decline", "2", "--reason", "Dit is geen voorstel"});
  fatima.Must({"amendment", "accept", "1",
               "nl=Wij maken het plan samen, voor 1 mei; de gemeente betaalt de taxi"});
  const auto released = evening.hall().See("dirk");
  for (const auto* objection : released->Objections(3)) {
    fatima.Must({"objection", "resolve", std::to_string(objection->objection()), "--ballot", "3"});
  }

  evening.OpenBallot("6", {"--method", "consent"});
  std::map<std::string, Arguments> votes;
  for (const char* name : {"anna", "bram", "carla", "dirk", "els", "lotte", "henk", "hennie",
                           "hans", "sam", "sara", "stef", "ko", "kim", "helga"}) {
    votes[name] = {"consent"};
  }
  votes["fien"] = {"abstain"};
  evening.Each({"ballot", "vote"}, votes);
  fatima.Must({"ballot", "close", "--yes"});
  evening.ExpectSeen(ExpectLadderDecided);
}

void ExpectLadderDecided(const client::SessionSnapshot& session) {
  // Residents object by Dirk, Wim and Henk; Fien abstains. Of the physical domain Stef objects.
  EXPECT_EQ(Tallies(session, 3), (Lines{"group 1: 7 yes, 3 no, 1 abstained of 11, not reached",
                                        "group 2: 2 yes, 1 no, 0 abstained of 3, not reached",
                                        "group 3: 3 yes, 0 no, 0 abstained of 3, reached",
                                        "all: 12 yes, 4 no, 1 abstained of 17, not reached"}));
  EXPECT_EQ(session.Ballot(3)->result().outcome(), type::v1::BALLOT_OUTCOME_FAILED);
  std::map<std::string, uint32_t> parts;  // of the released objections
  for (const auto* objection : session.Objections(3)) {
    if (!objection->released()) continue;
    parts[objection->argument()] = objection->part();
    EXPECT_EQ(objection->resolved_by_version(), 2u);
  }
  EXPECT_EQ(parts, (std::map<std::string, uint32_t>{{"Er staat geen datum in", 1},
                                                    {"Wie betaalt de taxi?", 1},
                                                    {"Het geld is er nog niet", 2}}));
  ASSERT_NE(session.Amendment(1), nullptr);
  EXPECT_EQ(session.Amendment(1)->phase(), v1::AMENDMENT_PHASE_ACCEPTED);
  EXPECT_EQ(session.Amendment(1)->accepted_as_version(), 2u);
  EXPECT_EQ(Dutch(session.JointAnswer(kLadder)->wording()),
            "Wij maken het plan samen, voor 1 mei; de gemeente betaalt de taxi");
  // Wim does not vote.
  EXPECT_EQ(Tallies(session, 4), (Lines{"group 1: 9 yes, 0 no, 1 abstained of 11, reached",
                                        "group 2: 3 yes, 0 no, 0 abstained of 3, reached",
                                        "group 3: 3 yes, 0 no, 0 abstained of 3, reached",
                                        "all: 15 yes, 0 no, 1 abstained of 17, reached"}));
  EXPECT_EQ(session.Ballot(4)->version(), 2u);
  EXPECT_EQ(session.Ballot(4)->result().outcome(), type::v1::BALLOT_OUTCOME_PASSED);
}

namespace {

// Some have voted, some are voting and some have yet to when the server is killed.
void VoteThroughAKill(Evening& evening) {
  auto& server = evening.hall().server();
  evening.Each({"ballot", "vote"}, {{"anna", {"yes"}},
                                    {"bram", {"no"}},
                                    {"carla", {"yes"}},
                                    {"sam", {"yes"}},
                                    {"ko", {"yes"}},
                                    {"helga", {"yes"}},
                                    {"henk", {"yes"}}});
  const auto before = evening.hall().See("anna");
  EXPECT_EQ(before->OpenBallot()->everyone().answered(), 7u);

  auto voting = std::async(std::launch::async, [&evening] {
    evening.Each({"--tries", "100", "ballot", "vote"}, {{"dirk", {"yes"}},
                                                        {"els", {"yes"}},
                                                        {"fien", {"no"}},
                                                        {"sara", {"yes"}},
                                                        {"kim", {"yes"}}});
  });
  evening.hall().Await("scherm", [](const client::SessionSnapshot& session) {
    return session.OpenBallot() != nullptr && session.OpenBallot()->everyone().answered() > 7;
  });
  server.Kill();
  EXPECT_EQ(evening["lotte"].Run({"--tries", "1", "ballot", "vote", "yes"}).exit_code, 4);
  server.Start();
  voting.get();

  // Every watch comes back by itself, and counts the votes of before.
  for (auto& [name, person] : evening.hall().people()) {
    if (name == "femke") continue;
    evening.hall().Await(name, [&](const client::SessionSnapshot& session) {
      return session.revision().epoch() != before->revision().epoch() &&
             session.OpenBallot() != nullptr && session.OpenBallot()->everyone().answered() == 12;
    });
  }
  // Bram changes his mind, and still has one vote.
  evening.Each({"ballot", "vote"}, {{"bram", {"yes"}},
                                    {"wim", {"yes"}},
                                    {"lotte", {"yes"}},
                                    {"hennie", {"yes"}},
                                    {"hans", {"yes"}},
                                    {"stef", {"no"}}});
}

}  // namespace

// Item 7. The server is killed in mid-ballot.
void AskResponsibility(Evening& evening) {
  auto& fatima = evening.fatima();
  fatima.Must({"round", "open", "7"});
  evening.Each({"answer", "7"}, {{"anna", {"2"}},
                                 {"bram", {"2"}},
                                 {"carla", {"2"}},
                                 {"dirk", {"1"}},
                                 {"els", {"2"}},
                                 {"fien", {"1"}},
                                 {"wim", {"3"}},
                                 {"lotte", {"2"}},
                                 {"henk", {"1"}},
                                 {"hennie", {"2"}},
                                 {"hans", {"2"}},
                                 {"sam", {"2"}},
                                 {"sara", {"3"}},
                                 {"stef", {"3"}},
                                 {"ko", {"2"}},
                                 {"kim", {"2"}},
                                 {"helga", {"1"}}});
  fatima.Must({"round", "reveal", "7", "--yes"});
  fatima.Must({"round", "show-others", "7"});
  fatima.Must({"joint-answer", "draft", "7", "nl=Bewoners helpen mee"});
  evening.OpenBallot("7");
  VoteThroughAKill(evening);
  fatima.Must({"ballot", "close", "--yes"});
  evening.ExpectSeen(ExpectResponsibility);
}

void ExpectResponsibility(const client::SessionSnapshot& session) {
  EXPECT_EQ(Figures(session, 7, 1), (Lines{"group 1: 3 7 1, median 2", "group 2: 0 1 2, median 3",
                                           "group 3: 1 2 0, median 2", "all: 4 10 3, median 2"}));
  // All but Fien are for it, of residents and of the social domain; Stef is against it.
  EXPECT_EQ(Tallies(session, 5), (Lines{"group 1: 10 yes, 1 no, 0 abstained of 11, reached",
                                        "group 2: 2 yes, 1 no, 0 abstained of 3, reached",
                                        "group 3: 3 yes, 0 no, 0 abstained of 3, reached",
                                        "all: 15 yes, 2 no, 0 abstained of 17, reached"}));
  EXPECT_EQ(session.Ballot(5)->result().outcome(), type::v1::BALLOT_OUTCOME_PASSED);
}

// Item 8. J6: put together from the joint answers, in the order of the agenda.
void Agree(Evening& evening) {
  auto& fatima = evening.fatima();
  fatima.Must({"joint-answer", "draft", "8"});
  evening.OpenBallot("8");
  std::map<std::string, Arguments> votes;
  for (const char* name : {"anna", "bram", "carla", "dirk", "els", "wim", "lotte", "henk", "hennie",
                           "hans", "sam", "sara", "ko", "kim", "helga"}) {
    votes[name] = {"yes"};
  }
  votes["stef"] = {"abstain"};
  evening.Each({"ballot", "vote"}, votes);
  fatima.Must({"ballot", "close", "--yes"});
  evening.ExpectSeen(ExpectAgreement);
}

void ExpectAgreement(const client::SessionSnapshot& session) {
  ASSERT_NE(session.JointAnswer(8), nullptr);
  EXPECT_EQ(Dutch(session.JointAnswer(8)->wording()),
            "Welke vorm bedoelen we? Meedenken, en zelf meedoen met de taxi\n"
            "Over wie gaat het? Ook wie moeilijk rondkomt\n"
            "Hoeveel hebben bewoners te zeggen? Wij maken het plan samen, voor 1 mei; de gemeente "
            "betaalt de taxi\n"
            "Wat nemen bewoners op zich? Bewoners helpen mee");
  // Fien does not vote.
  EXPECT_EQ(Tallies(session, 6), (Lines{"group 1: 10 yes, 0 no, 0 abstained of 11, reached",
                                        "group 2: 2 yes, 0 no, 1 abstained of 3, reached",
                                        "group 3: 3 yes, 0 no, 0 abstained of 3, reached",
                                        "all: 15 yes, 0 no, 1 abstained of 17, reached"}));
  EXPECT_EQ(session.Ballot(6)->result().outcome(), type::v1::BALLOT_OUTCOME_PASSED);
}

}  // namespace vooraf::system_test::selwerd
