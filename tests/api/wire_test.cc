#include "server/api/wire.h"

#include <gtest/gtest.h>

#include "server/api/page.h"
#include "vooraf/v1/answer_service.pb.h"
#include "vooraf/v1/participant_service.pb.h"
#include "vooraf/v1/session_service.pb.h"

namespace vooraf::api {
namespace {

grpc::ByteBuffer Bytes(const std::string& text) {
  const grpc::Slice slice(text);
  return grpc::ByteBuffer(&slice, 1);
}

template <class Request>
std::string ReasonOf(const std::string& bytes) {
  Request request;
  const auto parsed = ParseRequest(Bytes(bytes), request);
  return parsed ? "" : std::string(parsed.error().reason());
}

TEST(ParseRequest, ReadsWhatComesInSeveralPieces) {
  v1::SubmitAnswerRequest sent;
  sent.set_reason("because");
  const std::string text = sent.SerializeAsString();
  const grpc::Slice slices[] = {grpc::Slice(text.substr(0, 3)), grpc::Slice(text.substr(3))};
  v1::SubmitAnswerRequest read;
  ASSERT_TRUE(ParseRequest(grpc::ByteBuffer(slices, 2), read));
  EXPECT_EQ(read.reason(), "because");
}

TEST(ParseRequest, ReadsNothingAsAnEmptyRequest) {
  v1::SubmitAnswerRequest read;
  read.set_reason("of the call before");
  ASSERT_TRUE(ParseRequest(Bytes(""), read));
  EXPECT_EQ(read.reason(), "");
}

TEST(ParseRequest, NamesTheFieldWhoseTextIsNotUtf8AtAnyDepth) {
  v1::CreateSessionRequest request;
  request.mutable_plan()->mutable_title()->add_entries()->set_value("TITLE");
  std::string bytes = request.SerializeAsString();
  bytes.replace(bytes.find("TITLE"), 3, "\xed\xa0\x80");  // half of a surrogate pair
  v1::CreateSessionRequest read;
  const auto parsed = ParseRequest(Bytes(bytes), read);
  ASSERT_FALSE(parsed);
  EXPECT_EQ(parsed.error().reason(), "TEXT_NOT_UTF8");
  EXPECT_EQ(parsed.error().metadata.at("field"), "plan.title.entries.value");
}

TEST(ParseRequest, RefusesFieldsItDoesNotKnowInRepeatedMessages) {
  v1::CreateSessionRequest request;
  auto* group = request.mutable_plan()->add_groups();
  group->GetReflection()->MutableUnknownFields(group)->AddLengthDelimited(50, "x");
  EXPECT_EQ(ReasonOf<v1::CreateSessionRequest>(request.SerializeAsString()), "FIELD_UNKNOWN");
}

TEST(ParseRequest, RefusesTruncatedAndOverlongBytes) {
  v1::SubmitAnswerRequest request;
  request.set_reason("because");
  const std::string bytes = request.SerializeAsString();
  EXPECT_EQ(ReasonOf<v1::SubmitAnswerRequest>(bytes.substr(0, bytes.size() - 1)),
            "REQUEST_MALFORMED");
  EXPECT_EQ(ReasonOf<v1::SubmitAnswerRequest>(std::string(20, '\xff')), "REQUEST_MALFORMED");
}

TEST(Digest, TellsRequestsApartByContentAndKind) {
  v1::OpenSessionRequest open;
  v1::StartSessionRequest start;
  open.set_session("abc");
  start.set_session("abc");
  EXPECT_EQ(open.SerializeAsString(), start.SerializeAsString());
  EXPECT_NE(Digest(open), Digest(start));
  const uint64_t before = Digest(open);
  EXPECT_EQ(Digest(open), before);
  open.set_session("abd");
  EXPECT_NE(Digest(open), before);
}

TEST(TakeMark, LeavesTheIdOutOfTheDigest) {
  v1::LeaveRequest first;
  first.set_session("abc");
  v1::LeaveRequest second = first;
  first.set_request_id(std::string(16, '1'));
  second.set_request_id(std::string(16, '2'));
  const auto mark = TakeMark(first);
  const auto other = TakeMark(second);
  ASSERT_TRUE(mark && other);
  EXPECT_EQ(mark->digest, other->digest);
  EXPECT_NE(mark->id, other->id);
}

TEST(Serialise, WritesWhatIsRead) {
  v1::SubmitAnswerRequest sent;
  for (const size_t length : {0, 10, 1'000, 100'000}) {
    sent.set_reason(std::string(length, 'x'));
    v1::SubmitAnswerRequest read;
    ASSERT_TRUE(ParseRequest(Serialise(sent), read));
    EXPECT_EQ(read.reason().size(), length);
  }
}

TEST(ShareBytes, KeepsTheBytesAsLongAsTheSlice) {
  auto bytes = std::make_shared<const std::string>(1'000, 'x');
  const std::weak_ptr<const std::string> watch = bytes;
  {
    const grpc::Slice slice = ShareBytes(std::move(bytes));
    const grpc::Slice copy = slice;
    EXPECT_EQ(copy.begin(), slice.begin());
    EXPECT_FALSE(watch.expired());
  }
  EXPECT_TRUE(watch.expired());
}

TEST(PageToken, ComesBackAsItWas) {
  EXPECT_EQ(ReadPageToken(MakePageToken("some-key")).value(), "some-key");
  EXPECT_EQ(ReadPageToken("").value(), "");
}

TEST(PageToken, RefusesWhatIsNotOurs) {
  for (const std::string& token : {std::string("x"), std::string("eHh4"), std::string("!!!!"),
                                   std::string(500, 'A'), MakePageToken("k") + "="}) {
    EXPECT_FALSE(ReadPageToken(token)) << token;
  }
}

}  // namespace
}  // namespace vooraf::api
