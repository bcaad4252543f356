// What the templates that come with the server promise.
#include <gmock/gmock.h>
#include <google/protobuf/descriptor.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "server/domain/text_rules.h"
#include "server/templates/catalog.h"

namespace vooraf::templates {
namespace {

using google::protobuf::Message;
using ::testing::AnyOf;
using ::testing::HasSubstr;
using type::v1::AgendaItem;
using type::v1::SessionPlan;
using type::v1::Text;

const Catalog& BuiltIn() {
  static const Catalog catalog = [] {
    std::vector<Fault> faults;
    Catalog loaded = Catalog::Load(VOORAF_TEMPLATES, faults);
    for (const Fault& fault : faults) ADD_FAILURE() << fault.ToString();
    return loaded;
  }();
  return catalog;
}

SessionPlan PlanOf(const std::string& name) {
  const auto* found = BuiltIn().Find(name);
  if (found == nullptr) {
    ADD_FAILURE() << "no template " << name;
    return {};
  }
  return found->entry.plan();
}

bool IsAsked(const AgendaItem& item) { return item.has_question() || item.has_statements(); }

int AskedOf(const SessionPlan& plan) {
  return static_cast<int>(std::count_if(plan.items().begin(), plan.items().end(), IsAsked));
}

uint32_t MinutesOf(const SessionPlan& plan) {
  uint32_t minutes = 0;
  for (const AgendaItem& item : plan.items()) minutes += item.planned_minutes();
  return minutes;
}

// Every text in a message, with the path that leads to it.
template <class Visit>
void ForEachText(const Message& message, const std::string& path, const Visit& visit) {
  if (const auto* text = dynamic_cast<const Text*>(&message)) return visit(*text, path);
  const auto* reflection = message.GetReflection();
  std::vector<const google::protobuf::FieldDescriptor*> fields;
  reflection->ListFields(message, &fields);
  for (const auto* field : fields) {
    if (field->message_type() == nullptr) continue;
    const std::string below = path + "." + field->name();
    if (!field->is_repeated()) {
      ForEachText(reflection->GetMessage(message, field), below, visit);
      continue;
    }
    for (int i = 0; i < reflection->FieldSize(message, field); ++i) {
      ForEachText(reflection->GetRepeatedMessage(message, field, i),
                  below + "[" + std::to_string(i) + "]", visit);
    }
  }
}

std::string In(const Text& text, const std::string& language) {
  for (const auto& entry : text.entries()) {
    if (entry.language() == language) return entry.value();
  }
  return "";
}

// Calls `visit` with each ladder of say: a scale with a step that is marked as informing.
template <class Visit>
void ForEachLadder(const Visit& visit) {
  for (const auto& [entry, file] : BuiltIn().all()) {
    for (const AgendaItem& item : entry.plan().items()) {
      const auto& steps = item.question().scale().steps();
      const bool ladder = std::any_of(steps.begin(), steps.end(),
                                      [](const auto& step) { return step.mark() == "informing"; });
      if (ladder) visit(entry.template_(), item);
    }
  }
}

TEST(BuiltInTemplates, E2AvondFitsInAnEvening) {
  const SessionPlan plan = PlanOf("avond");
  EXPECT_LE(AskedOf(plan), 6);
  EXPECT_LE(MinutesOf(plan), 110u);
}

TEST(BuiltInTemplates, E2KortTakesAnHour) {
  const SessionPlan plan = PlanOf("kort");
  EXPECT_EQ(AskedOf(plan), 3);
  EXPECT_EQ(plan.items_size(), 3);
  EXPECT_EQ(MinutesOf(plan), 60u);
}

TEST(BuiltInTemplates, E2VolledigSaysWhereTheFirstEveningEnds) {
  const SessionPlan plan = PlanOf("volledig");
  const auto says = [](const AgendaItem& item, const char* nl, const char* en) {
    return In(item.explanation(), "nl").find(nl) != std::string::npos &&
           In(item.explanation(), "en").find(en) != std::string::npos;
  };
  uint32_t minutes[2] = {};
  int evening = 0;
  for (const AgendaItem& item : plan.items()) {
    EXPECT_EQ(says(item, "begint de tweede avond", "begins the second evening"),
              evening == 1 && minutes[1] == 0);
    minutes[evening] += item.planned_minutes();
    if (says(item, "eindigt de eerste avond", "ends the first evening")) ++evening;
    ASSERT_LE(evening, 1);
  }
  EXPECT_EQ(evening, 1);
  EXPECT_GE(minutes[0], 60u);
  EXPECT_GE(minutes[1], 60u);
  EXPECT_LE(minutes[0], 110u);
  EXPECT_LE(minutes[1], 110u);
}

TEST(BuiltInTemplates, E3AreInDutchAndEnglishThroughout) {
  for (const auto& [entry, file] : BuiltIn().all()) {
    ForEachText(entry, entry.template_(), [](const Text& text, const std::string& path) {
      if (!domain::HasWords(text)) return;
      EXPECT_FALSE(In(text, "nl").empty()) << path;
      EXPECT_FALSE(In(text, "en").empty()) << path;
      EXPECT_EQ(text.entries(0).language(), "nl") << path;
    });
  }
}

TEST(BuiltInTemplates, E4LaddersHaveTheSameMarksInOrder) {
  const std::vector<std::string> marks{"informing", "consult",         "advise",
                                       "coproduce", "decide_together", "self_organise"};
  int ladders = 0;
  ForEachLadder([&](const std::string& name, const AgendaItem& item) {
    ++ladders;
    std::vector<std::string> found;
    for (const auto& step : item.question().scale().steps()) found.push_back(step.mark());
    EXPECT_EQ(found, marks) << name;
    EXPECT_EQ(item.question().scale().aspects_size(), 3) << name;
  });
  EXPECT_GE(ladders, 3);
}

TEST(BuiltInTemplates, E4InformingWarns) {
  ForEachLadder([](const std::string& name, const AgendaItem& item) {
    EXPECT_TRUE(domain::HasWords(item.question().scale().steps(0).warning())) << name;
  });
}

TEST(BuiltInTemplates, E4WhatStandsBetweenNamesItsSource) {
  ForEachLadder([](const std::string& name, const AgendaItem& item) {
    for (const int step : {2, 3, 4}) {
      const Text& text = item.question().scale().steps(step).explanation();
      EXPECT_THAT(In(text, "nl"), HasSubstr("gemeenten dit woord in de praktijk")) << name;
      EXPECT_THAT(In(text, "en"), HasSubstr("municipalities use the word in practice")) << name;
    }
  });
}

TEST(BuiltInTemplates, E13ExamplesSayWhatIsInvented) {
  for (const char* name : {"selwerd", "overvecht", "groenewoud"}) {
    const auto* found = BuiltIn().Find(name);
    ASSERT_NE(found, nullptr) << name;
    for (const Text& text : {found->entry.description(), found->entry.plan().occasion()}) {
      EXPECT_THAT(In(text, "nl"), AnyOf(HasSubstr("verzonnen"), HasSubstr("Verzonnen"))) << name;
      EXPECT_THAT(In(text, "en"), AnyOf(HasSubstr("invented"), HasSubstr("Invented"))) << name;
    }
    EXPECT_THAT(In(found->entry.plan().title(), "nl"), HasSubstr("(voorbeeld)"));
    EXPECT_THAT(In(found->entry.plan().title(), "en"), HasSubstr("(example)"));
  }
}

TEST(BuiltInTemplates, E5PrivacyFactsAreLeftToTheMunicipality) {
  for (const auto& [entry, file] : BuiltIn().all()) {
    EXPECT_FALSE(domain::HasWords(entry.plan().privacy().controller())) << entry.template_();
    EXPECT_TRUE(entry.plan().meeting_link().empty()) << entry.template_();
  }
}

// The methods, and the one by which each lets people vote (none: without a vote).
struct MethodTemplate {
  const char* name;
  type::v1::TemplateKind kind;
  type::v1::DecisionMethod method;
};
constexpr MethodTemplate kMethods[] = {
    {"consent", type::v1::TEMPLATE_KIND_EVERYDAY_METHOD, type::v1::DECISION_METHOD_CONSENT},
    {"vuist-tot-vijf", type::v1::TEMPLATE_KIND_EVERYDAY_METHOD,
     type::v1::DECISION_METHOD_FIST_TO_FIVE},
    {"deep-democracy", type::v1::TEMPLATE_KIND_MORE_METHODS, type::v1::DECISION_METHOD_YES_NO},
    {"delphi", type::v1::TEMPLATE_KIND_MORE_METHODS, type::v1::DECISION_METHOD_UNSPECIFIED},
    {"mate-van-instemming", type::v1::TEMPLATE_KIND_MORE_METHODS,
     type::v1::DECISION_METHOD_GRADIENTS},
    {"nominale-groep", type::v1::TEMPLATE_KIND_MORE_METHODS, type::v1::DECISION_METHOD_BORDA},
    {"rondje", type::v1::TEMPLATE_KIND_MORE_METHODS, type::v1::DECISION_METHOD_UNSPECIFIED},
    {"stippen", type::v1::TEMPLATE_KIND_MORE_METHODS, type::v1::DECISION_METHOD_POINTS},
    {"systemisch-consenseren", type::v1::TEMPLATE_KIND_MORE_METHODS,
     type::v1::DECISION_METHOD_SYSTEMIC_CONSENSING},
};

TEST(BuiltInTemplates, E14TalksComeFirstAndExamplesLast) {
  std::vector<std::string> names;
  for (const auto& [entry, file] : BuiltIn().all()) names.push_back(entry.template_());
  std::vector<std::string> expected{"avond", "eerste-gesprek", "kort", "volledig"};
  for (const MethodTemplate& method : kMethods) expected.push_back(method.name);
  for (const char* name : {"groenewoud", "overvecht", "selwerd"}) expected.push_back(name);
  EXPECT_EQ(names, expected);
}

TEST(BuiltInTemplates, E15MethodsHaveStepsWithMinutesAndTheRuleOfTheirVote) {
  for (const MethodTemplate& method : kMethods) {
    const auto* found = BuiltIn().Find(method.name);
    ASSERT_NE(found, nullptr) << method.name;
    EXPECT_EQ(found->entry.kind(), method.kind) << method.name;
    const SessionPlan& plan = found->entry.plan();
    EXPECT_EQ(MinutesOf(plan), plan.planned_minutes()) << method.name;
    std::vector<int> votes;
    for (const AgendaItem& item : plan.items()) {
      EXPECT_GT(item.planned_minutes(), 0u) << method.name;
      EXPECT_EQ(item.has_discussion(), item.discussion().has_floor()) << method.name;
      if (item.has_rule()) votes.push_back(item.rule().method());
    }
    const std::vector<int> none;
    const bool has_vote = method.method != type::v1::DECISION_METHOD_UNSPECIFIED;
    EXPECT_EQ(votes, has_vote ? std::vector<int>{method.method} : none) << method.name;
  }
}

TEST(BuiltInTemplates, E16MethodsSayBeforehandWhenToStop) {
  for (const MethodTemplate& method : kMethods) {
    const SessionPlan plan = PlanOf(method.name);
    const bool asks = std::any_of(plan.items().begin(), plan.items().end(), [](const auto& item) {
      return item.has_question() && item.has_stop_rule();
    });
    const bool says = std::any_of(plan.items().begin(), plan.items().end(), [](const auto& item) {
      return In(item.explanation(), "nl").find("Stopregel: ") != std::string::npos &&
             In(item.explanation(), "en").find("Stop rule: ") != std::string::npos;
    });
    EXPECT_TRUE(says) << method.name;
    EXPECT_EQ(asks, std::string(method.name) == "delphi") << method.name;
  }
}

}  // namespace
}  // namespace vooraf::templates
