// Replaying from a browser: passed on by the gateway, at the browser's pace.
#include <gtest/gtest.h>

#include "tests/web/fixture.h"
#include "tests/web/stream.h"
#include "vooraf/v1/replay_service.pb.h"

namespace vooraf::web {
namespace {

constexpr char kMethod[] = "ReplayService/ReplaySession";

class WebReplay : public WebTest {
 protected:
  explicit WebReplay(std::vector<std::string> flags = {}) : WebTest(std::move(flags)) {
    MakeSession();
    page_ = std::make_unique<Page>(port());
    page_->set_token(facilitator_->token());
    participant_ = NewParticipant();
  }
  uint64_t SubmitAnswer(uint32_t option) {
    v1::SubmitAnswerResponse response;
    EXPECT_TRUE(participant_->Call("AnswerService/SubmitAnswer", Answer(option), &response).ok());
    return response.revision().seq();
  }
  v1::ReplaySessionRequest Request() const {
    v1::ReplaySessionRequest request;
    request.set_session(live_.session);
    return request;
  }
  Stream Begin(const v1::ReplaySessionRequest& request) {
    return Stream(page_->Begin(kMethod, request));
  }

  std::unique_ptr<Page> page_;
  std::unique_ptr<api::Client> participant_;
};

TEST_F(WebReplay, Y1StepsToTheEndAndSaysSo) {
  const uint64_t last = SubmitAnswer(1);
  Stream stream = Begin(Request());
  EXPECT_EQ(stream.head().status, 200);
  const auto all = stream.ReadTo(last);
  ASSERT_TRUE(all);
  EXPECT_TRUE(all->snapshot());
  EXPECT_FALSE(stream.Next());
  EXPECT_EQ(stream.trailers.status(), 0);
}

TEST_F(WebReplay, Y4AMessageComesWhenItIsMade) {
  SubmitAnswer(1);
  auto request = Request();
  request.set_seq(3);
  request.set_speed(0.25);
  request.mutable_pause_max()->set_seconds(60);
  Stream stream = Begin(request);
  ASSERT_TRUE(stream.Next());
  ASSERT_TRUE(stream.Next());  // within a second, and not with what fills some buffer
  stream.Break();
}

TEST_F(WebReplay, RefusalsAreExplained) {
  page_->set_token(participant_->token());
  EXPECT_EQ(page_->Call(kMethod, Request()).Explained().reason, "REPLAY_NOT_FOR_ALL");
}

TEST_F(WebReplay, Y13TheTimeline) {
  v1::GetTimelineRequest request;
  request.set_session(live_.session);
  v1::GetTimelineResponse response;
  EXPECT_EQ(page_->Call("ReplayService/GetTimeline", request, &response).status(), 0);
  EXPECT_GE(response.chapters_size(), 3);
}

class OneWebReplay : public WebReplay {
 protected:
  OneWebReplay() : WebReplay({"--replays-max", "1"}) {}

  // Asks until there is room, which is as soon as the server has noticed that somebody went.
  void ExpectRoom() {
    v1::GetTimelineRequest request;
    request.set_session(live_.session);
    std::string reason;
    do {
      reason = page_->Call("ReplayService/GetTimeline", request).Explained().reason;
    } while (reason == "TOO_MANY_REPLAYS");
    EXPECT_EQ(reason, "");
  }
};

TEST_F(OneWebReplay, Y6ABrowserThatGoesEndsItsReplay) {
  SubmitAnswer(1);
  auto request = Request();
  request.set_seq(3);
  request.set_speed(0.25);
  Stream stream = Begin(request);
  ASSERT_TRUE(stream.Next());
  stream.Break();
  ExpectRoom();
}

}  // namespace
}  // namespace vooraf::web
