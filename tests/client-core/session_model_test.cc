#include "client-core/session_model.h"

#include <google/protobuf/text_format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <thread>

namespace vooraf::client {
namespace {

v1::SessionUpdate Update(const std::string& text) {
  v1::SessionUpdate update;
  EXPECT_TRUE(google::protobuf::TextFormat::ParseFromString(text, &update)) << text;
  return update;
}

constexpr const char* kSnapshot = R"(
  snapshot: true
  revision { epoch: 1 seq: 10 }
  changed { key: "session" session { items: 2 items: 10 items: 1 current_item: 10 } }
  changed { key: "item/1" item { item { item: 1 } } }
  changed { key: "item/2" item { item { item: 2 } } }
  changed { key: "item/10" item { item { item: 10 } rounds: 11 } }
  changed { key: "round/10/2" round { item: 10 round: 2 revealed: true } }
  changed { key: "round/10/11" round { item: 10 round: 11 } }
  changed { key: "group/2" group { group { group: 2 } } }
  changed { key: "group/10" group { group { group: 10 } } }
  changed { key: "group/1" group { group { group: 1 } } }
  changed { key: "statement/12" statement { statement: 12 item: 10 } }
  changed { key: "statement/9" statement { statement: 9 item: 10 } }
  changed { key: "statement/5" statement { statement: 5 item: 1 } }
  changed { key: "ballot/1" ballot { ballot: 1 item: 10 closed: true } }
  changed { key: "ballot/2" ballot { ballot: 2 item: 10 } }
  changed { key: "reason/10/1/1" reason { item: 10 round: 1 reason: 1 } }
  changed { key: "reason/10/11/3" reason { item: 10 round: 11 reason: 3 } }
  changed { key: "timer/1" timer { timer: 1 phase: TIMER_PHASE_RANG } }
  changed { key: "timer/2" timer { timer: 2 phase: TIMER_PHASE_RUNNING } }
  changed { key: "me" me { participant: 4 group: 1 } }
  changed { key: "person/4" person { participant: 4 } }
  changed { key: "person_name/4" person_name { participant: 4 name: "Fatima" } }
  changed { key: "hologram/1" }
)";

TEST(SessionModel, HasEveryNounInOrder) {
  SessionModel model;
  model.Apply({Update(kSnapshot)});
  const auto session = model.Current();
  const auto numbers = [](const auto& views, auto get) {
    std::vector<uint32_t> all;
    for (const auto* view : views) all.push_back(get(*view));
    return all;
  };
  EXPECT_EQ(numbers(session->Items(), [](const auto& i) { return i.item().item(); }),
            (std::vector<uint32_t>{2, 10, 1}));
  EXPECT_EQ(numbers(session->Groups(), [](const auto& g) { return g.group().group(); }),
            (std::vector<uint32_t>{1, 2, 10}));
  EXPECT_EQ(numbers(session->Statements(10), [](const auto& s) { return s.statement(); }),
            (std::vector<uint32_t>{9, 12}));
  EXPECT_EQ(session->CurrentItem()->item().item(), 10u);
  EXPECT_EQ(session->LastRound(10)->round(), 11u);
  EXPECT_TRUE(session->Round(10, 2)->revealed());
  EXPECT_EQ(session->Round(10, 1), nullptr);
  EXPECT_EQ(session->OpenBallot()->ballot(), 2u);
  EXPECT_EQ(session->LastBallot(10)->ballot(), 2u);
  EXPECT_EQ(session->LastBallot(1), nullptr);
  EXPECT_EQ(numbers(session->Reasons(10, 1), [](const auto& r) { return r.reason(); }),
            (std::vector<uint32_t>{1}));
  EXPECT_EQ(session->RunningTimers().size(), 1u);
  EXPECT_EQ(session->Me()->participant(), 4u);
  EXPECT_EQ(session->NameOf(4), "Fatima");
  EXPECT_EQ(session->NameOf(5), "");
  EXPECT_EQ(session->People().size(), 1u);
  EXPECT_EQ(session->Presence(), nullptr);
  EXPECT_EQ(session->entities().count("hologram/1"), 1u);  // kept, and nobody is harmed
}

TEST(SessionModel, ChangesAndRemovesAndForgets) {
  SessionModel model;
  model.Apply({Update(kSnapshot)});
  const auto before = model.Current();
  model.Apply(
      {Update(R"(removed: "group/2" changed { key: "me" me { participant: 4 left: true } })"),
       Update("revision { epoch: 1 seq: 12 }")});
  EXPECT_EQ(model.Current()->Group(2), nullptr);
  EXPECT_TRUE(model.Current()->Me()->left());
  EXPECT_EQ(model.Current()->revision().seq(), 12u);
  // What somebody is still drawing stays as it was.
  EXPECT_NE(before->Group(2), nullptr);
  EXPECT_FALSE(before->Me()->left());

  model.Apply({Update(R"(snapshot: true revision { epoch: 2 seq: 12 }
                         changed { key: "session" session { join_code: "x" } })")});
  EXPECT_EQ(model.Current()->entities().size(), 1u);
}

TEST(SessionModel, TellsObserversWhatChanged) {
  SessionModel model;
  std::vector<KeySet> seen;
  auto handle =
      model.Observe([&](const SnapshotPtr&, const KeySet& changed) { seen.push_back(changed); });
  model.Apply({Update(R"(changed { key: "me" me { } } revision { seq: 1 })")});
  model.Apply({Update("revision { seq: 2 }")});  // a heartbeat
  model.Apply({Update(R"(removed: "nothing" revision { seq: 3 })")});
  ASSERT_EQ(seen.size(), 1u);
  EXPECT_EQ(seen[0], KeySet{"me"});
  handle.reset();
  model.Apply({Update(R"(changed { key: "me" me { left: true } } revision { seq: 4 })")});
  EXPECT_EQ(seen.size(), 1u);
}

TEST(SessionModel, HeartbeatsShareTheEntities) {
  SessionModel model;
  model.Apply({Update(kSnapshot)});
  const auto before = model.Current();
  model.Apply({Update("revision { epoch: 1 seq: 11 }")});
  EXPECT_EQ(&before->entities(), &model.Current()->entities());
  EXPECT_EQ(model.Current()->revision().seq(), 11u);
}

TEST(SessionModel, WaitsForWhatACommandChanged) {
  SessionModel model;
  EXPECT_FALSE(model.WaitForSeq(1, std::chrono::milliseconds(0)));
  std::jthread applies([&] { model.Apply({Update("revision { seq: 7 }")}); });
  EXPECT_TRUE(model.WaitForSeq(7, std::chrono::minutes(1)));
}

TEST(KeyLess, OrdersByNumbersWhereThereAreNumbers) {
  const KeyLess less;
  const std::vector<std::string> ordered{"ballot/1",   "group/2",     "group/10", "round/2/1",
                                         "round/10/2", "round/10/11", "session"};
  for (size_t i = 0; i < ordered.size(); ++i) {
    for (size_t j = 0; j < ordered.size(); ++j) {
      EXPECT_EQ(less(ordered[i], ordered[j]), i < j) << ordered[i] << " " << ordered[j];
    }
  }
  EXPECT_TRUE(less("a", "ab"));
  EXPECT_FALSE(less("ab", "a"));
}

}  // namespace
}  // namespace vooraf::client
