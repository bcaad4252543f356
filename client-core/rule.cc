#include "client-core/rule.h"

#include <algorithm>
#include <array>

namespace vooraf::client {
namespace {

using type::v1::DecisionMethod;
using type::v1::DecisionRule;

constexpr auto kEveryday = std::to_array<DecisionMethod>({
    type::v1::DECISION_METHOD_YES_NO,
    type::v1::DECISION_METHOD_CONSENT,
    type::v1::DECISION_METHOD_FIST_TO_FIVE,
    type::v1::DECISION_METHOD_ONE_OF_SEVERAL,
    type::v1::DECISION_METHOD_APPROVAL,
});
constexpr auto kMore = std::to_array<DecisionMethod>({
    type::v1::DECISION_METHOD_GRADIENTS,
    type::v1::DECISION_METHOD_POINTS,
    type::v1::DECISION_METHOD_SYSTEMIC_CONSENSING,
    type::v1::DECISION_METHOD_SCORE,
    type::v1::DECISION_METHOD_MAJORITY_JUDGMENT,
    type::v1::DECISION_METHOD_MAJORITY,
    type::v1::DECISION_METHOD_INSTANT_RUNOFF,
    type::v1::DECISION_METHOD_BORDA,
    type::v1::DECISION_METHOD_SCHULZE,
    type::v1::DECISION_METHOD_STV,
});

bool IsOneOf(DecisionMethod method, std::initializer_list<DecisionMethod> methods) {
  return std::find(methods.begin(), methods.end(), method) != methods.end();
}

}  // namespace

std::span<const DecisionMethod> EverydayMethods() { return kEveryday; }
std::span<const DecisionMethod> MoreMethods() { return kMore; }

bool HasThreshold(DecisionMethod method) {
  return IsOneOf(method,
                 {type::v1::DECISION_METHOD_YES_NO, type::v1::DECISION_METHOD_ONE_OF_SEVERAL,
                  type::v1::DECISION_METHOD_APPROVAL, type::v1::DECISION_METHOD_GRADIENTS});
}

bool HasScope(DecisionMethod method) {
  return MayBeSecret(method) && method != type::v1::DECISION_METHOD_STV;
}

bool MayBeSecret(DecisionMethod method) {
  return !IsOneOf(method,
                  {type::v1::DECISION_METHOD_CONSENT, type::v1::DECISION_METHOD_FIST_TO_FIVE});
}

bool HasOptions(const DecisionRule& rule) {
  return !IsOneOf(rule.method(),
                  {type::v1::DECISION_METHOD_YES_NO, type::v1::DECISION_METHOD_CONSENT,
                   type::v1::DECISION_METHOD_FIST_TO_FIVE, type::v1::DECISION_METHOD_GRADIENTS});
}

bool TakesHands(const DecisionRule& rule) {
  return !rule.secret() &&
         IsOneOf(rule.method(),
                 {type::v1::DECISION_METHOD_YES_NO, type::v1::DECISION_METHOD_ONE_OF_SEVERAL,
                  type::v1::DECISION_METHOD_APPROVAL, type::v1::DECISION_METHOD_FIST_TO_FIVE,
                  type::v1::DECISION_METHOD_GRADIENTS});
}

DecisionRule NewRule() {
  DecisionRule rule;
  rule.set_method(type::v1::DECISION_METHOD_YES_NO);
  rule.mutable_threshold()->mutable_share()->set_numerator(1);
  rule.mutable_threshold()->mutable_share()->set_denominator(2);
  rule.set_basis(type::v1::BASIS_CAST);
  rule.mutable_quorum()->set_numerator(1);
  rule.mutable_quorum()->set_denominator(2);
  rule.set_scope(type::v1::SCOPE_EVERY_GROUP);
  return rule;
}

DecisionRule ByMethod(DecisionRule rule, DecisionMethod method) {
  const DecisionRule usual = NewRule();
  rule.set_method(method);
  if (!rule.has_threshold()) *rule.mutable_threshold() = usual.threshold();
  if (rule.basis() == type::v1::BASIS_UNSPECIFIED) rule.set_basis(usual.basis());
  if (!rule.has_quorum()) *rule.mutable_quorum() = usual.quorum();
  if (!HasScope(method)) {
    rule.set_scope(type::v1::SCOPE_EVERYONE);
  } else if (rule.scope() == type::v1::SCOPE_UNSPECIFIED) {
    rule.set_scope(usual.scope());
  }
  if (!MayBeSecret(method)) rule.set_secret(false);
  return rule;
}

}  // namespace vooraf::client
