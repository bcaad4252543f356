#include "tests/bench/load/unary_load.h"

#include <fmt/format.h>
#include <grpcpp/generic/generic_stub.h>

#include <algorithm>
#include <deque>
#include <optional>
#include <thread>
#include <vector>

#include "tests/bench/load/channels.h"
#include "tests/bench/measure/stats.h"

namespace vooraf::bench {
namespace {

using Clock = std::chrono::steady_clock;
constexpr std::chrono::seconds kCallDeadline{60};

// One call at a time, of whichever caller comes next.
struct Slot {
  explicit Slot(grpc::GenericStub* stub) : stub(stub) {}

  grpc::GenericStub* const stub;
  size_t caller = 0;
  std::optional<grpc::ClientContext> context;
  std::unique_ptr<grpc::GenericClientAsyncResponseReader> reader;
  grpc::ByteBuffer reply;
  grpc::Status status;
  Clock::time_point start;
};

// One thread with its queue and its share of slots, callers and calls.
class Worker {
 public:
  Worker(const LoadShape& shape, Calls& calls, size_t index, size_t share_of,
         Clock::time_point begin)
      : calls_(calls),
        count_from_(begin + shape.warm_up),
        end_(count_from_ + shape.duration),
        next_due_(begin) {
    for (size_t i = index; i < calls.callers(); i += share_of) callers_.push_back(i);
    if (shape.calls_max > 0) {
      calls_left_ = shape.calls_max / share_of + (index < shape.calls_max % share_of ? 1 : 0);
    }
    if (shape.rate_per_s > 0) {
      interval_ = std::chrono::duration_cast<Clock::duration>(
          std::chrono::duration<double>(static_cast<double>(share_of) / shape.rate_per_s));
    }
  }

  void AddSlot(grpc::GenericStub* stub) { idle_.push_back(&slots_.emplace_back(stub)); }

  void Run() {
    StartDue();
    for (void* tag; in_flight_ > 0 || !Over();) {
      bool ok = false;
      const auto status = queue_.AsyncNext(&tag, &ok, NextWake());
      if (status == grpc::CompletionQueue::GOT_EVENT) Finished(*static_cast<Slot*>(tag));
      StartDue();
    }
    queue_.Shutdown();
    for (void* tag;;) {
      bool ok = false;
      if (!queue_.Next(&tag, &ok)) break;
    }
  }

  std::vector<double> latencies_us;
  uint64_t failed = 0;
  std::string first_failure;
  Clock::time_point last;

 private:
  bool Over() const { return calls_left_ == 0 || Clock::now() >= end_; }

  std::chrono::system_clock::time_point NextWake() const {
    auto wait = end_ - Clock::now();
    if (interval_.count() > 0 && !Over()) wait = next_due_ - Clock::now();
    if (in_flight_ > 0 && Over()) wait = kCallDeadline;
    return std::chrono::system_clock::now() + wait;
  }

  void StartDue() {
    while (!idle_.empty() && !Over()) {
      Clock::time_point start = Clock::now();
      if (interval_.count() > 0) {
        if (start < next_due_) return;
        // A call that had to wait for an earlier one's answer counts from when it was due. One that
        // only our own timer brought late does not.
        if (was_full_) start = next_due_;
        next_due_ += interval_;
      }
      Start(*idle_.back(), start);
    }
    was_full_ = idle_.empty();
  }

  void Start(Slot& slot, Clock::time_point start) {
    idle_.pop_back();
    ++in_flight_;
    --calls_left_;
    slot.caller = callers_.front();
    callers_.pop_front();
    slot.context.emplace();
    slot.context->set_deadline(std::chrono::system_clock::now() + kCallDeadline);
    slot.context->AddMetadata("authorization", calls_.authorization(slot.caller));
    slot.start = start;
    slot.reader = slot.stub->PrepareUnaryCall(&*slot.context, calls_.method(),
                                              ToBuffer(calls_.Next(slot.caller)), &queue_);
    slot.reader->StartCall();
    slot.reader->Finish(&slot.reply, &slot.status, &slot);
  }

  void Finished(Slot& slot) {
    const auto now = Clock::now();
    --in_flight_;
    idle_.push_front(&slot);
    callers_.push_back(slot.caller);
    if (!slot.status.ok() && ++failed == 1) {
      first_failure = fmt::format("code {}: {}", static_cast<int>(slot.status.error_code()),
                                  slot.status.error_message());
    }
    slot.reply.Clear();
    if (now >= count_from_ && now < end_) {
      latencies_us.push_back(std::chrono::duration<double, std::micro>(now - slot.start).count());
      last = now;
    }
  }

  Calls& calls_;
  const Clock::time_point count_from_;
  const Clock::time_point end_;
  uint64_t calls_left_ = UINT64_MAX;
  Clock::duration interval_{};
  Clock::time_point next_due_;
  bool was_full_ = false;
  size_t in_flight_ = 0;
  grpc::CompletionQueue queue_;
  std::deque<Slot> slots_;
  std::deque<Slot*> idle_;
  std::deque<size_t> callers_;  // without a call in flight, the longest idle first
};

}  // namespace

LoadResult RunLoad(const LoadShape& shape, Calls& calls) {
  const auto channels = MakeChannels(shape.target, shape.connections);
  for (const auto& channel : channels) {
    if (!channel->WaitForConnected(std::chrono::system_clock::now() + kCallDeadline)) {
      return {.failed = 1, .first_failure = fmt::format("no connection to {}", shape.target)};
    }
  }
  std::vector<std::unique_ptr<grpc::GenericStub>> stubs;
  for (const auto& channel : channels)
    stubs.push_back(std::make_unique<grpc::GenericStub>(channel));

  const size_t slots = std::min(shape.outstanding, calls.callers());
  const size_t threads = std::min(shape.threads, slots);
  const auto begin = Clock::now();
  std::vector<std::unique_ptr<Worker>> workers;
  for (size_t i = 0; i < threads; ++i) {
    workers.push_back(std::make_unique<Worker>(shape, calls, i, threads, begin));
  }
  for (size_t i = 0; i < slots; ++i) {
    workers[i % threads]->AddSlot(stubs[i / threads % stubs.size()].get());
  }
  std::vector<std::thread> running;
  for (auto& worker : workers) running.emplace_back([&worker] { worker->Run(); });
  for (std::thread& thread : running) thread.join();

  LoadResult result;
  std::vector<double> latencies;
  Clock::time_point last = begin + shape.warm_up;
  for (const auto& worker : workers) {
    latencies.insert(latencies.end(), worker->latencies_us.begin(), worker->latencies_us.end());
    result.failed += worker->failed;
    if (result.first_failure.empty()) result.first_failure = worker->first_failure;
    last = std::max(last, worker->last);
  }
  const std::chrono::duration<double> taken = last - (begin + shape.warm_up);
  result.calls = latencies.size();
  if (taken.count() > 0) result.calls_per_s = static_cast<double>(result.calls) / taken.count();
  result.p50_us = Percentile(latencies, 50);
  result.p99_us = Percentile(latencies, 99);
  result.max_us = Percentile(std::move(latencies), 100);
  return result;
}

boost::json::object ToJson(const LoadResult& r) {
  return {{"calls_per_s", r.calls_per_s},
          {"calls", r.calls},
          {"failed", r.failed},
          {"first_failure", r.first_failure},
          {"p50_us", r.p50_us},
          {"p99_us", r.p99_us},
          {"max_us", r.max_us}};
}

LoadResult LoadResultFromJson(const boost::json::object& json) {
  return {.calls_per_s = json.at("calls_per_s").to_number<double>(),
          .calls = json.at("calls").to_number<uint64_t>(),
          .failed = json.at("failed").to_number<uint64_t>(),
          .first_failure = std::string(json.at("first_failure").as_string()),
          .p50_us = json.at("p50_us").to_number<double>(),
          .p99_us = json.at("p99_us").to_number<double>(),
          .max_us = json.at("max_us").to_number<double>()};
}

}  // namespace vooraf::bench
