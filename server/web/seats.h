// How many connections there are, in all and from one address. A seat is held as long as the
// connection, or, where a proxy's connection is many people's, as long as one request.
//
// Thread contract: any thread.
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <optional>

#include "server/web/network.h"

namespace vooraf::web {

class Seats {
 public:
  explicit Seats(size_t max) : max_(max) {}

  // Gives its seat back when it goes. REQUIRES: the seats outlive it.
  class Seat {
   public:
    Seat() = default;
    Seat(Seat&& other) noexcept;
    Seat& operator=(Seat&& other) noexcept;
    ~Seat();

   private:
    friend class Seats;
    using Counts = std::map<Address, size_t>;
    Seat(Seats& seats, Counts::iterator place) : seats_(&seats), place_(place) {}

    Seats* seats_ = nullptr;
    Counts::iterator place_;
  };

  // None if all seats of that address's network are taken.
  std::optional<Seat> Take(const Address& address);

 private:
  const size_t max_;
  std::mutex mutex_;
  Seat::Counts counts_;  // guarded by mutex_
};

}  // namespace vooraf::web
