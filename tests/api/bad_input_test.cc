// What comes in wrong: each gets an error that says what is wrong, and the server goes on.
#include <arpa/inet.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <string>

#include "tests/api/fixture.h"
#include "vooraf/v1/agenda_service.pb.h"
#include "vooraf/v1/auth_service.pb.h"
#include "vooraf/v1/participant_service.pb.h"
#include "vooraf/v1/template_service.pb.h"

namespace vooraf::api {
namespace {

using ::testing::HasSubstr;

class BadInput : public ApiTest {
 protected:
  BadInput() {
    MakeSession();
    participant_ = NewParticipant();
  }

  Refused Send(const std::string& bytes) {
    return Explain(participant_->CallBytes("AnswerService/SubmitAnswer", bytes));
  }
  void ExpectStillServing() {
    EXPECT_TRUE(participant_->Call("AnswerService/SubmitAnswer", Answer(1)).ok());
  }

  std::unique_ptr<Client> participant_;
};

TEST_F(BadInput, GarbageInsteadOfARequestIsRefusedWithAReason) {
  const Refused refused = Send("\xff\xff\xff garbage");
  EXPECT_EQ(refused.code, grpc::StatusCode::INVALID_ARGUMENT);
  EXPECT_EQ(refused.reason, "REQUEST_MALFORMED");
  EXPECT_EQ(refused.domain, "vooraf");
  ExpectStillServing();
}

TEST_F(BadInput, TextThatIsNotUtf8IsRefusedWithItsField) {
  v1::SubmitAnswerRequest request = Answer(1);
  request.set_reason("REASON");
  std::string bytes = request.SerializeAsString();
  bytes.replace(bytes.find("REASON"), 2, "\xc0\xaf");
  const Refused refused = Send(bytes);
  EXPECT_EQ(refused.code, grpc::StatusCode::INVALID_ARGUMENT);
  EXPECT_EQ(refused.reason, "TEXT_NOT_UTF8");
  EXPECT_EQ(refused.metadata.at("field"), "reason");
}

TEST_F(BadInput, FieldsThatTheServerDoesNotKnowAreRefusedAtAnyDepth) {
  v1::SubmitAnswerRequest request = Answer(1);
  request.GetReflection()->MutableUnknownFields(&request)->AddVarint(999, 1);
  EXPECT_EQ(Send(request.SerializeAsString()).reason, "FIELD_UNKNOWN");

  request = Answer(1);
  auto* value = request.mutable_value();
  value->GetReflection()->MutableUnknownFields(value)->AddVarint(77, 1);
  const Refused refused = Send(request.SerializeAsString());
  EXPECT_EQ(refused.reason, "FIELD_UNKNOWN");
  EXPECT_EQ(refused.metadata.at("field"), "AnswerValue.77");
}

TEST_F(BadInput, RequestIdsOfAnotherLengthAreRefused) {
  for (const size_t length : {0, 15, 17}) {
    v1::SubmitAnswerRequest request = Answer(1);
    request.set_request_id(std::string(length, 'x'));
    const Refused refused = Send(request.SerializeAsString());
    EXPECT_EQ(refused.code, grpc::StatusCode::INVALID_ARGUMENT);
    EXPECT_EQ(refused.reason, "REQUEST_ID_MALFORMED");
    EXPECT_EQ(refused.metadata.at("length"), std::to_string(length));
  }
}

TEST_F(BadInput, SessionIdsThatCannotBeAreRefused) {
  for (const std::string session : {"", "x", "ABCDEFGHIJKLMNOPQRSTUVWXYZ", "../../etc/passwd"}) {
    v1::SubmitAnswerRequest request = Answer(1);
    request.set_session(session);
    EXPECT_EQ(Send(request.SerializeAsString()).reason, "SESSION_ID_MALFORMED");
  }
}

TEST_F(BadInput, UnknownSessionsAreNotFound) {
  v1::SubmitAnswerRequest request = Answer(1);
  request.set_session(std::string(26, 'a'));
  const Refused refused = Send(request.SerializeAsString());
  EXPECT_EQ(refused.code, grpc::StatusCode::NOT_FOUND);
  EXPECT_EQ(refused.reason, "SESSION_NOT_FOUND");
}

TEST_F(BadInput, WhoSendsNoTokenIsUnauthenticated) {
  Client nobody(server_.address());
  const Refused refused = Explain(nobody.Call("AnswerService/SubmitAnswer", Answer(1)));
  EXPECT_EQ(refused.code, grpc::StatusCode::UNAUTHENTICATED);
  EXPECT_EQ(refused.reason, "AUTHORIZATION_MISSING");
}

TEST_F(BadInput, TokensThatCannotBeReadAreUnauthenticated) {
  Client client(server_.address());
  for (const std::string& token :
       {std::string("x"), std::string("vp_"), std::string("vp_short"), std::string("vf_????"),
        "vq_" + std::string(43, 'A'), "vp_" + std::string(44, 'A')}) {
    client.set_token(token);
    const Refused refused = Explain(client.Call("AnswerService/SubmitAnswer", Answer(1)));
    EXPECT_EQ(refused.code, grpc::StatusCode::UNAUTHENTICATED) << token;
    EXPECT_EQ(refused.reason, "AUTHORIZATION_MALFORMED") << token;
  }
}

TEST_F(BadInput, TokensOfSignInsThatNeverWereAreUnauthenticated) {
  Client client(server_.address());
  client.set_token("vf_" + std::string(43, 'A'));
  const Refused refused =
      Explain(client.Call("SessionService/ListSessions", v1::ListSessionsRequest()));
  EXPECT_EQ(refused.code, grpc::StatusCode::UNAUTHENTICATED);
  EXPECT_EQ(refused.reason, "SIGN_IN_ENDED");
}

TEST_F(BadInput, ATokenOfAnotherSessionDoesNotCount) {
  const LiveSession first = live_;
  MakeSession();
  const Refused refused = Explain(participant_->Call("AnswerService/SubmitAnswer", Answer(1)));
  EXPECT_EQ(refused.code, grpc::StatusCode::PERMISSION_DENIED);
  live_ = first;
  ExpectStillServing();
}

TEST_F(BadInput, ParticipantsDoNotRunTheSession) {
  v1::RevealRoundRequest request;
  request.set_session(live_.session);
  request.set_request_id(NewRequestId());
  request.set_item(live_.item);
  request.set_round(1);
  const Refused refused = Explain(participant_->Call("AgendaService/RevealRound", request));
  EXPECT_EQ(refused.code, grpc::StatusCode::PERMISSION_DENIED);
  EXPECT_EQ(refused.reason, "FACILITATOR_ONLY");
}

TEST_F(BadInput, ParticipantsHaveNoAccount) {
  const Refused refused =
      Explain(participant_->Call("TemplateService/ListTemplates", v1::ListTemplatesRequest()));
  EXPECT_EQ(refused.code, grpc::StatusCode::UNAUTHENTICATED);
  EXPECT_EQ(refused.reason, "ACCOUNT_NEEDED");
}

TEST_F(BadInput, PlansAreForFacilitatorsAlone) {
  v1::GetPlanRequest request;
  request.set_session(live_.session);
  EXPECT_EQ(Explain(participant_->Call("SessionService/GetPlan", request)).reason,
            "FACILITATOR_ONLY");
  v1::GetPlanResponse response;
  ASSERT_TRUE(facilitator_->Call("SessionService/GetPlan", request, &response).ok());
  EXPECT_EQ(response.plan().items_size(), 1);
}

TEST_F(BadInput, TheSameIdForAnotherRequestIsRefused) {
  v1::SubmitAnswerRequest request = Answer(1);
  ASSERT_TRUE(participant_->Call("AnswerService/SubmitAnswer", request).ok());
  EXPECT_TRUE(participant_->Call("AnswerService/SubmitAnswer", request).ok());
  request.mutable_value()->set_option(2);
  EXPECT_EQ(Explain(participant_->Call("AnswerService/SubmitAnswer", request)).reason,
            "REQUEST_ID_REUSED");
}

TEST_F(BadInput, RequestsLargerThanTheLimitAreRefused) {
  v1::SubmitAnswerRequest request = Answer(1);
  request.set_reason(std::string(300 << 10, 'x'));
  EXPECT_EQ(Send(request.SerializeAsString()).code, grpc::StatusCode::RESOURCE_EXHAUSTED);
  ExpectStillServing();
}

TEST_F(BadInput, TextsLongerThanTheirFieldAreRefused) {
  v1::SubmitAnswerRequest request = Answer(1);
  request.set_reason(std::string(501, 'x'));
  const Refused refused = Send(request.SerializeAsString());
  EXPECT_EQ(refused.code, grpc::StatusCode::INVALID_ARGUMENT);
  EXPECT_EQ(refused.reason, "TEXT_TOO_LONG");
}

TEST_F(BadInput, ControlCharactersAndTextDirectionsAreRefused) {
  for (const char* text : {"bell \x07", "escape \x1b[31m", "turned \xe2\x80\xae around"}) {
    v1::SubmitAnswerRequest request = Answer(1);
    request.set_reason(text);
    EXPECT_EQ(Send(request.SerializeAsString()).reason, "TEXT_NOT_PLAIN");
  }
}

TEST_F(BadInput, MetadataLargerThanTheLimitIsRefused) {
  Client client(server_.address());
  client.set_token("vp_" + std::string(64 << 10, 'A'));
  EXPECT_EQ(client.Call("AnswerService/SubmitAnswer", Answer(1)).error_code(),
            grpc::StatusCode::RESOURCE_EXHAUSTED);
  ExpectStillServing();
}

TEST_F(BadInput, ErrorsSpeakTheCallersLanguage) {
  Client client(server_.address());
  client.set_language("fy, nl-NL;q=0.9, en;q=0.5");
  const Refused dutch = Explain(client.Call("AnswerService/SubmitAnswer", Answer(1)));
  EXPECT_EQ(dutch.locale, "nl");
  EXPECT_THAT(dutch.localized, HasSubstr("Meld u eerst aan"));
  EXPECT_THAT(dutch.message, HasSubstr("Join a session"));
}

TEST_F(BadInput, JoiningNeedsAHashOfTheTokenSent) {
  Client client(server_.address());
  v1::JoinRequest request;
  request.set_session(live_.session);
  request.set_request_id(NewRequestId());
  request.set_join_code(live_.join_code);
  request.set_token_hash("short");
  EXPECT_EQ(Explain(client.Call("ParticipantService/Join", request)).reason,
            "TOKEN_HASH_MALFORMED");

  client.set_token(NewParticipantToken());
  request.set_token_hash(HashOfToken(NewParticipantToken()));
  EXPECT_EQ(Explain(client.Call("ParticipantService/Join", request)).reason, "TOKEN_MISMATCH");

  request.set_token_hash(HashOfToken(client.token()));
  request.set_invitation_secret("four");
  EXPECT_EQ(Explain(client.Call("ParticipantService/Join", request)).reason,
            "INVITATION_SECRET_MALFORMED");
}

TEST_F(BadInput, PagesOfOthersMakingAreRefused) {
  v1::ListSessionsRequest request;
  request.set_page_token("not ours");
  EXPECT_EQ(Explain(facilitator_->Call("SessionService/ListSessions", request)).reason,
            "PAGE_TOKEN_INVALID");
  request.set_page_token("");
  request.set_page_size(101);
  EXPECT_EQ(Explain(facilitator_->Call("SessionService/ListSessions", request)).reason,
            "PAGE_SIZE_INVALID");
}

// A connection by hand.
class Socket {
 public:
  explicit Socket(int port) : socket_(socket(AF_INET, SOCK_STREAM, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<uint16_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    EXPECT_EQ(connect(socket_, reinterpret_cast<sockaddr*>(&address), sizeof(address)), 0);
  }
  ~Socket() { close(socket_); }

  void Send(const std::string& bytes) {
    EXPECT_EQ(send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL),
              static_cast<ssize_t>(bytes.size()));
  }
  // Reads until the server hangs up.
  void AwaitEnd() {
    char buffer[4096];
    while (recv(socket_, buffer, sizeof(buffer), 0) > 0) {
    }
  }

 private:
  const int socket_;
};

TEST_F(BadInput, GarbageOnThePortIsHungUpOn) {
  for (const std::string& garbage :
       {std::string("GET / HTTP/1.1\r\nHost: x\r\n\r\n"), std::string(1000, '\xff'),
        std::string("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03 a TLS hello", 23)}) {
    Socket socket(server_.port());
    socket.Send(garbage);
    socket.AwaitEnd();
  }
  ExpectStillServing();
}

TEST_F(BadInput, ConnectionsBrokenInMidCommandHurtNobody) {
  // The preface, settings, and the beginning of a headers frame that never ends.
  const std::string opening =
      "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n" + std::string("\0\0\0\4\0\0\0\0\0", 9);
  for (int i = 0; i < 20; ++i) {
    Socket socket(server_.port());
    socket.Send(opening + std::string("\0\1\0\1\4\0\0\0\1", 9) + "half");
  }
  ExpectStillServing();
}

TEST_F(BadInput, CallsWhoseCallerHasGoneAreHarmless) {
  for (int i = 0; i < 50; ++i) {
    Client client(server_.address());
    client.set_token(participant_->token());
    client.set_deadline(std::chrono::milliseconds(i / 5));
    client.Call("AnswerService/SubmitAnswer", Answer(1));
  }
  ExpectStillServing();
}

TEST_F(BadInput, WrongPasswordsAndUnknownNamesAreToldAlike) {
  Client client(server_.address());
  const Refused wrong = Explain(client.SignIn("anna", "not the right one"));
  const Refused unknown = Explain(client.SignIn("nobody", kPassword));
  EXPECT_EQ(wrong.code, grpc::StatusCode::UNAUTHENTICATED);
  EXPECT_EQ(wrong.reason, "SIGN_IN_WRONG");
  EXPECT_EQ(unknown.reason, wrong.reason);
  EXPECT_EQ(unknown.message, wrong.message);
}

TEST_F(BadInput, SignInTextsAreBounded) {
  Client client(server_.address());
  EXPECT_EQ(Explain(client.SignIn("anna", std::string(10'000, 'x'))).reason,
            "SIGN_IN_TEXT_TOO_LONG");
}

TEST_F(BadInput, NothingPeopleSendIsWrittenToTheLog) {
  v1::SubmitAnswerRequest request = Answer(1);
  request.set_reason("SECRETREASON \x07");
  Send(request.SerializeAsString());
  Send("\xffSECRETGARBAGE");
  Client client(server_.address());
  client.SignIn("SECRETNAME", "SECRETPASSWORD");
  EXPECT_EQ(server_.Stop(), 0);
  EXPECT_THAT(server_.Written(), ::testing::Not(HasSubstr("SECRET")));
}

}  // namespace
}  // namespace vooraf::api
