// A secret ballot on a real server, held by many people at once, with the server killed in the
// middle: nothing that lies on disk, is logged or is sent to anybody ties a person to a choice;
// once it is over nothing of the single votes is left; and a backup holds none either.
#include <gtest/gtest.h>
#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <mutex>
#include <set>
#include <thread>

#include "server/api/wire.h"
#include "server/store/sqlite/sqlite_store.h"
#include "tests/api/server_process.h"
#include "tests/system/person.h"

namespace vooraf::system_test {
namespace {

namespace fs = std::filesystem;
using std::chrono::seconds;

constexpr uint32_t kOptions = 12;
constexpr size_t kPeople = 45;
constexpr size_t kGroups = 3;

std::string ReadFile(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

// Approves seven options that nobody else approves together, so that its bytes are like no others.
struct Choice {
  uint32_t mask = 0;

  type::v1::Vote Vote() const {
    type::v1::Vote vote;
    for (uint32_t option = 1; option <= kOptions; ++option) {
      if (mask >> option & 1) vote.mutable_approvals()->add_options(option);
    }
    return vote;
  }
  // As it stands in messages, and as a server keeps it in memory.
  std::array<std::string, 2> Forms() const {
    std::array<std::string, 2> forms;
    for (uint32_t option = 1; option <= kOptions; ++option) {
      if (mask >> option & 1) forms[0] += static_cast<char>(option);
      forms[1] += static_cast<char>(mask >> option & 1);
    }
    return forms;
  }
};

std::vector<Choice> AllChoices() {
  std::vector<Choice> choices;
  for (uint32_t mask = 0; mask < 1u << kOptions; ++mask) {
    if (__builtin_popcount(mask) == 7) choices.push_back({mask << 1});
  }
  return choices;
}

// Every byte that one device is sent from now on.
class Wire {
 public:
  Wire(Person& person, const std::string& session)
      : thread_([this, &person, session](std::stop_token stop) {
          const auto source = client::WatchOver(person.connection(), session, person.token(), stop);
          while (!stop.stop_requested()) {
            const auto stream = source.open({});
            v1::SessionUpdate update;
            while (stream->Read(&update)) {
              const std::lock_guard lock(mutex_);
              bytes_ += update.SerializeAsString();
              if (update.has_revision()) seq_ = std::max(seq_, update.revision().seq());
            }
          }
        }) {}

  // All of it, once it has shown the session as of this event.
  std::string AwaitBytes(uint64_t seq) {
    for (;;) {
      {
        const std::lock_guard lock(mutex_);
        if (seq_ >= seq) return bytes_;
      }
      std::this_thread::yield();
    }
  }

 private:
  std::mutex mutex_;
  std::string bytes_;
  uint64_t seq_ = 0;
  std::jthread thread_;
};

class SecretEvening {
 public:
  SecretEvening() : facilitator_(nullptr) {
    server_.AddFacilitator("fatima", "a long enough password");
    server_.Start();
    facilitator_ = std::make_unique<Person>(server_.address());
    facilitator_->SignIn("fatima", "a long enough password");
    type::v1::SessionPlan plan = PlanWithGroups({"Residents", "Streets", "Care"});
    auto& item = *plan.add_items();
    *item.mutable_title() = English("What we agree");
    item.mutable_agreement();
    v1::CreateSessionRequest create;
    *create.mutable_plan() = plan;
    session_ = facilitator_->Must(client::kCreateSession, create).session();
    v1::OpenSessionRequest open;
    open.set_session(session_);
    facilitator_->Must(client::kOpenSession, open);
    v1::StartSessionRequest start;
    start.set_session(session_);
    facilitator_->Must(client::kStartSession, start);
    JoinAll();
    v1::DraftJointAnswerRequest draft;
    draft.set_session(session_);
    draft.set_item(1);
    *draft.mutable_wording() = English("Twelve places for a bench");
    facilitator_->Must(client::kDraftJointAnswer, draft);
  }

  void OpenBallot() {
    v1::OpenBallotRequest open;
    open.set_session(session_);
    open.set_item(1);
    open.set_version(1);
    auto& rule = *open.mutable_rule();
    rule.set_method(type::v1::DECISION_METHOD_APPROVAL);
    rule.mutable_threshold()->mutable_share()->set_numerator(1);
    rule.mutable_threshold()->mutable_share()->set_denominator(2);
    rule.set_basis(type::v1::BASIS_CAST);
    rule.mutable_quorum()->set_denominator(1);
    rule.set_scope(type::v1::SCOPE_EVERY_GROUP);
    rule.set_secret(true);
    for (uint32_t option = 1; option <= kOptions; ++option) {
      *open.add_options()->mutable_label() = English("Place " + std::to_string(option));
    }
    *open.mutable_what_happens() = English("It goes into the plan");
    *open.mutable_who_decides() = English("The council");
    *open.mutable_when() = English("In June");
    ballot_ = facilitator_->Must(client::kOpenBallot, open).ballot();
  }
  v1::CastVoteRequest RequestOf(const Choice& choice) const {
    v1::CastVoteRequest cast;
    cast.set_session(session_);
    cast.set_ballot(ballot_);
    *cast.mutable_vote() = choice.Vote();
    return cast;
  }
  void Vote(size_t person, const Choice& choice) {
    seq_ = people_[person]->Must(client::kCastVote, RequestOf(choice)).revision().seq();
  }
  void Close() {
    v1::CloseBallotRequest close;
    close.set_session(session_);
    close.set_ballot(ballot_);
    seq_ = facilitator_->Must(client::kCloseBallot, close).revision().seq();
  }
  // The ballot as the facilitator sees it now.
  v1::BallotView See() {
    Person looker(server_.address());
    looker.SignIn("fatima", "a long enough password");
    client::SessionModel& model = looker.Watch(session_);
    EXPECT_TRUE(model.WaitForSeq(seq_, seconds(30)));
    return *model.Current()->Ballot(ballot_);
  }

  api::ServerProcess& server() { return server_; }
  fs::path keys() const { return server_.database().string() + ".keys"; }
  Person& facilitator() { return *facilitator_; }
  Person& person(size_t n) { return *people_[n]; }
  const std::string& session() const { return session_; }
  uint64_t seq() const { return seq_; }

 private:
  void JoinAll() {
    client::SessionModel& model = facilitator_->Watch(session_);
    ASSERT_TRUE(model.WaitForSeq(3, seconds(30)));
    const std::string code = model.Current()->session()->join_code();
    for (size_t i = 0; i < kPeople; ++i) {
      people_.push_back(std::make_unique<Person>(server_.address()));
      people_.back()->Join(session_, code, static_cast<uint32_t>(i % kGroups) + 1);
    }
  }

  api::ServerProcess server_;
  std::unique_ptr<Person> facilitator_;
  std::vector<std::unique_ptr<Person>> people_;
  std::string session_;
  uint32_t ballot_ = 0;
  uint64_t seq_ = 0;
};

// A copy of the database as a backup makes it: of the database's own files, and of no keys.
class Backup {
 public:
  explicit Backup(const api::ServerProcess& server) : folder_(server.folder() / "backup") {
    fs::create_directory(folder_);
    for (const char* ending : {"", "-wal"}) {
      fs::copy_file(server.database().string() + ending,
                    folder_ / ("vooraf.db" + std::string(ending)));
    }
  }
  fs::path database() const { return folder_ / "vooraf.db"; }
  std::string Bytes() const {
    return ReadFile(database()) + ReadFile(database().string() + "-wal");
  }
  // In place of the server's own. REQUIRES: it does not run.
  void PutBack(const api::ServerProcess& server) const {
    for (const char* ending : {"", "-wal"}) {
      fs::copy_file(database().string() + ending, server.database().string() + ending,
                    fs::copy_options::overwrite_existing);
    }
  }

 private:
  const fs::path folder_;
};

std::vector<std::string> SealedVotes(const fs::path& database) {
  std::vector<std::string> sealed;
  sqlite3* db = nullptr;
  EXPECT_EQ(sqlite3_open(database.c_str(), &db), SQLITE_OK);
  sqlite3_stmt* rows = nullptr;
  EXPECT_EQ(sqlite3_prepare_v2(db, "SELECT sealed FROM secret_votes", -1, &rows, nullptr),
            SQLITE_OK);
  while (sqlite3_step(rows) == SQLITE_ROW) {
    sealed.emplace_back(static_cast<const char*>(sqlite3_column_blob(rows, 0)),
                        static_cast<size_t>(sqlite3_column_bytes(rows, 0)));
  }
  sqlite3_finalize(rows);
  sqlite3_close(db);
  return sealed;
}

void ExpectNoChoiceIn(const std::string& where, const std::string& bytes) {
  ASSERT_FALSE(bytes.empty()) << where;
  for (const Choice& choice : AllChoices()) {
    for (const std::string& form : choice.Forms()) {
      ASSERT_EQ(bytes.find(form), std::string::npos) << where << ", " << choice.mask;
    }
  }
}

std::vector<domain::StoredEvent> EventsIn(const fs::path& database, const std::string& session) {
  std::vector<domain::StoredEvent> events;
  auto store = store::OpenSqlite(database);
  EXPECT_TRUE(store);
  if (!store) return events;
  EXPECT_TRUE((*store)->log().Read(
      {session}, 0, [&](domain::StoredEvent&& event) { events.push_back(std::move(event)); }));
  return events;
}

// Each vote's event says who and in which ballot, and nothing else.
void ExpectEventsToTellNothing(const std::vector<domain::StoredEvent>& events) {
  std::set<std::string> rest;
  for (domain::StoredEvent stored : events) {
    if (!stored.event.has_secret_vote_cast()) continue;
    EXPECT_FALSE(stored.choice);
    EXPECT_FALSE(stored.content);
    stored.event.clear_actor();
    stored.event.clear_request_id();
    rest.insert(stored.event.SerializeAsString());
  }
  EXPECT_EQ(rest.size(), 1);
}

// Votes of all people, some of whom change their mind, around a kill -9. What counts in the end.
std::vector<Choice> VoteAll(SecretEvening& evening) {
  const std::vector<Choice> all = AllChoices();
  std::vector<Choice> last(kPeople);
  const auto vote = [&](size_t person, size_t choice) {
    last[person] = all[choice * 17 % all.size()];
    evening.Vote(person, last[person]);
  };
  for (size_t i = 0; i < kPeople / 2; ++i) vote(i, i);
  evening.server().Kill();
  evening.server().Start();
  for (size_t i = kPeople / 2; i < kPeople; ++i) vote(i, i);
  for (size_t i = 0; i < kPeople; i += 4) vote(i, i + kPeople);
  return last;
}

void ExpectCounted(const type::v1::BallotResult& result, const std::vector<Choice>& votes) {
  ASSERT_EQ(result.option_parts_size(), static_cast<int>(kGroups));
  for (size_t group = 0; group < kGroups; ++group) {
    std::map<uint32_t, uint32_t> expected;
    for (size_t i = group; i < kPeople; i += kGroups) {
      for (uint32_t option = 1; option <= kOptions; ++option) {
        expected[option] += votes[i].mask >> option & 1;
      }
    }
    for (const auto& count : result.option_parts(static_cast<int>(group)).counts()) {
      EXPECT_EQ(count.count(), expected[count.option()]) << group << " " << count.option();
    }
  }
}

TEST(SecretBallot, Q1Q3Q7L8L9L10NothingTiesAPersonToAChoice) {
  SecretEvening evening;
  Wire to_facilitator(evening.facilitator(), evening.session());
  Wire to_voter(evening.person(0), evening.session());
  evening.OpenBallot();
  ASSERT_FALSE(fs::is_empty(evening.keys()));
  const std::vector<Choice> votes = VoteAll(evening);

  // While it is open.
  const Backup backup(evening.server());
  ExpectNoChoiceIn("the database and its log", backup.Bytes());
  ExpectNoChoiceIn("the server's log", evening.server().Written() + ".");
  ExpectNoChoiceIn("what the facilitator is sent", to_facilitator.AwaitBytes(evening.seq()));
  ExpectNoChoiceIn("what a voter is sent", to_voter.AwaitBytes(evening.seq()));
  EXPECT_EQ(evening.See().everyone().answered(), kPeople);

  // Closed: the figures are right, and the single votes are gone.
  const auto sealed = SealedVotes(evening.server().database());
  ASSERT_EQ(sealed.size(), kPeople);
  evening.Close();
  ExpectCounted(evening.See().result(), votes);
  EXPECT_TRUE(fs::is_empty(evening.keys()));
  const std::string left = ReadFile(evening.server().database()) +
                           ReadFile(evening.server().database().string() + "-wal");
  for (const std::string& vote : sealed) EXPECT_EQ(left.find(vote), std::string::npos);
  ExpectNoChoiceIn("the server's log", evening.server().Written() + ".");
  evening.server().Stop();
  const auto events = EventsIn(evening.server().database(), evening.session());
  ExpectEventsToTellNothing(events);
  const auto& closed = events.back().event.ballot_closed();
  EXPECT_TRUE(std::is_sorted(closed.voters().begin(), closed.voters().end()));
  EXPECT_EQ(closed.voters_size(), static_cast<int>(kPeople));
  uint32_t listed = 0;
  for (const auto& pile : closed.votes()) listed += pile.count();
  EXPECT_EQ(listed, kPeople);

  // The backup is put back: it holds no vote that could be read, and the ballot is held again.
  backup.PutBack(evening.server());
  evening.server().Start();
  EXPECT_TRUE(evening.See().voided());
  EXPECT_EQ(evening.See().everyone().answered(), 0u);
  evening.OpenBallot();
  const std::vector<Choice> anew = VoteAll(evening);
  evening.Close();
  ExpectCounted(evening.See().result(), anew);
  EXPECT_TRUE(fs::is_empty(evening.keys()));
  EXPECT_EQ(evening.server().Stop(), 0);
}

}  // namespace
}  // namespace vooraf::system_test
