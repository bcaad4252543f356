#include "tests/report/evening.h"

#include <google/protobuf/text_format.h>

#include <chrono>
#include <fstream>
#include <functional>
#include <map>
#include <sstream>
#include <stdexcept>

#include "server/templates/catalog.h"

namespace vooraf::report::testing {
namespace {

using domain::testing::Scene;
using Run = std::function<void(Scene&, const std::string& who, const std::string& fields)>;

template <class Request>
std::pair<const std::string, Run> Command() {
  return {Request::descriptor()->name(),
          [](Scene& scene, const std::string& who, const std::string& fields) {
            Request request;
            if (!google::protobuf::TextFormat::ParseFromString(fields, &request)) {
              throw std::runtime_error("cannot read: " + fields);
            }
            const auto done = scene.Do(who, request);
            if (!done) throw std::runtime_error(done.error().Message("en"));
          }};
}

const std::map<std::string, Run>& Commands() {
  using namespace v1;
  static const std::map<std::string, Run> kCommands{
      Command<OpenSessionRequest>(),
      Command<StartSessionRequest>(),
      Command<CloseSessionRequest>(),
      Command<JoinRequest>(),
      Command<LeaveRequest>(),
      Command<ChangeFactsRequest>(),
      Command<ChangeTaskPartsRequest>(),
      Command<ChangeTargetGroupsRequest>(),
      Command<AddItemRequest>(),
      Command<SkipItemRequest>(),
      Command<OpenDiscussionRequest>(),
      Command<CloseDiscussionRequest>(),
      Command<OpenRoundRequest>(),
      Command<ShowOthersRequest>(),
      Command<RevealRoundRequest>(),
      Command<SubmitAnswerRequest>(),
      Command<EnterCountsRequest>(),
      Command<ReleaseReasonRequest>(),
      Command<AddThemeRequest>(),
      Command<SortTextsRequest>(),
      Command<SendTextTurnRequest>(),
      Command<ReleaseTextTurnRequest>(),
      Command<ProposeStatementRequest>(),
      Command<ReleaseStatementsRequest>(),
      Command<RateStatementRequest>(),
      Command<MergeStatementsRequest>(),
      Command<HideStatementRequest>(),
      Command<DraftJointAnswerRequest>(),
      Command<ProposeAmendmentRequest>(),
      Command<ReleaseAmendmentRequest>(),
      Command<DecideAmendmentRequest>(),
      Command<OpenBallotRequest>(),
      Command<CastVoteRequest>(),
      Command<CloseBallotRequest>(),
      Command<WithdrawBallotRequest>(),
      Command<ReleaseObjectionRequest>(),
      Command<ResolveObjectionRequest>(),
      Command<DismissSignalRequest>(),
      Command<AddFollowUpRequest>(),
  };
  return kCommands;
}

type::v1::Text InBoth(const std::string& nl, const std::string& en) {
  type::v1::Text text;
  auto& dutch = *text.add_entries();
  dutch.set_language("nl");
  dutch.set_value(nl);
  auto& english = *text.add_entries();
  english.set_language("en");
  english.set_value(en);
  return text;
}

v1::CreateSessionRequest FromAvond() {
  std::vector<templates::Fault> faults;
  const auto catalog = templates::Catalog::Load(VOORAF_TEMPLATES, faults);
  if (!faults.empty()) throw std::runtime_error(faults.front().ToString());
  v1::CreateSessionRequest create;
  auto& plan = *create.mutable_plan();
  plan = catalog.Find("avond")->entry.plan();
  *plan.mutable_title() = InBoth("Het Plein in Voorbeeldwijk", "The square in Example");
  *plan.mutable_occasion() = InBoth(
      "Het riool onder het Plein wordt vervangen. Buurthuis De Kom, Voorbeeldwijk (verzonnen).",
      "The sewer under the square is replaced. Community house De Kom, Example (invented).");
  auto& privacy = *plan.mutable_privacy();
  *privacy.mutable_controller() = InBoth("Gemeente Voorbeeld", "Municipality of Example");
  *privacy.mutable_purpose() = InBoth("Een plan voor het Plein", "A plan for the square");
  *privacy.mutable_legal_basis() =
      InBoth("Publieke taak (AVG art. 6.1.e)", "Public task (GDPR art. 6.1.e)");
  *privacy.mutable_contact() = InBoth("privacy@example.org", "privacy@example.org");
  return create;
}

std::string ReadFile(const std::string& file) {
  std::ifstream in(file);
  if (!in) throw std::runtime_error("cannot read " + file);
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

void PlayLine(Scene& scene, const std::string& line) {
  if (line.empty() || line[0] == '#') return;
  if (line.starts_with("later ")) {
    return scene.Advance(std::chrono::minutes(std::stoi(line.substr(6))));
  }
  const size_t colon = line.find(": ");
  const size_t open = line.find(" {", colon);
  const size_t close = line.rfind('}');
  if (colon == std::string::npos || open == std::string::npos || close == std::string::npos) {
    throw std::runtime_error("no command");
  }
  const auto command = Commands().find(line.substr(colon + 2, open - colon - 2) + "Request");
  if (command == Commands().end()) throw std::runtime_error("unknown command");
  // Several people may do the same: "Anna, Bram: ...".
  std::istringstream people(line.substr(0, colon));
  std::string who;
  while (std::getline(people >> std::ws, who, ',')) {
    command->second(scene, who, line.substr(open + 2, close - open - 2));
  }
}

}  // namespace

void PlayScript(Scene& scene, const std::string& script) {
  std::istringstream lines(script);
  std::string line;
  std::string command;
  int number = 0;
  while (std::getline(lines, line)) {
    ++number;
    command += line;
    // A command goes on over lines that end in a backslash.
    if (command.ends_with('\\')) {
      command.back() = ' ';
      continue;
    }
    try {
      PlayLine(scene, command);
    } catch (const std::exception& problem) {
      throw std::runtime_error("line " + std::to_string(number) + ": " + problem.what() + ": " +
                               command);
    }
    command.clear();
  }
}

Scene PlayEvening() {
  Scene scene;
  const auto created = scene.Do("Fatima", FromAvond());
  if (!created) throw std::runtime_error(created.error().Message("en"));
  PlayScript(scene, ReadFile(VOORAF_REPORT_TESTS "/evening.txt"));
  return scene;
}

Source SourceOf(const domain::Session& session) {
  Source source = Look(session);
  source.session = "0123456789abcdefghjkmnpqrs";
  for (size_t i = 0; i < source.hash.size(); ++i) source.hash[i] = static_cast<uint8_t>(i * 7);
  source.version = "0.1.0";
  return source;
}

}  // namespace vooraf::report::testing
