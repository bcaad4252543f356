// Who is served when: with a source and watchers made by hand, in one thread.
#include "server/api/watch/fan_out.h"

#include <gtest/gtest.h>

#include <memory>
#include <optional>
#include <vector>

#include "tests/live/manual_executor.h"

namespace vooraf::api {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

// Has news whenever the test says so.
class FakeSource final : public live::WatchSource {
 public:
  void Publish() {
    ++counter_;
    Tell();
  }
  void EndWatches() {
    ended_ = true;
    Tell();
  }

  v1::Revision Latest() const override {
    v1::Revision revision;
    revision.set_epoch(1);
    revision.set_counter(counter_);
    return revision;
  }
  std::shared_ptr<const live::UpdateBytes> Since(domain::view::Audience, domain::ParticipantNumber,
                                                 const v1::Revision& since) const override {
    return since.counter() == counter_ ? nullptr : Update("news");
  }
  std::shared_ptr<const live::UpdateBytes> SinceOrHeartbeat(
      domain::view::Audience, domain::ParticipantNumber, const v1::Revision& since) const override {
    return Update(since.counter() == counter_ ? "heartbeat" : "news");
  }
  std::shared_ptr<const std::string> Heartbeat() const override { return nullptr; }
  bool Ended() const override { return ended_; }
  std::shared_ptr<void> Listen(live::OnPublished on_published) override {
    listener_ = std::make_shared<live::OnPublished>(std::move(on_published));
    return std::shared_ptr<void>(nullptr, [this](void*) { listener_.reset(); });
  }
  bool listened_to() const { return listener_ != nullptr; }

 private:
  void Tell() {
    if (listener_ != nullptr) (*listener_)();
  }
  std::shared_ptr<const live::UpdateBytes> Update(const std::string& text) const {
    auto update = std::make_shared<live::UpdateBytes>();
    update->messages.push_back(std::make_shared<const std::string>(text));
    update->revision = Latest();
    return update;
  }

  uint64_t counter_ = 1;
  bool ended_ = false;
  std::shared_ptr<live::OnPublished> listener_;
};

class FakeWatcher final : public Watcher {
 public:
  void Send(std::shared_ptr<const live::UpdateBytes> update) override {
    received.push_back(*update->messages.front());
  }
  void End(const domain::Error& error) override { ended = std::string(error.reason()); }

  std::vector<std::string> received;
  std::optional<std::string> ended;
};

class FanOutTest : public ::testing::Test {
 protected:
  FanOutTest() : executors_(clock_, 1), executor_(executors_.MakeThread("api")) {
    fan_out_.emplace(*executor_, FanOutSettings{.slice = 3},
                     [this](const domain::Hash&) { return sign_ins_hold_; });
  }
  ~FanOutTest() override {
    for (auto& watcher : watchers_) fan_out_->Remove(*watcher);
  }

  FakeWatcher& Add(bool heartbeats = true, std::optional<domain::Hash> sign_in = std::nullopt) {
    watchers_.push_back(std::make_unique<FakeWatcher>());
    fan_out_->Add(*watchers_.back(), {.subscription = {.source = source_},
                                      .since = {},
                                      .sign_in = sign_in,
                                      .heartbeats = heartbeats});
    return *watchers_.back();
  }
  // Watchers that have their snapshot and wait.
  void AddMany(int count) {
    for (int i = 0; i < count; ++i) Add();
    executors_.Advance(milliseconds(100));
    for (auto& watcher : watchers_) {
      fan_out_->Sent(*watcher);
      watcher->received.clear();
    }
  }
  size_t Served() const {
    size_t served = 0;
    for (const auto& watcher : watchers_) served += watcher->received.empty() ? 0 : 1;
    return served;
  }

  live::testing::ManualClock clock_;
  live::testing::ManualExecutors executors_;
  std::shared_ptr<live::Executor> executor_;
  bool sign_ins_hold_ = true;
  std::shared_ptr<FakeSource> source_ = std::make_shared<FakeSource>();
  std::optional<FanOut> fan_out_;
  std::vector<std::unique_ptr<FakeWatcher>> watchers_;
};

TEST_F(FanOutTest, WhoComesIsSentWhatThereIs) {
  FakeWatcher& watcher = Add();
  EXPECT_EQ(watcher.received, std::vector<std::string>{"news"});
}

TEST_F(FanOutTest, ManyAreServedInSlicesWithAGapBetween) {
  AddMany(8);
  source_->Publish();
  executors_.RunAll();
  EXPECT_EQ(Served(), 3u);
  executors_.Advance(milliseconds(1));
  EXPECT_EQ(Served(), 6u);
  executors_.Advance(milliseconds(1));
  EXPECT_EQ(Served(), 8u);
}

TEST_F(FanOutTest, PublicationsInAHurryAreOneWakeUp) {
  AddMany(1);
  const uint64_t before = executors_.steps();
  for (int i = 0; i < 5; ++i) source_->Publish();
  executors_.RunAll();
  EXPECT_EQ(executors_.steps(), before + 1);
  EXPECT_EQ(watchers_[0]->received.size(), 1u);
}

TEST_F(FanOutTest, WhoIsStillSendingCatchesUpAfterwards) {
  AddMany(1);
  FakeWatcher& slow = *watchers_[0];
  source_->Publish();
  executors_.RunAll();
  source_->Publish();
  source_->Publish();
  executors_.RunAll();
  EXPECT_EQ(slow.received.size(), 1u);
  fan_out_->Sent(slow);
  EXPECT_EQ(slow.received.size(), 2u);
  fan_out_->Sent(slow);
  EXPECT_EQ(slow.received.size(), 2u);
}

TEST_F(FanOutTest, SilenceIsBrokenByAHeartbeat) {
  AddMany(1);
  executors_.Advance(seconds(14));
  EXPECT_TRUE(watchers_[0]->received.empty());
  executors_.Advance(seconds(2));
  EXPECT_EQ(watchers_[0]->received, std::vector<std::string>{"heartbeat"});
}

TEST_F(FanOutTest, WhoWantsNoHeartbeatsGetsNoneUnlessNudged) {
  FakeWatcher& poll = Add(/*heartbeats=*/false);
  fan_out_->Sent(poll);
  poll.received.clear();
  executors_.Advance(seconds(60));
  EXPECT_TRUE(poll.received.empty());
  fan_out_->Nudge(poll);
  EXPECT_EQ(poll.received, std::vector<std::string>{"heartbeat"});
}

TEST_F(FanOutTest, AnEndedSignInEndsItsWatch) {
  FakeWatcher& watcher = Add(true, domain::Hash{});
  FakeWatcher& other = Add();
  sign_ins_hold_ = false;
  executors_.Advance(seconds(1));
  EXPECT_EQ(watcher.ended, "SIGN_IN_ENDED");
  EXPECT_EQ(other.ended, std::nullopt);
}

TEST_F(FanOutTest, ASourceThatEndsSendsItsLastNewsFirst) {
  AddMany(2);
  source_->Publish();
  source_->EndWatches();
  executors_.RunAll();
  for (auto& watcher : watchers_) {
    EXPECT_EQ(watcher->received, std::vector<std::string>{"news"});
    EXPECT_EQ(watcher->ended, std::nullopt);
    fan_out_->Sent(*watcher);
  }
  executors_.Advance(milliseconds(10));
  for (auto& watcher : watchers_) EXPECT_EQ(watcher->ended, "SERVER_STOPPING");
  EXPECT_EQ(fan_out_->watchers(), 0u);
}

TEST_F(FanOutTest, TheLastWhoLeavesStopsListening) {
  AddMany(2);
  EXPECT_TRUE(source_->listened_to());
  fan_out_->Remove(*watchers_[0]);
  fan_out_->Remove(*watchers_[0]);
  EXPECT_TRUE(source_->listened_to());
  fan_out_->Remove(*watchers_[1]);
  EXPECT_FALSE(source_->listened_to());
}

TEST_F(FanOutTest, NewsOnItsWayWhenTheLastLeavesIsDropped) {
  AddMany(1);
  source_->Publish();
  fan_out_->Remove(*watchers_[0]);
  executors_.RunAll();
  EXPECT_TRUE(watchers_[0]->received.empty());
}

TEST_F(FanOutTest, EndingAllEndsThoseWhoComeLaterToo) {
  AddMany(2);
  static constexpr domain::Refusal kTest{"TEST", domain::Code::kUnavailable, "", ""};
  fan_out_->EndAll({&kTest, {}});
  EXPECT_EQ(watchers_[0]->ended, "TEST");
  EXPECT_EQ(Add().ended, "TEST");
}

}  // namespace
}  // namespace vooraf::api
