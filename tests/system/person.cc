#include "tests/system/person.h"

#include <stdexcept>
#include <thread>

namespace vooraf::system_test {
namespace {

// Patient enough for a server that is killed and started again.
client::RetryPolicy Patient() {
  client::RetryPolicy policy;
  policy.attempts_max = 200;
  policy.backoff.first = std::chrono::milliseconds(20);
  policy.backoff.longest = std::chrono::milliseconds(200);
  return policy;
}

}  // namespace

Person::Person(std::string server) {
  client::ConnectionOptions options;
  options.server = std::move(server);
  auto connection = client::Connection::Open(options);
  if (!connection) Fail("connect", connection.error());
  connection_ = *std::move(connection);
}

void Person::SignIn(const std::string& account, const std::string& password) {
  v1::SignInRequest request;
  request.set_account_name(account);
  request.set_password(password);
  token_ = Must(client::kSignIn, request).token();
}

uint32_t Person::Join(const std::string& session, const std::string& join_code, uint32_t group,
                      type::v1::Role role) {
  token_ = client::NewParticipantToken();
  v1::JoinRequest request;
  request.set_session(session);
  request.set_token_hash(*client::ParticipantTokenHash(token_));
  request.set_join_code(join_code);
  request.set_group(group);
  request.set_role(role);
  request.set_place(type::v1::PLACE_HALL);
  return Must(client::kJoin, request).participant();
}

client::SessionModel& Person::Watch(const std::string& session) {
  client::StreamPolicy policy;
  policy.backoff.first = std::chrono::milliseconds(20);
  policy.backoff.longest = std::chrono::milliseconds(200);
  live_ = std::make_unique<client::LiveSession>(
      [this, session](std::stop_token stop) {
        return client::WatchOver(*connection_, session, token_, stop);
      },
      policy);
  return live_->model();
}

client::Result<std::string> Person::CallBytes(const std::string& method,
                                              const std::string& request) {
  return client::CallWithRetries(*connection_, method, request, token_, Patient(),
                                 client::SystemUniform(), client::StoppableSleeper({}));
}

void Person::Fail(const std::string& method, const client::Error& error) {
  throw std::runtime_error(method + ": " + error.reason + ": " + error.Sentence("en") + " " +
                           error.detail);
}

type::v1::Text English(const std::string& text) {
  type::v1::Text made;
  auto& entry = *made.add_entries();
  entry.set_language("en");
  entry.set_value(text);
  return made;
}

type::v1::SessionPlan PlanWithGroups(const std::vector<std::string>& groups) {
  type::v1::SessionPlan plan;
  *plan.mutable_title() = English("A talk under test");
  plan.add_languages("en");
  for (const std::string& name : groups) {
    auto& group = *plan.add_groups();
    *group.mutable_name() = English(name);
    group.set_side(plan.groups_size() == 1 ? type::v1::SIDE_RESIDENT : type::v1::SIDE_PROFESSIONAL);
  }
  auto& privacy = *plan.mutable_privacy();
  *privacy.mutable_controller() = English("Municipality of Example");
  *privacy.mutable_purpose() = English("To test");
  *privacy.mutable_legal_basis() = English("AVG art. 6(1)(e)");
  *privacy.mutable_contact() = English("privacy@example.org");
  return plan;
}

}  // namespace vooraf::system_test
