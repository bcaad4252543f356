// The report by the program, against a real server.
#include <gtest/gtest.h>

#include <boost/json.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "tests/client-cli/evening.h"

namespace vooraf::cli {
namespace {

namespace fs = std::filesystem;
namespace json = boost::json;

std::string Read(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

TEST(ReportProgram, I2OnTheScreenAndInFiles) {
  Evening evening;
  evening.Join("anna", "bewoners");
  auto& fatima = evening.facilitator();

  const std::string shown = fatima.Must({"report", "--lang", "nl"});
  EXPECT_TRUE(shown.starts_with("# Verslag: ")) << shown;
  EXPECT_NE(shown.find("Dit gesprek is nog niet afgesloten."), std::string::npos);
  EXPECT_TRUE(
      fatima.Must({"report", evening.code(), "--language", "en"}).starts_with("# Report: "));

  const fs::path page = evening.folder() / "report.html";
  fatima.Must({"report", "--format", "html", "--output", page.string()});
  EXPECT_TRUE(Read(page).starts_with("<!DOCTYPE html>"));
  EXPECT_TRUE(Read(page).ends_with("</html>\n"));

  const fs::path tables = evening.folder() / "tables" / "of today";
  fatima.Must({"report", "--format", "csv", "--output", tables.string(), "--separator", ",",
               "--language", "en"});
  const std::string groups = Read(tables / "groups.csv");
  EXPECT_NE(groups.find("\"Group\",\"Name\",\"Side\""), std::string::npos) << groups;
  EXPECT_EQ(std::distance(fs::directory_iterator(tables), fs::directory_iterator()), 24);

  const auto told = json::parse(fatima.Must({"report", "--format", "json", "--json"}));
  const auto& file = told.at("files").as_array().at(0);
  EXPECT_EQ(file.at("name").as_string(), "report.json");
  EXPECT_EQ(json::parse(file.at("content").as_string()).at("format").as_string(), "vooraf.report");
}

TEST(ReportProgram, SaysWhatToDoWhereItCannot) {
  Evening evening;
  evening.Join("anna", "bewoners");
  const auto csv = evening.facilitator().Run({"report", "--format", "csv", "--lang", "nl"});
  EXPECT_EQ(csv.exit_code, 2);
  EXPECT_NE(csv.err.find("--output MAP"), std::string::npos) << csv.err;
  EXPECT_NE(evening["anna"].Run({"report"}).exit_code, 0);
  const auto nowhere = evening.facilitator().Run({"report", "--output", "/nowhere/report.md"});
  EXPECT_NE(nowhere.exit_code, 0);
  EXPECT_NE(nowhere.err.find("/nowhere/report.md"), std::string::npos) << nowhere.err;
}

}  // namespace
}  // namespace vooraf::cli
