// Templates over the wire: what one account keeps, no other sees.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/api/fixture.h"
#include "tests/templates/small_template.h"
#include "vooraf/v1/template_service.pb.h"

namespace vooraf::api {
namespace {

using templates::Named;

class KeptTemplates : public ApiTest {
 protected:
  KeptTemplates() {
    server_.AddFacilitator("bert", kPassword);
    bert_ = std::make_unique<Client>(server_.address());
    EXPECT_TRUE(bert_->SignIn("bert", kPassword).ok());
  }

  static v1::SaveTemplateResponse Save(Client& who, const std::string& text) {
    v1::SaveTemplateRequest request;
    request.set_text(text);
    v1::SaveTemplateResponse response;
    const auto status = who.Call("TemplateService/SaveTemplate", request, &response);
    EXPECT_TRUE(status.ok()) << status.error_message();
    return response;
  }

  static std::string ReasonOfGet(Client& who, const std::string& name) {
    v1::GetTemplateRequest request;
    request.set_template_(name);
    return Explain(who.Call("TemplateService/GetTemplate", request)).reason;
  }

  std::unique_ptr<Client> bert_;
};

TEST_F(KeptTemplates, E6AreSeenByTheirAccountAloneAndStayAfterARestart) {
  const std::string text = "# Our own.\n" + Named("onze-straat");
  const auto saved = Save(*facilitator_, text);
  EXPECT_EQ(saved.faults_size(), 0);
  EXPECT_EQ(saved.template_().plan().items(1).item(), 2u);
  EXPECT_FALSE(saved.replaced());
  EXPECT_EQ(ReasonOfGet(*bert_, "onze-straat"), "TEMPLATE_UNKNOWN");

  server_.Stop();
  server_.Start();
  Client anna(server_.address());
  ASSERT_TRUE(anna.SignIn("anna", kPassword).ok());
  v1::GetTemplateRequest get;
  get.set_template_("onze-straat");
  v1::GetTemplateResponse got;
  ASSERT_TRUE(anna.Call("TemplateService/GetTemplate", get, &got).ok());
  EXPECT_EQ(got.text(), text);
  EXPECT_TRUE(got.own());

  v1::ListTemplatesResponse list;
  ASSERT_TRUE(anna.Call("TemplateService/ListTemplates", v1::ListTemplatesRequest(), &list).ok());
  ASSERT_EQ(list.own(), 1u);
  EXPECT_EQ(list.templates(list.templates_size() - 1).template_(), "onze-straat");
}

TEST_F(KeptTemplates, E6MakeSessionsThatOutliveThem) {
  Save(*facilitator_, Named("onze-straat"));
  v1::CreateSessionRequest create;
  create.set_request_id(NewRequestId());
  create.set_template_("onze-straat");
  v1::CreateSessionRequest other = create;
  other.set_request_id(NewRequestId());
  EXPECT_EQ(Explain(bert_->Call("SessionService/CreateSession", other)).reason, "TEMPLATE_UNKNOWN");
  v1::CreateSessionResponse created;
  ASSERT_TRUE(facilitator_->Call("SessionService/CreateSession", create, &created).ok());

  v1::RemoveTemplateRequest remove;
  remove.set_template_("onze-straat");
  EXPECT_EQ(Explain(bert_->Call("TemplateService/RemoveTemplate", remove)).reason,
            "TEMPLATE_UNKNOWN");
  ASSERT_TRUE(facilitator_->Call("TemplateService/RemoveTemplate", remove).ok());
  EXPECT_EQ(ReasonOfGet(*facilitator_, "onze-straat"), "TEMPLATE_UNKNOWN");
  // A repeat whose answer was lost still finds the session that it made.
  v1::CreateSessionResponse repeated;
  ASSERT_TRUE(facilitator_->Call("SessionService/CreateSession", create, &repeated).ok());
  EXPECT_EQ(repeated.session(), created.session());
  EXPECT_EQ(Explain(facilitator_->Call("SessionService/CreateSession", other)).reason,
            "TEMPLATE_UNKNOWN");
}

TEST_F(KeptTemplates, E9FaultsComeBackWithTheirPlaceInBothLanguages) {
  const std::string wrong = templates::Replaced(Named("x"), "\"Which?\"", "\"\"");
  v1::CheckTemplateRequest check;
  check.set_text(wrong);
  v1::CheckTemplateResponse checked;
  ASSERT_TRUE(facilitator_->Call("TemplateService/CheckTemplate", check, &checked).ok());
  ASSERT_EQ(checked.faults_size(), 1);
  EXPECT_EQ(checked.faults(0).line(), 17u);
  EXPECT_GT(checked.faults(0).column(), 0u);
  EXPECT_EQ(checked.faults(0).problem().entries_size(), 2);
  EXPECT_FALSE(checked.has_template_());
  EXPECT_EQ(Save(*facilitator_, wrong).faults_size(), 1);
  EXPECT_EQ(ReasonOfGet(*facilitator_, "x"), "TEMPLATE_UNKNOWN");
}

TEST_F(KeptTemplates, E8TheLargestFitsInARequest) {
  std::string text = Named("groot");
  text += "#" + std::string(250'000 - text.size() - 1, 'x');
  EXPECT_EQ(Save(*facilitator_, text).faults_size(), 0);
  EXPECT_EQ(Save(*facilitator_, text + "x").faults_size(), 1);
}

TEST_F(KeptTemplates, NeedAnAccount) {
  Client nobody(server_.address());
  for (const char* method :
       {"ListTemplates", "GetTemplate", "CheckTemplate", "SaveTemplate", "RemoveTemplate"}) {
    EXPECT_EQ(
        Explain(nobody.Call(std::string("TemplateService/") + method, v1::ListTemplatesRequest()))
            .code,
        grpc::StatusCode::UNAUTHENTICATED)
        << method;
  }
}

}  // namespace
}  // namespace vooraf::api
