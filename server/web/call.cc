#include "server/web/call.h"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <utility>

namespace vooraf::web {

namespace asio = boost::asio;

namespace {

// Messages taken before the first of them has been passed on: with the second, an answer that
// consists of one message is known to be whole.
constexpr size_t kAhead = 2;

}  // namespace

void Call::Start(grpc::GenericStub& stub, const std::string& path,
                 const grpc::ByteBuffer& request) {
  self_ = shared_from_this();
  request_ = request;
  stub.PrepareBidiStreamingCall(&context_, path, grpc::StubOptions(), this);
  // Reads begin outside of gRPC's callbacks; without this it could end the call between two.
  AddHold();
  StartWriteLast(&request_, grpc::WriteOptions());
  ReadOn();
  StartCall();
}

void Call::ReadOn() { StartRead(&incoming_); }

void Call::OnReadDone(bool ok) {
  if (!ok) return RemoveHold();  // no more will come; the status follows
  asio::post(io_, [this, message = incoming_] {
    incoming_.Clear();
    news_.messages.push_back(message);
    if (news_.messages.size() < kAhead) ReadOn();
    Wake();
  });
}

void Call::OnDone(const grpc::Status& status) {
  asio::post(io_, [this, status] {
    news_.status = status;
    Wake();
    self_.reset();
  });
}

void Call::Wake() { waiting_.cancel(); }

asio::awaitable<Call::News> Call::Next() {
  while (news_.messages.empty() && !news_.status) {
    waiting_.expires_at(asio::steady_timer::time_point::max());
    co_await waiting_.async_wait(asio::as_tuple(asio::use_awaitable));
  }
  News news = std::exchange(news_, {});
  if (news.messages.size() >= kAhead) ReadOn();
  co_return news;
}

}  // namespace vooraf::web
