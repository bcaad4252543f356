// Runs every transcript in tests/transcripts and compares what happens with what is written there.
#include <google/protobuf/io/tokenizer.h>
#include <google/protobuf/text_format.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <map>
#include <regex>
#include <sstream>
#include <stdexcept>

#include "server/domain/schedule.h"
#include "server/domain/view/view.h"
#include "server/domain/vote_piles.h"
#include "tests/domain/scene.h"
#include "tests/transcripts/describe.h"

namespace vooraf::transcripts {
namespace {

using domain::testing::Scene;
namespace fs = std::filesystem;

const fs::path kFolder = VOORAF_TRANSCRIPTS;

struct Step {
  std::string remarks;   // lines before the command, with their line feeds
  std::string command;   // may have several lines
  std::string expected;  // without the last line feed
};

// A command with repeat("x", 121) written out as one string of 121 times x.
std::string WrittenOut(const std::string& command) {
  static const std::regex kRepeat(R"re(repeat\("([^"]*)", (\d+)\))re");
  std::string written;
  auto from = command.begin();
  for (std::sregex_iterator match(command.begin(), command.end(), kRepeat), end; match != end;
       ++match) {
    written.append(from, (*match)[0].first);
    written += '"';
    for (int n = std::stoi((*match)[2]); n > 0; --n) written += (*match)[1];
    written += '"';
    from = (*match)[0].second;
  }
  return written.append(from, command.end());
}

std::string ReadFile(const fs::path& path) {
  std::ifstream in(path);
  if (!in) throw std::runtime_error("cannot read " + path.string());
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

std::vector<Step> Parse(const std::string& text) {
  std::vector<Step> steps;
  std::istringstream in(text);
  std::string line;
  Step step;
  bool in_output = false;
  const auto finish = [&] {
    if (!step.expected.empty() && step.expected.back() == '\n') step.expected.pop_back();
    steps.push_back(std::exchange(step, {}));
    in_output = false;
  };
  while (std::getline(in, line)) {
    if (in_output) {
      if (line.empty()) {
        finish();
      } else {
        step.expected += line + "\n";
      }
    } else if (line == "----") {
      in_output = true;
    } else if (step.command.empty() && (line.empty() || line[0] == '#')) {
      step.remarks += line + "\n";
    } else {
      step.command += (step.command.empty() ? "" : "\n") + line;
    }
  }
  if (in_output || !step.command.empty() || !step.remarks.empty()) finish();
  return steps;
}

class Player {
 public:
  Player() {
    Add<v1::CreateSessionRequest>("CreateSession");
    Add<v1::ChangePlanRequest>("ChangePlan");
    Add<v1::OpenSessionRequest>("OpenSession");
    Add<v1::StartSessionRequest>("StartSession");
    Add<v1::CloseSessionRequest>("CloseSession");
    Add<v1::JoinRequest>("Join");
    Add<v1::LeaveRequest>("Leave");
    Add<v1::SetNameRequest>("SetName");
    Add<v1::AddFacilitatorRequest>("AddFacilitator");
    Add<v1::CreateInvitationsRequest>("CreateInvitations");
    Add<v1::ChangeFactsRequest>("ChangeFacts");
    Add<v1::ChangeTaskPartsRequest>("ChangeTaskParts");
    Add<v1::ChangeTargetGroupsRequest>("ChangeTargetGroups");
    Add<v1::MarkYoungPeoplePresentRequest>("MarkYoungPeoplePresent");
    Add<v1::EnterCountsRequest>("EnterCounts");
    Add<v1::HelpPersonRequest>("HelpPerson");
    Add<v1::MoveParticipantRequest>("MoveParticipant");
    Add<v1::LockJoiningRequest>("LockJoining");
    Add<v1::RemoveParticipantRequest>("RemoveParticipant");
    Add<v1::AddItemRequest>("AddItem");
    Add<v1::OpenRoundRequest>("OpenRound");
    Add<v1::RevealRoundRequest>("RevealRound");
    Add<v1::SubmitAnswerRequest>("SubmitAnswer");
    Add<v1::ReleaseReasonRequest>("ReleaseReason");
    Add<v1::HideReasonRequest>("HideReason");
    Add<v1::AddThemeRequest>("AddTheme");
    Add<v1::RenameThemeRequest>("RenameTheme");
    Add<v1::SortTextsRequest>("SortTexts");
    Add<v1::ProposeStatementRequest>("ProposeStatement");
    Add<v1::ReleaseStatementsRequest>("ReleaseStatements");
    Add<v1::RateStatementRequest>("RateStatement");
    Add<v1::MergeStatementsRequest>("MergeStatements");
    Add<v1::HideStatementRequest>("HideStatement");
    Add<v1::ShowStatementAgainRequest>("ShowStatementAgain");
    Add<v1::DraftJointAnswerRequest>("DraftJointAnswer");
    Add<v1::OpenBallotRequest>("OpenBallot");
    Add<v1::CastVoteRequest>("CastVote");
    Add<v1::CountHandsRequest>("CountHands");
    Add<v1::CloseBallotRequest>("CloseBallot");
    Add<v1::WithdrawBallotRequest>("WithdrawBallot");
    Add<v1::ReleaseObjectionRequest>("ReleaseObjection");
    Add<v1::ResolveObjectionRequest>("ResolveObjection");
    Add<v1::ProposeAmendmentRequest>("ProposeAmendment");
    Add<v1::ReleaseAmendmentRequest>("ReleaseAmendment");
    Add<v1::DecideAmendmentRequest>("DecideAmendment");
    Add<v1::ShowOthersRequest>("ShowOthers");
    Add<v1::HoldRevealRequest>("HoldReveal");
    Add<v1::EndHoldRequest>("EndHold");
    Add<v1::SkipItemRequest>("SkipItem");
    Add<v1::OpenDiscussionRequest>("OpenDiscussion");
    Add<v1::CloseDiscussionRequest>("CloseDiscussion");
    Add<v1::ChangeFloorRulesRequest>("ChangeFloorRules");
    Add<v1::AddFollowUpRequest>("AddFollowUp");
    Add<v1::RaiseHandRequest>("RaiseHand");
    Add<v1::LowerHandRequest>("LowerHand");
    Add<v1::GrantFloorRequest>("GrantFloor");
    Add<v1::YieldFloorRequest>("YieldFloor");
    Add<v1::PassTurnRequest>("PassTurn");
    Add<v1::SendTextTurnRequest>("SendTextTurn");
    Add<v1::ReleaseTextTurnRequest>("ReleaseTextTurn");
    Add<v1::RefuseTextTurnRequest>("RefuseTextTurn");
    Add<v1::DismissSignalRequest>("DismissSignal");
    Add<v1::ReopenSignalRequest>("ReopenSignal");
    Add<v1::ErasePersonRequest>("ErasePerson");
    Add<v1::EraseTextRequest>("EraseText");
    Add<v1::EraseSessionRequest>("EraseSession");
    Add<v1::StartTimerRequest>("StartTimer");
    Add<v1::StopTimerRequest>("StopTimer");
  }

  std::string Play(const std::string& command) {
    std::istringstream words(command);
    std::string first;
    words >> first;
    if (first == "play") return PlayFile(words);
    if (first == "advance") return Advance(words);
    if (first == "connect") return Connect(words);
    if (first == "ring") return Ring(words);
    if (first == "lose") return Lose(words);
    if (first == "void") return Void(words);
    if (first == "retention") return Tell(scene_.Do("server", domain::EndRetention()));
    if (first == "erase-again") return EraseAgain(words);
    if (first == "time") return TellTime();
    if (first == "see") return See(words);
    if (first == "votes") return TellVotes(words);
    const size_t colon = command.find(": ");
    const size_t brace = command.find('{');
    const size_t close = command.rfind('}');
    if (colon == std::string::npos || brace == std::string::npos || close == std::string::npos) {
      throw std::runtime_error("not a command: " + command);
    }
    const std::string who = command.substr(0, colon);
    std::string name = command.substr(colon + 2, brace - colon - 2);
    name.erase(name.find_last_not_of(' ') + 1);
    const auto found = requests_.find(name);
    if (found == requests_.end()) throw std::runtime_error("no request " + name);
    return found->second(who, WrittenOut(command.substr(brace + 1, close - brace - 1)));
  }

 private:
  template <class Request>
  void Add(const std::string& name) {
    requests_[name] = [this](const std::string& who, const std::string& fields) {
      Request request;
      if (!google::protobuf::TextFormat::ParseFromString(fields, &request)) {
        throw std::runtime_error("not a request: " + fields);
      }
      return Tell(scene_.Do(who, request));
    };
  }

  std::string Tell(const domain::Result<std::vector<domain::StoredEvent>>& events) const {
    if (!events) {
      return "refused " + std::string(events.error().reason()) + ": " +
             events.error().Message("en");
    }
    std::string told;
    for (const auto& event : *events) {
      if (!told.empty()) told += "\n";
      told += Describe(scene_, event);
    }
    return told.empty() ? "nothing changes" : told;
  }

  std::string PlayFile(std::istringstream& words) {
    std::string file;
    words >> file;
    for (const Step& step : Parse(ReadFile(kFolder / file))) {
      if (!step.command.empty()) Play(step.command);
    }
    return "played";
  }

  std::string Advance(std::istringstream& words) {
    int64_t seconds = 0;
    words >> seconds;
    scene_.Advance(std::chrono::seconds(seconds));
    return "later";
  }

  std::string Connect(std::istringstream& words) {
    std::vector<std::string> people;
    for (std::string who; words >> who;) people.push_back(who);
    scene_.Connect(people);
    return "connected";
  }

  std::string Ring(std::istringstream& words) {
    domain::RingTimer ring;
    int64_t off = 0;
    words >> ring.timer.value >> off;
    const domain::Timer* timer = scene_.session().Find(ring.timer);
    if (timer != nullptr) ring.deadline = timer->deadline + std::chrono::seconds(off);
    return Tell(scene_.Do("server", ring));
  }

  std::string Lose(std::istringstream& words) {
    domain::BallotNumber ballot;
    words >> ballot.value;
    scene_.LoseVotes(ballot);
    return "lost";
  }

  std::string Void(std::istringstream& words) {
    domain::VoidBallot command;
    words >> command.ballot.value;
    return Tell(scene_.Do("server", command));
  }

  std::string EraseAgain(std::istringstream& words) {
    domain::EraseAgain command;
    words >> command.what;
    return Tell(scene_.Do("server", command));
  }

  std::string TellTime() const {
    const domain::Schedule schedule = domain::ScheduleOf(scene_.session(), scene_.now());
    std::string told = std::to_string(schedule.since_start) + " of " +
                       std::to_string(schedule.planned) + " minutes, " +
                       std::to_string(schedule.left) + " left, " + std::to_string(schedule.needed) +
                       " needed";
    for (const domain::ItemNumber item : schedule.skip) {
      told += "; skip " + std::to_string(item.value);
    }
    return told;
  }

  std::string TellVotes(std::istringstream& words) const {
    uint32_t ballot = 0;
    words >> ballot;
    const auto piles = domain::ReadVotes(scene_.session(), ballot);
    if (!piles) {
      return "refused " + std::string(piles.error().reason()) + ": " + piles.error().Message("en");
    }
    std::string told;
    for (const auto& pile : *piles) {
      if (!told.empty()) told += "\n";
      told += std::to_string(pile.count()) + " x " + OneLine(pile.vote());
    }
    return told;
  }

  std::string See(std::istringstream& words) const {
    std::string who;
    std::string wanted;
    words >> who >> wanted;
    using domain::view::Audience;
    std::optional<v1::Entity> seen;
    if (who == "everyone" || who == "facilitators") {
      const auto audience = who == "everyone" ? Audience::kEveryone : Audience::kFacilitators;
      for (const auto& key : domain::view::SharedKeys(scene_.session())) {
        if (key.ToString() != wanted) continue;
        seen = domain::view::Render(scene_.session(), scene_.side(), audience, key);
      }
    } else {
      const auto number = scene_.NumberOf(who);
      for (const auto& key : domain::view::PersonalKeys(scene_.session(), number)) {
        if (key.ToString() != wanted) continue;
        seen = domain::view::RenderPersonal(scene_.session(), number, key);
      }
    }
    return seen ? Describe(*seen) : "nothing";
  }

  Scene scene_;
  std::map<std::string, std::function<std::string(const std::string&, const std::string&)>>
      requests_;
};

std::vector<std::string> Files() {
  std::vector<std::string> files;
  for (const auto& entry : fs::directory_iterator(kFolder)) {
    if (entry.path().extension() != ".txt" || entry.path().filename() == "CMakeLists.txt") continue;
    files.push_back(entry.path().filename().string());
  }
  std::sort(files.begin(), files.end());
  return files;
}

class Transcripts : public ::testing::TestWithParam<std::string> {};

TEST_P(Transcripts, HappensAsWritten) {
  const fs::path path = kFolder / GetParam();
  const bool rewrite = std::getenv("VOORAF_REWRITE_TRANSCRIPTS") != nullptr;
  Player player;
  std::string rewritten;
  bool first = true;
  for (const Step& step : Parse(ReadFile(path))) {
    if (!first) rewritten += "\n";
    first = false;
    rewritten += step.remarks;
    if (step.command.empty()) continue;
    const std::string happened = player.Play(step.command);
    rewritten += step.command + "\n----\n" + happened + "\n";
    if (rewrite) continue;
    EXPECT_EQ(happened, step.expected) << "after\n" << step.command;
  }
  if (rewrite) std::ofstream(path) << rewritten;
}

INSTANTIATE_TEST_SUITE_P(All, Transcripts, ::testing::ValuesIn(Files()), [](const auto& info) {
  std::string name = info.param.substr(0, info.param.size() - 4);
  std::replace_if(
      name.begin(), name.end(), [](char c) { return !std::isalnum(static_cast<unsigned char>(c)); },
      '_');
  return name;
});

}  // namespace
}  // namespace vooraf::transcripts
