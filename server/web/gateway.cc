#include "server/web/gateway.h"

#include <boost/asio/post.hpp>
#include <boost/asio/write.hpp>
#include <future>
#include <optional>
#include <string>
#include <utility>

namespace vooraf::web {
namespace {

namespace asio = boost::asio;

// A connection's place among all, and among those of its address.
class Place {
 public:
  Place(Counters& counters, std::optional<Seats::Seat> seat)
      : counters_(counters), seat_(std::move(seat)) {
    ++counters_.connections;
    ++counters_.connections_now;
  }
  ~Place() { --counters_.connections_now; }
  Place(const Place&) = delete;
  Place& operator=(const Place&) = delete;

 private:
  Counters& counters_;
  std::optional<Seats::Seat> seat_;
};

// Told in one packet, and not waited for.
void TurnAway(Listener::Socket socket, const Problem& problem) {
  const http::Reply reply = http::ReplyTo({&problem, {}});
  const std::string bytes = http::HeadOf(reply, /*tls=*/false, /*keep_alive=*/false) + reply.body;
  boost::system::error_code ignored;
  socket.non_blocking(true, ignored);
  socket.write_some(asio::buffer(bytes), ignored);
}

}  // namespace

Gateway::Gateway(const Settings& settings, Site site, Foundation foundation)
    : settings_(settings),
      site_(std::move(site)),
      foundation_(std::move(foundation)),
      stub_(foundation_.channel),
      seats_(settings_.connections_per_address_max),
      front_(settings_, site_, stub_, seats_, counters_),
      admin_(counters_, ready_, foundation_.sessions_loaded),
      front_side_{settings_, counters_, front_},
      admin_side_{settings_, admin_counters_, admin_} {
  for (size_t i = 0; i < settings_.threads; ++i) {
    lanes_.push_back(std::make_unique<Lane>(foundation_.make_desk, counters_));
  }
}

Gateway::~Gateway() { Stop({}); }

domain::Result<std::unique_ptr<Gateway>> Gateway::Start(const Settings& settings,
                                                        Foundation foundation) {
  auto site = Site::Read(settings.root, settings.insecure_hall);
  if (!site) return domain::Propagate(site);
  std::unique_ptr<Gateway> gateway(new Gateway(settings, std::move(*site), std::move(foundation)));
  if (auto listening = gateway->Listen(); !listening) {
    gateway->stopped_ = true;  // nothing runs yet
    return domain::Propagate(listening);
  }
  gateway->Serve();
  return gateway;
}

domain::Result<void> Gateway::Listen() {
  asio::io_context& context = lanes_.front()->context();
  const std::pair<const std::optional<Endpoint>&, std::unique_ptr<Listener>&> doors[] = {
      {settings_.front, front_door_}, {settings_.admin, admin_door_}};
  for (const auto& [endpoint, door] : doors) {
    if (!endpoint) continue;
    auto listener = Listener::Open(context, endpoint->host, endpoint->port);
    if (!listener) return domain::Propagate(listener);
    door = std::move(*listener);
  }
  return {};
}

void Gateway::Serve() {
  if (front_door_ != nullptr) {
    front_door_->Start([this]() -> asio::io_context& { return NextLane().context(); },
                       [this](Listener::Socket socket, const Address& peer) {
                         ArriveAtFront(std::move(socket), peer);
                       });
  }
  if (admin_door_ != nullptr) {
    admin_door_->Start([this]() -> asio::io_context& { return lanes_.front()->context(); },
                       [this](Listener::Socket socket, const Address& peer) {
                         ArriveAtAdmin(std::move(socket), peer);
                       });
  }
  for (size_t i = 0; i < lanes_.size(); ++i) lanes_[i]->Start("web-" + std::to_string(i));
}

// Once per connection of a browser: where it is made, and then served.
Lane& Gateway::NextLane() { return *lanes_[++next_lane_ % lanes_.size()]; }

void Gateway::ArriveAtFront(Listener::Socket socket, const Address& peer) {
  Lane& lane = *lanes_[next_lane_ % lanes_.size()];
  if (counters_.connections_now >= settings_.connections_max) {
    ++counters_.connections_refused;
    return TurnAway(std::move(socket), kTooBusy);
  }
  // A proxy's connections are many people's; they take their seats request by request.
  std::optional<Seats::Seat> seat;
  if (!settings_.trusted_proxies.Contain(peer)) {
    seat = seats_.Take(peer);
    if (!seat) {
      ++counters_.connections_refused;
      return TurnAway(std::move(socket), kTooManyFromHere);
    }
  }
  auto place = std::make_shared<Place>(counters_, std::move(seat));
  asio::post(lane.context(),
             [this, &lane, socket = std::move(socket), peer, place = std::move(place)]() mutable {
               if (lane.stopping()) return;
               Connection::Begin(std::make_shared<Connection>(std::move(socket), peer,
                                                              std::move(place), lane, front_side_));
             });
}

void Gateway::ArriveAtAdmin(Listener::Socket socket, const Address& peer) {
  Lane& lane = *lanes_.front();
  if (lane.stopping()) return;
  Connection::Begin(
      std::make_shared<Connection>(std::move(socket), peer, nullptr, lane, admin_side_));
}

void Gateway::Stop(std::chrono::milliseconds patience) {
  if (std::exchange(stopped_, true)) return;
  const auto deadline = std::chrono::steady_clock::now() + patience;
  asio::post(lanes_.front()->context(), [this] {
    if (front_door_ != nullptr) front_door_->Close();
    if (admin_door_ != nullptr) admin_door_->Close();
  });
  std::vector<std::future<void>> empty;
  for (const auto& lane : lanes_) empty.push_back(lane->BeginStop());
  for (auto& future : empty) future.wait_until(deadline);
  for (const auto& lane : lanes_) lane->CloseAll();
  // Calls that were passed on are cancelled by that, so that this is a matter of moments.
  for (auto& future : empty) future.wait();
  for (const auto& lane : lanes_) lane->Join();
}

}  // namespace vooraf::web
