#include "tests/live/world.h"

#include <google/protobuf/text_format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <utility>

namespace vooraf::live::testing {
namespace {

constexpr const char* kPlan = R"pb(
  title { entries { language: "en" value: "Talk beforehand" } }
  languages: "en"
  groups {
    name { entries { language: "en" value: "Residents" } }
    side: SIDE_RESIDENT
  }
  groups {
    name { entries { language: "en" value: "Streets" } }
    side: SIDE_PROFESSIONAL
  }
  groups {
    name { entries { language: "en" value: "Care" } }
    side: SIDE_PROFESSIONAL
  }
  items {
    title { entries { language: "en" value: "Form" } }
    question {
      wording { entries { language: "en" value: "Which form?" } }
      reason_asked: true
      one_choice {
        options { label { entries { language: "en" value: "Think along" } } }
        options { label { entries { language: "en" value: "Take part" } } }
      }
    }
  }
  items {
    title { entries { language: "en" value: "Goals" } }
    question {
      wording { entries { language: "en" value: "Which goals?" } }
      several_choices {
        options { label { entries { language: "en" value: "Support" } } }
        options { label { entries { language: "en" value: "Better plans" } } }
        options { label { entries { language: "en" value: "Trust" } } }
        choices_max: 2
      }
    }
  }
  items {
    title { entries { language: "en" value: "Ladder" } }
    question {
      wording { entries { language: "en" value: "Which rung?" } }
      scale {
        steps {
          label { entries { language: "en" value: "Informing" } }
          mark: "informing"
        }
        steps {
          label { entries { language: "en" value: "Consult" } }
          mark: "consult"
        }
        steps {
          label { entries { language: "en" value: "Advise" } }
          mark: "advise"
        }
        steps {
          label { entries { language: "en" value: "Together" } }
          mark: "coproduce"
        }
        aspects {
          aspect: ASPECT_NOW
          wording { entries { language: "en" value: "Now?" } }
        }
        aspects {
          aspect: ASPECT_OFFERED
          sides: SIDE_PROFESSIONAL
          wording { entries { language: "en" value: "What do you offer?" } }
        }
        aspects {
          aspect: ASPECT_EXPECTED
          sides: SIDE_RESIDENT
          wording { entries { language: "en" value: "What do you expect?" } }
        }
      }
    }
  }
  items {
    title { entries { language: "en" value: "Statements" } }
    statements { wording { entries { language: "en" value: "What matters here?" } } }
  }
  privacy {
    controller { entries { language: "en" value: "Municipality of Example" } }
    purpose { entries { language: "en" value: "To agree how to work together" } }
    legal_basis { entries { language: "en" value: "AVG art. 6(1)(e)" } }
    contact { entries { language: "en" value: "privacy@example.org" } }
  }
  settings { names_asked: true }
)pb";

}  // namespace

World::World(uint64_t seed, Settings settings)
    : random(seed),
      log(std::make_unique<store::MemoryEventLog>()),
      seed_(seed),
      settings_(settings) {
  Start();
}

World::~World() {
  sessions.reset();
  executors.reset();
}

void World::Start() {
  executors = std::make_unique<ManualExecutors>(clock, seed_ + 1'000 * ++starts_);
  sessions =
      Sessions::Make(*log, *executors, clock, random, settings_, [this] { ++unknown_outcomes; });
  sessions->Start();
}

void World::Restart() {
  sessions.reset();
  executors.reset();
  log = std::make_unique<store::MemoryEventLog>(log->disk());
  Start();
}

Caller World::Facilitator() { return {std::nullopt, {"fatima"}}; }

Caller World::Person(const std::string& name) { return {TokenOf(name), {}}; }

domain::Hash World::TokenOf(const std::string& name) {
  domain::Hash hash{};
  std::copy_n(name.begin(), std::min(name.size(), hash.size()), hash.begin());
  return hash;
}

domain::RequestId World::NextRequestId() {
  domain::RequestId id{};
  ++requests_;
  for (size_t i = 0; i < sizeof(requests_); ++i) id[i] = static_cast<uint8_t>(requests_ >> 8 * i);
  return id;
}

Answer<Outcome> World::Send(Command command) {
  auto answer = std::make_shared<std::optional<domain::Result<Outcome>>>();
  sessions->Execute(session, std::move(command), Into<Outcome>(answer));
  return answer;
}

domain::Result<Outcome> World::Await(const Answer<Outcome>& answer) {
  executors->RunAll();
  EXPECT_TRUE(answer->has_value()) << "no answer came";
  return **answer;
}

void World::Create() {
  v1::CreateSessionRequest request;
  *request.mutable_plan() = Plan();
  auto made =
      std::make_shared<std::optional<domain::Result<std::pair<domain::SessionId, Outcome>>>>();
  sessions->Create(Make(Facilitator(), std::move(request)),
                   Into<std::pair<domain::SessionId, Outcome>>(made));
  executors->RunAll();
  ASSERT_TRUE(made->has_value());
  ASSERT_TRUE((*made)->has_value()) << (*made)->error().Message("en");
  session = (**made)->first;
}

void World::CreateLive() {
  Create();
  ASSERT_TRUE(Do(Facilitator(), v1::OpenSessionRequest()));
  ASSERT_TRUE(Do(Facilitator(), v1::StartSessionRequest()));
  Read([this](const domain::Session& opened) { join_code = opened.join_code; });
}

v1::JoinRequest World::JoinRequestOf(const std::string& name, uint32_t group) {
  v1::JoinRequest request;
  const domain::Hash token = TokenOf(name);
  request.set_token_hash(std::string(token.begin(), token.end()));
  request.set_join_code(join_code);
  request.set_role(type::v1::ROLE_PARTICIPANT);
  request.set_group(group);
  request.set_place(type::v1::PLACE_HALL);
  return request;
}

void World::Join(const std::string& name, uint32_t group) {
  const auto joined = Do(Person(name), JoinRequestOf(name, group));
  ASSERT_TRUE(joined) << joined.error().Message("en");
}

void World::OpenRound(uint32_t item) {
  v1::OpenRoundRequest request;
  request.set_item(item);
  const auto opened = Do(Facilitator(), request);
  ASSERT_TRUE(opened) << opened.error().Message("en");
}

v1::SubmitAnswerRequest World::AnswerRequest(uint32_t option) {
  v1::SubmitAnswerRequest request;
  request.set_item(1);
  request.set_round(1);
  request.mutable_value()->set_option(option);
  return request;
}

Subscription World::Watch(const Caller& caller) {
  auto answer = std::make_shared<std::optional<domain::Result<Subscription>>>();
  sessions->Watch(session, caller, Into<Subscription>(answer));
  executors->RunAll();
  // While changes wait for the next tick, so does whoever arrives.
  if (!answer->has_value()) executors->Advance(Settings().tick);
  EXPECT_EQ(ReasonOf<Subscription>(answer), "");
  return answer->has_value() && answer->value() ? ***answer : Subscription();
}

domain::Session World::Stored() const {
  domain::Session folded;
  const auto head =
      log->Read(session, 0, [&](domain::StoredEvent&& event) { domain::Evolve(folded, event); });
  EXPECT_TRUE(head) << head.error().Message("en");
  return folded;
}

void World::Read(const std::function<void(const domain::Session&)>& look) {
  bool looked = false;
  sessions->Read(
      session, Facilitator(),
      [&](const domain::Session& read, domain::ParticipantNumber, const v1::Revision&) {
        looked = true;
        look(read);
      },
      [](const domain::Error& error) { FAIL() << error.Message("en"); });
  executors->RunAll();
  EXPECT_TRUE(looked);
}

const type::v1::SessionPlan& World::Plan() {
  static const type::v1::SessionPlan plan = [] {
    type::v1::SessionPlan parsed;
    EXPECT_TRUE(google::protobuf::TextFormat::ParseFromString(kPlan, &parsed));
    return parsed;
  }();
  return plan;
}

}  // namespace vooraf::live::testing
