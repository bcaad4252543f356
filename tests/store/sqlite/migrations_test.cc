#include "server/store/sqlite/migrations.h"

#include <gtest/gtest.h>

#include <vector>

#include "tests/store/sqlite/database.h"

namespace vooraf::store::sqlite {
namespace {

using testing::ReasonOf;

class Migrations : public testing::Database {
 protected:
  Connection Connect() {
    return {file(), SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, std::chrono::milliseconds(0)};
  }
  // The first is the real one, since it notes releases.
  std::vector<Migration> migrations_{sqlite::Migrations().front(),
                                     {"0002_a.sql", "CREATE TABLE a (x INTEGER)"},
                                     {"0003_b.sql", "CREATE TABLE b (x INTEGER)"}};
};

TEST_F(Migrations, AreAppliedOnceEachAndInOrder) {
  Connection connection = Connect();
  for (size_t count = 1; count <= migrations_.size(); ++count) {
    for (int again = 0; again < 2; ++again) {
      const auto done = Migrate(connection, std::span(migrations_).first(count), "file", "1.0.0");
      ASSERT_TRUE(done) << ReasonOf(done);
      EXPECT_EQ(connection.QueryNumber("PRAGMA user_version"), count);
    }
  }
  EXPECT_EQ(connection.QueryNumber("SELECT count(*) FROM sqlite_schema WHERE name IN ('a', 'b')"),
            2);
}

TEST_F(Migrations, AreAppliedAllOrNotAtAll) {
  Connection connection = Connect();
  ASSERT_TRUE(Migrate(connection, std::span(migrations_).first(1), "file", "1.0.0"));
  migrations_[2].sql = "CREATE TABLE b (x INTEGER); CREATE TABLE b (x INTEGER)";
  EXPECT_THROW((void)Migrate(connection, migrations_, "file", "2.0.0"), SqliteError);
  EXPECT_EQ(connection.QueryNumber("PRAGMA user_version"), 1);
  EXPECT_EQ(connection.QueryNumber("SELECT count(*) FROM sqlite_schema WHERE name = 'a'"), 0);
  EXPECT_EQ(NewestVersion(connection), "1.0.0");
}

TEST_F(Migrations, NoteEveryReleaseThatWroteHere) {
  Connection connection = Connect();
  for (const std::string version : {"0.9.0", "0.10.0", "0.2.0"}) {
    ASSERT_TRUE(Migrate(connection, migrations_, "file", version));
  }
  EXPECT_EQ(connection.QueryNumber("SELECT count(*) FROM releases"), 3);
  EXPECT_EQ(NewestVersion(connection), "0.10.0");
}

TEST_F(Migrations, OfANewerReleaseAreRefused) {
  Connection connection = Connect();
  ASSERT_TRUE(Migrate(connection, migrations_, "file", "2.0.0"));
  EXPECT_EQ(ReasonOf(Migrate(connection, std::span(migrations_).first(2), "file", "1.0.0")),
            "DATABASE_NEWER");
}

}  // namespace
}  // namespace vooraf::store::sqlite
