// Votes of every form. Rules: docs/SPEC.md, B.
#include "server/domain/vote_value.h"

#include <algorithm>
#include <string>

#include "server/domain/refusals.h"
#include "server/domain/tally/method/fist_to_five.h"

namespace vooraf::domain {
namespace {

using type::v1::Vote;
using Kind = VoteGiven::Kind;

Kind KindOf(type::v1::YesNoVote vote) {
  switch (vote) {
    case type::v1::YES_NO_VOTE_YES:
      return Kind::kFor;
    case type::v1::YES_NO_VOTE_NO:
      return Kind::kAgainst;
    case type::v1::YES_NO_VOTE_ABSTAIN:
      return Kind::kAbstain;
    default:
      return Kind::kNone;
  }
}

Kind KindOf(type::v1::ConsentVote vote) {
  switch (vote) {
    case type::v1::CONSENT_VOTE_CONSENT:
      return Kind::kFor;
    case type::v1::CONSENT_VOTE_OBJECTION:
      return Kind::kAgainst;
    case type::v1::CONSENT_VOTE_ABSTAIN:
      return Kind::kAbstain;
    default:
      return Kind::kNone;
  }
}

// Enums of proto3 are open: each field is set from its own kind alone.
type::v1::YesNoVote ToYesNo(Kind kind) {
  if (kind == Kind::kFor) return type::v1::YES_NO_VOTE_YES;
  return kind == Kind::kAgainst ? type::v1::YES_NO_VOTE_NO : type::v1::YES_NO_VOTE_ABSTAIN;
}

type::v1::ConsentVote ToConsent(Kind kind) {
  if (kind == Kind::kFor) return type::v1::CONSENT_VOTE_CONSENT;
  return kind == Kind::kAgainst ? type::v1::CONSENT_VOTE_OBJECTION : type::v1::CONSENT_VOTE_ABSTAIN;
}

Result<void> CheckOption(const Ballot& ballot, uint32_t option) {
  if (option >= 1 && option <= ballot.options) return {};
  return Refuse(kOptionUnknown, {{"option", std::to_string(option)}});
}

uint32_t NumberOf(uint32_t option) { return option; }
uint32_t NumberOf(const type::v1::ScoreOfOption& score) { return score.option(); }
uint32_t NumberOf(const type::v1::PointsForOption& points) { return points.option(); }

// The options exist, and stand in ascending order.
template <class Named>
Result<void> CheckAscending(const Ballot& ballot, const Named& named) {
  uint32_t last = 0;
  for (const auto& each : named) {
    const uint32_t option = NumberOf(each);
    if (auto ok = CheckOption(ballot, option); !ok) return ok;
    if (option <= last) {
      return RefuseField("vote", "options in ascending order, each once",
                         "keuzes in oplopende volgorde, elk één keer");
    }
    last = option;
  }
  return {};
}

Result<void> CheckRanking(const Ballot& ballot, const type::v1::RankedOptions& ranking) {
  uint32_t seen = 0;
  for (const uint32_t option : ranking.options()) {
    if (auto ok = CheckOption(ballot, option); !ok) return ok;
    if (seen >> option & 1u) {
      return RefuseField("vote", "each option at most once", "elke keuze hoogstens één keer");
    }
    seen |= 1u << option;
  }
  return {};
}

Result<void> CheckScores(const Ballot& ballot, const type::v1::ScoresGiven& scores) {
  if (auto ok = CheckAscending(ballot, scores.options()); !ok) return ok;
  const VoteRange range = RangeOf(ballot.rule);
  for (const auto& score : scores.options()) {
    if (score.score() <= range.highest) continue;
    const std::string highest = std::to_string(range.highest);
    return RefuseField("vote", "scores from 0 to " + highest, "cijfers van 0 tot " + highest);
  }
  const bool all = static_cast<uint32_t>(scores.options_size()) == ballot.options;
  if (ballot.rule.method() == type::v1::DECISION_METHOD_SYSTEMIC_CONSENSING && !all) {
    return RefuseField("vote", "a resistance for each option", "een weerstand voor elke keuze");
  }
  return {};
}

Result<void> CheckPoints(const Ballot& ballot, const type::v1::PointsDivided& divided) {
  if (auto ok = CheckAscending(ballot, divided.options()); !ok) return ok;
  const uint64_t budget = ballot.rule.points();
  uint64_t sum = 0;
  bool each_some = true;
  for (const auto& points : divided.options()) {
    sum += points.points();
    each_some = each_some && points.points() > 0;
  }
  if (each_some && sum <= budget) return {};
  const std::string most = std::to_string(budget);
  return RefuseField("vote", "at least 1 point each, together at most " + most,
                     "elk minstens 1 punt, samen hoogstens " + most);
}

Result<void> CheckStep(const Ballot& ballot, const Vote& vote) {
  const VoteRange range = RangeOf(ballot.rule);
  if (vote.has_step() && vote.step() >= range.lowest && vote.step() <= range.highest) return {};
  const std::string lowest = std::to_string(range.lowest);
  const std::string highest = std::to_string(range.highest);
  return RefuseField("vote", lowest + " to " + highest + ", or abstain",
                     lowest + " tot " + highest + ", of onthouding");
}

// The vote of a form that knows "abstain" apart.
Result<void> CheckForm(const Ballot& ballot, const Vote& vote, VoteForm form) {
  switch (form) {
    case VoteForm::kOneOption:
      if (vote.has_option()) return CheckOption(ballot, vote.option());
      return RefuseField("vote", "one option, or abstain", "één keuze, of onthouding");
    case VoteForm::kApprovals:
      if (vote.has_approvals()) return CheckAscending(ballot, vote.approvals().options());
      return RefuseField("vote", "the options that are right, or abstain",
                         "de keuzes die goed zijn, of onthouding");
    case VoteForm::kRanking:
      if (!vote.ranking().options().empty()) return CheckRanking(ballot, vote.ranking());
      return RefuseField("vote", "options in order, or abstain",
                         "keuzes op volgorde, of onthouding");
    case VoteForm::kScores:
      if (!vote.scores().options().empty()) return CheckScores(ballot, vote.scores());
      return RefuseField("vote", "scores of options, or abstain",
                         "cijfers voor keuzes, of onthouding");
    case VoteForm::kPoints:
      if (!vote.points().options().empty()) return CheckPoints(ballot, vote.points());
      return RefuseField("vote", "points for options, or abstain",
                         "punten voor keuzes, of onthouding");
    default:
      return CheckStep(ballot, vote);
  }
}

// A vote of values, as its form has it.
Vote FromValues(const VoteGiven& given, VoteForm form) {
  Vote vote;
  const auto& values = given.values;
  if (form == VoteForm::kStep) vote.set_step(values[0]);
  if (form == VoteForm::kApprovals) vote.mutable_approvals();  // also where none is approved
  for (uint32_t i = 0; i < values.size() && form != VoteForm::kStep; ++i) {
    if (values[i] == 0) continue;
    switch (form) {
      case VoteForm::kOneOption:
        vote.set_option(i + 1);
        break;
      case VoteForm::kApprovals:
        vote.mutable_approvals()->add_options(i + 1);
        break;
      case VoteForm::kRanking:
        vote.mutable_ranking()->add_options(values[i]);
        break;
      case VoteForm::kScores: {
        auto& score = *vote.mutable_scores()->add_options();
        score.set_option(i + 1);
        score.set_score(values[i] - 1u);
        break;
      }
      default: {
        auto& points = *vote.mutable_points()->add_options();
        points.set_option(i + 1);
        points.set_points(values[i]);
        break;
      }
    }
  }
  return vote;
}

}  // namespace

Result<void> CheckVote(const Ballot& ballot, const Vote& vote) {
  const VoteForm form = TraitsOf(ballot.rule.method()).form;
  switch (form) {
    case VoteForm::kYesNo:
      if (KindOf(vote.yes_no()) != Kind::kNone) return {};
      return RefuseField("vote", "yes, no or abstain", "voor, tegen of onthouding");
    case VoteForm::kConsent:
      if (KindOf(vote.consent()) != Kind::kNone) return {};
      return RefuseField("vote", "consent, objection or abstain", "akkoord, bezwaar of onthouding");
    default:
      if (vote.has_abstain()) return {};
      return CheckForm(ballot, vote, form);
  }
}

bool IsAgainst(const Ballot& ballot, const VoteGiven& vote) {
  if (vote.kind == Kind::kAgainst) return true;
  if (vote.kind != Kind::kValues) return false;
  switch (ballot.rule.method()) {
    case type::v1::DECISION_METHOD_GRADIENTS:
      return vote.values[0] > ballot.rule.last_supporting_step();
    case type::v1::DECISION_METHOD_FIST_TO_FIVE:
      return vote.values[0] < vooraf::tally::kFingersToPass;
    default:
      return false;
  }
}

VoteGiven FromVote(const Vote& vote) {
  VoteGiven given{.kind = Kind::kValues};
  auto& values = given.values;
  size_t place = 0;
  switch (vote.value_case()) {
    case Vote::kYesNo:
      given.kind = KindOf(vote.yes_no());
      break;
    case Vote::kConsent:
      given.kind = KindOf(vote.consent());
      break;
    case Vote::kOption:
      values[vote.option() - 1] = 1;
      break;
    case Vote::kApprovals:
      for (const uint32_t option : vote.approvals().options()) values[option - 1] = 1;
      break;
    case Vote::kRanking:
      for (const uint32_t option : vote.ranking().options()) {
        values[place++] = static_cast<uint8_t>(option);
      }
      break;
    case Vote::kScores:
      for (const auto& score : vote.scores().options()) {
        values[score.option() - 1] = static_cast<uint8_t>(score.score() + 1);
      }
      break;
    case Vote::kPoints:
      for (const auto& points : vote.points().options()) {
        values[points.option() - 1] = static_cast<uint8_t>(points.points());
      }
      break;
    case Vote::kStep:
      values[0] = static_cast<uint8_t>(vote.step());
      break;
    case Vote::kAbstain:
      given.kind = Kind::kAbstain;
      break;
    case Vote::VALUE_NOT_SET:
      given.kind = Kind::kNone;
      break;
  }
  return given;
}

Vote ToVote(const VoteGiven& given, type::v1::DecisionMethod method) {
  Vote vote;
  if (!given.given() || given.kind == Kind::kSecret || given.kind == Kind::kErased) return vote;
  const VoteForm form = TraitsOf(method).form;
  if (form == VoteForm::kConsent) {
    vote.set_consent(ToConsent(given.kind));
  } else if (form == VoteForm::kYesNo) {
    vote.set_yes_no(ToYesNo(given.kind));
  } else if (given.kind == Kind::kAbstain) {
    vote.mutable_abstain();
  } else {
    return FromValues(given, form);
  }
  return vote;
}

}  // namespace vooraf::domain
