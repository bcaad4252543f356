// The plan of a session that was a conversation on Polis.
//
// Thread contract: free functions.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "server/domain/error.h"
#include "server/polis/conversation.h"
#include "vooraf/type/v1/plan.pb.h"

namespace vooraf::polis {

// Which group of the session a group of Polis became; without a number those who have none.
using GroupNumbers = std::map<std::optional<int64_t>, uint32_t>;

// One item with statements, and a group for each opinion group that has anybody in it. Error
// POLIS_GROUPS_TOO_MANY.
domain::Result<type::v1::SessionPlan> PlanOf(const Conversation& conversation,
                                             const std::string& title, GroupNumbers* groups);

// The text, shortened with an ellipsis if it has more characters than that.
std::string Shortened(const std::string& text, size_t chars_max);

}  // namespace vooraf::polis
