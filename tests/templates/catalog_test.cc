#include "server/templates/catalog.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <stdlib.h>

#include <fstream>

#include "tests/templates/small_template.h"

namespace vooraf::templates {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;

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
  Write("b.textproto", kSmallTemplate);
  Write("a.textproto", Replaced(kSmallTemplate, "\"small\"", "\"zeta\""));
  Write("notes.txt", "not a template");
  const Catalog catalog = Load();
  EXPECT_THAT(faults_, IsEmpty());
  ASSERT_EQ(catalog.all().size(), 2u);
  EXPECT_EQ(catalog.all()[0].entry.template_(), "small");
  EXPECT_EQ(catalog.all()[1].entry.template_(), "zeta");
  EXPECT_EQ(catalog.Find("small")->entry.plan().items(1).item(), 2u);
  EXPECT_EQ(catalog.Find("none"), nullptr);
}

TEST_F(CatalogTest, E1SyntaxFaultsNameTheirLine) {
  EXPECT_THAT(FaultOf(Replaced(kSmallTemplate, "languages", "talen")), HasSubstr("t.textproto:5:"));
  EXPECT_THAT(FaultOf(Replaced(kSmallTemplate, "SIDE_RESIDENT", "SIDE_NOWHERE")),
              HasSubstr("SIDE_NOWHERE"));
  EXPECT_THAT(FaultOf("template: \"x"), HasSubstr("t.textproto:1:"));
}

TEST_F(CatalogTest, E1FaultsOfMeaningNameTheirLine) {
  EXPECT_THAT(FaultOf(Replaced(kSmallTemplate, "\"small\"", "\"Not A Name\"")),
              HasSubstr("t.textproto:1:1"));
  EXPECT_THAT(FaultOf(Replaced(kSmallTemplate, "\"Which?\"", "\"\"")),
              HasSubstr("t.textproto:17:"));
  EXPECT_THAT(FaultOf(Replaced(kSmallTemplate, "\"That\"", "\"" + std::string(201, 'x') + "\"")),
              HasSubstr("t.textproto:20:"));
}

TEST_F(CatalogTest, ANameIsTakenOnce) {
  Write("a.textproto", kSmallTemplate);
  Write("b.textproto", kSmallTemplate);
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
