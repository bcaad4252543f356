#include "server/api/status.h"

#include <gtest/gtest.h>

#include "google/rpc/error_details.pb.h"
#include "google/rpc/status.pb.h"

namespace vooraf::api {
namespace {

constexpr domain::Refusal kFull{"FULL", domain::Code::kResourceExhausted, "At most {max} fit.",
                                "Er passen er {max}."};

TEST(Status, CarriesCodeReasonMetadataAndText) {
  const grpc::Status status = ToStatus({&kFull, {{"max", "7"}}}, "nl");
  EXPECT_EQ(status.error_code(), grpc::StatusCode::RESOURCE_EXHAUSTED);
  EXPECT_EQ(status.error_message(), "At most 7 fit.");
  google::rpc::Status details;
  ASSERT_TRUE(details.ParseFromString(status.error_details()));
  EXPECT_EQ(details.code(), static_cast<int>(grpc::StatusCode::RESOURCE_EXHAUSTED));
  ASSERT_EQ(details.details_size(), 2);
  google::rpc::ErrorInfo info;
  ASSERT_TRUE(details.details(0).UnpackTo(&info));
  EXPECT_EQ(info.reason(), "FULL");
  EXPECT_EQ(info.domain(), "vooraf");
  EXPECT_EQ(info.metadata().at("max"), "7");
  google::rpc::LocalizedMessage localized;
  ASSERT_TRUE(details.details(1).UnpackTo(&localized));
  EXPECT_EQ(localized.locale(), "nl");
  EXPECT_EQ(localized.message(), "Er passen er 7.");
}

TEST(ChooseLanguage, TakesTheFirstOfOurs) {
  EXPECT_EQ(ChooseLanguage("nl"), "nl");
  EXPECT_EQ(ChooseLanguage("nl-BE,en;q=0.5"), "nl");
  EXPECT_EQ(ChooseLanguage("fr, en-GB, nl"), "en");
  EXPECT_EQ(ChooseLanguage(" fy ; q=1,  nl;q=0.1"), "nl");
}

TEST(ChooseLanguage, FallsBackOnEnglish) {
  for (const char* text : {"", "de", ",,,", "*", "nln", ";", "  "}) {
    EXPECT_EQ(ChooseLanguage(text), "en") << text;
  }
}

}  // namespace
}  // namespace vooraf::api
