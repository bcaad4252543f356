// What was erased is gone from the disk, stays gone where an older copy is put back, and survives
// crashes in between.
#include <gmock/gmock.h>

#include <fstream>
#include <iterator>
#include <random>

#include "tests/store/sqlite/database.h"

namespace vooraf::store::testing {
namespace {

namespace fs = std::filesystem;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::string ReadFile(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

class Erasing : public Database {
 protected:
  fs::path ledger() const { return file().string() + ".erased"; }
  fs::path due() const { return file().string() + ".wipe"; }

  // Whether the bytes are anywhere in the database or its write-ahead log.
  bool OnDisk(const std::string& bytes) const {
    for (const char* ending : {"", "-wal", "-shm"}) {
      if (ReadFile(file().string() + ending).find(bytes) != std::string::npos) return true;
    }
    return false;
  }
  // All words and choices of one actor of the talk.
  static domain::EraseParts OfActor(uint32_t actor) {
    return {"person/" + std::to_string(actor),
            [actor](const log::v1::Event& event, const log::v1::Content&) {
              const bool own = event.actor() == actor;
              return domain::Parts{.choice = own, .content = own};
            }};
  }
  // Many sessions side by side, as on an evening, so that pages split in all ways: words of random
  // length, of which `marked` begin with what is looked for.
  void Fill(int rounds) {
    std::mt19937 random(7);
    for (int i = 0; i < rounds; ++i) {
      for (const char* name : {"a", "b", "c"}) {
        const auto seq = static_cast<uint64_t>(i) + 1;
        const std::string words = Mark(name, i) + std::string(random() % 900, 'x');
        Commit(AppendOf(Session(name), seq - 1, {Answered(seq, words)}));
      }
    }
  }
  static std::string Mark(const std::string& name, int i) {
    return "words of " + name + " number " + std::to_string(i) + ".";
  }
  bool AnyMarkOnDisk(const std::string& name, int rounds) const {
    std::string all;
    for (const char* ending : {"", "-wal", "-shm"}) all += ReadFile(file().string() + ending);
    for (int i = 0; i < rounds; ++i) {
      if (all.find(Mark(name, i)) != std::string::npos) return true;
    }
    return false;
  }
  static domain::EraseParts All() {
    return {"single_answers", [](const log::v1::Event&, const log::v1::Content&) {
              return domain::Parts{.choice = true, .content = true};
            }};
  }
};

TEST_F(Erasing, Z4NoByteOfWhatWasErasedIsLeftOnTheDisk) {
  constexpr int kRounds = 150;
  Open();
  Fill(kRounds);
  ASSERT_TRUE(AnyMarkOnDisk("a", kRounds));
  Commit(With(Talk(a_, kRounds, 1), {All()}));
  EXPECT_FALSE(AnyMarkOnDisk("a", kRounds));
  EXPECT_TRUE(AnyMarkOnDisk("b", kRounds));
  EXPECT_EQ(fs::file_size(file().string() + "-wal"), 0u);
  EXPECT_FALSE(fs::exists(due()));
  Commit(With(AppendOf(Session("b"), kRounds, {}), {domain::EraseSession{}}));
  EXPECT_FALSE(AnyMarkOnDisk("b", kRounds));
  EXPECT_TRUE(AnyMarkOnDisk("c", kRounds));
}

TEST_F(Erasing, Z4NeitherNameNorTokenIsLeftOnTheDisk) {
  Open();
  const domain::Hash token = HashOf(0xab);
  const std::string token_bytes(token.begin(), token.end());
  Commit(With(Talk(a_, 0, 1),
              {domain::PutName{{2}, "Wilhelmina van Oranje"}, domain::PutToken{token, {2}}}));
  ASSERT_TRUE(OnDisk("Wilhelmina"));
  ASSERT_TRUE(OnDisk(token_bytes));
  Commit(With(Talk(a_, 1, 1), {domain::DropTokens{{2}}, domain::PutName{{2}, ""}, OfActor(2)}));
  EXPECT_FALSE(OnDisk("Wilhelmina"));
  EXPECT_FALSE(OnDisk(token_bytes));
}

TEST_F(Erasing, Z4WaitsForAnotherProgramThatReadsAndIsDoneLater) {
  Open();
  Fill(20);
  {
    OtherProgram reader(file());
    reader.Execute("BEGIN");
    reader.Query("SELECT count(*) FROM events");
    Commit(With(Talk(a_, 20, 1), {All()}));
    EXPECT_TRUE(ReadAll(log(), a_).events[3].choice_erased);
    EXPECT_TRUE(fs::exists(due()));
  }
  Close();
  EXPECT_FALSE(AnyMarkOnDisk("a", 20));
  EXPECT_FALSE(fs::exists(due()));
}

TEST_F(Erasing, Z4IsFinishedAtTheNextStartAfterACrash) {
  Open();
  Fill(20);
  Close();
  // As after a crash between the transaction and what follows it.
  Meddle(
      "UPDATE events SET content = NULL, content_salt = NULL WHERE session = 1;"
      "INSERT INTO erasures (session, what) VALUES ('session-a', 'person/2')");
  std::ofstream(due(), std::ios::binary);
  Open();
  EXPECT_FALSE(fs::exists(due()));
  EXPECT_FALSE(AnyMarkOnDisk("a", 20));
  EXPECT_NE(ReadFile(ledger()).find("session-a person/2\n"), std::string::npos);
}

TEST_F(Erasing, Z5WhatWasErasedIsToBeErasedAgainAfterAnOlderCopyWasPutBack) {
  Open();
  Fill(5);
  Close();
  const fs::path copy = folder() / "copy";
  fs::copy_file(file(), copy);
  Open();
  EXPECT_THAT(*log().ToEraseAgain(a_), IsEmpty());
  Commit(With(Talk(a_, 5, 1), {OfActor(2)}));
  Commit(With(Talk(a_, 6, 1), {All()}));
  Commit(With(AppendOf(Session("b"), 5, {}), {domain::EraseSession{}}));
  Close();
  const std::string told = ReadFile(ledger());
  for (const char* words : {"words", "Statement", "Answered"}) {
    EXPECT_EQ(told.find(words), std::string::npos);
  }

  fs::copy_file(copy, file(), fs::copy_options::overwrite_existing);
  Open();
  EXPECT_THAT(*log().ToEraseAgain(a_), ElementsAre("person/2", "single_answers"));
  EXPECT_THAT(*log().SessionsWithWork(At(0)), ::testing::Contains(a_));
  EXPECT_EQ(ReasonOf(ReadAll(log(), Session("b")).head), "SESSION_NOT_FOUND");
  EXPECT_FALSE(AnyMarkOnDisk("b", 5));
  EXPECT_THAT(*log().ToEraseAgain(Session("c")), IsEmpty());
  Commit(With(Talk(a_, 5, 1), {OfActor(2)}));
  EXPECT_THAT(*log().ToEraseAgain(a_), ElementsAre("single_answers"));
  Open();
  EXPECT_THAT(*log().ToEraseAgain(a_), ElementsAre("single_answers"));
  Commit(With(Talk(a_, 6, 1), {All()}));
  Open();
  EXPECT_THAT(*log().ToEraseAgain(a_), IsEmpty());
  // It is told once.
  EXPECT_EQ(ReadFile(ledger()), told);
}

TEST_F(Erasing, Z5ALineOfTheLedgerThatWasCutOffHarmsNothing) {
  Open();
  Fill(3);
  Commit(With(Talk(a_, 3, 1), {OfActor(2)}));
  Close();
  fs::resize_file(ledger(), fs::file_size(ledger()) - 4);
  Open();
  // The database knows; what was cut off names nobody.
  Commit(With(Talk(a_, 4, 1), {OfActor(3)}));
  Open();
  EXPECT_NE(ReadFile(ledger()).find("\nsession-a person/3\n"), std::string::npos);
  EXPECT_NE(ReadFile(ledger()).find("\nsession-a person/2\n"), std::string::npos);
}

TEST_F(Erasing, Z4ALargeDatabaseIsWipedAtAQuietMoment) {
  Open();
  // 70 MB of other words.
  for (uint64_t seq = 1; seq <= 35; ++seq) {
    Commit(AppendOf(Session("c"), seq - 1, {Proposed(seq, std::string(2'000'000, 'y'))}));
  }
  Fill(0);
  Commit(AppendOf(a_, 0, {Answered(1, Mark("a", 0))}));
  Commit(With(Talk(a_, 1, 1), {All()}));
  EXPECT_TRUE(fs::exists(due()));
  log().Tidy();  // a commit has just been
  EXPECT_TRUE(fs::exists(due()));
  Close();
  EXPECT_FALSE(fs::exists(due()));
  EXPECT_FALSE(AnyMarkOnDisk("a", 1));
}

}  // namespace
}  // namespace vooraf::store::testing
