// An imported log is a session of its own that says where it came from, or nothing at all.
#include "server/logfile/import.h"

#include <gmock/gmock.h>

#include "server/auth/account_admin.h"
#include "server/auth/password.h"
#include "server/domain/secret_ballot.h"
#include "server/domain/side_data.h"
#include "server/domain/view/view.h"
#include "tests/domain/talk.h"
#include "tests/logfile/log_files.h"
#include "tests/store/events.h"

namespace vooraf::logfile::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

constexpr domain::Time kNow{std::chrono::hours(24 * 365 * 57)};

class ImportTest : public LogFiles {
 protected:
  ImportTest() { PutTalk(here_, "talk"); }

  domain::Result<ImportDone> Import(const fs::path& file, const fs::path& data,
                                    const std::string& facilitator = {}) {
    return ImportLog(file, {.data = data, .facilitator = facilitator, .now = kNow});
  }
  std::string ReasonOf(const domain::Result<ImportDone>& imported) {
    return imported ? std::string() : std::string(imported.error().reason());
  }
  // The imported session's events, and its fold.
  struct Found {
    std::vector<domain::StoredEvent> events;
    domain::Session session;
  };
  Found Fold(const fs::path& data, const std::string& session) {
    Found found;
    const auto store = Open(data);
    const auto read = store->log().Read({session}, 0, [&](domain::StoredEvent&& event) {
      domain::Evolve(found.session, event);
      found.events.push_back(std::move(event));
    });
    EXPECT_TRUE(read) << read.error().Message("en");
    return found;
  }
  size_t SessionsIn(const fs::path& data) {
    const auto verified = Verify(data, {});
    EXPECT_TRUE(verified);
    return verified->sessions.size();
  }

  const fs::path here_ = Data("here");
  const fs::path there_ = Data("there");
};

TEST_F(ImportTest, L16FollowsTheEventThatSaysWhereItCameFrom) {
  const auto done = Import(ExportOf(here_, "talk"), there_);
  ASSERT_TRUE(done) << done.error().Message("en");
  EXPECT_EQ(done->from, "talk");
  EXPECT_EQ(done->events, talk().size());
  EXPECT_EQ(done->join_code, "TEST2345");
  EXPECT_NE(done->session, "talk");

  const Found found = Fold(there_, done->session);
  ASSERT_EQ(found.events.size(), talk().size() + 1);
  const auto& first = found.events.front();
  ASSERT_TRUE(first.event.has_imported());
  EXPECT_EQ(first.event.imported().source(), log::v1::IMPORT_SOURCE_LOG);
  EXPECT_EQ(first.event.imported().session(), "talk");
  EXPECT_EQ(first.event.imported().seq(), talk().size());
  EXPECT_EQ(first.time, talk().front().time);
  for (size_t i = 0; i < talk().size(); ++i) {
    const auto& event = found.events[i + 1];
    EXPECT_EQ(event.time, talk()[i].time);
    EXPECT_EQ(event.event.SerializeAsString(), talk()[i].event.SerializeAsString());
    EXPECT_EQ(event.choice.has_value(), talk()[i].choice.has_value());
    EXPECT_EQ(event.content.has_value(), talk()[i].content.has_value());
  }
}

TEST_F(ImportTest, L16EveryoneSeesThatItWasImported) {
  const auto done = Import(ExportOf(here_, "talk"), there_);
  ASSERT_TRUE(done);
  domain::Session original;
  for (const auto& event : talk()) domain::Evolve(original, event);
  const Found found = Fold(there_, done->session);
  EXPECT_TRUE(found.session.imported);
  EXPECT_FALSE(original.imported);
  const domain::SideData none;
  for (const auto& key : domain::view::SharedKeys(original)) {
    using domain::view::Audience;
    auto before = domain::view::Render(original, none, Audience::kEveryone, key);
    const auto now = domain::view::Render(found.session, none, Audience::kEveryone, key);
    ASSERT_EQ(before.has_value(), now.has_value());
    if (!before) continue;
    // Nothing else differs.
    if (before->has_session()) before->mutable_session()->set_imported(true);
    EXPECT_EQ(before->ShortDebugString(), now->ShortDebugString());
  }
}

TEST_F(ImportTest, L16WhatWasErasedStaysErased) {
  Meddle(here_,
         "UPDATE events SET content = NULL, content_salt = NULL, choice = NULL,"
         " choice_salt = NULL");
  const auto done = Import(ExportOf(here_, "talk"), there_);
  ASSERT_TRUE(done) << done.error().Message("en");
  size_t words = 0;
  size_t choices = 0;
  for (const auto& event : Fold(there_, done->session).events) {
    words += event.content_erased;
    choices += event.choice_erased;
  }
  EXPECT_GT(words, 0u);
  EXPECT_GT(choices, 0u);
  EXPECT_THAT(Problems(there_), IsEmpty());
}

TEST_F(ImportTest, L17NothingOfABrokenExportIsLeft) {
  const std::string whole = Read(ExportOf(here_, "talk"));
  const auto lines = Lines(whole);
  std::string edited = whole;
  const size_t place = edited.find("\"time_us\":", edited.size() / 2) + 12;
  edited[place] = edited[place] == '1' ? '2' : '1';
  for (const std::string& broken :
       {whole.substr(0, whole.size() / 2), edited,
        whole.substr(0, whole.size() - lines.back().size()), lines[0] + lines.back()}) {
    Write(File("broken"), broken);
    const auto done = Import(File("broken"), there_);
    ASSERT_EQ(ReasonOf(done), "BROKEN_EXPORT");
    EXPECT_THAT(done.error().Message("nl"), HasSubstr("Er is niets ingelezen"));
    EXPECT_FALSE(fs::exists(there_ / "vooraf.db"));
  }
}

TEST_F(ImportTest, L17NothingIsLeftOfWhatThisVersionDoesNotUnderstand) {
  const auto done = Import(WithUnknownField(ExportOf(here_, "talk")), there_);
  ASSERT_EQ(ReasonOf(done), "BROKEN_EXPORT");
  EXPECT_THAT(done.error().Message("en"), HasSubstr("line " + std::to_string(talk().size() + 1) +
                                                    ": Event " + std::to_string(talk().size())));
  EXPECT_EQ(SessionsIn(there_), 0u);
}

TEST_F(ImportTest, L17WhatNoServerWroteIsRefused) {
  auto events = talk();
  // Time goes back: the chain of whoever wrote this is whole all the same.
  events[5].time = events[0].time - std::chrono::seconds(1);
  const fs::path forged = Data("forged");
  Put(forged, "talk", events);
  const auto done = Import(ExportOf(forged, "talk"), there_);
  ASSERT_EQ(ReasonOf(done), "BROKEN_EXPORT");
  EXPECT_THAT(done.error().Message("en"), HasSubstr("line 7: Event 6"));
  EXPECT_EQ(SessionsIn(there_), 0u);
}

TEST_F(ImportTest, L17WhatDoesNotBeginAsASessionIsRefused) {
  auto events = talk();
  events.erase(events.begin());
  auto twice = talk();
  twice.insert(twice.begin(), talk().front());
  auto nobody = talk();
  nobody.back().event.set_actor(10'000);
  int number = 0;
  for (auto* wrong : {&events, &twice, &nobody}) {
    for (size_t i = 0; i < wrong->size(); ++i) (*wrong)[i].seq = i + 1;
    const fs::path forged = Data("forged-" + std::to_string(++number));
    // Folding it is what must not be done.
    const auto store = Open(forged);
    const auto committed =
        store::testing::CommitOne(store->log(), store::testing::AppendOf({"talk"}, 0, *wrong));
    ASSERT_EQ(committed.status, store::CommitStatus::kDone);
    EXPECT_EQ(ReasonOf(Import(ExportOf(forged, "talk"), there_)), "BROKEN_EXPORT") << number;
  }
  EXPECT_EQ(SessionsIn(there_), 0u);
}

TEST_F(ImportTest, L17NotUnderAServer) {
  const auto server = Open(there_);
  const auto done = Import(ExportOf(here_, "talk"), there_);
  EXPECT_EQ(ReasonOf(done), "DATABASE_IN_USE");
}

TEST_F(ImportTest, L17NotWhereItsJoinCodeIsTaken) {
  const auto done = Import(ExportOf(here_, "talk"), here_);
  ASSERT_EQ(ReasonOf(done), "JOIN_CODE_IN_USE");
  EXPECT_EQ(done.error().metadata.at("join_code"), "TEST2345");
  EXPECT_EQ(SessionsIn(here_), 1u);
}

TEST_F(ImportTest, L17NotForAnAccountThatThereIsNot) {
  EXPECT_EQ(ReasonOf(Import(ExportOf(here_, "talk"), there_, "nobody")), "ACCOUNT_NOT_FOUND");
  EXPECT_EQ(SessionsIn(there_), 0u);
}

TEST_F(ImportTest, L18TheOriginalChainIsStillProven) {
  const store::Head original = HeadOf(here_, "talk");
  const auto done = Import(ExportOf(here_, "talk"), there_);
  ASSERT_TRUE(done);
  const auto verified = Verify(there_, {});
  ASSERT_TRUE(verified);
  EXPECT_TRUE(verified->whole());
  const auto& origins = verified->sessions.front().origins;
  ASSERT_EQ(origins.size(), 1u);
  EXPECT_EQ(origins.front().session, "talk");
  EXPECT_EQ(origins.front().seq, original.seq);
  EXPECT_EQ(origins.front().hash, original.hash);
  EXPECT_EQ(origins.front().import_time, kNow);
  EXPECT_TRUE(origins.front().leads_there);
  // Who kept a fingerprint of the original session holds the imported one to it.
  Checkpoint kept{.session = "talk", .seq = original.seq, .hash = original.hash};
  EXPECT_THAT(Problems(there_, {.kept = kept}), IsEmpty());
  kept.hash[0] ^= 1;
  EXPECT_THAT(Problems(there_, {.kept = kept}), ElementsAre("CHECKPOINT_DIFFERS"));
  kept.seq = original.seq + 1;
  EXPECT_THAT(Problems(there_, {.kept = kept}), ElementsAre("CHECKPOINT_BEYOND"));
}

TEST_F(ImportTest, L18AFalseOriginShows) {
  auto events = talk();
  domain::StoredEvent imported;
  imported.time = events.front().time;
  imported.event.mutable_imported()->set_source(log::v1::IMPORT_SOURCE_LOG);
  imported.event.mutable_imported()->set_session("talk");
  imported.event.mutable_imported()->set_seq(events.size());
  imported.event.mutable_imported()->set_hash(std::string(32, '\1'));
  imported.event.mutable_imported()->mutable_import_time();
  events.insert(events.begin(), imported);
  for (size_t i = 0; i < events.size(); ++i) events[i].seq = i + 1;
  Put(there_, "pretends", events);
  EXPECT_THAT(Problems(there_), ElementsAre("ORIGIN_DIFFERS"));
}

TEST_F(ImportTest, L18AlsoOfWhatWasImportedTwice) {
  const auto once = Import(ExportOf(here_, "talk"), there_);
  ASSERT_TRUE(once);
  const fs::path further = Data("further");
  const auto twice = Import(ExportOf(there_, once->session), further);
  ASSERT_TRUE(twice) << twice.error().Message("en");
  const auto verified = Verify(further, {});
  ASSERT_TRUE(verified);
  EXPECT_TRUE(verified->whole());
  const auto& origins = verified->sessions.front().origins;
  ASSERT_EQ(origins.size(), 2u);
  EXPECT_EQ(origins[0].session, once->session);
  EXPECT_EQ(origins[1].session, "talk");
  EXPECT_TRUE(origins[0].leads_there && origins[1].leads_there);
  EXPECT_TRUE(Fold(further, twice->session).session.closed());
}

TEST_F(ImportTest, L19TheAccountNamedMayLookAfterIt) {
  {
    const auto store = Open(there_);
    ASSERT_TRUE(auth::AddAccount(store->accounts(), "anna", "a long enough password",
                                 auth::kLeastHashCost));
  }
  const auto done = Import(ExportOf(here_, "talk"), there_, "anna");
  ASSERT_TRUE(done) << done.error().Message("en");
  const Found found = Fold(there_, done->session);
  ASSERT_EQ(found.events.size(), talk().size() + 2);
  EXPECT_EQ(found.events.back().time, kNow);
  const auto store = Open(there_);
  const auto account = (*store->accounts().FindAccountByName("anna"))->id;
  EXPECT_TRUE(found.session.FindAccount(account));
  const auto listed = store->log().ListSessions(account, 10, {});
  ASSERT_TRUE(listed);
  ASSERT_EQ(listed->size(), 1u);
  EXPECT_EQ(listed->front().session.value, done->session);
}

TEST_F(ImportTest, L19AnOpenSecretBallotIsVoid) {
  domain::testing::Scene scene;
  domain::testing::StartTalk(scene);
  for (const char* who : {"Bram", "Carla", "Sam"}) {
    v1::JoinRequest join;
    join.set_group(1);
    ASSERT_TRUE(scene.Do(who, join));
  }
  v1::OpenRoundRequest round;
  round.set_item(domain::testing::kChoiceItem);
  ASSERT_TRUE(scene.Do("Fatima", round));
  v1::RevealRoundRequest reveal;
  reveal.set_item(domain::testing::kChoiceItem);
  reveal.set_round(1);
  ASSERT_TRUE(scene.Do("Fatima", reveal));
  v1::DraftJointAnswerRequest draft;
  draft.set_item(domain::testing::kChoiceItem);
  *draft.mutable_wording() = domain::testing::InEnglish("We share the square");
  ASSERT_TRUE(scene.Do("Fatima", draft));
  v1::OpenBallotRequest open;
  open.set_item(domain::testing::kChoiceItem);
  open.set_version(1);
  open.set_merge_small_groups(true);
  open.mutable_rule()->set_method(type::v1::DECISION_METHOD_YES_NO);
  open.mutable_rule()->set_secret(true);
  open.mutable_rule()->mutable_threshold()->mutable_share()->set_numerator(1);
  open.mutable_rule()->mutable_threshold()->mutable_share()->set_denominator(2);
  open.mutable_rule()->mutable_quorum()->set_denominator(1);
  open.mutable_rule()->set_basis(type::v1::BASIS_CAST);
  open.mutable_rule()->set_scope(type::v1::SCOPE_EVERYONE);
  *open.mutable_what_happens() = domain::testing::InEnglish("It is done");
  *open.mutable_who_decides() = domain::testing::InEnglish("The council");
  *open.mutable_when() = domain::testing::InEnglish("Soon");
  const auto opened = scene.Do("Fatima", open);
  ASSERT_TRUE(opened) << opened.error().Message("en");
  const fs::path secret = Data("secret");
  Put(secret, "talk", scene.log());
  const auto done = Import(ExportOf(secret, "talk"), there_);
  ASSERT_TRUE(done) << done.error().Message("en");
  const auto side = Open(there_)->log().ReadSideData({done->session});
  ASSERT_TRUE(side);
  const auto lost =
      domain::FindLostBallot(Fold(there_, done->session).session, side->secret_ballots);
  ASSERT_TRUE(lost);
  EXPECT_EQ(lost->ballot.value, 1u);
}

// Rightly chained, and made by no server.
TEST_F(ImportTest, L17WhatCannotBeFoldedIsRefusedAndBringsNothingDown) {
  constexpr uint32_t kNowhere = 4'000'000'000;
  const auto refused_with = [&](const auto& change) {
    std::vector<domain::StoredEvent> events = talk();
    const auto changed = std::find_if(events.begin(), events.end(), change);
    EXPECT_NE(changed, events.end());
    const fs::path data = Data("made up " + std::to_string(changed->seq));
    // Folding it is what must not be done.
    const auto append = store::testing::AppendOf({"talk"}, 0, events);
    ASSERT_EQ(store::testing::CommitOne(Open(data)->log(), append).status,
              store::CommitStatus::kDone);
    EXPECT_THAT(Problems(data), IsEmpty());
    const auto imported = Import(ExportOf(data, "talk"), there_);
    EXPECT_EQ(ReasonOf(imported), "BROKEN_EXPORT");
    const std::string where = "Event " + std::to_string(changed->seq) + " cannot have come about";
    EXPECT_THAT(imported.error().Message("en"), HasSubstr(where));
    EXPECT_EQ(imported.error().metadata.at("line"), std::to_string(changed->seq + 1));
  };
  refused_with([](domain::StoredEvent& event) {
    if (!event.event.has_vote_cast()) return false;
    event.event.mutable_vote_cast()->set_ballot(kNowhere);
    return true;
  });
  refused_with([](domain::StoredEvent& event) {
    if (!event.event.has_round_revealed()) return false;
    event.event.mutable_round_revealed()->set_item(kNowhere);
    return true;
  });
  // Nothing was made of any of them.
  EXPECT_FALSE(fs::exists(there_ / "vooraf.db"));
}

}  // namespace
}  // namespace vooraf::logfile::testing
