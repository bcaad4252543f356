// The plan of a session, as checked before anything is made of it.
#pragma once

#include <string>

#include "server/domain/error.h"
#include "vooraf/type/v1/plan.pb.h"

namespace vooraf::domain {

// The plan with groups, items and options numbered from 1 in their order and defaults filled in, or
// what is wrong with it. Errors carry "field", a path such as "items[2].question.scale.steps", with
// indices from 0.
Result<type::v1::SessionPlan> NormalisePlan(type::v1::SessionPlan plan);

// The same for one agenda item; `field` is its path. The item's own number is left alone.
Result<type::v1::AgendaItem> NormaliseItem(type::v1::AgendaItem item, const std::string& field);

// A decision rule; `field` is its path.
Result<void> CheckRule(const type::v1::DecisionRule& rule, const std::string& field);

// The rule ballots start from where a plan names none: yes or no, more than half of the votes yes
// and no, at least half of those entitled voting, in every group.
type::v1::DecisionRule DefaultRule();

}  // namespace vooraf::domain
