#include "client-cli/tally/ballot_file.h"

#include "client-cli/tally/problems.h"

namespace vooraf::cli {
namespace {

using client::Fail;

const Problem& ProblemOf(tally::Problem problem) {
  switch (problem) {
    case tally::Problem::kNoOptions:
      return kTallyNoOptions;
    case tally::Problem::kTooManyOptions:
      return kTallyTooManyOptions;
    case tally::Problem::kUnknownOption:
      return kTallyUnknownOption;
    case tally::Problem::kDuplicateOption:
      return kTallyDuplicateOption;
    case tally::Problem::kEmptyPlace:
      return kTallyEmptyPlace;
    case tally::Problem::kNoCount:
      return kTallyNoCount;
    case tally::Problem::kTooManyVotes:
      return kTallyTooManyVotes;
    case tally::Problem::kGradeOutOfRange:
      return kTallyGradeOutOfRange;
    case tally::Problem::kGradeMissing:
      return kTallyGradeMissing;
    case tally::Problem::kOverBudget:
      return kTallyOverBudget;
    case tally::Problem::kBadRange:
      return kTallyBadRange;
    case tally::Problem::kBadShare:
      return kTallyBadShare;
    case tally::Problem::kBadSeats:
      return kTallyBadSeats;
    case tally::Problem::kBadEligible:
      return kTallyBadEligible;
  }
  return kTallyNoOptions;
}

}  // namespace

client::Error TallyError(const std::string& path, const BallotFile& file,
                         const tally::Error& error) {
  const bool named = error.option < file.options.size();
  return client::MakeError(ProblemOf(error.problem),
                           {{"path", path},
                            {"method", file.method ? std::string(file.method->name) : ""},
                            {"ballot", std::to_string(error.ballot)},
                            {"where", "ballots[" + std::to_string(error.ballot) + "]"},
                            {"option", named ? file.options[error.option] : ""},
                            {"given", std::to_string(error.given)},
                            {"lowest", std::to_string(error.lowest)},
                            {"allowed", std::to_string(error.allowed)}});
}

client::Result<BallotFile> ReadBallots(const std::string& path, std::string_view bytes,
                                       const std::string& method) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  const size_t start = bytes.find_first_not_of(" \t\r\n");
  const char first = start == std::string_view::npos ? '\0' : bytes[start];
  if (first == '{') return ReadJsonBallots(path, bytes, method);
  if ((first >= '0' && first <= '9') || first == '#') return ReadBltBallots(path, bytes, method);
  return Fail(kBallotsNeither, {{"path", path}});
}

}  // namespace vooraf::cli
