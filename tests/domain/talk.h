// One whole talk on a scene, for tests that need a log with something of everything in it.
#pragma once

#include "tests/domain/scene.h"

namespace vooraf::domain::testing {

inline constexpr uint32_t kChoiceItem = 1;
inline constexpr uint32_t kSeveralItem = 2;
inline constexpr uint32_t kLadderItem = 3;
inline constexpr uint32_t kStatementsItem = 4;

// A plan with three groups and an item of each kind; names are asked.
type::v1::SessionPlan TalkPlan();

// A text in one language.
type::v1::Text InEnglish(const std::string& value);

// Fatima's session of that plan, open and live, with Anna (2) in it.
void StartTalk(Scene& scene);

// ... and everything up to its closing: people, names, invitations, answers with reasons, two
// rounds, statements, joint answers, ballots, timers.
void PlayTalk(Scene& scene);

}  // namespace vooraf::domain::testing
