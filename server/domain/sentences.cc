#include "server/domain/sentences.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "server/domain/decision_method.h"
#include "server/domain/sentence_words.h"

namespace vooraf::domain {
namespace {

using type::v1::BallotResult;
using type::v1::DecisionRule;
using type::v1::OptionTally;
using type::v1::StepTally;
using type::v1::Text;
using type::v1::YesNoTally;

// `words` with the number in the place of "#".
std::string With(std::string_view words, uint32_t number) {
  std::string text(words);
  const size_t at = text.find('#');
  return at == std::string::npos ? text : text.replace(at, 1, std::to_string(number));
}

// What passes, by the method alone.
std::string WhatPasses(const SentenceWords& words, const DecisionRule& rule) {
  switch (rule.method()) {
    case type::v1::DECISION_METHOD_CONSENT:
      return std::string(words.consent_passes_if);
    case type::v1::DECISION_METHOD_ONE_OF_SEVERAL:
      return std::string(words.one_of_passes_if) + ThresholdClause(words, rule) +
             std::string(words.is_for_it);
    case type::v1::DECISION_METHOD_APPROVAL:
      return std::string(words.approval_passes_if) + ThresholdClause(words, rule) +
             std::string(words.approve_it);
    case type::v1::DECISION_METHOD_MAJORITY:
      return std::string(words.majority_wins);
    case type::v1::DECISION_METHOD_SCORE:
      return With(words.score_wins, rule.highest_score());
    case type::v1::DECISION_METHOD_MAJORITY_JUDGMENT:
      return std::string(words.judgment_wins);
    case type::v1::DECISION_METHOD_BORDA:
      return std::string(words.borda_wins);
    case type::v1::DECISION_METHOD_INSTANT_RUNOFF:
      return std::string(words.runoff_wins);
    case type::v1::DECISION_METHOD_SCHULZE:
      return std::string(words.schulze_wins);
    case type::v1::DECISION_METHOD_STV:
      return With(words.stv_wins, rule.seats());
    case type::v1::DECISION_METHOD_POINTS:
      return With(words.points_wins, rule.points());
    case type::v1::DECISION_METHOD_SYSTEMIC_CONSENSING:
      return std::string(words.systemic_wins);
    case type::v1::DECISION_METHOD_GRADIENTS:
      return std::string(words.passes_if) + ThresholdClause(words, rule) +
             With(words.on_steps_to, rule.last_supporting_step());
    case type::v1::DECISION_METHOD_FIST_TO_FIVE:
      return std::string(words.fist_passes_if);
    default:
      return std::string(words.passes_if) + ThresholdClause(words, rule) +
             std::string(words.are_yes);
  }
}

std::string Rule(const SentenceWords& words, const DecisionRule& rule) {
  std::string sentence = WhatPasses(words, rule);
  sentence += ScopeClause(words, rule);
  sentence += QuorumClause(words, rule);
  return sentence + ".";
}

std::string_view Outcome(const SentenceWords& words, const BallotResult& result) {
  switch (result.outcome()) {
    case type::v1::BALLOT_OUTCOME_PASSED:
      return words.passed;
    case type::v1::BALLOT_OUTCOME_NO_QUORUM:
      return words.no_quorum;
    default:
      return words.failed;
  }
}

// "everyone's figures; Residents theirs; ...", with what `figures` says of each tally.
template <class Parts, class Tally, class Figures>
std::string PerPart(const SentenceWords& words, const Session& session, const BallotResult& result,
                    const Tally& everyone, const Parts& parts, Figures figures,
                    std::string_view after_everyone) {
  std::string told = figures(everyone) + std::string(after_everyone);
  // One part is everyone.
  for (int i = 0; i < parts.size() && parts.size() > 1; ++i) {
    told += "; " + PartName(session, result.partition().parts(i), words.language) + " " +
            figures(parts.Get(i));
  }
  return told + ".";
}

std::string YesNoFigures(const SentenceWords& words, const Session& session,
                         const BallotResult& result) {
  const YesNoTally& everyone = result.everyone();
  std::string told;
  if (result.rule().method() == type::v1::DECISION_METHOD_CONSENT) {
    told = words.objections;
    told += PerPart(
        words, session, result, everyone, result.parts(),
        [](const YesNoTally& tally) { return std::to_string(tally.no()); }, "");
  } else {
    const auto figures = [&](const YesNoTally& tally) {
      return std::to_string(tally.yes()) + std::string(words.of) + std::to_string(tally.basis());
    };
    told = " " + PerPart(words, session, result, everyone, result.parts(), figures, words.said_yes);
  }
  return told + TurnoutClause(words, everyone.yes() + everyone.no() + everyone.abstain(),
                              everyone.eligible());
}

// The options by their numbers: "2 and 3".
template <class Options>
std::string OptionNames(const SentenceWords& words, const Options& options) {
  std::string names;
  for (const uint32_t option : options) {
    if (!names.empty()) names += words.and_;
    names += std::to_string(option);
  }
  return names;
}

std::vector<uint32_t> Leading(const OptionTally& tally) {
  std::vector<uint32_t> leading;
  uint32_t most = 1;
  for (const auto& count : tally.counts()) {
    if (count.count() > most) leading.clear();
    most = std::max(most, count.count());
    if (count.count() == most) leading.push_back(count.option());
  }
  return leading;
}

std::string WhyOfOptions(const SentenceWords& words, const Session& session,
                         const BallotResult& result) {
  const OptionTally& everyone = result.option_everyone();
  const std::vector<uint32_t> leading = Leading(everyone);
  std::string why;
  if (result.outcome() == type::v1::BALLOT_OUTCOME_PASSED) {
    why = words.leads;
  } else if (result.outcome() == type::v1::BALLOT_OUTCOME_TIED) {
    why = words.tied;
  } else {
    why = Outcome(words, result);
    why += leading.empty() ? words.nobody_voted : words.leads_not_enough;
  }
  if (!leading.empty()) {
    const auto figures = [&](const OptionTally& tally) {
      return std::to_string(tally.counts(static_cast<int>(leading.front()) - 1).count()) +
             std::string(words.of) + std::to_string(tally.basis());
    };
    why += OptionNames(words, leading) + ", ";
    // Of several that lead, the parts' figures differ per option; the whole table has them.
    why += leading.size() > 1
               ? figures(everyone) + "."
               : PerPart(words, session, result, everyone, result.option_parts(), figures, "");
  }
  return why + TurnoutClause(words, everyone.cast() + everyone.abstain(), everyone.eligible());
}

// By methods that say themselves what wins: who does, together and in each part alone.
std::string WhyOfChoices(const SentenceWords& words, const Session& session,
                         const BallotResult& result) {
  const OptionTally& everyone = result.option_everyone();
  const auto turnout =
      TurnoutClause(words, everyone.cast() + everyone.abstain(), everyone.eligible());
  const bool seats = result.rule().method() == type::v1::DECISION_METHOD_STV;
  const auto winners = [&](const OptionTally& tally) {
    return tally.winners().empty() ? std::string(words.no_one)
                                   : OptionNames(words, tally.winners());
  };
  if (result.outcome() == type::v1::BALLOT_OUTCOME_PASSED && seats) {
    return std::string(words.elected) + OptionNames(words, result.winners()) + "." + turnout;
  }
  if (result.outcome() == type::v1::BALLOT_OUTCOME_TIED && seats) {
    return std::string(words.tied) + OptionNames(words, result.tied()) + "." + turnout;
  }
  std::string why;
  if (result.outcome() == type::v1::BALLOT_OUTCOME_PASSED) {
    why = words.leads;
  } else if (result.outcome() == type::v1::BALLOT_OUTCOME_TIED) {
    why = words.tied;
  } else {
    why = Outcome(words, result);
    if (everyone.winners().empty()) {
      return everyone.cast() == 0 ? why + std::string(words.nobody_voted) + turnout : why + turnout;
    }
    why += words.wins_together;
  }
  return why + PerPart(words, session, result, everyone, result.option_parts(), winners, "") +
         turnout;
}

std::string StepFigures(const SentenceWords& words, const Session& session,
                        const BallotResult& result) {
  const StepTally& everyone = result.step_everyone();
  const auto figures = [&](const StepTally& tally) {
    return std::to_string(tally.support()) + std::string(words.of) + std::to_string(tally.basis());
  };
  uint32_t voted = everyone.abstain();
  for (const uint32_t count : everyone.counts()) voted += count;
  const std::string what = result.rule().method() == type::v1::DECISION_METHOD_GRADIENTS
                               ? With(words.support, result.rule().last_supporting_step())
                               : std::string(words.three_fingers);
  return " " + PerPart(words, session, result, everyone, result.step_parts(), figures, what) +
         TurnoutClause(words, voted, everyone.eligible());
}

std::string Why(const SentenceWords& words, const Session& session, const BallotResult& result) {
  std::string why;
  if (result.partition().too_few()) {
    why = Outcome(words, result);
    why += words.too_few;
  } else if (result.has_step_everyone()) {
    why = Outcome(words, result);
    why += StepFigures(words, session, result);
  } else if (result.has_option_everyone()) {
    why = TraitsOf(result.rule().method()).has_threshold ? WhyOfOptions(words, session, result)
                                                         : WhyOfChoices(words, session, result);
  } else {
    why = Outcome(words, result);
    why += YesNoFigures(words, session, result);
  }
  return why + std::string(words.needed) + Rule(words, result.rule());
}

template <class Make>
Text InEachLanguage(Make make) {
  Text text;
  for (const SentenceWords& words : kSentenceWords) {
    auto& entry = *text.add_entries();
    entry.set_language(std::string(words.language));
    entry.set_value(make(words));
  }
  return text;
}

}  // namespace

Text RuleSentence(const DecisionRule& rule) {
  return InEachLanguage([&](const SentenceWords& words) { return Rule(words, rule); });
}

Text ResultSentence(const Session& session, const BallotResult& result) {
  return InEachLanguage([&](const SentenceWords& words) { return Why(words, session, result); });
}

std::string InLanguage(const Text& text, std::string_view language) {
  for (const auto& entry : text.entries()) {
    if (entry.language() == language) return entry.value();
  }
  return text.entries().empty() ? std::string() : text.entries(0).value();
}

std::string PartName(const Session& session, const type::v1::Part& part,
                     std::string_view language) {
  std::string name;
  for (uint32_t group : part.groups()) {
    const type::v1::Group* found = session.Find(GroupNumber{group});
    if (found == nullptr) continue;
    if (!name.empty()) name += " + ";
    name += InLanguage(found->name(), language);
  }
  return name;
}

}  // namespace vooraf::domain
