// Sends what waits in the outbox, in order and one at a time, again and again until the server has
// given a definite answer.

import { create, fromBinary, toBinary } from "@bufbuild/protobuf";
import type {
  DescMessage,
  DescMethodUnary,
  MessageInitShape,
  MessageShape,
} from "@bufbuild/protobuf";
import { Backoff, Pause } from "./backoff";
import { randomBytes } from "./bytes";
import type { Outbox, Waiting } from "./outbox";
import { problemOf, type Problem } from "./problem";

export type Method<
  I extends DescMessage = DescMessage,
  O extends DescMessage = DescMessage,
> = DescMethodUnary<I, O>;

// One call, with whatever token it needs.
export type Call = <I extends DescMessage, O extends DescMessage>(
  method: Method<I, O>,
  request: MessageShape<I>,
) => Promise<MessageShape<O>>;

export interface Sent {
  slot: string;
  method: Method;
  request: MessageShape<DescMessage>;
}

export interface SenderListener {
  // What waits has changed.
  onChange(): void;
  onDone(sent: Sent, response: MessageShape<DescMessage>): void;
  onRefused(sent: Sent, problem: Problem): void;
}

export class Sender {
  readonly #call: Call;
  readonly #outbox: Outbox;
  readonly #methods: Map<string, Method>;
  readonly #moreMethods: () => Promise<readonly Method[]>;
  readonly #listener: SenderListener;
  readonly #backoff: Backoff;
  readonly #pause = new Pause();
  #isSending = false;
  #isStopped = false;
  #isFailing = false;

  // `methods` are those that are known at once, `moreMethods` fetches the others that may be in an
  // outbox.
  constructor(
    call: Call,
    outbox: Outbox,
    methods: readonly Method[],
    moreMethods: () => Promise<readonly Method[]>,
    listener: SenderListener,
    backoff = new Backoff(),
  ) {
    this.#call = call;
    this.#outbox = outbox;
    this.#methods = new Map(methods.map((method) => [nameOf(method), method]));
    this.#moreMethods = moreMethods;
    this.#listener = listener;
    this.#backoff = backoff;
  }

  // The request gets an id of its own. `memoryOnly` leaves no trace of it on the phone.
  submit<I extends DescMessage>(
    method: Method<I, DescMessage>,
    slot: string,
    init: MessageInitShape<I>,
    memoryOnly = false,
  ): void {
    this.#methods.set(nameOf(method), method);
    const request = create(method.input, {
      ...init,
      requestId: randomBytes(16),
    } as MessageInitShape<I>);
    this.#outbox.add(nameOf(method), slot, toBinary(method.input, request), memoryOnly);
    this.#listener.onChange();
    void this.pump();
  }

  // What is on its way, oldest first.
  get waiting(): Sent[] {
    return this.#outbox.list().flatMap((waiting) => this.#read(waiting) ?? []);
  }
  // Whether the last attempt found no server.
  get isFailing(): boolean {
    return this.#isFailing;
  }

  // Sends all that waits; returns when nothing does, or when stopped.
  async pump(): Promise<void> {
    if (this.#isSending) return;
    this.#isSending = true;
    try {
      for (let next = this.#next(); next !== undefined && !this.#isStopped; next = this.#next()) {
        await this.#deliver(next);
      }
    } finally {
      this.#isSending = false;
    }
  }

  // The network is back: no need to wait any longer.
  wake(): void {
    this.#backoff.reset();
    this.#pause.end();
    void this.pump();
  }
  stop(): void {
    this.#isStopped = true;
    this.#pause.end();
  }

  #next(): Waiting | undefined {
    return this.#outbox.list()[0];
  }

  #read(waiting: Waiting): Sent | null {
    const method = this.#methods.get(waiting.method);
    if (method === undefined) return null;
    try {
      return { slot: waiting.slot, method, request: fromBinary(method.input, waiting.request) };
    } catch {
      return null;
    }
  }

  async #deliver(waiting: Waiting): Promise<void> {
    try {
      const sent = this.#read(waiting) ?? (await this.#readWithMore(waiting));
      if (sent === null) {
        // Of another version of this page, which nobody can send any more.
        this.#outbox.remove(waiting.number);
        return;
      }
      this.#outbox.markSent(waiting);
      await this.#send(waiting, sent);
    } catch {
      this.#isFailing = true;
      this.#listener.onChange();
      await this.#pause.wait(this.#backoff.nextMs());
    }
  }

  // Throws when there was no answer.
  async #send(waiting: Waiting, sent: Sent): Promise<void> {
    try {
      const response = await this.#call(sent.method, sent.request);
      this.#settle(waiting, () => this.#listener.onDone(sent, response));
    } catch (error) {
      const problem = problemOf(error);
      if (problem.kind === "unreachable") throw error;
      this.#settle(waiting, () => this.#listener.onRefused(sent, problem));
    }
  }

  async #readWithMore(waiting: Waiting): Promise<Sent | null> {
    for (const method of await this.#moreMethods()) this.#methods.set(nameOf(method), method);
    this.#listener.onChange();
    return this.#read(waiting);
  }

  #settle(waiting: Waiting, tell: () => void): void {
    this.#outbox.remove(waiting.number);
    this.#isFailing = false;
    this.#backoff.reset();
    tell();
    this.#listener.onChange();
  }
}

function nameOf(method: Method): string {
  return `${method.parent.typeName}.${method.name}`;
}
