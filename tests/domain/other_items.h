// Items of the kinds that the talk of talk.h does not ask, for tests that play them by chance.
#pragma once

#include <string>

#include "server/domain/session.h"

namespace vooraf::domain::testing {

// Adds a ranking, points to divide and scores, each of three options, and open text to the plan's
// end.
void AddOtherItems(type::v1::SessionPlan& plan);

// Adds the ladder of responsibility, with its marks, to the plan's end.
void AddResponsibility(type::v1::SessionPlan& plan);

// Some answer to a question of places, points or scores, mostly a good one; `a` and `b` choose.
type::v1::AnswerValue AnswerByChance(const type::v1::Question& question, uint32_t a, uint32_t b);

// Another good answer than this one, to a question that takes such.
type::v1::AnswerValue AnswerOtherwise(const type::v1::AnswerValue& value);

}  // namespace vooraf::domain::testing
