// Votes of a session, counted by the methods of the library. Source: docs/SPEC.md, B25 and M.
#pragma once

#include <vector>

#include "server/domain/ballot.h"
#include "server/domain/tally/method/result.h"
#include "vooraf/type/v1/working.pb.h"

namespace vooraf::domain::tally {

// Counts those of the votes that are for options, by a method that says itself what wins.
// `votes` are of the rule's form, on `options` of them.
vooraf::tally::Result Elect(const type::v1::DecisionRule& rule, uint32_t options,
                            const std::vector<VoteGiven>& votes);

// The result's working as the log keeps it; options are numbered from 1 there.
type::v1::CountWorking ToWorking(const vooraf::tally::Result& result);

}  // namespace vooraf::domain::tally
