// `vooraf watch` in a real terminal (tmux): drawn in place, put right when it ends, and without
// colour or cursor moves where those are not wanted.
#include <gtest/gtest.h>
#include <poll.h>
#include <unistd.h>

#include <array>
#include <cstdio>
#include <stdexcept>

#include "tests/client-cli/evening.h"

namespace vooraf::cli {
namespace {

std::string OutputOf(const std::string& command) {
  FILE* pipe = ::popen(command.c_str(), "r");
  if (pipe == nullptr) throw std::runtime_error("cannot run " + command);
  std::string output;
  std::array<char, 4096> buffer{};
  size_t got = 0;
  while ((got = std::fread(buffer.data(), 1, buffer.size(), pipe)) > 0) {
    output.append(buffer.data(), got);
  }
  ::pclose(pipe);
  return output;
}

// tmux with a server of its own. A name is used once: the last one's server may still be ending.
std::string Tmux() {
  static int number = 0;
  return "tmux -L vooraf-" + std::to_string(::getpid()) + "-" + std::to_string(++number) +
         " -f /dev/null ";
}

// A terminal of its own, in which one command runs; the shell stays behind.
class Terminal {
 public:
  Terminal(Evening& evening, const std::string& profile, int width, int height,
           const std::string& environment, const std::string& arguments)
      : tmux_(Tmux()) {
    const std::string variables = "XDG_STATE_HOME=" + evening.folder().string() +
                                  " VOORAF_SERVER=" + evening.server().address() +
                                  " VOORAF_PROFILE=" + profile + " LANG=C.UTF-8 VOORAF_LANG=nl ";
    OutputOf("LANG=C.UTF-8 " + tmux_ + "new-session -d -x " + std::to_string(width) + " -y " +
             std::to_string(height) + " \"echo before; env " + variables + environment + " " +
             VOORAF_PROGRAM + " " + arguments + "; echo ended with \\$?; cat\"");
  }
  ~Terminal() { OutputOf(tmux_ + "kill-server 2>&1"); }

  std::string Seen(const std::string& flags = "") {
    return OutputOf(tmux_ + "capture-pane -p " + flags);
  }
  // Waits for the text to stand on the screen; what stands there, or what stood there at last.
  std::string WaitFor(const std::string& text) {
    std::string seen;
    for (int tries = 0; tries < 1'000; ++tries) {
      seen = Seen();
      if (seen.find(text) != std::string::npos) return seen;
      ::poll(nullptr, 0, 20);  // nothing tells when tmux has drawn
    }
    ADD_FAILURE() << "never seen: " << text << "\n" << seen;
    return seen;
  }
  void Press(const std::string& keys) { OutputOf(tmux_ + "send-keys " + keys); }
  void Resize(int width, int height) {
    OutputOf(tmux_ + "resize-window -x " + std::to_string(width) + " -y " + std::to_string(height));
  }

 private:
  const std::string tmux_;
};

TEST(WatchInATerminal, FollowsTheTalkInPlaceAndLeavesTheScreenAsItWas) {
  Evening evening;
  evening.Join("anna", "bewoners");
  Terminal terminal(evening, "anna", 80, 40, "", "watch");
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
  Terminal terminal(evening, "fatima", 80, 40, "", "watch");
  terminal.WaitFor("De eerste vraag komt");
  evening.facilitator().Must({"timer", "start", "10m"});
  terminal.WaitFor("Nog 9:58");
  terminal.WaitFor("Nog 9:57");
}

TEST(WatchInATerminal, FitsFortyColumnsWithoutColour) {
  Evening evening;
  evening.Join("anna", "bewoners");
  evening.facilitator().Must({"round", "open", "1"});
  Terminal terminal(evening, "anna", 40, 60, "NO_COLOR=1", "watch");
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
  Terminal terminal(evening, "anna", 80, 60, "TERM=dumb", "watch");
  terminal.WaitFor("De eerste vraag komt");
  evening.facilitator().Must({"round", "open", "1"});
  const std::string seen = terminal.WaitFor("0 van 1");
  EXPECT_NE(seen.find("before"), std::string::npos);
  EXPECT_NE(seen.find("De eerste vraag komt"), std::string::npos);  // the block before stays
  EXPECT_EQ(terminal.Seen("-e").find('\x1b'), std::string::npos);
}

TEST(WatchInATerminal, EndsWithTheSession) {
  Evening evening;
  Terminal terminal(evening, "fatima", 80, 40, "", "watch");
  terminal.WaitFor("De eerste vraag komt");
  evening.facilitator().Must({"session", "close", "--yes"});
  EXPECT_NE(terminal.WaitFor("ended with 0").find("Het gesprek is afgesloten."), std::string::npos);
}

TEST(WatchInATerminal, SaysThatTheLineIsGoneAndComesBack) {
  Evening evening;
  evening.Join("anna", "bewoners");
  Terminal terminal(evening, "anna", 80, 40, "", "watch");
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
    Terminal terminal(evening, "fatima", 80, 20, "", "round reveal");
    terminal.WaitFor("[j/N]");
    terminal.Press("n Enter");
    terminal.WaitFor("Er is niets gedaan");
  }
  Terminal terminal(evening, "fatima", 80, 20, "", "round reveal");
  terminal.WaitFor("[j/N]");
  terminal.Press("j Enter");
  terminal.WaitFor("ended with 0");
}

TEST(ATerminal, APasswordIsNotShown) {
  Evening evening;
  Terminal terminal(evening, "femke", 80, 20, "", "auth sign-in fatima");
  terminal.WaitFor("Wachtwoord:");
  terminal.Press("-l 'a long enough password'");
  terminal.Press("Enter");
  EXPECT_EQ(terminal.WaitFor("ended with 0").find("long enough"), std::string::npos);
}

}  // namespace
}  // namespace vooraf::cli
