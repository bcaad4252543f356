// Replaying over real connections.
#include <gtest/gtest.h>

#include <map>

#include "tests/api/fixture.h"
#include "vooraf/v1/auth_service.pb.h"
#include "vooraf/v1/replay_service.grpc.pb.h"
#include "vooraf/v1/watch_service.pb.h"

namespace vooraf::api {
namespace {

using Seen = std::map<std::string, std::string>;  // by key

void Take(const v1::SessionUpdate& update, Seen& seen) {
  if (update.snapshot()) seen.clear();
  for (const auto& key : update.removed()) seen.erase(key);
  for (const auto& entity : update.changed()) {
    if (!entity.has_presence() && !entity.has_person_name()) {
      seen[entity.key()] = entity.ShortDebugString();
    }
  }
}

class Replaying : public ApiTest {
 protected:
  explicit Replaying(std::vector<std::string> flags = {}) : ApiTest(std::move(flags)) {
    MakeSession();
    for (int i = 0; i < 4; ++i) people_.push_back(NewParticipant());
    for (const auto& person : people_) {
      EXPECT_TRUE(person->Call("AnswerService/SubmitAnswer", Answer(1)).ok());
    }
  }

  v1::ReplaySessionRequest Request() const {
    v1::ReplaySessionRequest request;
    request.set_session(live_.session);
    return request;
  }

  // What is shown now.
  Seen SeenLive(Client& client) {
    v1::PollSessionRequest request;
    request.set_session(live_.session);
    v1::PollSessionResponse response;
    EXPECT_TRUE(client.Call("WatchService/PollSession", request, &response).ok());
    Seen seen;
    for (const auto& update : response.updates()) Take(update, seen);
    return seen;
  }

  std::vector<std::unique_ptr<Client>> people_;
};

// One call.
class Replay {
 public:
  Replay(Client& client, const v1::ReplaySessionRequest& request)
      : stub_(v1::ReplayService::NewStub(client.channel())),
        context_(client.MakeContext()),
        reader_(stub_->ReplaySession(context_.get(), request)) {}

  bool Next() {
    if (!reader_->Read(&update_)) return false;
    ++messages_;
    Take(update_, seen_);
    return true;
  }
  grpc::Status End() {
    while (Next()) {
    }
    return reader_->Finish();
  }
  void Cancel() { context_->TryCancel(); }
  const v1::SessionUpdate& update() const { return update_; }
  const Seen& seen() const { return seen_; }
  int messages() const { return messages_; }

 private:
  std::unique_ptr<v1::ReplayService::Stub> stub_;
  std::unique_ptr<grpc::ClientContext> context_;
  std::unique_ptr<grpc::ClientReader<v1::SessionUpdate>> reader_;
  v1::SessionUpdate update_;
  Seen seen_;
  int messages_ = 0;
};

TEST_F(Replaying, Y1StepsThroughAllAndEndsWell) {
  Replay replay(*facilitator_, Request());
  ASSERT_TRUE(replay.Next());
  EXPECT_TRUE(replay.update().snapshot());
  EXPECT_EQ(replay.update().revision().seq(), 0u);
  EXPECT_TRUE(replay.update().has_time());
  EXPECT_TRUE(replay.End().ok());
  EXPECT_EQ(replay.messages(), 1 + static_cast<int>(replay.update().revision().seq()));
  EXPECT_EQ(replay.seen(), SeenLive(*facilitator_));
}

TEST_F(Replaying, Y2FromAnEventOrAMomentUntilAnother) {
  auto request = Request();
  request.set_seq(5);
  request.set_until_seq(7);
  Replay replay(*facilitator_, request);
  EXPECT_TRUE(replay.End().ok());
  EXPECT_EQ(replay.messages(), 3);
  EXPECT_EQ(replay.update().revision().seq(), 7u);
  request.mutable_time()->set_seconds(4'000'000'000);
  Replay late(*facilitator_, request);
  EXPECT_TRUE(late.End().ok());
  EXPECT_EQ(late.seen(), replay.seen());
}

TEST_F(Replaying, Y4Plays) {
  auto request = Request();
  request.set_speed(1'000);
  Replay replay(*facilitator_, request);
  EXPECT_TRUE(replay.End().ok());
  EXPECT_LT(replay.messages(), 10);
  EXPECT_EQ(replay.seen(), SeenLive(*facilitator_));
}

TEST_F(Replaying, Y4Y5SaysWhatCannotBePlayed) {
  auto request = Request();
  request.set_speed(2'000);
  EXPECT_EQ(Explain(Replay(*facilitator_, request).End()).reason, "REPLAY_SPEED_INVALID");
  request.set_speed(1);
  request.mutable_pause_max()->set_seconds(int64_t{1} << 62);
  EXPECT_EQ(Explain(Replay(*facilitator_, request).End()).reason, "REPLAY_PAUSE_INVALID");
  request.clear_pause_max();
  request.mutable_time()->set_seconds(int64_t{1} << 62);
  EXPECT_EQ(Explain(Replay(*facilitator_, request).End()).reason, "REPLAY_TIME_INVALID");
  request.clear_time();
  request.set_session("nonsense");
  EXPECT_EQ(Explain(Replay(*facilitator_, request).End()).reason, "SESSION_ID_MALFORMED");
  request.set_session(std::string(26, 'a'));
  EXPECT_EQ(Explain(Replay(*facilitator_, request).End()).reason, "SESSION_NOT_FOUND");
}

TEST_F(Replaying, Y8OthersAreRefusedInTheirLanguage) {
  people_[0]->set_language("nl");
  const Refused refused = Explain(Replay(*people_[0], Request()).End());
  EXPECT_EQ(refused.code, grpc::StatusCode::PERMISSION_DENIED);
  EXPECT_EQ(refused.reason, "REPLAY_NOT_FOR_ALL");
  EXPECT_NE(refused.localized.find("Alleen gespreksleiders"), std::string::npos);
  Client nobody(server_.address());
  EXPECT_EQ(Explain(Replay(nobody, Request()).End()).reason, "AUTHORIZATION_MISSING");
  v1::GetTimelineRequest timeline;
  timeline.set_session(live_.session);
  EXPECT_EQ(Explain(people_[0]->Call("ReplayService/GetTimeline", timeline)).reason,
            "REPLAY_NOT_FOR_ALL");
}

TEST_F(Replaying, Y13TheTimeline) {
  v1::GetTimelineRequest request;
  request.set_session(live_.session);
  v1::GetTimelineResponse response;
  ASSERT_TRUE(facilitator_->Call("ReplayService/GetTimeline", request, &response).ok());
  ASSERT_GE(response.chapters_size(), 3);
  EXPECT_EQ(response.chapters(2).kind(), v1::CHAPTER_KIND_ROUND_OPENED);
  EXPECT_EQ(response.chapters(2).item(), 1u);
}

TEST_F(Replaying, Y6WhoStopsReadingHoldsUpNobodyElse) {
  // More than fits in what lies between: each answer is one more update.
  for (int i = 0; i < 1'500; ++i) {
    ASSERT_TRUE(people_[0]->Call("AnswerService/SubmitAnswer", Answer(1 + (i % 2))).ok());
  }
  Replay slow(*facilitator_, Request());
  ASSERT_TRUE(slow.Next());
  Replay quick(*facilitator_, Request());
  EXPECT_TRUE(quick.End().ok());
  EXPECT_TRUE(people_[1]->Call("AnswerService/SubmitAnswer", Answer(2)).ok());
  EXPECT_TRUE(slow.End().ok());
  EXPECT_EQ(slow.seen(), quick.seen());
}

TEST_F(Replaying, SigningOutEndsIt) {
  auto request = Request();
  request.set_seq(3);
  request.set_speed(0.25);
  Replay replay(*facilitator_, request);
  ASSERT_TRUE(replay.Next());
  ASSERT_TRUE(facilitator_->Call("AuthService/SignOut", v1::SignOutRequest()).ok());
  EXPECT_EQ(Explain(replay.End()).reason, "SIGN_IN_ENDED");
}

TEST_F(Replaying, StoppingTheServerTellsSo) {
  auto request = Request();
  request.set_seq(3);
  request.set_speed(0.25);
  Replay replay(*facilitator_, request);
  ASSERT_TRUE(replay.Next());
  EXPECT_EQ(server_.Stop(), 0);
  const Refused refused = Explain(replay.End());
  EXPECT_EQ(refused.code, grpc::StatusCode::UNAVAILABLE);
  EXPECT_EQ(refused.reason, "SERVER_STOPPING");
}

class FewReplays : public Replaying {
 protected:
  FewReplays() : Replaying({"--replays-max", "2"}) {}
};

TEST_F(FewReplays, Y12NoMoreThanSoManyAtATime) {
  auto request = Request();
  request.set_seq(3);
  request.set_speed(0.25);
  auto first = std::make_unique<Replay>(*facilitator_, request);
  ASSERT_TRUE(first->Next());
  Replay second(*facilitator_, request);
  ASSERT_TRUE(second.Next());
  const Refused refused = Explain(Replay(*facilitator_, request).End());
  EXPECT_EQ(refused.code, grpc::StatusCode::RESOURCE_EXHAUSTED);
  EXPECT_EQ(refused.reason, "TOO_MANY_REPLAYS");
  EXPECT_EQ(refused.metadata.at("max"), "2");
  // Whoever goes makes room, as soon as the server has noticed.
  first->Cancel();
  EXPECT_FALSE(first->End().ok());
  request.set_speed(0);
  grpc::Status status;
  do {
    status = Replay(*facilitator_, request).End();
  } while (Explain(status).reason == "TOO_MANY_REPLAYS");
  EXPECT_TRUE(status.ok());
  second.Cancel();
}

}  // namespace
}  // namespace vooraf::api
