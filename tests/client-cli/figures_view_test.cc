#include "client-cli/view/figures_view.h"

#include <google/protobuf/text_format.h>
#include <gtest/gtest.h>

#include "client-cli/text/width.h"
#include "client-cli/view/session_view.h"
#include "tests/client-cli/sample_session.h"

namespace vooraf::cli {
namespace {

constexpr const char* kOptions = R"(
  options { option: 1 label { entries { language: "nl" value: "Meer bomen" } } }
  options { option: 2 label { entries { language: "nl" value: "Beter licht in de avond" } } })";

// A revealed round of one question, with the reader's own answer.
client::SnapshotPtr Revealed(const std::string& kind, const std::string& first_part,
                             const std::string& second_part, const std::string& mine) {
  v1::SessionUpdate update;
  const std::string text =
      std::string("snapshot: true revision { seq: 1 }\n") + kSampleSession +
      SampleHead(1, "SESSION_PHASE_LIVE") +
      R"(changed { key: "item/1" item { phase: ITEM_PHASE_REVEALED rounds: 1 item { item: 1
           title { entries { language: "nl" value: "Wat eerst?" } } question { )" +
      kind + " { " + kOptions + R"( } } } } }
         changed { key: "round/1/1" round { item: 1 round: 1 revealed: true result { aspects {
           partition { parts { part: 1 groups: 1 } parts { part: 2 groups: 2 groups: 3 } }
           parts { part: 1 answered: 7 dont_know: 1 )" +
      first_part + " } parts { part: 2 answered: 4 skipped: 2 " + second_part +
      R"( } everyone { answered: 11 } } } } }
         changed { key: "my_item/1" my_item { item: 1 answers { round: 1 value { )" +
      mine + " } } } }";
  EXPECT_TRUE(google::protobuf::TextFormat::ParseFromString(text, &update));
  client::SessionModel model;
  model.Apply({update});
  return model.Current();
}

client::SnapshotPtr Ranking() {
  return Revealed("ranking",
                  "options { option: 1 count: 6 spread: 2 spread: 4 lower_median: 2 "
                  "upper_median: 2 } options { option: 2 count: 4 spread: 2 spread: 2 "
                  "lower_median: 1 upper_median: 2 }",
                  "options { option: 1 spread: 0 spread: 0 } options { option: 2 count: 2 "
                  "spread: 2 spread: 0 lower_median: 1 upper_median: 1 }",
                  "ranking { options: 2 options: 1 }");
}

client::SnapshotPtr Points() {
  return Revealed("points", "options { option: 1 count: 6 total: 21 } options { option: 2 }",
                  "options { option: 1 count: 1 total: 2 } options { option: 2 count: 2 total: 8 }",
                  "points { options { option: 1 points: 5 } }");
}

client::SnapshotPtr Scores() {
  return Revealed("scores",
                  "options { option: 1 count: 3 total: 21 spread: 0 spread: 2 spread: 1 "
                  "lower_median: 7 upper_median: 7 } options { option: 2 spread: 0 spread: 0 "
                  "spread: 0 }",
                  "options { option: 1 spread: 0 spread: 0 spread: 0 } options { option: 2 "
                  "count: 2 total: 14 spread: 1 spread: 0 spread: 1 lower_median: 6 "
                  "upper_median: 8 }",
                  "skip {}");
}

std::string Drawn(const client::SnapshotPtr& session, int width, bool utf8 = true) {
  const Texts texts("nl");
  Page page(width, Charset{utf8});
  DrawLive(ViewContext{*session, texts, {}}, &page);
  for (const Line& line : page.lines()) {
    int cells = 0;
    for (const Span& span : line) cells += CellsOf(span.text);
    EXPECT_LE(cells, width) << Render(line, /*colour=*/false);
  }
  return Render(page.lines(), /*colour=*/false);
}

void ExpectIn(const std::string& drawn, const std::vector<std::string>& pieces) {
  for (const std::string& piece : pieces) {
    EXPECT_NE(drawn.find(piece), std::string::npos) << piece << " is not in\n" << drawn;
  }
}

TEST(FiguresView, ShowsPlacesOfEachGroupSideBySide) {
  ExpectIn(Drawn(Ranking(), 80), {"Bewoners", "Fysiek domein + Sociaal", "middelste plaats 2,",
                                  "middelste plaats 1 of 2,", "1: 2x, 2: 4x", "niemand", "plaats 1",
                                  "weet (nog) niet: 1", "overgeslagen: 2"});
}

TEST(FiguresView, ShowsPointsWithBars) {
  ExpectIn(Drawn(Points(), 80),
           {"punten 21, van 6", "punten 8, van 2", "punten 0, van 0", "uw antwoord: punten 5"});
}

TEST(FiguresView, ShowsScores) {
  ExpectIn(Drawn(Scores(), 80), {"middelste cijfer 7, van", "middelste cijfer 6 of 8,"});
}

TEST(FiguresView, EachFitsEachWidth) {
  for (const auto& session : {Ranking(), Points(), Scores()}) {
    for (int width = 40; width <= 140; ++width) {
      Drawn(session, width);
      Drawn(session, width, /*utf8=*/false);
    }
  }
}

}  // namespace
}  // namespace vooraf::cli
