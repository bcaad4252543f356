#include "client-cli/view/theme_view.h"

#include <google/protobuf/text_format.h>
#include <gtest/gtest.h>

#include "client-cli/text/width.h"
#include "client-cli/view/session_view.h"
#include "tests/client-cli/sample_session.h"

namespace vooraf::cli {
namespace {

client::SnapshotPtr SessionOf(const std::string& entities) {
  v1::SessionUpdate update;
  const std::string text = std::string("snapshot: true revision { seq: 1 }\n") + kSampleSession +
                           SampleHead(1, "SESSION_PHASE_LIVE") + entities;
  EXPECT_TRUE(google::protobuf::TextFormat::ParseFromString(text, &update));
  client::SessionModel model;
  model.Apply({update});
  return model.Current();
}

std::string Drawn(const client::SnapshotPtr& session, int width = 80) {
  const Texts texts("nl");
  Page page(width, Charset{});
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

client::SnapshotPtr OpenText() {
  return SessionOf(R"(
    changed { key: "item/1" item { phase: ITEM_PHASE_REVEALED rounds: 2 item { item: 1
      title { entries { language: "nl" value: "Wensen" } } question { open_text {} } } } }
    changed { key: "round/1/2" round { item: 1 round: 2 revealed: true result { aspects {
      partition { parts { part: 1 groups: 1 } parts { part: 2 groups: 2 groups: 3 } }
      parts { part: 1 answered: 7 dont_know: 1 } parts { part: 2 answered: 4 }
      everyone { answered: 11 } } } } }
    changed { key: "reason/1/2/1" reason { item: 1 round: 2 reason: 1 part: 1 released: true
      text: "Meer licht in de avond" theme: 1 } }
    changed { key: "theme/1" theme { theme: 1 item: 1 name: "Licht"
      counts { round: 2 partition { parts { part: 1 groups: 1 } parts { part: 2 groups: 2 groups: 3 } }
        parts { part: 1 count: 5 } parts { part: 2 count: 0 } everyone: 5 }
      texts { round: 1 reason: 4 } texts { round: 2 reason: 1 } } }
    changed { key: "theme/2" theme { theme: 2 item: 1 erased: true
      counts { round: 1 partition { too_few: true } } } }
    changed { key: "my_item/1" my_item { item: 1 answers { round: 2 value {
      text { text: "Een bank bij het water" } } } } })");
}

TEST(ThemeView, ShowsCountsPerGroupAndTexts) {
  ExpectIn(Drawn(OpenText()),
           {"uw antwoord: Een bank bij het water", "In eigen woorden", "Meer licht in de avond",
            "Thema's", "Licht", "Ronde 2, Bewoners: 5 keer", "teksten: 4, 1 (Ronde 2)", "[gewist]",
            "te weinig mensen om te tellen"});
}

TEST(ThemeView, FitsEachWidth) {
  for (int width = 40; width <= 140; ++width) Drawn(OpenText(), width);
}

TEST(StatementView, SaysWhatBecameOfMergedAndHiddenOnes) {
  const auto session = SessionOf(R"(
    changed { key: "item/1" item { phase: ITEM_PHASE_ANSWERING rounds: 1 item { item: 1
      title { entries { language: "nl" value: "Wat is nodig?" } } statements {} } } }
    changed { key: "statement/1" statement { statement: 1 item: 1 released: true text: "Licht" } }
    changed { key: "statement/2" statement { statement: 2 item: 1 released: true text: "Lampen"
      merged_into: 1 } }
    changed { key: "statement/3" statement { statement: 3 item: 1 released: true text: "Boe"
      hidden: true hidden_reason: "Het beledigt" } }
    changed { key: "my_item/1" my_item { item: 1 my_statements: 4 my_hidden_statements: 4
      ratings { statement: 2 rating: RATING_AGREE merged_into: 1 } } })");
  ExpectIn(Drawn(session), {"Lampen (hoort nu bij stelling 1)", "Boe (verborgen: Het beledigt)",
                            "Uw mening over stelling 2 telt niet meer. Reageer op stelling 1.",
                            "De gespreksleider heeft uw stelling 4 verborgen."});
}

}  // namespace
}  // namespace vooraf::cli
