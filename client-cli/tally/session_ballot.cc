#include "client-cli/tally/session_ballot.h"

#include <algorithm>
#include <set>

namespace vooraf::cli {
namespace {

namespace json = boost::json;
using type::v1::BallotResult;
using type::v1::DecisionRule;

std::string_view NameOf(type::v1::DecisionMethod method) {
  switch (method) {
    case type::v1::DECISION_METHOD_ONE_OF_SEVERAL:
      return "plurality";
    case type::v1::DECISION_METHOD_APPROVAL:
      return "approval";
    case type::v1::DECISION_METHOD_CONSENT:
      return "consent";
    case type::v1::DECISION_METHOD_MAJORITY:
      return "majority";
    case type::v1::DECISION_METHOD_SCORE:
      return "score";
    case type::v1::DECISION_METHOD_MAJORITY_JUDGMENT:
      return "majority-judgment";
    case type::v1::DECISION_METHOD_BORDA:
      return "borda";
    case type::v1::DECISION_METHOD_INSTANT_RUNOFF:
      return "irv";
    case type::v1::DECISION_METHOD_SCHULZE:
      return "schulze";
    case type::v1::DECISION_METHOD_STV:
      return "stv";
    case type::v1::DECISION_METHOD_POINTS:
      return "points";
    case type::v1::DECISION_METHOD_GRADIENTS:
      return "gradients";
    case type::v1::DECISION_METHOD_SYSTEMIC_CONSENSING:
      return "systemic";
    case type::v1::DECISION_METHOD_FIST_TO_FIVE:
      return "fist-to-five";
    default:
      return "yes-no";
  }
}

class Export {
 public:
  Export(const ViewContext& context, const v1::BallotView& ballot) : ballot_(ballot) {
    switch (ballot.rule().method()) {
      case type::v1::DECISION_METHOD_YES_NO:
        names_ = {"yes", "no", "abstain"};
        break;
      case type::v1::DECISION_METHOD_CONSENT:
        names_ = {"consent", "objection", "abstain"};
        break;
      case type::v1::DECISION_METHOD_GRADIENTS:
      case type::v1::DECISION_METHOD_FIST_TO_FIVE:
        names_ = {"proposal"};
        break;
      default:
        NameOptions(context);
    }
  }

  json::object All(const v1::GetVotesResponse& votes) const {
    const DecisionRule& rule = ballot_.rule();
    json::object file{{"method", NameOf(rule.method())}};
    json::array options;
    for (const std::string& name : names_) options.emplace_back(name);
    file["options"] = std::move(options);
    if (rule.seats() > 0) file["seats"] = rule.seats();
    if (rule.points() > 0) file["points"] = rule.points();
    if (rule.last_supporting_step() > 0) file["support"] = rule.last_supporting_step();
    const bool judgment = rule.method() == type::v1::DECISION_METHOD_MAJORITY_JUDGMENT;
    if (rule.highest_score() > 0 || judgment) {
      file["lowest"] = 0;
      file["highest"] = judgment ? 5 : rule.highest_score();
    }
    if (rule.has_threshold()) {
      const auto& share = rule.threshold().share();
      file["threshold"] = std::string(rule.threshold().exactly_is_enough() ? ">=" : ">") +
                          std::to_string(share.numerator()) + "/" +
                          std::to_string(share.denominator());
    }
    json::array ballots;
    uint32_t abstained = 0;
    for (const auto& pile : votes.votes()) {
      if (pile.vote().has_abstain()) {
        abstained += pile.count();
        continue;
      }
      json::object ballot = Says(pile.vote());
      ballot["count"] = pile.count();
      ballots.push_back(std::move(ballot));
    }
    file["abstained"] = abstained;
    file["ballots"] = std::move(ballots);
    return file;
  }

 private:
  void NameOptions(const ViewContext& context) {
    std::set<std::string> seen;
    for (const auto& option : ballot_.options()) {
      names_.push_back(context.In(option.label()));
      seen.insert(names_.back());
    }
    if (seen.size() == names_.size() && !seen.contains("")) return;
    for (size_t i = 0; i < names_.size(); ++i) names_[i] = std::to_string(i + 1);
  }

  const std::string& Name(uint32_t option) const { return names_.at(option - 1); }

  json::object Says(const type::v1::Vote& vote) const {
    using type::v1::Vote;
    json::object scores;
    switch (vote.value_case()) {
      // Both enums number for, against and abstain from 1.
      case Vote::kYesNo:
        return {{"choice", Name(static_cast<uint32_t>(vote.yes_no()))}};
      case Vote::kConsent:
        return {{"choice", Name(static_cast<uint32_t>(vote.consent()))}};
      case Vote::kOption:
        return {{"choice", Name(vote.option())}};
      case Vote::kApprovals:
        return {{"approvals", Names(vote.approvals().options())}};
      case Vote::kRanking:
        return {{"ranking", Names(vote.ranking().options())}};
      case Vote::kScores:
        for (const auto& score : vote.scores().options()) {
          scores[Name(score.option())] = score.score();
        }
        return {{"scores", std::move(scores)}};
      case Vote::kPoints:
        for (const auto& points : vote.points().options()) {
          scores[Name(points.option())] = points.points();
        }
        return {{"scores", std::move(scores)}};
      case Vote::kStep:
        return {{"scores", {{names_.front(), vote.step()}}}};
      default:
        return {};
    }
  }

  template <class Options>
  json::array Names(const Options& options) const {
    json::array names;
    for (const uint32_t option : options) names.emplace_back(Name(option));
    return names;
  }

  const v1::BallotView& ballot_;
  std::vector<std::string> names_;
};

std::vector<tally::Votes> CountsOf(const type::v1::OptionTally& tally) {
  std::vector<tally::Votes> counts;
  for (const auto& count : tally.counts()) counts.push_back(count.count());
  return counts;
}

template <class Options>
bool SameOptions(const std::vector<tally::Option>& counted, const Options& stored) {
  return std::equal(counted.begin(), counted.end(), stored.begin(), stored.end(),
                    [](tally::Option a, uint32_t b) { return a + 1 == b; });
}

}  // namespace

json::object BallotsJson(const ViewContext& context, const v1::BallotView& ballot,
                         const v1::GetVotesResponse& votes) {
  return Export(context, ballot).All(votes);
}

bool SameAsStored(const v1::BallotView& ballot, const Counted& counted) {
  const BallotResult& stored = ballot.result();
  const tally::Result& result = counted.result;
  switch (ballot.rule().method()) {
    case type::v1::DECISION_METHOD_YES_NO:
    case type::v1::DECISION_METHOD_CONSENT: {
      const auto& everyone = stored.everyone();
      return result.scores ==
             std::vector<tally::Votes>{everyone.yes(), everyone.no(), everyone.abstain()};
    }
    case type::v1::DECISION_METHOD_ONE_OF_SEVERAL:
    case type::v1::DECISION_METHOD_APPROVAL:
      return result.scores == CountsOf(stored.option_everyone());
    case type::v1::DECISION_METHOD_GRADIENTS:
    case type::v1::DECISION_METHOD_FIST_TO_FIVE: {
      const auto& steps = stored.step_everyone().counts();
      return result.tables.size() == 1 &&
             result.tables[0].rows[0] == std::vector<tally::Votes>(steps.begin(), steps.end());
    }
    case type::v1::DECISION_METHOD_STV:
      // Where too few voted nothing is stored of who would be chosen.
      if (stored.winners().empty()) return true;
      return SameOptions(result.winners, stored.winners()) &&
             SameOptions(result.tied, stored.tied());
    default: {
      const auto& scores = stored.option_everyone().scores();
      return SameOptions(result.winners, stored.option_everyone().winners()) &&
             result.scores == std::vector<tally::Votes>(scores.begin(), scores.end());
    }
  }
}

}  // namespace vooraf::cli
