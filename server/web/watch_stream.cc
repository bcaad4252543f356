#include "server/web/watch_stream.h"

#include <boost/asio/buffer.hpp>
#include <boost/asio/write.hpp>
#include <string>
#include <utility>
#include <vector>

#include "server/web/settings.h"

namespace vooraf::web {
namespace {

namespace asio = boost::asio;
using asio::ip::tcp;

// How long a browser that was told the end may take to hang up.
constexpr std::chrono::seconds kGoodbyeMax{2};

// An update's buffers where they lie, for all who are sent it.
class SharedBuffers {
 public:
  using value_type = asio::const_buffer;
  using const_iterator = const asio::const_buffer*;

  explicit SharedBuffers(const std::vector<asio::const_buffer>& buffers)
      : begin_(buffers.data()), end_(begin_ + buffers.size()) {}
  const_iterator begin() const { return begin_; }
  const_iterator end() const { return end_; }

 private:
  const_iterator begin_;
  const_iterator end_;
};

// The first update with the answer's head before it.
struct FirstUpdate {
  std::string head;
  std::shared_ptr<const FramedUpdate> framed;
  std::vector<asio::const_buffer> buffers;
};

}  // namespace

WatchStream::WatchStream(tcp::socket socket, CallAnswer answer, Held held, Lane& lane,
                         Counters& counters)
    : Guest(lane),
      socket_(std::move(socket)),
      answer_(std::make_unique<CallAnswer>(std::move(answer))),
      held_(std::move(held)),
      counters_(counters) {
  ++counters_.watches;
  ++counters_.watchers_now;
}

WatchStream::~WatchStream() { --counters_.watchers_now; }

std::shared_ptr<WatchStream> WatchStream::Self() {
  return std::static_pointer_cast<WatchStream>(shared_from_this());
}

void WatchStream::Begin(const std::shared_ptr<WatchStream>& stream,
                        const api::WatchDesk::Asked& asked) {
  stream->AwaitEnd();
  stream->lane().desk().Open(stream, asked);
}

// A browser that watches sends nothing more: what comes is its end.
void WatchStream::AwaitEnd() {
  socket_.async_wait(tcp::socket::wait_read,
                     [self = Self()](const boost::system::error_code&) { self->Close(); });
}

void WatchStream::Close() {
  over_ = true;
  lane().desk().Leave(*this);
  boost::system::error_code ignored;
  socket_.close(ignored);
}

void WatchStream::Send(std::shared_ptr<const live::UpdateBytes> update) {
  auto framed = lane().Frame(update);
  if (answer_ == nullptr) return Write(SharedBuffers(framed->buffers), framed);
  auto first = std::make_shared<FirstUpdate>();
  first->head = std::exchange(answer_, nullptr)->Begin(/*keep_alive=*/false);
  first->framed = std::move(framed);
  first->buffers.reserve(1 + first->framed->buffers.size());
  first->buffers.push_back(asio::buffer(first->head));
  first->buffers.insert(first->buffers.end(), first->framed->buffers.begin(),
                        first->framed->buffers.end());
  Write(SharedBuffers(first->buffers), first);
}

template <class Buffers>
void WatchStream::Write(const Buffers& buffers, std::shared_ptr<const void> kept) {
  sending_ = true;
  asio::async_write(socket_, buffers,
                    [self = Self(), kept = std::move(kept)](const boost::system::error_code& failed,
                                                            size_t) { self->Written(!failed); });
}

void WatchStream::Written(bool ok) {
  sending_ = false;
  if (over_) return;
  if (!ok) return Close();
  if (saying_goodbye_) {
    // Closing at once could take the end away again; the browser hangs up by itself.
    boost::system::error_code ignored;
    socket_.shutdown(tcp::socket::shutdown_send, ignored);
    return SetDeadline(kGoodbyeMax);
  }
  if (last_ != nullptr) return SayGoodbye();
  lane().desk().Sent(*this);
}

void WatchStream::EndWith(const grpc::Status& status) {
  if (over_) return;
  last_ = std::make_unique<grpc::Status>(status);
  if (!sending_) SayGoodbye();
}

void WatchStream::SayGoodbye() {
  saying_goodbye_ = true;
  const auto answer = std::exchange(answer_, nullptr);
  auto bytes = std::make_shared<const std::string>(
      answer == nullptr ? TrailersOf(*last_) : answer->Only(*last_, /*keep_alive=*/false));
  Write(asio::const_buffers_1(bytes->data(), bytes->size()), bytes);
}

}  // namespace vooraf::web
