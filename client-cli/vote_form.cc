#include "client-cli/vote_form.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <vector>

#include "client-cli/arguments.h"
#include "client-cli/problems.h"

namespace vooraf::cli {
namespace {

using client::Fail;
using client::Result;
using type::v1::Vote;

std::vector<Candidate> OptionsToChoose(const v1::BallotView& ballot) {
  std::vector<Candidate> candidates;
  for (const auto& option : ballot.options()) {
    candidates.push_back(CandidateOf(option.option(), option.label()));
  }
  return candidates;
}

std::vector<std::string> SplitAtCommas(const std::string& typed) {
  std::vector<std::string> words;
  for (size_t from = 0; from <= typed.size();) {
    const size_t comma = std::min(typed.find(',', from), typed.size());
    words.push_back(typed.substr(from, comma - from));
    from = comma + 1;
  }
  return words;
}

// "1,3" or "green,blue".
Result<std::vector<uint32_t>> OptionsFrom(const v1::BallotView& ballot, const std::string& typed) {
  std::vector<uint32_t> numbers;
  for (const std::string& word : SplitAtCommas(typed)) {
    const auto number = Choose(word, OptionsToChoose(ballot));
    if (!number) return tl::unexpected(number.error());
    numbers.push_back(*number);
  }
  return numbers;
}

// "1=5,3=2" or "green=5".
Result<std::map<uint32_t, uint32_t>> NumbersFrom(const v1::BallotView& ballot,
                                                 const std::string& typed) {
  std::map<uint32_t, uint32_t> numbers;
  for (const std::string& word : SplitAtCommas(typed)) {
    const size_t equals = word.rfind('=');
    if (equals == std::string::npos) return Fail(kBadNumberForOption, {{"typed", word}});
    const auto option = Choose(word.substr(0, equals), OptionsToChoose(ballot));
    if (!option) return tl::unexpected(option.error());
    uint32_t number = 0;
    const char* const end = word.data() + word.size();
    const auto read = std::from_chars(word.data() + equals + 1, end, number);
    if (read.ec != std::errc() || read.ptr != end) {
      return Fail(kBadNumberForOption, {{"typed", word}});
    }
    if (!numbers.emplace(*option, number).second) {
      return Fail(kOptionTypedTwice, {{"typed", word}});
    }
  }
  return numbers;
}

Result<Vote> ApprovalsFrom(const v1::BallotView& ballot, const std::string& typed) {
  Vote vote;
  auto& approvals = *vote.mutable_approvals();
  if (typed == "none" || typed == "geen") return vote;
  auto numbers = OptionsFrom(ballot, typed);
  if (!numbers) return tl::unexpected(numbers.error());
  std::sort(numbers->begin(), numbers->end());
  numbers->erase(std::unique(numbers->begin(), numbers->end()), numbers->end());
  approvals.mutable_options()->Add(numbers->begin(), numbers->end());
  return vote;
}

Result<Vote> RankingFrom(const v1::BallotView& ballot, const std::string& typed) {
  const auto numbers = OptionsFrom(ballot, typed);
  if (!numbers) return tl::unexpected(numbers.error());
  Vote vote;
  vote.mutable_ranking()->mutable_options()->Add(numbers->begin(), numbers->end());
  return vote;
}

Result<Vote> ScoresFrom(const v1::BallotView& ballot, const std::string& typed) {
  const auto numbers = NumbersFrom(ballot, typed);
  if (!numbers) return tl::unexpected(numbers.error());
  Vote vote;
  for (const auto& [option, score] : *numbers) {
    auto& given = *vote.mutable_scores()->add_options();
    given.set_option(option);
    given.set_score(score);
  }
  return vote;
}

Result<Vote> PointsFrom(const v1::BallotView& ballot, const std::string& typed) {
  const auto numbers = NumbersFrom(ballot, typed);
  if (!numbers) return tl::unexpected(numbers.error());
  Vote vote;
  for (const auto& [option, points] : *numbers) {
    if (points == 0) continue;
    auto& given = *vote.mutable_points()->add_options();
    given.set_option(option);
    given.set_points(points);
  }
  return vote;
}

Result<Vote> StepFrom(const std::string& typed) {
  uint32_t step = 0;
  const char* const end = typed.data() + typed.size();
  const auto read = std::from_chars(typed.data(), end, step);
  if (read.ec != std::errc() || read.ptr != end) return Fail(kBadStep, {{"typed", typed}});
  Vote vote;
  vote.set_step(step);
  return vote;
}

Result<Vote> OptionFrom(const v1::BallotView& ballot, const std::string& typed) {
  const auto option = Choose(typed, OptionsToChoose(ballot));
  if (!option) return tl::unexpected(option.error());
  Vote vote;
  vote.set_option(*option);
  return vote;
}

}  // namespace

Result<Vote> VoteIn(const v1::BallotView& ballot, const std::string& typed) {
  Vote vote;
  const auto method = ballot.rule().method();
  if (method == type::v1::DECISION_METHOD_YES_NO) {
    const auto yes_no = VoteFrom(typed);
    if (!yes_no) return tl::unexpected(yes_no.error());
    vote.set_yes_no(*yes_no);
    return vote;
  }
  if (method == type::v1::DECISION_METHOD_CONSENT) {
    const auto consent = ConsentFrom(typed);
    if (!consent) return tl::unexpected(consent.error());
    vote.set_consent(*consent);
    return vote;
  }
  if (typed == "abstain" || typed == "onthouding") {
    vote.mutable_abstain();
    return vote;
  }
  switch (method) {
    case type::v1::DECISION_METHOD_ONE_OF_SEVERAL:
      return OptionFrom(ballot, typed);
    case type::v1::DECISION_METHOD_APPROVAL:
      return ApprovalsFrom(ballot, typed);
    case type::v1::DECISION_METHOD_GRADIENTS:
    case type::v1::DECISION_METHOD_FIST_TO_FIVE:
      return StepFrom(typed);
    case type::v1::DECISION_METHOD_POINTS:
      return PointsFrom(ballot, typed);
    case type::v1::DECISION_METHOD_SCORE:
    case type::v1::DECISION_METHOD_MAJORITY_JUDGMENT:
    case type::v1::DECISION_METHOD_SYSTEMIC_CONSENSING:
      return ScoresFrom(ballot, typed);
    default:
      return RankingFrom(ballot, typed);
  }
}

}  // namespace vooraf::cli
