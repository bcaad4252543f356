#include "client-core/live_session.h"

#include <gtest/gtest.h>

#include <future>

#include "tests/client-core/fakes.h"

namespace vooraf::client {
namespace {

v1::SessionUpdate WithSeq(uint64_t seq) {
  v1::SessionUpdate update;
  update.mutable_revision()->set_seq(seq);
  return update;
}

// Delivers a few updates, then waits until it is stopped, or ends with a refusal.
class FewUpdates : public UpdateStream<v1::SessionUpdate> {
 public:
  FewUpdates(std::stop_token stop, bool refuse) : stop_(std::move(stop)), refuse_(refuse) {}

  bool Read(v1::SessionUpdate* update) override {
    if (next_ <= 3) {
      *update = WithSeq(next_++);
      return true;
    }
    if (!refuse_) {
      std::promise<void> stopped;
      const std::stop_callback on_stop(stop_, [&] { stopped.set_value(); });
      stopped.get_future().wait();
    }
    return false;
  }
  grpc::Status Finish() override {
    if (refuse_) return Refusal(grpc::StatusCode::NOT_FOUND, "GONE", "x");
    return grpc::Status(grpc::StatusCode::CANCELLED, "");
  }

 private:
  const std::stop_token stop_;
  const bool refuse_;
  uint64_t next_ = 1;
};

std::function<SessionSource(std::stop_token)> Source(bool refuse) {
  return [refuse](std::stop_token stop) {
    SessionSource source;
    source.open = [stop, refuse](const std::optional<v1::Revision>&) {
      return std::make_unique<FewUpdates>(stop, refuse);
    };
    source.position_of = [](const v1::SessionUpdate& update) {
      return std::optional(update.revision());
    };
    return source;
  };
}

TEST(LiveSession, KeepsTheModelUpToDateUntilItIsStopped) {
  LiveSession live(Source(/*refuse=*/false));
  EXPECT_TRUE(live.model().WaitForSeq(3, std::chrono::minutes(1)));
  live.Stop();
  live.Stop();
  EXPECT_EQ(live.model().Current()->revision().seq(), 3u);
}

TEST(LiveSession, TellsWhyItEnded) {
  std::promise<std::string> ended;
  LiveSession::Callbacks callbacks;
  callbacks.on_end = [&](const Error& error) { ended.set_value(error.reason); };
  LiveSession live(Source(/*refuse=*/true), {}, callbacks);
  EXPECT_EQ(ended.get_future().get(), "GONE");
}

}  // namespace
}  // namespace vooraf::client
