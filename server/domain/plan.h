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

}  // namespace vooraf::domain
