#include "client-core/client.h"

#include <gtest/gtest.h>

#include <fstream>

#include "client-core/files.h"
#include "client-core/problems.h"
#include "tests/client-core/fakes.h"
#include "tests/client-core/temporary_folder.h"

namespace vooraf::client {
namespace {

constexpr const char* kSession = "abcdefghijklmnopqrstuvwxyz";

class ClientTest : public testing::Test {
 protected:
  static RetryPolicy Policy() {
    RetryPolicy policy;
    policy.attempts_max = 2;
    return policy;
  }
  static Answer Joined(uint32_t participant) {
    v1::JoinResponse response;
    response.set_participant(participant);
    return FakeCaller::Ok(response.SerializeAsString());
  }
  static v1::JoinRequest Request() {
    v1::JoinRequest request;
    request.set_session(kSession);
    request.set_join_code("ABCDEFGH");
    return request;
  }
  v1::JoinRequest SentJoin(size_t call) {
    v1::JoinRequest request;
    EXPECT_TRUE(request.ParseFromString(caller_.calls.at(call).request));
    return request;
  }
  // Everything that is in the profile's files.
  std::string AllFiles() {
    std::string all;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder_.path())) {
      if (entry.is_regular_file()) all += **ReadWhole(entry.path()) + "\n";
    }
    return all;
  }

  TemporaryFolder folder_;
  FakeCaller caller_;
  FakeSleeper sleeper_;
  Client client_{caller_, folder_.path(), Policy(), AlwaysNearlyOne(), sleeper_.Get()};
};

TEST_F(ClientTest, KeepsTheTokenBeforeItJoins) {
  caller_.answers = {Joined(7)};
  std::string token_at_call;
  caller_.before_answer = [&] {
    token_at_call = (*client_.tokens().LoadMembership(kSession))->token;
  };
  const auto membership = Join(client_, "ABCDEFGH", Request());
  ASSERT_TRUE(membership);
  EXPECT_EQ(membership->participant, 7u);
  EXPECT_EQ(membership->token, token_at_call);
  EXPECT_EQ(SentJoin(0).token_hash(), *ParticipantTokenHash(token_at_call));
  EXPECT_EQ(SentJoin(0).request_id().size(), 16u);
  EXPECT_EQ((*client_.tokens().LoadMembership(kSession))->participant, 7u);
  EXPECT_TRUE(client_.outbox().List()->empty());
}

TEST_F(ClientTest, ALostAnswerToJoiningIsFoundAgainByTheSameToken) {
  caller_.answers = {FakeCaller::Lost(), FakeCaller::Lost(), Joined(7)};
  EXPECT_EQ(Join(client_, "ABCDEFGH", Request()).error().kind, ErrorKind::kOutcomeUnknown);
  ASSERT_TRUE(Join(client_, "ABCDEFGH", Request()));
  EXPECT_EQ(SentJoin(0).token_hash(), SentJoin(2).token_hash());
}

TEST_F(ClientTest, ATokenThatWasRefusedIsForgotten) {
  caller_.answers = {{Refusal(grpc::StatusCode::NOT_FOUND, "NO_SUCH_CODE", "x")}};
  EXPECT_FALSE(Join(client_, "ABCDEFGH", Request()));
  EXPECT_FALSE(client_.tokens().LoadMembership(kSession)->has_value());
}

TEST_F(ClientTest, WhoLeftComesBackAsSomebodyNew) {
  caller_.answers = {Joined(7), Joined(8)};
  Membership first = *Join(client_, "ABCDEFGH", Request());
  first.left = true;
  ASSERT_TRUE(client_.tokens().SaveMembership(first));
  const auto second = Join(client_, "ABCDEFGH", Request());
  EXPECT_EQ(second->participant, 8u);
  EXPECT_NE(second->token, first.token);
}

TEST_F(ClientTest, CommandsGetARequestIdAndTheRightToken) {
  ASSERT_TRUE(client_.tokens().SaveMembership({kSession, NewParticipantToken(), 7, "", false}));
  ASSERT_TRUE(client_.tokens().SaveSignIn({"anna", "vf_anna", 0}));
  v1::CastVoteRequest vote;
  vote.set_session(kSession);
  EXPECT_FALSE(client_.Do(kCastVote, vote));
  const auto waiting = *client_.outbox().List();
  ASSERT_EQ(waiting.size(), 1u);
  ASSERT_TRUE(vote.ParseFromString(waiting[0].request));
  EXPECT_EQ(vote.request_id().size(), 16u);
  EXPECT_TRUE(caller_.calls.at(0).token.starts_with("vp_"));

  caller_.answers = {FakeCaller::Ok(), FakeCaller::Ok()};
  v1::OpenRoundRequest round;
  round.set_session(kSession);
  EXPECT_TRUE(client_.Do(kOpenRound, round));
  EXPECT_EQ(caller_.calls.back().token, "vf_anna");
}

// Whoever finds the outbox finds no key to anything in it.
TEST_F(ClientTest, SecretsNeverGoIntoTheOutbox) {
  const std::string secret(16, 'S');
  v1::JoinRequest request = Request();
  request.set_invitation_secret(secret);
  EXPECT_FALSE(Join(client_, "ABCDEFGH", request));  // unreachable
  v1::SignInRequest sign_in;
  sign_in.set_account_name("anna");
  sign_in.set_password("a password of hers");
  EXPECT_FALSE(client_.Ask(kSignIn, sign_in));
  EXPECT_TRUE(client_.outbox().List()->empty());
  const std::string files = AllFiles();
  EXPECT_EQ(files.find(secret), std::string::npos);
  EXPECT_EQ(files.find(Base64Url(secret)), std::string::npos);
  EXPECT_EQ(files.find("a password of hers"), std::string::npos);
}

TEST_F(ClientTest, WithoutCredentialsItSaysWhatToDo) {
  v1::CastVoteRequest vote;
  vote.set_session(kSession);
  EXPECT_EQ(client_.Do(kCastVote, vote).error().problem, &kNotJoined);
  EXPECT_EQ(client_.Ask(kGetAccount, {}).error().problem, &kNoSignIn);
  EXPECT_TRUE(caller_.calls.empty());
}

TEST_F(ClientTest, AnAnswerThatIsNoneOfOursIsAnError) {
  caller_.answers = {FakeCaller::Ok("\xff\xff\xff")};
  v1::FindSessionRequest find;
  EXPECT_EQ(client_.Ask(kFindSession, find).error().problem, &kStrangeAnswer);
}

TEST_F(ClientTest, ReadsASessionByOnePoll) {
  ASSERT_TRUE(client_.tokens().SaveSignIn({"anna", "vf_anna", 0}));
  v1::PollSessionResponse response;
  auto* update = response.add_updates();
  update->set_snapshot(true);
  update->mutable_revision()->set_seq(5);
  auto* entity = update->add_changed();
  entity->set_key("session");
  entity->mutable_session()->set_join_code("ABCDEFGH");
  caller_.answers = {FakeCaller::Ok(response.SerializeAsString())};
  const auto snapshot = ReadSession(client_, Identity::kAccount, kSession);
  ASSERT_TRUE(snapshot);
  EXPECT_EQ((*snapshot)->session()->join_code(), "ABCDEFGH");
  EXPECT_EQ((*snapshot)->revision().seq(), 5u);
}

}  // namespace
}  // namespace vooraf::client
