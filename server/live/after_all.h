// Something that happens when the last of several holders lets go.
//
// Thread contract: copies may be held and let go of by any threads; the task runs on the last
// one's.
#pragma once

#include <functional>
#include <memory>
#include <utility>

namespace vooraf::live {

// Never null. The task must not throw.
inline std::shared_ptr<void> AfterAll(std::function<void()> task) {
  struct Holder {
    explicit Holder(std::function<void()> t) : task(std::move(t)) {}
    Holder(const Holder&) = delete;
    Holder& operator=(const Holder&) = delete;
    ~Holder() { task(); }
    std::function<void()> task;
  };
  return std::make_shared<Holder>(std::move(task));
}

}  // namespace vooraf::live
