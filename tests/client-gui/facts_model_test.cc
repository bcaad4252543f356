// Who is offered to change what is known beforehand, and how it is called; without widgets.
#include <gtest/gtest.h>

#include "client-gui/models/facts_rights.h"
#include "client-gui/models/facts_words.h"
#include "tests/client-gui/a_session.h"

namespace vooraf::gui {
namespace {

constexpr FactsRights kNone{};
constexpr FactsRights kFactsAlone{.facts = true};
constexpr FactsRights kAll{.facts = true, .target_groups = true};

class TheFacts : public ASession {
 protected:
  TheFacts() {
    Apply(R"(changed { key: "session" session { phase: SESSION_PHASE_LIVE } }
             changed { key: "group/1" group { group { group: 1 side: SIDE_RESIDENT } } }
             changed { key: "group/2" group { group { group: 2 side: SIDE_PROFESSIONAL } } })");
  }
  void Am(const std::string& me) { Apply("changed { key: \"me\" me { " + me + " } }"); }
  FactsRights Rights() { return FactsRightsOf(session(), /*is_facilitator=*/false); }
};

TEST_F(TheFacts, AreForFacilitatorsAndProfessionalsToChange) {
  EXPECT_EQ(FactsRightsOf(session(), /*is_facilitator=*/true), kAll);
  EXPECT_EQ(Rights(), kNone);
  Am("role: ROLE_PARTICIPANT group: 1");
  EXPECT_EQ(Rights(), kNone);
  Am("role: ROLE_PARTICIPANT group: 2");
  EXPECT_EQ(Rights(), kFactsAlone);
  Am("role: ROLE_OBSERVER group: 2");
  EXPECT_EQ(Rights(), kNone);
  Am("role: ROLE_PARTICIPANT group: 2 left: true");
  EXPECT_EQ(Rights(), kNone);
}

TEST_F(TheFacts, AreNobodysToChangeOnceTheSessionIsClosed) {
  Am("role: ROLE_PARTICIPANT group: 2");
  Apply(R"(changed { key: "session" session { phase: SESSION_PHASE_CLOSED } })");
  EXPECT_EQ(Rights(), kNone);
  EXPECT_EQ(FactsRightsOf(session(), /*is_facilitator=*/true), kNone);
}

TEST_F(TheFacts, EveryTextOfThemIsFilledInSomewhere) {
  type::v1::Facts facts;
  for (const auto& [field, name, text] : FactsTexts()) {
    (facts.*text)()->add_entries()->set_value(field);
    EXPECT_FALSE(name.isEmpty()) << field;
  }
  const auto* type = type::v1::Facts::descriptor();
  for (int i = 0; i < type->field_count(); ++i) {
    const auto* field = type->field(i);
    const bool is_text = !field->is_repeated() && field->message_type() != nullptr;
    if (!is_text) continue;
    EXPECT_TRUE(facts.GetReflection()->HasField(facts, field)) << field->name();
  }
  // None but what the server takes is offered.
  EXPECT_EQ(TaskPartsWords().choices.size(), 4u);
  EXPECT_EQ(TargetGroupsWords().choices.size(), 3u);
}

}  // namespace
}  // namespace vooraf::gui
