// Which entities an event may change, and which there are at all.
#include <limits>

#include "server/domain/limits.h"
#include "server/domain/view/nouns.h"

namespace vooraf::domain::view {
namespace {

using Kind = EntityKey::Kind;
using log::v1::Event;

template <class Element>
void AddNumbered(const std::vector<Element>& elements, Kind kind, std::vector<EntityKey>& keys) {
  for (uint32_t n = 1; n <= elements.size(); ++n) keys.push_back({kind, n});
}

void AddReasons(const Item& item, const Round& round, std::vector<EntityKey>& keys) {
  for (uint32_t n = 1; n <= round.reasons.size(); ++n) {
    keys.push_back({Kind::kReason, item.number().value, round.number, n});
  }
}

void AddThemes(const Session& session, ItemNumber item, std::vector<EntityKey>& keys) {
  for (uint32_t n = 1; n <= session.themes.size(); ++n) {
    if (session.themes[n - 1].item == item) keys.push_back({Kind::kTheme, n});
  }
}

// Where a round or ballot is open, how many could take part in it.
void AddOpen(const Session& session, std::vector<EntityKey>& keys) {
  for (const Item& item : session.items) {
    if (item.answering()) {
      keys.push_back({Kind::kRound, item.number().value, item.rounds.back().number});
    } else if (item.phase == type::v1::ITEM_PHASE_DECIDING) {
      keys.push_back({Kind::kBallot, item.ballots.back().value});
    }
  }
}

void AddPerson(const Session& session, ParticipantNumber number, Touched& touched) {
  const Participant& participant = *session.Find(number);
  touched.shared.push_back({Kind::kPerson, number.value});
  if (participant.group) touched.shared.push_back({Kind::kGroup, participant.group.value});
  if (participant.invitation) {
    const Invitation& used = session.invitations[participant.invitation.index()];
    touched.shared.push_back({Kind::kInvitations, used.batch.value});
  }
  AddOpen(session, touched.shared);
  TouchHand(session, number, touched);
  touched.personal.push_back({number, {Kind::kMe}});
  for (const Item& item : session.items) {
    touched.personal.push_back({number, {Kind::kMyItem, item.number().value}});
  }
}

// What a person had not released goes along.
void AddRemoved(const Session& session, ParticipantNumber number, Touched& touched) {
  AddPerson(session, number, touched);
  for (uint32_t n = 1; n <= session.statements.size(); ++n) {
    if (session.statements[n - 1].author == number) touched.shared.push_back({Kind::kStatement, n});
  }
  for (uint32_t n = 1; n <= session.amendments.size(); ++n) {
    if (session.amendments[n - 1].author == number) touched.shared.push_back({Kind::kAmendment, n});
  }
}

// The plan is replaced as a whole: what there was before may be gone.
void AddPlan(Touched& touched) {
  touched.shared.push_back({Kind::kSession});
  touched.shared.push_back({Kind::kFacts});
  for (uint32_t n = 1; n <= kGroupsMax; ++n) touched.shared.push_back({Kind::kGroup, n});
  for (uint32_t n = 1; n <= kItemsMax; ++n) {
    touched.shared.push_back({Kind::kItem, n});
    touched.personal_of_all.push_back({Kind::kMyItem, n});
  }
}

void AddItem(uint32_t item, Touched& touched) {
  touched.shared.push_back({Kind::kSession});
  touched.shared.push_back({Kind::kItem, item});
  touched.personal_of_all.push_back({Kind::kMyItem, item});
}

void AddStatements(const Item& item, Touched& touched) {
  for (const StatementNumber statement : item.statements) {
    touched.shared.push_back({Kind::kStatement, statement.value});
  }
}

// What a person sees, a helper who enters for that person sees too.
void AddHelpers(const Session& session, Touched& touched) {
  for (size_t i = touched.personal.size(); i-- > 0;) {
    const auto [person, key] = touched.personal[i];
    const Participant* found = session.Find(person);
    if (found != nullptr && found->helper) touched.personal.push_back({found->helper, key});
  }
}

// A statement, and what its proposer sees of it.
void AddStatement(const Session& session, StatementNumber number, Touched& touched) {
  const Statement& statement = *session.Find(number);
  touched.shared.push_back({Kind::kStatement, number.value});
  touched.personal.push_back({statement.author, {Kind::kMyItem, statement.item.value}});
}

// Whose ratings a batch has shown, if the event completed one.
void AddBatch(const Statement& statement, StatementNumber number, uint64_t seq, Touched& touched) {
  if (statement.live.last_batch_seq != seq) return;
  touched.shared.push_back({Kind::kStatement, number.value});
  for (const uint32_t person : statement.live.last_batch) {
    touched.personal.push_back({{person + 1}, {Kind::kMyItem, statement.item.value}});
  }
}

void AddRevealed(const Session& session, uint32_t number, uint32_t round, Touched& touched) {
  const Item& item = *session.Find(ItemNumber{number});
  AddItem(number, touched);
  touched.shared.push_back({Kind::kRound, number, round});
  AddReasons(item, item.rounds[round - 1], touched.shared);
  AddStatements(item, touched);
}

}  // namespace

Touched TouchedBy(const Session& after, const StoredEvent& stored) {
  const Event& event = stored.event;
  const ParticipantNumber actor{event.actor()};
  Touched touched;
  auto& shared = touched.shared;
  switch (event.body_case()) {
    case Event::kSessionCreated:
      AddPlan(touched);
      AddPerson(after, {1}, touched);
      break;
    case Event::kPlanChanged:
      AddPlan(touched);
      break;
    case Event::kSessionOpened:
      shared.push_back({Kind::kSession});
      break;
    case Event::kSessionStarted:
    case Event::kYoungPeopleMarked:
      shared.push_back({Kind::kSession});
      TouchWholeFloor(after, touched);
      break;
    case Event::kSessionClosed:
      shared.push_back({Kind::kSession});
      TouchWholeFloor(after, touched);
      AddNumbered(after.timers, Kind::kTimer, shared);
      break;
    case Event::kFactsChanged:
    case Event::kTaskPartsChanged:
    case Event::kTargetGroupsChanged:
      shared.push_back({Kind::kFacts});
      break;
    case Event::kFacilitatorAdded:
      AddPerson(after, {event.facilitator_added().participant()}, touched);
      break;
    case Event::kInvitationsCreated:
      shared.push_back({Kind::kInvitations, event.invitations_created().first()});
      break;
    case Event::kParticipantJoined:
      AddPerson(after, {event.participant_joined().participant()}, touched);
      break;
    case Event::kParticipantLeft:
      AddPerson(after, {event.participant_left().participant()}, touched);
      break;
    case Event::kParticipantMoved:
      AddPerson(after, {event.participant_moved().participant()}, touched);
      shared.push_back({Kind::kGroup, event.participant_moved().from()});
      break;
    case Event::kParticipantRemoved:
      AddRemoved(after, {event.participant_removed().participant()}, touched);
      break;
    case Event::kJoiningLocked:
      shared.push_back({Kind::kSession});
      break;
    case Event::kNameChanged:
      break;  // the side write says whose
    case Event::kItemAdded:
      AddItem(event.item_added().item().item(), touched);
      break;
    case Event::kRoundOpened: {
      const auto& opened = event.round_opened();
      AddItem(opened.item(), touched);
      shared.push_back({Kind::kRound, opened.item(), opened.round()});
      break;
    }
    case Event::kRoundRevealed:
      AddRevealed(after, event.round_revealed().item(), event.round_revealed().round(), touched);
      break;
    case Event::kOthersRevealed:
      AddRevealed(after, event.others_revealed().item(), event.others_revealed().round(), touched);
      break;
    case Event::kRevealHeld:
      shared.push_back({Kind::kRound, event.reveal_held().item(), event.reveal_held().round()});
      break;
    case Event::kRevealHoldEnded:
      shared.push_back(
          {Kind::kRound, event.reveal_hold_ended().item(), event.reveal_hold_ended().round()});
      break;
    case Event::kAnswerGiven: {
      const auto& given = event.answer_given();
      shared.push_back({Kind::kRound, given.item(), given.round()});
      touched.personal.push_back({actor, {Kind::kMyItem, given.item()}});
      break;
    }
    case Event::kLateAnswerKept:
      touched.personal.push_back({actor, {Kind::kMyItem, event.late_answer_kept().item()}});
      break;
    case Event::kCountsEntered: {
      const auto& entered = event.counts_entered();
      shared.push_back({Kind::kCounts, entered.item(), entered.round()});
      break;
    }
    case Event::kReasonReleased: {
      const auto& released = event.reason_released();
      shared.push_back({Kind::kReason, released.item(), released.round(), released.reason()});
      const Round& round = after.Find(ItemNumber{released.item()})->rounds[released.round() - 1];
      const ThemeNumber theme = round.reasons[released.reason() - 1].theme;
      if (theme) shared.push_back({Kind::kTheme, theme.value});
      break;
    }
    case Event::kThemeAdded:
      shared.push_back({Kind::kTheme, event.theme_added().theme()});
      break;
    case Event::kThemeRenamed:
      shared.push_back({Kind::kTheme, event.theme_renamed().theme()});
      break;
    case Event::kTextsSorted: {
      const auto& sorted = event.texts_sorted();
      AddThemes(after, {sorted.item()}, shared);
      for (const uint32_t reason : sorted.reasons()) {
        shared.push_back({Kind::kReason, sorted.item(), sorted.round(), reason});
      }
      break;
    }
    case Event::kStatementProposed: {
      const auto& proposed = event.statement_proposed();
      shared.push_back({Kind::kStatement, proposed.statement()});
      touched.personal.push_back({actor, {Kind::kMyItem, proposed.item()}});
      break;
    }
    case Event::kStatementReleased:
      shared.push_back({Kind::kStatement, event.statement_released().statement()});
      break;
    case Event::kStatementRated: {
      const StatementNumber number{event.statement_rated().statement()};
      const Item& item = *after.Find(after.Find(number)->item);
      shared.push_back({Kind::kRound, item.number().value, item.rounds.back().number});
      touched.personal.push_back({actor, {Kind::kMyItem, item.number().value}});
      AddBatch(*after.Find(number), number, stored.seq, touched);
      break;
    }
    case Event::kStatementsMerged: {
      const StatementNumber into{event.statements_merged().into()};
      const Item& item = *after.Find(after.Find(into)->item);
      AddStatements(item, touched);
      shared.push_back({Kind::kRound, item.number().value, item.rounds.back().number});
      touched.personal_of_all.push_back({Kind::kMyItem, item.number().value});
      break;
    }
    case Event::kStatementHidden:
      AddStatement(after, {event.statement_hidden().statement()}, touched);
      break;
    case Event::kStatementShownAgain:
      AddStatement(after, {event.statement_shown_again().statement()}, touched);
      break;
    case Event::kJointAnswerDrafted:
    case Event::kBallotOpened:
    case Event::kVoteCast:
    case Event::kSecretVoteCast:
    case Event::kHandsCounted:
    case Event::kBallotClosed:
    case Event::kBallotWithdrawn:
    case Event::kBallotVoided:
    case Event::kObjectionReleased:
    case Event::kObjectionResolved:
    case Event::kAmendmentProposed:
    case Event::kAmendmentReleased:
    case Event::kAmendmentDecided:
      TouchBallots(after, event, touched);
      break;
    case Event::kItemSkipped:
      AddItem(event.item_skipped().item(), touched);
      break;
    case Event::kDiscussionOpened:
      AddItem(event.discussion_opened().item(), touched);
      break;
    case Event::kDiscussionClosed:
      AddItem(event.discussion_closed().item(), touched);
      break;
    case Event::kFloorRulesChanged:
    case Event::kHandRaised:
    case Event::kHandLowered:
    case Event::kFloorGranted:
    case Event::kFloorYielded:
    case Event::kTurnPassed:
    case Event::kTextTurnReleased:
    case Event::kTextTurnRefused:
      TouchFloor(after, event, touched);
      break;
    case Event::kTimerStarted:
    case Event::kTimerStopped:
    case Event::kTimerRang:
      AddNumbered(after.timers, Kind::kTimer, shared);
      break;
    case Event::kFollowUpAdded:
      AddNumbered(after.follow_ups, Kind::kFollowUp, shared);
      shared.push_back({Kind::kSession});
      break;
    case Event::kPersonErased:
      AddRemoved(after, {event.person_erased().participant()}, touched);
      break;
    case Event::kSingleAnswersErased:
      shared.push_back({Kind::kSession});
      break;
    case Event::kTextErased:  // the session is rendered anew as a whole
    case Event::kImported:
    case Event::kSignalDismissed:
    case Event::BODY_NOT_SET:
      break;
  }
  TouchSignals(after, event, touched);
  AddHelpers(after, touched);
  return touched;
}

Touched TouchedBy(const Session& after, const SideWrite& write) {
  Touched touched;
  if (const auto* put = std::get_if<PutName>(&write)) {
    touched.shared.push_back({Kind::kPersonName, put->participant.value});
    if (after.floor.turn.speaker == put->participant) {
      touched.shared.push_back({Kind::kSpeakerName});
    }
  }
  return touched;
}

std::vector<EntityKey> SharedKeys(const Session& session) {
  std::vector<EntityKey> keys;
  if (!session.exists()) return keys;
  keys.push_back({Kind::kSession});
  keys.push_back({Kind::kFacts});
  for (const auto& group : session.plan.groups()) keys.push_back({Kind::kGroup, group.group()});
  for (const Item& item : session.items) {
    const uint32_t number = item.number().value;
    keys.push_back({Kind::kItem, number});
    keys.push_back({Kind::kJointAnswer, number});
    for (const Round& round : item.rounds) {
      keys.push_back({Kind::kRound, number, round.number});
      keys.push_back({Kind::kCounts, number, round.number});
      AddReasons(item, round, keys);
    }
  }
  AddNumbered(session.statements, Kind::kStatement, keys);
  AddNumbered(session.themes, Kind::kTheme, keys);
  AddNumbered(session.ballots, Kind::kBallot, keys);
  for (uint32_t n = 1; n <= session.ballots.size(); ++n) AddObjectionKeys(session, {n}, keys);
  AddNumbered(session.amendments, Kind::kAmendment, keys);
  AddNumbered(session.timers, Kind::kTimer, keys);
  AddNumbered(session.follow_ups, Kind::kFollowUp, keys);
  keys.push_back({Kind::kFloor});
  keys.push_back({Kind::kFloorQueue});
  keys.push_back({Kind::kSpeakerName});
  keys.push_back({Kind::kSpeaking});
  for (const signals::Place& place : signals::PlacesIn(session)) keys.push_back(SignalKey(place));
  AddNumbered(session.floor.text_turns, Kind::kTextTurn, keys);
  AddNumbered(session.participants, Kind::kPerson, keys);
  AddNumbered(session.participants, Kind::kPersonName, keys);
  for (uint32_t n = 1; n <= session.invitations.size(); ++n) {
    if (session.invitations[n - 1].batch.value == n) keys.push_back({Kind::kInvitations, n});
  }
  return keys;
}

std::vector<EntityKey> PersonalKeys(const Session& session, ParticipantNumber participant) {
  std::vector<EntityKey> keys;
  if (session.Find(participant) == nullptr) return keys;
  keys.push_back({Kind::kMe});
  keys.push_back({Kind::kMyFloor});
  for (const Item& item : session.items) keys.push_back({Kind::kMyItem, item.number().value});
  return keys;
}

}  // namespace vooraf::domain::view
