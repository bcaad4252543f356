#include "client-core/methods.h"

#include <google/protobuf/descriptor.h>
#include <gtest/gtest.h>

#include <map>

namespace vooraf::client {
namespace {

using google::protobuf::DescriptorPool;

// Every unary method of the contract, as "/service/Method" with its request and response.
std::map<std::string, std::pair<std::string, std::string>> Contract() {
  std::map<std::string, std::pair<std::string, std::string>> methods;
  for (const char* file : {"agenda", "amendment", "answer", "auth", "ballot", "facts", "floor",
                           "follow_up", "log", "participant", "record", "replay", "report",
                           "session", "signal", "statement", "template", "theme", "watch"}) {
    const auto* descriptor = DescriptorPool::generated_pool()->FindFileByName(
        std::string("vooraf/v1/") + file + "_service.proto");
    EXPECT_NE(descriptor, nullptr) << file;
    for (int s = 0; s < descriptor->service_count(); ++s) {
      const auto* service = descriptor->service(s);
      for (int m = 0; m < service->method_count(); ++m) {
        const auto* method = service->method(m);
        if (method->server_streaming()) continue;
        methods["/" + service->full_name() + "/" + method->name()] = {
            method->input_type()->full_name(), method->output_type()->full_name()};
      }
    }
  }
  return methods;
}

template <class... M>
std::map<std::string, std::pair<std::string, std::string>> Ours(const M&... methods) {
  return {{methods.name,
           {M::Request::descriptor()->full_name(), M::Response::descriptor()->full_name()}}...};
}

TEST(Methods, AreTheContracts) {
  auto ours = Ours(
      kSignIn, kSignOut, kGetAccount, kListTemplates, kGetTemplate, kCheckTemplate, kSaveTemplate,
      kRemoveTemplate, kCreateSession, kListSessions, kFindSession, kGetPlan, kGetSchedule,
      kChangePlan, kOpenSession, kStartSession, kCloseSession, kJoin, kLeave, kSetName,
      kAddFacilitator, kCreateInvitations, kAddItem, kOpenRound, kRevealRound, kSkipItem,
      kShowOthers, kHoldReveal, kEndHold, kOpenDiscussion, kCloseDiscussion, kStartTimer,
      kStopTimer, kSubmitAnswer, kReleaseReason, kHideReason, kAddTheme, kRenameTheme, kSortTexts,
      kProposeStatement, kReleaseStatements, kMergeStatements, kHideStatement, kShowStatementAgain,
      kRateStatement, kDraftJointAnswer, kOpenBallot, kCastVote, kCloseBallot, kGetVotes,
      kWithdrawBallot, kReleaseObjection, kResolveObjection, kProposeAmendment, kReleaseAmendment,
      kDecideAmendment, kChangeFloorRules, kRaiseHand, kLowerHand, kGrantFloor, kYieldFloor,
      kPassTurn, kSendTextTurn, kReleaseTextTurn, kRefuseTextTurn, kPollSession);
  ours.merge(Ours(kEnterCounts, kCountHands, kMarkYoungPeoplePresent, kHelpPerson, kMoveParticipant,
                  kLockJoining, kRemoveParticipant, kChangeFacts, kChangeTaskParts,
                  kChangeTargetGroups, kDismissSignal, kReopenSignal, kAddFollowUp, kListFollowUps,
                  kGetCheckpoint, kGetReport, kGetTimeline, kExportPerson, kErasePerson, kEraseText,
                  kEraseSession));
  EXPECT_EQ(ours, Contract());
}

}  // namespace
}  // namespace vooraf::client
