// Majority judgment: each vote gives options a grade; the option with the best middle grade wins.
// SOURCE: Balinski & Laraki, "Majority Judgment" (2011) and "Election by Majority Judgment:
// Experimental Evidence" (2007); docs/SPEC.md, M18. VARIANT: of two middle grades the lower;
// options of one grade by their gauge (p, q); what the gauge leaves equal by the majority-ranking;
// a blank counts as the lowest grade.
#pragma once

#include "server/domain/tally/method/graded_ballots.h"
#include "server/domain/tally/method/result.h"

namespace vooraf::tally {

// How many different grades there can be.
inline constexpr int64_t kGradesMax = 1'000;

// `lowest`: the grade that a blank counts as; grades below it count as it. Grades that nobody gave
// do not matter. Fails for more than kGradesMax grades.
Expected<Result> CountMajorityJudgment(const GradedBallots& ballots, int64_t lowest);

}  // namespace vooraf::tally
