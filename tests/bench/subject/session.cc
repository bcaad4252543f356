#include "tests/bench/subject/session.h"

#include <fmt/format.h>

#include "tests/bench/load/channels.h"
#include "tests/bench/load/people.h"
#include "tests/bench/load/unary_load.h"
#include "tests/bench/measure/process.h"
#include "tests/bench/subject/server.h"
#include "vooraf/v1/auth_service.grpc.pb.h"

namespace vooraf::bench {
namespace {

constexpr std::chrono::seconds kDeadline{60};
constexpr uint32_t kGroups = 3;
constexpr std::chrono::minutes kJoiningMax{5};

type::v1::Text Text(const std::string& english) {
  type::v1::Text text;
  type::v1::LocalizedString* entry = text.add_entries();
  entry->set_language("en");
  entry->set_value(english);
  return text;
}

void AddQuestion(type::v1::SessionPlan& plan, const std::string& wording) {
  type::v1::AgendaItem& item = *plan.add_items();
  *item.mutable_title() = Text(wording);
  *item.mutable_question()->mutable_wording() = Text(wording);
  for (const char* label : {"The square", "The street", "Elsewhere"}) {
    type::v1::Option& option = *item.mutable_question()->mutable_one_choice()->add_options();
    *option.mutable_label() = Text(label);
  }
}

type::v1::SessionPlan Plan() {
  type::v1::SessionPlan plan;
  *plan.mutable_title() = Text("A measured evening");
  plan.add_languages("en");
  for (uint32_t i = 1; i <= kGroups; ++i) {
    type::v1::Group& group = *plan.add_groups();
    *group.mutable_name() = Text(fmt::format("Group {}", i));
    *group.mutable_self_description() = Text(fmt::format("I belong to group {}", i));
    group.set_side(i == 1 ? type::v1::SIDE_RESIDENT : type::v1::SIDE_PROFESSIONAL);
  }
  AddQuestion(plan, "Where do we start?");
  AddQuestion(plan, "Where do we end?");
  type::v1::DecisionRule& rule = *plan.mutable_settings()->mutable_default_rule();
  rule.set_method(type::v1::DECISION_METHOD_YES_NO);
  rule.mutable_threshold()->mutable_share()->set_numerator(1);
  rule.mutable_threshold()->mutable_share()->set_denominator(2);
  rule.set_basis(type::v1::BASIS_CAST);
  rule.mutable_quorum()->set_denominator(1);
  rule.set_scope(type::v1::SCOPE_EVERYONE);
  *plan.mutable_privacy()->mutable_controller() = Text("The municipality");
  *plan.mutable_privacy()->mutable_purpose() = Text("Measuring");
  *plan.mutable_privacy()->mutable_legal_basis() = Text("Public task");
  *plan.mutable_privacy()->mutable_contact() = Text("privacy@municipality.example");
  return plan;
}

// One call in a facilitator's name.
template <class Response, class Stub, class Request>
Response Call(Stub& stub,
              grpc::Status (Stub::*method)(grpc::ClientContext*, const Request&, Response*),
              const std::string& authorization, const Request& request) {
  grpc::ClientContext context;
  context.set_deadline(std::chrono::system_clock::now() + kDeadline);
  if (!authorization.empty()) context.AddMetadata("authorization", authorization);
  Response response;
  const grpc::Status status = (stub.*method)(&context, request, &response);
  if (!status.ok()) {
    throw BenchError(
        fmt::format("{} was refused: {}", Request::descriptor()->name(), status.error_message()));
  }
  return response;
}

// A command on a session, with its id.
template <class Request>
Request Command(const std::string& session) {
  Request request;
  request.set_session(session);
  request.set_request_id(FreshRequestId());
  return request;
}

}  // namespace

Facilitator::Facilitator(const std::string& target) {
  const auto channel = MakeChannels(target, 1).front();
  sessions_ = v1::SessionService::NewStub(channel);
  agenda_ = v1::AgendaService::NewStub(channel);
  ballots_ = v1::BallotService::NewStub(channel);
  statements_ = v1::StatementService::NewStub(channel);
  const auto auth = v1::AuthService::NewStub(channel);
  v1::SignInRequest request;
  request.set_account_name(kAccountName);
  request.set_password(kPassword);
  const auto response = Call(*auth, &v1::AuthService::Stub::SignIn, "", request);
  authorization_ = "Bearer " + response.token();
}

std::string Facilitator::CreateSession() {
  v1::CreateSessionRequest request;
  request.set_request_id(FreshRequestId());
  *request.mutable_plan() = Plan();
  return Call(*sessions_, &v1::SessionService::Stub::CreateSession, authorization_, request)
      .session();
}

std::string Facilitator::OpenSession(const std::string& session) {
  Call(*sessions_, &v1::SessionService::Stub::OpenSession, authorization_,
       Command<v1::OpenSessionRequest>(session));
  const auto list = Call(*sessions_, &v1::SessionService::Stub::ListSessions, authorization_,
                         v1::ListSessionsRequest());
  for (const v1::SessionSummary& summary : list.sessions()) {
    if (summary.session() == session) return summary.join_code();
  }
  throw BenchError("the session just opened is not in the list");
}

void Facilitator::StartSession(const std::string& session) {
  Call(*sessions_, &v1::SessionService::Stub::StartSession, authorization_,
       Command<v1::StartSessionRequest>(session));
}

void Facilitator::CloseSession(const std::string& session) {
  Call(*sessions_, &v1::SessionService::Stub::CloseSession, authorization_,
       Command<v1::CloseSessionRequest>(session));
}

void Facilitator::AskAndReveal(const std::string& session, uint32_t item) {
  RevealRound(session, item, OpenRound(session, item));
}

uint32_t Facilitator::OpenRound(const std::string& session, uint32_t item) {
  auto open = Command<v1::OpenRoundRequest>(session);
  open.set_item(item);
  return Call(*agenda_, &v1::AgendaService::Stub::OpenRound, authorization_, open).round();
}

void Facilitator::RevealRound(const std::string& session, uint32_t item, uint32_t round) {
  auto reveal = Command<v1::RevealRoundRequest>(session);
  reveal.set_item(item);
  reveal.set_round(round);
  Call(*agenda_, &v1::AgendaService::Stub::RevealRound, authorization_, reveal);
}

uint32_t Facilitator::AskForStatements(const std::string& session, uint32_t statements) {
  auto add = Command<v1::AddItemRequest>(session);
  *add.mutable_item()->mutable_title() = Text("What matters?");
  *add.mutable_item()->mutable_statements()->mutable_wording() = Text("What matters?");
  const uint32_t item =
      Call(*agenda_, &v1::AgendaService::Stub::AddItem, authorization_, add).item();
  OpenRound(session, item);
  for (uint32_t n = 1; n <= statements; ++n) {
    auto propose = Command<v1::ProposeStatementRequest>(session);
    propose.set_item(item);
    propose.set_text(fmt::format("Statement {}, about as long as people write them", n));
    Call(*statements_, &v1::StatementService::Stub::ProposeStatement, authorization_, propose);
  }
  return item;
}

Facilitator::Draft Facilitator::DraftJointAnswer(const std::string& session, uint32_t item,
                                                 size_t length) {
  // Never the same twice, since what changes nothing is not stored.
  static size_t drafts = 0;
  std::string wording = fmt::format("Draft {}: ", ++drafts);
  wording.resize(std::max(length, wording.size()), 'x');
  auto request = Command<v1::DraftJointAnswerRequest>(session);
  request.set_item(item);
  *request.mutable_wording() = Text(wording);
  const auto response =
      Call(*ballots_, &v1::BallotService::Stub::DraftJointAnswer, authorization_, request);
  return {response.revision().seq(), response.version()};
}

uint32_t Facilitator::OpenBallot(const std::string& session, uint32_t item, uint32_t version) {
  auto request = Command<v1::OpenBallotRequest>(session);
  request.set_item(item);
  request.set_version(version);
  *request.mutable_what_happens() = Text("It goes to the council.");
  *request.mutable_who_decides() = Text("The council.");
  *request.mutable_when() = Text("Before the summer.");
  request.set_merge_small_groups(true);
  return Call(*ballots_, &v1::BallotService::Stub::OpenBallot, authorization_, request).ballot();
}

void Facilitator::CloseBallot(const std::string& session, uint32_t ballot) {
  auto request = Command<v1::CloseBallotRequest>(session);
  request.set_ballot(ballot);
  Call(*ballots_, &v1::BallotService::Stub::CloseBallot, authorization_, request);
}

void Facilitator::GetPlan(const std::string& session) {
  v1::GetPlanRequest request;
  request.set_session(session);
  Call(*sessions_, &v1::SessionService::Stub::GetPlan, authorization_, request);
}

LiveSession PrepareSession(Facilitator& facilitator, const std::string& target, size_t people) {
  // A person takes part in any number of sessions; a seed of its own keeps sessions apart.
  static uint64_t seed = 0;
  LiveSession out;
  out.session = facilitator.CreateSession();
  out.crowd = {.session = out.session, .seed = ++seed, .count = people};
  const std::string join_code = facilitator.OpenSession(out.session);
  const auto joins = MakeJoins(out.crowd, join_code, kGroups);
  const LoadResult joined = RunLoad({.target = target,
                                     .connections = 4,
                                     .outstanding = 256,
                                     .threads = 1,
                                     .warm_up = std::chrono::milliseconds(0),
                                     .duration = kJoiningMax,
                                     .calls_max = people},
                                    *joins);
  if (joined.failed > 0) {
    throw BenchError(fmt::format("{} of {} people could not join: {}", joined.failed, people,
                                 joined.first_failure));
  }
  facilitator.StartSession(out.session);
  facilitator.AskAndReveal(out.session, kDraftedItem);
  facilitator.AskAndReveal(out.session, kVotedItem);
  const auto draft = facilitator.DraftJointAnswer(out.session, kVotedItem, 200);
  out.ballot = facilitator.OpenBallot(out.session, kVotedItem, draft.version);
  return out;
}

}  // namespace vooraf::bench
