// What the methods of deciding ask of a vote and of a rule. Source: docs/SPEC.md, B.
#pragma once

#include "vooraf/type/v1/decision.pb.h"

namespace vooraf::domain {

// How somebody votes.
enum class VoteForm {
  kYesNo,
  kConsent,
  kOneOption,
  kApprovals,
  kRanking,  // options in order, as far as one goes
  kScores,   // a number for options
  kPoints,   // divided over options
  kStep,     // one of a few steps for one proposal
};

struct MethodTraits {
  VoteForm form = VoteForm::kYesNo;
  // Whether the rule's threshold and basis say what passes; else the method itself does.
  bool has_threshold = true;
  // Whether the rule may ask for every group or every side.
  bool has_scope = true;
  // Whether hands can be counted: not where each vote must be heard, or says more than one thing.
  bool takes_hands = true;
  // Whether votes may be secret: not where people say why.
  bool may_be_secret = true;
};

// REQUIRES: a method that is known.
constexpr MethodTraits TraitsOf(type::v1::DecisionMethod method) {
  switch (method) {
    case type::v1::DECISION_METHOD_CONSENT:
      return {VoteForm::kConsent, false, false, false, false};
    case type::v1::DECISION_METHOD_ONE_OF_SEVERAL:
      return {.form = VoteForm::kOneOption};
    case type::v1::DECISION_METHOD_APPROVAL:
      return {.form = VoteForm::kApprovals};
    case type::v1::DECISION_METHOD_MAJORITY:
    case type::v1::DECISION_METHOD_BORDA:
    case type::v1::DECISION_METHOD_INSTANT_RUNOFF:
    case type::v1::DECISION_METHOD_SCHULZE:
      return {.form = VoteForm::kRanking, .has_threshold = false, .takes_hands = false};
    case type::v1::DECISION_METHOD_STV:
      return {VoteForm::kRanking, false, false, false, true};
    case type::v1::DECISION_METHOD_SCORE:
    case type::v1::DECISION_METHOD_MAJORITY_JUDGMENT:
    case type::v1::DECISION_METHOD_SYSTEMIC_CONSENSING:
      return {.form = VoteForm::kScores, .has_threshold = false, .takes_hands = false};
    case type::v1::DECISION_METHOD_POINTS:
      return {.form = VoteForm::kPoints, .has_threshold = false, .takes_hands = false};
    case type::v1::DECISION_METHOD_GRADIENTS:
      return {.form = VoteForm::kStep};
    case type::v1::DECISION_METHOD_FIST_TO_FIVE:
      return {VoteForm::kStep, false, false, true, false};
    default:
      return {};
  }
}

// Whether people vote for options; else for or against one proposal.
constexpr bool HasOptions(type::v1::DecisionMethod method) {
  switch (TraitsOf(method).form) {
    case VoteForm::kYesNo:
    case VoteForm::kConsent:
    case VoteForm::kStep:
      return false;
    default:
      return true;
  }
}

// The numbers that a vote may give options, or the steps that it may take.
struct VoteRange {
  uint32_t lowest = 0;
  uint32_t highest = 0;
};
inline VoteRange RangeOf(const type::v1::DecisionRule& rule) {
  switch (rule.method()) {
    case type::v1::DECISION_METHOD_SCORE:
      return {0, rule.highest_score()};
    case type::v1::DECISION_METHOD_MAJORITY_JUDGMENT:
    case type::v1::DECISION_METHOD_FIST_TO_FIVE:
      return {0, 5};
    case type::v1::DECISION_METHOD_SYSTEMIC_CONSENSING:
      return {0, 10};
    case type::v1::DECISION_METHOD_GRADIENTS:
      return {1, 8};
    default:
      return {};
  }
}

}  // namespace vooraf::domain
