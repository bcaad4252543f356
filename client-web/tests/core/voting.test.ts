import { create } from "@bufbuild/protobuf";
import { describe, expect, it } from "vitest";
import { ConsentVote, VoteSchema, YesNoVote, type Vote } from "$gen/vooraf/type/v1/answer_pb";
import { DecisionMethod, DecisionRuleSchema } from "$gen/vooraf/type/v1/decision_pb";
import { mayExplain, votingBy } from "../../src/core/voting";

const rule = (method: DecisionMethod, more: object = {}) =>
  create(DecisionRuleSchema, { method, ...more });
const vote = (value: Vote["value"]) => create(VoteSchema, { value });

describe("what a ballot asks of a voter", () => {
  it("is known for every method of the contract", () => {
    const methods = Object.values(DecisionMethod).filter((value) => typeof value === "number");
    const asked = methods.map((method) => votingBy(rule(method)).kind);
    expect(asked).toHaveLength(16);
    // Only yes and no itself, and no method at all, are yes and no.
    expect(asked.filter((kind) => kind === "yes_no")).toHaveLength(2);
  });
  it("has the bounds that the rule gives, or those that it leaves out", () => {
    expect(votingBy(rule(DecisionMethod.SCORE))).toMatchObject({ highest: 10, all: false });
    expect(votingBy(rule(DecisionMethod.SCORE, { highestScore: 4 }))).toMatchObject({ highest: 4 });
    expect(votingBy(rule(DecisionMethod.POINTS, { points: 3 }))).toEqual({
      kind: "points",
      points: 3,
    });
    expect(votingBy(rule(DecisionMethod.SYSTEMIC_CONSENSING))).toMatchObject({
      highest: 10,
      all: true,
    });
    expect(votingBy(rule(DecisionMethod.MAJORITY_JUDGMENT))).toMatchObject({
      lowest: 0,
      highest: 5,
    });
    expect(votingBy(rule(DecisionMethod.GRADIENTS))).toMatchObject({ lowest: 1, highest: 8 });
  });
});

describe("words with a vote", () => {
  const gradients = rule(DecisionMethod.GRADIENTS);
  it.each([
    ["a no", rule(DecisionMethod.YES_NO), vote({ case: "yesNo", value: YesNoVote.NO }), true],
    ["a yes", rule(DecisionMethod.YES_NO), vote({ case: "yesNo", value: YesNoVote.YES }), false],
    [
      "an objection",
      rule(DecisionMethod.CONSENT),
      vote({ case: "consent", value: ConsentVote.OBJECTION }),
      true,
    ],
    [
      "consent",
      rule(DecisionMethod.CONSENT),
      vote({ case: "consent", value: ConsentVote.CONSENT }),
      false,
    ],
    ["step 4 of 8", gradients, vote({ case: "step", value: 4 }), true],
    ["step 3 of 8", gradients, vote({ case: "step", value: 3 }), false],
    ["two fingers", rule(DecisionMethod.FIST_TO_FIVE), vote({ case: "step", value: 2 }), true],
    ["three fingers", rule(DecisionMethod.FIST_TO_FIVE), vote({ case: "step", value: 3 }), false],
    ["no vote", gradients, undefined, false],
  ])("B17GoWithVotesAgainstAlone: %s", (_name, by, given, expected) => {
    expect(mayExplain(by, given)).toBe(expected);
  });
  it("Q2NeverGoWithASecretVote", () => {
    const secret = rule(DecisionMethod.YES_NO, { secret: true });
    expect(mayExplain(secret, vote({ case: "yesNo", value: YesNoVote.NO }))).toBe(false);
  });
});
