// Every method of the API with its request and response, and on whose behalf it is called. A test
// holds this list against the contract.
#pragma once

#include "client-core/outbox.h"
#include "vooraf/v1/agenda_service.pb.h"
#include "vooraf/v1/amendment_service.pb.h"
#include "vooraf/v1/answer_service.pb.h"
#include "vooraf/v1/auth_service.pb.h"
#include "vooraf/v1/ballot_service.pb.h"
#include "vooraf/v1/facts_service.pb.h"
#include "vooraf/v1/floor_service.pb.h"
#include "vooraf/v1/follow_up_service.pb.h"
#include "vooraf/v1/log_service.pb.h"
#include "vooraf/v1/participant_service.pb.h"
#include "vooraf/v1/record_service.pb.h"
#include "vooraf/v1/replay_service.pb.h"
#include "vooraf/v1/report_service.pb.h"
#include "vooraf/v1/session_service.pb.h"
#include "vooraf/v1/signal_service.pb.h"
#include "vooraf/v1/statement_service.pb.h"
#include "vooraf/v1/template_service.pb.h"
#include "vooraf/v1/theme_service.pb.h"
#include "vooraf/v1/watch_service.pb.h"

namespace vooraf::client {

template <class RequestType, class ResponseType>
struct Method {
  using Request = RequestType;
  using Response = ResponseType;
  const char* name;
  // Whose token goes along. Where both kinds of people may call, kParticipant stands here and the
  // caller of the method may say otherwise.
  Identity identity;
};

// NOLINTBEGIN(bugprone-macro-parentheses)
#define VOORAF_METHOD(Service, Name, identity)                             \
  inline constexpr Method<v1::Name##Request, v1::Name##Response> k##Name { \
    "/vooraf.v1." #Service "/" #Name, Identity::identity                   \
  }
// NOLINTEND(bugprone-macro-parentheses)

VOORAF_METHOD(AuthService, SignIn, kNobody);
VOORAF_METHOD(AuthService, SignOut, kAccount);
VOORAF_METHOD(AuthService, GetAccount, kAccount);

VOORAF_METHOD(TemplateService, ListTemplates, kAccount);
VOORAF_METHOD(TemplateService, GetTemplate, kAccount);
VOORAF_METHOD(TemplateService, CheckTemplate, kAccount);
VOORAF_METHOD(TemplateService, SaveTemplate, kAccount);
VOORAF_METHOD(TemplateService, RemoveTemplate, kAccount);

VOORAF_METHOD(SessionService, CreateSession, kAccount);
VOORAF_METHOD(SessionService, ListSessions, kAccount);
VOORAF_METHOD(SessionService, FindSession, kNobody);
VOORAF_METHOD(SessionService, GetPlan, kAccount);
VOORAF_METHOD(SessionService, GetSchedule, kAccount);
VOORAF_METHOD(SessionService, ChangePlan, kAccount);
VOORAF_METHOD(SessionService, OpenSession, kAccount);
VOORAF_METHOD(SessionService, StartSession, kAccount);
VOORAF_METHOD(SessionService, MarkYoungPeoplePresent, kAccount);
VOORAF_METHOD(SessionService, CloseSession, kAccount);

VOORAF_METHOD(ReportService, GetReport, kAccount);

VOORAF_METHOD(ParticipantService, Join, kNobody);
VOORAF_METHOD(ParticipantService, Leave, kParticipant);
VOORAF_METHOD(ParticipantService, SetName, kParticipant);
VOORAF_METHOD(ParticipantService, AddFacilitator, kAccount);
VOORAF_METHOD(ParticipantService, CreateInvitations, kAccount);
VOORAF_METHOD(ParticipantService, HelpPerson, kParticipant);
VOORAF_METHOD(ParticipantService, MoveParticipant, kParticipant);
VOORAF_METHOD(ParticipantService, LockJoining, kAccount);
VOORAF_METHOD(ParticipantService, RemoveParticipant, kAccount);

VOORAF_METHOD(AgendaService, AddItem, kAccount);
VOORAF_METHOD(AgendaService, OpenRound, kAccount);
VOORAF_METHOD(AgendaService, RevealRound, kAccount);
VOORAF_METHOD(AgendaService, OpenDiscussion, kAccount);
VOORAF_METHOD(AgendaService, CloseDiscussion, kAccount);
VOORAF_METHOD(AgendaService, ShowOthers, kAccount);
VOORAF_METHOD(AgendaService, HoldReveal, kParticipant);
VOORAF_METHOD(AgendaService, EndHold, kParticipant);
VOORAF_METHOD(AgendaService, SkipItem, kAccount);
VOORAF_METHOD(AgendaService, StartTimer, kAccount);
VOORAF_METHOD(AgendaService, StopTimer, kAccount);

VOORAF_METHOD(AnswerService, SubmitAnswer, kParticipant);
VOORAF_METHOD(AnswerService, EnterCounts, kAccount);
VOORAF_METHOD(AnswerService, ReleaseReason, kAccount);
VOORAF_METHOD(AnswerService, HideReason, kAccount);

VOORAF_METHOD(ThemeService, AddTheme, kAccount);
VOORAF_METHOD(ThemeService, RenameTheme, kAccount);
VOORAF_METHOD(ThemeService, SortTexts, kAccount);

VOORAF_METHOD(StatementService, ProposeStatement, kParticipant);
VOORAF_METHOD(StatementService, ReleaseStatements, kAccount);
VOORAF_METHOD(StatementService, MergeStatements, kAccount);
VOORAF_METHOD(StatementService, HideStatement, kAccount);
VOORAF_METHOD(StatementService, ShowStatementAgain, kAccount);
VOORAF_METHOD(StatementService, RateStatement, kParticipant);

VOORAF_METHOD(BallotService, DraftJointAnswer, kAccount);
VOORAF_METHOD(BallotService, OpenBallot, kAccount);
VOORAF_METHOD(BallotService, CastVote, kParticipant);
VOORAF_METHOD(BallotService, CountHands, kAccount);
VOORAF_METHOD(BallotService, CloseBallot, kAccount);
VOORAF_METHOD(BallotService, GetVotes, kParticipant);
VOORAF_METHOD(BallotService, WithdrawBallot, kAccount);
VOORAF_METHOD(BallotService, ReleaseObjection, kAccount);
VOORAF_METHOD(BallotService, ResolveObjection, kAccount);

VOORAF_METHOD(AmendmentService, ProposeAmendment, kParticipant);
VOORAF_METHOD(AmendmentService, ReleaseAmendment, kAccount);
VOORAF_METHOD(AmendmentService, DecideAmendment, kAccount);

VOORAF_METHOD(FactsService, ChangeFacts, kParticipant);
VOORAF_METHOD(FactsService, ChangeTaskParts, kParticipant);
VOORAF_METHOD(FactsService, ChangeTargetGroups, kAccount);

VOORAF_METHOD(RecordService, ExportPerson, kParticipant);
VOORAF_METHOD(RecordService, ErasePerson, kAccount);
VOORAF_METHOD(RecordService, EraseText, kAccount);
VOORAF_METHOD(RecordService, EraseSession, kAccount);

VOORAF_METHOD(FollowUpService, AddFollowUp, kAccount);
VOORAF_METHOD(FollowUpService, ListFollowUps, kNobody);

VOORAF_METHOD(LogService, GetCheckpoint, kParticipant);

VOORAF_METHOD(FloorService, ChangeFloorRules, kAccount);
VOORAF_METHOD(FloorService, RaiseHand, kParticipant);
VOORAF_METHOD(FloorService, LowerHand, kParticipant);
VOORAF_METHOD(FloorService, GrantFloor, kAccount);
VOORAF_METHOD(FloorService, YieldFloor, kParticipant);
VOORAF_METHOD(FloorService, PassTurn, kParticipant);
VOORAF_METHOD(FloorService, SendTextTurn, kParticipant);
VOORAF_METHOD(FloorService, ReleaseTextTurn, kAccount);
VOORAF_METHOD(FloorService, RefuseTextTurn, kAccount);

VOORAF_METHOD(SignalService, DismissSignal, kAccount);
VOORAF_METHOD(SignalService, ReopenSignal, kAccount);

VOORAF_METHOD(WatchService, PollSession, kParticipant);
VOORAF_METHOD(ReplayService, GetTimeline, kParticipant);

#undef VOORAF_METHOD

}  // namespace vooraf::client
