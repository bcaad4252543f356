// The first half of the evening: the facts and the talk about them, and the questions which form,
// who and what for.
#include <gtest/gtest.h>

#include "tests/system/selwerd.h"

namespace vooraf::system_test::selwerd {

// Sam of the physical domain knows the work and Ko of the social domain the reply; a resident may
// not change the facts, and who is missing is the facilitator's to judge.
void FillInFacts(Evening& evening) {
  evening["sam"].Must({"facts", "set", "--fixed", "nl=Het riool wordt in 2027 vervangen", "--open",
                       "nl=Wat er op de straat komt", "--budget", "nl=40.000 euro voor groen"});
  evening["ko"].Must(
      {"facts", "set", "--reply-date", "2027-06-01", "--reply-from", "nl=De wethouder"});
  evening["sam"].Must({"facts", "task", "nl=De buurttaxi", "--form", "taking-over"});
  EXPECT_EQ(evening["anna"].Run({"facts", "set", "--open", "Alles"}).exit_code, 1);
  evening.fatima().Must({"facts", "target", "nl=Jongeren", "--presence", "absent"});
  evening.ExpectSeen(ExpectFacts);
}

void ExpectFacts(const client::SessionSnapshot& session) {
  EXPECT_EQ(Dutch(session.session()->title()), "Selwerd: een nieuwe straat");
  EXPECT_EQ(Dutch(session.session()->occasion()),
            "In Selwerd wordt het riool vervangen. Wat doen we daarna met de straat?");
  ASSERT_NE(session.Facts(), nullptr);
  const auto& facts = session.Facts()->facts();
  EXPECT_EQ(Dutch(facts.fixed()), "Het riool wordt in 2027 vervangen");
  EXPECT_EQ(Dutch(facts.open()), "Wat er op de straat komt");
  EXPECT_EQ(Dutch(facts.mandate()), "");  // nobody filled it in, and everyone sees that
  EXPECT_EQ(Dutch(facts.budget()), "40.000 euro voor groen");
  EXPECT_EQ(facts.reply_date(), "2027-06-01");
  EXPECT_EQ(Dutch(facts.reply_from()), "De wethouder");
  ASSERT_EQ(facts.task_parts_size(), 4);  // three come with the template
  EXPECT_EQ(Dutch(facts.task_parts(3).name()), "De buurttaxi");
  EXPECT_EQ(facts.task_parts(3).form(), type::v1::TASK_FORM_TAKING_OVER);
  ASSERT_EQ(facts.target_groups_size(), 1);
  EXPECT_EQ(facts.target_groups(0).presence(), type::v1::TARGET_PRESENCE_ABSENT);
}

// Item 1. Three hands in the hall, two texts from home.
void TalkAboutFacts(Evening& evening) {
  auto& fatima = evening.fatima();
  fatima.Must({"discussion", "open", "1"});
  for (const char* name : {"anna", "bram", "sam"}) evening[name].Must({"floor", "raise"});
  evening.ExpectSeen([](const client::SessionSnapshot& session) {
    ASSERT_EQ(session.Floor()->waiting_size(), 2);
    EXPECT_EQ(session.Floor()->waiting(0).group(), 1u);
    EXPECT_EQ(session.Floor()->waiting(0).waiting(), 2u);
    EXPECT_EQ(session.Floor()->waiting(1).group(), 2u);
    EXPECT_EQ(session.Floor()->waiting(1).waiting(), 1u);
  });

  // F3: Anna raised a hand first. After her turn Sam is before Bram, whose group has had a turn.
  fatima.Must({"floor", "grant"});
  EXPECT_TRUE(evening.hall().See("anna")->MyFloor()->speaking());
  evening["anna"].Must({"floor", "yield"});
  fatima.Must({"floor", "grant"});
  EXPECT_TRUE(evening.hall().See("sam")->MyFloor()->speaking());
  EXPECT_EQ(evening.hall().See("bram")->MyFloor()->place(), 1u);
  fatima.Must({"floor", "yield"});

  // F10: a turn as text is for those at home.
  EXPECT_EQ(evening["carla"].Run({"floor", "say", "Ik zit in de zaal"}).exit_code, 1);
  evening["els"].Must({"floor", "say", "Mag de lindeboom blijven?"});
  evening["fien"].Must({"floor", "say", "Het zijn daar zakkenvullers"});
  fatima.Must({"floor", "grant", evening.Number("bram")});
  evening["bram"].Must({"floor", "yield"});
  fatima.Must({"floor", "release", "1"});
  fatima.Must({"floor", "refuse", "2"});
  EXPECT_EQ(evening.hall().See("fien")->MyFloor()->text_turn_phase(), v1::TEXT_TURN_PHASE_REFUSED);
  fatima.Must({"discussion", "close"});
  evening.ExpectSeen(ExpectDiscussion);

  // F7: residents had three turns (Anna, Bram, and Els by text), the physical domain one.
  // Facilitators alone see this.
  EXPECT_EQ(TurnsPerGroup(*evening.hall().See("fatima")), (std::vector<uint32_t>{3, 1, 0, 4}));
  EXPECT_EQ(evening.hall().See("anna")->Speaking(), nullptr);
}

void ExpectDiscussion(const client::SessionSnapshot& session) {
  EXPECT_EQ(session.Item(1)->phase(), type::v1::ITEM_PHASE_DISCUSSED);
  size_t released = 0;
  for (const auto* turn : session.TextTurns()) {
    if (turn->phase() != v1::TEXT_TURN_PHASE_RELEASED) continue;
    ++released;
    EXPECT_EQ(turn->text(), "Mag de lindeboom blijven?");
    EXPECT_EQ(turn->group(), 1u);
  }
  EXPECT_EQ(released, 1u);
}

// Item 2. Wim lives here and sits in the wrong group; his answer goes along. Residents first.
void AskForm(Evening& evening) {
  auto& fatima = evening.fatima();
  // The co-facilitator runs this one.
  auto& femke = evening["femke"];
  femke.Must({"--session", evening.code(), "round", "open", "2"});
  evening.Each({"answer", "2"}, {{"anna", {"1"}},
                                 {"bram", {"1"}},
                                 {"carla", {"2"}},
                                 {"dirk", {"2"}},
                                 {"els", {"3"}},
                                 {"fien", {"--dont-know"}},
                                 {"wim", {"3"}},
                                 {"henk", {"2"}},
                                 {"hennie", {"2"}},
                                 {"hans", {"--skip"}},
                                 {"sam", {"1"}},
                                 {"sara", {"1"}},
                                 {"stef", {"4"}},
                                 {"ko", {"2"}},
                                 {"kim", {"4"}},
                                 {"helga", {"4"}}});
  // P16: Helga alone sees what she entered, and is told for whom.
  const std::string entered = "Participant " + evening.Number("hans") + ": Skip";
  EXPECT_NE(evening["helga"].Written().find(entered), std::string::npos) << entered;
  EXPECT_EQ(evening.hall().See("helga")->MyItem(2)->helped_size(), 3);
  EXPECT_EQ(evening.hall().See("kim")->MyItem(2)->helped_size(), 0);
  fatima.Must({"people", "move", evening.Number("wim"), "bewoners"});
  EXPECT_EQ(evening.hall().See("wim")->Me()->group(), 1u);
  femke.Must({"--session", evening.code(), "round", "reveal", "2", "--yes"});

  // G3, G4: first the residents' figures alone, and nothing goes on before the others'.
  evening.ExpectSeen([](const client::SessionSnapshot& session) {
    EXPECT_TRUE(session.Round(2, 1)->others_wait());
    EXPECT_EQ(Figures(session, 2, 1), (Lines{"group 1: 2 4 2 0, 1 don't know, 1 skipped"}));
  });
  EXPECT_EQ(fatima.Run({"joint-answer", "draft", "2", "nl=Te vroeg"}).exit_code, 1);
  fatima.Must({"round", "show-others", "2"});
  EXPECT_NE(evening["anna"].Run({"answer", "2", "3"}).exit_code, 0);

  fatima.Must({"joint-answer", "draft", "2", "nl=Meedenken, en zelf meedoen met de taxi"});
  evening.OpenBallot("2");
  // B4: Lotte, who comes now, is told that this vote has begun.
  evening.JoinLate("lotte", {"--group", "bewoners", "--home"});
  EXPECT_NE(evening["lotte"].Must({"--lang", "nl", "watch", "--once"}).find("al begonnen"),
            std::string::npos);
  EXPECT_EQ(evening["lotte"].Run({"ballot", "vote", "yes"}).exit_code, 1);
  evening.Each({"ballot", "vote"}, {{"anna", {"yes"}},
                                    {"bram", {"yes"}},
                                    {"carla", {"yes"}},
                                    {"dirk", {"no", "--need", "Eerst een datum"}},
                                    {"els", {"yes"}},
                                    {"fien", {"abstain"}},
                                    {"henk", {"yes"}},
                                    {"hennie", {"yes"}},
                                    {"hans", {"yes"}},
                                    {"sam", {"yes"}},
                                    {"sara", {"yes"}},
                                    {"stef", {"no"}},
                                    {"ko", {"yes"}},
                                    {"kim", {"yes"}},
                                    {"helga", {"yes"}}});
  fatima.Must({"ballot", "close", "--yes"});
  evening.ExpectSeen(ExpectForm);
}

void ExpectForm(const client::SessionSnapshot& session) {
  // Ten residents: Anna and Bram 1; Carla, Dirk, Henk and Hennie 2; Els and Wim 3; Fien does not
  // know and Hans skips. Without Wim the physical domain has 1, 1, 4; the social domain 2, 4, 4.
  EXPECT_EQ(Figures(session, 2, 1),
            (Lines{"group 1: 2 4 2 0, 1 don't know, 1 skipped", "group 2: 2 0 0 1",
                   "group 3: 0 1 0 2", "all: 4 5 2 3, 1 don't know, 1 skipped"}));
  // Lotte may not vote, and Wim did not. Each group: 7 of 8, 2 of 3 and 3 of 3 votes cast are yes.
  EXPECT_EQ(Tallies(session, 1), (Lines{"group 1: 7 yes, 1 no, 1 abstained of 10, reached",
                                        "group 2: 2 yes, 1 no, 0 abstained of 3, reached",
                                        "group 3: 3 yes, 0 no, 0 abstained of 3, reached",
                                        "all: 12 yes, 2 no, 1 abstained of 16, reached"}));
  EXPECT_EQ(session.Ballot(1)->result().outcome(), type::v1::BALLOT_OUTCOME_PASSED);
  EXPECT_EQ(Dutch(session.Ballot(1)->who_decides()), "De gemeenteraad");
}

// Item 4, after item 3 was skipped since the clock runs on. A reason that is an insult stays where
// it is; a ballot opened by mistake is withdrawn.
void AskWho(Evening& evening) {
  auto& fatima = evening.fatima();
  fatima.Must({"item", "skip", "3"});
  fatima.Must({"round", "open", "4"});
  evening.Each({"answer", "4"},
               {{"anna", {"1", "2"}},
                {"bram", {"1"}},
                {"carla", {"1", "4", "--reason", "Die mensen horen we nooit"}},
                {"dirk", {"4", "6", "--reason", "De gemeente, dat zijn leugenaars"}},
                {"els", {"2", "3", "4"}},
                {"fien", {"4"}},
                {"wim", {"1", "3"}},
                {"lotte", {"4", "6"}},
                {"henk", {"3"}},
                {"hennie", {"1", "3"}},
                {"hans", {"--dont-know"}},
                {"sam", {"1", "7"}},
                {"sara", {"1", "7"}},
                {"stef", {"9"}},
                {"ko", {"4", "5"}},
                {"kim", {"4"}},
                {"helga", {"4", "6", "7"}}});
  fatima.Must({"round", "reveal", "4", "--yes"});
  const auto seen = evening.hall().See("fatima");
  const auto reasons = seen->Reasons(4, 1);
  ASSERT_EQ(reasons.size(), 2u);
  for (const auto* reason : reasons) {
    if (reason->text() != "Die mensen horen we nooit") continue;
    fatima.Must({"reason", "release", "4", std::to_string(reason->reason())});
  }

  fatima.Must({"joint-answer", "draft", "4", "nl=Ook wie moeilijk rondkomt"});
  evening.OpenBallot("4");
  evening.Each({"ballot", "vote"}, {{"anna", {"no"}}, {"kim", {"yes"}}});
  fatima.Must({"ballot", "withdraw", "--reason", "We wilden eerst verder praten", "--yes"});
  EXPECT_NE(evening["bram"].Run({"ballot", "vote", "yes"}).exit_code, 0);
  evening.ExpectSeen(ExpectWho);
}

void ExpectWho(const client::SessionSnapshot& session) {
  EXPECT_EQ(session.Item(3)->phase(), type::v1::ITEM_PHASE_SKIPPED);
  // Of eleven residents, now with Lotte, 1: Anna, Bram, Carla, Wim, Hennie; 2: Anna, Els; 3: Els,
  // Wim, Henk, Hennie; 4: Carla, Dirk, Els, Fien, Lotte; 6: Dirk, Lotte.
  EXPECT_EQ(Figures(session, 4, 1),
            (Lines{"group 1: 5 2 4 5 0 2 0 0 0, 1 don't know", "group 2: 2 0 0 0 0 0 2 0 1",
                   "group 3: 0 0 0 3 1 1 1 0 0", "all: 7 2 4 8 1 3 3 0 1, 1 don't know"}));
  size_t released = 0;
  for (const auto* reason : session.Reasons(4, 1)) {
    if (!reason->released()) continue;
    ++released;
    EXPECT_EQ(reason->text(), "Die mensen horen we nooit");
    EXPECT_EQ(reason->part(), 1u);
  }
  EXPECT_EQ(released, 1u);
  // B16: nothing of its votes, and the item is what it was.
  ASSERT_NE(session.Ballot(2), nullptr);
  EXPECT_TRUE(session.Ballot(2)->withdrawn());
  EXPECT_EQ(session.Ballot(2)->withdrawal_reason(), "We wilden eerst verder praten");
  EXPECT_FALSE(session.Ballot(2)->has_result());
  EXPECT_EQ(session.Ballot(2)->everyone().answered(), 0u);
  EXPECT_EQ(session.Item(4)->phase(), type::v1::ITEM_PHASE_REVEALED);
}

// Item 5. Those at home and in the hall say what it is for.
void AskGoals(Evening& evening) {
  auto& fatima = evening.fatima();
  fatima.Must({"round", "open", "5"});
  evening.Each({"answer", "5"}, {{"anna", {"8"}},
                                 {"bram", {"8", "13"}},
                                 {"els", {"2", "12"}},
                                 {"lotte", {"8"}},
                                 {"henk", {"10"}},
                                 {"sam", {"1", "2", "3"}},
                                 {"sara", {"1"}},
                                 {"stef", {"11"}},
                                 {"ko", {"8", "10"}},
                                 {"kim", {"9"}},
                                 {"helga", {"8"}}});
  fatima.Must({"round", "reveal", "5", "--yes"});
  fatima.Must({"round", "show-others"});
  evening.ExpectSeen(ExpectGoals);
}

void ExpectGoals(const client::SessionSnapshot& session) {
  EXPECT_EQ(Figures(session, 5, 1),
            (Lines{"group 1: 0 1 0 0 0 0 0 3 0 1 0 1 1", "group 2: 2 1 1 0 0 0 0 0 0 0 1 0 0",
                   "group 3: 0 0 0 0 0 0 0 2 1 1 0 0 0", "all: 2 2 1 0 0 0 0 5 1 2 1 1 1"}));
}

}  // namespace vooraf::system_test::selwerd
