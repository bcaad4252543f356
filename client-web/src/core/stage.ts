// What a session is at: the one thing that pages show now.

import { ItemPhase } from "$gen/vooraf/type/v1/agenda_pb";
import type { BallotView, ItemView, RoundView } from "$gen/vooraf/v1/entity_pb";
import { SessionPhase } from "$gen/vooraf/v1/entity_pb";
import { lastOf } from "./agenda";
import type { Snapshot } from "./snapshot";

export type Stage =
  // Nothing received yet.
  | { kind: "unknown" }
  | { kind: "lobby" }
  // Live, and nothing was asked so far.
  | { kind: "waiting" }
  | { kind: "question" | "statements"; item: ItemView; round: RoundView }
  | { kind: "talk" | "talked"; item: ItemView }
  | { kind: "result"; item: ItemView; round: RoundView }
  // Nothing is asked; there is a joint answer to read.
  | { kind: "joint_answer"; item: ItemView }
  | { kind: "ballot" | "decision"; item: ItemView; ballot: BallotView }
  | { kind: "closed" };

export function stageOf(snapshot: Snapshot): Stage {
  switch (snapshot.session?.phase) {
    case undefined:
      return { kind: "unknown" };
    case SessionPhase.CLOSED:
      return { kind: "closed" };
    case SessionPhase.LIVE: {
      const item = snapshot.currentItem;
      return item === undefined ? { kind: "waiting" } : stageOfItem(snapshot, item);
    }
    default:
      return { kind: "lobby" };
  }
}

// Also of an item that is not the one that is on.
export function stageOfItem(snapshot: Snapshot, item: ItemView): Stage {
  const number = item.item?.item ?? 0;
  const round = snapshot.lastRound(number);
  const ballots = snapshot.ballots(number);
  switch (item.phase) {
    case ItemPhase.ANSWERING:
      if (round === undefined) break;
      return {
        kind: item.item?.kind.case === "statements" ? "statements" : "question",
        item,
        round,
      };
    case ItemPhase.REVEALED:
      if (round === undefined) break;
      return { kind: "result", item, round };
    case ItemPhase.DECIDING: {
      const open = lastOf(
        ballots.filter((ballot) => !ballot.closed && !ballot.withdrawn && !ballot.voided),
      );
      if (open === undefined) break;
      return { kind: "ballot", item, ballot: open };
    }
    case ItemPhase.DECIDED: {
      const closed = lastOf(ballots.filter((ballot) => ballot.closed));
      if (closed === undefined) break;
      return { kind: "decision", item, ballot: closed };
    }
    case ItemPhase.DISCUSSING:
      return { kind: "talk", item };
    case ItemPhase.DISCUSSED:
      return { kind: "talked", item };
    default:
      if (snapshot.jointAnswer(number) !== undefined) return { kind: "joint_answer", item };
  }
  return { kind: "waiting" };
}

// Changes whenever something else is asked or shown, and at nothing less.
export function stageKey(stage: Stage): string {
  switch (stage.kind) {
    case "question":
    case "statements":
    case "result":
      return `${stage.kind}/${stage.round.item}/${stage.round.round}`;
    case "ballot":
    case "decision":
      return `${stage.kind}/${stage.ballot.ballot}`;
    case "talk":
    case "talked":
    case "joint_answer":
      return `${stage.kind}/${stage.item.item?.item ?? 0}`;
    default:
      return stage.kind;
  }
}
