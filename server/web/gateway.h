// The gateway: how browsers reach the server. It serves the pages, passes calls by gRPC-Web on to
// the api in this process as bytes, serves watches from the sessions' shared bytes, and tells
// whoever runs the server how it is. A few threads; each connection belongs to one of them.
//
// It speaks plain HTTP/1.1. On the internet it stands behind a proxy that does TLS.
//
// Thread contract: one thread.
#pragma once

#include <grpcpp/channel.h>
#include <grpcpp/generic/generic_stub.h>

#include <atomic>
#include <chrono>
#include <functional>
#include <memory>
#include <vector>

#include "server/domain/error.h"
#include "server/web/admin.h"
#include "server/web/connection.h"
#include "server/web/counters.h"
#include "server/web/front.h"
#include "server/web/lane.h"
#include "server/web/listener.h"
#include "server/web/seats.h"
#include "server/web/settings.h"
#include "server/web/site.h"

namespace vooraf::web {

class Gateway {
 public:
  // What it stands on, which outlives it.
  struct Foundation {
    std::shared_ptr<grpc::Channel> channel;  // to the api in this process
    Lane::MakeDesk make_desk;
    std::function<size_t()> sessions_loaded;
  };

  // Listens and serves. Errors: CANNOT_LISTEN, PAGES_UNREADABLE.
  static domain::Result<std::unique_ptr<Gateway>> Start(const Settings& settings,
                                                        Foundation foundation);
  ~Gateway();

  // The ports listened on; 0 for what is not.
  int port() const { return front_door_ == nullptr ? 0 : front_door_->port(); }
  int admin_port() const { return admin_door_ == nullptr ? 0 : admin_door_->port(); }
  bool has_pages() const { return site_.has_pages(); }

  // Says from now on that it is not ready; all else goes on.
  void AnnounceStop() { ready_ = false; }
  // Takes no more connections, tells watchers to come back later, lets requests end and breaks off
  // what has not after `patience`. REQUIRES: the api still answers.
  void Stop(std::chrono::milliseconds patience);

 private:
  Gateway(const Settings& settings, Site site, Foundation foundation);

  domain::Result<void> Listen();
  void Serve();
  Lane& NextLane();
  void ArriveAtFront(Listener::Socket socket, const Address& peer);
  void ArriveAtAdmin(Listener::Socket socket, const Address& peer);

  const Settings settings_;
  const Site site_;
  const Foundation foundation_;
  Counters counters_;
  Counters admin_counters_;  // told to nobody
  std::atomic<bool> ready_ = true;
  grpc::GenericStub stub_;
  Seats seats_;
  Front front_;
  Admin admin_;
  Door front_side_;
  Door admin_side_;
  std::vector<std::unique_ptr<Lane>> lanes_;
  std::unique_ptr<Listener> front_door_;
  std::unique_ptr<Listener> admin_door_;
  size_t next_lane_ = 0;  // the accepting thread's
  bool stopped_ = false;
};

}  // namespace vooraf::web
