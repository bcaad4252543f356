// A closed ballot of a session as a file of ballots, and a count of it beside the stored result.
#pragma once

#include <boost/json.hpp>
#include <string>

#include "client-cli/tally/count.h"
#include "client-cli/view/context.h"
#include "vooraf/v1/ballot_service.pb.h"

namespace vooraf::cli {

// In the format that ReadBallots reads. Options go by their labels, or by their numbers where
// labels are erased or the same. Who abstained is told apart, and is no ballot.
boost::json::object BallotsJson(const ViewContext& context, const v1::BallotView& ballot,
                                const v1::GetVotesResponse& votes);

// Whether the count comes to the figures that were stored when the ballot closed: those of
// everyone, and what wins by them. Quorum, basis and parts are the session's and no part of a
// count.
bool SameAsStored(const v1::BallotView& ballot, const Counted& counted);

}  // namespace vooraf::cli
