// `vooraf watch` in a real terminal (tmux): drawn in place, put right when it ends, and without
// colour or cursor moves where those are not wanted.
#include <gtest/gtest.h>

#include "tests/client-cli/evening.h"
#include "tests/client-cli/tmux.h"

namespace vooraf::cli {
namespace {

TEST(WatchInATerminal, FollowsTheTalkInPlaceAndLeavesTheScreenAsItWas) {
  Evening evening;
  evening.Join("anna", "bewoners");
  TmuxWindow terminal(evening, "anna", 80, 40, "", "watch");
  terminal.WaitFor("De eerste vraag komt");
  evening.facilitator().Must({"round", "open", "1"});
  EXPECT_EQ(terminal.WaitFor("0 van 1").find("before"), std::string::npos);
  evening["anna"].Must({"answer", "1", "2"});
  const std::string answered = terminal.WaitFor("1 van 1");
  EXPECT_NE(terminal.WaitFor("uw antwoord").find("◀"), std::string::npos);
  // Drawn over, not under: the title stands there once.
  const size_t title = answered.find("Een eerste gesprek");
  ASSERT_NE(title, std::string::npos);
  EXPECT_EQ(answered.find("Een eerste gesprek", title + 1), std::string::npos);
  EXPECT_NE(terminal.Seen("-e").find("\x1b["), std::string::npos);  // it has colours

  terminal.Press("C-c");
  const std::string after = terminal.WaitFor("ended with 0");
  EXPECT_NE(after.find("1 van 1"), std::string::npos);  // the last state stays
}

TEST(WatchInATerminal, CountsDown) {
  Evening evening;
  TmuxWindow terminal(evening, "fatima", 80, 40, "", "watch");
  terminal.WaitFor("De eerste vraag komt");
  evening.facilitator().Must({"timer", "start", "10m"});
  // Whichever seconds a busy machine gets round to.
  const auto left = [](const std::string& seen) {
    const size_t begin = seen.find("Nog 9:");
    return begin == std::string::npos ? "" : seen.substr(begin, std::string("Nog 9:58").size());
  };
  const std::string first = left(terminal.WaitFor("Nog 9:"));
  terminal.WaitUntil("less than " + first, [&](const std::string& seen) {
    return !left(seen).empty() && left(seen) < first;
  });
}

TEST(WatchInATerminal, FitsFortyColumnsWithoutColour) {
  Evening evening;
  evening.Join("anna", "bewoners");
  evening.facilitator().Must({"round", "open", "1"});
  TmuxWindow terminal(evening, "anna", 40, 60, "NO_COLOR=1", "watch");
  const std::string seen = terminal.WaitFor("0 van 1");
  EXPECT_NE(seen.find("Weet ik (nog) niet"), std::string::npos);
  EXPECT_EQ(terminal.Seen("-e").find('\x1b'), std::string::npos);
  // A smaller window says that there is more.
  terminal.Resize(40, 12);
  terminal.WaitFor("Er is meer");
}

TEST(WatchInATerminal, ADumbTerminalGetsBlocks) {
  Evening evening;
  evening.Join("anna", "bewoners");
  TmuxWindow terminal(evening, "anna", 80, 60, "TERM=dumb", "watch");
  terminal.WaitFor("De eerste vraag komt");
  evening.facilitator().Must({"round", "open", "1"});
  const std::string seen = terminal.WaitFor("0 van 1");
  EXPECT_NE(seen.find("before"), std::string::npos);
  EXPECT_NE(seen.find("De eerste vraag komt"), std::string::npos);  // the block before stays
  EXPECT_EQ(terminal.Seen("-e").find('\x1b'), std::string::npos);
}

TEST(WatchInATerminal, EndsWithTheSession) {
  Evening evening;
  TmuxWindow terminal(evening, "fatima", 80, 40, "", "watch");
  terminal.WaitFor("De eerste vraag komt");
  evening.facilitator().Must({"session", "close", "--yes"});
  EXPECT_NE(terminal.WaitFor("ended with 0").find("Het gesprek is afgesloten."), std::string::npos);
}

TEST(WatchInATerminal, SaysThatTheLineIsGoneAndComesBack) {
  Evening evening;
  evening.Join("anna", "bewoners");
  TmuxWindow terminal(evening, "anna", 80, 40, "", "watch");
  terminal.WaitFor("De eerste vraag komt");
  evening.server().Kill();
  terminal.WaitFor("Geen verbinding");
  evening.server().Start();
  evening.facilitator().Must({"round", "open", "1"});
  EXPECT_EQ(terminal.WaitFor("0 van 1").find("Geen verbinding"), std::string::npos);
}

TEST(ATerminal, ARevealIsAskedOnceMore) {
  Evening evening;
  evening.facilitator().Must({"round", "open", "1"});
  {
    TmuxWindow terminal(evening, "fatima", 80, 20, "", "round reveal");
    terminal.WaitFor("[j/N]");
    terminal.Press("n Enter");
    terminal.WaitFor("Er is niets gedaan");
  }
  TmuxWindow terminal(evening, "fatima", 80, 20, "", "round reveal");
  terminal.WaitFor("[j/N]");
  terminal.Press("j Enter");
  terminal.WaitFor("ended with 0");
}

TEST(ATerminal, APasswordIsNotShown) {
  Evening evening;
  TmuxWindow terminal(evening, "femke", 80, 20, "", "auth sign-in fatima");
  terminal.WaitFor("Wachtwoord:");
  terminal.Press("-l 'a long enough password'");
  terminal.Press("Enter");
  EXPECT_EQ(terminal.WaitFor("ended with 0").find("long enough"), std::string::npos);
}

}  // namespace
}  // namespace vooraf::cli
