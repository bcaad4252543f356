// The votes of a closed ballot as the file that `vooraf tally` reads: for anybody to count again, by
// whatever method, with the server's own code or without it.

import type { Vote } from "$gen/vooraf/type/v1/answer_pb";
import type { VotePile } from "$gen/vooraf/type/v1/ballot_result_pb";
import { DecisionMethod } from "$gen/vooraf/type/v1/decision_pb";
import type { BallotView } from "$gen/vooraf/v1/entity_pb";

const kNames: Record<DecisionMethod, string> = {
  [DecisionMethod.UNSPECIFIED]: "yes-no",
  [DecisionMethod.YES_NO]: "yes-no",
  [DecisionMethod.ONE_OF_SEVERAL]: "plurality",
  [DecisionMethod.APPROVAL]: "approval",
  [DecisionMethod.CONSENT]: "consent",
  [DecisionMethod.MAJORITY]: "majority",
  [DecisionMethod.SCORE]: "score",
  [DecisionMethod.MAJORITY_JUDGMENT]: "majority-judgment",
  [DecisionMethod.BORDA]: "borda",
  [DecisionMethod.INSTANT_RUNOFF]: "irv",
  [DecisionMethod.SCHULZE]: "schulze",
  [DecisionMethod.STV]: "stv",
  [DecisionMethod.POINTS]: "points",
  [DecisionMethod.GRADIENTS]: "gradients",
  [DecisionMethod.SYSTEMIC_CONSENSING]: "systemic",
  [DecisionMethod.FIST_TO_FIVE]: "fist-to-five",
};
const kHighestGrade = 5;

// `labels`: of the ballot's options, in their order.
export function votesFile(
  ballot: BallotView,
  labels: readonly string[],
  piles: readonly VotePile[],
): object {
  const rule = ballot.rule;
  const method = rule?.method ?? DecisionMethod.YES_NO;
  const names = namesIn(method, labels);
  const highest = method === DecisionMethod.MAJORITY_JUDGMENT ? kHighestGrade : rule?.highestScore;
  const share = rule?.threshold?.share;
  const sign = rule?.threshold?.exactlyIsEnough ? ">=" : ">";
  const isAbstention = (pile: VotePile) => pile.vote?.value.case === "abstain";
  return {
    method: kNames[method],
    options: names,
    ...(rule?.seats ? { seats: rule.seats } : {}),
    ...(rule?.points ? { points: rule.points } : {}),
    ...(rule?.lastSupportingStep ? { support: rule.lastSupportingStep } : {}),
    ...(highest ? { lowest: 0, highest } : {}),
    ...(share ? { threshold: `${sign}${share.numerator}/${share.denominator}` } : {}),
    abstained: piles.filter(isAbstention).reduce((sum, { count }) => sum + count, 0),
    ballots: piles
      .filter((pile) => !isAbstention(pile))
      .map(({ vote, count }) => ({ ...said(vote, names), count })),
  };
}

function namesIn(method: DecisionMethod, labels: readonly string[]): readonly string[] {
  switch (method) {
    case DecisionMethod.YES_NO:
      return ["yes", "no", "abstain"];
    case DecisionMethod.CONSENT:
      return ["consent", "objection", "abstain"];
    case DecisionMethod.GRADIENTS:
    case DecisionMethod.FIST_TO_FIVE:
      return ["proposal"];
    default: {
      const areOwn = new Set(labels).size === labels.length && !labels.includes("");
      return areOwn ? labels : labels.map((_, i) => String(i + 1));
    }
  }
}

function said(vote: Vote | undefined, names: readonly string[]): object {
  const name = (option: number) => names[option - 1] ?? String(option);
  const value = vote?.value;
  switch (value?.case) {
    // Both number for, against and abstain from 1.
    case "yesNo":
    case "consent":
    case "option":
      return { choice: name(value.value) };
    case "approvals":
      return { approvals: value.value.options.map(name) };
    case "ranking":
      return { ranking: value.value.options.map(name) };
    case "scores":
      return {
        scores: Object.fromEntries(
          value.value.options.map(({ option, score }) => [name(option), score]),
        ),
      };
    case "points":
      return {
        scores: Object.fromEntries(
          value.value.options.map(({ option, points }) => [name(option), points]),
        ),
      };
    case "step":
      return { scores: { [names[0] ?? ""]: value.value } };
    default:
      return {};
  }
}
