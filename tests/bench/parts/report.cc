// What a report of a large talk costs, against folding its log: in processor time of one thread.
#include "server/report/report.h"

#include <fmt/format.h>

#include "tests/bench/parts/part.h"
#include "tests/bench/subject/talk.h"

namespace vooraf::bench {
namespace {

using domain::testing::Scene;

struct Size {
  size_t people, raters, statements;
};
// All ratings are counted at the reveal: a report is as long whoever gave them. So few people rate
// here, and the log has a length that a session may have.
constexpr Size kFull{5'000, 200, 500};
constexpr Size kQuick{60, 10, 10};

constexpr std::string_view kWords =
    "The trees should stay, and the benches should come where people already sit in the evening.";

type::v1::AgendaItem OpenTextItem() {
  type::v1::AgendaItem item;
  for (type::v1::Text* text : {item.mutable_title(), item.mutable_question()->mutable_wording()}) {
    auto& entry = *text->add_entries();
    entry.set_language("en");
    entry.set_value("In your own words");
  }
  item.mutable_question()->mutable_open_text();
  return item;
}

// Everybody writes something, and all of it is released.
void WriteWords(Scene& scene, size_t people) {
  v1::AddItemRequest add;
  *add.mutable_item() = OpenTextItem();
  Do(scene, kFatima, add);
  const auto item = static_cast<uint32_t>(scene.session().items.size());
  v1::OpenRoundRequest open;
  open.set_item(item);
  Do(scene, kFatima, open);
  for (size_t person = 0; person < people; ++person) {
    v1::SubmitAnswerRequest answer;
    answer.set_item(item);
    answer.set_round(1);
    answer.mutable_value()->mutable_text()->set_text(fmt::format("{} {}", kWords, person));
    Do(scene, Person(person), answer);
  }
  v1::RevealRoundRequest reveal;
  reveal.set_item(item);
  reveal.set_round(1);
  Do(scene, kFatima, reveal);
  for (uint32_t reason = 1; reason <= people; ++reason) {
    v1::ReleaseReasonRequest release;
    release.set_item(item);
    release.set_round(1);
    release.set_reason(reason);
    Do(scene, kFatima, release);
  }
}

void PlayTalk(Scene& scene, const Size& size) {
  StartTalk(scene, size.people);
  AskQuestions(scene, size.people);
  WriteWords(scene, size.people);
  v1::RevealRoundRequest reveal;
  reveal.set_item(RateStatements(scene, size.raters, size.statements));
  reveal.set_round(1);
  Do(scene, kFatima, reveal);
}

Figure AgainstFolding(const char* what, const Size& size, double ratio_max) {
  return {.part = "report",
          .name = fmt::format("{} of {} people, {} statements", what, size.people, size.statements),
          .unit = "ms",
          .baseline_name = "folding its log",
          .ours = {},
          .baseline = {},
          .target = Target{Target::Kind::kRatioAtMost, ratio_max}};
}

}  // namespace

std::vector<Figure> Report(const Settings& settings) {
  const Size size = settings.quick ? kQuick : kFull;
  Scene scene;
  PlayTalk(scene, size);
  constexpr double kRatioMax = 5;
  std::vector<Figure> figures{AgainstFolding("report in HTML", size, kRatioMax),
                              AgainstFolding("report in Markdown", size, kRatioMax),
                              AgainstFolding("report in CSV", size, kRatioMax),
                              AgainstFolding("report in JSON", size, kRatioMax),
                              // The session waits for this alone.
                              AgainstFolding("what is taken on the strand", size, 1)};
  constexpr report::Format kFormats[] = {report::Format::kHtml, report::Format::kMarkdown,
                                         report::Format::kCsv, report::Format::kJson};
  for (size_t run = 0; run < settings.runs; ++run) {
    const double folding = CpuMsOf([&] {
      domain::Session session;
      for (const domain::StoredEvent& event : scene.log()) Evolve(session, event);
    });
    report::Source source;
    const double looking = CpuMsOf([&] { source = report::Look(scene.session()); });
    for (size_t i = 0; i < std::size(kFormats); ++i) {
      const double writing = CpuMsOf([&] {
        static_cast<void>(report::Write(source, {kFormats[i], "nl"}));
      });
      figures[i].ours.push_back(looking + writing);
    }
    figures.back().ours.push_back(looking);
    for (Figure& figure : figures) figure.baseline.push_back(folding);
  }
  return figures;
}

}  // namespace vooraf::bench
