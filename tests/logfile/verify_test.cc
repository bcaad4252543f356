// Whatever is done to a log, checking it says at which event.
#include "server/logfile/verify.h"

#include <gmock/gmock.h>
#include <sys/stat.h>

#include "tests/logfile/log_files.h"

namespace vooraf::logfile::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

class VerifyTest : public LogFiles {
 protected:
  VerifyTest() { PutTalk(data_, "talk"); }

  // The database's first session; event `seq` of it.
  static std::string Key(uint64_t seq) {
    return std::to_string((int64_t{1} << 32) + static_cast<int64_t>(seq));
  }
  Checkpoint Kept(const std::string& session = "talk") {
    const store::Head head = HeadOf(data_, "talk");
    return {.session = session, .seq = head.seq, .hash = head.hash};
  }
  // A log of the first so many events.
  void Shorten(uint64_t events) { Meddle(data_, "DELETE FROM events WHERE key > " + Key(events)); }

  const fs::path data_ = Data("data");
};

TEST_F(VerifyTest, L11AWholeLogIsWhole) {
  const auto verified = Verify(data_, {});
  ASSERT_TRUE(verified) << verified.error().Message("en");
  ASSERT_EQ(verified->sessions.size(), 1u);
  const SessionFound& found = verified->sessions.front();
  EXPECT_EQ(found.session, "talk");
  EXPECT_EQ(found.head.seq, talk().size());
  EXPECT_EQ(found.head.hash, HeadOf(data_, "talk").hash);
  EXPECT_EQ(found.first_time, talk().front().time);
  EXPECT_EQ(found.last_time, talk().back().time);
  EXPECT_THAT(found.problems, IsEmpty());
  EXPECT_TRUE(verified->whole());
}

TEST_F(VerifyTest, L11SaysWhichEventWasEdited) {
  for (const uint64_t seq : {uint64_t{1}, uint64_t{7}, uint64_t{talk().size()}}) {
    const fs::path data = Data("edited-" + std::to_string(seq));
    PutTalk(data, "talk");
    Meddle(data, "UPDATE events SET time_us = time_us + 1 WHERE key = " + Key(seq));
    EXPECT_THAT(Problems(data), ElementsAre("EVENT_CHANGED"));
    EXPECT_EQ(FirstSeq(data), std::to_string(seq));
  }
}

TEST_F(VerifyTest, L11SaysWhoseWordsWereChanged) {
  uint64_t with_words = 0;
  for (const auto& event : talk()) {
    if (with_words == 0 && event.content) with_words = event.seq;
  }
  ASSERT_GT(with_words, 0u);
  Meddle(data_, "UPDATE events SET content = CAST(content || x'00' AS BLOB) WHERE key = " +
                    Key(with_words));
  EXPECT_THAT(Problems(data_), ElementsAre("PART_CHANGED"));
  EXPECT_EQ(FirstSeq(data_), std::to_string(with_words));
}

TEST_F(VerifyTest, L11SaysWhichEventWasTakenOut) {
  Meddle(data_, "DELETE FROM events WHERE key = " + Key(5));
  EXPECT_THAT(Problems(data_), ElementsAre("EVENT_MISSING"));
  EXPECT_EQ(FirstSeq(data_), "5");
}

TEST_F(VerifyTest, L11FindsEventsThatChangedPlaces) {
  Meddle(data_, "UPDATE events SET key = 0 WHERE key = " + Key(4) + ";" +
                    "UPDATE events SET key = " + Key(4) + " WHERE key = " + Key(5) + ";" +
                    "UPDATE events SET key = " + Key(5) + " WHERE key = 0");
  EXPECT_THAT(Problems(data_), ElementsAre("EVENT_CHANGED"));
  EXPECT_EQ(FirstSeq(data_), "4");
}

TEST_F(VerifyTest, L11FindsWhatWasBroughtInFromAnotherSession) {
  // The same talk under another id: only the session differs.
  std::vector<domain::StoredEvent> events = talk();
  for (auto& event : events) {
    if (event.event.has_session_opened()) {
      event.event.mutable_session_opened()->set_join_code("TEST9999");
    }
  }
  Put(data_, "other", events);
  Meddle(data_, "DELETE FROM events WHERE key = " + Key(9) + ";" +
                    "UPDATE events SET key = " + Key(9) + " WHERE session = 2 AND seq = 9");
  EXPECT_THAT(Problems(data_), ElementsAre("EVENT_CHANGED", "EVENT_MISSING"));
  EXPECT_EQ(FirstSeq(data_), "9");
}

TEST_F(VerifyTest, L11FindsASessionUnderAnotherName) {
  Meddle(data_, "UPDATE sessions SET session = 'renamed'");
  EXPECT_THAT(Problems(data_), ElementsAre("EVENT_CHANGED"));
  EXPECT_EQ(FirstSeq(data_), "1");
}

TEST_F(VerifyTest, L11FindsASessionWithoutItsLogAndALogWithoutItsSession) {
  Meddle(data_, "UPDATE events SET key = key + (7 << 32)");
  EXPECT_THAT(Problems(data_), ElementsAre("STRAY_EVENTS", "NO_EVENTS"));
  const auto verified = Verify(data_, {});
  ASSERT_TRUE(verified);
  EXPECT_EQ(verified->problems.front().metadata.at("count"), std::to_string(talk().size()));
}

TEST_F(VerifyTest, L11AnErasedPartIsNoChange) {
  Meddle(data_,
         "UPDATE events SET content = NULL, content_salt = NULL, choice = NULL,"
         " choice_salt = NULL");
  EXPECT_THAT(Problems(data_), IsEmpty());
}

TEST_F(VerifyTest, L11WhatANewerVersionWroteIsCheckedAllTheSame) {
  EXPECT_THAT(Problems(WithUnknownField(ExportOf(data_, "talk"))), IsEmpty());
}

TEST_F(VerifyTest, L12ADatabaseIsKnownByItsContent) {
  fs::copy_file(data_ / "vooraf.db", File("backup.jsonl"));
  EXPECT_THAT(Problems(File("backup.jsonl")), IsEmpty());
}

TEST_F(VerifyTest, L12ChecksBesideWhoeverHasItOpen) {
  const auto store = Open(data_);
  EXPECT_THAT(Problems(data_), IsEmpty());
  // What was committed after the last checkpoint of SQLite lies beside the database.
  EXPECT_TRUE(fs::exists(data_ / "vooraf.db-wal"));
}

TEST_F(VerifyTest, L12WritesNothing) {
  const std::string before = Read(data_ / "vooraf.db");
  EXPECT_THAT(Problems(data_), IsEmpty());
  EXPECT_EQ(Read(data_ / "vooraf.db"), before);
  EXPECT_FALSE(fs::exists(data_ / "vooraf.db-wal") && fs::file_size(data_ / "vooraf.db-wal") > 0);
}

TEST_F(VerifyTest, L12OneSessionByIdOrCode) {
  for (const char* session : {"talk", "TEST2345", "test-2345"}) {
    EXPECT_THAT(Problems(data_, {.session = session}), IsEmpty()) << session;
  }
  EXPECT_THAT(Problems(data_, {.session = "nobody"}), ElementsAre("NO_SUCH_SESSION"));
}

TEST_F(VerifyTest, L12SaysWhatIsNoLog) {
  Write(File("letter.txt"), "Beste buren,\n");
  EXPECT_THAT(Problems(File("letter.txt")), ElementsAre("NOT_A_LOG"));
  Write(File("empty"), "");
  EXPECT_THAT(Problems(File("empty")), ElementsAre("NOT_A_LOG"));
  EXPECT_THAT(Problems(File("missing")), ElementsAre("FILE_UNREADABLE"));
  EXPECT_THAT(Problems(Data("no-data")), ElementsAre("FILE_UNREADABLE"));
  Meddle(data_, "PRAGMA application_id = 7");
  EXPECT_THAT(Problems(data_), ElementsAre("DATABASE_NOT_OURS"));
}

TEST_F(VerifyTest, L12ADatabaseOfANewerVersionIsRefusedByName) {
  Meddle(data_, "PRAGMA user_version = 900; INSERT INTO releases VALUES ('9.1.0')");
  EXPECT_THAT(Problems(data_), ElementsAre("DATABASE_NEWER"));
}

TEST_F(VerifyTest, L13AFingerprintFindsAShortenedLog) {
  const Checkpoint kept = Kept();
  EXPECT_THAT(Problems(data_, {.kept = kept}), IsEmpty());
  Shorten(talk().size() - 1);
  EXPECT_THAT(Problems(data_), IsEmpty());
  EXPECT_THAT(Problems(data_, {.kept = kept}), ElementsAre("CHECKPOINT_BEYOND"));
}

TEST_F(VerifyTest, L13AFingerprintFindsALogMadeAnew) {
  const Checkpoint kept = Kept();
  const fs::path anew = Data("anew");
  // The same events, other salts: another chain, whole in itself.
  PutTalk(anew, "talk");
  EXPECT_THAT(Problems(anew), IsEmpty());
  EXPECT_THAT(Problems(anew, {.kept = kept}), ElementsAre("CHECKPOINT_DIFFERS"));
}

TEST_F(VerifyTest, L13AnEarlierFingerprintHoldsTheLogToThere) {
  Checkpoint kept{.session = "talk", .seq = 3};
  Checkpoint first = kept;
  const auto store = Open(data_);
  const auto read = store->log().ReadUntil({"talk"}, 0, 3, [](domain::StoredEvent&&) {});
  ASSERT_TRUE(read);
  kept.hash = read->hash;
  EXPECT_THAT(Problems(data_, {.kept = kept}), IsEmpty());
  EXPECT_THAT(Problems(data_, {.kept = first}), ElementsAre("CHECKPOINT_DIFFERS"));
}

TEST_F(VerifyTest, L13AFingerprintOfAnotherSessionProvesNothing) {
  EXPECT_THAT(Problems(data_, {.kept = Kept("elsewhere")}), ElementsAre("NO_SUCH_SESSION"));
}

TEST_F(VerifyTest, L13AFingerprintWithoutASessionNeedsToKnowWhich) {
  Put(data_, "draft", {talk().front()});
  const Checkpoint typed = Kept("");
  EXPECT_THAT(Problems(data_, {.kept = typed}), ElementsAre("WHICH_SESSION"));
  EXPECT_THAT(Problems(data_, {.session = "talk", .kept = typed}), IsEmpty());
}

}  // namespace
}  // namespace vooraf::logfile::testing
