// Every command of a session: what it comes to, or why not. Pure functions, one per command, each
// defined in its noun's file; the rules are numbered in docs/SPEC.md.
#pragma once

#include "server/domain/context.h"
#include "server/domain/error.h"
#include "server/domain/event.h"
#include "server/domain/session.h"
#include "vooraf/v1/agenda_service.pb.h"
#include "vooraf/v1/amendment_service.pb.h"
#include "vooraf/v1/answer_service.pb.h"
#include "vooraf/v1/ballot_service.pb.h"
#include "vooraf/v1/facts_service.pb.h"
#include "vooraf/v1/floor_service.pb.h"
#include "vooraf/v1/follow_up_service.pb.h"
#include "vooraf/v1/participant_service.pb.h"
#include "vooraf/v1/record_service.pb.h"
#include "vooraf/v1/session_service.pb.h"
#include "vooraf/v1/signal_service.pb.h"
#include "vooraf/v1/statement_service.pb.h"
#include "vooraf/v1/theme_service.pb.h"

namespace vooraf::domain {

// session_commands.cc
// REQUIRES: !session.exists(); request.plan is set (a template has been filled in).
Result<Decision> Decide(const Session&, const v1::CreateSessionRequest&, const Context&);
Result<Decision> Decide(const Session&, const v1::ChangePlanRequest&, const Context&);
Result<Decision> Decide(const Session&, const v1::OpenSessionRequest&, const Context&);
Result<Decision> Decide(const Session&, const v1::StartSessionRequest&, const Context&);
Result<Decision> Decide(const Session&, const v1::MarkYoungPeoplePresentRequest&, const Context&);
Result<Decision> Decide(const Session&, const v1::CloseSessionRequest&, const Context&);

// facts.cc
Result<Decision> Decide(const Session&, const v1::ChangeFactsRequest&, const Context&);
Result<Decision> Decide(const Session&, const v1::ChangeTaskPartsRequest&, const Context&);
Result<Decision> Decide(const Session&, const v1::ChangeTargetGroupsRequest&, const Context&);

// participant.cc
Result<Decision> Decide(const Session&, const v1::JoinRequest&, const Context&);
Result<Decision> Decide(const Session&, const v1::LeaveRequest&, const Context&);
Result<Decision> Decide(const Session&, const v1::SetNameRequest&, const Context&);
Result<Decision> Decide(const Session&, const v1::AddFacilitatorRequest&, const Context&);
Result<Decision> Decide(const Session&, const v1::CreateInvitationsRequest&, const Context&);

// putting_right.cc
Result<Decision> Decide(const Session&, const v1::MoveParticipantRequest&, const Context&);
Result<Decision> Decide(const Session&, const v1::LockJoiningRequest&, const Context&);
Result<Decision> Decide(const Session&, const v1::RemoveParticipantRequest&, const Context&);

// helper.cc
Result<Decision> Decide(const Session&, const v1::HelpPersonRequest&, const Context&);

// agenda.cc
Result<Decision> Decide(const Session&, const v1::AddItemRequest&, const Context&);
Result<Decision> Decide(const Session&, const v1::OpenRoundRequest&, const Context&);
Result<Decision> Decide(const Session&, const v1::RevealRoundRequest&, const Context&);

// discussion.cc
Result<Decision> Decide(const Session&, const v1::OpenDiscussionRequest&, const Context&);
Result<Decision> Decide(const Session&, const v1::CloseDiscussionRequest&, const Context&);

// guard.cc
Result<Decision> Decide(const Session&, const v1::ShowOthersRequest&, const Context&);
Result<Decision> Decide(const Session&, const v1::HoldRevealRequest&, const Context&);
Result<Decision> Decide(const Session&, const v1::EndHoldRequest&, const Context&);

// schedule.cc
Result<Decision> Decide(const Session&, const v1::SkipItemRequest&, const Context&);

// answer.cc
Result<Decision> Decide(const Session&, const v1::SubmitAnswerRequest&, const Context&);

// reason.cc
Result<Decision> Decide(const Session&, const v1::ReleaseReasonRequest&, const Context&);
Result<Decision> Decide(const Session&, const v1::HideReasonRequest&, const Context&);

// theme.cc
Result<Decision> Decide(const Session&, const v1::AddThemeRequest&, const Context&);
Result<Decision> Decide(const Session&, const v1::RenameThemeRequest&, const Context&);
Result<Decision> Decide(const Session&, const v1::SortTextsRequest&, const Context&);

// counts.cc
Result<Decision> Decide(const Session&, const v1::EnterCountsRequest&, const Context&);

// statement.cc
Result<Decision> Decide(const Session&, const v1::ProposeStatementRequest&, const Context&);
Result<Decision> Decide(const Session&, const v1::ReleaseStatementsRequest&, const Context&);
Result<Decision> Decide(const Session&, const v1::RateStatementRequest&, const Context&);

// statement_clearing.cc
Result<Decision> Decide(const Session&, const v1::MergeStatementsRequest&, const Context&);
Result<Decision> Decide(const Session&, const v1::HideStatementRequest&, const Context&);
Result<Decision> Decide(const Session&, const v1::ShowStatementAgainRequest&, const Context&);

// joint_answer.cc
Result<Decision> Decide(const Session&, const v1::DraftJointAnswerRequest&, const Context&);

// amendment.cc
Result<Decision> Decide(const Session&, const v1::ProposeAmendmentRequest&, const Context&);
Result<Decision> Decide(const Session&, const v1::ReleaseAmendmentRequest&, const Context&);
Result<Decision> Decide(const Session&, const v1::DecideAmendmentRequest&, const Context&);

// vote.cc
Result<Decision> Decide(const Session&, const v1::CastVoteRequest&, const Context&);

// objection.cc
Result<Decision> Decide(const Session&, const v1::ReleaseObjectionRequest&, const Context&);
Result<Decision> Decide(const Session&, const v1::ResolveObjectionRequest&, const Context&);

// ballot.cc
Result<Decision> Decide(const Session&, const v1::OpenBallotRequest&, const Context&);
Result<Decision> Decide(const Session&, const v1::CountHandsRequest&, const Context&);
Result<Decision> Decide(const Session&, const v1::CloseBallotRequest&, const Context&);
Result<Decision> Decide(const Session&, const v1::WithdrawBallotRequest&, const Context&);

// secret_ballot.cc
// The server's own: the votes of a secret ballot cannot be read any more. A no-op if it is not open
// any more, or if they can.
struct VoidBallot {
  BallotNumber ballot;
};
Result<Decision> Decide(const Session&, const VoidBallot&, const Context&);

// floor.cc
Result<Decision> Decide(const Session&, const v1::ChangeFloorRulesRequest&, const Context&);
Result<Decision> Decide(const Session&, const v1::RaiseHandRequest&, const Context&);
Result<Decision> Decide(const Session&, const v1::LowerHandRequest&, const Context&);
Result<Decision> Decide(const Session&, const v1::GrantFloorRequest&, const Context&);
Result<Decision> Decide(const Session&, const v1::YieldFloorRequest&, const Context&);
Result<Decision> Decide(const Session&, const v1::PassTurnRequest&, const Context&);

// text_turn.cc
Result<Decision> Decide(const Session&, const v1::SendTextTurnRequest&, const Context&);
Result<Decision> Decide(const Session&, const v1::ReleaseTextTurnRequest&, const Context&);
Result<Decision> Decide(const Session&, const v1::RefuseTextTurnRequest&, const Context&);

// follow_up.cc
Result<Decision> Decide(const Session&, const v1::AddFollowUpRequest&, const Context&);

// dismissal.cc
Result<Decision> Decide(const Session&, const v1::DismissSignalRequest&, const Context&);
Result<Decision> Decide(const Session&, const v1::ReopenSignalRequest&, const Context&);

// erasure.cc
Result<Decision> Decide(const Session&, const v1::ErasePersonRequest&, const Context&);
Result<Decision> Decide(const Session&, const v1::EraseTextRequest&, const Context&);
Result<Decision> Decide(const Session&, const v1::EraseSessionRequest&, const Context&);
// The server's own: what was erased before, by EraseParts::what, is there again, since an older
// copy of the log was put back.
struct EraseAgain {
  std::string what;
};
Result<Decision> Decide(const Session&, const EraseAgain&, const Context&);
// The server's own: the time for which single answers and names are kept may be over. A no-op if it
// is not.
struct EndRetention {};
Result<Decision> Decide(const Session&, const EndRetention&, const Context&);

// timer.cc
Result<Decision> Decide(const Session&, const v1::StartTimerRequest&, const Context&);
Result<Decision> Decide(const Session&, const v1::StopTimerRequest&, const Context&);
// The server's own: a timer's deadline has come. A no-op if the timer no longer runs with that
// deadline.
struct RingTimer {
  TimerNumber timer;
  Time deadline{};
};
Result<Decision> Decide(const Session&, const RingTimer&, const Context&);
// The earliest deadline of a running timer, and that timer.
std::optional<RingTimer> NextTimer(const Session&);

}  // namespace vooraf::domain
