// What a facilitator can do now, the obvious next step first; never more than four. Pure.

import { ItemPhase } from "$gen/vooraf/type/v1/agenda_pb";
import type { ItemView } from "$gen/vooraf/v1/entity_pb";
import { SessionPhase } from "$gen/vooraf/v1/entity_pb";
import type { Snapshot } from "../core/snapshot";
import { stageOfItem } from "../core/stage";
import { takesHands } from "./rule";

export type StepKind =
  | "open_session"
  | "start_session"
  | "close_session"
  | "open_round"
  | "reveal"
  | "show_others"
  | "open_discussion"
  | "close_discussion"
  | "draft"
  | "gather"
  | "open_ballot"
  | "close_ballot"
  | "withdraw_ballot"
  | "enter_counts"
  | "count_hands"
  | "timer";

export interface Step {
  kind: StepKind;
  // 0 where it is about the session.
  item: number;
  // Of a reveal and of what others wait for; of a ballot its number.
  number: number;
}

const kMost = 4;

export function stepsNow(snapshot: Snapshot): Step[] {
  const session = snapshot.session;
  switch (session?.phase) {
    case SessionPhase.DRAFT:
      return [step("open_session")];
    case SessionPhase.OPEN:
      return [step("start_session")];
    case SessionPhase.LIVE:
      return stepsInLive(snapshot).slice(0, kMost);
    default:
      return [];
  }
}

// How an item begins, and what else can be done with it before.
export function beginning(snapshot: Snapshot, item: ItemView): Step[] {
  const number = item.item?.item ?? 0;
  switch (item.item?.kind.case) {
    case "discussion":
      return [step("open_discussion", number)];
    case "agreement":
      return snapshot.jointAnswer(number) === undefined
        ? [step("gather", number)]
        : [step("open_ballot", number), step("draft", number)];
    default:
      return [step("open_round", number)];
  }
}

// An agreement that was put together already; else the first that has not begun after the one that is
// on, else the first before it.
export function nextItem(snapshot: Snapshot): ItemView | undefined {
  const items = snapshot.items;
  const current = snapshot.session?.currentItem ?? 0;
  const at = items.findIndex((item) => item.item?.item === current);
  const isPlanned = (item: ItemView) =>
    item.phase === ItemPhase.PLANNED && item.item?.item !== current;
  const isGathered = (item: ItemView) =>
    item.item?.kind.case === "agreement" && snapshot.jointAnswer(item.item.item) !== undefined;
  const gathered = items.find((item) => isPlanned(item) && isGathered(item));
  if (gathered) return gathered;
  return items.slice(at + 1).find(isPlanned) ?? items.find(isPlanned);
}

function stepsInLive(snapshot: Snapshot): Step[] {
  const current = snapshot.currentItem;
  const following = nextItem(snapshot);
  const onward = following ? beginning(snapshot, following) : [step("close_session")];
  if (current === undefined) return onward;
  const item = current.item?.item ?? 0;
  const again = step("open_round", item);
  const answer = snapshot.jointAnswer(item);
  const stage = stageOfItem(snapshot, current);
  switch (stage.kind) {
    case "question":
      return [
        step("reveal", item, stage.round.round),
        ...countable(current, item),
        step("timer", item),
      ];
    case "statements":
      return [step("reveal", item, stage.round.round), step("timer", item)];
    case "talk":
      return [step("close_discussion", item), step("timer", item)];
    case "talked":
      return [
        ...onward.slice(0, 1),
        step("draft", item),
        ...(answer ? [step("open_ballot", item)] : []),
      ];
    case "result":
      if (stage.round.othersWait)
        return [step("show_others", item, stage.round.round), step("timer", item)];
      if (answer === undefined)
        return [step("draft", item), again, ...onward.slice(0, 1), step("timer", item)];
      return [...onward.slice(0, 1), step("open_ballot", item), step("draft", item), again];
    case "ballot":
      return [
        step("close_ballot", item, stage.ballot.ballot),
        ...(takesHands(stage.ballot.rule) ? [step("count_hands", item, stage.ballot.ballot)] : []),
        step("withdraw_ballot", item, stage.ballot.ballot),
        step("timer", item),
      ];
    case "decision": {
      const canAskAgain =
        current.item?.kind.case === "question" || current.item?.kind.case === "statements";
      return [
        ...onward.slice(0, 1),
        step("draft", item),
        ...(canAskAgain ? [again] : []),
        step("open_ballot", item),
      ];
    }
    default:
      return onward;
  }
}

// Hands are counted at one choice, several choices and scales.
function countable(view: ItemView, item: number): Step[] {
  const kind = view.item?.kind.case === "question" ? view.item.kind.value.kind.case : undefined;
  const isCounted = kind === "oneChoice" || kind === "severalChoices" || kind === "scale";
  return isCounted ? [step("enter_counts", item)] : [];
}

function step(kind: StepKind, item = 0, number = 0): Step {
  return { kind, item, number };
}
