#include "server/domain/sentence_words.h"

#include "server/domain/vote_value.h"

namespace vooraf::domain {

constexpr std::array<SentenceWords, 2> kSentenceWords{{
    {.language = "nl",
     .more_than = "meer dan ",
     .at_least = "minstens ",
     .any = "minstens één",
     .all = "elk",
     .half = "de helft",
     .two_thirds = "twee derde",
     .three_quarters = "drie kwart",
     .of_cast = " van de stemmen voor en tegen",
     .of_cast_options = " van wie stemt en zich niet onthoudt",
     .of_present = " van de aanwezigen",
     .of_eligible = " van wie mag stemmen",
     .are_yes = " voor is",
     .every_group = ", in elke groep",
     .every_side = ", aan elke kant",
     .quorum_and = ", en minstens ",
     .quorum_of = " van wie mag stemmen meedoet",
     .quorum_all = ", en iedereen die mag stemmen meedoet",
     .passes_if = "Aangenomen als ",
     .one_of_passes_if = "De keuze met de meeste stemmen is aangenomen als ",
     .approval_passes_if = "De keuze die de meeste mensen goed vinden is aangenomen als ",
     .is_for_it = " ervoor stemt",
     .approve_it = " die goed vindt",
     .consent_passes_if =
         "Aangenomen als er mensen akkoord zijn en niemand een bezwaar met argument heeft",
     .passed = "Aangenomen.",
     .failed = "Niet aangenomen.",
     .no_quorum = "Niet geldig: te weinig mensen stemden.",
     .nobody_voted = " Niemand koos iets.",
     .leads = "Aangenomen: keuze ",
     .leads_not_enough = " De meeste stemmen zijn voor keuze ",
     .tied = "Gelijk, dus niets is aangenomen: keuze ",
     .and_ = " en ",
     .said_yes = " voor",
     .objections = " Bezwaren: ",
     .of = " van ",
     .voted_before = " Er stemden ",
     .voted_of = " van de ",
     .voted_after = " mensen.",
     .too_few = " Er waren te weinig mensen om de aantallen te tonen.",
     .needed = " De regel: "},
    {.language = "en",
     .more_than = "more than ",
     .at_least = "at least ",
     .any = "any",
     .all = "all",
     .half = "half",
     .two_thirds = "two thirds",
     .three_quarters = "three quarters",
     .of_cast = " of the votes yes and no",
     .of_cast_options = " of those who vote and do not abstain",
     .of_present = " of those present",
     .of_eligible = " of those who may vote",
     .are_yes = " are yes",
     .every_group = ", in every group",
     .every_side = ", on every side",
     .quorum_and = ", and at least ",
     .quorum_of = " of those who may vote take part",
     .quorum_all = ", and all who may vote take part",
     .passes_if = "Passes if ",
     .one_of_passes_if = "The option with the most votes passes if ",
     .approval_passes_if = "The option that most people approve passes if ",
     .is_for_it = " vote for it",
     .approve_it = " approve it",
     .consent_passes_if = "Passes if people consent and nobody makes an argued objection",
     .passed = "Passed.",
     .failed = "Not passed.",
     .no_quorum = "Not valid: too few people voted.",
     .nobody_voted = " Nobody chose anything.",
     .leads = "Passed: option ",
     .leads_not_enough = " The most votes are for option ",
     .tied = "Tied, so nothing passes: option ",
     .and_ = " and ",
     .said_yes = " yes",
     .objections = " Objections: ",
     .of = " of ",
     .voted_before = " ",
     .voted_of = " of ",
     .voted_after = " people voted.",
     .too_few = " There were too few people to show the figures.",
     .needed = " The rule: "},
}};

namespace {

std::string_view OfBasis(const SentenceWords& words, const type::v1::DecisionRule& rule) {
  switch (rule.basis()) {
    case type::v1::BASIS_PRESENT:
      return words.of_present;
    case type::v1::BASIS_ELIGIBLE:
      return words.of_eligible;
    default:
      return HasOptions(rule.method()) ? words.of_cast_options : words.of_cast;
  }
}

}  // namespace

std::string ShareClause(const SentenceWords& words, const type::v1::Fraction& share) {
  const auto is = [&](uint32_t n, uint32_t d) {
    return share.numerator() * d == share.denominator() * n;
  };
  if (is(1, 2)) return std::string(words.half);
  if (is(2, 3)) return std::string(words.two_thirds);
  if (is(3, 4)) return std::string(words.three_quarters);
  if (is(1, 1)) return std::string(words.all);
  return std::to_string(share.numerator()) + "/" + std::to_string(share.denominator());
}

std::string ThresholdClause(const SentenceWords& words, const type::v1::DecisionRule& rule) {
  const type::v1::Fraction& share = rule.threshold().share();
  std::string clause;
  if (share.numerator() == 0) {
    clause += words.any;
  } else {
    if (share.numerator() != share.denominator()) {
      clause += rule.threshold().exactly_is_enough() ? words.at_least : words.more_than;
    }
    clause += ShareClause(words, share);
  }
  clause += OfBasis(words, rule);
  return clause;
}

std::string_view ScopeClause(const SentenceWords& words, type::v1::Scope scope) {
  if (scope == type::v1::SCOPE_EVERY_GROUP) return words.every_group;
  if (scope == type::v1::SCOPE_EVERY_SIDE) return words.every_side;
  return {};
}

std::string QuorumClause(const SentenceWords& words, const type::v1::Fraction& quorum) {
  if (quorum.numerator() == quorum.denominator()) return std::string(words.quorum_all);
  if (quorum.numerator() == 0) return {};
  std::string clause(words.quorum_and);
  clause += ShareClause(words, quorum);
  clause += words.quorum_of;
  return clause;
}

std::string TurnoutClause(const SentenceWords& words, uint32_t voted, uint32_t eligible) {
  std::string clause(words.voted_before);
  clause += std::to_string(voted);
  clause += words.voted_of;
  clause += std::to_string(eligible);
  clause += words.voted_after;
  return clause;
}

}  // namespace vooraf::domain
