#include "server/web/seats.h"

#include <utility>

namespace vooraf::web {

Seats::Seat::Seat(Seat&& other) noexcept
    : seats_(std::exchange(other.seats_, nullptr)), place_(other.place_) {}

Seats::Seat& Seats::Seat::operator=(Seat&& other) noexcept {
  std::swap(seats_, other.seats_);
  std::swap(place_, other.place_);
  return *this;
}

Seats::Seat::~Seat() {
  if (seats_ == nullptr) return;
  const std::lock_guard lock(seats_->mutex_);
  if (--place_->second == 0) seats_->counts_.erase(place_);
}

std::optional<Seats::Seat> Seats::Take(const Address& address) {
  const std::lock_guard lock(mutex_);
  const auto place = counts_.try_emplace(NetworkOf(address), 0).first;
  if (place->second >= max_) return std::nullopt;
  ++place->second;
  return Seat(*this, place);
}

}  // namespace vooraf::web
