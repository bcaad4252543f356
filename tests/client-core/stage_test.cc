// What a session is at, and what a facilitator can do then. The pages find the same, in
// client-web/tests/core/stage.test.ts.
#include "client-core/stage.h"

#include <gmock/gmock.h>
#include <google/protobuf/text_format.h>
#include <gtest/gtest.h>

#include "client-core/next_step.h"

namespace vooraf::client {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

// A live session of these items, numbered from 1, of which `current` is on; `more` entities as
// text. An item is its kind and phase, such as "question {} } phase: ITEM_PHASE_PLANNED".
SnapshotPtr Seen(const std::vector<std::string>& items, uint32_t current,
                 const std::string& more = {}, const std::string& phase = "LIVE") {
  std::string text =
      "snapshot: true revision { epoch: 1 seq: 1 } changed { key: \"session\" session "
      "{ phase: SESSION_PHASE_" +
      phase + " current_item: " + std::to_string(current);
  for (size_t i = 1; i <= items.size(); ++i) text += " items: " + std::to_string(i);
  text += " } }";
  for (size_t i = 1; i <= items.size(); ++i) {
    const std::string number = std::to_string(i);
    text += " changed { key: \"item/" + number + "\" item { item { item: " + number + " " +
            items[i - 1] + " } }";
  }
  v1::SessionUpdate update;
  EXPECT_TRUE(google::protobuf::TextFormat::ParseFromString(text + more, &update)) << text;
  SessionModel model;
  model.Apply({update});
  return model.Current();
}

std::string Item(const std::string& kind, const std::string& phase, int rounds = 0) {
  return kind + " {} } phase: ITEM_PHASE_" + phase + " rounds: " + std::to_string(rounds);
}
std::string Question(const std::string& phase, int rounds = 1) {
  return Item("question", phase, rounds);
}
const std::string kPlanned = Item("question", "PLANNED");
const std::string kTalk = Item("discussion", "PLANNED");
const std::string kAgreement = Item("agreement", "PLANNED");

std::string Round(int item, int round, const std::string& more = {}) {
  const std::string i = std::to_string(item);
  const std::string r = std::to_string(round);
  return " changed { key: \"round/" + i + "/" + r + "\" round { item: " + i + " round: " + r + " " +
         more + " } }";
}
std::string Ballot(int ballot, const std::string& more = {}) {
  const std::string b = std::to_string(ballot);
  return " changed { key: \"ballot/" + b + "\" ballot { ballot: " + b + " item: 1 " + more + " } }";
}
std::string JointAnswer(int item) {
  const std::string i = std::to_string(item);
  return " changed { key: \"joint_answer/" + i + "\" joint_answer { item: " + i + " version: 1 } }";
}

std::string KeyNow(const SnapshotPtr& session) { return KeyOf(StageOf(*session)); }

TEST(Stage, IsTheOneThingThatIsShownNow) {
  EXPECT_EQ(KeyOf(StageOf(SessionSnapshot())), "unknown");
  EXPECT_EQ(KeyNow(Seen({kPlanned}, 0, {}, "OPEN")), "lobby");
  EXPECT_EQ(KeyNow(Seen({kPlanned}, 0, {}, "DRAFT")), "lobby");
  EXPECT_EQ(KeyNow(Seen({kPlanned}, 0)), "waiting");
  EXPECT_EQ(KeyNow(Seen({Question("ANSWERING")}, 1, Round(1, 1))), "question/1/1");
  EXPECT_EQ(KeyNow(Seen({Item("statements", "ANSWERING", 2)}, 1, Round(1, 2))), "statements/1/2");
  EXPECT_EQ(KeyNow(Seen({Question("REVEALED")}, 1, Round(1, 1))), "result/1/1");
  EXPECT_EQ(KeyNow(Seen({Item("discussion", "DISCUSSING")}, 1)), "talk/1");
  EXPECT_EQ(KeyNow(Seen({Item("discussion", "DISCUSSED")}, 1)), "talked/1");
  EXPECT_EQ(KeyNow(Seen({kAgreement}, 1, JointAnswer(1))), "joint_answer/1");
  EXPECT_EQ(KeyNow(Seen({kPlanned}, 1, {}, "CLOSED")), "closed");
}

TEST(Stage, IsTheNewestBallotThatCounts) {
  const std::string closed = "closed: true";
  EXPECT_EQ(KeyNow(Seen({Question("DECIDING")}, 1, Ballot(1, closed) + Ballot(2))), "ballot/2");
  EXPECT_EQ(KeyNow(Seen({Question("DECIDING")}, 1, Ballot(1) + Ballot(2, "withdrawn: true"))),
            "ballot/1");
  EXPECT_EQ(KeyNow(Seen({Question("DECIDED")}, 1, Ballot(1, closed) + Ballot(2, closed))),
            "decision/2");
  // What is not seen yet is nothing to point at.
  EXPECT_EQ(KeyNow(Seen({Question("DECIDED")}, 1)), "waiting");
  EXPECT_EQ(KeyNow(Seen({Question("ANSWERING")}, 1)), "waiting");
}

TEST(NextStep, IsTheObviousOneFirst) {
  EXPECT_THAT(StepsNow(*Seen({kPlanned}, 0, {}, "DRAFT")),
              ElementsAre(Step{StepKind::kOpenSession}));
  EXPECT_THAT(StepsNow(*Seen({kPlanned}, 0, {}, "OPEN")),
              ElementsAre(Step{StepKind::kStartSession}));
  EXPECT_THAT(StepsNow(*Seen({kPlanned}, 0)), ElementsAre(Step{StepKind::kOpenRound, 1}));
  EXPECT_THAT(StepsNow(*Seen({kTalk}, 0)), ElementsAre(Step{StepKind::kOpenDiscussion, 1}));
  EXPECT_THAT(StepsNow(*Seen({kAgreement}, 0)), ElementsAre(Step{StepKind::kGather, 1}));
  EXPECT_THAT(StepsNow(*Seen({}, 0)), ElementsAre(Step{StepKind::kCloseSession}));
  EXPECT_THAT(StepsNow(*Seen({kPlanned}, 0, {}, "CLOSED")), IsEmpty());
  EXPECT_THAT(StepsNow(SessionSnapshot()), IsEmpty());
}

TEST(NextStep, FollowsAQuestionToItsDecision) {
  const Step draft{StepKind::kDraft, 1};
  const Step again{StepKind::kOpenRound, 1};
  const Step onward{StepKind::kOpenRound, 2};
  const Step timer{StepKind::kTimer, 1};
  EXPECT_THAT(StepsNow(*Seen({Question("ANSWERING"), kPlanned}, 1, Round(1, 1))),
              ElementsAre(Step{StepKind::kReveal, 1, 1}, timer));
  // Hands are counted at one choice, several choices and scales.
  EXPECT_THAT(StepsNow(*Seen({"question { scale {} } } phase: ITEM_PHASE_ANSWERING rounds: 1"}, 1,
                             Round(1, 1))),
              ElementsAre(Step{StepKind::kReveal, 1, 1}, Step{StepKind::kEnterCounts, 1}, timer));
  EXPECT_THAT(StepsNow(*Seen({Question("REVEALED"), kPlanned}, 1, Round(1, 1))),
              ElementsAre(draft, again, onward, timer));
  EXPECT_THAT(
      StepsNow(*Seen({Question("REVEALED"), kPlanned}, 1, Round(1, 1, "others_wait: true"))),
      ElementsAre(Step{StepKind::kShowOthers, 1, 1}, timer));
  EXPECT_THAT(StepsNow(*Seen({Question("REVEALED"), kPlanned}, 1, Round(1, 1) + JointAnswer(1))),
              ElementsAre(onward, Step{StepKind::kOpenBallot, 1}, draft, again));
  EXPECT_THAT(StepsNow(*Seen({Question("DECIDED"), kPlanned}, 1, Ballot(1, "closed: true"))),
              ElementsAre(onward, draft, again, Step{StepKind::kOpenBallot, 1}));
}

TEST(NextStep, CountsHandsOnlyWhereAVoteSaysOneThing) {
  const auto steps = [](const std::string& rule) {
    return StepsNow(*Seen({Question("DECIDING")}, 1, Ballot(3, "rule { " + rule + " }")));
  };
  const Step close{StepKind::kCloseBallot, 1, 3};
  const Step withdraw{StepKind::kWithdrawBallot, 1, 3};
  const Step timer{StepKind::kTimer, 1};
  EXPECT_THAT(steps("method: DECISION_METHOD_YES_NO"),
              ElementsAre(close, Step{StepKind::kCountHands, 1, 3}, withdraw, timer));
  EXPECT_THAT(steps("method: DECISION_METHOD_YES_NO secret: true"),
              ElementsAre(close, withdraw, timer));
  EXPECT_THAT(steps("method: DECISION_METHOD_SCHULZE"), ElementsAre(close, withdraw, timer));
  EXPECT_THAT(steps("method: DECISION_METHOD_CONSENT"), ElementsAre(close, withdraw, timer));
}

TEST(NextStep, GoesOnWithTheAgreementOncePutTogetherThenForwardThenBack) {
  const auto next = [](const SnapshotPtr& session) {
    const auto* item = NextItem(*session);
    return item == nullptr ? 0 : item->item().item();
  };
  EXPECT_EQ(next(Seen({kPlanned, Question("REVEALED"), kPlanned}, 2)), 3u);
  EXPECT_EQ(next(Seen({kPlanned, Question("REVEALED"), Question("DECIDED")}, 2)), 1u);
  EXPECT_EQ(next(Seen({Question("REVEALED"), kPlanned, kAgreement}, 1, JointAnswer(3))), 3u);
  EXPECT_EQ(next(Seen({Question("REVEALED"), Item("question", "SKIPPED")}, 1)), 0u);
}

}  // namespace
}  // namespace vooraf::client
