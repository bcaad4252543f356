#include "client-core/error.h"

#include <gtest/gtest.h>

#include "client-core/problems.h"
#include "tests/client-core/fakes.h"

namespace vooraf::client {
namespace {

using grpc::StatusCode;

TEST(Error, TheServersSentenceAndReasonComeThrough) {
  const Error error = FromStatus(
      Refusal(StatusCode::FAILED_PRECONDITION, "ROUND_NOT_OPEN", "De ronde is niet open."));
  EXPECT_EQ(error.kind, ErrorKind::kRefused);
  EXPECT_EQ(error.reason, "ROUND_NOT_OPEN");
  EXPECT_EQ(error.metadata.at("item"), "3");
  EXPECT_EQ(error.Sentence("nl"), "De ronde is niet open.");
}

TEST(Error, WhoIsNotKnownIsNotSignedIn) {
  EXPECT_EQ(FromStatus(Refusal(StatusCode::UNAUTHENTICATED, "TOKEN_UNKNOWN", "x")).kind,
            ErrorKind::kNotSignedIn);
  EXPECT_EQ(FromStatus(Refusal(StatusCode::NOT_FOUND, "NOT_IN_SESSION", "x")).kind,
            ErrorKind::kNotSignedIn);
}

TEST(Error, ABareCodeStillGetsASentenceInBothLanguages) {
  for (int code = 1; code <= 16; ++code) {
    const Error error = FromStatus(grpc::Status(static_cast<StatusCode>(code), "detail"));
    EXPECT_FALSE(error.Sentence("nl").empty()) << code;
    EXPECT_NE(error.Sentence("nl"), error.Sentence("en")) << code;
    EXPECT_EQ(error.detail, "detail");
  }
}

TEST(Error, DetailsThatCannotBeReadDoNoHarm) {
  const Error error = FromStatus(grpc::Status(StatusCode::NOT_FOUND, "x", "\xff\xff garbage"));
  EXPECT_EQ(error.kind, ErrorKind::kRefused);
  EXPECT_FALSE(error.Sentence("en").empty());
}

TEST(Error, OnlyWhatSettlesACommandIsDefinite) {
  EXPECT_FALSE(IsDefinite(grpc::Status(StatusCode::UNAVAILABLE, "")));
  EXPECT_FALSE(IsDefinite(grpc::Status(StatusCode::UNKNOWN, "")));
  EXPECT_FALSE(IsDefinite(grpc::Status(StatusCode::DEADLINE_EXCEEDED, "")));
  EXPECT_FALSE(IsDefinite(grpc::Status(StatusCode::INTERNAL, "RST_STREAM")));
  EXPECT_FALSE(IsDefinite(Refusal(StatusCode::INTERNAL, "OUTCOME_UNKNOWN", "x")));
  EXPECT_FALSE(IsDefinite(Refusal(StatusCode::UNAVAILABLE, "DISK_FULL", "x")));
  EXPECT_TRUE(IsDefinite(Refusal(StatusCode::INTERNAL, "BUG", "x")));
  EXPECT_TRUE(IsDefinite(grpc::Status(StatusCode::INVALID_ARGUMENT, "")));
  EXPECT_TRUE(IsDefinite(grpc::Status(StatusCode::UNIMPLEMENTED, "")));
  EXPECT_TRUE(IsDefinite(grpc::Status::OK));
}

TEST(Error, TextsAreFilledFromMetadata) {
  EXPECT_EQ(FillIn("a {x} b {y} c", {{"x", "1"}}), "a 1 b  c");
  EXPECT_EQ(FillIn("open { stays", {}), "open { stays");
  EXPECT_EQ(FillIn("{x}", {{"x", "{x}"}}), "{x}");
}

TEST(Problems, EachHasBothLanguages) {
  for (const Problem* problem : kProblems) {
    EXPECT_FALSE(problem->en.empty()) << problem->reason;
    EXPECT_FALSE(problem->nl.empty()) << problem->reason;
    EXPECT_NE(problem->en, problem->nl) << problem->reason;
  }
}

}  // namespace
}  // namespace vooraf::client
