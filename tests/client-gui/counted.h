// What charts and tables must say of a result, told from what the server sends and in English; made
// apart from the client's own figures, so that the two can be held together.
#pragma once

#include <string>
#include <vector>

#include "client-core/session_model.h"

namespace vooraf::gui_test {

// A line for each chart of a round, or of an item's statements: "Yes: Residents: 5 (100%); Others:
// 1. No: Residents: 0 (0%); ...".
std::string CountedInRound(const client::SessionSnapshot& session, uint32_t item, uint32_t round);
std::string CountedInStatements(const client::SessionSnapshot& session, uint32_t item);
// Of a ballot with yes and no, or by consent.
std::string CountedInBallot(const client::SessionSnapshot& session, uint32_t ballot);
// "Residents: since round 1, 4 of the 5 who answered twice answer otherwise now; 0 new, 0 gone.", a
// line for each group and aspect.
std::vector<std::string> ShiftsIn(const client::SessionSnapshot& session, uint32_t item,
                                  uint32_t round);

}  // namespace vooraf::gui_test
