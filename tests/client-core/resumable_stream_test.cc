#include "client-core/resumable_stream.h"

#include <gtest/gtest.h>

#include <deque>

#include "tests/client-core/fakes.h"

namespace vooraf::client {
namespace {

// An update is a word; one that ends with '.' closes a step, and its length is the position.
using Word = std::string;
using Position = size_t;

struct Script {
  std::vector<Word> words;
  grpc::Status end = grpc::Status(grpc::StatusCode::UNAVAILABLE, "broken");
};

class FakeStream : public UpdateStream<Word> {
 public:
  explicit FakeStream(Script script) : script_(std::move(script)) {}
  bool Read(Word* word) override {
    if (at_ == script_.words.size()) return false;
    *word = script_.words[at_++];
    return true;
  }
  grpc::Status Finish() override { return script_.end; }

 private:
  Script script_;
  size_t at_ = 0;
};

class ResumableStreamTest : public testing::Test {
 protected:
  ResumableStream<Word, Position> Stream() {
    UpdateSource<Word, Position> source;
    source.open = [this](const std::optional<Position>& from) {
      opened_from_.push_back(from);
      Script script;
      if (!scripts_.empty()) {
        script = scripts_.front();
        scripts_.pop_front();
      }
      return std::make_unique<FakeStream>(script);
    };
    source.poll = [this](const std::optional<Position>& from, std::vector<Word>* step) {
      polled_from_.push_back(from);
      if (polls_.empty()) return grpc::Status(grpc::StatusCode::UNAVAILABLE, "no");
      *step = polls_.front();
      polls_.pop_front();
      return grpc::Status::OK;
    };
    source.position_of = [](const Word& word) {
      return word.ends_with('.') ? std::optional<Position>(word.size()) : std::nullopt;
    };
    StreamPolicy policy;
    policy.polls_max = 2;
    policy.backoff = {std::chrono::milliseconds(100), std::chrono::milliseconds(1000), 2.0};
    sleeper_.stop_after = 50;
    return {source, policy, AlwaysNearlyOne(), sleeper_.Get(),
            [this](StreamState state) { states_.push_back(state); }};
  }

  std::deque<Script> scripts_;
  std::deque<std::vector<Word>> polls_;
  std::vector<std::optional<Position>> opened_from_, polled_from_;
  std::vector<StreamState> states_;
  FakeSleeper sleeper_;
};

using Words = std::vector<Word>;

TEST_F(ResumableStreamTest, DeliversWholeSteps) {
  scripts_ = {{{"a", "b", "c.", "dd."}}};
  auto stream = Stream();
  EXPECT_EQ(*stream.Next(), (Words{"a", "b", "c."}));
  EXPECT_EQ(*stream.Next(), Words{"dd."});
  EXPECT_EQ(stream.position(), 3u);
  EXPECT_TRUE(sleeper_.slept.empty());
}

TEST_F(ResumableStreamTest, ResumesFromTheLastWholeStep) {
  scripts_ = {{{"a.", "bb.", "half"}}, {{"whole."}}};
  auto stream = Stream();
  EXPECT_EQ(*stream.Next(), Words{"a."});
  EXPECT_EQ(*stream.Next(), Words{"bb."});
  // The half step is gone; it comes again, whole, from the position before it.
  EXPECT_EQ(*stream.Next(), Words{"whole."});
  EXPECT_EQ(opened_from_, (std::vector<std::optional<Position>>{std::nullopt, 3}));
  EXPECT_EQ(states_, (std::vector{StreamState::kLive, StreamState::kWaiting, StreamState::kLive}));
}

TEST_F(ResumableStreamTest, WaitsLongerEachTimeUntilASecondSignOfLife) {
  scripts_ = {{}, {}, {{"a.", "a."}}, {{"b.", "b."}}};
  auto stream = Stream();
  for (int i = 0; i < 3; ++i) ASSERT_TRUE(stream.Next());
  using std::chrono::milliseconds;
  EXPECT_EQ(sleeper_.slept, (std::vector{milliseconds(99), milliseconds(199), milliseconds(99)}));
}

TEST_F(ResumableStreamTest, AServerThatEndsTheStreamIsComeBackTo) {
  scripts_ = {{{"a."}, grpc::Status::OK}, {{"b."}}};
  auto stream = Stream();
  EXPECT_TRUE(stream.Next());
  EXPECT_EQ(*stream.Next(), Words{"b."});
}

TEST_F(ResumableStreamTest, ARefusalEndsIt) {
  scripts_ = {{{}, Refusal(grpc::StatusCode::UNAUTHENTICATED, "TOKEN_ENDED", "x")}};
  auto stream = Stream();
  const auto step = stream.Next();
  ASSERT_FALSE(step);
  EXPECT_EQ(step.error().reason, "TOKEN_ENDED");
  EXPECT_TRUE(sleeper_.slept.empty());
}

TEST_F(ResumableStreamTest, PollsWhereStreamsBreakEarlyAgainAndAgain) {
  scripts_ = {{{"a."}}, {{"b."}}, {{"c."}}, {{"live again."}}};
  polls_ = {{"p", "poll."}, {"second poll."}};
  auto stream = Stream();
  for (const char* word : {"a.", "b.", "c."}) EXPECT_EQ(stream.Next()->back(), word);
  EXPECT_EQ(*stream.Next(), (Words{"p", "poll."}));
  EXPECT_EQ(stream.Next()->back(), "second poll.");
  EXPECT_EQ(polled_from_, (std::vector<std::optional<Position>>{2, 5}));
  // After a while a stream is tried again, from where the polls came.
  EXPECT_EQ(stream.Next()->back(), "live again.");
  EXPECT_EQ(opened_from_.back(), 12u);
  EXPECT_EQ(std::count(states_.begin(), states_.end(), StreamState::kPolling), 1);
}

TEST_F(ResumableStreamTest, WhenPollingFailsTooStreamsAreTriedAgain) {
  scripts_ = {{}, {}, {}, {{"back."}}};
  auto stream = Stream();
  EXPECT_EQ(stream.Next()->back(), "back.");
  EXPECT_EQ(polled_from_.size(), 1u);
  EXPECT_EQ(opened_from_.size(), 4u);
}

TEST_F(ResumableStreamTest, StopsWhenToldTo) {
  auto stream = Stream();
  const auto step = stream.Next();
  ASSERT_FALSE(step);
  EXPECT_EQ(step.error().kind, ErrorKind::kStopped);
}

TEST_F(ResumableStreamTest, AStepWithoutEndIsABrokenStream) {
  scripts_ = {{Words(20, "endless")}, {{"good."}}};
  UpdateSource<Word, Position> source;
  source.open = [this](const std::optional<Position>&) {
    auto stream = std::make_unique<FakeStream>(scripts_.front());
    scripts_.pop_front();
    return stream;
  };
  source.position_of = [](const Word& word) {
    return word.ends_with('.') ? std::optional<Position>(1) : std::nullopt;
  };
  StreamPolicy policy;
  policy.step_messages_max = 10;
  ResumableStream<Word, Position> stream(source, policy, AlwaysNearlyOne(), sleeper_.Get());
  EXPECT_EQ(*stream.Next(), Words{"good."});
}

}  // namespace
}  // namespace vooraf::client
