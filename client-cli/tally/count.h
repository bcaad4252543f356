// Counting a file of ballots, and the result as JSON.
#pragma once

#include <boost/json.hpp>
#include <optional>

#include "client-cli/tally/ballot_file.h"
#include "server/domain/tally/method/result.h"

namespace vooraf::cli {

struct Counted {
  tally::Result result;
  std::optional<bool> quorum_reached;  // none without a quorum
};

// `path` is for errors.
client::Result<Counted> CountBallots(const std::string& path, const BallotFile& file);

// Figures are numbers, with decimals where they have them; options are their names.
boost::json::object TallyJson(const BallotFile& file, const Counted& counted);

}  // namespace vooraf::cli
