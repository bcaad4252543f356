// What whoever runs the server asks: whether it lives, whether it takes callers, and counts for
// Prometheus. On an address of its own, which nobody else should reach.
// Thread contract: any lane's thread.
#pragma once

#include <atomic>
#include <cstddef>
#include <functional>
#include <string>

#include "server/web/connection.h"
#include "server/web/counters.h"

namespace vooraf::web {

class Admin final : public Service {
 public:
  // REQUIRES: what is referred to outlives this object.
  Admin(const Counters& counters, const std::atomic<bool>& ready,
        std::function<size_t()> sessions_loaded)
      : counters_(counters), ready_(ready), sessions_loaded_(std::move(sessions_loaded)) {}

  boost::asio::awaitable<void> Serve(Connection& connection, const http::Head& head) override;

  // In Prometheus' text format.
  std::string Metrics() const;

 private:
  http::Reply Answer(const http::Head& head) const;

  const Counters& counters_;
  const std::atomic<bool>& ready_;
  const std::function<size_t()> sessions_loaded_;
};

}  // namespace vooraf::web
