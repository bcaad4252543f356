// Events, appends and records for the store's tests, as small as they come.
#pragma once

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "server/domain/event.h"
#include "server/store/event_log.h"

namespace vooraf::store::testing {

inline domain::SessionId Session(const std::string& name) { return {"session-" + name}; }

inline domain::Hash HashOf(uint8_t value) {
  domain::Hash hash{};
  hash.fill(value);
  return hash;
}

inline domain::Time At(uint64_t seconds) {
  return domain::Time(std::chrono::seconds(1'700'000'000 + seconds));
}

// An event with a choice.
inline domain::StoredEvent Rated(uint64_t seq) {
  domain::StoredEvent event;
  event.seq = seq;
  event.time = At(seq);
  event.event.set_actor(static_cast<uint32_t>(1 + seq % 126));
  event.event.set_request_id(std::string(16, static_cast<char>('a' + seq % 26)));
  event.event.mutable_statement_rated()->set_statement(static_cast<uint32_t>(1 + seq % 371));
  event.choice.emplace().set_rating(type::v1::RATING_DISAGREE);
  return event;
}

// An event with content.
inline domain::StoredEvent Proposed(uint64_t seq, const std::string& text) {
  domain::StoredEvent event = Rated(seq);
  event.choice.reset();
  event.event.mutable_statement_proposed()->set_statement(static_cast<uint32_t>(seq));
  event.event.mutable_statement_proposed()->set_item(1);
  event.content.emplace().set_text(text);
  return event;
}

inline Append AppendOf(const domain::SessionId& session, uint64_t expected_seq,
                       std::vector<domain::StoredEvent> events) {
  return {.session = session,
          .expected_seq = expected_seq,
          .events = std::make_shared<const std::vector<domain::StoredEvent>>(std::move(events))};
}

// An event with both: an answer and why.
inline domain::StoredEvent Answered(uint64_t seq, const std::string& reason) {
  domain::StoredEvent event = Rated(seq);
  event.event.mutable_answer_given()->set_item(1);
  event.event.mutable_answer_given()->set_round(1);
  event.choice.emplace().mutable_answer()->set_option(2);
  event.content.emplace().set_text(reason);
  return event;
}

// `count` events after `expected_seq`, with choices, words, or both.
inline Append Talk(const domain::SessionId& session, uint64_t expected_seq, uint64_t count) {
  std::vector<domain::StoredEvent> events;
  for (uint64_t seq = expected_seq + 1; seq <= expected_seq + count; ++seq) {
    const std::string words = "Statement " + std::to_string(seq);
    events.push_back(seq % 6 == 0   ? Answered(seq, words)
                     : seq % 3 == 0 ? Proposed(seq, words)
                                    : Rated(seq));
  }
  return AppendOf(session, expected_seq, std::move(events));
}

inline SessionRecord Record(const std::string& title, const std::string& join_code,
                            std::vector<domain::AccountId> facilitators = {}) {
  SessionRecord record;
  auto* entry = record.title.add_entries();
  entry->set_language("nl");
  entry->set_value(title);
  record.phase = v1::SESSION_PHASE_OPEN;
  record.join_code = join_code;
  record.create_time = At(0);
  record.facilitators = std::move(facilitators);
  return record;
}

inline Append With(Append append, SessionRecord record) {
  record.session = append.session;
  append.record = std::move(record);
  return append;
}

inline Append With(Append append, std::vector<domain::SideWrite> side) {
  append.side = std::move(side);
  return append;
}

inline domain::VoteGiven Yes() { return {.kind = domain::VoteGiven::Kind::kFor}; }
inline domain::VoteGiven No() { return {.kind = domain::VoteGiven::Kind::kAgainst}; }
// The largest there is.
inline domain::VoteGiven Ranks() {
  domain::VoteGiven vote{.kind = domain::VoteGiven::Kind::kValues};
  for (size_t i = 0; i < vote.values.size(); ++i) vote.values[i] = static_cast<uint8_t>(12 - i);
  return vote;
}

inline CommitResult CommitOne(EventLog& log, const Append& append) {
  return log.Commit(std::span(&append, 1));
}

// All events of a session after `after_seq`.
struct ReadResult {
  domain::Result<Head> head;
  std::vector<domain::StoredEvent> events;
};
inline ReadResult ReadAll(const EventLog& log, const domain::SessionId& session,
                          uint64_t after_seq = 0) {
  ReadResult result;
  result.head = log.Read(session, after_seq, [&](domain::StoredEvent&& event) {
    result.events.push_back(std::move(event));
  });
  return result;
}

// Why something was refused; empty if it was not.
template <class T>
std::string ReasonOf(const domain::Result<T>& result) {
  return result ? std::string() : std::string(result.error().reason());
}
inline std::string ReasonOf(const CommitResult& result) {
  return result.error ? std::string(result.error->reason()) : std::string();
}

}  // namespace vooraf::store::testing
