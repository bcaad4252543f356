// Asking the server until it answers: for what has to be known before anything else can be done.

import type { DescMessage, MessageInitShape, MessageShape } from "@bufbuild/protobuf";
import { Backoff, Pause } from "./backoff";
import type { Connection } from "./connection";
import { problemOf, type Problem } from "./problem";
import type { Method } from "./sender";

export type Answer<T> =
  { response: T; problem?: undefined } | { response?: undefined; problem: Problem };

export class Asker {
  readonly #connection: Connection;
  readonly #onFailing: (isFailing: boolean) => void;
  readonly #pause = new Pause();

  // `onFailing`: whether the last attempt found no server.
  constructor(connection: Connection, onFailing: (isFailing: boolean) => void) {
    this.#connection = connection;
    this.#onFailing = onFailing;
    window.addEventListener("online", () => this.#pause.end());
  }

  // Null where nobody wants the answer any more.
  async ask<I extends DescMessage, O extends DescMessage>(
    method: Method<I, O>,
    request: MessageInitShape<I>,
    isWanted: () => boolean = () => true,
  ): Promise<Answer<MessageShape<O>> | null> {
    const backoff = new Backoff();
    while (isWanted()) {
      try {
        const response = await this.#connection.call(method, request);
        this.#onFailing(false);
        return { response };
      } catch (error) {
        const problem = problemOf(error);
        this.#onFailing(problem.kind === "unreachable");
        if (problem.kind !== "unreachable") return { problem };
        await this.#pause.wait(backoff.nextMs());
      }
    }
    return null;
  }

  // Looks again at once, also at whether the answer is still wanted.
  wake(): void {
    this.#pause.end();
  }
}
