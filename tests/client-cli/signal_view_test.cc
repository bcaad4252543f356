#include "client-cli/view/signal_view.h"

#include <google/protobuf/text_format.h>
#include <gtest/gtest.h>

#include "client-cli/text/width.h"
#include "client-cli/view/session_view.h"
#include "tests/client-cli/sample_session.h"

namespace vooraf::cli {
namespace {

constexpr const char* kStanding = R"(
  changed { key: "signal/5" signal { kind: SIGNAL_KIND_NOT_TAKEN_SERIOUSLY
    cause: SIGNAL_CAUSE_REPLY_DATE_EMPTY
    sentence { entries { language: "nl" value: "Er is niet ingevuld wanneer mensen iets horen." } } } }
  changed { key: "signal/1/3" signal { kind: SIGNAL_KIND_TALKING_PAST item: 3 version: 2
    cause: SIGNAL_CAUSE_GROUPS_DIFFER reason: "We praten erover"
    sentence { entries { language: "nl" value: "Groepen bedoelen vooral een andere vorm." } } } })";
constexpr const char* kSetAside = R"(
  changed { key: "signal/12" signal { kind: SIGNAL_KIND_WHO_IS_MISSING version: 1 dismissed: true
    cause: SIGNAL_CAUSE_TARGET_GROUPS_ABSENT reason: "Maandag naar school"
    sentence { entries { language: "nl" value: "Doelgroepen die ontbreken: 1 van 2 (Jongeren)." } } } })";

client::SnapshotPtr SessionOf(const std::string& entities) {
  v1::SessionUpdate update;
  const std::string text = std::string("snapshot: true revision { seq: 1 }\n") + kSampleSession +
                           SampleHead(1, "SESSION_PHASE_LIVE") + entities;
  EXPECT_TRUE(google::protobuf::TextFormat::ParseFromString(text, &update));
  client::SessionModel model;
  model.Apply({update});
  return model.Current();
}

template <class Draw>
std::string Drawn(const client::SnapshotPtr& session, Draw draw, int width = 80) {
  const Texts texts("nl");
  Page page(width, Charset{});
  draw(ViewContext{*session, texts, {}}, &page);
  for (const Line& line : page.lines()) {
    int cells = 0;
    for (const Span& span : line) cells += CellsOf(span.text);
    EXPECT_LE(cells, width) << Render(line, /*colour=*/false);
  }
  return Render(page.lines(), /*colour=*/false);
}

TEST(SignalView, H3TheListHasThoseThatStandFirstAndAllReasons) {
  EXPECT_EQ(Drawn(SessionOf(std::string(kSetAside) + kStanding), DrawAllSignals, 100),
            "Signalen (alleen gespreksleiders zien deze)\n"
            " 1/3  Spraakverwarring, onderdeel 3: Groepen bedoelen vooral een andere vorm.\n"
            "      Eerder opzijgezet, maar sindsdien veranderd: We praten erover\n"
            "   5  Niet serieus genomen: Er is niet ingevuld wanneer mensen iets horen.\n"
            "  12  Wie ontbreekt: Doelgroepen die ontbreken: 1 van 2 (Jongeren).\n"
            "      Opzijgezet: Maandag naar school\n"
            "Hoeft er met een signaal niets meer? vooraf signals dismiss SIGNAAL \"WAAROM\"\n"
            "\n");
}

TEST(SignalView, WatchingShowsThoseThatStand) {
  const auto session = SessionOf(std::string(kStanding) + kSetAside);
  const std::string drawn = Drawn(session, DrawLive);
  EXPECT_NE(drawn.find("Niet serieus genomen"), std::string::npos) << drawn;
  EXPECT_EQ(drawn.find("Jongeren"), std::string::npos) << drawn;
  EXPECT_NE(drawn.find("Opzijgezet: 1. Zie: vooraf signals"), std::string::npos) << drawn;
}

TEST(SignalView, NothingWhereThereAreNone) {
  EXPECT_EQ(Drawn(SessionOf(""), DrawSignals) + Drawn(SessionOf(""), DrawAllSignals), "");
}

TEST(SignalView, FitsEachWidth) {
  const auto session = SessionOf(std::string(kStanding) + kSetAside);
  for (int width = 40; width <= 140; ++width) {
    Drawn(session, DrawLive, width);
    Drawn(session, DrawAllSignals, width);
  }
}

}  // namespace
}  // namespace vooraf::cli
