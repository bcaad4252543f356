#include "client-cli/tally/count.h"

#include <algorithm>
#include <cctype>

#include "client-cli/tally/problems.h"
#include "server/domain/tally/method/approval.h"
#include "server/domain/tally/method/borda.h"
#include "server/domain/tally/method/bucklin.h"
#include "server/domain/tally/method/consent.h"
#include "server/domain/tally/method/copeland.h"
#include "server/domain/tally/method/fist_to_five.h"
#include "server/domain/tally/method/gradients.h"
#include "server/domain/tally/method/instant_runoff.h"
#include "server/domain/tally/method/majority.h"
#include "server/domain/tally/method/majority_judgment.h"
#include "server/domain/tally/method/plurality.h"
#include "server/domain/tally/method/points.h"
#include "server/domain/tally/method/quorum.h"
#include "server/domain/tally/method/ranked_pairs.h"
#include "server/domain/tally/method/schulze.h"
#include "server/domain/tally/method/score.h"
#include "server/domain/tally/method/stv.h"
#include "server/domain/tally/method/systemic_consensing.h"
#include "server/domain/tally/method/yes_no.h"

namespace vooraf::cli {
namespace {

using tally::Expected;
using tally::GradedBallots;
using tally::RankedBallots;

// Whatever the case of what is given. REQUIRES: `word` is in small letters.
bool SameWord(std::string_view given, std::string_view word) {
  return std::equal(given.begin(), given.end(), word.begin(), word.end(),
                    [](unsigned char a, char b) { return std::tolower(a) == b; });
}

// Which option says what: by words of either language, in whatever case, else in the order for,
// against, abstain.
tally::Stances StancesOf(const std::vector<std::string>& options) {
  struct Word {
    std::string_view word;
    size_t stance;
  };
  static constexpr auto kWords = std::to_array<Word>({
      {"yes", 0},
      {"ja", 0},
      {"for", 0},
      {"voor", 0},
      {"consent", 0},
      {"no", 1},
      {"nee", 1},
      {"against", 1},
      {"tegen", 1},
      {"objection", 1},
      {"object", 1},
      {"bezwaar", 1},
      {"abstain", 2},
      {"blank", 2},
      {"onthouding", 2},
      {"abstention", 2},
      {"blanco", 2},
  });
  std::array<tally::Option, 3> of{tally::kNoOption, tally::kNoOption, tally::kNoOption};
  for (tally::Option option = 0; option < options.size(); ++option) {
    for (const auto& [word, stance] : kWords) {
      if (SameWord(options[option], word)) of[stance] = option;
    }
  }
  if (of[0] != tally::kNoOption && of[1] != tally::kNoOption) return {of[0], of[1], of[2]};
  return {0, 1, options.size() > 2 ? tally::Option{2} : tally::kNoOption};
}

Expected<tally::Result> CountRanked(const BallotFile& file, const RankedBallots& ballots) {
  const tally::Share majority{1, 2, true};
  switch (file.method->method) {
    case TallyMethod::kYesNo:
      return CountYesNo(ballots, StancesOf(file.options), file.threshold.value_or(majority));
    case TallyMethod::kConsent:
      return CountConsent(ballots, StancesOf(file.options));
    case TallyMethod::kMajority:
      return CountMajority(ballots, file.ranks);
    case TallyMethod::kBorda:
      return CountBorda(ballots);
    case TallyMethod::kInstantRunOff:
      return CountInstantRunOff(ballots);
    case TallyMethod::kSchulze:
      if (file.default_rule) return CountWithDefaultOption(ballots, *file.default_rule);
      return CountSchulze(ballots);
    case TallyMethod::kStv:
      return CountStv(ballots, file.seats);
    case TallyMethod::kRankedPairs:
      return CountRankedPairs(ballots);
    case TallyMethod::kCopeland:
      return CountCopeland(ballots);
    case TallyMethod::kBucklin:
      return CountBucklin(ballots);
    default:
      return CountPlurality(ballots);
  }
}

Expected<tally::Result> CountGraded(const BallotFile& file, const GradedBallots& ballots) {
  switch (file.method->method) {
    case TallyMethod::kApproval:
      return CountApproval(ballots);
    case TallyMethod::kMajorityJudgment:
      // A blank is the lowest grade: the one the file names, else the lowest that was given.
      return CountMajorityJudgment(ballots, file.lowest.value_or(ballots.given().lowest));
    case TallyMethod::kPoints:
      return CountPoints(ballots, file.points);
    case TallyMethod::kGradients:
      return CountGradients(ballots, {file.support, file.threshold.value_or(tally::Share{2, 3})});
    case TallyMethod::kSystemic:
      return CountSystemicConsensing(ballots);
    case TallyMethod::kFistToFive:
      return CountFistToFive(ballots);
    default:
      return CountScore(ballots);
  }
}

}  // namespace

client::Result<Counted> CountBallots(const std::string& path, const BallotFile& file) {
  const bool two_sided =
      file.method->method == TallyMethod::kYesNo || file.method->method == TallyMethod::kConsent;
  if (two_sided && (file.options.size() < 2 || file.options.size() > 3)) {
    return client::Fail(kTwoOrThreeOptions,
                        {{"path", path}, {"method", std::string(file.method->name)}});
  }
  const auto* ranked = std::get_if<RankedBallots>(&file.ballots);
  auto result = ranked ? CountRanked(file, *ranked)
                       : CountGraded(file, std::get<GradedBallots>(file.ballots));
  if (!result) return tl::unexpected(TallyError(path, file, result.error()));
  Counted counted{.result = std::move(*result)};
  if (file.quorum) {
    const auto reached = ApplyQuorum(*file.quorum, file.eligible, counted.result);
    if (!reached) return tl::unexpected(TallyError(path, file, reached.error()));
    counted.quorum_reached = *reached;
  }
  return counted;
}

}  // namespace vooraf::cli
