// Live on real threads: what the manual executors promise holds for Boost.Asio's, and nothing races
// (run under TSan).
#include <gtest/gtest.h>

#include <atomic>
#include <future>
#include <thread>

#include "server/live/asio/asio_executors.h"
#include "server/live/asio/system.h"
#include "tests/live/watcher.h"
#include "tests/live/world.h"

namespace vooraf::live::testing {
namespace {

using std::chrono::milliseconds;

TEST(AsioExecutors, StrandRunsTasksInOrderOneAtATime) {
  AsioExecutors executors(4);
  const auto strand = executors.MakeStrand();
  int ran = 0;  // unguarded on purpose
  std::promise<void> done;
  for (int i = 0; i < 1'000; ++i) {
    strand->Post([&, i] {
      EXPECT_EQ(ran, i);
      ++ran;
      if (i == 999) done.set_value();
    });
  }
  done.get_future().wait();
}

TEST(AsioExecutors, TimerRunsUnlessItsHandleIsGone) {
  AsioExecutors executors(2);
  const auto strand = executors.MakeStrand();
  std::promise<void> done;
  std::atomic<bool> wrong = false;
  auto dropped = strand->PostAfter(milliseconds(1), [&] { wrong = true; });
  dropped.reset();
  const auto kept = strand->PostAfter(milliseconds(5), [&] { done.set_value(); });
  done.get_future().wait();
  EXPECT_FALSE(wrong);
}

TEST(AsioExecutors, TimerMayBeDroppedByItsOwnTask) {
  AsioExecutors executors(2);
  const auto strand = executors.MakeStrand();
  std::promise<void> done;
  std::unique_ptr<Executor::Timer> timer;
  strand->Post([&] {
    timer = strand->PostAfter(milliseconds(0), [&] {
      timer.reset();
      done.set_value();
    });
  });
  done.get_future().wait();
}

TEST(AsioExecutors, ExecutorOutlivesTheFactory) {
  std::shared_ptr<Executor> strand;
  std::unique_ptr<Executor::Timer> timer;
  {
    AsioExecutors executors(1);
    strand = executors.MakeStrand();
    timer = strand->PostAfter(std::chrono::hours(1), [] {});
  }
  strand->Post([] { FAIL(); });
  timer.reset();
}

// Three sessions, commands and watches from several threads, and a shutdown in the middle of it.
TEST(AsioLive, EverythingAcknowledgedIsStored) {
  store::MemoryEventLog log;
  SystemClock clock;
  SystemRandom random;
  AsioExecutors executors(4);
  Settings settings;
  settings.tick = milliseconds(2);
  auto sessions = Sessions::Make(log, executors, clock, random, settings, [] { FAIL(); });
  sessions->Start();
  World plan_source;  // makes requests

  std::vector<domain::SessionId> ids;
  std::vector<std::string> codes;
  const auto execute = [&](const domain::SessionId& id, Command command) {
    auto reply = std::make_shared<std::promise<domain::Result<Outcome>>>();
    sessions->Execute(id, std::move(command), [reply](auto result) { reply->set_value(result); });
    return reply->get_future();
  };
  for (int i = 0; i < 3; ++i) {
    v1::CreateSessionRequest request;
    *request.mutable_plan() = World::Plan();
    std::promise<domain::SessionId> made;
    sessions->Create(plan_source.Make(World::Facilitator(), request),
                     [&](auto result) { made.set_value(result.value().first); });
    ids.push_back(made.get_future().get());
    ASSERT_TRUE(
        execute(ids[i], plan_source.Make(World::Facilitator(), v1::OpenSessionRequest())).get());
    std::promise<std::string> code;
    sessions->Read(
        ids[i], World::Facilitator(),
        [&](const domain::Session& session, auto, const auto&) {
          code.set_value(session.join_code);
        },
        [](auto) { FAIL(); });
    codes.push_back(code.get_future().get());
  }

  std::atomic<bool> stop = false;
  std::atomic<int> acknowledged = 0;
  std::atomic<int> answered = 0;
  std::vector<std::thread> threads;
  constexpr int kThreads = 4;
  constexpr int kJoins = 300;
  for (int t = 0; t < kThreads; ++t) {
    threads.emplace_back([&, t] {
      World requests;
      for (int i = 0; i < kJoins; ++i) {
        const size_t at = static_cast<size_t>(i) % ids.size();
        const std::string name = "t" + std::to_string(t) + "p" + std::to_string(i);
        requests.join_code = codes[at];
        sessions->Execute(ids[at], requests.Make(World::Person(name), requests.JoinRequestOf(name)),
                          [&](const domain::Result<Outcome>& result) {
                            if (result) ++acknowledged;
                            ++answered;
                          });
      }
    });
  }
  for (int t = 0; t < 2; ++t) {
    threads.emplace_back([&] {
      while (!stop) {
        for (const domain::SessionId& id : ids) {
          auto reply = std::make_shared<std::promise<std::optional<Subscription>>>();
          sessions->Watch(id, World::Facilitator(), [reply](domain::Result<Subscription> result) {
            reply->set_value(result ? std::optional(std::move(*result)) : std::nullopt);
          });
          const auto subscription = reply->get_future().get();
          if (!subscription) return;  // the server stops
          std::atomic<int> told = 0;
          const auto listening = subscription->source->Listen([&] { ++told; });
          Watcher watcher(*subscription);
          for (int i = 0; i < 20; ++i) {
            watcher.Pull();
            EXPECT_TRUE(watcher.seen().contains("session"));
          }
        }
      }
    });
  }
  while (answered < kThreads * kJoins / 2) std::this_thread::yield();
  std::promise<void> down;
  sessions->Shutdown([&] { down.set_value(); });
  down.get_future().wait();
  stop = true;
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(answered, kThreads * kJoins);

  uint64_t joined = 0;
  for (const domain::SessionId& id : ids) {
    domain::Session stored;
    ASSERT_TRUE(
        log.Read(id, 0, [&](domain::StoredEvent&& event) { domain::Evolve(stored, event); }));
    joined += stored.participants.size() - 1;
  }
  EXPECT_EQ(joined, static_cast<uint64_t>(acknowledged));
}

}  // namespace
}  // namespace vooraf::live::testing
