// A file of ballots, read: what is asked, and what every ballot says.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "client-cli/tally/methods.h"
#include "client-core/error.h"
#include "server/domain/tally/method/default_option.h"
#include "server/domain/tally/method/graded_ballots.h"
#include "server/domain/tally/method/ranked_ballots.h"
#include "server/domain/tally/method/share.h"

namespace vooraf::cli {

struct BallotFile {
  const TallyMethodEntry* method = nullptr;
  std::vector<std::string> options;
  std::variant<std::monostate, tally::RankedBallots, tally::GradedBallots> ballots;
  // Whether ballots rank more than one option each, so that a run-off can be counted from them.
  bool ranks = false;

  size_t seats = 1;
  std::optional<int64_t> lowest, highest;
  int64_t points = 0;
  std::optional<tally::Share> threshold, quorum;
  int64_t support = 3;  // the last supporting step of gradients
  tally::Votes eligible = 0;
  std::optional<tally::DefaultOptionRule> default_rule;
};

// The error of the counting library as people read it.
client::Error TallyError(const std::string& path, const BallotFile& file,
                         const tally::Error& error);

// Reads JSON or .blt, told apart by how they begin. `method`: instead of the file's own; may be
// empty. `path` is for errors.
client::Result<BallotFile> ReadBallots(const std::string& path, std::string_view bytes,
                                       const std::string& method);

// One kind each; ReadBallots chooses.
client::Result<BallotFile> ReadJsonBallots(const std::string& path, std::string_view bytes,
                                           const std::string& method);
// SOURCE: the format of OpenSTV and the Electoral Reform Society (ERS): options and seats,
// withdrawn options as negative numbers, ballots (count, options, 0; "=" between equals, "-" for a
// place left out), 0, the options' names, a title.
client::Result<BallotFile> ReadBltBallots(const std::string& path, std::string_view bytes,
                                          const std::string& method);

}  // namespace vooraf::cli
