// Data folders with a whole talk in them, to be checked, exported, imported and meddled with.
#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "server/domain/event.h"
#include "server/logfile/verify.h"
#include "server/store/sqlite/sqlite_store.h"
#include "tests/domain/scene.h"
#include "tests/store/temporary_folder.h"

namespace vooraf::logfile::testing {

namespace fs = std::filesystem;

class LogFiles : public ::testing::Test {
 protected:
  LogFiles();

  // A folder of this name, made if it is not there.
  fs::path Data(const std::string& name);
  fs::path File(const std::string& name) const { return folder_.path() / name; }

  // A session of this name in the data folder, with a whole talk; closed again afterwards.
  void PutTalk(const fs::path& data, const std::string& name);
  // The same of any events.
  static void Put(const fs::path& data, const std::string& name,
                  const std::vector<domain::StoredEvent>& events);
  static std::unique_ptr<store::SqliteStore> Open(const fs::path& data);
  // Changes the closed database.
  static void Meddle(const fs::path& data, const std::string& sql);
  // Exports the session into a new file.
  fs::path ExportOf(const fs::path& data, const std::string& name);

  // The export with a field in its last event that this version does not know, rightly chained.
  fs::path WithUnknownField(const fs::path& exported);

  static std::string Read(const fs::path& file);
  static void Write(const fs::path& file, const std::string& bytes);
  static std::vector<std::string> Lines(const std::string& text);

  // The reasons of all problems found, or that for which nothing could be checked.
  static std::vector<std::string> Problems(const fs::path& path, const VerifyOptions& options = {});
  // At which event the first problem is.
  static std::string FirstSeq(const fs::path& path);

  const std::vector<domain::StoredEvent>& talk() const { return talk_.log(); }
  static store::Head HeadOf(const fs::path& data, const std::string& name);

 private:
  store::testing::TemporaryFolder folder_;
  domain::testing::Scene talk_;
  int exports_ = 0;
};

}  // namespace vooraf::logfile::testing
