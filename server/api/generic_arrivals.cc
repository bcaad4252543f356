#include "server/api/generic_arrivals.h"

#include "server/api/exchange.h"
#include "server/api/refusals.h"
#include "server/api/status.h"

namespace vooraf::api {
namespace {

// Arrivals awaited on each queue, for all methods together: a hall's facilitators at work.
constexpr size_t kAwaited = 32;

}  // namespace

// One caller, from its arrival until it has been answered.
class GenericArrivals::Arrival final : public Exchange {
 public:
  explicit Arrival(GenericArrivals& all) : all_(all), stream_(&context_) {}

  void Await(std::list<std::unique_ptr<Arrival>>::iterator place) {
    place_ = place;
    grpc::ServerCompletionQueue* queue = all_.lane_.queue.get();
    all_.service_.RequestCall(&context_, &stream_, queue, queue, &arrived_);
  }

  const grpc::ServerContext& context() const override { return context_; }
  void Answer(const grpc::ByteBuffer& response, Tag* sent) override {
    stream_.WriteAndFinish(response, grpc::WriteOptions(), grpc::Status::OK, sent);
  }
  void Refuse(const grpc::Status& status, Tag* sent) override { stream_.Finish(status, sent); }
  void Over() override { all_.arrivals_.erase(place_); }

 private:
  void Arrived(bool ok) {
    if (!ok) return Over();  // the server stops
    all_.AwaitOne();
    const auto method = all_.methods_.find(context_.method());
    if (method == all_.methods_.end()) return TurnAway(kMethodUnknown);
    slots_ = &method->second;
    stream_.Read(&request(), &read_);
  }

  void Read(bool ok) {
    // Broken off by a stop: nothing can be sent any more.
    if (all_.lane_.queue.closed()) return Over();
    if (!ok) return TurnAway(kRequestMissing);
    slots_->Accept(*this);
  }

  void TurnAway(const Refusal& why) {
    Refuse(ToStatus({&why, {}}, LanguageOf(context_)), &turned_away_);
  }
  void TurnedAway(bool /*ok*/) { Over(); }

  GenericArrivals& all_;
  std::list<std::unique_ptr<Arrival>>::iterator place_;  // among them
  grpc::GenericServerContext context_;
  grpc::GenericServerAsyncReaderWriter stream_;
  CallSlots* slots_ = nullptr;  // of the method called
  TagOf<Arrival, &Arrival::Arrived> arrived_{this};
  TagOf<Arrival, &Arrival::Read> read_{this};
  TagOf<Arrival, &Arrival::TurnedAway> turned_away_{this};
};

GenericArrivals::GenericArrivals(grpc::AsyncGenericService& service,
                                 const std::vector<Method>& methods, Lane& lane)
    : service_(service), lane_(lane) {
  for (const Method& method : methods) methods_.try_emplace(method.path, method, lane);
}

GenericArrivals::~GenericArrivals() = default;

void GenericArrivals::Serve() {
  for (size_t n = 0; n < kAwaited; ++n) AwaitOne();
}

void GenericArrivals::AwaitOne() {
  arrivals_.push_front(std::make_unique<Arrival>(*this));
  arrivals_.front()->Await(arrivals_.begin());
}

}  // namespace vooraf::api
