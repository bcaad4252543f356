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
    if (stored.choice) {
      const std::string choice = stored.choice->SerializeAsString();
      stored.choice->Clear();
      RC_ASSERT(stored.choice->ParseFromString(choice));
    }
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

// What everyone sees, as far as it is not counted anew all the time: ratings shown while people
// rate.
domain::testing::Views SharedButLive(const domain::Session& session) {
  auto views = domain::testing::SharedViews(session, {});
  for (auto& [name, bytes] : views) {
    v1::Entity entity;
    entity.ParseFromString(bytes);
    if (!entity.has_statement()) continue;
    entity.mutable_statement()->clear_live();
    bytes = entity.SerializeAsString();
  }
  return views;
}

RC_GTEST_PROP(FoldByChance, Z1ErasedChoicesLeaveStructureAndOutcomes, ()) {
  const Evening evening = SomeEvening();
  std::vector<StoredEvent> log = evening.scene().log();
  for (StoredEvent& stored : log) {
    if (!stored.choice || *rc::gen::arbitrary<bool>()) continue;
    stored.choice.reset();
    stored.choice_erased = true;
  }
  RC_ASSERT(SharedButLive(FoldOf(log)) == SharedButLive(evening.session()));
}

// Ends whatever is open, and the session.
void Close(domain::testing::Scene& scene) {
  for (const domain::Item& item : domain::Session(scene.session()).items) {
    const uint32_t number = item.number().value;
    if (item.answering()) {
      v1::RevealRoundRequest reveal;
      reveal.set_item(number);
      reveal.set_round(item.rounds.back().number);
      reveal.set_override_reason("time is up");
      RC_ASSERT(scene.Do("Fatima", reveal));
    } else if (item.discussing()) {
      v1::CloseDiscussionRequest close;
      close.set_item(number);
      RC_ASSERT(scene.Do("Fatima", close));
    } else if (item.phase == type::v1::ITEM_PHASE_DECIDING) {
      v1::WithdrawBallotRequest withdraw;
      withdraw.set_ballot(item.ballots.back().value);
      withdraw.set_reason("time is up");
      RC_ASSERT(scene.Do("Fatima", withdraw));
    }
    const auto& rounds = scene.session().items[number - 1].rounds;
    if (!rounds.empty() && rounds.back().others_wait) {
      v1::ShowOthersRequest show;
      show.set_item(number);
      show.set_round(rounds.back().number);
      RC_ASSERT(scene.Do("Fatima", show));
    }
  }
  if (!scene.session().closed()) RC_ASSERT(scene.Do("Fatima", v1::CloseSessionRequest()));
}

// Z2, Z6: whoever asks for it, whatever it erases, the rest is as it was.
RC_GTEST_PROP(FoldByChance, Z6WhenItIsTimeEverythingButChoicesAndHiddenWordsStays, ()) {
  const Evening evening = SomeEvening();
  domain::testing::Scene scene = evening.scene();
  Close(scene);
  const auto before = SharedButLive(scene.session());
  scene.Advance(std::chrono::days(91));
  RC_ASSERT(scene.Do("server", domain::EndRetention()));
  for (const StoredEvent& stored : scene.log()) RC_ASSERT(!stored.choice);
  RC_ASSERT(scene.side().tokens.empty() && scene.side().names.empty());
  auto after = SharedButLive(scene.session());
  for (const auto& [name, bytes] : before) {
    // Of everyone nothing changes but that it is said; facilitators lose what others never saw.
    if (name.starts_with("facilitators") || name.ends_with(" session")) continue;
    RC_ASSERT(after[name] == bytes);
  }
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
