// Watching from a browser: the session's shared bytes, as messages of a gRPC-Web stream.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <signal.h>

#include "tests/web/fixture.h"
#include "tests/web/stream.h"
#include "vooraf/v1/auth_service.pb.h"
#include "vooraf/v1/watch_service.grpc.pb.h"

namespace vooraf::web {
namespace {

class WebWatch : public WebTest {
 protected:
  WebWatch() { MakeSession(); }
  Stream Watch(const Page& page) { return Stream(page.Watch(live_.session)); }
  // The revision's seq that contains the answer.
  uint64_t SubmitAnswer(Page& page, uint32_t option) {
    v1::SubmitAnswerResponse response;
    EXPECT_EQ(page.Call("AnswerService/SubmitAnswer", Answer(option), &response).status(), 0);
    return response.revision().seq();
  }
};

TEST_F(WebWatch, BeginsWithASnapshotAndGoesOnWithChanges) {
  Page page = NewPage();
  Stream stream = Watch(page);
  EXPECT_EQ(stream.head().status, 200);
  EXPECT_EQ(stream.head().Get("content-type"), "application/grpc-web+proto");
  EXPECT_EQ(stream.head().Get("x-accel-buffering"), "no");
  const auto first = stream.Snapshot();
  ASSERT_TRUE(first);
  EXPECT_TRUE(first->snapshot());
  const auto second = stream.ReadTo(SubmitAnswer(page, 1));
  ASSERT_TRUE(second);
  EXPECT_FALSE(second->snapshot());
  EXPECT_GT(second->changed_size(), 0);
}

TEST_F(WebWatch, ShowsTheSameAsByGrpc) {
  Page page = NewPage();
  const auto by_web = Watch(page).Snapshot();
  ASSERT_TRUE(by_web);
  grpc::ClientContext context;
  context.AddMetadata("authorization", "Bearer " + page.token());
  v1::WatchSessionRequest request;
  request.set_session(live_.session);
  const auto stub = v1::WatchService::NewStub(facilitator_->channel());
  const auto reader = stub->WatchSession(&context, request);
  v1::SessionUpdate by_grpc;
  ASSERT_TRUE(reader->Read(&by_grpc));
  context.TryCancel();
  EXPECT_EQ(by_web->changed_size(), by_grpc.changed_size());
  EXPECT_EQ(by_web->revision().seq(), by_grpc.revision().seq());
}

TEST_F(WebWatch, ResumesFromARevision) {
  Page page = NewPage();
  const auto first = Watch(page).Snapshot();
  ASSERT_TRUE(first);
  const uint64_t seq = SubmitAnswer(page, 2);
  auto client = std::make_unique<HttpClient>(port());
  v1::WatchSessionRequest request;
  request.set_session(live_.session);
  *request.mutable_since() = first->revision();
  client->Send(page.RequestOf("WatchService/WatchSession", request));
  Stream stream(std::move(client));
  const auto missed = stream.ReadTo(seq);
  ASSERT_TRUE(missed);
  EXPECT_FALSE(missed->snapshot());
  EXPECT_GT(missed->changed_size(), 0);
}

TEST_F(WebWatch, IsRefusedAsByGrpc) {
  Page stranger(port());
  const CallResult nobody = ReadCall(stranger.Watch(live_.session)->Read());
  EXPECT_EQ(nobody.Explained().reason, "AUTHORIZATION_MISSING");
  EXPECT_FALSE(nobody.in_trailers);
  stranger.set_token(api::NewParticipantToken());
  stranger.set_fields("Accept-Language: nl\r\n");
  const api::Refused not_in = ReadCall(stranger.Watch(live_.session)->Read()).Explained();
  EXPECT_EQ(not_in.code, grpc::StatusCode::PERMISSION_DENIED) << not_in.message;
  EXPECT_EQ(not_in.locale, "nl");
  EXPECT_EQ(ReadCall(stranger.Watch("nonsense")->Read()).Explained().reason,
            "SESSION_ID_MALFORMED");
}

TEST_F(WebWatch, EndsWhenTheFacilitatorSignsOut) {
  Page page(port());
  page.set_token(facilitator_->token());
  Stream stream = Watch(page);
  ASSERT_TRUE(stream.Snapshot());
  ASSERT_TRUE(facilitator_->Call("AuthService/SignOut", v1::SignOutRequest()).ok());
  while (stream.Next()) {
  }
  EXPECT_EQ(stream.trailers.status(), grpc::StatusCode::UNAUTHENTICATED);
  EXPECT_TRUE(stream.Ends());
}

TEST_F(WebWatch, EndsWithUnavailableWhenTheServerStops) {
  Page page = NewPage();
  Stream stream = Watch(page);
  ASSERT_TRUE(stream.Snapshot());
  server_.Signal(SIGTERM);
  while (stream.Next()) {
  }
  EXPECT_EQ(stream.trailers.status(), grpc::StatusCode::UNAVAILABLE);
  EXPECT_EQ(stream.trailers.Explained().reason, "SERVER_STOPPING");
  EXPECT_TRUE(stream.Ends());
  EXPECT_EQ(server_.Wait(), 0);
}

TEST_F(WebWatch, PresenceEndsSomeTimeAfterTheBrowserHasGone) {
  Page facilitator(port());
  facilitator.set_token(facilitator_->token());
  Stream seen = Watch(facilitator);
  Page page = NewPage();
  {
    Stream stream = Watch(page);
    ASSERT_TRUE(stream.Snapshot());
    EXPECT_TRUE(seen.AwaitPresent(1));
  }
  EXPECT_TRUE(seen.AwaitPresent(0));
}

TEST_F(WebWatch, WhoReadsLateCatchesUp) {
  // Two devices of one person, since others are not told which answer was changed.
  Page page = NewPage();
  Stream slow = Watch(page);
  Stream quick = Watch(page);
  uint64_t seq = 0;
  for (uint32_t i = 0; i < 20; ++i) {
    seq = SubmitAnswer(page, 1 + i % 2);
    ASSERT_TRUE(quick.ReadTo(seq));
  }
  EXPECT_TRUE(slow.ReadTo(seq));
}

TEST_F(WebWatch, ManyBrowsersAreToldOfOneChange) {
  // More than one slice on each lane.
  constexpr size_t kBrowsers = 300;
  Page page = NewPage();
  std::vector<Stream> streams;
  streams.reserve(kBrowsers);
  for (size_t i = 0; i < kBrowsers; ++i) {
    streams.push_back(Watch(page));
    ASSERT_TRUE(streams.back().Snapshot());
  }
  const uint64_t seq = SubmitAnswer(page, 1);
  for (Stream& stream : streams) {
    const auto update = stream.ReadTo(seq);
    ASSERT_TRUE(update);
    EXPECT_GT(update->changed_size(), 0);
  }
}

}  // namespace
}  // namespace vooraf::web
