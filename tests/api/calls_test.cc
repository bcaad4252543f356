// What the api does with calls that are right.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cctype>
#include <string>

#include "tests/api/fixture.h"
#include "vooraf/v1/auth_service.pb.h"
#include "vooraf/v1/participant_service.pb.h"
#include "vooraf/v1/template_service.pb.h"

namespace vooraf::api {
namespace {

class Calls : public ApiTest {};

TEST_F(Calls, EveryCommandReturnsTheRevisionThatContainsIt) {
  MakeSession();
  const auto participant = NewParticipant();
  v1::SubmitAnswerResponse first;
  v1::SubmitAnswerResponse second;
  ASSERT_TRUE(participant->Call("AnswerService/SubmitAnswer", Answer(1), &first).ok());
  ASSERT_TRUE(participant->Call("AnswerService/SubmitAnswer", Answer(2), &second).ok());
  EXPECT_GT(second.revision().seq(), first.revision().seq());
  EXPECT_EQ(second.revision().epoch(), first.revision().epoch());
}

TEST_F(Calls, JoiningAgainWithTheSameTokenIsTheSameParticipant) {
  MakeSession();
  const auto participant = NewParticipant();
  const uint32_t number = participant->Join(live_.session, live_.join_code, 1);
  EXPECT_EQ(participant->Join(live_.session, live_.join_code, 1), number);
  EXPECT_NE(NewParticipant()->Join(live_.session, live_.join_code, 1), number);
}

TEST_F(Calls, ASessionIsFoundByItsCodeHoweverItIsTyped) {
  MakeSession();
  std::string typed;
  for (const char c : live_.join_code) {
    typed += static_cast<char>(std::tolower(c));
    if (typed.size() == 4) typed += " - ";
  }
  Client anyone(server_.address());
  v1::FindSessionRequest request;
  request.set_join_code(typed);
  v1::FindSessionResponse found;
  ASSERT_TRUE(anyone.Call("SessionService/FindSession", request, &found).ok());
  EXPECT_EQ(found.session(), live_.session);
  EXPECT_EQ(found.groups_size(), 2);
  EXPECT_EQ(found.phase(), v1::SESSION_PHASE_LIVE);
  EXPECT_EQ(found.privacy().controller().entries(0).value(), "The municipality");
}

TEST_F(Calls, CodesThatNoSessionHasAreNotFound) {
  Client anyone(server_.address());
  for (const char* code : {"", "ABCD2345", "zzzzzzzz", "O0O0O0O0", "far too long to be a code"}) {
    v1::FindSessionRequest request;
    request.set_join_code(code);
    const Refused refused = Explain(anyone.Call("SessionService/FindSession", request));
    EXPECT_EQ(refused.code, grpc::StatusCode::NOT_FOUND);
    EXPECT_EQ(refused.reason, "JOIN_CODE_UNKNOWN");
  }
}

TEST_F(Calls, ListsComeInPagesNewestFirst) {
  for (int i = 0; i < 5; ++i) MakeSession();
  v1::ListSessionsRequest request;
  request.set_page_size(2);
  std::vector<std::string> seen;
  do {
    v1::ListSessionsResponse page;
    ASSERT_TRUE(facilitator_->Call("SessionService/ListSessions", request, &page).ok());
    for (const auto& summary : page.sessions()) seen.push_back(summary.session());
    request.set_page_token(page.next_page_token());
  } while (!request.page_token().empty());
  EXPECT_EQ(seen.size(), 5u);
  EXPECT_EQ(seen.front(), live_.session);
  std::sort(seen.begin(), seen.end());
  EXPECT_EQ(std::unique(seen.begin(), seen.end()), seen.end());
}

TEST_F(Calls, ASessionIsMadeFromATemplate) {
  v1::ListTemplatesResponse templates;
  ASSERT_TRUE(
      facilitator_->Call("TemplateService/ListTemplates", v1::ListTemplatesRequest(), &templates)
          .ok());
  ASSERT_GE(templates.templates_size(), 1);
  const std::string name = templates.templates(0).template_();

  v1::GetTemplateRequest get;
  get.set_template_(name);
  v1::GetTemplateResponse got;
  ASSERT_TRUE(facilitator_->Call("TemplateService/GetTemplate", get, &got).ok());
  EXPECT_EQ(got.template_().template_(), name);
  get.set_template_("no-such");
  EXPECT_EQ(Explain(facilitator_->Call("TemplateService/GetTemplate", get)).reason,
            "TEMPLATE_UNKNOWN");

  v1::CreateSessionRequest create;
  create.set_request_id(NewRequestId());
  create.set_template_(name);
  auto& title = *create.mutable_title()->add_entries();
  title.set_language("nl");
  title.set_value("Ons gesprek");
  v1::CreateSessionResponse created;
  const grpc::Status status = facilitator_->Call("SessionService/CreateSession", create, &created);
  ASSERT_TRUE(status.ok()) << status.error_message();
  v1::CreateSessionResponse repeated;
  ASSERT_TRUE(facilitator_->Call("SessionService/CreateSession", create, &repeated).ok());
  EXPECT_EQ(repeated.session(), created.session());

  v1::GetPlanRequest plan_of;
  plan_of.set_session(created.session());
  v1::GetPlanResponse plan;
  ASSERT_TRUE(facilitator_->Call("SessionService/GetPlan", plan_of, &plan).ok());
  EXPECT_EQ(plan.plan().title().entries(0).value(), "Ons gesprek");
  EXPECT_EQ(plan.plan().items_size(), got.template_().plan().items_size());
}

TEST_F(Calls, SigningOutEndsTheTokenAtOnce) {
  v1::GetAccountResponse account;
  ASSERT_TRUE(facilitator_->Call("AuthService/GetAccount", v1::GetAccountRequest(), &account).ok());
  EXPECT_EQ(account.account_name(), "anna");
  ASSERT_TRUE(facilitator_->Call("AuthService/SignOut", v1::SignOutRequest()).ok());
  EXPECT_EQ(Explain(facilitator_->Call("AuthService/GetAccount", v1::GetAccountRequest())).reason,
            "SIGN_IN_ENDED");
}

TEST_F(Calls, AccountsMadeWhileTheServerRunsCanSignIn) {
  server_.AddFacilitator("bert", kPassword);
  Client bert(server_.address());
  EXPECT_TRUE(bert.SignIn("Bert", kPassword).ok());
  MakeSession();
  v1::AddFacilitatorRequest add;
  add.set_session(live_.session);
  add.set_request_id(NewRequestId());
  add.set_account_name("bert");
  v1::AddFacilitatorResponse added;
  ASSERT_TRUE(facilitator_->Call("ParticipantService/AddFacilitator", add, &added).ok());
  EXPECT_GT(added.participant(), 0u);
  v1::ListSessionsResponse list;
  ASSERT_TRUE(bert.Call("SessionService/ListSessions", v1::ListSessionsRequest(), &list).ok());
  EXPECT_EQ(list.sessions_size(), 1);

  add.set_request_id(NewRequestId());
  add.set_account_name("nobody");
  EXPECT_EQ(Explain(facilitator_->Call("ParticipantService/AddFacilitator", add)).reason,
            "ACCOUNT_UNKNOWN");
}

TEST_F(Calls, SignInsSurviveARestart) {
  MakeSession();
  server_.Kill();
  server_.Start();
  Client again(server_.address());
  again.set_token(facilitator_->token());
  EXPECT_TRUE(again.Call("AuthService/GetAccount", v1::GetAccountRequest()).ok());
}

TEST_F(Calls, WhatWasAcknowledgedSurvivesKill) {
  MakeSession();
  const auto participant = NewParticipant();
  const v1::SubmitAnswerRequest answer = Answer(2);
  v1::SubmitAnswerResponse before;
  ASSERT_TRUE(participant->Call("AnswerService/SubmitAnswer", answer, &before).ok());
  server_.Kill();
  server_.Start();
  v1::SubmitAnswerResponse after;
  Client again(server_.address());
  again.set_token(participant->token());
  ASSERT_TRUE(again.Call("AnswerService/SubmitAnswer", answer, &after).ok());
  EXPECT_EQ(after.revision().seq(), before.revision().seq());
  EXPECT_NE(after.revision().epoch(), before.revision().epoch());
}

}  // namespace
}  // namespace vooraf::api
