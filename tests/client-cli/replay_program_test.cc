// `vooraf replay` against a real server: for scripts, as blocks, and in a real terminal (tmux).
#include <gtest/gtest.h>

#include <boost/json.hpp>

#include "tests/client-cli/evening.h"
#include "tests/client-cli/tmux.h"

namespace vooraf::cli {
namespace {

namespace json = boost::json;

// An evening with a question that three people answered.
class ReplayedEvening : public Evening {
 public:
  ReplayedEvening() {
    for (const char* name : {"anna", "bram", "carla"}) Join(name, "bewoners");
    facilitator().Must({"round", "open", "1"});
    for (const char* name : {"anna", "bram", "carla"}) (*this)[name].Must({"answer", "1", "2"});
    facilitator().Must({"round", "reveal", "1", "--yes"});
    facilitator().Must({"session", "close", "--yes"});
  }
};

std::vector<json::object> Lines(const std::string& text) {
  std::vector<json::object> lines;
  size_t begin = 0;
  for (size_t end; (end = text.find('\n', begin)) != std::string::npos; begin = end + 1) {
    lines.push_back(json::parse(text.substr(begin, end - begin)).as_object());
  }
  return lines;
}

std::string SeqOf(const json::object& line) {
  return std::string(line.at("revision").as_object().at("seq").as_string());
}

std::string LastSeq(Evening& evening) {
  return SeqOf(Lines(evening.facilitator().Must({"replay", "--json"})).back());
}

TEST(ReplayProgram, Y3PrintsAnUpdateForEachEvent) {
  ReplayedEvening evening;
  auto& fatima = evening.facilitator();
  const auto all = Lines(fatima.Must({"replay", "--json"}));
  ASSERT_GT(all.size(), 8u);
  EXPECT_EQ(SeqOf(all.front()), "0");
  EXPECT_EQ(SeqOf(all.back()), std::to_string(all.size() - 1));
  const auto some = Lines(fatima.Must({"replay", "--json", "--from", "3", "--until", "5"}));
  ASSERT_EQ(some.size(), 3u);
  EXPECT_EQ(SeqOf(some.front()), "3");
  EXPECT_TRUE(some.front().at("snapshot").as_bool());
  const std::string time(some.back().at("time").as_string());
  const auto then = Lines(fatima.Must({"replay", "--json", "--from", time, "--until", "5"}));
  EXPECT_EQ(SeqOf(then.back()), "5");
  // The session by its code, and at a speed.
  const auto fast = Lines(fatima.Must({"replay", evening.code(), "--json", "--speed", "1000"}));
  EXPECT_LT(fast.size(), all.size());
  EXPECT_EQ(SeqOf(fast.back()), SeqOf(all.back()));
}

TEST(ReplayProgram, Y13ListsTheChapters) {
  ReplayedEvening evening;
  auto& fatima = evening.facilitator();
  const std::string listed = fatima.Must({"replay", "--chapters", "--lang", "nl"});
  EXPECT_NE(listed.find("Aanmelden kan"), std::string::npos) << listed;
  EXPECT_NE(listed.find("Uitslag van ronde 1 van"), std::string::npos) << listed;
  const auto chapters =
      json::parse(fatima.Must({"replay", "--chapters", "--json"})).at("chapters").as_array();
  EXPECT_EQ(chapters.back().at("kind").as_string(), "CHAPTER_KIND_SESSION_CLOSED");
}

TEST(ReplayProgram, PrintsBlocksWhereThereIsNoTerminal) {
  ReplayedEvening evening;
  const std::string shown = evening.facilitator().Must({"replay", "--lang", "nl"});
  EXPECT_NE(shown.find("Het gesprek is er nog niet."), std::string::npos) << shown;
  EXPECT_NE(shown.find("0 van 3"), std::string::npos) << shown;
  EXPECT_NE(shown.find("2 van 3"), std::string::npos) << shown;
  EXPECT_NE(shown.find("afgesloten"), std::string::npos) << shown;
}

TEST(ReplayProgram, Y8RefusalsSayWhatToDo) {
  ReplayedEvening evening;
  const auto refused = evening["anna"].Run({"replay", "--lang", "nl"});
  EXPECT_EQ(refused.exit_code, 1);
  EXPECT_NE(refused.err.find("Alleen gespreksleiders kunnen dit gesprek terugkijken"),
            std::string::npos)
      << refused.err;
  auto& fatima = evening.facilitator();
  EXPECT_EQ(fatima.Run({"replay", "--from", "yesterday"}).exit_code, 2);
  const auto too_fast = fatima.Run({"replay", "--json", "--speed", "5000"});
  EXPECT_EQ(too_fast.exit_code, 1);
  EXPECT_NE(too_fast.err.find("REPLAY_SPEED_INVALID"), std::string::npos) << too_fast.err;
}

TEST(ReplayInATerminal, StepsJumpsAndStopsByKeys) {
  ReplayedEvening evening;
  const std::string last = LastSeq(evening);
  TmuxWindow terminal(evening, "fatima", 80, 40, "", "replay --from 3 --speed 0");
  terminal.WaitFor("3 van " + last);
  EXPECT_NE(terminal.Seen().find("spatie: speel/pauze"), std::string::npos);
  EXPECT_NE(terminal.Seen().find("Een eerste gesprek"), std::string::npos);
  EXPECT_EQ(terminal.Seen().find("before"), std::string::npos);
  terminal.Press("Right");
  terminal.WaitFor("4 van " + last);
  terminal.Press("Right");
  terminal.WaitFor("5 van " + last);
  terminal.Press("Left");
  terminal.WaitFor("4 van " + last);
  terminal.Press("n");
  terminal.WaitFor("Ronde 1 van");
  terminal.Press("n");
  terminal.WaitFor("Uitslag van ronde 1 van");
  terminal.Press("p");
  terminal.WaitFor("Ronde 1 van");
  terminal.Press("End");
  terminal.WaitFor(last + " van " + last);
  terminal.WaitFor("afgesloten");
  terminal.Press("Home");
  terminal.WaitFor("Het gesprek is er nog niet.");
  terminal.Press("+");
  terminal.WaitFor("20 keer");
  terminal.Press("q");
  terminal.WaitFor("ended with 0");
  EXPECT_NE(terminal.Seen().find("before"), std::string::npos);
}

TEST(ReplayInATerminal, PlaysAndPauses) {
  ReplayedEvening evening;
  const std::string last = LastSeq(evening);
  // So fast that it is at its end at once; from there it begins again.
  TmuxWindow terminal(evening, "fatima", 80, 40, "", "replay --speed 1000");
  terminal.WaitFor(last + " van " + last);
  terminal.WaitFor("‖");
  terminal.Press("-");
  terminal.WaitFor("500 keer");
  terminal.Press("Space");
  terminal.WaitFor(last + " van " + last);
  terminal.Press("C-c");
  terminal.WaitFor("ended with 0");
}

TEST(ReplayInATerminal, ComesBackAfterTheServerDid) {
  ReplayedEvening evening;
  TmuxWindow terminal(evening, "fatima", 80, 40, "", "replay --from 3 --speed 0");
  terminal.WaitFor("3 van ");
  evening.server().Kill();
  // A step may have come already; a jump asks the server.
  terminal.Press("End");
  terminal.WaitFor("Geen verbinding");
  evening.server().Start();
  terminal.WaitFor("12 van 12");
  terminal.Press("q");
  terminal.WaitFor("ended with 0");
}

TEST(ReplayInATerminal, FitsFortyColumnsWithoutColour) {
  ReplayedEvening evening;
  TmuxWindow terminal(evening, "fatima", 40, 12, "NO_COLOR=1", "replay --from 3 --speed 0");
  terminal.WaitFor("10 keer");
  EXPECT_EQ(terminal.Seen("-e").find('\x1b'), std::string::npos);
  terminal.Press("End");
  terminal.WaitFor("Er is meer");
}

}  // namespace
}  // namespace vooraf::cli
