#include "server/web/connection.h"

#include <netinet/tcp.h>
#include <sys/socket.h>

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/buffer.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/read_until.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>
#include <utility>

#include "server/web/http/body.h"

namespace vooraf::web {
namespace {

namespace asio = boost::asio;
using asio::ip::tcp;

constexpr auto kToken = asio::as_tuple(asio::use_awaitable);
constexpr std::string_view kHeadEnd = "\r\n\r\n";
// Who was refused in the middle of a request is still listened to, so long and so much, since
// closing at once could take the answer away with it.
constexpr std::chrono::seconds kLingerMax{2};
constexpr size_t kLingerBytesMax = 1 << 20;
// Memory of a head that is kept for the next.
constexpr size_t kKeptBytesMax = 4 << 10;

void SetUp(tcp::socket& socket) {
  boost::system::error_code ignored;
  socket.set_option(tcp::no_delay(true), ignored);
  const unsigned unread_ms = static_cast<unsigned>(std::chrono::milliseconds(kUnreadMax).count());
  setsockopt(socket.native_handle(), IPPROTO_TCP, TCP_USER_TIMEOUT, &unread_ms, sizeof(unread_ms));
}

// Whether the other end has closed, or broken, the connection.
bool HasEnded(tcp::socket& socket) {
  char byte;
  const ssize_t read = recv(socket.native_handle(), &byte, 1, MSG_PEEK | MSG_DONTWAIT);
  return read == 0 || (read < 0 && errno != EAGAIN && errno != EWOULDBLOCK && errno != EINTR);
}

// Room for a large body, among those of all connections.
class BodyRoom {
 public:
  BodyRoom(std::atomic<size_t>& taken, size_t bytes) : taken_(taken), bytes_(bytes) {
    fits_ = taken_.fetch_add(bytes_) + bytes_ <= kLargeBodiesBytesMax;
  }
  ~BodyRoom() { taken_ -= bytes_; }
  BodyRoom(const BodyRoom&) = delete;
  BodyRoom& operator=(const BodyRoom&) = delete;

  bool fits() const { return fits_; }

 private:
  std::atomic<size_t>& taken_;
  const size_t bytes_;
  bool fits_ = false;
};

}  // namespace

Connection::Connection(tcp::socket socket, Address peer, std::shared_ptr<void> held, Lane& lane,
                       Door& door)
    : Guest(lane),
      socket_(std::move(socket)),
      peer_(std::move(peer)),
      held_(std::move(held)),
      door_(door) {
  SetUp(socket_);
}

Connection::~Connection() = default;

void Connection::Begin(const std::shared_ptr<Connection>& connection) {
  asio::co_spawn(connection->socket_.get_executor(), connection->Run(),
                 [connection](const std::exception_ptr&) {});
}

void Connection::Close() {
  boost::system::error_code ignored;
  socket_.close(ignored);
  if (gone_) std::exchange(gone_, nullptr)();
}

bool Connection::lane_stops() const { return const_cast<Connection*>(this)->lane().stopping(); }

asio::awaitable<void> Connection::Run() {
  while (keep_alive() && socket_.is_open()) {
    if (!co_await AwaitRequest(requests_ == 0)) co_return;
    busy_ = true;
    SetDeadline(door_.settings.head_patience);
    const auto head_bytes = co_await ReadHeadBytes();
    if (!head_bytes) {
      keep_alive_ = false;
      if (head_bytes.error().problem != nullptr) co_await Send(head_bytes.error(), false);
      body_left_ = true;
    } else {
      co_await ServeOne(*head_bytes);
    }
    if (body_left_) co_return co_await Linger();
    busy_ = false;
  }
  boost::system::error_code ignored;
  socket_.close(ignored);
}

// Nothing is kept for who waits.
asio::awaitable<bool> Connection::AwaitRequest(bool first) {
  if (!bytes_.empty()) co_return true;
  if (bytes_.capacity() > kKeptBytesMax) std::string().swap(bytes_);
  SetDeadline(first ? door_.settings.head_patience : door_.settings.idle_patience);
  const auto [failed] = co_await socket_.async_wait(tcp::socket::wait_read, kToken);
  co_return !failed && !HasEnded(socket_);
}

asio::awaitable<tl::expected<size_t, http::Fault>> Connection::ReadHeadBytes() {
  const auto [failed, size] = co_await asio::async_read_until(
      socket_, asio::dynamic_buffer(bytes_, door_.settings.head_bytes_max), kHeadEnd, kToken);
  if (failed == asio::error::not_found) {
    co_return tl::unexpected(http::Fault{&kHeadTooLarge, {}});
  }
  if (failed) co_return tl::unexpected(http::Fault{});
  co_return size;
}

asio::awaitable<void> Connection::ServeOne(size_t head_bytes) {
  head_bytes_ = head_bytes;
  ++requests_;
  auto head = http::ReadHead(bytes_, head_bytes);
  if (!head) {
    keep_alive_ = false;
    body_left_ = true;
    co_return co_await Send(head.error(), false);
  }
  keep_alive_ = head->keep_alive && requests_ < door_.settings.requests_per_connection_max;
  body_left_ = head->has_body();
  next_.clear();
  if (!body_left_) next_ = bytes_.substr(head_bytes);
  SetNoDeadline();
  co_await door_.service.Serve(*this, *head);
  bytes_ = std::move(next_);
  if (body_left_) keep_alive_ = false;
}

asio::awaitable<tl::expected<std::string, http::Fault>> Connection::ReadBody(const http::Head& head,
                                                                             size_t bytes_max) {
  if (!head.has_body()) co_return std::string();
  if (head.length.value_or(0) > bytes_max) {
    co_return tl::unexpected(http::Fault{&kBodyTooLarge, {}});
  }
  const size_t size = head.length.value_or(bytes_max);
  const BodyRoom room(door_.large_bodies_bytes, size > kSmallBodyBytes ? size : 0);
  if (!room.fits()) co_return tl::unexpected(http::Fault{&kTooBusy, {}});
  if (const auto expected = head.Get("expect"); !expected.empty()) {
    if (expected != "100-continue") {
      co_return tl::unexpected(http::Fault{&kExpectationUnknown, {}});
    }
    if (!co_await Write("HTTP/1.1 100 Continue\r\n\r\n")) {
      co_return tl::unexpected(http::Fault{});
    }
  }
  SetDeadline(door_.settings.body_patience);
  const std::string_view all = bytes_;
  auto body = co_await http::ReadBody(socket_, all.substr(0, head_bytes_), all.substr(head_bytes_),
                                      bytes_max);
  if (!body) co_return tl::unexpected(std::move(body.error()));
  body_left_ = false;
  next_ = std::move(body->after);
  SetNoDeadline();
  co_return std::move(body->bytes);
}

asio::awaitable<void> Connection::Send(const http::Reply& reply, bool tls) {
  Answered(reply.status);
  // What is left of a request could be taken for the next one.
  if (body_left_) keep_alive_ = false;
  const std::string head = http::HeadOf(reply, tls, keep_alive());
  const std::string_view content = reply.without_body ? std::string_view() : reply.content();
  const std::array<asio::const_buffer, 2> buffers = {asio::buffer(head),
                                                     asio::buffer(content.data(), content.size())};
  SetDeadline(kUnreadMax);
  const auto [failed, written] = co_await asio::async_write(socket_, buffers, kToken);
  if (failed) keep_alive_ = false;
}

asio::awaitable<void> Connection::Send(const http::Fault& fault, bool tls) {
  if (fault.problem == nullptr) {
    keep_alive_ = false;
    co_return;
  }
  const http::Reply reply = http::ReplyTo(fault);
  co_await Send(reply, tls);
}

asio::awaitable<bool> Connection::Write(std::string bytes) {
  SetDeadline(kUnreadMax);
  const auto [failed, written] = co_await asio::async_write(socket_, asio::buffer(bytes), kToken);
  SetNoDeadline();
  if (failed) keep_alive_ = false;
  co_return !failed;
}

void Connection::AwaitEnd(std::function<void()> gone) {
  gone_ = std::move(gone);
  socket_.async_wait(tcp::socket::wait_read,
                     [this, self = shared_from_this()](const boost::system::error_code& failed) {
                       if (failed || !gone_ || !HasEnded(socket_)) return;
                       keep_alive_ = false;
                       std::exchange(gone_, nullptr)();
                     });
}

void Connection::StopAwaitingEnd() {
  gone_ = nullptr;
  boost::system::error_code ignored;
  socket_.cancel(ignored);
}

tcp::socket Connection::TakeSocket() {
  keep_alive_ = false;
  body_left_ = false;
  return std::move(socket_);
}

asio::awaitable<void> Connection::Linger() {
  if (!socket_.is_open()) co_return;
  boost::system::error_code ignored;
  socket_.shutdown(tcp::socket::shutdown_send, ignored);
  SetDeadline(kLingerMax);
  std::array<char, 4096> bytes;
  for (size_t total = 0; total < kLingerBytesMax;) {
    const auto [failed, read] = co_await socket_.async_read_some(asio::buffer(bytes), kToken);
    if (failed) break;
    total += read;
  }
  socket_.close(ignored);
}

}  // namespace vooraf::web
