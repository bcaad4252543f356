// A real conversation, played into a live session over gRPC: 126 people join, propose 371
// statements and rate them in the order in which they did, while others watch. Then the same while
// the server is killed again and again.
#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <mutex>
#include <random>
#include <set>
#include <thread>

#include "client-core/replay.h"
#include "server/domain/session.h"
#include "server/store/sqlite/sqlite_store.h"
#include "tests/api/server_process.h"
#include "tests/system/person.h"
#include "tests/system/polis.h"
#include "tests/system/rendered.h"
#include "tests/system/seen_again.h"

namespace vooraf::system_test {
namespace {

using std::chrono::seconds;

constexpr uint32_t kItem = 1;
constexpr size_t kLanes = 4;  // clients side by side

// A live session on a real server with everybody of the conversation in it, rating.
class Evening {
 public:
  Evening() {
    server_.AddFacilitator("fatima", "a long enough password");
    server_.Start();
    facilitator_ = std::make_unique<Person>(server_.address());
    facilitator_->SignIn("fatima", "a long enough password");
    type::v1::SessionPlan plan = PlanWithGroups({"Opinion 0", "Opinion 1", "No opinion group"});
    plan.mutable_settings()->set_replay_for_all(true);
    auto& item = *plan.add_items();
    *item.mutable_title() = English("Bowling Green 2050");
    *item.mutable_statements()->mutable_wording() = English("What matters?");
    v1::CreateSessionRequest create;
    *create.mutable_plan() = plan;
    session_ = facilitator_->Must(client::kCreateSession, create).session();
    v1::OpenSessionRequest open;
    open.set_session(session_);
    facilitator_->Must(client::kOpenSession, open);
    v1::StartSessionRequest start;
    start.set_session(session_);
    facilitator_->Must(client::kStartSession, start);
  }

  void JoinAll() {
    client::SessionModel& model = facilitator_->Watch(session_);
    ASSERT_TRUE(model.WaitForSeq(3, seconds(30)));
    join_code_ = model.Current()->session()->join_code();
    for (const auto& [person, group] : polis_.groups) {
      people_[person] = std::make_unique<Person>(server_.address());
      numbers_[person] = people_[person]->Join(session_, join_code_, static_cast<uint32_t>(group));
    }
    screen_ = std::make_unique<Person>(server_.address());
    screen_->Join(session_, join_code_, 0, type::v1::ROLE_SCREEN);
    screen_->Watch(session_);
    people_.at(0)->Watch(session_);
  }

  void ProposeAll() {
    v1::OpenRoundRequest open;
    open.set_session(session_);
    open.set_item(kItem);
    facilitator_->Must(client::kOpenRound, open);
    v1::ReleaseStatementsRequest release;
    release.set_session(session_);
    for (const auto& [statement, author] : polis_.authors) {
      v1::ProposeStatementRequest propose;
      propose.set_session(session_);
      propose.set_item(kItem);
      propose.set_text("Statement " + std::to_string(statement));
      statements_[statement] =
          people_.at(author)->Must(client::kProposeStatement, propose).statement();
      release.add_statements(statements_[statement]);
    }
    facilitator_->Must(client::kReleaseStatements, release);
  }

  // Sends every vote, in order, or in order per person where `lanes` go side by side. Calls `acked`
  // with the number acknowledged so far.
  void RateAll(size_t lanes, const std::function<void(size_t)>& acked) {
    std::atomic<size_t> count{0};
    std::vector<std::jthread> threads;
    for (size_t lane = 0; lane < lanes; ++lane) {
      threads.emplace_back([&, lane] {
        for (const PolisVote& vote : polis_.votes) {
          if (static_cast<size_t>(vote.voter) % lanes != lane) continue;
          const auto rated = people_.at(vote.voter)->Call(client::kRateStatement, Rate(vote));
          EXPECT_TRUE(rated) << (rated ? "" : rated.error().Sentence("en"));
          if (acked) acked(++count);
        }
      });
    }
  }

  v1::RateStatementRequest Rate(const PolisVote& vote) const {
    v1::RateStatementRequest rate;
    rate.set_session(session_);
    rate.set_statement(statements_.at(vote.statement));
    rate.set_rating(vote.rating);
    return rate;
  }

  v1::Revision Reveal() {
    v1::RevealRoundRequest reveal;
    reveal.set_session(session_);
    reveal.set_item(kItem);
    reveal.set_round(1);
    return facilitator_->Must(client::kRevealRound, reveal).revision();
  }

  void Close() {
    v1::CloseSessionRequest close;
    close.set_session(session_);
    facilitator_->Must(client::kCloseSession, close);
  }

  // The published matrix counted per statement and group must be what this watcher sees.
  void ExpectPublishedCounts(client::SessionModel& model, uint64_t seq) {
    ASSERT_TRUE(model.WaitForSeq(seq, seconds(60)));
    const client::SnapshotPtr snapshot = model.Current();
    // Statement, group (0: everyone), rating.
    std::map<std::tuple<int, int, int>, uint32_t> expected;
    for (const auto& [cell, rating] : polis_.final_matrix) {
      ++expected[{cell.first, polis_.groups.at(cell.second), rating}];
      ++expected[{cell.first, 0, rating}];
    }
    const auto check = [&](int statement, const type::v1::RatingCounts& counts, int group) {
      const auto want = [&](int rating) { return expected[{statement, group, rating}]; };
      EXPECT_EQ(counts.agree(), want(type::v1::RATING_AGREE)) << statement << " in " << group;
      EXPECT_EQ(counts.disagree(), want(type::v1::RATING_DISAGREE)) << statement << " in " << group;
      EXPECT_EQ(counts.pass(), want(type::v1::RATING_PASS)) << statement << " in " << group;
    };
    for (const auto& [statement, number] : statements_) {
      const v1::StatementView* view = snapshot->Statement(number);
      ASSERT_NE(view, nullptr) << statement;
      EXPECT_EQ(view->text(), "Statement " + std::to_string(statement));
      ASSERT_EQ(view->result().parts_size(), 3);
      check(statement, view->result().everyone(), 0);
      for (int part = 0; part < 3; ++part) check(statement, view->result().parts(part), part + 1);
      ExpectConsensus(view->result(), polis_.consensus.at(statement));
    }
  }

  // Published is that of the first two groups; a result's is that of all its parts.
  static void ExpectConsensus(const type::v1::StatementResult& result, double published) {
    std::vector<double> shares;
    bool all_rated = true;
    for (const auto& part : result.parts()) {
      const uint32_t rated = part.agree() + part.disagree() + part.pass();
      shares.push_back((part.agree() + 1.0) / (rated + 2.0));
      all_rated &= rated > 0;
    }
    EXPECT_NEAR(shares[0] * shares[1], published, 1e-9) << result.statement();
    const double all = all_rated ? shares[0] * shares[1] * shares[2] : 0;
    EXPECT_NEAR(result.consensus(), all * 1e6, 0.5 + 1e-6) << result.statement();
    EXPECT_EQ(result.consensus_place() != 0, all_rated) << result.statement();
  }

  // What the log must hold: one event for each change that was acknowledged.
  size_t ExpectedEvents() const {
    size_t ratings = 0;
    std::map<std::pair<int, int>, int> last;
    for (const PolisVote& vote : polis_.votes) {
      int& before = last[{vote.statement, vote.voter}];
      ratings += before != vote.rating;
      before = vote.rating;
    }
    // Created, opened, started, the round opened and revealed; everybody and the screen; each
    // statement proposed and released.
    return 5 + polis_.groups.size() + 1 + 2 * polis_.authors.size() + ratings;
  }

  // Stops the server and reads its log as it lies on disk.
  domain::Session FoldLog() {
    facilitator_.reset();
    screen_.reset();
    people_.clear();
    server_.Stop();
    auto store = store::OpenSqlite(server_.database());
    if (!store) throw std::runtime_error(store.error().Message("en"));
    domain::Session session;
    std::set<std::pair<uint32_t, std::string>> requests;
    auto head = (*store)->log().Read({session_}, 0, [&](domain::StoredEvent&& event) {
      EXPECT_EQ(event.seq, session.seq + 1);
      EXPECT_GE(event.time, session.time);
      if (!event.event.has_statement_released()) {
        EXPECT_TRUE(requests.emplace(event.event.actor(), event.event.request_id()).second)
            << "twice in the log: " << event.event.ShortDebugString();
      }
      domain::Evolve(session, event);
    });
    if (!head) throw std::runtime_error(head.error().Message("en"));
    side_ = *(*store)->log().ReadSideData({session_});
    return session;
  }

  api::ServerProcess& server() { return server_; }
  Person& facilitator() { return *facilitator_; }
  Person& screen() { return *screen_; }
  Person& person(int number) { return *people_.at(number); }
  const std::string& session() const { return session_; }
  const domain::SideData& side() const { return side_; }

 private:
  const Polis polis_ = LoadPolis();
  api::ServerProcess server_;
  std::string session_;
  std::string join_code_;
  std::unique_ptr<Person> facilitator_;
  std::unique_ptr<Person> screen_;
  std::map<int, std::unique_ptr<Person>> people_;
  std::map<int, uint32_t> numbers_;
  std::map<int, uint32_t> statements_;
  domain::SideData side_;
};

// Some of what somebody sees, as they see it.
class Witness {
 public:
  Witness(client::SessionModel& model, size_t every)
      : observed_(model.Observe([this, every](const client::SnapshotPtr& seen, const auto&) {
          const std::lock_guard lock(mutex_);
          if (times_++ % every == 0) seen_.push_back(seen);
        })) {}

  // Nothing more is taken in.
  SeenAgain Finish(const client::SnapshotPtr& last) {
    observed_.reset();
    SeenAgain seen;
    for (const auto& each : seen_) seen.AddLive(*each);
    seen.AddLive(*last);
    return seen;
  }

 private:
  std::mutex mutex_;
  size_t times_ = 0;
  std::vector<client::SnapshotPtr> seen_;
  std::shared_ptr<void> observed_;  // last: the first to go
};

// Replays the session by steps and compares what was seen; returns at how many points.
size_t CompareReplay(Person& person, const std::string& session, SeenAgain seen, bool facilitator) {
  v1::ReplaySessionRequest request;
  request.set_session(session);
  const auto stream = client::ReplayOver(person.connection(), person.token())(request, {});
  client::SessionModel model;
  std::vector<v1::SessionUpdate> step;
  for (v1::SessionUpdate update; stream->Read(&update); update.Clear()) {
    step.push_back(update);
    if (!update.has_revision()) continue;
    model.Apply(std::exchange(step, {}));
    seen.Compare(*model.Current(), facilitator);
  }
  EXPECT_TRUE(stream->Finish().ok());
  EXPECT_TRUE(seen.compared_last());
  return seen.compared();
}

// How many points there are depends on how fast the machine is: there is one for each tenth of a
// second.
constexpr size_t kPointsMin = 10;

TEST(PolisConversation, R7CountsEqualThePublishedMatrix) {
  Evening evening;
  evening.JoinAll();
  Witness facilitator(evening.facilitator().model(), 2);
  Witness rater(evening.person(0).model(), 2);
  evening.ProposeAll();
  evening.RateAll(1, nullptr);
  const uint64_t seq = evening.Reveal().seq();
  evening.ExpectPublishedCounts(evening.screen().model(), seq);
  evening.ExpectPublishedCounts(evening.facilitator().model(), seq);
  evening.ExpectPublishedCounts(evening.person(0).model(), seq);
  EXPECT_EQ(seq, evening.ExpectedEvents());

  // Y1: what was seen is seen again, by both.
  evening.Close();
  const auto replay = [&](Person& person, Witness& witness, bool facilitates) {
    ASSERT_TRUE(person.model().WaitForSeq(seq + 1, seconds(60)));
    SeenAgain seen = witness.Finish(person.model().Current());
    EXPECT_GE(CompareReplay(person, evening.session(), std::move(seen), facilitates), kPointsMin);
  };
  replay(evening.facilitator(), facilitator, /*facilitates=*/true);
  replay(evening.person(0), rater, /*facilitates=*/false);
}

TEST(PolisConversation, L2SurvivesTwentyKills) {
  constexpr size_t kKills = 20;
  Evening evening;
  evening.JoinAll();
  evening.ProposeAll();

  std::mt19937 random(20231121);
  std::set<size_t> moments;
  while (moments.size() < kKills) moments.insert(random() % 14'000 + 100);

  std::mutex mutex;
  std::condition_variable reached;
  size_t acked = 0;
  // The server is started and killed by this thread: it dies with the thread that started it.
  std::jthread raters([&] {
    evening.RateAll(kLanes, [&](size_t) {
      std::lock_guard lock(mutex);
      ++acked;
      reached.notify_all();
    });
  });
  for (const size_t moment : moments) {
    {
      std::unique_lock lock(mutex);
      reached.wait(lock, [&] { return acked >= moment; });
    }
    evening.server().Kill();
    evening.server().Start();
  }
  raters.join();

  const uint64_t seq = evening.Reveal().seq();
  EXPECT_EQ(seq, evening.ExpectedEvents());
  // The watchers came back by themselves: these have been watching since before the first kill.
  evening.ExpectPublishedCounts(evening.screen().model(), seq);
  evening.ExpectPublishedCounts(evening.person(0).model(), seq);
  ASSERT_TRUE(evening.facilitator().model().WaitForSeq(seq, seconds(60)));
  const auto facilitator_saw = Received(*evening.facilitator().model().Current());
  const auto screen_saw = Received(*evening.screen().model().Current());

  const domain::Session session = evening.FoldLog();
  EXPECT_EQ(session.seq, seq);
  using domain::view::Audience;
  EXPECT_EQ(facilitator_saw, Rendered(session, evening.side(), Audience::kFacilitators));
  EXPECT_EQ(screen_saw, Rendered(session, evening.side(), Audience::kEveryone));
}

}  // namespace
}  // namespace vooraf::system_test
