// Taking part in one session: what is seen, what I gave, what is still on its way. What I tap shows at
// once; the outbox sends it, once, whenever there is a line.

import type { DescMessage, MessageInitShape, MessageShape } from "@bufbuild/protobuf";
import type { Aspect } from "$gen/vooraf/type/v1/agenda_pb";
import type { AnswerValue, Rating, Vote } from "$gen/vooraf/type/v1/answer_pb";
import { Role, Side } from "$gen/vooraf/type/v1/people_pb";
import { AnswerService, type SubmitAnswerRequest } from "$gen/vooraf/v1/answer_service_pb";
import type { CastVoteRequest } from "$gen/vooraf/v1/ballot_service_pb";
import type { MyVote } from "$gen/vooraf/v1/entity_pb";
import type { Revision } from "$gen/vooraf/v1/revision_pb";
import type { RateStatementRequest } from "$gen/vooraf/v1/statement_service_pb";
import { answerIn, lastOf, partOf } from "../core/agenda";
import { Asker, type Answer } from "../core/ask";
import type { Connection } from "../core/connection";
import { Outbox } from "../core/outbox";
import type { Problem } from "../core/problem";
import { Sender, type Method, type Sent } from "../core/sender";
import type { Store } from "../core/store";
import { LiveSession } from "../ui/live_session.svelte";

// Those that are needed for the first answer; commands.ts has the rest.
const kMethods: readonly Method[] = [AnswerService.method.submitAnswer];

// What the person is to be told about something that was sent.
export type Notice =
  | { kind: "late" }
  // `words`: what was written, so that it is not lost.
  | { kind: "refused"; problem: Problem; words: string };

// How something that was tapped stands.
export type Delivery = "sending" | "waiting" | "done";

interface Given {
  value?: AnswerValue;
  reason: string;
}
interface GivenVote {
  vote?: Vote;
  words: string;
  need: string;
}

export class Participation {
  readonly live: LiveSession;
  // More people use this device: nothing may stay on it.
  readonly isShared: boolean;
  // For whom things are filled in; 0 is the owner of the phone.
  person = $state(0);
  notices = $state.raw<readonly Notice[]>([]);

  readonly #session: string;
  readonly #outbox: Outbox;
  readonly #sender: Sender;
  readonly #asker: Asker;
  #waiting = $state.raw<readonly Sent[]>([]);
  #isFailing = $state(false);
  // Acknowledged, and perhaps not yet in the snapshot.
  #acknowledged = $state.raw<ReadonlyMap<string, { sent: Sent; revision: Revision | undefined }>>(
    new Map(),
  );
  #unique = 0;

  constructor(connection: Connection, store: Store, session: string, isShared: boolean) {
    this.#session = session;
    this.isShared = isShared;
    this.#outbox = new Outbox(store, session);
    this.#sender = new Sender(
      (method, request) => connection.call(method, request),
      this.#outbox,
      kMethods,
      moreMethods,
      {
        onChange: () => this.#refresh(),
        onDone: (sent, response) => this.#onDone(sent, response),
        onRefused: (sent, problem) => this.#onRefused(sent, problem),
      },
    );
    this.#asker = new Asker(connection, () => {});
    this.live = new LiveSession(connection, session, () => this.#sender.wake());
  }

  // What was left from before goes first.
  start(): void {
    this.#refresh();
    this.live.start();
    void this.#sender.pump();
  }
  stop(): void {
    this.live.stop();
    this.#sender.stop();
  }
  // Leaves nothing on the device.
  wipe(): void {
    this.stop();
    this.#outbox.clear();
  }

  // Asks something about the session until there is an answer.
  ask<I extends DescMessage, O extends DescMessage>(
    method: Method<I, O>,
    init: MessageInitShape<I>,
  ): Promise<Answer<MessageShape<O>> | null> {
    return this.#asker.ask(method, { ...init, session: this.#session } as MessageInitShape<I>);
  }

  get snapshot() {
    return this.live.snapshot;
  }
  get isParticipant(): boolean {
    return this.snapshot.me?.role === Role.PARTICIPANT;
  }
  get hasWaiting(): boolean {
    return this.#waiting.length > 0;
  }
  get group(): number {
    const me = this.snapshot.me;
    return (
      me?.helped.find(({ participant }) => participant === this.person)?.group ?? me?.group ?? 0
    );
  }
  get side(): Side {
    return this.snapshot.group(this.group)?.group?.side ?? Side.UNSPECIFIED;
  }

  // --- what I gave: what is on its way, else what the server has ---

  given(item: number, round: number, aspect: Aspect): Given | undefined {
    const sent = this.#newest<SubmitAnswerRequest>(answerSlot(item, round, aspect, this.person));
    if (sent) return { value: sent.value, reason: sent.reason };
    return answerIn(partOf(this.snapshot.myItem(item), this.person).answers, round, aspect);
  }
  rating(item: number, statement: number): Rating | undefined {
    const sent = this.#newest<RateStatementRequest>(ratingSlot(statement, this.person));
    if (sent) return sent.rating;
    return partOf(this.snapshot.myItem(item), this.person).ratings.find(
      (rating) => rating.statement === statement,
    )?.rating;
  }
  vote(item: number, ballot: number): GivenVote | undefined {
    const sent = this.#newest<CastVoteRequest>(voteSlot(ballot, this.person));
    return sent ?? this.myVote(item, ballot);
  }
  // What the server has of it: also whether I may vote at all.
  myVote(item: number, ballot: number): MyVote | undefined {
    const { votes } = partOf(this.snapshot.myItem(item), this.person);
    return votes.find((vote) => vote.ballot === ballot);
  }
  deliveryOf(slot: string): Delivery {
    if (!this.#waiting.some((sent) => sent.slot === slot)) return "done";
    return this.#isFailing || this.live.line === "waiting" ? "waiting" : "sending";
  }

  // --- what I do ---

  answer(item: number, round: number, aspect: Aspect, value: AnswerValue, reason: string): void {
    const onBehalfOf = this.person;
    const slot = answerSlot(item, round, aspect, onBehalfOf);
    this.submit(AnswerService.method.submitAnswer, slot, {
      onBehalfOf,
      item,
      round,
      aspect,
      value,
      reason,
    });
  }
  dismissNotice(): void {
    this.notices = this.notices.slice(1);
  }

  // `slot`: what the command settles; a newer one for the same takes its place while it waits.
  submit<I extends DescMessage>(
    method: Method<I, DescMessage>,
    slot: string,
    init: MessageInitShape<I>,
  ): void {
    // Somebody else may pick this device up next: then nothing of it is written anywhere.
    this.#sender.submit(
      method,
      slot,
      { ...init, session: this.#session } as MessageInitShape<I>,
      this.isShared,
    );
  }

  #newest<T>(slot: string): T | undefined {
    const waiting = lastOf(this.#waiting.filter((sent) => sent.slot === slot));
    if (waiting) return waiting.request as T;
    const acknowledged = this.#acknowledged.get(slot);
    if (!acknowledged || this.snapshot.reaches(acknowledged.revision)) return undefined;
    return acknowledged.sent.request as T;
  }

  #onDone(sent: Sent, response: MessageShape<DescMessage>): void {
    const { revision, late } = response as { revision?: Revision; late?: boolean };
    this.#acknowledged = new Map(this.#acknowledged).set(sent.slot, { sent, revision });
    if (late) this.notices = [...this.notices, { kind: "late" }];
  }

  #onRefused(sent: Sent, problem: Problem): void {
    const { text, reason, words } = sent.request as {
      text?: string;
      reason?: string;
      words?: string;
    };
    const written = text || words || reason || "";
    this.notices = [...this.notices, { kind: "refused", problem, words: written }];
  }

  #refresh(): void {
    this.#waiting = this.#sender.waiting;
    this.#isFailing = this.#sender.isFailing;
  }

  // A slot for what is done once each time, however often.
  once(what: string): string {
    return `${what}/${Date.now()}/${++this.#unique}`;
  }
}

async function moreMethods(): Promise<readonly Method[]> {
  return (await import("./commands")).kMoreMethods;
}

export const answerSlot = (item: number, round: number, aspect: Aspect, person: number) =>
  `answer/${item}/${round}/${aspect}/${person}`;
export const ratingSlot = (statement: number, person: number) => `rating/${statement}/${person}`;
export const voteSlot = (ballot: number, person: number) => `vote/${ballot}/${person}`;
