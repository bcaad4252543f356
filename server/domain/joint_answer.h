// Joint answers, and the agreement: the joint answers of all items together.
#pragma once

#include "server/domain/error.h"
#include "server/domain/event.h"
#include "server/domain/session.h"

namespace vooraf::domain {

// The joint answer's next version as an event, once its wording has been found right.
Result<NewEvent> NextJointAnswer(const Item& item, const type::v1::Text& wording);

}  // namespace vooraf::domain
