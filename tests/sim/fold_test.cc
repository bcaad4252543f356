// L1 on evenings by chance: the fold is the state, and erased words leave the rest as it was.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "tests/domain/views.h"
#include "tests/sim/evening.h"

namespace vooraf::sim {
namespace {

using domain::StoredEvent;
using domain::testing::AllViews;
using domain::testing::FoldOf;

Evening SomeEvening() {
  Evening evening(*AnySetting());
  for (const Move& move : *AnyMoves()) evening.Play(move);
  return evening;
}

RC_GTEST_PROP(FoldByChance, L1TheFoldOfTheLogIsTheSession, ()) {
  const Evening evening = SomeEvening();
  const auto& scene = evening.scene();
  RC_ASSERT(AllViews(FoldOf(scene.log()), scene.side()) == AllViews(scene.session(), scene.side()));
}

// Events survive the disk: what is parsed from the bytes folds to the same.
RC_GTEST_PROP(FoldByChance, L1EventsSurviveTheirBytes, ()) {
  const Evening evening = SomeEvening();
  std::vector<StoredEvent> log = evening.scene().log();
  for (StoredEvent& stored : log) {
    const std::string event = stored.event.SerializeAsString();
    stored.event.Clear();
    RC_ASSERT(stored.event.ParseFromString(event));
    if (!stored.content) continue;
    const std::string content = stored.content->SerializeAsString();
    stored.content->Clear();
    RC_ASSERT(stored.content->ParseFromString(content));
  }
  RC_ASSERT(AllViews(FoldOf(log), {}) == AllViews(evening.session(), {}));
}

RC_GTEST_PROP(FoldByChance, ErasedWordsLeaveStructureAndOutcomes, ()) {
  const Evening evening = SomeEvening();
  std::vector<StoredEvent> log = evening.scene().log();
  for (StoredEvent& stored : log) {
    if (!stored.content || *rc::gen::arbitrary<bool>()) continue;
    stored.content.reset();
    stored.content_erased = true;
  }
  using domain::testing::WithoutWords;
  RC_ASSERT(WithoutWords(AllViews(FoldOf(log), {})) ==
            WithoutWords(AllViews(evening.session(), {})));
}

// L4: numbers run without gaps and time never goes back.
RC_GTEST_PROP(FoldByChance, L4NumbersRunWithoutGaps, ()) {
  const Evening evening = SomeEvening();
  uint64_t seq = 0;
  domain::Time time{};
  for (const StoredEvent& stored : evening.scene().log()) {
    RC_ASSERT(stored.seq == ++seq);
    RC_ASSERT(stored.time >= time);
    time = stored.time;
  }
}

}  // namespace
}  // namespace vooraf::sim
