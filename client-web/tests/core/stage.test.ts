import { create } from "@bufbuild/protobuf";
import { describe, expect, it } from "vitest";
import { AgendaItemSchema, ItemPhase } from "$gen/vooraf/type/v1/agenda_pb";
import { SessionPhase } from "$gen/vooraf/v1/entity_pb";
import { Snapshot } from "../../src/core/snapshot";
import { stageKey, stageOf } from "../../src/core/stage";
import { nextItem, stepsNow } from "../../src/facilitator/next_step";
import { resultPages } from "../../src/screen/pages";
import { entity, revision, update } from "./fakes";

type Kind = "question" | "statements" | "discussion" | "agreement";
interface Item {
  kind: Kind;
  phase: ItemPhase;
  rounds?: number;
}

// A session of items numbered from 1, of which `current` is on, with whatever else is seen.
function seen(
  items: Item[],
  current: number,
  more: ReturnType<typeof entity>[] = [],
  phase = SessionPhase.LIVE,
) {
  const views = items.map(({ kind, phase: at, rounds = 0 }, i) =>
    entity(`item/${i + 1}`, {
      case: "item",
      value: {
        item: create(AgendaItemSchema, { item: i + 1, kind: { case: kind, value: {} } }),
        phase: at,
        rounds,
      },
    }),
  );
  const session = entity("session", {
    case: "session",
    value: { phase, items: items.map((_, i) => i + 1), currentItem: current },
  });
  return new Snapshot().after([
    update({ snapshot: true, changed: [session, ...views, ...more], revision: revision(1) }),
  ]);
}
const round = (item: number, number: number, value: object = {}) =>
  entity(`round/${item}/${number}`, { case: "round", value: { item, round: number, ...value } });
const ballot = (number: number, value: object = {}) =>
  entity(`ballot/${number}`, { case: "ballot", value: { ballot: number, item: 1, ...value } });
const answer = (item: number) =>
  entity(`joint_answer/${item}`, { case: "jointAnswer", value: { item, version: 1 } });

const question = (phase: ItemPhase, rounds = 1): Item => ({ kind: "question", phase, rounds });
const kPlanned: Item = { kind: "question", phase: ItemPhase.PLANNED };
const kTalk: Item = { kind: "discussion", phase: ItemPhase.PLANNED };
const kAgreement: Item = { kind: "agreement", phase: ItemPhase.PLANNED };

describe("what is on", () => {
  it.each([
    ["unknown", new Snapshot()],
    ["lobby", seen([kPlanned], 0, [], SessionPhase.OPEN)],
    ["waiting", seen([kPlanned], 0)],
    ["question", seen([question(ItemPhase.ANSWERING)], 1, [round(1, 1)])],
    [
      "statements",
      seen([{ kind: "statements", phase: ItemPhase.ANSWERING, rounds: 1 }], 1, [round(1, 1)]),
    ],
    ["result", seen([question(ItemPhase.REVEALED)], 1, [round(1, 1)])],
    ["talk", seen([{ kind: "discussion", phase: ItemPhase.DISCUSSING }], 1)],
    ["talked", seen([{ kind: "discussion", phase: ItemPhase.DISCUSSED }], 1)],
    ["ballot", seen([question(ItemPhase.DECIDING)], 1, [ballot(1)])],
    ["decision", seen([question(ItemPhase.DECIDED)], 1, [ballot(1, { closed: true })])],
    ["joint_answer", seen([kAgreement], 1, [answer(1)])],
    ["closed", seen([question(ItemPhase.DECIDED)], 1, [], SessionPhase.CLOSED)],
  ])("is %s", (kind, snapshot) => {
    expect(stageOf(snapshot).kind).toBe(kind);
  });

  it("B16IsTheOpenBallotAndNotOneThatWasWithdrawn", () => {
    const ballots = [ballot(1, { withdrawn: true }), ballot(2), ballot(3, { voided: true })];
    const stage = stageOf(seen([question(ItemPhase.DECIDING)], 1, ballots));
    expect(stage.kind === "ballot" && stage.ballot.ballot).toBe(2);
  });

  it("is nothing yet while its parts have not all arrived", () => {
    expect(stageOf(seen([question(ItemPhase.ANSWERING)], 1)).kind).toBe("waiting");
    expect(stageOf(seen([question(ItemPhase.DECIDING)], 1)).kind).toBe("waiting");
  });

  it("has a key that changes with the round, and with nothing less", () => {
    const first = seen([question(ItemPhase.ANSWERING)], 1, [round(1, 1)]);
    const counted = seen([question(ItemPhase.ANSWERING)], 1, [round(1, 1, { progress: [{}] })]);
    const second = seen([question(ItemPhase.ANSWERING, 2)], 1, [round(1, 2)]);
    expect(stageKey(stageOf(first))).toBe(stageKey(stageOf(counted)));
    expect(stageKey(stageOf(first))).not.toBe(stageKey(stageOf(second)));
  });
});

describe("the facilitator's next step", () => {
  const kinds = (snapshot: Snapshot) =>
    stepsNow(snapshot).map(({ kind, item }) => `${kind} ${item}`);

  it.each([
    ["opens what is prepared", seen([kPlanned], 0, [], SessionPhase.DRAFT), ["open_session 0"]],
    ["starts what is open", seen([kPlanned], 0, [], SessionPhase.OPEN), ["start_session 0"]],
    ["asks the first question", seen([kPlanned], 0), ["open_round 1"]],
    ["opens the first discussion", seen([kTalk], 0), ["open_discussion 1"]],
    [
      "shows the results",
      seen([question(ItemPhase.ANSWERING)], 1, [round(1, 1)]),
      ["reveal 1", "timer 1"],
    ],
    [
      "shows the others before anything else",
      seen([question(ItemPhase.REVEALED), kPlanned], 1, [round(1, 1, { othersWait: true })]),
      ["show_others 1", "timer 1"],
    ],
    [
      "writes the joint answer",
      seen([question(ItemPhase.REVEALED), kPlanned], 1, [round(1, 1)]),
      ["draft 1", "open_round 1", "open_round 2", "timer 1"],
    ],
    [
      "goes on once there is one",
      seen([question(ItemPhase.REVEALED), kPlanned], 1, [round(1, 1), answer(1)]),
      ["open_round 2", "open_ballot 1", "draft 1", "open_round 1"],
    ],
    [
      "closes the vote",
      seen([question(ItemPhase.DECIDING)], 1, [ballot(4)]),
      ["close_ballot 1", "count_hands 1", "withdraw_ballot 1", "timer 1"],
    ],
    [
      "puts the agreement together",
      seen([question(ItemPhase.DECIDED), kAgreement], 1, [ballot(1, { closed: true })]),
      ["gather 2", "draft 1", "open_round 1", "open_ballot 1"],
    ],
    [
      "votes on the agreement once it stands",
      seen([question(ItemPhase.DECIDED), kPlanned, kAgreement], 1, [
        ballot(1, { closed: true }),
        answer(3),
      ]),
      ["open_ballot 3", "draft 1", "open_round 1", "open_ballot 1"],
    ],
    [
      "closes when nothing is left",
      seen([question(ItemPhase.DECIDED)], 1, [ballot(1, { closed: true })]),
      ["close_session 0", "draft 1", "open_round 1", "open_ballot 1"],
    ],
    ["is none once it is closed", seen([kPlanned], 1, [], SessionPhase.CLOSED), []],
  ])("%s", (_name, snapshot, expected) => {
    expect(kinds(snapshot)).toEqual(expected);
    expect(stepsNow(snapshot).length).toBeLessThanOrEqual(4);
  });

  it("N3GoesPastWhatWasSkippedAndComesBackToWhatWasPassedOver", () => {
    const skipped: Item = { kind: "question", phase: ItemPhase.SKIPPED };
    const snapshot = seen([kPlanned, question(ItemPhase.REVEALED), skipped], 2, [round(2, 1)]);
    expect(nextItem(snapshot)?.item?.item).toBe(1);
  });
});

describe("results on the screen", () => {
  it("come one aspect at a time, three statements at a time, and the joint answer last", () => {
    const result = { aspects: [{ aspect: 1 }, { aspect: 2 }] };
    const ladder = seen([question(ItemPhase.REVEALED)], 1, [
      round(1, 1, { revealed: true, result }),
      answer(1),
    ]);
    const kinds = (snapshot: Snapshot) =>
      resultPages(snapshot, stageOf(snapshot)).map(({ kind }) => kind);
    expect(kinds(ladder)).toEqual(["aspect", "aspect", "joint_answer"]);
    const statements = [1, 2, 3, 4].map((statement) =>
      entity(`statement/${statement}`, {
        case: "statement",
        value: { statement, item: 1, result: {} },
      }),
    );
    const rated = seen([{ kind: "statements", phase: ItemPhase.REVEALED, rounds: 1 }], 1, [
      round(1, 1),
      ...statements,
    ]);
    expect(kinds(rated)).toEqual(["statements", "statements"]);
  });
});
