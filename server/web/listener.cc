#include "server/web/listener.h"

#include <chrono>
#include <utility>

#include "server/web/refusals.h"

namespace vooraf::web {
namespace {

using boost::asio::ip::tcp;

// Without open files left, connections wait in the system's queue for so long at a time.
constexpr std::chrono::milliseconds kPause{100};

}  // namespace

domain::Result<std::unique_ptr<Listener>> Listener::Open(boost::asio::io_context& context,
                                                         const std::string& host, int port) {
  std::unique_ptr<Listener> listener(new Listener(context));
  if (const auto error = listener->Bind(host, port)) {
    const bool v6 = host.find(':') != std::string::npos;
    return domain::Refuse(kCannotListen,
                          {{"address", (v6 ? "[" + host + "]" : host) + ":" + std::to_string(port)},
                           {"cause", error.message()}});
  }
  return listener;
}

boost::system::error_code Listener::Bind(const std::string& host, int port) {
  boost::system::error_code error;
  tcp::resolver resolver(acceptor_.get_executor());
  const auto found = resolver.resolve(
      host, std::to_string(port), tcp::resolver::passive | tcp::resolver::numeric_service, error);
  if (error) return error;
  const tcp::endpoint endpoint = *found.begin();
  if (acceptor_.open(endpoint.protocol(), error)) return error;
  if (acceptor_.set_option(tcp::acceptor::reuse_address(true), error)) return error;
  if (acceptor_.bind(endpoint, error)) return error;
  if (acceptor_.listen(tcp::acceptor::max_listen_connections, error)) return error;
  port_ = acceptor_.local_endpoint(error).port();
  return error;
}

void Listener::Start(NextContext next_context, Arrived arrived) {
  next_context_ = std::move(next_context);
  arrived_ = std::move(arrived);
  AcceptNext();
}

void Listener::AcceptNext() {
  acceptor_.async_accept(next_context_(),
                         [this](const boost::system::error_code& failed, Socket socket) {
                           if (!acceptor_.is_open()) return;
                           if (!failed) {
                             boost::system::error_code gone;
                             const auto peer = socket.remote_endpoint(gone);
                             if (!gone) arrived_(std::move(socket), peer.address());
                             return AcceptNext();
                           }
                           pause_.expires_after(kPause);
                           pause_.async_wait([this](const boost::system::error_code& cancelled) {
                             if (!cancelled) AcceptNext();
                           });
                         });
}

void Listener::Close() {
  boost::system::error_code ignored;
  acceptor_.close(ignored);
  pause_.cancel();
}

}  // namespace vooraf::web
