// A replay at somebody's hands, before a server that the test plays: no time passes.
#include "client-core/replay.h"

#include <gtest/gtest.h>

#include <condition_variable>
#include <deque>

#include "tests/client-core/fakes.h"

namespace vooraf::client {
namespace {

constexpr uint64_t kLast = 9;

// A session of nine events. Streams bring a snapshot where they begin and then an update for each
// event: at once by steps; when it plays, as far as the test lets it.
class FakeServer {
 public:
  OpenReplay Open() {
    return [this](const v1::ReplaySessionRequest& request, std::stop_token stop) {
      const std::lock_guard lock(mutex_);
      requests_.push_back(request);
      return std::make_unique<Stream>(*this, request, std::move(stop));
    };
  }
  // Playing goes on up to here.
  void PlayTo(uint64_t seq) {
    const std::lock_guard lock(mutex_);
    played_to_ = seq;
    changed_.notify_all();
  }
  // The next streams end by this.
  void Fail(grpc::Status status, int times) {
    const std::lock_guard lock(mutex_);
    failure_ = std::move(status);
    failures_ = times;
  }
  std::vector<v1::ReplaySessionRequest> requests() const {
    const std::lock_guard lock(mutex_);
    return requests_;
  }

 private:
  class Stream : public UpdateStream<v1::SessionUpdate> {
   public:
    Stream(FakeServer& server, const v1::ReplaySessionRequest& request, std::stop_token stop)
        : server_(server), plays_(request.speed() > 0), next_(request.seq()), stop_(stop) {
      if (server.failures_ > 0) {
        --server.failures_;
        failed_ = true;
      }
    }
    bool Read(v1::SessionUpdate* update) override {
      std::unique_lock lock(server_.mutex_);
      if (failed_ || next_ > kLast) return false;
      if (plays_ && !first_) {
        const bool goes_on =
            server_.changed_.wait(lock, stop_, [this] { return next_ <= server_.played_to_; });
        if (!goes_on) return false;
      }
      if (stop_.stop_requested()) return false;
      update->set_snapshot(std::exchange(first_, false));
      update->mutable_revision()->set_seq(next_);
      update->mutable_time()->set_seconds(static_cast<int64_t>(1'000 + next_));
      ++next_;
      return true;
    }
    grpc::Status Finish() override {
      if (failed_) return server_.failure_;
      if (stop_.stop_requested()) return {grpc::StatusCode::CANCELLED, ""};
      return grpc::Status::OK;
    }

   private:
    FakeServer& server_;
    const bool plays_;
    uint64_t next_;
    const std::stop_token stop_;
    bool first_ = true;
    bool failed_ = false;
  };

  mutable std::mutex mutex_;
  std::condition_variable_any changed_;
  std::vector<v1::ReplaySessionRequest> requests_;
  uint64_t played_to_ = 0;
  grpc::Status failure_;
  int failures_ = 0;
};

class ReplayTest : public ::testing::Test {
 protected:
  void Start(uint64_t seq = 3) {
    v1::ReplaySessionRequest start;
    start.set_session("s");
    start.set_seq(seq);
    start.set_speed(10);
    start.mutable_pause_max()->set_seconds(7);
    replay_ = std::make_unique<Replay>(
        server_.Open(), start,
        [this] {
          const std::lock_guard lock(mutex_);
          ++changes_;
          changed_.notify_all();
        },
        [this](const std::stop_token&) { return sleeper_.Get(); });
    AwaitSeq(seq);
  }
  // Waits until it says so of the state.
  Replay::State Await(const std::function<bool(const Replay::State&)>& is) {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return is(replay_->state()); });
    return replay_->state();
  }
  Replay::State AwaitSeq(uint64_t seq) {
    return Await([seq](const Replay::State& state) { return state.seq == seq && !state.waiting; });
  }

  FakeServer server_;
  FakeSleeper sleeper_;
  std::mutex mutex_;
  std::condition_variable changed_;
  int changes_ = 0;
  std::unique_ptr<Replay> replay_;
};

TEST_F(ReplayTest, ShowsWhereItBeginsAndWaits) {
  Start(3);
  const auto state = replay_->state();
  EXPECT_FALSE(state.playing);
  EXPECT_EQ(state.moment.seconds(), 1'003);
  EXPECT_EQ(replay_->model().Current()->revision().seq(), 3u);
  ASSERT_EQ(server_.requests().size(), 1u);
  EXPECT_EQ(server_.requests()[0].speed(), 0);
  EXPECT_EQ(server_.requests()[0].pause_max().seconds(), 7);
}

TEST_F(ReplayTest, StepsOnOverOneStreamAndBackByAnother) {
  Start(3);
  replay_->StepOn();
  AwaitSeq(4);
  replay_->StepOn();
  replay_->StepOn();
  AwaitSeq(6);
  EXPECT_EQ(server_.requests().size(), 1u);
  replay_->StepBack();
  AwaitSeq(5);
  ASSERT_EQ(server_.requests().size(), 2u);
  EXPECT_EQ(server_.requests()[1].seq(), 5u);
}

TEST_F(ReplayTest, PlaysPausesAndGoesOnWhereItWas) {
  Start(3);
  replay_->Play();
  server_.PlayTo(6);
  AwaitSeq(6);
  replay_->Pause();
  EXPECT_FALSE(replay_->state().playing);
  replay_->Play();
  server_.PlayTo(7);
  AwaitSeq(7);
  const auto requests = server_.requests();
  EXPECT_EQ(requests.back().seq(), 6u);
  EXPECT_EQ(requests.back().speed(), 10);
}

TEST_F(ReplayTest, AtTheEndItStopsAndBeginsAgain) {
  Start(7);
  replay_->Play();
  server_.PlayTo(kLast);
  const auto end = Await([](const Replay::State& state) { return state.at_end; });
  EXPECT_EQ(end.seq, kLast);
  EXPECT_FALSE(end.playing);
  server_.PlayTo(0);
  replay_->Play();
  AwaitSeq(0);
  EXPECT_TRUE(replay_->state().playing);
}

TEST_F(ReplayTest, SteppingBeyondTheEndStays) {
  Start(kLast);
  replay_->StepOn();
  EXPECT_EQ(Await([](const Replay::State& state) { return state.at_end; }).seq, kLast);
}

TEST_F(ReplayTest, JumpsAndPlaysOnIfItPlayed) {
  Start(3);
  replay_->Jump(8);
  AwaitSeq(8);
  EXPECT_EQ(server_.requests().back().speed(), 0);
  replay_->Play();
  replay_->Jump(1);
  server_.PlayTo(2);
  AwaitSeq(2);
  EXPECT_EQ(server_.requests().back().speed(), 10);
  EXPECT_TRUE(replay_->state().playing);
}

TEST_F(ReplayTest, AnotherSpeedFromWhereItIs) {
  Start(3);
  replay_->Play();
  server_.PlayTo(5);
  AwaitSeq(5);
  replay_->SetSpeed(50);
  server_.PlayTo(6);
  AwaitSeq(6);
  EXPECT_EQ(server_.requests().back().speed(), 50);
  EXPECT_EQ(server_.requests().back().seq(), 5u);
}

TEST_F(ReplayTest, ComesBackWhenTheLineBreaks) {
  Start(3);
  server_.Fail({grpc::StatusCode::UNAVAILABLE, "gone"}, 3);
  replay_->Jump(8);
  const auto there = AwaitSeq(8);
  EXPECT_FALSE(there.error);
  EXPECT_EQ(sleeper_.slept.size(), 3u);
  EXPECT_EQ(server_.requests().back().seq(), 8u);
}

TEST_F(ReplayTest, ARefusalEndsIt) {
  Start(3);
  server_.Fail(Refusal(grpc::StatusCode::PERMISSION_DENIED, "REPLAY_NOT_FOR_ALL", "nee"), 1);
  replay_->Jump(8);
  const auto end = Await([](const Replay::State& state) { return state.error.has_value(); });
  EXPECT_EQ(end.error->reason, "REPLAY_NOT_FOR_ALL");
  EXPECT_EQ(end.seq, 3u);
}

TEST_F(ReplayTest, EndsWhilePlayingWithoutWaiting) {
  Start(3);
  replay_->Play();
  AwaitSeq(3);
  replay_.reset();
}

}  // namespace
}  // namespace vooraf::client
