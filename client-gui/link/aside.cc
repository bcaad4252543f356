#include "client-gui/link/aside.h"

#include <mutex>
#include <thread>
#include <vector>

namespace vooraf::gui {
namespace {

struct Ending {
  std::mutex mutex;
  std::vector<std::jthread> threads;
};
Ending& TheEnding() {
  static Ending ending;
  return ending;
}

}  // namespace

void LetGoAside(std::shared_ptr<void> object) {
  auto& ending = TheEnding();
  const std::lock_guard lock(ending.mutex);
  ending.threads.emplace_back([object = std::move(object)]() mutable { object.reset(); });
}

void AwaitLetGo() {
  auto& ending = TheEnding();
  std::vector<std::jthread> threads;
  {
    const std::lock_guard lock(ending.mutex);
    threads.swap(ending.threads);
  }
}

}  // namespace vooraf::gui
