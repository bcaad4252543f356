// Votes while the ballot closes, and one person on two devices: whatever comes first, what was
// acknowledged is counted, once, and nothing else is.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <atomic>
#include <latch>
#include <thread>

#include "tests/api/fixture.h"
#include "vooraf/v1/agenda_service.pb.h"
#include "vooraf/v1/ballot_service.pb.h"
#include "vooraf/v1/watch_service.pb.h"

namespace vooraf::api {
namespace {

// Whether the ballots are secret.
class Closing : public ApiTest, public ::testing::WithParamInterface<bool> {
 protected:
  template <class Request>
  Request ByFacilitator(const char* method, Request request) {
    request.set_session(live_.session);
    request.set_request_id(NewRequestId());
    const grpc::Status status = facilitator_->Call(method, request);
    EXPECT_TRUE(status.ok()) << method << ": " << status.error_message();
    return request;
  }

  static void Say(type::v1::Text* text, const char* words) {
    auto& entry = *text->add_entries();
    entry.set_language("en");
    entry.set_value(words);
  }

  // A ballot of all who have joined on a joint answer to the one item.
  void OpenBallot() {
    v1::RevealRoundRequest reveal;
    reveal.set_item(live_.item);
    reveal.set_round(1);
    ByFacilitator("AgendaService/RevealRound", reveal);
    v1::DraftJointAnswerRequest draft;
    draft.set_item(live_.item);
    Say(draft.mutable_wording(), "We begin with the square.");
    ByFacilitator("BallotService/DraftJointAnswer", draft);
    v1::OpenBallotRequest open;
    open.set_item(live_.item);
    open.set_version(1);
    auto& rule = *open.mutable_rule();
    rule.set_method(type::v1::DECISION_METHOD_YES_NO);
    rule.mutable_threshold()->mutable_share()->set_numerator(1);
    rule.mutable_threshold()->mutable_share()->set_denominator(2);
    rule.set_basis(type::v1::BASIS_CAST);
    rule.mutable_quorum()->set_denominator(1);
    rule.set_scope(type::v1::SCOPE_EVERYONE);
    rule.set_secret(GetParam());
    Say(open.mutable_what_happens(), "It goes into the plan");
    Say(open.mutable_who_decides(), "The council");
    Say(open.mutable_when(), "By March");
    ByFacilitator("BallotService/OpenBallot", open);
  }

  void CloseBallot() {
    v1::CloseBallotRequest close;
    close.set_ballot(1);
    ByFacilitator("BallotService/CloseBallot", close);
  }

  v1::CastVoteRequest Vote(type::v1::YesNoVote vote) const {
    v1::CastVoteRequest request;
    request.set_session(live_.session);
    request.set_request_id(NewRequestId());
    request.set_ballot(1);
    request.mutable_vote()->set_yes_no(vote);
    return request;
  }

  // Of the closed ballot, as a fresh look shows it.
  type::v1::YesNoTally Result(Client& who) {
    v1::PollSessionRequest request;
    request.set_session(live_.session);
    v1::PollSessionResponse response;
    EXPECT_TRUE(who.Call("WatchService/PollSession", request, &response).ok());
    for (const v1::SessionUpdate& update : response.updates()) {
      for (const v1::Entity& entity : update.changed()) {
        if (entity.key() == "ballot/1") return entity.ballot().result().everyone();
      }
    }
    ADD_FAILURE() << "no closed ballot in sight";
    return {};
  }
};

INSTANTIATE_TEST_SUITE_P(Ballots, Closing, ::testing::Bool(),
                         [](const auto& info) { return info.param ? "secret" : "open"; });

TEST_P(Closing, B7VotesAtTheMomentOfClosingCountIfTheyWereAcknowledged) {
  constexpr int kVoters = 24;
  MakeSession();
  std::vector<std::unique_ptr<Client>> people;
  for (int i = 0; i < kVoters; ++i) people.push_back(NewParticipant(1));
  OpenBallot();
  std::atomic<uint32_t> acknowledged = 0;
  std::latch start(kVoters + 1);
  std::vector<std::thread> threads;
  for (int i = 0; i < kVoters; ++i) {
    threads.emplace_back([&, i] {
      // Some have voted long before, so that there is always something to count.
      if (i >= kVoters / 2) start.arrive_and_wait();
      const grpc::Status status =
          people[i]->Call("BallotService/CastVote", Vote(type::v1::YES_NO_VOTE_YES));
      if (status.ok()) {
        ++acknowledged;
      } else {
        EXPECT_EQ(Explain(status).reason, "BALLOT_CLOSED");
      }
      if (i < kVoters / 2) start.arrive_and_wait();
    });
  }
  start.arrive_and_wait();
  CloseBallot();
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(Result(*people[0]).yes(), acknowledged.load());
  EXPECT_GE(acknowledged.load(), static_cast<uint32_t>(kVoters / 2));
  EXPECT_EQ(
      Explain(people[1]->Call("BallotService/CastVote", Vote(type::v1::YES_NO_VOTE_NO))).reason,
      "BALLOT_CLOSED");
}

TEST_P(Closing, P18TwoDevicesOfOnePersonHaveOneVoteAndTheLastCounts) {
  MakeSession();
  std::vector<std::unique_ptr<Client>> others;
  for (int i = 0; i < 4; ++i) others.push_back(NewParticipant(1));
  const auto phone = NewParticipant(1);
  Client tablet(server_.address());
  tablet.set_token(phone->token());
  OpenBallot();
  ASSERT_TRUE(phone->Call("BallotService/CastVote", Vote(type::v1::YES_NO_VOTE_YES)).ok());
  ASSERT_TRUE(tablet.Call("BallotService/CastVote", Vote(type::v1::YES_NO_VOTE_NO)).ok());
  // Both at once, again and again: in whatever order, one vote comes of it.
  const auto vote_often = [&](Client& device, type::v1::YesNoVote vote) {
    for (int i = 0; i < 20; ++i) {
      EXPECT_TRUE(device.Call("BallotService/CastVote", Vote(vote)).ok());
    }
  };
  std::thread second([&] { vote_often(tablet, type::v1::YES_NO_VOTE_NO); });
  vote_often(*phone, type::v1::YES_NO_VOTE_YES);
  second.join();
  ASSERT_TRUE(tablet.Call("BallotService/CastVote", Vote(type::v1::YES_NO_VOTE_NO)).ok());
  for (const auto& other : others) {
    ASSERT_TRUE(other->Call("BallotService/CastVote", Vote(type::v1::YES_NO_VOTE_YES)).ok());
  }
  CloseBallot();
  const type::v1::YesNoTally result = Result(*phone);
  EXPECT_EQ(result.yes(), 4u);
  EXPECT_EQ(result.no(), 1u);
  EXPECT_EQ(result.eligible(), 5u);
}

}  // namespace
}  // namespace vooraf::api
