// What is needed to show a session, live or again.

import type { Aspect } from "$gen/vooraf/type/v1/agenda_pb";
import type { AnswerValue } from "$gen/vooraf/type/v1/answer_pb";
import type { Snapshot } from "../core/snapshot";

export interface Seen {
  readonly snapshot: Snapshot;
  // What the person is to be told.
  readonly notices: readonly { kind: string }[];
  // What I answered.
  given(item: number, round: number, aspect: Aspect): { value?: AnswerValue } | undefined;
}

// Proposes a change to a version of an item's joint answer.
export type Amend = (item: number, version: number, text: string) => void;
