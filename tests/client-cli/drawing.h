// Drawing views of a session that stands in a test as text, and comparing them with golden/*.txt.
#pragma once

#include <google/protobuf/text_format.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>

#include "client-cli/text/width.h"
#include "client-cli/view/session_view.h"
#include "tests/client-cli/sample_session.h"

namespace vooraf::cli {

inline constexpr std::chrono::sys_seconds kNow{std::chrono::seconds(1'800'000'000)};

inline client::SnapshotPtr SessionOf(const std::string& entities) {
  v1::SessionUpdate update;
  const std::string text =
      std::string("snapshot: true revision { seq: 1 }\n") + kSampleSession + entities;
  EXPECT_TRUE(google::protobuf::TextFormat::ParseFromString(text, &update));
  client::SessionModel model;
  model.Apply({update});
  return model.Current();
}

struct Look {
  int width = 80;
  const char* language = "nl";
  bool utf8 = true;
  client::StreamState state = client::StreamState::kLive;
};

using Draw = void (*)(const ViewContext&, Page*);

inline std::string Drawn(const client::SnapshotPtr& session, const Look& look,
                         Draw draw = DrawLive) {
  const Texts texts(look.language);
  Page page(look.width, Charset{look.utf8});
  draw(ViewContext{*session, texts, kNow, look.state}, &page);
  for (const Line& line : page.lines()) {
    int cells = 0;
    for (const Span& span : line) cells += CellsOf(span.text);
    EXPECT_LE(cells, look.width) << Render(line, /*colour=*/false);
  }
  return Render(page.lines(), /*colour=*/false);
}

inline void ExpectGolden(const std::string& name, const std::string& drawn) {
  const std::string path = std::string(VOORAF_GOLDEN) + "/" + name + ".txt";
  if (std::getenv("VOORAF_UPDATE_GOLDEN") != nullptr) {
    std::ofstream(path) << drawn;
    return;
  }
  std::ifstream file(path);
  EXPECT_TRUE(file) << path;
  const std::string golden{std::istreambuf_iterator<char>(file), {}};
  EXPECT_EQ(drawn, golden) << path;
}

}  // namespace vooraf::cli
