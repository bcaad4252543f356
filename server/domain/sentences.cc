#include "server/domain/sentences.h"

#include <array>
#include <string>
#include <string_view>

namespace vooraf::domain {
namespace {

using type::v1::BallotResult;
using type::v1::DecisionRule;
using type::v1::Fraction;
using type::v1::Text;
using type::v1::YesNoTally;

// The words of one language.
struct Words {
  std::string_view language;
  std::string_view more_than, at_least, any, all, half, two_thirds, three_quarters;
  std::string_view of_cast, of_present, of_eligible;
  std::string_view are_yes, every_group, every_side, quorum_and, quorum_of, quorum_all;
  std::string_view passes_if, passed, failed, no_quorum;
  std::string_view said_yes, of, voted_before, voted_of, voted_after, too_few, needed;
};

constexpr std::array<Words, 2> kWords{{
    {"nl",
     "meer dan ",
     "minstens ",
     "minstens één",
     "elk",
     "de helft",
     "twee derde",
     "drie kwart",
     " van de stemmen voor en tegen",
     " van de aanwezigen",
     " van wie mag stemmen",
     " voor is",
     ", in elke groep",
     ", aan elke kant",
     ", en minstens ",
     " van wie mag stemmen meedoet",
     ", en iedereen die mag stemmen meedoet",
     "Aangenomen als ",
     "Aangenomen.",
     "Niet aangenomen.",
     "Niet geldig: te weinig mensen stemden.",
     " voor",
     " van ",
     " Er stemden ",
     " van de ",
     " mensen.",
     " Er waren te weinig mensen om de aantallen te tonen.",
     " De regel: "},
    {"en",
     "more than ",
     "at least ",
     "any",
     "all",
     "half",
     "two thirds",
     "three quarters",
     " of the votes yes and no",
     " of those present",
     " of those who may vote",
     " are yes",
     ", in every group",
     ", on every side",
     ", and at least ",
     " of those who may vote take part",
     ", and all who may vote take part",
     "Passes if ",
     "Passed.",
     "Not passed.",
     "Not valid: too few people voted.",
     " yes",
     " of ",
     " ",
     " of ",
     " people voted.",
     " There were too few people to show the figures.",
     " The rule: "},
}};

std::string Share(const Words& words, const Fraction& share) {
  const auto is = [&](uint32_t n, uint32_t d) {
    return share.numerator() * d == share.denominator() * n;
  };
  if (is(1, 2)) return std::string(words.half);
  if (is(2, 3)) return std::string(words.two_thirds);
  if (is(3, 4)) return std::string(words.three_quarters);
  if (is(1, 1)) return std::string(words.all);
  return std::to_string(share.numerator()) + "/" + std::to_string(share.denominator());
}

std::string_view OfBasis(const Words& words, type::v1::Basis basis) {
  switch (basis) {
    case type::v1::BASIS_PRESENT:
      return words.of_present;
    case type::v1::BASIS_ELIGIBLE:
      return words.of_eligible;
    default:
      return words.of_cast;
  }
}

std::string Rule(const Words& words, const DecisionRule& rule) {
  const Fraction& share = rule.threshold().share();
  std::string sentence(words.passes_if);
  if (share.numerator() == 0) {
    sentence += words.any;
  } else {
    if (share.numerator() != share.denominator()) {
      sentence += rule.threshold().exactly_is_enough() ? words.at_least : words.more_than;
    }
    sentence += Share(words, share);
  }
  sentence += OfBasis(words, rule.basis());
  sentence += words.are_yes;
  if (rule.scope() == type::v1::SCOPE_EVERY_GROUP) sentence += words.every_group;
  if (rule.scope() == type::v1::SCOPE_EVERY_SIDE) sentence += words.every_side;
  if (rule.quorum().numerator() == rule.quorum().denominator()) {
    sentence += words.quorum_all;
  } else if (rule.quorum().numerator() != 0) {
    sentence += words.quorum_and;
    sentence += Share(words, rule.quorum());
    sentence += words.quorum_of;
  }
  return sentence + ".";
}

std::string Figures(const Words& words, const YesNoTally& tally) {
  return std::to_string(tally.yes()) + std::string(words.of) + std::to_string(tally.basis());
}

std::string Why(const Words& words, const Session& session, const BallotResult& result) {
  std::string why;
  switch (result.outcome()) {
    case type::v1::BALLOT_OUTCOME_PASSED:
      why = words.passed;
      break;
    case type::v1::BALLOT_OUTCOME_NO_QUORUM:
      why = words.no_quorum;
      break;
    default:
      why = words.failed;
      break;
  }
  if (result.partition().too_few()) {
    why += words.too_few;
  } else {
    const YesNoTally& everyone = result.everyone();
    why += " " + Figures(words, everyone) + std::string(words.said_yes);
    for (int i = 0; i < result.parts_size(); ++i) {
      why += "; " + PartName(session, result.partition().parts(i), words.language) + " " +
             Figures(words, result.parts(i));
    }
    const uint32_t voted = everyone.yes() + everyone.no() + everyone.abstain();
    why += ".";
    why += words.voted_before;
    why += std::to_string(voted);
    why += words.voted_of;
    why += std::to_string(everyone.eligible());
    why += words.voted_after;
  }
  return why + std::string(words.needed) + Rule(words, result.rule());
}

template <class Make>
Text InEachLanguage(Make make) {
  Text text;
  for (const Words& words : kWords) {
    auto& entry = *text.add_entries();
    entry.set_language(std::string(words.language));
    entry.set_value(make(words));
  }
  return text;
}

}  // namespace

Text RuleSentence(const DecisionRule& rule) {
  return InEachLanguage([&](const Words& words) { return Rule(words, rule); });
}

Text ResultSentence(const Session& session, const BallotResult& result) {
  return InEachLanguage([&](const Words& words) { return Why(words, session, result); });
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
