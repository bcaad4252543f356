// Watching over real connections.
#include <grpcpp/generic/generic_stub.h>
#include <gtest/gtest.h>

#include <thread>

#include "tests/api/fixture.h"
#include "vooraf/v1/auth_service.pb.h"
#include "vooraf/v1/watch_service.grpc.pb.h"

namespace vooraf::api {
namespace {

class Watch {
 public:
  Watch(Client& client, const std::string& session, const v1::Revision& since = {})
      : stub_(v1::WatchService::NewStub(client.channel())), context_(client.MakeContext()) {
    v1::WatchSessionRequest request;
    request.set_session(session);
    if (since.epoch() != 0) *request.mutable_since() = since;
    reader_ = stub_->WatchSession(context_.get(), request);
  }

  bool Next() { return reader_->Read(&update_); }
  // Reads on until a revision with at least this seq; false if the stream ends first.
  bool ReadTo(uint64_t seq) {
    while (Next()) {
      if (update_.has_revision() && update_.revision().seq() >= seq) return true;
    }
    return false;
  }
  grpc::Status End() {
    while (Next()) {
    }
    return reader_->Finish();
  }
  void Cancel() { context_->TryCancel(); }
  const v1::SessionUpdate& update() const { return update_; }

 private:
  std::unique_ptr<v1::WatchService::Stub> stub_;
  std::unique_ptr<grpc::ClientContext> context_;
  std::unique_ptr<grpc::ClientReader<v1::SessionUpdate>> reader_;
  v1::SessionUpdate update_;
};

class Watching : public ApiTest {
 protected:
  Watching() {
    MakeSession();
    participant_ = NewParticipant();
  }

  uint64_t SubmitAnswer(uint32_t option) {
    v1::SubmitAnswerResponse response;
    EXPECT_TRUE(participant_->Call("AnswerService/SubmitAnswer", Answer(option), &response).ok());
    return response.revision().seq();
  }

  std::unique_ptr<Client> participant_;
};

TEST_F(Watching, BeginsWithASnapshotAndFollowsChanges) {
  Watch watch(*participant_, live_.session);
  ASSERT_TRUE(watch.Next());
  EXPECT_TRUE(watch.update().snapshot());
  const uint64_t seq = SubmitAnswer(1);
  ASSERT_TRUE(watch.ReadTo(seq));
  EXPECT_FALSE(watch.update().snapshot());
}

TEST_F(Watching, ResumesWithoutASnapshot) {
  v1::Revision stood_at;
  {
    Watch watch(*participant_, live_.session);
    ASSERT_TRUE(watch.ReadTo(1));
    stood_at = watch.update().revision();
    watch.Cancel();
  }
  const uint64_t seq = SubmitAnswer(1);
  Watch watch(*participant_, live_.session, stood_at);
  ASSERT_TRUE(watch.Next());
  EXPECT_FALSE(watch.update().snapshot());
  if (watch.update().revision().seq() < seq) {
    ASSERT_TRUE(watch.ReadTo(seq));
  }
}

TEST_F(Watching, WhoResumesAndMissedNothingIsToldSo) {
  Watch first(*participant_, live_.session);
  ASSERT_TRUE(first.ReadTo(1));
  Watch second(*participant_, live_.session, first.update().revision());
  ASSERT_TRUE(second.Next());
  EXPECT_EQ(second.update().changed_size(), 0);
  EXPECT_EQ(second.update().revision().seq(), first.update().revision().seq());
}

TEST_F(Watching, NobodyWatchesWithoutHavingJoined) {
  Client stranger(server_.address());
  stranger.set_token(NewParticipantToken());
  const Refused refused = Explain(Watch(stranger, live_.session).End());
  EXPECT_EQ(refused.code, grpc::StatusCode::PERMISSION_DENIED);
  EXPECT_EQ(refused.reason, "NOT_IN_SESSION");
  Client nobody(server_.address());
  EXPECT_EQ(Explain(Watch(nobody, live_.session).End()).reason, "AUTHORIZATION_MISSING");
}

TEST_F(Watching, UnknownRevisionsGetASnapshot) {
  v1::Revision made_up;
  made_up.set_epoch(12345);
  made_up.set_seq(1'000'000);
  made_up.set_counter(77);
  Watch watch(*participant_, live_.session, made_up);
  ASSERT_TRUE(watch.Next());
  EXPECT_TRUE(watch.update().snapshot());
}

TEST_F(Watching, ManyWatchersAllGetAChange) {
  // More than one slice on each queue.
  std::vector<std::unique_ptr<Watch>> watches;
  for (int i = 0; i < 400; ++i) {
    watches.push_back(std::make_unique<Watch>(*participant_, live_.session));
  }
  for (const auto& watch : watches) ASSERT_TRUE(watch->Next());
  const uint64_t seq = SubmitAnswer(1);
  for (const auto& watch : watches) ASSERT_TRUE(watch->ReadTo(seq));
  for (const auto& watch : watches) watch->Cancel();
}

TEST_F(Watching, StoppingTellsWatchersToComeBack) {
  Watch watch(*participant_, live_.session);
  ASSERT_TRUE(watch.Next());
  EXPECT_EQ(server_.Stop(), 0);
  const Refused refused = Explain(watch.End());
  EXPECT_EQ(refused.code, grpc::StatusCode::UNAVAILABLE);
  EXPECT_EQ(refused.reason, "SERVER_STOPPING");
}

TEST_F(Watching, SigningOutEndsAFacilitatorsWatch) {
  Watch watch(*facilitator_, live_.session);
  ASSERT_TRUE(watch.Next());
  ASSERT_TRUE(facilitator_->Call("AuthService/SignOut", v1::SignOutRequest()).ok());
  const Refused refused = Explain(watch.End());
  EXPECT_EQ(refused.code, grpc::StatusCode::UNAUTHENTICATED);
  EXPECT_EQ(refused.reason, "SIGN_IN_ENDED");
}

TEST_F(Watching, PollingAnswersAtOnceAndThenWhenSomethingChanges) {
  v1::PollSessionRequest request;
  request.set_session(live_.session);
  v1::PollSessionResponse response;
  ASSERT_TRUE(participant_->Call("WatchService/PollSession", request, &response).ok());
  ASSERT_GE(response.updates_size(), 1);
  EXPECT_TRUE(response.updates(0).snapshot());

  *request.mutable_since() = response.updates(response.updates_size() - 1).revision();
  v1::PollSessionResponse changed;
  std::thread poll([&] {
    Client client(server_.address());
    client.set_token(participant_->token());
    EXPECT_TRUE(client.Call("WatchService/PollSession", request, &changed).ok());
  });
  const uint64_t seq = SubmitAnswer(2);
  poll.join();
  ASSERT_GE(changed.updates_size(), 1);
  EXPECT_EQ(changed.updates(changed.updates_size() - 1).revision().seq(), seq);
}

// A poll that is on its way once the constructor returns.
class Poll {
 public:
  Poll(Client& client, const v1::PollSessionRequest& request) : context_(client.MakeContext()) {
    const grpc::Slice slice(request.SerializeAsString());
    grpc::GenericStub stub(client.channel());
    call_ = stub.PrepareUnaryCall(context_.get(), "/vooraf.v1.WatchService/PollSession",
                                  grpc::ByteBuffer(&slice, 1), &queue_);
    call_->StartCall();
    call_->Finish(&response_, &status_, this);
  }

  grpc::Status End() {
    void* tag = nullptr;
    bool ok = false;
    EXPECT_TRUE(queue_.Next(&tag, &ok));
    return status_;
  }

 private:
  std::unique_ptr<grpc::ClientContext> context_;
  grpc::CompletionQueue queue_;
  std::unique_ptr<grpc::ClientAsyncResponseReader<grpc::ByteBuffer>> call_;
  grpc::ByteBuffer response_;
  grpc::Status status_;
};

TEST_F(Watching, StoppingEndsAPoll) {
  v1::PollSessionRequest request;
  request.set_session(live_.session);
  v1::PollSessionResponse response;
  ASSERT_TRUE(participant_->Call("WatchService/PollSession", request, &response).ok());
  *request.mutable_since() = response.updates(response.updates_size() - 1).revision();
  Poll poll(*participant_, request);
  // A watch on the same connection shows that the poll, sent before it, has arrived.
  Watch watch(*participant_, live_.session);
  ASSERT_TRUE(watch.Next());
  EXPECT_EQ(server_.Stop(), 0);
  watch.Cancel();
  EXPECT_EQ(Explain(poll.End()).code, grpc::StatusCode::UNAVAILABLE);
}

}  // namespace
}  // namespace vooraf::api
