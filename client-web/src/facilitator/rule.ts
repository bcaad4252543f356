// What a rule of deciding says by which method, as the server has it (SPEC, B); pure.

import { create } from "@bufbuild/protobuf";
import {
  Basis,
  DecisionMethod,
  DecisionRuleSchema,
  FractionSchema,
  Scope,
  ThresholdSchema,
  type DecisionRule,
  type Fraction,
} from "$gen/vooraf/type/v1/decision_pb";
import { votingBy } from "../core/voting";

// Those that most evenings need.
export const kEverydayMethods: readonly DecisionMethod[] = [
  DecisionMethod.YES_NO,
  DecisionMethod.CONSENT,
  DecisionMethod.FIST_TO_FIVE,
  DecisionMethod.ONE_OF_SEVERAL,
  DecisionMethod.APPROVAL,
];
export const kMoreMethods: readonly DecisionMethod[] = [
  DecisionMethod.GRADIENTS,
  DecisionMethod.POINTS,
  DecisionMethod.SYSTEMIC_CONSENSING,
  DecisionMethod.SCORE,
  DecisionMethod.MAJORITY_JUDGMENT,
  DecisionMethod.MAJORITY,
  DecisionMethod.INSTANT_RUNOFF,
  DecisionMethod.BORDA,
  DecisionMethod.SCHULZE,
  DecisionMethod.STV,
];

const kByThreshold: readonly DecisionMethod[] = [
  DecisionMethod.YES_NO,
  DecisionMethod.ONE_OF_SEVERAL,
  DecisionMethod.APPROVAL,
  DecisionMethod.GRADIENTS,
];
// Where people say why.
const kSayWhy: readonly DecisionMethod[] = [DecisionMethod.CONSENT, DecisionMethod.FIST_TO_FIVE];

export const hasThreshold = (method: DecisionMethod) => kByThreshold.includes(method);
export const hasScope = (method: DecisionMethod) =>
  !kSayWhy.includes(method) && method !== DecisionMethod.STV;
export const mayBeSecret = (method: DecisionMethod) => !kSayWhy.includes(method);

export function hasOptions(rule: DecisionRule): boolean {
  return !["yes_no", "consent", "steps"].includes(votingBy(rule).kind);
}
// Not where each vote says more than one thing, or is nobody's to see.
export function takesHands(rule: DecisionRule | undefined): boolean {
  const kinds = ["yes_no", "one_of_several", "approval", "steps"];
  return rule?.secret !== true && kinds.includes(votingBy(rule).kind);
}

export function newRule(): DecisionRule {
  return create(DecisionRuleSchema, {
    method: DecisionMethod.YES_NO,
    threshold: { share: { numerator: 1, denominator: 2 } },
    basis: Basis.CAST,
    quorum: { numerator: 1, denominator: 2 },
    scope: Scope.EVERY_GROUP,
  });
}

// The same rule by another method, with what that one needs.
export function byMethod(rule: DecisionRule, method: DecisionMethod): DecisionRule {
  const usual = newRule();
  return {
    ...rule,
    method,
    threshold: rule.threshold ?? usual.threshold,
    basis: rule.basis || usual.basis,
    quorum: rule.quorum ?? usual.quorum,
    scope: hasScope(method) ? rule.scope || usual.scope : Scope.EVERYONE,
    secret: rule.secret && mayBeSecret(method),
  };
}

// A share as it is chosen from a list: ">1/2" for more than the half, ">=2/3" for at least two thirds.
export function shareText(share: Fraction | undefined, isAtLeast: boolean): string {
  const { numerator, denominator } = share ?? { numerator: 0, denominator: 1 };
  return `${isAtLeast ? ">=" : ">"}${numerator}/${denominator}`;
}
export function shareOf(text: string): { share: Fraction; isAtLeast: boolean } {
  const [, sign, numerator, denominator] = /^(>=?)(\d+)\/(\d+)$/.exec(text) ?? [];
  const share = create(FractionSchema, {
    numerator: Number(numerator ?? 0),
    denominator: Number(denominator ?? 1),
  });
  return { share, isAtLeast: sign === ">=" };
}
export function thresholdOf(text: string): DecisionRule["threshold"] {
  const { share, isAtLeast } = shareOf(text);
  return create(ThresholdSchema, { share, exactlyIsEnough: isAtLeast });
}
