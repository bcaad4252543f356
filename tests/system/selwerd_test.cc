// A whole evening from create to close, played by twenty people and a screen: seventeen processes
// that watch, three people without a device for whom a helper enters what they say. Every figure is
// worked out by hand next to the item it belongs to; here stand the order of the evening, and what
// must hold of everything that anybody was sent.
#include <gtest/gtest.h>

#include "tests/system/selwerd.h"

namespace vooraf::system_test::selwerd {
namespace {

// V1, V2, R1, B17: what no device may ever have been shown, whoever held it.
void ExpectNothingEarly(const client::SessionSnapshot& session) {
  for (const auto& [key, entity] : session.entities()) {
    if (entity->has_round()) {
      const auto& round = entity->round();
      EXPECT_TRUE(round.revealed() || !round.has_result()) << key;
      // G3: while the others wait, of the residents alone.
      if (!round.others_wait()) continue;
      for (const auto& aspect : round.result().aspects()) {
        EXPECT_FALSE(aspect.has_everyone()) << key;
        EXPECT_LE(aspect.parts_size(), 1) << key;
      }
    }
    if (entity->has_ballot()) {
      const auto& ballot = entity->ballot();
      EXPECT_TRUE(ballot.closed() || !ballot.has_result()) << key;
      EXPECT_TRUE(ballot.closed() || session.Objections(ballot.ballot()).empty()) << key;
    }
  }
}

// W2, J2, B17, F10, R10, V2: what only facilitators may be shown.
void ExpectNothingOfFacilitators(const client::SessionSnapshot& session) {
  for (const auto& [key, entity] : session.entities()) {
    EXPECT_FALSE(entity->has_person() || entity->has_person_name() || entity->has_presence() ||
                 entity->has_invitations() || entity->has_speaking() || entity->has_floor_queue())
        << key;
    EXPECT_FALSE(entity->has_reason() && !entity->reason().released()) << key;
    EXPECT_FALSE(entity->has_objection() && !entity->objection().released()) << key;
    EXPECT_FALSE(entity->has_amendment() && !entity->amendment().released()) << key;
    EXPECT_FALSE(entity->has_text_turn() &&
                 entity->text_turn().phase() != v1::TEXT_TURN_PHASE_RELEASED)
        << key;
  }
}

// All that is not a person's own, by key.
std::map<std::string, std::string> Common(const client::SessionSnapshot& session) {
  std::map<std::string, std::string> common;
  for (const auto& [key, entity] : session.entities()) {
    if (entity->has_me() || entity->has_my_item() || entity->has_my_floor()) continue;
    common[key] = entity->ShortDebugString();
  }
  return common;
}

// All of `part` is in `whole`.
void ExpectHolds(const std::map<std::string, std::string>& whole,
                 const std::map<std::string, std::string>& part) {
  for (const auto& [key, shown] : part) {
    const auto found = whole.find(key);
    EXPECT_EQ(found == whole.end() ? "nothing" : found->second, shown) << key;
  }
}

// What facilitators see besides.
void ExpectFacilitator(const client::SessionSnapshot& session) {
  // With Ko's turn at the ladder.
  EXPECT_EQ(TurnsPerGroup(session), (std::vector<uint32_t>{3, 1, 1, 5}));
  size_t participants = 0;
  size_t helped = 0;
  for (const auto* person : session.People()) {
    participants += person->role() == type::v1::ROLE_PARTICIPANT;
    helped += person->helper() != 0;
  }
  EXPECT_EQ(participants, 17u);
  EXPECT_EQ(helped, 3u);
}

void ExpectWholeEvening(const client::SessionSnapshot& session) {
  EXPECT_EQ(session.session()->phase(), v1::SESSION_PHASE_CLOSED);
  ExpectFacts(session);
  ExpectDiscussion(session);
  ExpectForm(session);
  ExpectWho(session);
  ExpectGoals(session);
  ExpectLadder(session);
  ExpectLadderDecided(session);
  ExpectResponsibility(session);
  ExpectAgreement(session);
}

// Everybody looks at everything that could hold somebody else's words.
void LookAround(Evening& evening) {
  std::map<std::string, Arguments> looks;
  for (const Arguments& look : {Arguments{"item", "show", "4"},
                                {"item", "show", "6"},
                                {"reason", "list", "4"},
                                {"objection", "list", "3"},
                                {"amendment", "list", "6"},
                                {"floor", "show"}}) {
    for (auto& [name, person] : evening.hall().people()) {
      if (name != "femke") looks[name] = look;
    }
    evening.hall().AllAtOnce(looks);
  }
}

void ExpectNoInsult(const std::string& name, const std::string& shown, bool facilitator) {
  for (const Insult& insult : Insults()) {
    const bool found = shown.find(insult.words) != std::string::npos;
    if (facilitator) {
      EXPECT_TRUE(found) << insult.words;  // who should have been able to release it
    } else if (name != insult.writer) {
      EXPECT_FALSE(found) << insult.words << " reached " << name;
    }
  }
}

TEST(Selwerd, AnEveningFromCreateToClose) {
  Evening evening;
  FillInFacts(evening);
  evening.fatima().Must({"session", "start"});
  TalkAboutFacts(evening);
  AskForm(evening);
  AskWho(evening);
  AskGoals(evening);
  AskLadder(evening);
  DecideLadder(evening);
  AskResponsibility(evening);
  Agree(evening);
  LookAround(evening);
  // S7: the session is closed by who made it.
  EXPECT_EQ(
      evening["femke"].Run({"--session", evening.code(), "session", "close", "--yes"}).exit_code,
      1);
  evening.fatima().Must({"session", "close", "--yes"});

  const auto common = Common(*evening.hall().See("anna"));
  size_t watched = 0;
  size_t replayed = 0;
  for (auto& [name, person] : evening.hall().people()) {
    if (name == "femke") continue;
    SCOPED_TRACE(name);
    const bool facilitator = name == "fatima";
    const std::string lines = person->FinishWatch();
    const auto updates = Parse(lines);
    const auto session = Fold(updates, [&](const client::SessionSnapshot& step) {
      ExpectNothingEarly(step);
      if (!facilitator) ExpectNothingOfFacilitators(step);
    });
    ExpectWholeEvening(*session);
    // Before the insults are looked for, so that they are not in what is seen again either.
    if (facilitator || name == "anna" || name == "wim" || name == "scherm") {
      EXPECT_GE(ExpectSeenAgain(*person, updates, facilitator), 40u);
      ++replayed;
    }
    ExpectNoInsult(name, lines + person->Written(), facilitator);
    if (facilitator) {
      ExpectFacilitator(*session);
      ExpectHolds(Common(*session), common);
    } else {
      EXPECT_EQ(Common(*session), common);
    }
    ++watched;
  }
  EXPECT_EQ(watched, 17u);
  EXPECT_EQ(replayed, 4u);
}

}  // namespace
}  // namespace vooraf::system_test::selwerd
