// Whatever is changed in the log outside Vooraf, reading the session finds it.
#include <fstream>
#include <iterator>
#include <map>

#include "tests/store/sqlite/database.h"

namespace vooraf::store::testing {
namespace {

constexpr const char* kColumns[] = {"structure",    "structure_salt", "choice",
                                    "choice_salt",  "choice_digest",  "content",
                                    "content_salt", "content_digest", "hash"};

class Damage : public Database {
 protected:
  // Session a is the database's first.
  static std::string Key(uint64_t seq) {
    return std::to_string((int64_t{1} << 32) + static_cast<int64_t>(seq));
  }
  // The closed database, changed like this, breaks at event `seq`.
  void BreaksAt(uint64_t seq, const std::string& sql) {
    SCOPED_TRACE(sql);
    Meddle(sql);
    Open();
    const auto read = ReadAll(log(), a_).head;
    ASSERT_EQ(ReasonOf(read), "LOG_BROKEN");
    EXPECT_EQ(read.error().metadata.at("seq"), std::to_string(seq));
    EXPECT_NE(read.error().Message("nl").find("gebeurtenis " + std::to_string(seq)),
              std::string::npos);
    Close();
  }
  void Undo(const std::string& sql) {
    Meddle(sql);
    Open();
    ASSERT_TRUE(ReadAll(log(), a_).head);
    Close();
  }
};

TEST_F(Damage, L5OneBitInAnyColumnShows) {
  Make();
  // Event 6 has all columns; the chain breaks there whichever bit of it changed.
  const std::string key = Key(6);
  for (const std::string column : kColumns) {
    const std::string was =
        OtherProgram(file()).Query("SELECT hex(" + column + ") FROM events WHERE key = " + key);
    ASSERT_GT(was.size(), 6);
    for (const size_t place : {size_t{1}, was.size() / 2, was.size() - 1}) {
      std::string changed = was;
      changed[place] = changed[place] == '0' ? '1' : '0';
      const auto set = [&](const std::string& hex) {
        return "UPDATE events SET " + column + " = x'" + hex + "' WHERE key = " + key;
      };
      BreaksAt(6, set(changed));
      Undo(set(was));
    }
  }
  BreaksAt(6, "UPDATE events SET time_us = time_us + 1 WHERE key = " + key);
}

TEST_F(Damage, OfLengthsShows) {
  Make();
  for (const std::string column : kColumns) {
    const auto set = [&](const std::string& value) {
      return "UPDATE events SET " + column + " = " + value + " WHERE key = " + Key(6);
    };
    const std::string was =
        "x'" +
        OtherProgram(file()).Query("SELECT hex(" + column + ") FROM events WHERE key = " + Key(6)) +
        "'";
    BreaksAt(6, set("x''"));
    BreaksAt(6, set("CAST(" + was + " || x'00' AS BLOB)"));
    if (column.starts_with("content") || column.starts_with("choice")) BreaksAt(6, set("NULL"));
    Undo(set(was));
  }
}

TEST_F(Damage, ByAMissingEventShows) {
  Make();
  BreaksAt(4, "DELETE FROM events WHERE key = " + Key(4));
}

TEST_F(Damage, ByAMissingFirstEventShows) {
  Make();
  BreaksAt(1, "DELETE FROM events WHERE key = " + Key(1));
}

TEST_F(Damage, ByAnEmptyLogShows) {
  Make();
  BreaksAt(1, "DELETE FROM events");
}

TEST_F(Damage, ByEventsThatChangedPlacesShows) {
  Make();
  BreaksAt(4, "UPDATE events SET key = 0 WHERE key = " + Key(4) + ";" +
                  "UPDATE events SET key = " + Key(4) + " WHERE key = " + Key(5) + ";" +
                  "UPDATE events SET key = " + Key(5) + " WHERE key = 0");
}

TEST_F(Damage, ByAnEventOfAnotherSessionShows) {
  Open();
  Commit(Talk(a_, 0, 9));
  Commit(Talk(Session("b"), 0, 9));
  Close();
  BreaksAt(5, "DELETE FROM events WHERE key = " + Key(5) + ";" +
                  "UPDATE events SET key = " + Key(5) + " WHERE session = 2 AND seq = 5");
}

TEST_F(Damage, ByASessionUnderAnotherNameShows) {
  Make();
  Meddle("UPDATE sessions SET session = 'session-b'");
  Open();
  EXPECT_EQ(ReasonOf(ReadAll(log(), Session("b")).head), "LOG_BROKEN");
}

TEST_F(Damage, BeforeTheFirstEventReadIsLeftToAFullRead) {
  Make();
  Meddle("UPDATE events SET time_us = 0 WHERE key = " + Key(2));
  Open();
  EXPECT_TRUE(ReadAll(log(), a_, 2).head);
  EXPECT_EQ(ReasonOf(ReadAll(log(), a_, 1).head), "LOG_BROKEN");
}

TEST_F(Damage, ErasingATextIsNone) {
  Make();
  Meddle("UPDATE events SET content = NULL, content_salt = NULL WHERE key = " + Key(6));
  Open();
  const ReadResult read = ReadAll(log(), a_);
  ASSERT_TRUE(read.head) << ReasonOf(read.head);
  EXPECT_TRUE(read.events[5].content_erased);
  EXPECT_EQ(read.events[5].content, std::nullopt);
  EXPECT_FALSE(read.events[2].content_erased);
  EXPECT_EQ(read.events[2].content->text(), "Statement 3");
}

TEST_F(Damage, OfThePagesThemselvesIsAnErrorAndNoCrash) {
  Make(2'000);
  const std::string whole = [&] {
    std::ifstream stream(file(), std::ios::binary);
    return std::string(std::istreambuf_iterator<char>(stream), {});
  }();
  std::map<std::string, int> reasons;
  for (size_t page = 2; page * 4096 < whole.size(); page += 3) {
    std::string damaged = whole;
    damaged.replace(page * 4096, 4096, 4096, '\x5a');
    std::ofstream(file(), std::ios::binary) << damaged;
    const auto opened = TryOpen();
    if (!opened) {
      ++reasons[ReasonOf(opened)];
      continue;
    }
    ++reasons[ReasonOf(ReadAll((*opened)->log(), a_).head)];
  }
  EXPECT_GT(reasons["DATABASE_CORRUPT"], 0);
  for (const auto& [reason, count] : reasons) {
    // A page of another table may not matter here.
    EXPECT_TRUE(reason == "DATABASE_CORRUPT" || reason == "LOG_BROKEN" || reason.empty()) << reason;
  }
}

}  // namespace
}  // namespace vooraf::store::testing
