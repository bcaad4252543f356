// The words and clauses that sentences about rules and results are made of, in Dutch and English.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "vooraf/type/v1/ballot_result.pb.h"
#include "vooraf/type/v1/decision.pb.h"

namespace vooraf::domain {

// The words of one language.
struct SentenceWords {
  std::string_view language;
  std::string_view more_than, at_least, any, all, half, two_thirds, three_quarters;
  std::string_view of_cast, of_cast_options, of_present, of_eligible;
  std::string_view are_yes, every_group, every_side, quorum_and, quorum_of, quorum_all, must_least,
      must_of, must_all;
  std::string_view passes_if, one_of_passes_if, approval_passes_if, is_for_it, approve_it,
      consent_passes_if, fist_passes_if, on_steps_to;
  // What wins by a method that says it itself. A number is put in the place of "#".
  std::string_view majority_wins, score_wins, judgment_wins, borda_wins, runoff_wins, schulze_wins,
      stv_wins, points_wins, systemic_wins;
  std::string_view wins_every_group, wins_every_side;
  std::string_view passed, failed, no_quorum, nobody_voted, leads, leads_not_enough, tied, elected,
      wins_together, no_one, and_;
  std::string_view said_yes, support, three_fingers, objections, of, voted_before, voted_of,
      voted_after, too_few, needed;
};

extern const std::array<SentenceWords, 2> kSentenceWords;

// "half", or "3/5".
std::string ShareClause(const SentenceWords& words, const type::v1::Fraction& share);
// "more than half of those present".
std::string ThresholdClause(const SentenceWords& words, const type::v1::DecisionRule& rule);
// ", in every group"; empty for everyone.
std::string_view ScopeClause(const SentenceWords& words, const type::v1::DecisionRule& rule);
// ", and at least half of those who may vote take part", or the same as a sentence of its own where
// the rule does not go on; empty where no quorum is asked.
std::string QuorumClause(const SentenceWords& words, const type::v1::DecisionRule& rule);
// " 7 of 10 people voted."
std::string TurnoutClause(const SentenceWords& words, uint32_t voted, uint32_t eligible);

}  // namespace vooraf::domain
