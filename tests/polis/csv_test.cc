// CSV is read as it was meant, or not at all.
#include "server/polis/csv.h"

#include <gmock/gmock.h>

#include <fstream>

#include "tests/store/temporary_folder.h"

namespace vooraf::polis {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

using Record = std::vector<std::string>;

class CsvTest : public ::testing::Test {
 protected:
  domain::Result<CsvFile> Open(const std::string& text) {
    const auto file = folder_.path() / "test.csv";
    std::ofstream(file, std::ios::binary) << text;
    return CsvFile::Open(file);
  }
  // All records after the first, or what is wrong: reason and line.
  std::pair<std::vector<Record>, std::string> Read(const std::string& text) {
    std::vector<Record> records;
    const auto told = [](const domain::Error& error) {
      return std::string(error.reason()) + " " + error.metadata.at("line");
    };
    auto csv = Open(text);
    if (!csv) return {records, told(csv.error())};
    while (true) {
      auto more = csv->Next();
      if (!more) return {records, told(more.error())};
      if (!*more) return {records, ""};
      Record& record = records.emplace_back();
      for (size_t i = 0; i < csv->columns().size(); ++i) record.push_back((*csv)[i]);
    }
  }
  std::vector<Record> Records(const std::string& text) {
    const auto [records, problem] = Read(text);
    EXPECT_EQ(problem, "") << text;
    return records;
  }
  std::string Problem(const std::string& text) { return Read(text).second; }

  store::testing::TemporaryFolder folder_;
};

TEST_F(CsvTest, L22FieldsMayBeQuoted) {
  EXPECT_THAT(Records("a,b\n1,2\n"), ElementsAre(Record{"1", "2"}));
  EXPECT_THAT(Records("a,b\n\"1\",\"2, and 3\"\n"), ElementsAre(Record{"1", "2, and 3"}));
  EXPECT_THAT(Records("a,b\n\"say \"\"hello\"\"\",\n"), ElementsAre(Record{"say \"hello\"", ""}));
  EXPECT_THAT(Records("a,b\n\"two\nlines\",\"\"\n3,4\n"),
              ElementsAre(Record{"two\nlines", ""}, Record{"3", "4"}));
}

TEST_F(CsvTest, L22LinesEndInEitherWayOrAtTheEnd) {
  EXPECT_THAT(Records("a,b\r\n1,2\r\n3,4"), ElementsAre(Record{"1", "2"}, Record{"3", "4"}));
  EXPECT_THAT(Records("a,b\n\n1,2\n\n"), ElementsAre(Record{"1", "2"}));
  EXPECT_THAT(Records("a,b"), ElementsAre());
  EXPECT_THAT(Records("a\n\n"), ElementsAre(Record{""}));
}

TEST_F(CsvTest, L22AByteOrderMarkIsNoPartOfTheFirstName) {
  for (const char* text : {"\xEF\xBB\xBF"
                           "a,b\n",
                           "\xEF\xBB\xBF\"a\",b\n"}) {
    auto csv = Open(text);
    ASSERT_TRUE(csv);
    EXPECT_THAT(csv->columns(), ElementsAre("a", "b"));
    EXPECT_EQ(*csv->Column("b"), 1u);
  }
}

TEST_F(CsvTest, L22WhatIsNoCsvIsToldWithItsLine) {
  EXPECT_EQ(Problem("a,b\n1,\"2\n"), "CSV_BROKEN 2");
  EXPECT_EQ(Problem("a,b\n1,2\n3,\"4\"5\n"), "CSV_BROKEN 3");
  EXPECT_EQ(Problem("a,b\n1,2\"3\"\n"), "CSV_BROKEN 2");
  EXPECT_EQ(Problem("a,b\n1,2\r3\n"), "CSV_BROKEN 2");
  EXPECT_EQ(Problem("a,b\n\"1\n2\",3\n4\n"), "CSV_RAGGED 4");
  EXPECT_EQ(Problem("a,b\n1,2,3\n"), "CSV_RAGGED 2");
}

TEST_F(CsvTest, L22AFieldOfTenMegabytesIsRefused) {
  const std::string much(10 << 20, 'x');
  EXPECT_EQ(Problem("a,b\n1," + much + "\n"), "CSV_BROKEN 2");
  EXPECT_EQ(Problem("a,b\n1,\"" + much + "\"\n"), "CSV_BROKEN 2");
  EXPECT_EQ(Problem(much), "CSV_BROKEN 1");
}

TEST_F(CsvTest, L22SaysWhichColumnOrFileIsMissing) {
  auto csv = Open("a,b\n");
  ASSERT_TRUE(csv);
  const auto missing = csv->Column("vote");
  ASSERT_FALSE(missing);
  EXPECT_THAT(missing.error().Message("nl"), HasSubstr("geen kolom vote"));
  const auto none = CsvFile::Open(folder_.path() / "none.csv");
  ASSERT_FALSE(none);
  EXPECT_THAT(none.error().Message("en"), HasSubstr("none.csv"));
}

}  // namespace
}  // namespace vooraf::polis
