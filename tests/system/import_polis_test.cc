// A conversation that was held on Polis, taken in with the real program and looked at over gRPC: as
// it stands, and again at any moment of it.
#include <gmock/gmock.h>

#include <filesystem>
#include <fstream>
#include <random>
#include <set>

#include "client-core/replay.h"
#include "server/store/sqlite/raw_log.h"
#include "server/store/sqlite/sqlite_store.h"
#include "tests/api/server_process.h"
#include "tests/system/person.h"
#include "tests/system/rendered.h"

namespace vooraf::system_test {
namespace {

namespace fs = std::filesystem;
using ::testing::EndsWith;
using ::testing::HasSubstr;

constexpr char kPassword[] = "a long enough password";
const fs::path kPublished = fs::path(VOORAF_FIXTURES) / "polis-bg2050";

class ImportPolis : public ::testing::Test {
 protected:
  ImportPolis() { server_.AddFacilitator("fatima", kPassword); }

  api::RunResult Import(const fs::path& folder, const std::string& facilitator = "fatima") {
    return api::RunServerProgram({"import", "polis", folder.string(), "--facilitator", facilitator,
                                  "--data", server_.database().parent_path().string()});
  }
  // REQUIRES: the server is stopped.
  std::vector<domain::SessionId> Sessions() {
    auto log = store::OpenRawLog(server_.database());
    EXPECT_TRUE(log);
    return *(*log)->ListSessions();
  }
  // The published files, to be changed.
  fs::path Copy() const {
    const fs::path copy = server_.folder() / "export";
    fs::remove_all(copy);
    fs::copy(kPublished, copy);
    return copy;
  }
  // A file with another first line.
  static void ReplaceColumns(const fs::path& file, const std::string& columns) {
    std::ifstream in(file, std::ios::binary);
    std::string first;
    std::getline(in, first);
    const std::string rest((std::istreambuf_iterator<char>(in)), {});
    std::ofstream(file, std::ios::binary) << columns << '\n' << rest;
  }

  api::ServerProcess server_;
};

// As it was when so many events had happened.
client::SnapshotPtr ReplayedAt(Person& person, const std::string& session, uint64_t seq) {
  v1::ReplaySessionRequest request;
  request.set_session(session);
  request.set_seq(seq);
  request.set_until_seq(seq);
  const auto stream = client::ReplayOver(person.connection(), person.token())(request, {});
  client::SessionModel model;
  std::vector<v1::SessionUpdate> updates;
  for (v1::SessionUpdate update; stream->Read(&update); update.Clear()) updates.push_back(update);
  EXPECT_TRUE(stream->Finish().ok());
  model.Apply(std::move(updates));
  return model.Current();
}

// What facilitators would have seen live, at a hundred moments and at the last.
std::map<uint64_t, Seen> SeenAtTheTime(const fs::path& database, const std::string& session) {
  auto store = store::OpenSqlite(database);
  if (!store) throw std::runtime_error(store.error().Message("en"));
  std::vector<domain::StoredEvent> events;
  auto head = (*store)->log().Read(
      {session}, 0, [&](domain::StoredEvent&& event) { events.push_back(std::move(event)); });
  if (!head) throw std::runtime_error(head.error().Message("en"));
  std::mt19937 random(2050);
  std::set<uint64_t> moments{head->seq};
  // Before there was a session there is nothing to compare.
  while (moments.size() <= 100) moments.insert(3 + random() % (head->seq - 3));
  std::map<uint64_t, Seen> seen;
  domain::Session folded;
  for (const domain::StoredEvent& event : events) {
    domain::Evolve(folded, event);
    if (moments.contains(event.seq)) {
      seen[event.seq] = Rendered(folded, {}, domain::view::Audience::kFacilitators);
    }
  }
  return seen;
}

TEST_F(ImportPolis, L20Y1IsSeenAgainAsItWasAtEveryMoment) {
  const api::RunResult imported = Import(kPublished);
  ASSERT_EQ(imported.exit_code, 0) << imported.output;
  EXPECT_THAT(imported.output, HasSubstr("126 people, 371 statements, 14341 votes"));
  ASSERT_EQ(Sessions().size(), 1u);
  const std::string session = Sessions().front().value;
  EXPECT_THAT(imported.output, EndsWith(session + "\n"));
  const std::map<uint64_t, Seen> at_the_time = SeenAtTheTime(server_.database(), session);
  const uint64_t last = at_the_time.rbegin()->first;

  server_.Start();
  Person fatima(server_.address());
  fatima.SignIn("fatima", kPassword);
  client::SessionModel& live = fatima.Watch(session);
  ASSERT_TRUE(live.WaitForSeq(last, std::chrono::seconds(60)));
  EXPECT_EQ(Received(*live.Current()), at_the_time.at(last));
  for (const auto& [seq, seen] : at_the_time) {
    const client::SnapshotPtr again = ReplayedAt(fatima, session, seq);
    ASSERT_NE(again, nullptr);
    EXPECT_EQ(again->revision().seq(), seq);
    ASSERT_EQ(Received(*again), seen) << "at " << seq;
  }
}

TEST_F(ImportPolis, L22WhatIsWrongIsToldAndNothingIsTakenIn) {
  const auto expect_failure = [&](const api::RunResult& result, const std::string& why) {
    EXPECT_EQ(result.exit_code, 1) << result.output;
    EXPECT_THAT(result.output, HasSubstr(why));
    EXPECT_TRUE(Sessions().empty());
  };
  expect_failure(Import(server_.folder() / "nothing"), "No such file");
  expect_failure(Import(kPublished, "nobody"), "account");
  for (const char* name : {"votes.csv", "comments.csv", "participants-votes.csv"}) {
    fs::path copy = Copy();
    fs::remove(copy / name);
    expect_failure(Import(copy), name);
    copy = Copy();
    ReplaceColumns(copy / name, "a,b,c");
    expect_failure(Import(copy), name);
    std::ofstream(copy / name).close();
    expect_failure(Import(copy), name);
  }
  // An export of something else.
  fs::path copy = Copy();
  fs::copy_file(copy / "votes.csv", copy / "comments.csv", fs::copy_options::overwrite_existing);
  expect_failure(Import(copy), "comments.csv");
  // No flag for whose it is to be.
  EXPECT_EQ(api::RunServerProgram({"import", "polis", kPublished.string()}).exit_code, 2);
  // The right files are taken in still.
  EXPECT_EQ(Import(kPublished).exit_code, 0);
}

TEST_F(ImportPolis, L22WhileTheServerRunsItIsRefused) {
  server_.Start();
  const api::RunResult result = Import(kPublished);
  EXPECT_EQ(result.exit_code, 1) << result.output;
  EXPECT_EQ(server_.Stop(), 0);
  EXPECT_TRUE(Sessions().empty());
}

}  // namespace
}  // namespace vooraf::system_test
