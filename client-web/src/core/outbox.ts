// Commands on their way: each is kept on the phone, with its request id, before it is sent, and removed
// when the server has given a definite answer. Whatever happens in between - a tunnel, an empty
// battery - it can be sent again and counts once. Tokens never go in.

import { fromBase64Url, toBase64Url } from "./bytes";
import { MemoryStore, type Store } from "./store";
import { lastOf } from "./agenda";

export interface Waiting {
  // Orders commands; no two of a phone are the same.
  number: number;
  // Such as "vooraf.v1.AnswerService.SubmitAnswer".
  method: string;
  // What the command settles, such as "answer/3/1/0/0": a newer one for the same takes its place while
  // it has not been sent.
  slot: string;
  request: Uint8Array;
  // It may be with the server: then it must arrive before anything else on the same matter.
  sent: boolean;
}

export class Outbox {
  readonly #store: Store;
  // For what must leave no trace on the device.
  readonly #memory = new MemoryStore();
  readonly #session: string;
  readonly #now: () => number;

  constructor(store: Store, session: string, now: () => number = Date.now) {
    this.#store = store;
    this.#session = session;
    this.#now = now;
  }

  // Oldest first. What cannot be read is dropped: it could never be sent.
  list(): Waiting[] {
    const found: Waiting[] = [];
    for (const store of [this.#store, this.#memory]) {
      for (const key of store.keys(this.#prefix)) {
        const waiting = parse(Number(key.slice(this.#prefix.length)), store.get(key));
        if (waiting === null) store.remove(key);
        else found.push(waiting);
      }
    }
    return found.sort((a, b) => a.number - b.number);
  }

  // Takes the place of what waits unsent for the same slot.
  add(method: string, slot: string, request: Uint8Array, memoryOnly = false): Waiting {
    const waiting = this.list();
    const replaced = waiting.find((other) => other.slot === slot && !other.sent);
    if (replaced) this.remove(replaced.number);
    const number = Math.max(this.#now(), (lastOf(waiting)?.number ?? 0) + 1);
    const added: Waiting = { number, method, slot, request, sent: false };
    this.#write(memoryOnly ? this.#memory : this.#store, added);
    return added;
  }

  markSent(waiting: Waiting): void {
    waiting.sent = true;
    const isInMemory = this.#memory.get(this.#key(waiting.number)) !== null;
    this.#write(isInMemory ? this.#memory : this.#store, waiting);
  }

  remove(number: number): void {
    this.#store.remove(this.#key(number));
    this.#memory.remove(this.#key(number));
  }

  clear(): void {
    for (const waiting of this.list()) this.remove(waiting.number);
  }

  get #prefix(): string {
    return `outbox.${this.#session}.`;
  }
  #key(number: number): string {
    return this.#prefix + String(number).padStart(16, "0");
  }
  #write(store: Store, waiting: Waiting): void {
    const { method, slot, sent } = waiting;
    const request = toBase64Url(waiting.request);
    store.set(this.#key(waiting.number), JSON.stringify({ method, slot, request, sent }));
  }
}

function parse(number: number, text: string | null): Waiting | null {
  try {
    const { method, slot, request, sent } = JSON.parse(text ?? "") as Record<string, unknown>;
    if (typeof method !== "string" || typeof slot !== "string" || typeof request !== "string")
      return null;
    const bytes = fromBase64Url(request);
    return bytes === null || !number
      ? null
      : { number, method, slot, request: bytes, sent: sent === true };
  } catch {
    return null;
  }
}
