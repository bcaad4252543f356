// Callers of methods that gRPC does not know by name, and of such as nobody has.
#include <gmock/gmock.h>
#include <grpcpp/generic/generic_stub.h>
#include <gtest/gtest.h>

#include "tests/api/fixture.h"

namespace vooraf::api {
namespace {

using ::testing::HasSubstr;

constexpr char kListSessions[] = "/vooraf.v1.SessionService/ListSessions";

class Arrivals : public ApiTest {
 protected:
  // A call that begins, and whose request has not come so far.
  struct OpenCall {
    std::unique_ptr<grpc::ClientContext> context;
    std::unique_ptr<grpc::GenericClientAsyncReaderWriter> stream;
    grpc::Status status;
  };

  OpenCall Begin(const char* path) {
    OpenCall call{.context = facilitator_->MakeContext(), .stream = {}, .status = {}};
    call.stream = stub_.PrepareCall(call.context.get(), path, &queue_);
    call.stream->StartCall(this);
    AwaitTag();
    return call;
  }

  // What the server says in the end. gRPC tells it once the answer, if any, has been read.
  Refused EndOf(OpenCall& call) {
    grpc::ByteBuffer answer;
    call.stream->Read(&answer, this);
    AwaitTag();
    call.stream->Finish(&call.status, this);
    AwaitTag();
    return Explain(call.status);
  }

  void AwaitTag() {
    void* tag = nullptr;
    bool ok = false;
    ASSERT_TRUE(queue_.Next(&tag, &ok));
  }

  grpc::GenericStub stub_{facilitator_->channel()};
  grpc::CompletionQueue queue_;
};

TEST_F(Arrivals, MethodsThatNobodyHasAreToldSoInTheCallersLanguage) {
  for (const char* method :
       {"/vooraf.v1.AnswerService/DropTables", "/nobody.Service/Method", "/"}) {
    const Refused refused = Explain(facilitator_->CallBytes(method, "anything"));
    EXPECT_EQ(refused.code, grpc::StatusCode::UNIMPLEMENTED) << method;
    EXPECT_EQ(refused.reason, "METHOD_UNKNOWN") << method;
    EXPECT_THAT(refused.message, HasSubstr("update the server"));
  }
  facilitator_->set_language("nl");
  EXPECT_THAT(Explain(facilitator_->CallBytes("/nobody.Service/Method", "")).localized,
              HasSubstr("werk de server bij"));
}

TEST_F(Arrivals, ACallThatEndsWithoutARequestIsRefused) {
  OpenCall call = Begin(kListSessions);
  call.stream->WritesDone(this);
  AwaitTag();
  const Refused refused = EndOf(call);
  EXPECT_EQ(refused.code, grpc::StatusCode::INVALID_ARGUMENT);
  EXPECT_EQ(refused.reason, "REQUEST_MISSING");
}

TEST_F(Arrivals, WhoGoesAwayBeforeTheRequestHurtsNobody) {
  for (int i = 0; i < 100; ++i) {
    OpenCall call = Begin(kListSessions);
    call.context->TryCancel();
    EndOf(call);
    EXPECT_EQ(call.status.error_code(), grpc::StatusCode::CANCELLED);
  }
  EXPECT_TRUE(facilitator_->Call("SessionService/ListSessions", v1::ListSessionsRequest()).ok());
}

TEST_F(Arrivals, AServerStopsWhileSomebodyHasSentNoRequest) {
  OpenCall call = Begin(kListSessions);
  // Has arrived for certain: an earlier call on the connection.
  EXPECT_TRUE(facilitator_->Call("SessionService/ListSessions", v1::ListSessionsRequest()).ok());
  EXPECT_EQ(server_.Stop(), 0);
  EndOf(call);
  EXPECT_FALSE(call.status.ok());
}

TEST_F(Arrivals, MoreThanAreAwaitedAtATimeAreServed) {
  std::vector<OpenCall> calls;
  for (int i = 0; i < 200; ++i) calls.push_back(Begin(kListSessions));
  for (OpenCall& call : calls) {
    const grpc::Slice nothing;
    call.stream->WriteLast(grpc::ByteBuffer(&nothing, 1), grpc::WriteOptions(), this);
    AwaitTag();
    EXPECT_EQ(EndOf(call).code, grpc::StatusCode::OK) << call.status.error_message();
  }
}

class ArrivalsWithReflection : public ApiTest {
 protected:
  ArrivalsWithReflection() : ApiTest({"--reflection"}) {}
};

// gRPC then knows all methods, since it describes none that it does not know.
TEST_F(ArrivalsWithReflection, AllMethodsAreServedAsWell) {
  EXPECT_TRUE(facilitator_->Call("SessionService/ListSessions", v1::ListSessionsRequest()).ok());
  EXPECT_EQ(Explain(facilitator_->CallBytes("/nobody.Service/Method", "")).reason,
            "METHOD_UNKNOWN");
}

}  // namespace
}  // namespace vooraf::api
