#include "server/logfile/log_file.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>

#include "server/domain/join_code.h"
#include "server/logfile/refusals.h"

namespace vooraf::logfile {

std::filesystem::path FileAt(const std::filesystem::path& path) {
  std::error_code none;
  return std::filesystem::is_directory(path, none) ? path / "vooraf.db" : path;
}

domain::Result<bool> IsDatabaseFile(const std::filesystem::path& file) {
  errno = 0;
  std::ifstream stream(file, std::ios::binary);
  if (!stream) {
    return Refuse(kFileUnreadable, {{"file", file.string()}, {"cause", std::strerror(errno)}});
  }
  char first[16] = {};
  stream.read(first, sizeof(first));
  return store::IsDatabase({first, static_cast<size_t>(stream.gcount())});
}

domain::Result<domain::SessionId> FindSession(store::RawLog& log, const std::string& typed,
                                              const std::filesystem::path& file) {
  if (const std::string code = domain::CanonicalJoinCode(typed); !code.empty()) {
    auto found = log.FindJoinCode(code);
    if (!found) return domain::Propagate(found);
    if (*found) return **found;
  }
  auto sessions = log.ListSessions();
  if (!sessions) return domain::Propagate(sessions);
  const domain::SessionId id{typed};
  if (std::find(sessions->begin(), sessions->end(), id) != sessions->end()) return id;
  return Refuse(kNoSuchSession, {{"file", file.string()}, {"session", typed}});
}

}  // namespace vooraf::logfile
