// The report over the wire: who gets it, and that its parts fit together.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <utility>
#include <vector>

#include "tests/api/fixture.h"
#include "vooraf/v1/agenda_service.pb.h"
#include "vooraf/v1/report_service.pb.h"
#include "vooraf/v1/statement_service.pb.h"

namespace vooraf::api {
namespace {

constexpr char kGetReport[] = "ReportService/GetReport";

class Report : public ApiTest {
 protected:
  Report() { MakeSession(); }

  v1::GetReportRequest Request(v1::ReportFormat format) const {
    v1::GetReportRequest request;
    request.set_session(live_.session);
    request.set_format(format);
    request.set_language("en");
    return request;
  }

  v1::GetReportResponse Get(const v1::GetReportRequest& request) {
    v1::GetReportResponse response;
    const auto status = facilitator_->Call(kGetReport, request, &response);
    EXPECT_TRUE(status.ok()) << status.error_message();
    return response;
  }

  std::string ReasonOf(const v1::GetReportRequest& request) {
    return Explain(facilitator_->Call(kGetReport, request)).reason;
  }

  template <class AnyRequest>
  void Must(const std::string& method, AnyRequest request) {
    request.set_session(live_.session);
    request.set_request_id(NewRequestId());
    const auto status = facilitator_->Call(method, request);
    ASSERT_TRUE(status.ok()) << method << ": " << status.error_message();
  }

  void Propose(uint32_t item, const std::string& text) {
    v1::ProposeStatementRequest propose;
    propose.set_item(item);
    propose.set_text(text);
    Must("StatementService/ProposeStatement", propose);
  }
};

TEST_F(Report, I2IsForFacilitators) {
  const auto participant = NewParticipant();
  EXPECT_EQ(Explain(participant->Call(kGetReport, Request(v1::REPORT_FORMAT_HTML))).reason,
            "FACILITATOR_ONLY");
  Client nobody(server_.address());
  EXPECT_EQ(Explain(nobody.Call(kGetReport, Request(v1::REPORT_FORMAT_HTML))).reason,
            "AUTHORIZATION_MISSING");
  server_.AddFacilitator("bert", kPassword);
  Client bert(server_.address());
  ASSERT_TRUE(bert.SignIn("bert", kPassword).ok());
  EXPECT_EQ(Explain(bert.Call(kGetReport, Request(v1::REPORT_FORMAT_HTML))).reason,
            "NOT_IN_SESSION");
}

TEST_F(Report, I5TheSameTwice) {
  const std::vector<std::pair<v1::ReportFormat, std::string>> formats{
      {v1::REPORT_FORMAT_MARKDOWN, "report.md"},
      {v1::REPORT_FORMAT_HTML, "report.html"},
      {v1::REPORT_FORMAT_JSON, "report.json"}};
  for (const auto& [format, name] : formats) {
    const auto report = Get(Request(format));
    ASSERT_EQ(report.files_size(), 1);
    EXPECT_EQ(report.files(0).name(), name);
    EXPECT_THAT(report.files(0).content(), testing::HasSubstr(live_.session));
    EXPECT_EQ(report.next_page_token(), "");
    EXPECT_EQ(Get(Request(format)).SerializeAsString(), report.SerializeAsString());
  }
}

TEST_F(Report, I9CsvIsAFilePerTable) {
  v1::GetReportRequest request = Request(v1::REPORT_FORMAT_CSV);
  request.set_separator(",");
  const auto report = Get(request);
  EXPECT_EQ(report.files_size(), 24);
  EXPECT_EQ(report.files(0).name(), "session.csv");
  EXPECT_THAT(report.files(0).content(), testing::HasSubstr("\"Title\",\"Occasion and place\""));
}

TEST_F(Report, RefusesWhatItCannotMake) {
  EXPECT_EQ(ReasonOf(Request(v1::REPORT_FORMAT_UNSPECIFIED)), "FIELD_INVALID");
  v1::GetReportRequest request = Request(v1::REPORT_FORMAT_CSV);
  request.set_separator("\t");
  EXPECT_EQ(ReasonOf(request), "FIELD_INVALID");
  request = Request(v1::REPORT_FORMAT_CSV);
  request.set_language("fy");
  EXPECT_EQ(ReasonOf(request), "FIELD_INVALID");
  request = Request(v1::REPORT_FORMAT_CSV);
  request.set_page_token("p");
  EXPECT_EQ(ReasonOf(request), "PAGE_TOKEN_INVALID");
}

TEST_F(Report, I11ALargeOneComesInPartsAsLongAsNothingHappens) {
  v1::RevealRoundRequest reveal;
  reveal.set_item(live_.item);
  reveal.set_round(1);
  Must("AgendaService/RevealRound", reveal);
  v1::AddItemRequest add;
  auto& item = *add.mutable_item();
  for (auto* text : {item.mutable_title(), item.mutable_statements()->mutable_wording()}) {
    auto& entry = *text->add_entries();
    entry.set_language("en");
    entry.set_value("Statements");
  }
  Must("AgendaService/AddItem", add);
  const uint32_t number = live_.item + 1;
  v1::OpenRoundRequest open;
  open.set_item(number);
  Must("AgendaService/OpenRound", open);
  // Each of these letters is four in HTML.
  for (int i = 0; i < 1'990; ++i) Propose(number, std::string(290, '<') + std::to_string(i));

  v1::GetReportRequest request = Request(v1::REPORT_FORMAT_HTML);
  const auto first = Get(request);
  ASSERT_NE(first.next_page_token(), "");
  EXPECT_EQ(first.files(0).content().size(), size_t{2} << 20);
  request.set_page_token(first.next_page_token());
  const auto second = Get(request);
  EXPECT_EQ(second.next_page_token(), "");
  EXPECT_EQ(second.files(0).name(), "report.html");
  const std::string whole = first.files(0).content() + second.files(0).content();
  EXPECT_TRUE(whole.ends_with("</html>\n"));
  for (int i = 0; i < 1'990; ++i) {
    ASSERT_NE(whole.find("&lt;" + std::to_string(i) + "<"), std::string::npos) << i;
  }

  Propose(number, "One more");
  EXPECT_EQ(ReasonOf(request), "REPORT_CHANGED");
}

}  // namespace
}  // namespace vooraf::api
