// Erasing on a real server, from the terminal: what is gone is gone from every file that the server
// keeps, and what was counted stays.
#include <gtest/gtest.h>

#include <boost/json.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "tests/system/hall.h"

namespace vooraf::system_test {
namespace {

namespace fs = std::filesystem;

class Erasing : public ::testing::Test {
 protected:
  Erasing() {
    hall_["fatima"].Must({"auth", "sign-in", "fatima", "--password-stdin"}, kPassword);
    hall_["fatima"].Must({"session", "create", "--template", "eerste-gesprek", "--controller",
                          "nl=Gemeente Voorbeeld", "--purpose", "nl=Samen plannen", "--legal-basis",
                          "nl=Algemeen belang", "--privacy-contact",
                          "nl=privacy@voorbeeld.example"});
    const std::string opened = hall_["fatima"].Must({"session", "open"});
    const size_t dash = opened.rfind('-');
    code_ = opened.substr(dash - 4, 4) + opened.substr(dash + 1, 4);
    hall_["fatima"].Must({"session", "start"});
    for (const char* name : {"anna", "bram", "carla", "dirk"}) {
      hall_[name].Must({"join", code_, "--group", "1"});
    }
    hall_["fatima"].Must({"round", "open", "1"});
    hall_["anna"].Must({"answer", "1", "1", "--reason", kReason});
    for (const char* name : {"bram", "carla", "dirk"}) hall_[name].Must({"answer", "1", "2"});
    hall_["fatima"].Must({"round", "reveal", "1", "--yes"});
    hall_["fatima"].Must({"reason", "release", "1", "1"});
  }

  // Whether a file of the server's holds the words, but for what clients keep.
  bool OnDisk(const std::string& words) {
    for (const auto& entry :
         fs::recursive_directory_iterator(hall_.server().database().parent_path())) {
      if (!entry.is_regular_file()) continue;
      std::ifstream in(entry.path(), std::ios::binary);
      const std::string bytes(std::istreambuf_iterator<char>(in), {});
      if (bytes.find(words) != std::string::npos) return true;
    }
    return false;
  }
  std::vector<uint32_t> CountsSeenBy(const std::string& name) {
    return Counts(hall_.See(name)->Round(1, 1)->result().aspects(0).everyone());
  }

  static constexpr const char* kReason = "Omdat ik naast Wilhelmina woon";
  Hall hall_;
  std::string code_;
};

TEST_F(Erasing, Z11APersonGetsWhatIsKeptAndNobodyElseDoes) {
  const auto data = boost::json::parse(hall_["anna"].Must({"--json", "my-data"}));
  EXPECT_EQ(data.at("participant").as_int64(), 2);
  const std::string all = boost::json::serialize(data);
  EXPECT_NE(all.find("answer_given"), std::string::npos);
  EXPECT_NE(all.find("Wilhelmina"), std::string::npos);
  const std::string other = hall_["bram"].Must({"--json", "my-data"});
  EXPECT_EQ(other.find("Wilhelmina"), std::string::npos);
  const Ran refused = hall_["bram"].Run({"--json", "my-data", "--for", "2"});
  EXPECT_EQ(refused.exit_code, 1);
  EXPECT_NE(refused.err.find("NOT_HELPED"), std::string::npos) << refused.err;
}

TEST_F(Erasing, Z2Z4APersonErasesHerselfAndWhatWasCountedStays) {
  ASSERT_TRUE(OnDisk("Wilhelmina"));
  const std::vector<uint32_t> before = CountsSeenBy("bram");
  const std::string report_before = hall_["fatima"].Must({"report"});
  EXPECT_NE(report_before.find("Wilhelmina"), std::string::npos);
  hall_["anna"].Must({"erase", "me", "--yes"});
  EXPECT_FALSE(OnDisk("Wilhelmina"));
  EXPECT_EQ(CountsSeenBy("bram"), before);
  const v1::ReasonView* reason = hall_.See("bram")->Reasons(1, 1).at(0);
  EXPECT_EQ(reason->text(), "");
  EXPECT_TRUE(reason->erased());
  const std::string report = hall_["fatima"].Must({"report"});
  EXPECT_EQ(report.find("Wilhelmina"), std::string::npos);
  EXPECT_EQ(hall_["fatima"].Must({"--json", "replay", "--speed", "0"}).find("Wilhelmina"),
            std::string::npos);
  // She is nobody any more, and may come again as somebody else.
  EXPECT_NE(hall_["anna"].Run({"--json", "watch", "--once"}).exit_code, 0);
  hall_["anna"].Must({"join", code_, "--group", "1"});
  // Y1, Z1: the log is whole, and the server starts with it.
  hall_.server().Kill();
  hall_.server().Start();
  EXPECT_EQ(CountsSeenBy("bram"), before);
}

TEST_F(Erasing, Z3Z9WordsAndTheWholeSession) {
  hall_["fatima"].Must({"erase", "text", "reason/1/1/1", "--yes"});
  EXPECT_FALSE(OnDisk("Wilhelmina"));
  const Ran unknown = hall_["fatima"].Run({"--json", "erase", "text", "reason/1/1/9", "--yes"});
  EXPECT_NE(unknown.err.find("TEXT_UNKNOWN"), std::string::npos) << unknown.err;
  const Ran not_hers = hall_["bram"].Run({"--json", "erase", "text", "reason/1/1/1", "--yes"});
  EXPECT_NE(not_hers.exit_code, 0);

  const Ran open = hall_["fatima"].Run({"--json", "erase", "session", "--title", "x", "--yes"});
  EXPECT_NE(open.err.find("SESSION_GOES_ON"), std::string::npos) << open.err;
  const std::string title = [&] {
    const auto session = hall_.See("fatima");
    return session->session()->title().entries(0).value();
  }();
  hall_["fatima"].Must({"session", "close", "--yes"});
  hall_["fatima"].Must({"erase", "session", "--title", title, "--yes"});
  EXPECT_FALSE(OnDisk("Voorbeeld"));
  EXPECT_FALSE(OnDisk(title));
  const Ran gone = hall_["bram"].Run({"--json", "watch", "--once"});
  EXPECT_NE(gone.err.find("SESSION_NOT_FOUND"), std::string::npos) << gone.err;
}

}  // namespace
}  // namespace vooraf::system_test
