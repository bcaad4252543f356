// What a ballot's method asks of a voter; pure.

import { DecisionMethod, type DecisionRule } from "$gen/vooraf/type/v1/decision_pb";
import { ConsentVote, YesNoVote, type Vote } from "$gen/vooraf/type/v1/answer_pb";

export type Voting =
  | { kind: "yes_no" | "consent" | "one_of_several" | "approval" | "ranking" }
  // `all`: every option needs one.
  | { kind: "scores"; lowest: number; highest: number; all: boolean }
  | { kind: "points"; points: number }
  | { kind: "steps"; lowest: number; highest: number };

const kFistMax = 5;
const kGradeMax = 5;
const kGradients = 8;
const kResistanceMax = 10;
const kDefault = 10;
const kLastSupporting = 3;

export function votingBy(rule: DecisionRule | undefined): Voting {
  switch (rule?.method) {
    case DecisionMethod.CONSENT:
      return { kind: "consent" };
    case DecisionMethod.ONE_OF_SEVERAL:
      return { kind: "one_of_several" };
    case DecisionMethod.APPROVAL:
      return { kind: "approval" };
    case DecisionMethod.MAJORITY:
    case DecisionMethod.BORDA:
    case DecisionMethod.INSTANT_RUNOFF:
    case DecisionMethod.SCHULZE:
    case DecisionMethod.STV:
      return { kind: "ranking" };
    case DecisionMethod.SCORE:
      return { kind: "scores", lowest: 0, highest: rule.highestScore || kDefault, all: false };
    case DecisionMethod.MAJORITY_JUDGMENT:
      return { kind: "scores", lowest: 0, highest: kGradeMax, all: false };
    case DecisionMethod.SYSTEMIC_CONSENSING:
      return { kind: "scores", lowest: 0, highest: kResistanceMax, all: true };
    case DecisionMethod.POINTS:
      return { kind: "points", points: rule.points || kDefault };
    case DecisionMethod.GRADIENTS:
      return { kind: "steps", lowest: 1, highest: kGradients };
    case DecisionMethod.FIST_TO_FIVE:
      return { kind: "steps", lowest: 0, highest: kFistMax };
    default:
      return { kind: "yes_no" };
  }
}

// Whether a vote is against, and so may say what its voter needs (B17). Never in a secret ballot.
export function mayExplain(rule: DecisionRule | undefined, vote: Vote | undefined): boolean {
  if (rule?.secret) return false;
  switch (vote?.value.case) {
    case "yesNo":
      return vote.value.value === YesNoVote.NO;
    case "consent":
      return vote.value.value === ConsentVote.OBJECTION;
    case "step":
      return rule?.method === DecisionMethod.FIST_TO_FIVE
        ? vote.value.value < 3
        : vote.value.value > (rule?.lastSupportingStep || kLastSupporting);
    default:
      return false;
  }
}
