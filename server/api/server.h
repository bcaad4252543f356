// The gRPC server: all services on a few completion queues with a thread each, health checking and,
// if asked for, reflection.
//
// Debian's gRPC 1.51 must not face the internet: it listens on loopback unless told otherwise, and
// its own limits against abuse are set here.
//
// Thread contract: one thread.
#pragma once

#include <grpcpp/channel.h>
#include <grpcpp/server.h>

#include <atomic>
#include <chrono>
#include <memory>
#include <string>
#include <vector>

#include "server/api/backends.h"
#include "server/api/generic_arrivals.h"
#include "server/api/lane.h"
#include "server/api/services/services.h"
#include "server/api/watch/fan_out.h"
#include "server/domain/error.h"

namespace vooraf::api {

// As PEM texts. Without a certificate the server speaks plain HTTP/2; with `client_ca` only to
// clients with a certificate of that authority.
struct Tls {
  std::string certificate;
  std::string key;
  std::string client_ca;
};

struct ServerSettings {
  std::string address = "127.0.0.1:7420";  // host:port; port 0 takes a free one
  Tls tls;
  bool reflection = false;  // costs each connection some 10 kB
  size_t queues = 2;
  int message_bytes_max = 256 << 10;
  int metadata_bytes_max = 8 << 10;
  int streams_per_connection_max = 1'000;
  std::chrono::seconds keepalive{60};  // a connection silent for so long is asked if it still lives
  std::chrono::seconds keepalive_patience{20};
  std::chrono::seconds ping_interval_min{10};  // clients that ping more often are sent away
  std::chrono::seconds handshake{10};
  std::chrono::minutes idle{30};  // a connection without calls is closed after so long
  FanOutSettings fan_out;
};

class Server {
 public:
  // Listens and serves. REQUIRES: what `backends` refers to outlives this object. Error
  // CANNOT_LISTEN.
  static domain::Result<std::unique_ptr<Server>> Start(const ServerSettings& settings,
                                                       const Backends& backends);
  ~Server();

  // The port listened on.
  int port() const { return port_; }
  // A channel to this server that no network lies between. REQUIRES: this object outlives its
  // calls.
  std::shared_ptr<grpc::Channel> InProcess();

  // Health checks say NOT_SERVING from now on; all else goes on.
  void AnnounceStop();
  // Ends watches with UNAVAILABLE, takes no more calls, waits for those that are being served (and
  // breaks them off after `patience`), and ends the threads. After it no call is touched any more,
  // but replies to calls broken off may still come until this object is destroyed.
  void Shutdown(std::chrono::milliseconds patience);

 private:
  Server(const ServerSettings& settings, const Backends& backends);

  void Serve(Lane& lane, size_t number);

  const Backends backends_;
  std::atomic<bool> serving_ = true;
  std::vector<std::unique_ptr<Lane>> lanes_;
  Services services_;
  grpc::AsyncGenericService generic_service_;
  std::vector<std::unique_ptr<GenericArrivals>> arrivals_;  // one per lane
  std::unique_ptr<grpc::Server> server_;
  int port_ = 0;
};

}  // namespace vooraf::api
