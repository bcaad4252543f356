// A session that is watched again: plays, pauses, steps from event to event and jumps. What stands still is
// asked for as one moment; what plays is a stream. When the line breaks it comes back where it was.

import type { Timestamp } from "@bufbuild/protobuf/wkt";
import type { SessionUpdate } from "$gen/vooraf/v1/watch_service_pb";
import { Backoff, Pause } from "./backoff";
import { Deadline } from "./deadline";
import { problemOf, type Problem } from "./problem";

// How it looked after `seq` events, and what came then up to `untilSeq` (0: to the end); without a clock
// where `speed` is 0.
export type ReplaySource = (
  seq: number,
  untilSeq: number,
  speed: number,
  signal: AbortSignal,
) => AsyncIterable<SessionUpdate>;

export interface ReplayState {
  isPlaying: boolean;
  isAtEnd: boolean;
  // The line is broken, and is tried again.
  isWaiting: boolean;
  // Seconds of the session in a second.
  speed: number;
  // Of the last event shown, and the moment of the session.
  seq: number;
  moment: Timestamp | undefined;
  // The server refused; nothing more comes.
  problem: Problem | null;
}

export interface ReplayListener {
  // All messages up to and including one with a revision.
  onStep(step: readonly SessionUpdate[]): void;
  onState(state: ReplayState): void;
}

export const kSpeeds: readonly number[] = [0.25, 0.5, 1, 2, 5, 10, 20, 50, 100, 250, 500, 1000];
export const kSpeedDefault = 10;
// A long session is read up to where it begins before there is a word; while it plays there is one each
// second.
const kSilenceMaxMs = 60_000;

export class Replay {
  readonly #source: ReplaySource;
  readonly #listener: ReplayListener;
  readonly #lastSeq: number;
  readonly #backoff: Backoff;
  readonly #pause = new Pause();
  #state: ReplayState;
  // Asked for and not shown yet.
  #target: number | null;
  #attempt = new AbortController();
  #wake: () => void = () => {};
  #isStopped = false;

  // Shows how it looked after `seq` events, and waits to be told what to do.
  constructor(
    source: ReplaySource,
    listener: ReplayListener,
    lastSeq: number,
    seq: number,
    backoff = new Backoff(),
  ) {
    this.#source = source;
    this.#listener = listener;
    this.#lastSeq = lastSeq;
    this.#backoff = backoff;
    this.#target = this.#within(seq);
    this.#state = {
      isPlaying: false,
      isAtEnd: false,
      isWaiting: false,
      speed: kSpeedDefault,
      seq: this.#target,
      moment: undefined,
      problem: null,
    };
  }

  get state(): ReplayState {
    return this.#state;
  }

  // Ends when stopped or refused.
  async run(): Promise<void> {
    while (!this.#isStopped) {
      if (this.#target === null && !this.#state.isPlaying) {
        await new Promise<void>((wake) => (this.#wake = wake));
        continue;
      }
      this.#attempt = new AbortController();
      const silence = new Deadline(this.#attempt);
      try {
        await this.#read(silence);
      } catch (error) {
        const problem = problemOf(error);
        // What we ended ourselves says nothing about the server.
        if (this.#attempt.signal.aborted && !silence.isOver) continue;
        if (problem.kind !== "unreachable") {
          this.#become({ isPlaying: false, problem });
          return;
        }
        this.#become({ isWaiting: true });
        await this.#pause.wait(this.#backoff.nextMs());
      } finally {
        silence.clear();
      }
    }
  }

  // From where it stands; at the end, from the beginning.
  play(): void {
    if (this.#state.isPlaying) return;
    if (this.#state.isAtEnd && this.#target === null) this.#target = 0;
    this.#become({ isPlaying: true });
    this.#goOn();
  }
  pause(): void {
    if (!this.#state.isPlaying) return;
    this.#become({ isPlaying: false });
    this.#cut();
  }
  // One event on, or back with -1. Pauses.
  step(by: number): void {
    this.pause();
    this.jump((this.#target ?? this.#state.seq) + by);
  }
  // To how it looked after so many events; goes on playing if it did. Where it stands still, what is on its
  // way arrives first, so that who drags through it sees something.
  jump(seq: number): void {
    this.#target = this.#within(seq);
    if (this.#state.isPlaying) this.#cut();
    this.#goOn();
  }
  setSpeed(speed: number): void {
    this.#become({ speed });
    if (this.#state.isPlaying) this.#cut();
  }
  // The network is back.
  retry(): void {
    this.#backoff.reset();
    if (this.#state.isPlaying) this.#cut();
    this.#goOn();
  }
  stop(): void {
    this.#isStopped = true;
    this.#cut();
    this.#goOn();
  }

  async #read(silence: Deadline): Promise<void> {
    const { isPlaying, speed } = this.#state;
    const { signal } = this.#attempt;
    const seq = this.#target ?? this.#state.seq;
    // Of what stands still nothing is asked beyond it; before the first event there is no such end.
    const until = isPlaying ? this.#lastSeq : Math.max(1, seq);
    let step: SessionUpdate[] = [];
    let hasStep = false;
    silence.set(kSilenceMaxMs);
    for await (const update of this.#source(seq, until, isPlaying ? speed : 0, signal)) {
      if (signal.aborted) break;
      silence.set(kSilenceMaxMs);
      step.push(update);
      if (update.revision === undefined) continue;
      hasStep = true;
      this.#take(seq, step, update);
      step = [];
      if (isPlaying) continue;
      // What is left of the stream is not wanted.
      this.#attempt.abort();
      return;
    }
    if (signal.aborted && !silence.isOver) return;
    if (!hasStep) throw new Error("a replay that shows nothing");
    this.#become({ isPlaying: false, isAtEnd: true });
  }

  #take(asked: number, step: readonly SessionUpdate[], last: SessionUpdate): void {
    if (this.#target === asked) this.#target = null;
    this.#backoff.reset();
    const seq = Number(last.revision?.seq ?? 0n);
    this.#listener.onStep(step);
    this.#become({ seq, moment: last.time, isAtEnd: seq >= this.#lastSeq, isWaiting: false });
  }

  #within(seq: number): number {
    return Math.max(0, Math.min(Math.round(seq), this.#lastSeq));
  }
  #cut(): void {
    this.#attempt.abort();
  }
  #goOn(): void {
    this.#pause.end();
    this.#wake();
  }
  #become(change: Partial<ReplayState>): void {
    this.#state = { ...this.#state, ...change };
    this.#listener.onState(this.#state);
  }
}
