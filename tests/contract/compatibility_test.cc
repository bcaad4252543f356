// The check itself, on planted contracts; contract_test.cc applies it to the real one.
#include "tests/contract/compatibility.h"

#include <gmock/gmock.h>
#include <google/protobuf/compiler/parser.h>
#include <google/protobuf/descriptor.h>
#include <google/protobuf/io/tokenizer.h>
#include <google/protobuf/io/zero_copy_stream_impl_lite.h>
#include <gtest/gtest.h>

#include <string>

namespace vooraf::contract {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

// A contract as protoc would describe it, from the text of one file's body.
google::protobuf::FileDescriptorSet Contract(const std::string& body) {
  const std::string text = "syntax = \"proto3\"; package t; " + body;
  google::protobuf::io::ArrayInputStream input(text.data(), static_cast<int>(text.size()));
  google::protobuf::io::Tokenizer tokenizer(&input, nullptr);
  google::protobuf::FileDescriptorProto parsed;
  parsed.set_name("t.proto");
  google::protobuf::compiler::Parser parser;
  EXPECT_TRUE(parser.Parse(&tokenizer, &parsed)) << text;
  google::protobuf::DescriptorPool pool;
  const auto* file = pool.BuildFile(parsed);
  google::protobuf::FileDescriptorSet set;
  if (file == nullptr) {
    ADD_FAILURE() << "not a contract: " << text;
  } else {
    file->CopyTo(set.add_file());
  }
  return set;
}

std::vector<std::string> Between(const std::string& released, const std::string& current) {
  return Breaks(Contract(released), Contract(current));
}

TEST(Compatibility, SameContractBreaksNothing) {
  const std::string body = "message A { uint32 x = 1; } enum E { E_UNSPECIFIED = 0; }";
  EXPECT_THAT(Between(body, body), IsEmpty());
}

TEST(Compatibility, AdditionsBreakNothing) {
  EXPECT_THAT(Between("message A { oneof k { uint32 x = 1; } } enum E { E_UNSPECIFIED = 0; }"
                      "service S { rpc M(A) returns (A); }",
                      "message A { oneof k { uint32 x = 1; A y = 2; } repeated E z = 3; }"
                      "message B {} enum E { E_UNSPECIFIED = 0; E_ONE = 1; }"
                      "service S { rpc M(A) returns (A); rpc N(A) returns (B); }"),
              IsEmpty());
}

TEST(Compatibility, RemovedMessageEnumAndService) {
  EXPECT_THAT(Between("message A {} message B {} enum E { E_UNSPECIFIED = 0; }"
                      "service S { rpc M(A) returns (A); }",
                      "message A {}"),
              ElementsAre("message t.B is gone", "enum t.E is gone", "service t.S is gone"));
}

TEST(Compatibility, RemovedField) {
  EXPECT_THAT(Between("message A { uint32 x = 1; uint32 y = 2; }", "message A { uint32 x = 1; }"),
              ElementsAre("field t.A.y: number 2 is gone"));
}

TEST(Compatibility, RemovedFieldStaysABreakWhenReserved) {
  EXPECT_THAT(Between("message A { uint32 x = 1; }", "message A { reserved 1; }"),
              ElementsAre("field t.A.x: number 1 is gone"));
}

TEST(Compatibility, RenumberedField) {
  EXPECT_THAT(Between("message A { uint32 x = 1; }", "message A { uint32 x = 2; }"),
              ElementsAre("field t.A.x: number 1 is gone"));
}

TEST(Compatibility, RenamedField) {
  EXPECT_THAT(Between("message A { uint32 x = 1; }", "message A { uint32 y = 1; }"),
              ElementsAre("field t.A.x: name was x, is y"));
}

TEST(Compatibility, RetypedField) {
  EXPECT_THAT(Between("message A { uint32 x = 1; }", "message A { string x = 1; }"),
              ElementsAre("field t.A.x: type was TYPE_UINT32, is TYPE_STRING"));
  EXPECT_THAT(Between("message A { B x = 1; } message B {} message C {}",
                      "message A { C x = 1; } message B {} message C {}"),
              ElementsAre(HasSubstr("type was TYPE_MESSAGE .t.B, is TYPE_MESSAGE .t.C")));
}

TEST(Compatibility, ChangedLabel) {
  EXPECT_THAT(Between("message A { uint32 x = 1; }", "message A { repeated uint32 x = 1; }"),
              ElementsAre("field t.A.x: label was LABEL_OPTIONAL, is LABEL_REPEATED"));
}

TEST(Compatibility, ChangedPresence) {
  EXPECT_THAT(Between("message A { uint32 x = 1; }", "message A { optional uint32 x = 1; }"),
              ElementsAre(HasSubstr("oneof was none")));
}

TEST(Compatibility, MovedIntoAndOutOfAOneof) {
  EXPECT_THAT(Between("message A { uint32 x = 1; }", "message A { oneof k { uint32 x = 1; } }"),
              ElementsAre("field t.A.x: oneof was none, is k"));
  EXPECT_THAT(Between("message A { oneof k { uint32 x = 1; } }", "message A { uint32 x = 1; }"),
              ElementsAre("field t.A.x: oneof was k, is none"));
}

TEST(Compatibility, AnotherOneofBeforeItIsNoChange) {
  EXPECT_THAT(Between("message A { oneof k { uint32 x = 1; } }",
                      "message A { oneof j { uint32 y = 2; } oneof k { uint32 x = 1; } }"),
              IsEmpty());
}

TEST(Compatibility, EnumValues) {
  EXPECT_THAT(Between("enum E { E_UNSPECIFIED = 0; E_ONE = 1; E_TWO = 2; }",
                      "enum E { E_UNSPECIFIED = 0; E_OTHER = 1; E_TWO = 3; }"),
              ElementsAre("value t.E.E_ONE: name was E_ONE, is E_OTHER",
                          "value t.E.E_TWO: number 2 is gone"));
}

TEST(Compatibility, NestedMessagesAndEnums) {
  EXPECT_THAT(Between("message A { message B { uint32 x = 1; } enum E { E_UNSPECIFIED = 0; } }",
                      "message A { message B {} }"),
              ElementsAre("field t.A.B.x: number 1 is gone", "enum t.A.E is gone"));
}

TEST(Compatibility, Methods) {
  EXPECT_THAT(
      Between("message A {} message B {}"
              "service S { rpc L(A) returns (A); rpc M(A) returns (A); rpc N(A) returns (A); }",
              "message A {} message B {}"
              "service S { rpc M(B) returns (A); rpc N(A) returns (stream A); }"),
      ElementsAre("method t.S.L is gone", "method t.S.M: request was .t.A, is .t.B",
                  "method t.S.N: response was .t.A, is stream .t.A"));
}

}  // namespace
}  // namespace vooraf::contract
