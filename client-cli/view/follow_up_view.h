// What people are told after a session.
#pragma once

#include <string>
#include <vector>

#include "client-cli/view/context.h"
#include "client-cli/view/page.h"

namespace vooraf::cli {

// In the order in which they were told. `title_of` an item, or empty.
void DrawFollowUps(const Texts& texts, const std::vector<const v1::FollowUpView*>& follow_ups,
                   const std::function<std::string(uint32_t)>& title_of, Page* page);
// Of a session that is closed: what was told, and what is promised still.
void DrawFollowUps(const ViewContext& context, Page* page);

}  // namespace vooraf::cli
