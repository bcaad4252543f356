#include "server/web/grpc_web.h"

#include <gtest/gtest.h>

namespace vooraf::web {
namespace {

using namespace std::string_literals;
using std::chrono::nanoseconds;

TEST(GrpcWeb, IsKnownByItsType) {
  for (const char* type : {"application/grpc-web", "application/grpc-web+proto",
                           "application/grpc-web+proto; charset=utf-8"}) {
    EXPECT_TRUE(IsGrpcWeb(type)) << type;
  }
  for (const char* type :
       {"", "application/grpc", "application/grpc-web-text", "application/grpc-web-text+proto",
        "application/grpc-web+json", "application/json", "text/plain"}) {
    EXPECT_FALSE(IsGrpcWeb(type)) << type;
  }
}

TEST(GrpcWeb, OnlyTheContractsOwnMethodsAreCalls) {
  EXPECT_TRUE(IsCallPath("/vooraf.v1.AnswerService/SubmitAnswer"));
  for (const char* path :
       {"/", "/vooraf.v1.AnswerService", "/vooraf.v1.AnswerService/", "/vooraf.v1./Submit",
        "/vooraf.v1.A/B/C", "/vooraf.v1.A/../B", "/vooraf.v1.A/%2e", "/grpc.health.v1.Health/Check",
        "/grpc.reflection.v1alpha.ServerReflection/ServerReflectionInfo", "//vooraf.v1.A/B"}) {
    EXPECT_FALSE(IsCallPath(path)) << path;
  }
}

TEST(GrpcWeb, ARequestHoldsOneMessage) {
  EXPECT_EQ(*ReadMessage("\0\0\0\0\3abc"s), "abc");
  EXPECT_EQ(*ReadMessage("\0\0\0\0\0"s), "");
  for (const std::string& body :
       {""s, "\0\0\0\0"s, "\0\0\0\0\4abc"s, "\0\0\0\0\2abc"s, "\0\0\0\0\0\0\0\0\0\0"s,
        "\x80\0\0\0\0"s, "\2\0\0\0\0"s, "\0\xff\xff\xff\xff"s}) {
    EXPECT_FALSE(ReadMessage(body)) << body.size();
  }
  EXPECT_TRUE(IsCompressed("\1\0\0\0\0"s));
  EXPECT_FALSE(IsCompressed("\0\0\0\0\0"s));
  EXPECT_FALSE(IsCompressed(""));
}

TEST(GrpcWeb, TimeoutsHaveAUnit) {
  EXPECT_EQ(*ReadTimeout("1H"), std::chrono::hours(1));
  EXPECT_EQ(*ReadTimeout("2M"), std::chrono::minutes(2));
  EXPECT_EQ(*ReadTimeout("3S"), std::chrono::seconds(3));
  EXPECT_EQ(*ReadTimeout("4m"), std::chrono::milliseconds(4));
  EXPECT_EQ(*ReadTimeout("5u"), std::chrono::microseconds(5));
  EXPECT_EQ(*ReadTimeout("6n"), nanoseconds(6));
  EXPECT_EQ(*ReadTimeout("99999999H"), std::chrono::hours(24 * 365));
  for (const char* text : {"", "S", "1", "-1S", "1.5S", "123456789S", "1 S", "1s", "S1", "0x1S"}) {
    EXPECT_FALSE(ReadTimeout(text)) << text;
  }
}

TEST(GrpcWeb, FramesStandInChunksOfTheirOwn) {
  EXPECT_EQ(FramePrefix(0).bytes(), "5\r\n\0\0\0\0\0"s);
  EXPECT_EQ(FramePrefix(300).bytes(), "131\r\n\0\0\0\1\x2c"s);
  EXPECT_EQ(FramePrefix(0xffffffff - 5).bytes(), "ffffffff\r\n\0\xff\xff\xff\xfa"s);
  const grpc::Slice parts[] = {grpc::Slice("ab"), grpc::Slice("c")};
  EXPECT_EQ(FrameOf(grpc::ByteBuffer(parts, 2)), "8\r\n\0\0\0\0\3abc\r\n"s);
}

TEST(GrpcWeb, TrailersEndTheAnswer) {
  EXPECT_EQ(TrailersOf(grpc::Status::OK), "14\r\n\x80\0\0\0\x0fgrpc-status:0\r\n\r\n0\r\n\r\n"s);
  const grpc::Status failed(grpc::StatusCode::NOT_FOUND, "50% caf\xc3\xa9\n", "\xff\xfe\xfd\xfc");
  EXPECT_EQ(TrailersOnly(failed),
            "grpc-status: 5\r\ngrpc-message: 50%25 caf%C3%A9%0A\r\n"
            "grpc-status-details-bin: //79/A\r\n");
}

}  // namespace
}  // namespace vooraf::web
