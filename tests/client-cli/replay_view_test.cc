#include "client-cli/view/replay_view.h"

#include <google/protobuf/text_format.h>
#include <gtest/gtest.h>

#include "client-cli/text/width.h"

namespace vooraf::cli {
namespace {

v1::GetTimelineResponse SampleTimeline() {
  v1::GetTimelineResponse timeline;
  EXPECT_TRUE(google::protobuf::TextFormat::ParseFromString(
      R"pb(
        last_seq: 40
        chapters {
          seq: 4
          title {
            entries { language: "nl" value: "Ronde 1 van Vorm" }
            entries { language: "en" value: "Round 1 of Form" }
          }
        }
        chapters {
          seq: 20
          title { entries { language: "nl" value: "Uitslag\x1b[2J" } }
        }
      )pb",
      &timeline));
  return timeline;
}

std::string Shown(const Page& page) { return Render(page.lines(), /*colour=*/false); }

TEST(ReplayView, AnEventBelongsToTheChapterThatBeganLast) {
  const auto timeline = SampleTimeline();
  EXPECT_EQ(ChapterAt(timeline, 3), 2u);
  EXPECT_EQ(ChapterAt(timeline, 4), 0u);
  EXPECT_EQ(ChapterAt(timeline, 19), 0u);
  EXPECT_EQ(ChapterAt(timeline, 20), 1u);
  EXPECT_EQ(ChapterAt(timeline, 99), 1u);
}

TEST(ReplayView, TheBarSaysWhereItIs) {
  client::Replay::State state{.playing = true, .speed = 0.25, .seq = 10};
  Page page(78, Charset());
  DrawReplayBar(Texts("nl"), SampleTimeline(), state, &page);
  const std::string shown = Shown(page);
  EXPECT_NE(shown.find("▶ 0.25 keer"), std::string::npos) << shown;
  EXPECT_NE(shown.find("gebeurtenis 10 van 40  Ronde 1 van Vorm"), std::string::npos) << shown;
  EXPECT_NE(shown.find("spatie: speel/pauze"), std::string::npos) << shown;
  EXPECT_EQ(page.lines().size(), 3u);
  // A quarter of the bar is done.
  EXPECT_EQ(CellsOf(page.lines()[0][0].text), 19);
}

TEST(ReplayView, TheBarFitsAnyTerminalAndHarmsNone) {
  client::Replay::State state{.waiting = true, .speed = 10, .seq = 40};
  for (const int width : {20, 40, 200}) {
    Page page(width, Charset{.utf8 = false});
    DrawReplayBar(Texts("en"), SampleTimeline(), state, &page);
    for (const Line& line : page.lines()) {
      int cells = 0;
      for (const Span& span : line) cells += CellsOf(span.text);
      EXPECT_LE(cells, width);
    }
    const std::string shown = Shown(page);
    EXPECT_EQ(shown.find('\x1b'), std::string::npos);
    EXPECT_NE(shown.find("||"), std::string::npos);
    EXPECT_NE(shown.find("No connection"), std::string::npos);
  }
}

TEST(ReplayView, ListsChapters) {
  Page page(60, Charset());
  DrawChapters(Texts("en"), SampleTimeline(), &page);
  EXPECT_EQ(page.lines().size(), 2u);
  EXPECT_NE(Shown(page).find("Round 1 of Form"), std::string::npos);
  Page empty(60, Charset());
  DrawChapters(Texts("en"), {}, &empty);
  EXPECT_NE(Shown(empty).find("Nothing has happened yet"), std::string::npos);
}

}  // namespace
}  // namespace vooraf::cli
