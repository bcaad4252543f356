// L1: the state of a session is the fold of its events, also when words have been erased.
#include <gtest/gtest.h>

#include "tests/domain/talk.h"
#include "tests/domain/views.h"

namespace vooraf::domain {
namespace {

using testing::AllViews;
using testing::FoldOf;
using testing::Scene;

class Fold : public ::testing::Test {
 protected:
  Fold() { testing::PlayTalk(scene_); }

  Scene scene_;
};

TEST_F(Fold, L1FoldingTheLogGivesTheSameEntities) {
  const auto live = AllViews(scene_.session(), scene_.side());
  ASSERT_GT(live.size(), 50u);
  EXPECT_EQ(AllViews(FoldOf(scene_.log()), scene_.side()), live);
}

TEST_F(Fold, L1FoldingTwiceGivesTheSameEntities) {
  EXPECT_EQ(AllViews(FoldOf(scene_.log()), {}), AllViews(FoldOf(scene_.log()), {}));
}

// Each event's words alone, then all of them, as an erasure leaves the log.
TEST_F(Fold, ErasedWordsLeaveStructureAndOutcomes) {
  const auto views = AllViews(FoldOf(scene_.log()), {});
  std::vector<StoredEvent> all = scene_.log();
  size_t erased = 0;
  for (size_t i = 0; i < all.size(); ++i) {
    if (!all[i].content) continue;
    ++erased;
    std::vector<StoredEvent> one = scene_.log();
    one[i].content.reset();
    one[i].content_erased = true;
    all[i] = one[i];
    EXPECT_EQ(testing::WithoutWords(AllViews(FoldOf(one), {})), testing::WithoutWords(views))
        << one[i].event.ShortDebugString();
  }
  EXPECT_GE(erased, 10u);
  EXPECT_EQ(testing::WithoutWords(AllViews(FoldOf(all), {})), testing::WithoutWords(views));
}

TEST_F(Fold, ErasedWordsAreSaidToBeErased) {
  std::vector<StoredEvent> log = scene_.log();
  for (StoredEvent& stored : log) {
    stored.content_erased = stored.content.has_value();
    stored.content.reset();
  }
  const Session session = FoldOf(log);
  EXPECT_TRUE(session.statements[0].erased);
  EXPECT_EQ(session.statements[0].text, "");
  EXPECT_TRUE(session.items[0].joint_answer.erased);
  EXPECT_TRUE(session.ballots[0].erased);
  const auto reason = view::Render(session, {}, view::Audience::kFacilitators,
                                   {view::EntityKey::Kind::kReason, 1, 1, 2});
  ASSERT_TRUE(reason);
  EXPECT_TRUE(reason->reason().erased());
  EXPECT_EQ(reason->reason().text(), "");
}

}  // namespace
}  // namespace vooraf::domain
