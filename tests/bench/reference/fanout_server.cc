#include "tests/bench/reference/fanout_server.h"

#include <grpcpp/alarm.h>

#include <deque>
#include <mutex>
#include <optional>

#include "tests/bench/load/channels.h"
#include "tests/bench/reference/serve.h"
#include "vooraf/v1/ballot_service.grpc.pb.h"
#include "vooraf/v1/watch_service.grpc.pb.h"

namespace vooraf::bench {
namespace {

using WatchApi = v1::WatchService::WithRawMethod_WatchSession<v1::WatchService::Service>;
using ChangeApi = v1::BallotService::WithAsyncMethod_DraftJointAnswer<v1::BallotService::Service>;

constexpr size_t kSlice = 128;
constexpr std::chrono::milliseconds kGap{1};

// The newest update, which replaces the one before.
struct Latest {
  uint64_t seq = 0;
  grpc::ByteBuffer bytes;
};

class Board {
 public:
  Latest Get() const {
    const std::scoped_lock lock(mutex_);
    return latest_;
  }
  uint64_t Put(const v1::DraftJointAnswerRequest& request) {
    const std::scoped_lock lock(mutex_);
    v1::SessionUpdate update;
    update.mutable_revision()->set_seq(++latest_.seq);
    v1::Entity* entity = update.add_changed();
    entity->set_key("joint_answer/1");
    entity->mutable_joint_answer()->set_item(request.item());
    *entity->mutable_joint_answer()->mutable_wording() = request.wording();
    latest_.bytes = ToBuffer(update.SerializeAsString());
    return latest_.seq;
  }

 private:
  mutable std::mutex mutex_;
  Latest latest_;
};

class Lane;

class Watcher : public Event {
 public:
  Watcher(WatchApi& api, Lane& lane);
  void Proceed(bool ok) override;
  // REQUIRES: idle().
  void Send(const Latest& latest) {
    writing_ = true;
    seen_ = latest.seq;
    writer_.Write(latest.bytes, this);
  }
  bool idle() const { return connected_ && !writing_; }
  uint64_t seen() const { return seen_; }

 private:
  WatchApi& api_;
  Lane& lane_;
  bool connected_ = false;
  bool writing_ = false;
  bool gone_ = false;
  uint64_t seen_ = 0;
  grpc::ServerContext context_;
  grpc::ByteBuffer request_;
  grpc::ServerAsyncWriter<grpc::ByteBuffer> writer_;
};

// One queue with its share of the watchers.
class Lane {
 public:
  Lane(WatchApi& api, Board& board, grpc::ServerCompletionQueue* queue)
      : board_(board), queue_(queue), api_(api), wake_(*this), next_(*this) {
    Await();
  }

  grpc::ServerCompletionQueue* queue() { return queue_; }
  Board& board() { return board_; }

  // Makes ready for one more watcher.
  void Await() { watchers_.emplace_back(api_, *this); }

  // Any thread: there is something new.
  void Wake() {
    const std::scoped_lock lock(wake_mutex_);
    if (std::exchange(woken_, true)) return;
    // A deadline in the past fires at once, one of now a millisecond later.
    alarm_.Set(queue_, gpr_inf_past(GPR_CLOCK_MONOTONIC), &wake_);
  }

 private:
  struct OnWake : Event {
    explicit OnWake(Lane& lane) : lane(lane) {}
    void Proceed(bool) override {
      {
        const std::scoped_lock lock(lane.wake_mutex_);
        lane.woken_ = false;
      }
      if (lane.passing_) {
        lane.again_ = true;  // those already passed by need another
      } else {
        lane.passing_ = true;
        lane.ServeSlice();
      }
    }
    Lane& lane;
  };
  struct OnGap : Event {
    explicit OnGap(Lane& lane) : lane(lane) {}
    void Proceed(bool) override { lane.ServeSlice(); }
    Lane& lane;
  };

  void ServeSlice() {
    const Latest latest = board_.Get();
    size_t sent = 0;
    while (position_ < watchers_.size() && sent < kSlice) {
      Watcher& watcher = watchers_[position_++];
      if (!watcher.idle() || watcher.seen() == latest.seq) continue;
      watcher.Send(latest);
      ++sent;
    }
    if (position_ == watchers_.size()) {
      position_ = 0;
      passing_ = std::exchange(again_, false);
      if (!passing_) return;
    }
    gap_.Set(queue_, std::chrono::system_clock::now() + kGap, &next_);
  }

  Board& board_;
  grpc::ServerCompletionQueue* const queue_;
  WatchApi& api_;
  std::deque<Watcher> watchers_;
  bool passing_ = false;
  bool again_ = false;
  size_t position_ = 0;  // where the pass goes on
  OnWake wake_;
  OnGap next_;
  std::mutex wake_mutex_;
  bool woken_ = false;
  grpc::Alarm alarm_;
  grpc::Alarm gap_;
};

Watcher::Watcher(WatchApi& api, Lane& lane) : api_(api), lane_(lane), writer_(&context_) {
  api_.RequestWatchSession(&context_, &request_, &writer_, lane.queue(), lane.queue(), this);
}

void Watcher::Proceed(bool ok) {
  if (!connected_) {
    if (!ok || gone_) return;
    connected_ = true;
    lane_.Await();
    return Send(lane_.board().Get());
  }
  writing_ = false;
  if (!ok) {
    connected_ = false;
    gone_ = true;
    return;
  }
  const Latest latest = lane_.board().Get();
  if (latest.seq > seen_) Send(latest);
}

// Takes up one change after another.
class Change : public Event {
 public:
  Change(ChangeApi& api, Board& board, std::deque<Lane>& lanes, grpc::ServerCompletionQueue* queue)
      : api_(api), board_(board), lanes_(lanes), queue_(queue) {
    TakeUp();
  }

  void Proceed(bool ok) override {
    if (answering_) return TakeUp();
    if (!ok) return;
    answering_ = true;
    v1::DraftJointAnswerResponse response;
    response.mutable_revision()->set_seq(board_.Put(request_));
    for (Lane& lane : lanes_) lane.Wake();
    writer_->Finish(response, grpc::Status::OK, this);
  }

 private:
  void TakeUp() {
    answering_ = false;
    writer_.reset();
    context_.emplace();
    writer_.emplace(&*context_);
    api_.RequestDraftJointAnswer(&*context_, &request_, &*writer_, queue_, queue_, this);
  }

  ChangeApi& api_;
  Board& board_;
  std::deque<Lane>& lanes_;
  grpc::ServerCompletionQueue* const queue_;
  bool answering_ = false;
  v1::DraftJointAnswerRequest request_;
  std::optional<grpc::ServerContext> context_;
  std::optional<grpc::ServerAsyncResponseWriter<v1::DraftJointAnswerResponse>> writer_;
};

}  // namespace

void ServeFanOut(size_t queues) {
  WatchApi watch_api;
  ChangeApi change_api;
  ReferenceServer server = StartReferenceServer({&watch_api, &change_api}, queues);
  Board board;
  // The first message tells a watcher that it is served.
  board.Put({});
  std::deque<Lane> lanes;
  for (const auto& queue : server.queues) lanes.emplace_back(watch_api, board, queue.get());
  Change change(change_api, board, lanes, server.queues.front().get());
  RunReferenceServer(server);
}

}  // namespace vooraf::bench
