#include "server/domain/decision_rule.h"

#include "server/domain/decision_method.h"
#include "server/domain/limits.h"
#include "server/domain/refusals.h"

namespace vooraf::domain {
namespace {

using type::v1::DecisionRule;
using type::v1::Fraction;

constexpr uint32_t kDenominatorMax = 1000;
constexpr uint32_t kPointsDefault = 10;
constexpr uint32_t kHighestScoreDefault = 10;
constexpr uint32_t kHighestScoreMax = 10;
constexpr uint32_t kLastSupportingStepDefault = 3;
constexpr uint32_t kLastSupportingStepMax = 7;

Result<void> CheckThreshold(const DecisionRule& rule, const std::string& field) {
  if (auto ok = CheckFraction(rule.threshold().share(), field + ".threshold.share"); !ok) {
    return ok;
  }
  const Fraction& share = rule.threshold().share();
  if (share.numerator() == share.denominator() && !rule.threshold().exactly_is_enough()) {
    return RefuseField(field + ".threshold",
                       "more than all can never be reached; say exactly enough",
                       "meer dan alle stemmen wordt nooit gehaald; neem \"precies genoeg\"");
  }
  if (share.numerator() == 0 && rule.threshold().exactly_is_enough()) {
    return RefuseField(field + ".threshold", "at least none is always reached; ask for more",
                       "ten minste nul wordt altijd gehaald; vraag meer");
  }
  if (!type::v1::Basis_IsValid(rule.basis()) || rule.basis() == type::v1::BASIS_UNSPECIFIED) {
    return RefuseField(field + ".basis", "cast, present or eligible",
                       "uitgebracht, aanwezig of stemgerechtigd");
  }
  return {};
}

// A number that one method alone has: checked and given its default, or else left out.
Result<uint32_t> NumberOf(bool meant, uint32_t given, uint32_t usual, uint32_t most,
                          const std::string& field) {
  if (!meant) return 0;
  if (given == 0) return usual;
  if (given <= most) return given;
  return RefuseField(field, "1 to " + std::to_string(most), "1 tot " + std::to_string(most));
}

}  // namespace

Result<void> CheckFraction(const Fraction& fraction, const std::string& field) {
  if (fraction.denominator() == 0 || fraction.denominator() > kDenominatorMax ||
      fraction.numerator() > fraction.denominator()) {
    return RefuseField(field, "a fraction from 0 to 1 with a denominator from 1 to 1000",
                       "een breuk van 0 tot 1 met een noemer van 1 tot 1000");
  }
  return {};
}

Result<DecisionRule> NormaliseRule(const DecisionRule& given, const std::string& field) {
  const type::v1::DecisionMethod method = given.method();
  if (!type::v1::DecisionMethod_IsValid(method) ||
      method == type::v1::DECISION_METHOD_UNSPECIFIED) {
    return RefuseField(field + ".method", "a method that this server knows",
                       "een methode die deze server kent");
  }
  const MethodTraits traits = TraitsOf(method);
  if (given.secret() && !traits.may_be_secret) {
    return RefuseField(field + ".secret", "not by consent and fist to five, where people say why",
                       "niet bij consent en vuist tot vijf, waar mensen zeggen waarom");
  }
  DecisionRule rule;
  rule.set_method(method);
  if (auto ok = CheckFraction(given.quorum(), field + ".quorum"); !ok) return Propagate(ok);
  *rule.mutable_quorum() = given.quorum();
  if (traits.has_threshold) {
    if (auto ok = CheckThreshold(given, field); !ok) return Propagate(ok);
    *rule.mutable_threshold() = given.threshold();
    rule.set_basis(given.basis());
  }
  rule.set_scope(type::v1::SCOPE_EVERYONE);
  if (traits.has_scope) {
    if (!type::v1::Scope_IsValid(given.scope()) || given.scope() == type::v1::SCOPE_UNSPECIFIED) {
      return RefuseField(field + ".scope", "everyone, every group or every side",
                         "iedereen, elke groep of elke kant");
    }
    rule.set_scope(given.scope());
  }
  auto seats = NumberOf(method == type::v1::DECISION_METHOD_STV, given.seats(), 1,
                        kBallotOptionsMax - 1, field + ".seats");
  if (!seats) return Propagate(seats);
  rule.set_seats(*seats);
  auto points = NumberOf(traits.form == VoteForm::kPoints, given.points(), kPointsDefault,
                         kFigureMax, field + ".points");
  if (!points) return Propagate(points);
  rule.set_points(*points);
  auto score = NumberOf(method == type::v1::DECISION_METHOD_SCORE, given.highest_score(),
                        kHighestScoreDefault, kHighestScoreMax, field + ".highest_score");
  if (!score) return Propagate(score);
  rule.set_highest_score(*score);
  auto step =
      NumberOf(method == type::v1::DECISION_METHOD_GRADIENTS, given.last_supporting_step(),
               kLastSupportingStepDefault, kLastSupportingStepMax, field + ".last_supporting_step");
  if (!step) return Propagate(step);
  rule.set_last_supporting_step(*step);
  rule.set_secret(given.secret());
  return rule;
}

DecisionRule DefaultRule() {
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

}  // namespace vooraf::domain
