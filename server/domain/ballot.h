// A ballot: one vote being held on a joint answer. And timers.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "server/domain/ids.h"
#include "server/domain/vote_given.h"
#include "vooraf/log/v1/event.pb.h"
#include "vooraf/type/v1/agenda.pb.h"
#include "vooraf/type/v1/answer.pb.h"
#include "vooraf/type/v1/ballot_result.pb.h"
#include "vooraf/type/v1/counts.pb.h"
#include "vooraf/type/v1/decision.pb.h"

namespace vooraf::domain {

struct Voter {
  bool entitled = false;  // on the roll when the ballot opened
  VoteGiven vote;
};

// What came with a vote against.
struct VoteWords {
  std::string argument;
  std::string need;
  bool erased = false;
};

// A vote against with words, as listed when the ballot closed.
struct Objection {
  ParticipantNumber participant;
  uint32_t part = 0;  // of the result's partition
  bool released = false;
  uint32_t resolved_by_version = 0;
};

// The hands counted of one group.
struct Hands {
  GroupNumber group;
  type::v1::HandCount counts;  // of at least one person; `people` are those who did not abstain

  uint32_t voted() const { return counts.people() + counts.abstain(); }
};

// Equal votes of a closed ballot, without who gave them.
struct VotePile {
  VoteGiven vote;
  uint32_t count = 0;
};

struct Ballot {
  ItemNumber item;
  uint32_t version = 0;
  type::v1::DecisionRule rule;
  type::v1::Partition partition;
  uint32_t options = 0;  // how many there are; 0 in a ballot without
  log::v1::BallotTexts texts;
  bool erased = false;
  bool one_person_one_vote_checked = false;
  std::vector<Voter> voters;                     // by participant index
  std::vector<Hands> hands;                      // by group; each at most once
  std::map<uint32_t, VoteWords> words;           // by participant number, of whose vote has any
  std::optional<type::v1::BallotResult> result;  // once closed
  std::vector<VotePile> piles;                   // once closed, unless too few voted
  std::vector<Objection> objections;             // objection n stands at n - 1; once closed
  bool withdrawn = false;
  std::string withdrawal_reason;
  bool voided = false;  // its secret votes cannot be read any more
  // What the item was when the ballot opened.
  type::v1::ItemPhase phase_before = type::v1::ITEM_PHASE_UNSPECIFIED;

  bool closed() const { return result.has_value(); }
  bool open() const { return !closed() && !withdrawn && !voided; }
  // What was counted of the group; null if nothing.
  const Hands* HandsOf(GroupNumber group) const;
  // What this participant's vote came with; null if nothing did.
  const VoteWords* WordsOf(ParticipantNumber participant) const;
};

struct Timer {
  enum class Phase : uint8_t { kRunning, kStopped, kRang };
  ItemNumber item;  // none: the session
  Time deadline{};
  Phase phase = Phase::kRunning;
};

}  // namespace vooraf::domain
