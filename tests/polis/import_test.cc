// A conversation held on Polis, as a session: what was published about it is what the session
// shows.
#include "server/polis/import.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <map>
#include <set>
#include <tuple>

#include "server/domain/session.h"
#include "server/logfile/verify.h"
#include "server/polis/conversation.h"
#include "server/polis/csv.h"
#include "server/polis/plan.h"
#include "tests/store/temporary_folder.h"

namespace vooraf::polis {
namespace {

namespace fs = std::filesystem;
using ::testing::HasSubstr;
using ::testing::Not;

constexpr domain::Time kNow{std::chrono::hours(24 * 365 * 57)};

class PolisImport : public ::testing::Test {
 protected:
  PolisImport() { fs::create_directory(data_); }

  domain::Result<ImportDone> Import(const fs::path& folder, const std::string& title = {}) {
    auto store = store::OpenSqlite(data_ / "vooraf.db");
    EXPECT_TRUE(store) << store.error().Message("en");
    return polis::Import(**store, folder, {.facilitator = {"anna"}, .title = title, .now = kNow});
  }
  domain::Session Fold(const std::string& session) {
    domain::Session folded;
    auto store = store::OpenSqlite(data_ / "vooraf.db");
    const auto read = (*store)->log().Read({session}, 0, [&](domain::StoredEvent&& event) {
      events_.push_back(event);
      domain::Evolve(folded, event);
    });
    EXPECT_TRUE(read);
    return folded;
  }
  // A small export, to be changed: two people, two statements.
  fs::path SmallExport() {
    const fs::path export_folder = folder_.path() / "export";
    fs::create_directory(export_folder);
    files_ = {{"participants-votes.csv",
               "participant,group-id,n-comments,0,1\n0,0,1,1,\n1,1,1,-1,0\n2,,0,,\n"},
              {"comments.csv",
               "timestamp,comment-id,author-id,agrees,disagrees,moderated,comment-body\n"
               "1700000000,0,0,1,1,1,\"More trees, please\"\n"
               "1700000100,1,1,0,0,-1,Buy my shoes\n"},
              {"votes.csv",
               "timestamp,comment-id,voter-id,vote\n1700000050,0,1,-1\n"
               "1700000060,0,0,0\n1700000070,0,0,1\n1700000110,1,1,0\n"}};
    for (const auto& [name, text] : files_) Write(name, text);
    return export_folder;
  }
  void Write(const std::string& name, const std::string& text) {
    std::ofstream(folder_.path() / "export" / name, std::ios::binary) << text;
  }
  // Reason and line with the file changed so; nothing is left behind.
  std::string ProblemWith(const std::string& name, const std::string& from, const std::string& to) {
    const fs::path folder = SmallExport();
    std::string text = files_.at(name);
    const size_t place = text.find(from);
    EXPECT_NE(place, std::string::npos) << from;
    Write(name, text.replace(place, from.size(), to));
    const auto done = Import(folder);
    const auto verified = logfile::Verify(data_, {});
    EXPECT_TRUE(verified && verified->sessions.empty());
    if (done) return {};
    const auto line = done.error().metadata.find("line");
    for (const char* language : {"nl", "en"}) {
      EXPECT_THAT(done.error().Message(language), Not(HasSubstr("{")));
    }
    return std::string(done.error().reason()) +
           (line == done.error().metadata.end() ? "" : " " + line->second);
  }

  store::testing::TemporaryFolder folder_;
  const fs::path data_ = folder_.path() / "data";
  std::map<std::string, std::string> files_;
  std::vector<domain::StoredEvent> events_;
};

const fs::path kPublished = fs::path(VOORAF_FIXTURES) / "polis-bg2050";

// What was published: the matrix, and the group-informed consensus of each statement.
struct Published {
  std::map<std::tuple<std::string, std::string, int>, uint32_t> counts;  // statement, group, vote
  std::map<std::string, double> consensus;

  Published() {
    auto matrix = CsvFile::Open(kPublished / "participants-votes.csv");
    const size_t group = *matrix->Column("group-id");
    while (*matrix->Next()) {
      for (size_t i = *matrix->Column("n-disagree") + 1; i < matrix->columns().size(); ++i) {
        if ((*matrix)[i].empty()) continue;
        ++counts[{matrix->columns()[i], (*matrix)[group], std::stoi((*matrix)[i])}];
      }
    }
    auto comments = CsvFile::Open(kPublished / "comments.csv");
    while (*comments->Next()) {
      consensus[(*comments)[*comments->Column("comment-id")]] =
          std::stod((*comments)[*comments->Column("group-informed-consensus")]);
    }
  }
};

TEST_F(PolisImport, L20TotalsAndConsensusAreAsPublished) {
  const auto done = Import(kPublished, "Bowling Green 2050");
  ASSERT_TRUE(done) << done.error().Message("en");
  EXPECT_EQ(done->people, 126u);
  EXPECT_EQ(done->statements, 371u);
  EXPECT_EQ(done->votes, 14'341u);
  const domain::Session session = Fold(done->session);
  const Published published;
  const auto conversation = Read(kPublished);
  ASSERT_TRUE(conversation);
  ASSERT_EQ(session.statements.size(), published.consensus.size());
  // Groups 0 and 1, and those without.
  const char* groups[] = {"0", "1", ""};
  for (size_t i = 0; i < session.statements.size(); ++i) {
    ASSERT_TRUE(session.statements[i].result);
    const auto& result = *session.statements[i].result;
    const std::string id = std::to_string(conversation->statements[i].id);
    EXPECT_EQ(session.statements[i].text, "Statement " + id);
    ASSERT_EQ(result.parts_size(), 3);
    std::vector<double> shares;
    for (int part = 0; part < 3; ++part) {
      const auto want = [&](int vote) {
        const auto found = published.counts.find({id, groups[part], vote});
        return found == published.counts.end() ? 0 : found->second;
      };
      EXPECT_EQ(result.parts(part).agree(), want(1)) << id;
      EXPECT_EQ(result.parts(part).disagree(), want(-1)) << id;
      EXPECT_EQ(result.parts(part).pass(), want(0)) << id;
      const uint32_t rated = want(1) + want(-1) + want(0);
      shares.push_back((result.parts(part).agree() + 1.0) / (rated + 2.0));
    }
    EXPECT_NEAR(shares[0] * shares[1], published.consensus.at(id), 1e-9) << id;
    if (result.consensus_place() != 0) {
      EXPECT_NEAR(result.consensus(), shares[0] * shares[1] * shares[2] * 1e6, 0.5 + 1e-6) << id;
    }
  }
}

TEST_F(PolisImport, L20TimesAreTheOriginalOnes) {
  const auto done = Import(kPublished);
  ASSERT_TRUE(done);
  const domain::Session session = Fold(done->session);
  const auto conversation = Read(kPublished);
  ASSERT_TRUE(conversation);
  ASSERT_TRUE(events_.front().event.has_imported());
  EXPECT_EQ(events_.front().event.imported().source(), log::v1::IMPORT_SOURCE_POLIS);
  const auto& statements = conversation->statements;
  const auto& votes = conversation->votes;
  EXPECT_EQ(events_.front().time, std::min(statements.front().time, votes.front().time));
  EXPECT_EQ(session.close_time, std::max(statements.back().time, votes.back().time));
  std::multiset<domain::Time> rated;
  for (const auto& event : events_) {
    if (event.event.has_statement_rated()) rated.insert(event.time);
  }
  std::multiset<domain::Time> voted;
  for (const Vote& vote : votes) voted.insert(vote.time);
  // A vote that changed nothing is no event.
  EXPECT_TRUE(std::includes(voted.begin(), voted.end(), rated.begin(), rated.end()));
  EXPECT_GT(rated.size(), voted.size() * 9 / 10);
  const auto verified = logfile::Verify(data_, {});
  ASSERT_TRUE(verified);
  EXPECT_TRUE(verified->whole());
  ASSERT_EQ(verified->sessions.front().origins.size(), 1u);
  EXPECT_TRUE(verified->sessions.front().origins.front().from_polis);
}

TEST_F(PolisImport, L21IsAClosedSessionOfWhoImportedIt) {
  const auto done = Import(SmallExport(), "Our street");
  ASSERT_TRUE(done) << done.error().Message("en");
  const domain::Session session = Fold(done->session);
  EXPECT_TRUE(session.closed());
  EXPECT_TRUE(session.imported);
  EXPECT_EQ(session.FindAccount({"anna"}).value, 1u);
  EXPECT_EQ(session.plan.title().entries(0).value(), "Our street");
  ASSERT_EQ(session.plan.groups_size(), 3);
  EXPECT_EQ(session.plan.groups(0).name().entries(1).value(), "Opinion group A");
  EXPECT_EQ(session.plan.groups(2).name().entries(1).value(), "No opinion group");
  ASSERT_EQ(session.participants.size(), 4u);
  EXPECT_EQ(session.participants[3].group.value, 3u);
  EXPECT_EQ(session.start_time, domain::Time(std::chrono::seconds(1'700'000'000)));
  EXPECT_EQ(session.close_time, domain::Time(std::chrono::seconds(1'700'000'110)));
}

TEST_F(PolisImport, L21WhatWasModeratedOutIsHiddenWithTheReason) {
  const auto done = Import(SmallExport());
  ASSERT_TRUE(done);
  EXPECT_EQ(done->hidden, 1u);
  const domain::Session session = Fold(done->session);
  EXPECT_FALSE(session.statements[0].hidden);
  EXPECT_TRUE(session.statements[1].hidden);
  EXPECT_THAT(session.statements[1].hidden_reason, HasSubstr("Polis"));
  EXPECT_EQ(session.statements[0].author.value, 2u);
}

TEST_F(PolisImport, L21SeedsAreTheFacilitators) {
  const fs::path folder = SmallExport();
  Write("comments.csv",
        "timestamp,comment-id,author-id,agrees,disagrees,moderated,is-seed,comment-body\n"
        "1700000000,0,0,1,1,1,true,Trees\n1700000100,1,1,0,0,1,false,Shoes\n");
  const auto done = Import(folder);
  ASSERT_TRUE(done) << done.error().Message("en");
  const domain::Session session = Fold(done->session);
  EXPECT_EQ(session.statements[0].author.value, 1u);
  EXPECT_EQ(session.statements[1].author.value, 3u);
  EXPECT_TRUE(session.statements[0].released);
}

TEST_F(PolisImport, L21LongStatementsAreShortenedAndSaidToBe) {
  const fs::path folder = SmallExport();
  std::string text = files_.at("comments.csv");
  std::string longer;
  for (int i = 0; i < 301; ++i) longer += "é";
  text.replace(text.find("Buy my shoes"), 12, longer);
  Write("comments.csv", text);
  const auto done = Import(folder);
  ASSERT_TRUE(done) << done.error().Message("en");
  EXPECT_EQ(done->shortened, 1u);
  const domain::Session session = Fold(done->session);
  EXPECT_EQ(session.statements[1].text, longer.substr(0, 2 * 299) + "…");
  EXPECT_EQ(Shortened(longer.substr(0, 600), 300), longer.substr(0, 600));
}

TEST_F(PolisImport, L21TopicAndDescriptionComeFromTheSummary) {
  const fs::path folder = SmallExport();
  Write("summary.csv",
        "topic,Our street\nurl,https://pol.is/x\n"
        "conversation-description,\"What next, neighbours?\"\n");
  const auto done = Import(folder);
  ASSERT_TRUE(done) << done.error().Message("en");
  const domain::Session session = Fold(done->session);
  EXPECT_EQ(session.plan.title().entries(0).value(), "Our street");
  EXPECT_EQ(session.plan.occasion().entries(0).value(), "What next, neighbours?");
}

TEST_F(PolisImport, L22BadInputIsToldWithItsLineAndLeavesNothing) {
  EXPECT_EQ(ProblemWith("votes.csv", "voter-id", "voter"), "POLIS_COLUMN_MISSING");
  EXPECT_EQ(ProblemWith("comments.csv", "comment-body", "text"), "POLIS_COLUMN_MISSING");
  EXPECT_EQ(ProblemWith("participants-votes.csv", "group-id", "g"), "POLIS_COLUMN_MISSING");
  EXPECT_EQ(ProblemWith("votes.csv", "0,1,-1", "0,1,-2"), "POLIS_BAD_VALUE 2");
  EXPECT_EQ(ProblemWith("votes.csv", "0,1,-1", "0,1,yes"), "POLIS_BAD_VALUE 2");
  EXPECT_EQ(ProblemWith("votes.csv", "0,1,-1", "7,1,-1"), "POLIS_UNKNOWN_STATEMENT 2");
  EXPECT_EQ(ProblemWith("votes.csv", "0,0,1\n", "0,0\n"), "CSV_RAGGED 4");
  EXPECT_EQ(ProblemWith("votes.csv", "1700000050", "yesterday"), "POLIS_BAD_VALUE 2");
  EXPECT_EQ(ProblemWith("votes.csv", "1700000050", "-5"), "POLIS_BAD_VALUE 2");
  EXPECT_EQ(ProblemWith("votes.csv", "1700000050", "99999999999999999"), "POLIS_BAD_VALUE 2");
  EXPECT_EQ(ProblemWith("comments.csv", "1700000100,1", "1700000100,0"), "POLIS_TWICE 3");
  EXPECT_EQ(ProblemWith("participants-votes.csv", "\n1,1", "\n0,1"), "POLIS_TWICE 3");
  EXPECT_EQ(ProblemWith("participants-votes.csv", "\n1,1,", "\n1,-1,"), "POLIS_BAD_VALUE 3");
  EXPECT_EQ(ProblemWith("comments.csv", "please\"", "please"), "CSV_BROKEN 2");
  // What the rules of a session do not take, such as a control character.
  EXPECT_EQ(ProblemWith("comments.csv", "Buy", "B\x01y"), "POLIS_REFUSED");
  EXPECT_EQ(ProblemWith("comments.csv", "Buy my shoes", "   "), "POLIS_REFUSED");
  EXPECT_EQ(ProblemWith("comments.csv", "Buy", "B\xffy"), "POLIS_BAD_VALUE 3");
}

TEST_F(PolisImport, L22WithoutVotesThereIsNothingToImport) {
  const fs::path folder = SmallExport();
  Write("votes.csv", "timestamp,comment-id,voter-id,vote\n");
  const auto done = Import(folder);
  ASSERT_FALSE(done);
  EXPECT_EQ(done.error().reason(), "POLIS_NOBODY_VOTED");
  fs::remove(folder / "votes.csv");
  EXPECT_EQ(Import(folder).error().reason(), "FILE_UNREADABLE");
}

}  // namespace
}  // namespace vooraf::polis
