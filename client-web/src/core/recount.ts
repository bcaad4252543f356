// Counting the votes of a closed ballot again: what anybody can do with pencil and paper, beside what the
// server stored. Pure.
//
// What a vote says is counted in full. How a winner comes of rounds (STV) or of the strongest paths
// (Schulze) is not: of these the first round and the comparisons are, from which the rest follows.

import type { Vote } from "$gen/vooraf/type/v1/answer_pb";
import { ConsentVote, YesNoVote } from "$gen/vooraf/type/v1/answer_pb";
import type { VotePile } from "$gen/vooraf/type/v1/ballot_result_pb";
import { DecisionMethod } from "$gen/vooraf/type/v1/decision_pb";
import type { BallotView } from "$gen/vooraf/v1/entity_pb";

// One figure, counted now and as it was stored.
export interface Line {
  // For options their numbers, for steps and fingers these; 0 where `word` says it.
  of: readonly number[];
  word: "" | "for" | "against" | "abstain";
  counted: number;
  stored: number;
}
export interface Section {
  kind: "votes" | "sums" | "grades" | "pairs" | "round";
  // Of a round its number.
  number: number;
  lines: Line[];
}

export function recount(ballot: BallotView, piles: readonly VotePile[]): Section[] {
  const result = ballot.result;
  const options = ballot.options.map(({ option }) => option);
  const sections: Section[] = [];
  const votes: Line[] = [];
  const add = (kind: Section["kind"], lines: Line[], number = 0) => {
    if (lines.length > 0) sections.push({ kind, number, lines });
  };
  if (result?.everyone) {
    const { yes, no, abstain } = result.everyone;
    votes.push(word("for", tally(piles, isFor), yes));
    votes.push(word("against", tally(piles, isAgainst), no));
    votes.push(word("abstain", tally(piles, abstains), abstain));
  } else if (result?.stepEveryone) {
    const { counts, abstain } = result.stepEveryone;
    const first = ballot.rule?.method === DecisionMethod.FIST_TO_FIVE ? 0 : 1;
    counts.forEach((stored, i) => {
      const step = first + i;
      const onIt = ({ value }: Vote) => value.case === "step" && value.value === step;
      votes.push(line([step], tally(piles, onIt), stored));
    });
    votes.push(word("abstain", tally(piles, abstains), abstain));
  } else if (result?.optionEveryone) {
    for (const { option, count } of result.optionEveryone.counts) {
      votes.push(
        line(
          [option],
          tally(piles, (vote) => speaksFor(vote, option)),
          count,
        ),
      );
    }
    votes.push(word("abstain", tally(piles, abstains), result.optionEveryone.abstain));
  }
  add("votes", votes);
  add("sums", sums(ballot, piles, options));
  for (const spread of result?.optionEveryone?.spreads ?? []) {
    const gave = (grade: number) => (vote: Vote) => scoreOf(vote, spread.option) === grade;
    add(
      "grades",
      spread.counts.map((stored, grade) =>
        line([spread.option, grade], tally(piles, gave(grade)), stored),
      ),
    );
  }
  add("pairs", pairs(ballot, piles, options));
  for (const [number, lines] of rounds(ballot, piles)) add("round", lines, number);
  return sections;
}

export function agrees(sections: readonly Section[]): boolean {
  return sections.every(({ lines }) => lines.every(({ counted, stored }) => counted === stored));
}

const line = (of: readonly number[], counted: number, stored: number): Line => ({
  of,
  word: "",
  counted,
  stored,
});
const word = (said: Line["word"], counted: number, stored: number): Line => ({
  of: [],
  word: said,
  counted,
  stored,
});

function tally(piles: readonly VotePile[], says: (vote: Vote) => boolean): number {
  return piles.reduce((sum, { vote, count }) => sum + (vote && says(vote) ? count : 0), 0);
}

function isFor({ value }: Vote): boolean {
  return (
    (value.case === "yesNo" && value.value === YesNoVote.YES) ||
    (value.case === "consent" && value.value === ConsentVote.CONSENT)
  );
}
function isAgainst({ value }: Vote): boolean {
  return (
    (value.case === "yesNo" && value.value === YesNoVote.NO) ||
    (value.case === "consent" && value.value === ConsentVote.OBJECTION)
  );
}
function abstains({ value }: Vote): boolean {
  return (
    value.case === "abstain" ||
    (value.case === "yesNo" && value.value === YesNoVote.ABSTAIN) ||
    (value.case === "consent" && value.value === ConsentVote.ABSTAIN)
  );
}
// Votes for it, approves it, puts it first, or gives it any.
function speaksFor({ value }: Vote, option: number): boolean {
  switch (value.case) {
    case "option":
      return value.value === option;
    case "approvals":
      return value.value.options.includes(option);
    case "ranking":
      return value.value.options[0] === option;
    case "scores":
    case "points":
      return value.value.options.some((given) => given.option === option);
    default:
      return false;
  }
}
function scoreOf({ value }: Vote, option: number): number | undefined {
  if (value.case !== "scores") return undefined;
  return value.value.options.find((given) => given.option === option)?.score;
}

// What one vote adds to an option: its score, points or resistance, or what Borda gives its place, where
// options that are left out share what is left.
function worth(vote: Vote, option: number, options: number): number {
  const { value } = vote;
  switch (value.case) {
    case "scores":
      return scoreOf(vote, option) ?? 0;
    case "points":
      return value.value.options.find((given) => given.option === option)?.points ?? 0;
    case "ranking": {
      const place = value.value.options.indexOf(option);
      const left = options - value.value.options.length;
      return place < 0 ? (left + 1) / 2 : options - place;
    }
    default:
      return 0;
  }
}
const kBySums: readonly DecisionMethod[] = [
  DecisionMethod.SCORE,
  DecisionMethod.SYSTEMIC_CONSENSING,
  DecisionMethod.POINTS,
  DecisionMethod.BORDA,
];
function sums(ballot: BallotView, piles: readonly VotePile[], options: readonly number[]): Line[] {
  const everyone = ballot.result?.optionEveryone;
  if (!kBySums.includes(ballot.rule?.method ?? DecisionMethod.UNSPECIFIED)) return [];
  return (everyone?.scores ?? []).map((score, i) => {
    const option = options[i] ?? 0;
    const counted = piles.reduce(
      (sum, { vote, count }) => sum + (vote ? count * worth(vote, option, options.length) : 0),
      0,
    );
    return line([option], counted, Number(score) / Number(everyone?.scoreUnit || 1n));
  });
}

// Who stands above whom, two by two.
function pairs(ballot: BallotView, piles: readonly VotePile[], options: readonly number[]): Line[] {
  const table = ballot.result?.working?.tables.find(({ name }) => name === "pairwise");
  const above = (a: number, b: number) => (vote: Vote) => {
    if (vote.value.case !== "ranking") return false;
    const { options: ranked } = vote.value.value;
    return ranked.includes(a) && (!ranked.includes(b) || ranked.indexOf(a) < ranked.indexOf(b));
  };
  return (table?.rows ?? []).flatMap(({ values }, i) =>
    values.flatMap((stored, j) => {
      const [a, b] = [options[i] ?? 0, options[j] ?? 0];
      return i === j ? [] : [line([a, b], tally(piles, above(a, b)), Number(stored))];
    }),
  );
}

// Each vote goes to the highest of its options that is still in.
function rounds(ballot: BallotView, piles: readonly VotePile[]): [number, Line[]][] {
  const method = ballot.rule?.method;
  const byRounds = [DecisionMethod.INSTANT_RUNOFF, DecisionMethod.MAJORITY];
  if (method === undefined || !byRounds.includes(method)) return [];
  return (ballot.result?.working?.rounds ?? []).map((round, i) => {
    const highest = ({ value }: Vote) =>
      value.case === "ranking"
        ? value.value.options.find((option) => round.counted.includes(option))
        : undefined;
    const lines = round.counted.map((option, j) =>
      line(
        [option],
        tally(piles, (vote) => highest(vote) === option),
        Number(round.votes[j] ?? 0n) / Number(round.unit || 1n),
      ),
    );
    return [i + 1, lines];
  });
}
