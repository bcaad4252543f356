#include "server/templates/catalog.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <stdlib.h>

#include <fstream>

namespace vooraf::templates {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;

// A template that is right, line by line.
constexpr char kRight[] = R"(template: "small"
description { entries { language: "en" value: "A small talk." } }
plan {
  title { entries { language: "en" value: "Small" } }
  languages: "en"
  groups {
    name { entries { language: "en" value: "Residents" } }
    side: SIDE_RESIDENT
  }
  items {
    title { entries { language: "en" value: "One" } }
    statements { wording { entries { language: "en" value: "What matters?" } } }
  }
  items {
    title { entries { language: "en" value: "Two" } }
    question {
      wording { entries { language: "en" value: "Which?" } }
      one_choice {
        options { label { entries { language: "en" value: "This" } } }
        options { label { entries { language: "en" value: "That" } } }
      }
    }
  }
}
)";

std::string Replaced(std::string text, const std::string& what, const std::string& with) {
  return text.replace(text.find(what), what.size(), with);
}

class CatalogTest : public ::testing::Test {
 protected:
  CatalogTest() {
    std::string pattern = (std::filesystem::temp_directory_path() / "vooraf-XXXXXX").string();
    folder_ = mkdtemp(pattern.data());
  }
  ~CatalogTest() override { std::filesystem::remove_all(folder_); }

  void Write(const std::string& name, const std::string& text) {
    std::ofstream(folder_ / name) << text;
  }
  Catalog Load() {
    faults_.clear();
    return Catalog::Load(folder_, faults_);
  }
  // What is said of one file of this text, without the folder's name.
  std::string FaultOf(const std::string& text) {
    Write("t.textproto", text);
    Load();
    return faults_.size() == 1 ? faults_[0].ToString().substr(folder_.string().size() + 1) : "";
  }

  std::filesystem::path folder_;
  std::vector<Fault> faults_;
};

TEST(Templates, E1ThatComeWithTheServerAreRight) {
  std::vector<Fault> faults;
  const Catalog catalog = Catalog::Load(VOORAF_TEMPLATES, faults);
  for (const Fault& fault : faults) ADD_FAILURE() << fault.ToString();
  ASSERT_NE(catalog.Find("eerste-gesprek"), nullptr);
}

TEST_F(CatalogTest, LoadsByNameAndNumbersWhatIsInThem) {
  Write("b.textproto", kRight);
  Write("a.textproto", Replaced(kRight, "\"small\"", "\"zeta\""));
  Write("notes.txt", "not a template");
  const Catalog catalog = Load();
  EXPECT_THAT(faults_, IsEmpty());
  ASSERT_EQ(catalog.all().size(), 2u);
  EXPECT_EQ(catalog.all()[0].template_(), "small");
  EXPECT_EQ(catalog.all()[1].template_(), "zeta");
  EXPECT_EQ(catalog.Find("small")->plan().items(1).item(), 2u);
  EXPECT_EQ(catalog.Find("none"), nullptr);
}

TEST_F(CatalogTest, E1SyntaxFaultsNameTheirLine) {
  EXPECT_THAT(FaultOf(Replaced(kRight, "languages", "talen")), HasSubstr("t.textproto:5:"));
  EXPECT_THAT(FaultOf(Replaced(kRight, "SIDE_RESIDENT", "SIDE_NOWHERE")),
              HasSubstr("SIDE_NOWHERE"));
  EXPECT_THAT(FaultOf("template: \"x"), HasSubstr("t.textproto:1:"));
}

TEST_F(CatalogTest, E1FaultsOfMeaningNameTheirLine) {
  EXPECT_THAT(FaultOf(Replaced(kRight, "\"small\"", "\"Not A Name\"")),
              HasSubstr("t.textproto:1:1"));
  EXPECT_THAT(FaultOf(Replaced(kRight, "\"Which?\"", "\"\"")), HasSubstr("t.textproto:17:"));
  EXPECT_THAT(FaultOf(Replaced(kRight, "\"That\"", "\"" + std::string(201, 'x') + "\"")),
              HasSubstr("t.textproto:20:"));
}

TEST_F(CatalogTest, ANameIsTakenOnce) {
  Write("a.textproto", kRight);
  Write("b.textproto", kRight);
  Load();
  ASSERT_EQ(faults_.size(), 1u);
  EXPECT_THAT(faults_[0].ToString(), HasSubstr("b.textproto:1:"));
}

TEST_F(CatalogTest, AllFaultyFilesAreReported) {
  Write("a.textproto", "nonsense");
  Write("b.textproto", "template: 7");
  Load();
  EXPECT_EQ(faults_.size(), 2u);
}

TEST_F(CatalogTest, AFolderThatIsNotThereIsAFault) {
  std::vector<Fault> faults;
  Catalog::Load(folder_ / "none", faults);
  ASSERT_EQ(faults.size(), 1u);
  EXPECT_THAT(faults[0].ToString(), HasSubstr("is no folder of templates"));
}

}  // namespace
}  // namespace vooraf::templates
