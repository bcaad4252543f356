// How each event changes a session; Evolve (session.h) dispatches here. Each is defined in its
// noun's file. None looks at anything but its arguments, and none fails: what an event says has
// happened.
#pragma once

#include "server/domain/session.h"

namespace vooraf::domain {

// session_commands.cc
void Apply(Session&, const log::v1::SessionCreated&, const StoredEvent&);
void Apply(Session&, const log::v1::PlanChanged&, const StoredEvent&);
void Apply(Session&, const log::v1::SessionOpened&, const StoredEvent&);
void Apply(Session&, const log::v1::SessionStarted&, const StoredEvent&);
void Apply(Session&, const log::v1::YoungPeopleMarked&, const StoredEvent&);
void Apply(Session&, const log::v1::SessionClosed&, const StoredEvent&);
// facts.cc
void Apply(Session&, const log::v1::FactsChanged&, const StoredEvent&);
void Apply(Session&, const log::v1::TaskPartsChanged&, const StoredEvent&);
void Apply(Session&, const log::v1::TargetGroupsChanged&, const StoredEvent&);
// participant.cc
void Apply(Session&, const log::v1::FacilitatorAdded&, const StoredEvent&);
void Apply(Session&, const log::v1::InvitationsCreated&, const StoredEvent&);
void Apply(Session&, const log::v1::ParticipantJoined&, const StoredEvent&);
void Apply(Session&, const log::v1::ParticipantLeft&, const StoredEvent&);
void Apply(Session&, const log::v1::NameChanged&, const StoredEvent&);
// putting_right.cc
void Apply(Session&, const log::v1::ParticipantMoved&, const StoredEvent&);
void Apply(Session&, const log::v1::JoiningLocked&, const StoredEvent&);
void Apply(Session&, const log::v1::ParticipantRemoved&, const StoredEvent&);
// agenda.cc
void Apply(Session&, const log::v1::ItemAdded&, const StoredEvent&);
void Apply(Session&, const log::v1::RoundOpened&, const StoredEvent&);
void Apply(Session&, const log::v1::RoundRevealed&, const StoredEvent&);
// answer.cc
void Apply(Session&, const log::v1::AnswerGiven&, const StoredEvent&);
void Apply(Session&, const log::v1::LateAnswerKept&, const StoredEvent&);
// counts.cc
void Apply(Session&, const log::v1::CountsEntered&, const StoredEvent&);
void Apply(Session&, const log::v1::HandsCounted&, const StoredEvent&);
// reason.cc
void Apply(Session&, const log::v1::ReasonReleased&, const StoredEvent&);
// theme.cc
void Apply(Session&, const log::v1::ThemeAdded&, const StoredEvent&);
void Apply(Session&, const log::v1::ThemeRenamed&, const StoredEvent&);
void Apply(Session&, const log::v1::TextsSorted&, const StoredEvent&);
// statement.cc
void Apply(Session&, const log::v1::StatementProposed&, const StoredEvent&);
void Apply(Session&, const log::v1::StatementReleased&, const StoredEvent&);
void Apply(Session&, const log::v1::StatementRated&, const StoredEvent&);
// statement_clearing.cc
void Apply(Session&, const log::v1::StatementsMerged&, const StoredEvent&);
void Apply(Session&, const log::v1::StatementHidden&, const StoredEvent&);
void Apply(Session&, const log::v1::StatementShownAgain&, const StoredEvent&);
// joint_answer.cc
void Apply(Session&, const log::v1::JointAnswerDrafted&, const StoredEvent&);
// amendment.cc
void Apply(Session&, const log::v1::AmendmentProposed&, const StoredEvent&);
void Apply(Session&, const log::v1::AmendmentReleased&, const StoredEvent&);
void Apply(Session&, const log::v1::AmendmentDecided&, const StoredEvent&);
// vote.cc
void Apply(Session&, const log::v1::VoteCast&, const StoredEvent&);
// objection.cc
void Apply(Session&, const log::v1::ObjectionReleased&, const StoredEvent&);
void Apply(Session&, const log::v1::ObjectionResolved&, const StoredEvent&);
// ballot.cc
void Apply(Session&, const log::v1::BallotOpened&, const StoredEvent&);
void Apply(Session&, const log::v1::BallotClosed&, const StoredEvent&);
void Apply(Session&, const log::v1::BallotWithdrawn&, const StoredEvent&);
// secret_ballot.cc
void Apply(Session&, const log::v1::SecretVoteCast&, const StoredEvent&);
void Apply(Session&, const log::v1::BallotVoided&, const StoredEvent&);
// timer.cc
void Apply(Session&, const log::v1::TimerStarted&, const StoredEvent&);
void Apply(Session&, const log::v1::TimerStopped&, const StoredEvent&);
void Apply(Session&, const log::v1::TimerRang&, const StoredEvent&);

// discussion.cc
void Apply(Session&, const log::v1::DiscussionOpened&, const StoredEvent&);
void Apply(Session&, const log::v1::DiscussionClosed&, const StoredEvent&);
// guard.cc
void Apply(Session&, const log::v1::OthersRevealed&, const StoredEvent&);
void Apply(Session&, const log::v1::RevealHeld&, const StoredEvent&);
void Apply(Session&, const log::v1::RevealHoldEnded&, const StoredEvent&);
// schedule.cc
void Apply(Session&, const log::v1::ItemSkipped&, const StoredEvent&);
// floor.cc
void Apply(Session&, const log::v1::FloorRulesChanged&, const StoredEvent&);
void Apply(Session&, const log::v1::HandRaised&, const StoredEvent&);
void Apply(Session&, const log::v1::HandLowered&, const StoredEvent&);
void Apply(Session&, const log::v1::FloorGranted&, const StoredEvent&);
void Apply(Session&, const log::v1::FloorYielded&, const StoredEvent&);
void Apply(Session&, const log::v1::TurnPassed&, const StoredEvent&);
// text_turn.cc
void Apply(Session&, const log::v1::TextTurnReleased&, const StoredEvent&);
void Apply(Session&, const log::v1::TextTurnRefused&, const StoredEvent&);
// follow_up.cc
void Apply(Session&, const log::v1::FollowUpAdded&, const StoredEvent&);
// erasure.cc
void Apply(Session&, const log::v1::PersonErased&, const StoredEvent&);
void Apply(Session&, const log::v1::SingleAnswersErased&, const StoredEvent&);
// dismissal.cc
void Apply(Session&, const log::v1::SignalDismissed&, const StoredEvent&);

// The number of what an event created or set in motion, as Decision::created; 0 where nothing.
uint32_t CreatedBy(const log::v1::Event& event);

// Element `index` of a vector that grows as needed.
template <class T>
T& Slot(std::vector<T>& slots, size_t index) {
  if (index >= slots.size()) slots.resize(index + 1);
  return slots[index];
}

}  // namespace vooraf::domain
