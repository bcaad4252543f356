#include "tests/bench/measure/temp_folder.h"

#include <fmt/format.h>
#include <signal.h>
#include <unistd.h>

#include <cstdlib>
#include <mutex>
#include <set>
#include <thread>

#include "tests/bench/measure/process.h"

namespace vooraf::bench {
namespace {

struct Folders {
  std::mutex mutex;
  std::set<std::filesystem::path> paths;  // guarded by mutex
};

Folders& AllFolders() {
  static Folders& folders = *new Folders;  // outlives whatever still holds a folder at exit
  return folders;
}

}  // namespace

TempFolder::TempFolder(const std::filesystem::path& inside) {
  Folders& all = AllFolders();
  const std::scoped_lock lock(all.mutex);
  std::string pattern = (inside / "vooraf-bench-XXXXXX").string();
  if (mkdtemp(pattern.data()) == nullptr) {
    throw BenchError(fmt::format("cannot make a folder in {}", inside.string()));
  }
  path_ = pattern;
  all.paths.insert(path_);
}

TempFolder::~TempFolder() {
  Folders& all = AllFolders();
  const std::scoped_lock lock(all.mutex);
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
  all.paths.erase(path_);
}

void EndCleanly() {
  sigset_t ends;
  sigemptyset(&ends);
  sigaddset(&ends, SIGINT);
  sigaddset(&ends, SIGTERM);
  pthread_sigmask(SIG_BLOCK, &ends, nullptr);
  std::thread([ends] {
    int signal = 0;
    sigwait(&ends, &signal);
    Folders& all = AllFolders();
    // Kept, so that no folder is made after this.
    all.mutex.lock();
    std::error_code ignored;
    for (const auto& path : all.paths) std::filesystem::remove_all(path, ignored);
    _exit(128 + signal);
  }).detach();
}

}  // namespace vooraf::bench
