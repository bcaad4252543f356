// An export holds the whole log and shows whatever becomes of it.
#include "server/logfile/export.h"

#include <gmock/gmock.h>
#include <sys/stat.h>

#include <cstdlib>
#include <map>
#include <set>

#include "server/logfile/export_reader.h"
#include "tests/logfile/log_files.h"

namespace vooraf::logfile::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

class ExportTest : public LogFiles {
 protected:
  ExportTest() { PutTalk(data_, "talk"); }

  // What becomes of the export if its bytes become these.
  std::vector<std::string> ProblemsOf(const std::string& bytes) {
    Write(File("changed"), bytes);
    return Problems(File("changed"));
  }

  const fs::path data_ = Data("data");
};

// What the independent script, in Python, says of the file; empty if it finds something wrong.
std::string ByPython(const fs::path& file) {
  const std::string command = std::string("python3 ") + VOORAF_VERIFY_EXPORT + " " + file.string();
  FILE* pipe = popen((command + " 2>/dev/null").c_str(), "r");
  std::string said;
  for (int c = fgetc(pipe); c != EOF; c = fgetc(pipe)) said += static_cast<char>(c);
  return pclose(pipe) == 0 ? said : std::string();
}

std::string Hex(const domain::Hash& hash) {
  std::string hex;
  for (const uint8_t byte : hash) {
    char digits[3];
    std::snprintf(digits, sizeof(digits), "%02x", byte);
    hex += digits;
  }
  return hex;
}

TEST_F(ExportTest, L14HoldsTheWholeLog) {
  const fs::path file = ExportOf(data_, "talk");
  EXPECT_THAT(Problems(file), IsEmpty());
  auto reader = ExportReader::Open(file);
  ASSERT_TRUE(reader);
  EXPECT_EQ(reader->header().session.value, "talk");
  store::Unsealer unsealer({"talk"}, {}, "");
  for (const domain::StoredEvent& event : talk()) {
    auto row = reader->Next();
    ASSERT_TRUE(row && *row);
    domain::StoredEvent read;
    ASSERT_TRUE(unsealer.Unseal(**row, read));
    EXPECT_EQ(read.time, event.time);
    EXPECT_EQ(read.event.SerializeAsString(), event.event.SerializeAsString());
    EXPECT_EQ(read.choice.has_value(), event.choice.has_value());
    EXPECT_EQ(read.content.has_value(), event.content.has_value());
    if (event.content) {
      EXPECT_EQ(read.content->SerializeAsString(), event.content->SerializeAsString());
    }
  }
  auto end = reader->Next();
  ASSERT_TRUE(end);
  EXPECT_FALSE(*end);
  EXPECT_EQ(unsealer.head().hash, HeadOf(data_, "talk").hash);
}

TEST_F(ExportTest, L14IsItsOwnersAloneAndReplacesNothing) {
  const fs::path file = ExportOf(data_, "TEST2345");
  struct stat info {};
  ASSERT_EQ(stat(file.c_str(), &info), 0);
  EXPECT_EQ(info.st_mode & 0777, 0600u);
  const auto again = ExportLog(data_, "talk", file, {});
  ASSERT_FALSE(again);
  EXPECT_EQ(again.error().reason(), "FILE_THERE");
  EXPECT_THAT(Problems(file), IsEmpty());
}

TEST_F(ExportTest, L14OfABrokenLogNoneIsMade) {
  Meddle(data_, "UPDATE events SET time_us = 0 WHERE seq = 5");
  const auto exported = ExportLog(data_, "talk", File("none"), {});
  ASSERT_FALSE(exported);
  EXPECT_EQ(exported.error().reason(), "LOG_BROKEN");
  EXPECT_FALSE(fs::exists(File("none")));
  Meddle(data_, "DELETE FROM events");
  EXPECT_FALSE(ExportLog(data_, "talk", File("none"), {}));
}

TEST_F(ExportTest, L14SaysWhatIsNotThere) {
  const auto reason = [&](const fs::path& data, const std::string& session, const fs::path& to) {
    const auto exported = ExportLog(data, session, to, {});
    return exported ? std::string() : std::string(exported.error().reason());
  };
  EXPECT_EQ(reason(data_, "nobody", File("none")), "NO_SUCH_SESSION");
  EXPECT_EQ(reason(Data("empty"), "talk", File("none")), "DATABASE_CANNOT_OPEN");
  EXPECT_EQ(reason(data_, "talk", File("no/folder")), "FILE_UNWRITABLE");
}

TEST_F(ExportTest, L14HoldsNeitherNamesNorTokens) {
  EXPECT_THAT(Read(ExportOf(data_, "talk")), Not(HasSubstr("Name of")));
}

TEST_F(ExportTest, L14PythonComesToTheSame) {
  const fs::path file = ExportOf(data_, "talk");
  const store::Head head = HeadOf(data_, "talk");
  EXPECT_EQ(ByPython(file), std::to_string(head.seq) + " " + Hex(head.hash) + "\n");

  std::string changed = Read(file);
  const size_t place = changed.find("\"time_us\":") + 12;
  changed[place] = changed[place] == '1' ? '2' : '1';
  Write(File("changed"), changed);
  EXPECT_EQ(ByPython(File("changed")), "");
}

TEST_F(ExportTest, L14AnErasedPartStaysProven) {
  Meddle(data_,
         "UPDATE events SET content = NULL, content_salt = NULL, choice = NULL,"
         " choice_salt = NULL");
  const fs::path file = ExportOf(data_, "talk");
  EXPECT_THAT(Problems(file), IsEmpty());
  EXPECT_NE(ByPython(file), "");
}

TEST_F(ExportTest, L15CutOffAnywhereItShows) {
  const std::string whole = Read(ExportOf(data_, "talk"));
  std::set<std::string> reasons;
  for (size_t size = 0; size < whole.size(); size += size < 200 ? 1 : 37) {
    const auto problems = ProblemsOf(whole.substr(0, size));
    ASSERT_EQ(problems.size(), 1u) << size;
    reasons.insert(problems.front());
  }
  EXPECT_THAT(ProblemsOf(whole.substr(0, whole.size() - 1)), ElementsAre("EXPORT_CUT_OFF"));
  EXPECT_THAT(reasons, ElementsAre("EXPORT_CUT_OFF", "NOT_A_LOG"));
}

TEST_F(ExportTest, L15SaysAfterWhichEventItBreaksOff) {
  const auto lines = Lines(Read(ExportOf(data_, "talk")));
  Write(File("cut"), lines[0] + lines[1] + lines[2]);
  EXPECT_THAT(Problems(File("cut")), ElementsAre("EXPORT_CUT_OFF"));
  EXPECT_EQ(FirstSeq(File("cut")), "2");
}

TEST_F(ExportTest, L15OneBitAnywhereShows) {
  const std::string whole = Read(ExportOf(data_, "talk"));
  const size_t header = whole.find('\n');
  const size_t version = whole.find("\"vooraf\":");
  std::map<std::string, int> reasons;
  for (size_t i = 0; i < whole.size(); i += 11) {
    // By which version it was written is for people.
    if (i >= version && i < header) continue;
    for (const int bit : {0, 3, 6}) {
      std::string changed = whole;
      changed[i] = static_cast<char>(changed[i] ^ (1 << bit));
      const auto problems = ProblemsOf(changed);
      ASSERT_FALSE(problems.empty()) << "bit " << bit << " of byte " << i;
      ++reasons[problems.front()];
    }
  }
  EXPECT_GT(reasons["EVENT_CHANGED"], 0);
  EXPECT_GT(reasons["EXPORT_UNREADABLE"], 0);
}

TEST_F(ExportTest, L15LinesTakenOutAddedOrMovedShow) {
  const auto lines = Lines(Read(ExportOf(data_, "talk")));
  const auto joined = [](const std::vector<std::string>& all) {
    std::string text;
    for (const std::string& line : all) text += line;
    return text;
  };
  auto changed = lines;
  changed.erase(changed.begin() + 4);
  EXPECT_THAT(ProblemsOf(joined(changed)), ElementsAre("EVENT_MISSING"));
  changed = lines;
  std::swap(changed[4], changed[5]);
  EXPECT_THAT(ProblemsOf(joined(changed)), ElementsAre("EVENT_MISSING"));
  changed = lines;
  changed.insert(changed.begin() + 4, changed[4]);
  EXPECT_THAT(ProblemsOf(joined(changed)), ElementsAre("EVENT_MISSING"));
  // Cut short, with the last line kept.
  changed = lines;
  changed.erase(changed.end() - 2);
  EXPECT_THAT(ProblemsOf(joined(changed)), ElementsAre("EXPORT_MISCOUNTED"));
  EXPECT_THAT(ProblemsOf(joined(lines) + lines[1]), ElementsAre("EXPORT_UNREADABLE"));
  EXPECT_THAT(ProblemsOf(lines[0] + lines.back()), ElementsAre("EXPORT_MISCOUNTED"));
}

TEST_F(ExportTest, L15ALineOfAnotherFormShows) {
  auto lines = Lines(Read(ExportOf(data_, "talk")));
  const std::string whole = lines[1];
  for (const auto& [from, to] :
       std::map<std::string, std::string>{{"{\"seq\":1", "{\"seq\":01"},
                                          {"{\"seq\":1", "{\"seq\": 1"},
                                          {",\"hash\"", ",\"note\":1,\"hash\""},
                                          {"\"salt\":\"", "\"salt\":\"AAAA"}}) {
    std::string changed = whole;
    changed.replace(changed.find(from), from.size(), to);
    const auto problems = ProblemsOf(lines[0] + changed + lines[2]);
    ASSERT_FALSE(problems.empty()) << changed;
  }
}

TEST_F(ExportTest, L15AnExportOfANewerVersionIsRefusedByName) {
  auto text = Read(ExportOf(data_, "talk"));
  text.replace(text.find("\"version\":1"), 11, "\"version\":2");
  Write(File("newer"), text);
  const auto verified = Verify(File("newer"), {});
  ASSERT_FALSE(verified);
  EXPECT_EQ(verified.error().reason(), "EXPORT_NEWER");
  for (const char* language : {"en", "nl"}) {
    EXPECT_THAT(verified.error().Message(language), HasSubstr("2"));
    EXPECT_THAT(verified.error().Message(language), Not(HasSubstr("{")));
  }
}

TEST_F(ExportTest, L15AnEndlessLineIsNoLine) {
  const auto lines = Lines(Read(ExportOf(data_, "talk")));
  EXPECT_THAT(ProblemsOf(lines[0] + std::string(kLineBytesMax + 10, 'a')),
              ElementsAre("EXPORT_UNREADABLE"));
}

}  // namespace
}  // namespace vooraf::logfile::testing
