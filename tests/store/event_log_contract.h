// What every event log must do, whatever it is kept in. A fixture gives a log, and Restart()s it:
// another log over what was stored.
#pragma once

#include <gmock/gmock.h>
#include <google/protobuf/util/message_differencer.h>
#include <gtest/gtest.h>

#include <latch>
#include <thread>

#include "tests/store/events.h"

namespace vooraf::store::testing {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;
using ::testing::UnorderedElementsAre;

template <class Fixture>
class EventLogContract : public ::testing::Test {
 protected:
  EventLog& log() { return fixture_.log(); }
  void Restart() { fixture_.Restart(); }

  void Commit(const Append& append) {
    const CommitResult result = CommitOne(log(), append);
    ASSERT_EQ(result.status, CommitStatus::kDone) << ReasonOf(result);
  }
  // Commits nothing, for this reason.
  void Refuses(const std::vector<Append>& batch, const std::string& reason) {
    const CommitResult result = log().Commit(batch);
    EXPECT_EQ(result.status, CommitStatus::kRefused);
    EXPECT_EQ(ReasonOf(result), reason);
  }
  void Holds(const domain::SessionId& session, const std::vector<domain::StoredEvent>& expected) {
    const ReadResult read = ReadAll(log(), session);
    ASSERT_TRUE(read.head) << ReasonOf(read.head);
    EXPECT_EQ(read.head->seq, expected.size());
    ASSERT_EQ(read.events.size(), expected.size());
    for (size_t i = 0; i < expected.size(); ++i) Same(read.events[i], expected[i]);
  }
  static void Same(const domain::StoredEvent& a, const domain::StoredEvent& b) {
    using google::protobuf::util::MessageDifferencer;
    EXPECT_EQ(a.seq, b.seq);
    EXPECT_EQ(a.time, b.time);
    EXPECT_EQ(a.choice_erased, b.choice_erased);
    EXPECT_EQ(a.content_erased, b.content_erased);
    EXPECT_TRUE(MessageDifferencer::Equals(a.event, b.event)) << a.event.ShortDebugString();
    ASSERT_EQ(a.choice.has_value(), b.choice.has_value());
    if (a.choice) {
      EXPECT_TRUE(MessageDifferencer::Equals(*a.choice, *b.choice));
    }
    ASSERT_EQ(a.content.has_value(), b.content.has_value());
    if (a.content) {
      EXPECT_TRUE(MessageDifferencer::Equals(*a.content, *b.content));
    }
  }
  std::vector<std::string> ListOf(const std::string& account, size_t limit,
                                  const std::optional<domain::SessionId>& after = {}) {
    std::vector<std::string> sessions;
    const auto records = log().ListSessions({account}, limit, after);
    EXPECT_TRUE(records) << ReasonOf(records);
    for (const SessionRecord& record : *records) sessions.push_back(record.session.value);
    return sessions;
  }

  const domain::SessionId a_ = Session("a");
  const domain::SessionId b_ = Session("b");

 private:
  Fixture fixture_;
};

TYPED_TEST_SUITE_P(EventLogContract);

TYPED_TEST_P(EventLogContract, ReadsBackWhatWasCommitted) {
  const Append append = Talk(this->a_, 0, 10);
  this->Commit(append);
  this->Holds(this->a_, *append.events);
  this->Restart();
  this->Holds(this->a_, *append.events);
}

TYPED_TEST_P(EventLogContract, KeepsTextsAsTheyAre) {
  const std::vector<std::string> texts = {
      "",          "'); DROP TABLE events; --", "ja\nnee",
      "\u202e€ 𝄞", std::string("a\0b", 3),      std::string(100'000, 'x')};
  std::vector<domain::StoredEvent> events;
  for (const std::string& text : texts) events.push_back(Proposed(events.size() + 1, text));
  this->Commit(AppendOf(this->a_, 0, events));
  this->Restart();
  this->Holds(this->a_, events);
}

TYPED_TEST_P(EventLogContract, GoesOnWhereItStood) {
  this->Commit(Talk(this->a_, 0, 2));
  this->Commit(Talk(this->a_, 2, 1));
  this->Restart();
  this->Commit(Talk(this->a_, 3, 2));
  this->Holds(this->a_, *Talk(this->a_, 0, 5).events);
}

TYPED_TEST_P(EventLogContract, ReadsFromTheMiddle) {
  this->Commit(Talk(this->a_, 0, 9));
  const ReadResult all = ReadAll(this->log(), this->a_);
  for (const uint64_t after : {1, 5, 9}) {
    const ReadResult rest = ReadAll(this->log(), this->a_, after);
    ASSERT_TRUE(rest.head) << ReasonOf(rest.head);
    EXPECT_EQ(rest.events.size(), 9 - after);
    EXPECT_EQ(rest.head->seq, 9);
    EXPECT_EQ(rest.head->hash, all.head->hash);
  }
  EXPECT_EQ(ReasonOf(ReadAll(this->log(), this->a_, 10).head), "LOG_BROKEN");
}

TYPED_TEST_P(EventLogContract, ReadsPieceByPiece) {
  const Append talk = Talk(this->a_, 0, 9);
  this->Commit(talk);
  this->Commit(Talk(this->b_, 0, 3));
  std::vector<domain::StoredEvent> read;
  Head head;
  for (const uint64_t last : {1, 4, 9, 9, 20}) {
    const auto piece = this->log().ReadUntil(
        this->a_, head.seq, last,
        [&](domain::StoredEvent&& event) { read.push_back(std::move(event)); });
    ASSERT_TRUE(piece) << ReasonOf(piece);
    EXPECT_EQ(piece->seq, std::min<uint64_t>(last, 9));
    head = *piece;
  }
  ASSERT_EQ(read.size(), 9u);
  for (size_t i = 0; i < read.size(); ++i) this->Same(read[i], (*talk.events)[i]);
  EXPECT_EQ(head.hash, ReadAll(this->log(), this->a_).head->hash);
}

TYPED_TEST_P(EventLogContract, ChainsTheSameTalkDifferentlyEachTime) {
  this->Commit(Talk(this->a_, 0, 3));
  this->Commit(Talk(this->b_, 0, 3));
  EXPECT_NE(ReadAll(this->log(), this->a_).head->hash, ReadAll(this->log(), this->b_).head->hash);
}

TYPED_TEST_P(EventLogContract, KnowsNoSessionThatWasNotMade) {
  this->Commit(Talk(this->a_, 0, 1));
  EXPECT_EQ(ReasonOf(ReadAll(this->log(), this->b_).head), "SESSION_NOT_FOUND");
  EXPECT_EQ(ReasonOf(this->log().ReadSideData(this->b_)), "SESSION_NOT_FOUND");
  this->Refuses({Talk(this->b_, 3, 1)}, "SESSION_NOT_FOUND");
  this->Refuses({AppendOf(this->b_, 0, {})}, "SESSION_NOT_FOUND");
  this->Refuses({Append{.session = this->b_}}, "SESSION_NOT_FOUND");
}

TYPED_TEST_P(EventLogContract, TellsWhereASessionStands) {
  EXPECT_EQ(ReasonOf(this->log().ReadHead(this->a_)), "SESSION_NOT_FOUND");
  this->Commit(Talk(this->b_, 0, 2));
  this->Commit(Talk(this->a_, 0, 9));
  EXPECT_EQ(ReasonOf(this->log().ReadHead(Session("nobody's"))), "SESSION_NOT_FOUND");
  for (const auto& session : {this->a_, this->b_}) {
    const auto read = ReadAll(this->log(), session).head;
    const auto head = this->log().ReadHead(session);
    ASSERT_TRUE(head && read);
    EXPECT_EQ(head->seq, read->seq);
    EXPECT_EQ(head->hash, read->hash);
  }
}

TYPED_TEST_P(EventLogContract, TakesAnEmptyBatch) {
  EXPECT_EQ(this->log().Commit({}).status, CommitStatus::kDone);
}

TYPED_TEST_P(EventLogContract, CommitsSeveralSessionsInOneBatch) {
  const std::vector<Append> batch = {Talk(this->a_, 0, 2), Talk(this->b_, 0, 1),
                                     Talk(this->a_, 2, 3)};
  EXPECT_EQ(this->log().Commit(batch).status, CommitStatus::kDone);
  this->Holds(this->a_, *Talk(this->a_, 0, 5).events);
  this->Holds(this->b_, *Talk(this->b_, 0, 1).events);
}

TYPED_TEST_P(EventLogContract, RefusesAllOfABatchWithAnotherSeqThanExpected) {
  this->Commit(Talk(this->a_, 0, 3));
  const Append other = With(Talk(this->b_, 0, 1), Record("B", "CODE"));
  for (const uint64_t expected : {0, 2, 4}) {
    this->Refuses({other, Talk(this->a_, expected, 1)}, "LOG_CONFLICT");
  }
  this->Refuses({other, Talk(this->a_, 3, 1), Talk(this->a_, 3, 1)}, "LOG_CONFLICT");
  this->Refuses({other, Talk(this->b_, 0, 1)}, "LOG_CONFLICT");
  this->Restart();
  this->Refuses({other, Talk(this->a_, 2, 1)}, "LOG_CONFLICT");

  EXPECT_EQ(ReasonOf(ReadAll(this->log(), this->b_).head), "SESSION_NOT_FOUND");
  EXPECT_EQ(*this->log().FindJoinCode("CODE"), std::nullopt);
  this->Holds(this->a_, *Talk(this->a_, 0, 3).events);
  this->Commit(Talk(this->a_, 3, 1));
}

TYPED_TEST_P(EventLogContract, RefusesAGap) {
  this->Refuses({AppendOf(this->a_, 0, {Rated(1), Rated(3)})}, "LOG_CONFLICT");
  this->Refuses({AppendOf(this->a_, 0, {Rated(2)})}, "LOG_CONFLICT");
}

TYPED_TEST_P(EventLogContract, RefusesWhatItCouldNotReadBack) {
  domain::StoredEvent no_body = Rated(1);
  no_body.event.clear_body();
  domain::StoredEvent no_value = Rated(1);
  no_value.event.mutable_answer_given()->mutable_value();
  domain::StoredEvent no_such_rating = Rated(1);
  no_such_rating.event.mutable_statement_rated()->set_rating(static_cast<type::v1::Rating>(77));
  domain::StoredEvent not_utf8 = Rated(1);
  not_utf8.event.mutable_session_opened()->set_join_code("\xff");
  domain::StoredEvent not_utf8_content = Proposed(1, "\xc3");
  for (const auto& event : {no_body, no_value, no_such_rating, not_utf8, not_utf8_content}) {
    this->Refuses({AppendOf(this->a_, 0, {event})}, "LOG_INVALID_EVENT");
  }
  EXPECT_EQ(ReasonOf(ReadAll(this->log(), this->a_).head), "SESSION_NOT_FOUND");
}

TYPED_TEST_P(EventLogContract, RefusesAJoinCodeThatAnotherSessionHas) {
  this->Commit(With(Talk(this->a_, 0, 1), Record("A", "CODE1")));
  this->Refuses({Talk(this->a_, 1, 1), With(Talk(this->b_, 0, 1), Record("B", "CODE1"))},
                "JOIN_CODE_TAKEN");
  this->Refuses({With(Talk(this->a_, 1, 1), Record("A", "CODE2")),
                 With(Talk(this->b_, 0, 1), Record("B", "CODE2"))},
                "JOIN_CODE_TAKEN");
  EXPECT_EQ(*this->log().FindJoinCode("CODE2"), std::nullopt);
  EXPECT_EQ(*this->log().FindJoinCode("CODE1"), this->a_);
  this->Holds(this->a_, *Talk(this->a_, 0, 1).events);
}

TYPED_TEST_P(EventLogContract, FindsJoinCodes) {
  this->Commit(With(Talk(this->a_, 0, 1), Record("A", "")));
  this->Commit(With(Talk(this->b_, 0, 1), Record("B", "")));
  EXPECT_EQ(*this->log().FindJoinCode(""), std::nullopt);
  this->Commit(With(Talk(this->a_, 1, 1), Record("A", "OLD")));
  this->Commit(With(Talk(this->a_, 2, 1), Record("A", "NEW")));
  this->Restart();
  EXPECT_EQ(*this->log().FindJoinCode("NEW"), this->a_);
  EXPECT_EQ(*this->log().FindJoinCode("OLD"), std::nullopt);
  EXPECT_EQ(*this->log().FindJoinCode("new"), std::nullopt);
  this->Commit(With(Talk(this->b_, 1, 1), Record("B", "OLD")));
  EXPECT_EQ(*this->log().FindJoinCode("OLD"), this->b_);
}

TYPED_TEST_P(EventLogContract, KeepsSideDataPerSession) {
  using domain::PutInvitations;
  using domain::PutName;
  using domain::PutToken;
  const std::string odd_name("O'Brien\0 \xe2\x80\xae", 12);
  this->Commit(With(Talk(this->a_, 0, 1),
                    {PutToken{HashOf(1), {1}}, PutToken{HashOf(2), {2}}, PutName{{1}, "Ann"},
                     PutName{{2}, odd_name}, PutInvitations{{5}, {HashOf(7), HashOf(8)}}}));
  this->Commit(With(Talk(this->b_, 0, 1), {PutToken{HashOf(1), {9}}}));
  // Without an event.
  this->Commit(With(Append{.session = this->a_, .expected_seq = 1},
                    {PutName{{1}, ""}, PutName{{3}, ""}, PutName{{2}, "Bo"}, PutName{{2}, odd_name},
                     PutToken{HashOf(2), {3}}}));
  this->Restart();

  const auto a = this->log().ReadSideData(this->a_);
  ASSERT_TRUE(a) << ReasonOf(a);
  EXPECT_EQ(a->tokens.size(), 2);
  EXPECT_EQ(a->tokens.at(HashOf(1)).value, 1);
  EXPECT_EQ(a->tokens.at(HashOf(2)).value, 3);
  EXPECT_EQ(a->names.size(), 1);
  EXPECT_EQ(a->names.at({2}), odd_name);
  EXPECT_EQ(a->invitations.size(), 2);
  EXPECT_EQ(a->invitations.at(HashOf(7)).value, 5);
  EXPECT_EQ(a->invitations.at(HashOf(8)).value, 6);
  const auto b = this->log().ReadSideData(this->b_);
  EXPECT_EQ(b->tokens.at(HashOf(1)).value, 9);
  EXPECT_THAT(b->names, IsEmpty());
}

TYPED_TEST_P(EventLogContract, KeepsAllOfARecord) {
  SessionRecord record = Record("Titel", "CODE", {{"ann"}, {"bo"}, {"ann"}});
  record.phase = v1::SESSION_PHASE_LIVE;
  record.next_deadline = At(60);
  record.reply_due = "2026-05-31";
  this->Commit(With(Talk(this->a_, 0, 1), record));
  this->Restart();
  const auto listed = this->log().ListSessions({"bo"}, 10, {});
  ASSERT_TRUE(listed) << ReasonOf(listed);
  ASSERT_THAT(*listed, SizeIs(1));
  const SessionRecord& kept = listed->front();
  EXPECT_EQ(kept.session, this->a_);
  EXPECT_EQ(kept.title.SerializeAsString(), record.title.SerializeAsString());
  EXPECT_EQ(kept.phase, record.phase);
  EXPECT_EQ(kept.join_code, "CODE");
  EXPECT_EQ(kept.create_time, record.create_time);
  EXPECT_EQ(kept.next_deadline, record.next_deadline);
  EXPECT_EQ(kept.reply_due, record.reply_due);
  EXPECT_THAT(std::set(kept.facilitators.begin(), kept.facilitators.end()),
              ElementsAre(domain::AccountId{"ann"}, domain::AccountId{"bo"}));
}

TYPED_TEST_P(EventLogContract, ListsAnAccountsSessionsNewestFirst) {
  // The last two were made at the same moment.
  const std::vector<std::pair<std::string, uint64_t>> made = {
      {"1", 5}, {"2", 1}, {"3", 9}, {"4", 9}};
  for (const auto& [name, time] : made) {
    SessionRecord record = Record(name, "", {{"ann"}});
    record.create_time = At(time);
    this->Commit(With(Talk(Session(name), 0, 1), record));
  }
  this->Commit(With(Talk(Session("5"), 0, 1), Record("5", "", {{"bo"}})));
  this->Commit(Talk(Session("6"), 0, 1));
  this->Restart();
  EXPECT_THAT(this->ListOf("ann", 10),
              ElementsAre("session-4", "session-3", "session-1", "session-2"));
  EXPECT_THAT(this->ListOf("ann", 2), ElementsAre("session-4", "session-3"));
  EXPECT_THAT(this->ListOf("ann", 2, Session("4")), ElementsAre("session-3", "session-1"));
  EXPECT_THAT(this->ListOf("ann", 2, Session("1")), ElementsAre("session-2"));
  EXPECT_THAT(this->ListOf("ann", 2, Session("2")), IsEmpty());
  EXPECT_THAT(this->ListOf("ann", 2, Session("6")), IsEmpty());
  EXPECT_THAT(this->ListOf("ann", 2, Session("unknown")), IsEmpty());
  EXPECT_THAT(this->ListOf("nobody", 10), IsEmpty());
}

TYPED_TEST_P(EventLogContract, ListsNoSessionThatTheAccountHasLost) {
  this->Commit(With(Talk(this->a_, 0, 1), Record("A", "", {{"ann"}, {"bo"}})));
  this->Commit(With(Talk(this->a_, 1, 1), Record("A", "", {{"bo"}, {"cas"}})));
  EXPECT_THAT(this->ListOf("ann", 10), IsEmpty());
  EXPECT_THAT(this->ListOf("bo", 10), ElementsAre("session-a"));
  EXPECT_THAT(this->ListOf("cas", 10), ElementsAre("session-a"));
}

TYPED_TEST_P(EventLogContract, L8KeepsTheLastVoteOfEachVoterUntilTheBallotEnds) {
  using domain::DropSecretVote;
  using domain::EndSecretBallot;
  using domain::OpenSecretBallot;
  using domain::PutSecretVote;
  this->Commit(With(Talk(this->a_, 0, 1), {OpenSecretBallot{{1}}}));
  this->Commit(With(Talk(this->b_, 0, 1), {OpenSecretBallot{{1}}, PutSecretVote{{1}, {2}, No()}}));
  this->Commit(With(Talk(this->a_, 1, 1), {PutSecretVote{{1}, {2}, Yes()}}));
  this->Commit(With(Talk(this->a_, 2, 1),
                    {PutSecretVote{{1}, {3}, Ranks()}, PutSecretVote{{1}, {4}, No()}}));
  this->Commit(With(Talk(this->a_, 3, 1), {PutSecretVote{{1}, {2}, No()}, DropSecretVote{{1}, {4}},
                                           OpenSecretBallot{{7}}}));
  for (int i = 0; i < 2; ++i) {
    const auto a = this->log().ReadSideData(this->a_);
    ASSERT_TRUE(a) << ReasonOf(a);
    ASSERT_EQ(a->secret_ballots.size(), 2);
    const domain::SecretBallot& ballot = a->secret_ballots.at({1});
    EXPECT_FALSE(ballot.lost);
    EXPECT_EQ(ballot.votes.size(), 2);
    EXPECT_EQ(ballot.votes.at({2}), No());
    EXPECT_EQ(ballot.votes.at({3}), Ranks());
    EXPECT_FALSE(a->secret_ballots.at({7}).lost);
    EXPECT_THAT(a->secret_ballots.at({7}).votes, IsEmpty());
    EXPECT_THAT(*this->log().SessionsWithWork(At(0)), UnorderedElementsAre(this->a_, this->b_));
    this->Restart();
  }
  this->Commit(With(Talk(this->a_, 4, 1), {EndSecretBallot{{1}}, EndSecretBallot{{7}}}));
  EXPECT_THAT(this->log().ReadSideData(this->a_)->secret_ballots, IsEmpty());
  EXPECT_EQ(this->log().ReadSideData(this->b_)->secret_ballots.at({1}).votes.at({2}), No());
  EXPECT_THAT(*this->log().SessionsWithWork(At(0)), ElementsAre(this->b_));
  this->Restart();
  EXPECT_THAT(this->log().ReadSideData(this->a_)->secret_ballots, IsEmpty());
}

TYPED_TEST_P(EventLogContract, L8ARefusedBatchLeavesSecretBallotsAsTheyWere) {
  using domain::OpenSecretBallot;
  using domain::PutSecretVote;
  this->Commit(With(Talk(this->a_, 0, 1), {OpenSecretBallot{{1}}, PutSecretVote{{1}, {2}, Yes()}}));
  this->Refuses({With(Talk(this->a_, 1, 1), {PutSecretVote{{1}, {2}, No()}}),
                 With(Talk(this->b_, 0, 1), {OpenSecretBallot{{1}}}), Talk(this->b_, 5, 1)},
                "LOG_CONFLICT");
  // Also one that would open what is open.
  this->Refuses({With(Talk(this->a_, 7, 1), {OpenSecretBallot{{1}}})}, "LOG_CONFLICT");
  this->Refuses({With(Talk(this->a_, 7, 1), {domain::EndSecretBallot{{1}}})}, "LOG_CONFLICT");
  for (int i = 0; i < 2; ++i) {
    EXPECT_EQ(this->log().ReadSideData(this->a_)->secret_ballots.at({1}).votes.at({2}), Yes());
    this->Restart();
  }
  this->Commit(With(Talk(this->b_, 0, 1), {OpenSecretBallot{{1}}, PutSecretVote{{1}, {2}, No()}}));
  this->Restart();
  EXPECT_EQ(this->log().ReadSideData(this->b_)->secret_ballots.at({1}).votes.at({2}), No());
}

TYPED_TEST_P(EventLogContract, KnowsWhichSessionsHaveATimer) {
  SessionRecord running = Record("", "");
  running.next_deadline = At(60);
  this->Commit(With(Talk(this->a_, 0, 1), running));
  this->Commit(With(Talk(this->b_, 0, 1), running));
  this->Commit(With(Talk(Session("c"), 0, 1), Record("", "")));
  EXPECT_THAT(*this->log().SessionsWithWork(At(0)), UnorderedElementsAre(this->a_, this->b_));
  this->Commit(With(Talk(this->a_, 1, 1), Record("", "")));
  this->Restart();
  EXPECT_THAT(*this->log().SessionsWithWork(At(0)), ElementsAre(this->b_));
}

TYPED_TEST_P(EventLogContract, Z1ErasesPartsOfEventsAndKeepsTheChain) {
  using domain::EraseParts;
  // 3 has words, 6 both, the others choices.
  this->Commit(Talk(this->a_, 0, 9));
  this->Commit(Talk(this->b_, 0, 9));
  const domain::Hash before = ReadAll(this->log(), this->a_).head->hash;
  const EraseParts ratings{"ratings", [](const log::v1::Event& event, const log::v1::Content&) {
                             return domain::Parts{.choice = event.has_statement_rated()};
                           }};
  const EraseParts words{"words", [](const log::v1::Event&, const log::v1::Content& content) {
                           return domain::Parts{.content = content.text() == "Statement 6"};
                         }};
  this->Commit(With(Talk(this->a_, 9, 1), {ratings, words}));
  for (int i = 0; i < 2; ++i) {
    const ReadResult read = ReadAll(this->log(), this->a_);
    ASSERT_TRUE(read.head) << ReasonOf(read.head);
    ASSERT_EQ(read.events.size(), 10);
    for (const domain::StoredEvent& event : read.events) {
      // The event that came along is erased like those before it.
      EXPECT_EQ(event.choice_erased, event.seq % 3 != 0);
      EXPECT_EQ(event.choice.has_value(), event.seq == 6);
      EXPECT_EQ(event.content_erased, event.seq == 6);
      EXPECT_EQ(event.content.has_value(), event.seq % 3 == 0 && event.seq != 6);
    }
    EXPECT_EQ(this->log().ReadUntil(this->a_, 0, 9, [](auto&&) {})->hash, before);
    this->Holds(this->b_, *Talk(this->b_, 0, 9).events);
    this->Restart();
  }
  this->Commit(Talk(this->a_, 10, 1));
  EXPECT_TRUE(ReadAll(this->log(), this->a_).head);
}

TYPED_TEST_P(EventLogContract, Z1ARefusedBatchErasesNothing) {
  const domain::EraseParts all{"all", [](const log::v1::Event&, const log::v1::Content&) {
                                 return domain::Parts{.choice = true, .content = true};
                               }};
  const Append talk = Talk(this->a_, 0, 9);
  this->Commit(talk);
  this->Commit(Talk(this->b_, 0, 1));
  this->Refuses({With(Talk(this->a_, 9, 1), {all}), Talk(this->b_, 5, 1)}, "LOG_CONFLICT");
  this->Refuses({With(AppendOf(this->a_, 9, {}), {domain::EraseSession{}}), Talk(this->b_, 5, 1)},
                "LOG_CONFLICT");
  this->Holds(this->a_, *talk.events);
  this->Restart();
  this->Holds(this->a_, *talk.events);
}

TYPED_TEST_P(EventLogContract, Z9ErasesASessionWithAllThatIsBesideIt) {
  using domain::PutName;
  using domain::PutToken;
  this->Commit(With(
      With(Talk(this->a_, 0, 3), Record("A", "AAAA2222", {{"fatima"}})),
      {PutToken{HashOf(1), {2}}, PutName{{2}, "Anna"}, domain::PutInvitations{{1}, {HashOf(7)}},
       domain::OpenSecretBallot{{1}}, domain::PutSecretVote{{1}, {2}, Yes()}}));
  this->Commit(With(With(Talk(this->b_, 0, 3), Record("B", "BBBB2222", {{"fatima"}})),
                    {PutName{{2}, "Bo"}}));
  this->Commit(
      With(AppendOf(this->a_, 3, {}), {domain::EndSecretBallot{{1}}, domain::EraseSession{}}));
  for (int i = 0; i < 2; ++i) {
    EXPECT_EQ(ReasonOf(ReadAll(this->log(), this->a_).head), "SESSION_NOT_FOUND");
    EXPECT_EQ(ReasonOf(this->log().ReadHead(this->a_)), "SESSION_NOT_FOUND");
    EXPECT_EQ(ReasonOf(this->log().ReadSideData(this->a_)), "SESSION_NOT_FOUND");
    EXPECT_EQ(*this->log().FindJoinCode("AAAA2222"), std::nullopt);
    EXPECT_THAT(this->ListOf("fatima", 10), ElementsAre(this->b_.value));
    EXPECT_EQ(this->log().ReadSideData(this->b_)->names.at({2}), "Bo");
    this->Restart();
  }
  // Its number of rows and its join code are free again.
  this->Commit(With(Talk(Session("c"), 0, 2), Record("C", "AAAA2222")));
  EXPECT_EQ(*this->log().FindJoinCode("AAAA2222"), Session("c"));
}

TYPED_TEST_P(EventLogContract, Z2DropsAPersonsTokensAndAllCredentials) {
  using domain::PutName;
  using domain::PutToken;
  this->Commit(
      With(Talk(this->a_, 0, 1),
           {PutToken{HashOf(1), {2}}, PutToken{HashOf(2), {2}}, PutToken{HashOf(3), {3}},
            PutName{{2}, "Anna"}, PutName{{3}, "Bo"}, domain::PutInvitations{{1}, {HashOf(7)}}}));
  this->Commit(With(Talk(this->a_, 1, 1), {domain::DropTokens{{2}}, PutName{{2}, ""}}));
  this->Restart();
  const auto left = this->log().ReadSideData(this->a_);
  EXPECT_THAT(left->tokens, SizeIs(1));
  EXPECT_EQ(left->tokens.at(HashOf(3)), domain::ParticipantNumber{3});
  EXPECT_THAT(left->names, SizeIs(1));
  EXPECT_THAT(left->invitations, SizeIs(1));
  this->Commit(With(Talk(this->a_, 2, 1), {domain::DropCredentials{}}));
  for (int i = 0; i < 2; ++i) {
    const auto none = this->log().ReadSideData(this->a_);
    EXPECT_THAT(none->tokens, IsEmpty());
    EXPECT_THAT(none->names, IsEmpty());
    EXPECT_THAT(none->invitations, IsEmpty());
    this->Restart();
  }
}

TYPED_TEST_P(EventLogContract, Z6KnowsWhichSessionsAreToBeErasedByNow) {
  SessionRecord due = Record("", "");
  due.erase_time = At(60);
  this->Commit(With(Talk(this->a_, 0, 1), due));
  this->Commit(With(Talk(this->b_, 0, 1), Record("", "")));
  EXPECT_THAT(*this->log().SessionsWithWork(At(59)), IsEmpty());
  EXPECT_THAT(*this->log().SessionsWithWork(At(60)), ElementsAre(this->a_));
  this->Restart();
  EXPECT_THAT(*this->log().SessionsWithWork(At(61)), ElementsAre(this->a_));
  this->Commit(With(Talk(this->a_, 1, 1), Record("", "")));
  EXPECT_THAT(*this->log().SessionsWithWork(At(61)), IsEmpty());
}

TYPED_TEST_P(EventLogContract, ReadersSeeWholeTransactionsDuringCommits) {
  constexpr uint64_t kEach = 7, kTimes = 60;
  this->Commit(Talk(this->a_, 0, kEach));
  std::latch both(2);
  std::thread reader([&] {
    both.arrive_and_wait();
    uint64_t last = 0;
    for (uint64_t i = 0; i < kTimes; ++i) {
      const ReadResult read = ReadAll(this->log(), this->a_);
      ASSERT_TRUE(read.head) << ReasonOf(read.head);
      EXPECT_EQ(read.head->seq % kEach, 0);
      EXPECT_GE(read.head->seq, last);
      last = read.head->seq;
      EXPECT_TRUE(this->log().ReadSideData(this->a_));
    }
  });
  both.arrive_and_wait();
  for (uint64_t i = 1; i <= kTimes; ++i) {
    EXPECT_EQ(CommitOne(this->log(), Talk(this->a_, i * kEach, kEach)).status, CommitStatus::kDone);
  }
  reader.join();
}

REGISTER_TYPED_TEST_SUITE_P(
    EventLogContract, TellsWhereASessionStands, ReadsBackWhatWasCommitted, KeepsTextsAsTheyAre,
    GoesOnWhereItStood, ReadsFromTheMiddle, ReadsPieceByPiece, ChainsTheSameTalkDifferentlyEachTime,
    KnowsNoSessionThatWasNotMade, TakesAnEmptyBatch, CommitsSeveralSessionsInOneBatch,
    RefusesAllOfABatchWithAnotherSeqThanExpected, RefusesAGap, RefusesWhatItCouldNotReadBack,
    RefusesAJoinCodeThatAnotherSessionHas, FindsJoinCodes, KeepsSideDataPerSession,
    KeepsAllOfARecord, ListsAnAccountsSessionsNewestFirst, ListsNoSessionThatTheAccountHasLost,
    L8KeepsTheLastVoteOfEachVoterUntilTheBallotEnds, L8ARefusedBatchLeavesSecretBallotsAsTheyWere,
    KnowsWhichSessionsHaveATimer, Z1ErasesPartsOfEventsAndKeepsTheChain,
    Z1ARefusedBatchErasesNothing, Z9ErasesASessionWithAllThatIsBesideIt,
    Z2DropsAPersonsTokensAndAllCredentials, Z6KnowsWhichSessionsAreToBeErasedByNow,
    ReadersSeeWholeTransactionsDuringCommits);

}  // namespace vooraf::store::testing
