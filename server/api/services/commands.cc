// The services that consist of commands alone: a line per method.
#include "server/api/command_call.h"
#include "server/api/services/services.h"
#include "vooraf/v1/agenda_service.pb.h"
#include "vooraf/v1/amendment_service.pb.h"
#include "vooraf/v1/answer_service.pb.h"
#include "vooraf/v1/facts_service.pb.h"
#include "vooraf/v1/floor_service.pb.h"
#include "vooraf/v1/signal_service.pb.h"
#include "vooraf/v1/statement_service.pb.h"
#include "vooraf/v1/theme_service.pb.h"

namespace vooraf::api {

std::vector<Method> AgendaMethods() {
  constexpr auto kService = "AgendaService";
  return {
      Command<v1::AddItemRequest, v1::AddItemResponse>(kService),
      Command<v1::OpenRoundRequest, v1::OpenRoundResponse>(kService),
      Command<v1::RevealRoundRequest, v1::RevealRoundResponse>(kService),
      Command<v1::ShowOthersRequest, v1::ShowOthersResponse>(kService),
      Command<v1::HoldRevealRequest, v1::HoldRevealResponse>(kService),
      Command<v1::EndHoldRequest, v1::EndHoldResponse>(kService),
      Command<v1::OpenDiscussionRequest, v1::OpenDiscussionResponse>(kService),
      Command<v1::CloseDiscussionRequest, v1::CloseDiscussionResponse>(kService),
      Command<v1::SkipItemRequest, v1::SkipItemResponse>(kService),
      Command<v1::StartTimerRequest, v1::StartTimerResponse>(kService),
      Command<v1::StopTimerRequest, v1::StopTimerResponse>(kService),
  };
}

std::vector<Method> AmendmentMethods() {
  constexpr auto kService = "AmendmentService";
  return {
      Command<v1::ProposeAmendmentRequest, v1::ProposeAmendmentResponse>(kService),
      Command<v1::ReleaseAmendmentRequest, v1::ReleaseAmendmentResponse>(kService),
      Command<v1::DecideAmendmentRequest, v1::DecideAmendmentResponse>(kService),
  };
}

std::vector<Method> AnswerMethods() {
  constexpr auto kService = "AnswerService";
  return {
      Command<v1::SubmitAnswerRequest, v1::SubmitAnswerResponse>(kService, kCrowdSlots),
      Command<v1::EnterCountsRequest, v1::EnterCountsResponse>(kService),
      Command<v1::ReleaseReasonRequest, v1::ReleaseReasonResponse>(kService),
      Command<v1::HideReasonRequest, v1::HideReasonResponse>(kService),
  };
}

std::vector<Method> FactsMethods() {
  constexpr auto kService = "FactsService";
  return {
      Command<v1::ChangeFactsRequest, v1::ChangeFactsResponse>(kService),
      Command<v1::ChangeTaskPartsRequest, v1::ChangeTaskPartsResponse>(kService),
      Command<v1::ChangeTargetGroupsRequest, v1::ChangeTargetGroupsResponse>(kService),
  };
}

std::vector<Method> FloorMethods() {
  constexpr auto kService = "FloorService";
  return {
      Command<v1::ChangeFloorRulesRequest, v1::ChangeFloorRulesResponse>(kService),
      Command<v1::RaiseHandRequest, v1::RaiseHandResponse>(kService, kCrowdSlots),
      Command<v1::LowerHandRequest, v1::LowerHandResponse>(kService),
      Command<v1::GrantFloorRequest, v1::GrantFloorResponse>(kService),
      Command<v1::YieldFloorRequest, v1::YieldFloorResponse>(kService),
      Command<v1::PassTurnRequest, v1::PassTurnResponse>(kService),
      Command<v1::SendTextTurnRequest, v1::SendTextTurnResponse>(kService),
      Command<v1::ReleaseTextTurnRequest, v1::ReleaseTextTurnResponse>(kService),
      Command<v1::RefuseTextTurnRequest, v1::RefuseTextTurnResponse>(kService),
  };
}

std::vector<Method> SignalMethods() {
  constexpr auto kService = "SignalService";
  return {
      Command<v1::DismissSignalRequest, v1::DismissSignalResponse>(kService),
      Command<v1::ReopenSignalRequest, v1::ReopenSignalResponse>(kService),
  };
}

std::vector<Method> StatementMethods() {
  constexpr auto kService = "StatementService";
  return {
      Command<v1::ProposeStatementRequest, v1::ProposeStatementResponse>(kService),
      Command<v1::ReleaseStatementsRequest, v1::ReleaseStatementsResponse>(kService),
      Command<v1::MergeStatementsRequest, v1::MergeStatementsResponse>(kService),
      Command<v1::HideStatementRequest, v1::HideStatementResponse>(kService),
      Command<v1::ShowStatementAgainRequest, v1::ShowStatementAgainResponse>(kService),
      Command<v1::RateStatementRequest, v1::RateStatementResponse>(kService, kCrowdSlots),
  };
}

std::vector<Method> ThemeMethods() {
  constexpr auto kService = "ThemeService";
  return {
      Command<v1::AddThemeRequest, v1::AddThemeResponse>(kService),
      Command<v1::RenameThemeRequest, v1::RenameThemeResponse>(kService),
      Command<v1::SortTextsRequest, v1::SortTextsResponse>(kService),
  };
}

}  // namespace vooraf::api
