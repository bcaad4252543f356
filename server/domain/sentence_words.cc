#include "server/domain/sentence_words.h"

#include "server/domain/decision_method.h"

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
     .must_least = ". Minstens ",
     .must_of = " van wie mag stemmen moet meedoen",
     .must_all = ". Iedereen die mag stemmen moet meedoen",
     .passes_if = "Aangenomen als ",
     .one_of_passes_if = "De keuze met de meeste stemmen is aangenomen als ",
     .approval_passes_if = "De keuze die de meeste mensen goed vinden is aangenomen als ",
     .is_for_it = " ervoor stemt",
     .approve_it = " die goed vindt",
     .consent_passes_if =
         "Aangenomen als er mensen akkoord zijn en niemand een bezwaar met argument heeft",
     .fist_passes_if = "Aangenomen als wie stemt drie of meer vingers toont",
     .on_steps_to = " op stap 1 tot en met # staat",
     .majority_wins = "De keuze die bij meer dan de helft bovenaan staat is aangenomen; is die er "
                      "niet, dan wint een van de twee die het vaakst bovenaan staan",
     .score_wins = "De keuze met de hoogste som van cijfers (0 tot en met #) is aangenomen",
     .judgment_wins = "De keuze met het beste middelste oordeel is aangenomen",
     .borda_wins = "De keuze met de meeste punten voor haar plaatsen is aangenomen",
     .runoff_wins = "Steeds valt de keuze af die het minst bovenaan staat, tot er een bij meer dan "
                    "de helft bovenaan staat: die is aangenomen",
     .schulze_wins = "De keuze die het één voor één van de andere wint is aangenomen",
     .stv_wins = "Te kiezen: #, elk met een even groot deel van de stemmen",
     .points_wins = "Ieder verdeelt hoogstens # punten; de keuze met de meeste is aangenomen",
     .systemic_wins = "De keuze met de minste weerstand samen is aangenomen",
     .wins_every_group = ", mits ze ook in elke groep apart wint",
     .wins_every_side = ", mits ze ook aan elke kant apart wint",
     .passed = "Aangenomen.",
     .failed = "Niet aangenomen.",
     .no_quorum = "Niet geldig: te weinig mensen stemden.",
     .nobody_voted = " Niemand koos iets.",
     .leads = "Aangenomen: keuze ",
     .leads_not_enough = " De meeste stemmen zijn voor keuze ",
     .tied = "Gelijk, dus niets is aangenomen: keuze ",
     .elected = "Gekozen: ",
     .wins_together = " Samen wint keuze ",
     .no_one = "geen",
     .and_ = " en ",
     .said_yes = " voor",
     .support = " staan op stap 1 tot en met #",
     .three_fingers = " toonden drie of meer vingers",
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
     .must_least = ". At least ",
     .must_of = " of those who may vote must take part",
     .must_all = ". All who may vote must take part",
     .passes_if = "Passes if ",
     .one_of_passes_if = "The option with the most votes passes if ",
     .approval_passes_if = "The option that most people approve passes if ",
     .is_for_it = " vote for it",
     .approve_it = " approve it",
     .consent_passes_if = "Passes if people consent and nobody makes an argued objection",
     .fist_passes_if = "Passes if all who vote show three fingers or more",
     .on_steps_to = " stand on steps 1 to #",
     .majority_wins = "The option that more than half put first passes; if there is none, the "
                      "better of the two most often put first",
     .score_wins = "The option with the highest sum of scores (0 to #) passes",
     .judgment_wins = "The option with the best middle grade passes",
     .borda_wins = "The option with the most points for its places passes",
     .runoff_wins = "The option put first by the fewest drops out, again and again, until one is "
                    "put first by more than half: that one passes",
     .schulze_wins = "The option that beats the others one by one passes",
     .stv_wins = "To be chosen: #, each by an equal share of the votes",
     .points_wins = "Each divides at most # points; the option with the most passes",
     .systemic_wins = "The option with the least resistance together passes",
     .wins_every_group = ", provided that it wins in every group alone as well",
     .wins_every_side = ", provided that it wins on every side alone as well",
     .passed = "Passed.",
     .failed = "Not passed.",
     .no_quorum = "Not valid: too few people voted.",
     .nobody_voted = " Nobody chose anything.",
     .leads = "Passed: option ",
     .leads_not_enough = " The most votes are for option ",
     .tied = "Tied, so nothing passes: option ",
     .elected = "Chosen: ",
     .wins_together = " Together the winner is option ",
     .no_one = "none",
     .and_ = " and ",
     .said_yes = " yes",
     .support = " stand on steps 1 to #",
     .three_fingers = " showed three fingers or more",
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
      return rule.method() == type::v1::DECISION_METHOD_YES_NO ? words.of_cast
                                                               : words.of_cast_options;
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

std::string_view ScopeClause(const SentenceWords& words, const type::v1::DecisionRule& rule) {
  const bool has_threshold = TraitsOf(rule.method()).has_threshold;
  switch (rule.scope()) {
    case type::v1::SCOPE_EVERY_GROUP:
      return has_threshold ? words.every_group : words.wins_every_group;
    case type::v1::SCOPE_EVERY_SIDE:
      return has_threshold ? words.every_side : words.wins_every_side;
    default:
      return {};
  }
}

std::string QuorumClause(const SentenceWords& words, const type::v1::DecisionRule& rule) {
  const type::v1::Fraction& quorum = rule.quorum();
  if (quorum.numerator() == 0) return {};
  // "Passes if ..." goes on; what says what wins is a sentence of its own.
  const bool goes_on = TraitsOf(rule.method()).has_threshold ||
                       rule.method() == type::v1::DECISION_METHOD_CONSENT ||
                       rule.method() == type::v1::DECISION_METHOD_FIST_TO_FIVE;
  if (quorum.numerator() == quorum.denominator()) {
    return std::string(goes_on ? words.quorum_all : words.must_all);
  }
  std::string clause(goes_on ? words.quorum_and : words.must_least);
  clause += ShareClause(words, quorum);
  clause += goes_on ? words.quorum_of : words.must_of;
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
