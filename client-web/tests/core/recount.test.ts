import { create, type MessageInitShape } from "@bufbuild/protobuf";
import { describe, expect, it } from "vitest";
import { VotePileSchema, type VotePile } from "$gen/vooraf/type/v1/ballot_result_pb";
import { DecisionMethod } from "$gen/vooraf/type/v1/decision_pb";
import { BallotViewSchema, type BallotView } from "$gen/vooraf/v1/entity_pb";
import { agrees, recount } from "../../src/core/recount";
import { votesFile } from "../../src/core/votes_file";

type Init = MessageInitShape<typeof BallotViewSchema>;
const ballot = (method: DecisionMethod, result: Init["result"]): BallotView =>
  create(BallotViewSchema, {
    ballot: 1,
    rule: { method },
    options: [{ option: 1 }, { option: 2 }, { option: 3 }],
    result,
  });
const ranked = (count: number, ...options: number[]): VotePile =>
  create(VotePileSchema, { count, vote: { value: { case: "ranking", value: { options } } } });
const yesNo = (count: number, value: number): VotePile =>
  create(VotePileSchema, { count, vote: { value: { case: "yesNo", value } } });

const kRanked = [ranked(3, 1, 2), ranked(2, 2, 3, 1), ranked(1, 3)];

describe("a recount", () => {
  it("says where a count is not what was stored", () => {
    const piles = [yesNo(4, 1), yesNo(1, 2), yesNo(2, 3)];
    const right = ballot(DecisionMethod.YES_NO, { everyone: { yes: 4, no: 1, abstain: 2 } });
    expect(agrees(recount(right, piles))).toBe(true);
    const wrong = ballot(DecisionMethod.YES_NO, { everyone: { yes: 5, no: 1, abstain: 2 } });
    expect(agrees(recount(wrong, piles))).toBe(false);
  });
  it("M19GivesPlacesPointsAndSharesWhatIsLeft", () => {
    const counted = recount(
      ballot(DecisionMethod.BORDA, {
        optionEveryone: {
          counts: [{ option: 1, count: 3 }],
          scores: [25n, 27n, 20n],
          scoreUnit: 2n,
        },
      }),
      kRanked,
    );
    const sums = counted.find(({ kind }) => kind === "sums");
    expect(sums?.lines.map((line) => line.counted)).toEqual([12.5, 13.5, 10]);
    expect(sums?.lines.every((line) => line.counted === line.stored)).toBe(true);
  });
  it("M20ComparesOptionsTwoByTwo", () => {
    const counted = recount(
      ballot(DecisionMethod.SCHULZE, {
        optionEveryone: {},
        working: {
          tables: [
            {
              name: "pairwise",
              rows: [{ values: [0n, 3n, 3n] }, { values: [2n, 0n, 5n] }, { values: [3n, 1n, 0n] }],
            },
          ],
        },
      }),
      kRanked,
    );
    expect(counted.find(({ kind }) => kind === "pairs")?.lines).toHaveLength(6);
    expect(agrees(counted)).toBe(true);
  });
  it("M21GivesEachVoteToTheHighestThatIsStillIn", () => {
    const counted = recount(
      ballot(DecisionMethod.INSTANT_RUNOFF, {
        optionEveryone: {},
        working: {
          rounds: [
            { counted: [1, 2, 3], votes: [3n, 2n, 1n], unit: 1n },
            { counted: [1, 2], votes: [3n, 2n], unit: 1n },
          ],
        },
      }),
      kRanked,
    );
    expect(counted.filter(({ kind }) => kind === "round")).toHaveLength(2);
    expect(agrees(counted)).toBe(true);
  });
});

describe("the file of votes", () => {
  it("M27NamesOptionsByTheirNames", () => {
    const file = votesFile(ballot(DecisionMethod.BORDA, {}), ["Bomen", "Banken", "Licht"], kRanked);
    expect(file).toMatchObject({
      method: "borda",
      options: ["Bomen", "Banken", "Licht"],
      abstained: 0,
      ballots: [
        { ranking: ["Bomen", "Banken"], count: 3 },
        { ranking: ["Banken", "Licht", "Bomen"], count: 2 },
        { ranking: ["Licht"], count: 1 },
      ],
    });
  });
  it("numbers options whose names are the same", () => {
    const file = votesFile(ballot(DecisionMethod.BORDA, {}), ["Bomen", "Bomen", "Licht"], kRanked);
    expect(file).toMatchObject({ options: ["1", "2", "3"] });
  });
});
