// Watching a session: a stream that goes on where it was. It hands over updates in whole steps (all
// messages up to and including one with a revision); when the stream breaks it waits a little and opens
// a new one from the last revision. Where streams break again and again, or bring nothing at all because
// something on the way holds them back, it asks by long poll instead.

import type { Revision } from "$gen/vooraf/v1/revision_pb";
import type { SessionUpdate } from "$gen/vooraf/v1/watch_service_pb";
import { Backoff, Pause } from "./backoff";
import { Deadline } from "./deadline";
import { problemOf, type Problem } from "./problem";
import { lastOf } from "./agenda";

export type LineState = "live" | "polling" | "waiting";

export interface WatchSource {
  open(since: Revision | undefined, signal: AbortSignal): AsyncIterable<SessionUpdate>;
  poll(since: Revision | undefined, signal: AbortSignal): Promise<SessionUpdate[]>;
}

export interface WatchListener {
  onStep(step: readonly SessionUpdate[]): void;
  onState(state: LineState): void;
  // The server refused; nothing more comes.
  onEnd(problem: Problem): void;
}

export interface WatchPolicy {
  // Streams that break early, one after another, before polling instead. A stream breaks early if it
  // delivers fewer than two steps: the first and a sign of life.
  earlyBreaksMax: number;
  // Polls before a stream is tried again: after streams that broke, and after one that brought nothing,
  // since trying that again is so long without news.
  pollsMax: number;
  pollsAfterSilence: number;
  // A stream without a word for so long is dead, whatever the network thinks: the server sends
  // heartbeats more often. Its first word comes at once: where it does not, streams are held back.
  silenceMaxMs: number;
  firstWordMaxMs: number;
  // The server answers a long poll within 25 s.
  pollMaxMs: number;
}

export const kWatchPolicy: WatchPolicy = {
  earlyBreaksMax: 3,
  pollsMax: 20,
  pollsAfterSilence: 200,
  silenceMaxMs: 45_000,
  firstWordMaxMs: 8_000,
  pollMaxMs: 40_000,
};

export class Watch {
  readonly #source: WatchSource;
  readonly #listener: WatchListener;
  readonly #policy: WatchPolicy;
  readonly #backoff: Backoff;
  readonly #pause = new Pause();
  #since: Revision | undefined;
  #attempt = new AbortController();
  #earlyBreaks = 0;
  #pollsLeft = 0;
  #state: LineState | null = null;
  #stopped = false;
  #woken = false;

  constructor(
    source: WatchSource,
    listener: WatchListener,
    policy = kWatchPolicy,
    backoff = new Backoff(),
  ) {
    this.#source = source;
    this.#listener = listener;
    this.#policy = policy;
    this.#backoff = backoff;
  }

  // Ends when stopped or refused.
  async run(): Promise<void> {
    while (!this.#stopped) {
      this.#woken = false;
      this.#attempt = new AbortController();
      try {
        if (this.#earlyBreaks >= this.#policy.earlyBreaksMax) {
          await this.#pollOnce();
          continue;
        }
        await this.#readStream();
      } catch (error) {
        const problem = problemOf(error);
        // What we ended ourselves says nothing about the server.
        const isOurs = this.#attempt.signal.aborted;
        if (!isOurs && problem.kind !== "unreachable" && !this.#stopped) {
          this.#listener.onEnd(problem);
          return;
        }
      }
      if (this.#stopped) return;
      this.#tell("waiting");
      if (!this.#woken) await this.#pause.wait(this.#backoff.nextMs());
    }
  }

  stop(): void {
    this.#stopped = true;
    this.#attempt.abort();
    this.#pause.end();
  }

  // The network is back, or the phone woke up: what was open may be dead without knowing it.
  wake(): void {
    this.#woken = true;
    this.#backoff.reset();
    this.#attempt.abort();
    this.#pause.end();
  }

  async #readStream(): Promise<void> {
    let steps = 0;
    let step: SessionUpdate[] = [];
    const silence = new Deadline(this.#attempt);
    silence.set(this.#policy.firstWordMaxMs);
    try {
      for await (const update of this.#source.open(this.#since, this.#attempt.signal)) {
        silence.set(this.#policy.silenceMaxMs);
        step.push(update);
        if (update.revision === undefined) continue;
        this.#since = update.revision;
        if (++steps >= 2) {
          this.#earlyBreaks = 0;
          this.#backoff.reset();
        }
        this.#tell("live");
        this.#listener.onStep(step);
        step = [];
      }
    } finally {
      silence.clear();
      // Half a step is worth nothing: the next stream brings it again, whole.
      if (steps < 2 && !this.#woken) ++this.#earlyBreaks;
      this.#pollsLeft = this.#policy.pollsMax;
      if (steps === 0 && silence.isOver) {
        this.#earlyBreaks = this.#policy.earlyBreaksMax;
        this.#pollsLeft = this.#policy.pollsAfterSilence;
      }
    }
  }

  async #pollOnce(): Promise<void> {
    const deadline = new Deadline(this.#attempt);
    deadline.set(this.#policy.pollMaxMs);
    let isDone = false;
    try {
      const step = await this.#source.poll(this.#since, this.#attempt.signal);
      const revision = lastOf(step)?.revision;
      if (revision === undefined) throw new Error("a poll without a revision");
      isDone = true;
      this.#since = revision;
      this.#backoff.reset();
      this.#tell("polling");
      this.#listener.onStep(step);
    } finally {
      deadline.clear();
      if (!isDone || --this.#pollsLeft <= 0) this.#earlyBreaks = 0;
    }
  }

  #tell(state: LineState): void {
    if (this.#state === state) return;
    this.#state = state;
    this.#listener.onState(state);
  }
}
