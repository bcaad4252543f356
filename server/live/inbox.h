// What threads hand to a strand: many may push cheaply, the strand takes all that waits at once,
// and is woken once for it.
//
// Thread contract: any thread.
#pragma once

#include <cstddef>
#include <mutex>
#include <utility>
#include <vector>

namespace vooraf::live {

template <class Item>
class Inbox {
 public:
  enum class Pushed {
    kQueued,  // will be taken with what is there
    kFirst,   // the caller wakes the strand
    kFull,
    kClosed,
  };

  // At first nobody is told to wake the strand: it looks by itself once it is ready.
  explicit Inbox(size_t items_max) : items_max_(items_max) {}

  // Moves from `item` unless kFull or kClosed. What is owed is taken in though the inbox is full.
  Pushed Push(Item& item, bool owed) {
    std::lock_guard lock(mutex_);
    if (closed_) return Pushed::kClosed;
    if (!owed && items_.size() + in_flight_ >= items_max_) return Pushed::kFull;
    items_.push_back(std::move(item));
    return std::exchange(woken_, true) ? Pushed::kQueued : Pushed::kFirst;
  }

  // Swaps what waits into `items`. REQUIRES: items is empty.
  void Take(std::vector<Item>& items) {
    std::lock_guard lock(mutex_);
    std::swap(items, items_);
    woken_ = false;
  }

  // How many items were taken and are still being worked on; counts against the bound.
  void SetInFlight(size_t in_flight) {
    std::lock_guard lock(mutex_);
    in_flight_ = in_flight;
  }

  // Closes for good, but only if nothing waits.
  bool CloseIfEmpty() {
    std::lock_guard lock(mutex_);
    if (!items_.empty()) return false;
    closed_ = true;
    return true;
  }

  // Closes for good; what waits is swapped into `items`. REQUIRES: items is empty.
  void Close(std::vector<Item>& items) {
    std::lock_guard lock(mutex_);
    closed_ = true;
    std::swap(items, items_);
  }

 private:
  const size_t items_max_;
  std::mutex mutex_;
  std::vector<Item> items_;
  size_t in_flight_ = 0;
  bool woken_ = true;
  bool closed_ = false;
};

}  // namespace vooraf::live
