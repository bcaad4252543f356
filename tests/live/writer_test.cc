// Group commit: batches, bad appends in them, and appends decided on what was refused.
#include "server/live/writer.h"

#include <gtest/gtest.h>

#include <functional>
#include <vector>

#include "server/store/refusals.h"
#include "tests/live/manual_executor.h"

namespace vooraf::live::testing {
namespace {

constexpr domain::Refusal kBad{"BAD", domain::Code::kAborted, "", ""};
constexpr domain::Refusal kFull{"FULL", domain::Code::kUnavailable, "", ""};

// Commits as told; remembers what.
class ScriptedLog : public store::EventLog {
 public:
  store::CommitResult Commit(std::span<const store::Append> batch) override {
    ++commits;
    for (const store::Append& append : batch) {
      if (append.session.value == bad) {
        return {store::CommitStatus::kRefused, domain::Error{&kBad, {}}};
      }
    }
    if (full) return {store::CommitStatus::kRefused, domain::Error{&kFull, {}}};
    for (const store::Append& append : batch) written.push_back(append.expected_seq);
    return {};
  }
  domain::Result<store::Head> ReadUntil(
      const domain::SessionId&, uint64_t, uint64_t,
      const std::function<void(domain::StoredEvent&&)>&) const override {
    return store::Head();
  }
  domain::Result<store::Head> ReadHead(const domain::SessionId&) const override {
    return domain::Refuse(store::kSessionNotFound);
  }
  domain::Result<domain::SideData> ReadSideData(const domain::SessionId&) const override {
    return domain::SideData();
  }
  domain::Result<std::optional<domain::SessionId>> FindJoinCode(const std::string&) const override {
    return std::nullopt;
  }
  domain::Result<std::vector<store::SessionRecord>> ListSessions(
      const domain::AccountId&, size_t, const std::optional<domain::SessionId>&) const override {
    return std::vector<store::SessionRecord>();
  }
  domain::Result<std::vector<domain::SessionId>> SessionsWithWork(domain::Time) const override {
    return std::vector<domain::SessionId>();
  }
  domain::Result<std::vector<std::string>> ToEraseAgain(const domain::SessionId&) const override {
    return std::vector<std::string>();
  }
  void Tidy() override {}

  std::string bad;
  bool full = false;
  int commits = 0;
  std::vector<uint64_t> written;
};

struct FakeClient : Writer::Client {
  void OnReport(Writer::Report report) override {
    ++reports;
    done += report.done;
    refused = refused || report.refused;
  }
  int reports = 0;
  size_t done = 0;
  bool refused = false;
};

class WriterTest : public ::testing::Test {
 protected:
  // Appends to `session` with these places, of one event each.
  static std::vector<store::Append> Appends(const std::string& session,
                                            std::vector<uint64_t> places, size_t events = 1) {
    std::vector<store::Append> appends;
    for (const uint64_t place : places) {
      store::Append& append = appends.emplace_back();
      append.session = {session};
      append.expected_seq = place;
      append.events = std::make_shared<std::vector<domain::StoredEvent>>(events);
    }
    return appends;
  }

  ManualClock clock_;
  ManualExecutors executors_{clock_, 1};
  ScriptedLog log_;
  std::shared_ptr<Writer> writer_ =
      std::make_shared<Writer>(log_, executors_.MakeThread("writer"), nullptr);
  std::shared_ptr<FakeClient> ann_ = std::make_shared<FakeClient>();
  std::shared_ptr<FakeClient> bob_ = std::make_shared<FakeClient>();
};

TEST_F(WriterTest, OneCommitAndOneReportPerSessionForWhatWaits) {
  writer_->Submit(ann_, 1, Appends("a", {1, 2}));
  writer_->Submit(bob_, 1, Appends("b", {3}));
  writer_->Submit(ann_, 1, Appends("a", {4}));
  EXPECT_EQ(writer_->backlog(), 4u);
  executors_.RunAll();
  EXPECT_EQ(log_.commits, 1);
  EXPECT_EQ(log_.written, (std::vector<uint64_t>{1, 2, 3, 4}));
  EXPECT_EQ(ann_->reports, 1);
  EXPECT_EQ(ann_->done, 3u);
  EXPECT_EQ(bob_->done, 1u);
  EXPECT_EQ(writer_->backlog(), 0u);
}

TEST_F(WriterTest, BadAppendIsFoundAndTheOthersAreWritten) {
  log_.bad = "b";
  std::vector<std::shared_ptr<FakeClient>> good;
  for (uint64_t i = 0; i < 100; ++i) {
    if (i == 42) writer_->Submit(bob_, 1, Appends("b", {1'000, 1'001, 1'002}));
    good.push_back(std::make_shared<FakeClient>());
    writer_->Submit(good.back(), 1, Appends("g", {i}));
  }
  executors_.RunAll();
  for (const auto& client : good) {
    EXPECT_EQ(client->done, 1u);
    EXPECT_FALSE(client->refused);
  }
  EXPECT_TRUE(bob_->refused);
  EXPECT_EQ(bob_->done, 0u);
  EXPECT_EQ(log_.written.size(), 100u);
  EXPECT_LT(log_.commits, 30);
}

TEST_F(WriterTest, FullDiskRefusesTheWholeBatchInOneCommit) {
  log_.full = true;
  writer_->Submit(ann_, 1, Appends("a", {1, 2}));
  writer_->Submit(bob_, 1, Appends("b", {3}));
  executors_.RunAll();
  EXPECT_EQ(log_.commits, 1);
  EXPECT_TRUE(ann_->refused);
  EXPECT_TRUE(bob_->refused);
  EXPECT_EQ(ann_->reports, 1);
}

TEST_F(WriterTest, AppendsOfARefusedGenerationAreDropped) {
  log_.full = true;
  writer_->Submit(ann_, 1, Appends("a", {1}));
  executors_.RunAll();
  ASSERT_TRUE(ann_->refused);
  log_.full = false;
  writer_->Submit(ann_, 1, Appends("a", {2}));  // decided before the refusal was heard
  writer_->Submit(ann_, 2, Appends("a", {1}));
  executors_.RunAll();
  EXPECT_EQ(log_.written, (std::vector<uint64_t>{1}));
  EXPECT_EQ(ann_->done, 1u);
  EXPECT_EQ(ann_->reports, 2);
}

TEST_F(WriterTest, BatchesAreBoundedByEventsToo) {
  writer_->Submit(ann_, 1, Appends("a", {1, 2, 3}, kBatchEventsMax / 2));
  writer_->Submit(bob_, 1, Appends("b", {4}, kBatchEventsMax * 2));
  executors_.RunAll();
  EXPECT_EQ(log_.commits, 3);  // two, one, and the large one by itself
  EXPECT_EQ(log_.written.size(), 4u);
}

}  // namespace
}  // namespace vooraf::live::testing
