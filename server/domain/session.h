// A session: the fold over its log. Plain values, copyable; no clock, no threads, no I/O.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "server/domain/agenda.h"
#include "server/domain/amendment.h"
#include "server/domain/ballot.h"
#include "server/domain/dismissal.h"
#include "server/domain/event.h"
#include "server/domain/facts.h"
#include "server/domain/floor.h"
#include "server/domain/follow_up.h"
#include "server/domain/ids.h"
#include "server/domain/participant.h"
#include "server/domain/request_table.h"
#include "vooraf/type/v1/plan.pb.h"
#include "vooraf/v1/entity.pb.h"

namespace vooraf::domain {

struct Session {
  // Empty until the first event.
  v1::SessionPhase phase = v1::SESSION_PHASE_UNSPECIFIED;
  type::v1::SessionPlan plan;  // its items are moved to `items`
  std::string join_code;
  Time create_time{};
  Time start_time{};
  Time close_time{};

  std::vector<Participant> participants;  // participant n stands at n - 1; so for all below
  std::vector<Invitation> invitations;
  std::vector<Item> items;
  std::vector<Statement> statements;
  std::vector<Theme> themes;
  std::vector<Ballot> ballots;
  std::vector<Amendment> amendments;
  std::vector<Timer> timers;
  std::vector<FollowUp> follow_ups;
  std::vector<Dismissal> dismissals;  // at most one per signal
  Floor floor;
  ItemNumber current_item;
  bool joining_locked = false;
  bool single_answers_erased = false;
  bool imported = false;         // not held on this server
  FactsVersions facts_versions;  // the facts themselves stand in the plan

  uint64_t seq = 0;  // of the last event folded
  Time time{};       // of the last event folded
  RequestTable requests;

  bool exists() const { return phase != v1::SESSION_PHASE_UNSPECIFIED; }
  bool closed() const { return phase == v1::SESSION_PHASE_CLOSED; }
  uint32_t group_minimum() const;

  // Null where there is none of that number.
  const Participant* Find(ParticipantNumber number) const;
  const type::v1::Group* Find(GroupNumber number) const;
  const Item* Find(ItemNumber number) const;
  const Statement* Find(StatementNumber number) const;
  const Theme* Find(ThemeNumber number) const;
  const Ballot* Find(BallotNumber number) const;
  const Amendment* Find(AmendmentNumber number) const;
  const Timer* Find(TimerNumber number) const;
  const TextTurn* Find(TextTurnNumber number) const;
  const Dismissal* FindDismissal(type::v1::SignalCause cause, ItemNumber item) const;
  Item* FindMutable(ItemNumber number);
  // The participant whose account this is, or none.
  ParticipantNumber FindAccount(const AccountId& account) const;
};

// Folds one event. Never fails on an event that Decide made, with or without its content.
// REQUIRES: event.seq == session.seq + 1.
void Evolve(Session& session, const StoredEvent& event);

}  // namespace vooraf::domain
