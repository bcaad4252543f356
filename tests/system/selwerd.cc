#include "tests/system/selwerd.h"

#include <google/protobuf/util/json_util.h>
#include <gtest/gtest.h>

#include <stdexcept>

namespace vooraf::system_test::selwerd {
namespace {

// A command for one more.
Arguments With(Arguments command, const Arguments& more) {
  command.insert(command.end(), more.begin(), more.end());
  return command;
}

}  // namespace

const std::vector<Insult>& Insults() {
  static const std::vector<Insult> insults{
      {"fien", "zakkenvullers"},  // a turn by text, refused
      {"dirk", "leugenaars"},     // a reason
      {"stef", "ezelskoppen"},    // an amendment, declined
      {"wim", "huichelaars"},     // the argument of an objection
  };
  return insults;
}

Evening::Evening() {
  Prepare();
  JoinAll();
  WatchAll();
}

void Evening::Prepare() {
  fatima().Must({"auth", "sign-in", "fatima", "--password-stdin"}, kPassword);
  hall_["femke"].Must({"auth", "sign-in", "femke", "--password-stdin"}, kPassword);
  fatima().Must({"session", "create", "--template", "avond", "--title",
                 "nl=Selwerd: een nieuwe straat", "--controller", "nl=Gemeente Voorbeeld",
                 "--purpose", "nl=Een plan voor de straat", "--legal-basis",
                 "nl=Publieke taak (AVG art. 6.1.e)", "--privacy-contact",
                 "nl=privacy@example.org"});

  // The occasion is written into the plan, as in an editor; and whether everyone may replay it.
  type::v1::SessionPlan plan;
  const std::string written = fatima().Must({"session", "plan", "get"});
  ASSERT_TRUE(google::protobuf::util::JsonStringToMessage(written, &plan).ok()) << written;
  plan.mutable_occasion()->mutable_entries(0)->set_value(
      "In Selwerd wordt het riool vervangen. Wat doen we daarna met de straat?");
  plan.mutable_settings()->set_replay_for_all(true);
  std::string changed;
  ASSERT_TRUE(google::protobuf::util::MessageToJsonString(plan, &changed).ok());
  fatima().Must({"session", "plan", "set", "-"}, changed);

  fatima().Must({"session", "open"});
  code_ = hall_.See("fatima")->session()->join_code();
  fatima().Must({"people", "add-facilitator", "femke"});
}

// Six residents, four of them in the hall; three of each domain, and Wim, who chose the wrong one.
// Helga enters what Henk, Hennie and Hans say, residents without a device.
void Evening::JoinAll() {
  const Arguments join{"join", code_};
  std::map<std::string, Arguments> joins;
  for (const char* name : {"anna", "bram", "carla", "dirk"}) {
    joins[name] = With(join, {"--group", "bewoners", "--hall"});
  }
  for (const char* name : {"els", "fien"}) {
    joins[name] = With(join, {"--group", "bewoners", "--home"});
  }
  for (const char* name : {"sam", "sara", "stef", "wim"}) {
    joins[name] = With(join, {"--group", "fysiek"});
  }
  for (const char* name : {"ko", "kim", "helga"}) {
    joins[name] = With(join, {"--group", "sociaal"});
  }
  joins["otto"] = With(join, {"--role", "observer"});
  joins["scherm"] = With(join, {"--role", "screen"});
  hall_.AllAtOnce(joins);

  for (const char* name : {"henk", "hennie"}) {
    hall_["helga"].Must({"help-person", "add", "bewoners"});
    helped_[name] = {};
  }
  hall_["helga"].Must({"help-person", "add", "bewoners", "--home"});
  helped_["hans"] = {};
  const auto seen = hall_.See("helga");
  ASSERT_EQ(seen->Me()->helped_size(), 3);
  int next = 0;
  for (auto& [name, number] : helped_) {
    number = std::to_string(seen->Me()->helped(next++).participant());
  }
}

void Evening::WatchAll() {
  for (auto& [name, person] : hall_.people()) {
    if (name != "femke") person->StartWatch();
  }
}

void Evening::JoinLate(const std::string& name, const Arguments& how) {
  hall_[name].Must(With({"join", code_}, how));
  hall_[name].StartWatch();
}

std::string Evening::Number(const std::string& name) {
  const auto helped = helped_.find(name);
  if (helped != helped_.end()) return helped->second;
  return std::to_string(hall_.See(name)->Me()->participant());
}

void Evening::Each(const Arguments& command, const std::map<std::string, Arguments>& said) {
  std::map<std::string, Arguments> own;
  for (const auto& [name, words] : said) {
    if (helped_.count(name) == 0) own[name] = With(command, words);
  }
  hall_.AllAtOnce(own);
  for (const auto& [name, words] : said) {
    const auto helped = helped_.find(name);
    if (helped == helped_.end()) continue;
    hall_["helga"].Must(With(With(command, words), {"--for", helped->second}));
  }
}

void Evening::ExpectSeen(void (*expect)(const client::SessionSnapshot&)) {
  for (const char* name : {"fatima", "anna", "els", "scherm"}) {
    SCOPED_TRACE(name);
    expect(*hall_.See(name));
  }
}

void Evening::OpenBallot(const std::string& item, const Arguments& options) {
  fatima().Must(With({"ballot", "open", item, "--what-happens", "nl=Het komt in het plan",
                      "--who-decides", "nl=De gemeenteraad", "--when", "nl=Voor 1 juni 2027"},
                     options));
}

}  // namespace vooraf::system_test::selwerd
