#include "client-core/command_sender.h"

#include <gtest/gtest.h>

#include "client-core/problems.h"
#include "tests/client-core/fakes.h"
#include "tests/client-core/temporary_folder.h"

namespace vooraf::client {
namespace {

using std::chrono::milliseconds;

StoredCommand Command(const std::string& request) {
  return {0, "/vooraf.v1.BallotService/CastVote", request, Identity::kParticipant, "s"};
}

class CommandSenderTest : public testing::Test {
 protected:
  CommandSender Sender() {
    RetryPolicy policy;
    policy.attempts_max = 4;
    policy.backoff = {milliseconds(100), milliseconds(1000), 2.0};
    CommandSender sender(
        caller_, outbox_,
        [this](Identity identity, const std::string&) -> Result<std::string> {
          if (identity == Identity::kAccount && !signed_in_) return Fail(kNoSignIn);
          return std::string(identity == Identity::kAccount ? "vf_x" : "vp_x");
        },
        policy, AlwaysNearlyOne(), sleeper_.Get());
    sender.OnEarlierDelivered([this](const StoredCommand& command, const Result<std::string>& r) {
      earlier_.push_back(command.request + (r ? " done" : " refused"));
    });
    return sender;
  }
  std::vector<std::string> Waiting() {
    std::vector<std::string> requests;
    const auto listed = outbox_.List();
    for (const auto& command : *listed) requests.push_back(command.request);
    return requests;
  }

  TemporaryFolder folder_;
  Outbox outbox_{folder_.path() / "outbox"};
  FakeCaller caller_;
  FakeSleeper sleeper_;
  bool signed_in_ = true;
  std::vector<std::string> earlier_;
};

TEST_F(CommandSenderTest, StoresBeforeItSendsAndForgetsWhenAnswered) {
  caller_.answers = {FakeCaller::Ok("response")};
  caller_.before_answer = [&] { EXPECT_EQ(Waiting(), std::vector<std::string>{"vote"}); };
  EXPECT_EQ(*Sender().Send(Command("vote")), "response");
  EXPECT_EQ(caller_.calls.at(0).token, "vp_x");
  EXPECT_TRUE(Waiting().empty());
  EXPECT_TRUE(sleeper_.slept.empty());
}

TEST_F(CommandSenderTest, RepeatsTheSameBytesUntilAnswered) {
  caller_.answers = {FakeCaller::Lost(), FakeCaller::Unreachable(), FakeCaller::Ok("r")};
  EXPECT_TRUE(Sender().Send(Command("vote")));
  ASSERT_EQ(caller_.calls.size(), 3u);
  for (const auto& call : caller_.calls) EXPECT_EQ(call.request, "vote");
  EXPECT_EQ(sleeper_.slept, (std::vector{milliseconds(99), milliseconds(199)}));
}

TEST_F(CommandSenderTest, ARefusalIsAnAnswer) {
  caller_.answers = {{Refusal(grpc::StatusCode::FAILED_PRECONDITION, "BALLOT_CLOSED", "Te laat.")}};
  const auto sent = Sender().Send(Command("vote"));
  ASSERT_FALSE(sent);
  EXPECT_EQ(sent.error().reason, "BALLOT_CLOSED");
  EXPECT_TRUE(Waiting().empty());
}

TEST_F(CommandSenderTest, WhatNeverLeftIsWaiting) {
  const auto sent = Sender().Send(Command("vote"));
  ASSERT_FALSE(sent);
  EXPECT_EQ(sent.error().problem, &kCommandWaiting);
  EXPECT_EQ(sent.error().kind, ErrorKind::kUnreachable);
  EXPECT_EQ(caller_.calls.size(), 4u);
  EXPECT_EQ(Waiting(), std::vector<std::string>{"vote"});
}

TEST_F(CommandSenderTest, WhatLeftWithoutAnAnswerIsUnknown) {
  caller_.answers = {FakeCaller::Lost()};
  const auto sent = Sender().Send(Command("vote"));
  ASSERT_FALSE(sent);
  EXPECT_EQ(sent.error().kind, ErrorKind::kOutcomeUnknown);
  EXPECT_EQ(Waiting(), std::vector<std::string>{"vote"});
}

// The process is killed after the command was stored and before it was sent.
TEST_F(CommandSenderTest, ACrashBetweenStoringAndSendingLosesNothing) {
  StoredCommand before = Command("before the crash");
  ASSERT_TRUE(outbox_.Store(before));
  caller_.answers = {FakeCaller::Ok(), FakeCaller::Ok("new")};
  EXPECT_EQ(*Sender().Send(Command("after it")), "new");
  ASSERT_EQ(caller_.calls.size(), 2u);
  EXPECT_EQ(caller_.calls[0].request, "before the crash");
  EXPECT_EQ(caller_.calls[1].request, "after it");
  EXPECT_EQ(earlier_, std::vector<std::string>{"before the crash done"});
  EXPECT_TRUE(Waiting().empty());
}

TEST_F(CommandSenderTest, ANewOneNeverOvertakesAnOlder) {
  StoredCommand yes = Command("yes");
  ASSERT_TRUE(outbox_.Store(yes));
  const auto sent = Sender().Send(Command("no"));
  EXPECT_EQ(sent.error().problem, &kCommandWaiting);
  for (const auto& call : caller_.calls) EXPECT_EQ(call.request, "yes");
  EXPECT_EQ(Waiting(), (std::vector<std::string>{"yes", "no"}));
}

TEST_F(CommandSenderTest, ARefusedOlderOneDoesNotHoldUpTheNew) {
  StoredCommand late = Command("late");
  ASSERT_TRUE(outbox_.Store(late));
  caller_.answers = {{Refusal(grpc::StatusCode::FAILED_PRECONDITION, "X", "x")}, FakeCaller::Ok()};
  EXPECT_TRUE(Sender().Send(Command("new")));
  EXPECT_EQ(earlier_, std::vector<std::string>{"late refused"});
}

TEST_F(CommandSenderTest, WithoutACredentialNothingIsStored) {
  signed_in_ = false;
  StoredCommand command = Command("open");
  command.identity = Identity::kAccount;
  EXPECT_EQ(Sender().Send(command).error().problem, &kNoSignIn);
  EXPECT_TRUE(Waiting().empty());
  EXPECT_TRUE(caller_.calls.empty());
}

TEST_F(CommandSenderTest, WhoIsSignedOutDoesNotHoldUpOthers) {
  StoredCommand facilitators = Command("round");
  facilitators.identity = Identity::kAccount;
  ASSERT_TRUE(outbox_.Store(facilitators));
  signed_in_ = false;
  caller_.answers = {FakeCaller::Ok()};
  EXPECT_TRUE(Sender().Send(Command("vote")));
  EXPECT_EQ(Waiting(), std::vector<std::string>{"round"});
}

TEST_F(CommandSenderTest, StopsWhenToldTo) {
  sleeper_.stop_after = 1;
  EXPECT_FALSE(Sender().Send(Command("vote")));
  EXPECT_EQ(caller_.calls.size(), 1u);
  EXPECT_EQ(Waiting().size(), 1u);
}

}  // namespace
}  // namespace vooraf::client
