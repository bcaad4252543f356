// What a facilitator tells the server: one thing at a time, with the same request id until there is an
// answer, so that a tap on a bad line happens once.

import type { DescMessage, MessageInitShape, MessageShape } from "@bufbuild/protobuf";
import { Asker } from "../core/ask";
import { randomBytes } from "../core/bytes";
import type { Connection } from "../core/connection";
import { endsSignIn, type Problem } from "../core/problem";
import type { Method } from "../core/sender";

export class Commands {
  // Something is on its way.
  isBusy = $state(false);
  // No server was found so far; it is tried again.
  isFailing = $state(false);
  problem = $state.raw<Problem | null>(null);

  readonly #asker: Asker;
  readonly #session: string;
  readonly #onSignedOut: () => void;
  #isWanted = false;

  // `session` may be empty for what belongs to none.
  constructor(connection: Connection, session: string, onSignedOut: () => void) {
    this.#asker = new Asker(connection, (isFailing) => (this.isFailing = isFailing));
    this.#session = session;
    this.#onSignedOut = onSignedOut;
  }

  // Undefined where it was refused, given up, or where something else is still on its way.
  async run<I extends DescMessage, O extends DescMessage>(
    method: Method<I, O>,
    init: MessageInitShape<I>,
  ): Promise<MessageShape<O> | undefined> {
    if (this.isBusy) return undefined;
    this.isBusy = true;
    this.#isWanted = true;
    this.problem = null;
    try {
      const own = this.#session ? { session: this.#session } : {};
      const request = { ...init, ...own, requestId: randomBytes(16) } as MessageInitShape<I>;
      const answer = await this.#asker.ask(method, request, () => this.#isWanted);
      if (answer?.problem) {
        if (endsSignIn(answer.problem)) this.#onSignedOut();
        this.problem = answer.problem;
      }
      return answer?.response;
    } finally {
      this.isBusy = false;
      this.isFailing = false;
    }
  }

  // Reading changes nothing, and waits for nothing.
  async read<I extends DescMessage, O extends DescMessage>(
    method: Method<I, O>,
    init: MessageInitShape<I>,
  ): Promise<MessageShape<O> | undefined> {
    const own = this.#session ? { session: this.#session } : {};
    const answer = await this.#asker.ask(method, { ...init, ...own } as MessageInitShape<I>);
    if (endsSignIn(answer?.problem)) this.#onSignedOut();
    else if (answer?.problem) this.problem = answer.problem;
    return answer?.response;
  }

  // It may have happened all the same: what the server shows is how it is.
  giveUp(): void {
    this.#isWanted = false;
    this.#asker.wake();
  }
}
