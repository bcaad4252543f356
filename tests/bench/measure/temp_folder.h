// Data folders of the benchmark, which are deleted however it ends.
//
// Thread contract: any thread.
#pragma once

#include <filesystem>

namespace vooraf::bench {

// A folder that lives as long as this object.
class TempFolder {
 public:
  explicit TempFolder(const std::filesystem::path& inside);
  ~TempFolder();
  TempFolder(const TempFolder&) = delete;
  TempFolder& operator=(const TempFolder&) = delete;
  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

// From here on SIGINT and SIGTERM delete all folders before they end the process; its children end
// with it. REQUIRES: no other thread has been started.
void EndCleanly();

}  // namespace vooraf::bench
