// A database in a folder of its own, to open, close and meddle with.
#pragma once

#include <gtest/gtest.h>
#include <sqlite3.h>

#include <filesystem>
#include <memory>
#include <string>

#include "server/store/sqlite/sqlite_store.h"
#include "tests/store/events.h"
#include "tests/store/temporary_folder.h"

namespace vooraf::store::testing {

// Another program that has the same file open.
class OtherProgram {
 public:
  explicit OtherProgram(const std::filesystem::path& file) {
    EXPECT_EQ(sqlite3_open(file.c_str(), &db_), SQLITE_OK);
  }
  ~OtherProgram() { sqlite3_close(db_); }
  OtherProgram(const OtherProgram&) = delete;

  void Execute(const std::string& sql) {
    char* message = nullptr;
    EXPECT_EQ(sqlite3_exec(db_, sql.c_str(), nullptr, nullptr, &message), SQLITE_OK) << message;
    sqlite3_free(message);
  }
  // The first column of the first row.
  std::string Query(const std::string& sql) {
    std::string value;
    sqlite3_stmt* statement = nullptr;
    EXPECT_EQ(sqlite3_prepare_v2(db_, sql.c_str(), -1, &statement, nullptr), SQLITE_OK)
        << sqlite3_errmsg(db_);
    if (sqlite3_step(statement) == SQLITE_ROW && sqlite3_column_text(statement, 0) != nullptr) {
      value = reinterpret_cast<const char*>(sqlite3_column_text(statement, 0));
    }
    sqlite3_finalize(statement);
    return value;
  }

 private:
  sqlite3* db_ = nullptr;
};

class Database : public ::testing::Test {
 protected:
  Database() { options_.busy_timeout = {}; }

  std::filesystem::path folder() const { return folder_.path(); }
  std::filesystem::path file() const { return folder() / "vooraf.db"; }

  domain::Result<std::unique_ptr<SqliteStore>> TryOpen() { return OpenSqlite(file(), options_); }
  void Open() {
    store_.reset();
    auto opened = TryOpen();
    ASSERT_TRUE(opened) << opened.error().Message("en");
    store_ = std::move(*opened);
  }
  void Close() { store_.reset(); }
  EventLog& log() { return store_->log(); }

  void Commit(const Append& append) {
    const CommitResult result = CommitOne(log(), append);
    ASSERT_EQ(result.status, CommitStatus::kDone) << ReasonOf(result);
  }
  // A closed database with one session of so many events.
  void Make(uint64_t events = 9) {
    Open();
    Commit(Talk(a_, 0, events));
    Close();
  }
  // Runs SQL on the closed database.
  void Meddle(const std::string& sql) { OtherProgram(file()).Execute(sql); }

  // Opening is refused for this reason; both texts name what `mentions` says.
  void RefusesToOpen(const std::string& reason, const std::string& mentions) {
    const auto opened = TryOpen();
    ASSERT_EQ(ReasonOf(opened), reason) << (opened ? "" : opened.error().Message("en"));
    for (const char* language : {"en", "nl"}) {
      const std::string text = opened.error().Message(language);
      EXPECT_NE(text.find(mentions), std::string::npos) << text;
      EXPECT_EQ(text.find('{'), std::string::npos) << text;
    }
  }

  const domain::SessionId a_ = Session("a");
  SqliteOptions options_;

 private:
  TemporaryFolder folder_;
  std::unique_ptr<SqliteStore> store_;
};

}  // namespace vooraf::store::testing
