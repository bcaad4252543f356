import { Code, ConnectError } from "@connectrpc/connect";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Revision } from "$gen/vooraf/v1/revision_pb";
import type { SessionUpdate } from "$gen/vooraf/v1/watch_service_pb";
import { Backoff } from "../../src/core/backoff";
import type { Problem } from "../../src/core/problem";
import { kWatchPolicy, Watch, type LineState } from "../../src/core/watch";
import { refusal, revision, update } from "./fakes";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const at = (seq: number) => update({ revision: revision(seq) });
const broken = () => new ConnectError("gone", Code.Unavailable);

// Streams that say what a test lets them say, one script per opening; the last one is repeated.
type Script = (signal: AbortSignal) => AsyncGenerator<SessionUpdate>;

function watching(scripts: Script[], polls: (SessionUpdate[] | Error)[] = []) {
  const opened: (Revision | undefined)[] = [];
  const polled: (Revision | undefined)[] = [];
  const steps: SessionUpdate[][] = [];
  const states: LineState[] = [];
  const ends: Problem[] = [];
  const watch = new Watch(
    {
      open: (since, signal) => {
        opened.push(since);
        return scripts[Math.min(opened.length, scripts.length) - 1]!(signal);
      },
      poll: async (since) => {
        polled.push(since);
        const answer = polls[polled.length - 1] ?? broken();
        if (answer instanceof Error) throw answer;
        return answer;
      },
    },
    {
      onStep: (step) => steps.push([...step]),
      onState: (state) => states.push(state),
      onEnd: (problem) => ends.push(problem),
    },
    kWatchPolicy,
    new Backoff({ firstMs: 100, longestMs: 400 }, () => 1),
  );
  void watch.run();
  return { watch, opened, polled, steps, states, ends };
}

// Stays open until it is ended from outside.
function untilAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) =>
    signal.addEventListener("abort", () => reject(new ConnectError("aborted", Code.Canceled))),
  );
}

const tick = (ms = 0) => vi.advanceTimersByTimeAsync(ms);

describe("a watch", () => {
  it("hands over whole steps, and resumes from the last one's revision", async () => {
    const half = update({});
    const seen = watching([
      async function* () {
        yield half;
        yield at(1);
        yield at(2);
        yield update({}); // half a step, then nothing
        throw broken();
      },
      async function* (signal) {
        yield at(3);
        await untilAborted(signal);
      },
    ]);
    await tick();
    expect(seen.steps).toEqual([[half, at(1)], [at(2)]]);
    expect(seen.states).toEqual(["live", "waiting"]);
    await tick(100);
    expect(seen.opened).toEqual([undefined, revision(2)]);
    expect(seen.steps.at(-1)).toEqual([at(3)]);
    expect(seen.states).toEqual(["live", "waiting", "live"]);
    seen.watch.stop();
  });

  it("comes back when the server ends a stream in peace", async () => {
    const seen = watching([
      async function* () {
        yield at(1);
        yield at(2);
      },
    ]);
    await tick(100);
    expect(seen.opened.length).toBe(2);
    seen.watch.stop();
  });

  it("waits longer each time, and starts anew after a sign of life", async () => {
    const seen = watching([
      async function* () {
        throw broken();
      },
      async function* () {
        throw broken();
      },
      async function* () {
        yield at(1);
        yield at(2);
        throw broken();
      },
    ]);
    await tick(99);
    expect(seen.opened.length).toBe(1);
    await tick(1);
    expect(seen.opened.length).toBe(2);
    await tick(199);
    expect(seen.opened.length).toBe(2);
    await tick(1);
    expect(seen.opened.length).toBe(3);
    await tick(100);
    expect(seen.opened.length).toBe(4);
    seen.watch.stop();
  });

  it("takes silence for a dead line", async () => {
    const seen = watching([
      async function* (signal) {
        yield at(1);
        yield at(2);
        await untilAborted(signal);
      },
    ]);
    await tick(kWatchPolicy.silenceMaxMs - 1);
    expect(seen.states).toEqual(["live"]);
    await tick(1);
    expect(seen.states).toEqual(["live", "waiting"]);
    await tick(100);
    expect(seen.opened).toEqual([undefined, revision(2)]);
    expect(seen.ends).toEqual([]);
    seen.watch.stop();
  });

  it("asks by long poll where streams break again and again, and tries a stream later", async () => {
    const answers = Array.from({ length: kWatchPolicy.pollsMax }, (_, i) => [at(i + 1)]);
    const seen = watching(
      [
        async function* () {
          throw broken();
        },
      ],
      answers,
    );
    await tick(100 + 200 + 400);
    expect(seen.opened.length).toBe(kWatchPolicy.earlyBreaksMax + 1);
    expect(seen.polled).toEqual([
      undefined,
      ...answers.slice(0, -1).map((step) => step[0]!.revision),
    ]);
    expect(seen.states).toEqual(["waiting", "polling", "waiting"]);
    seen.watch.stop();
  });

  it("asks by long poll at once where a stream is held back", async () => {
    const seen = watching(
      [
        async function* (signal) {
          await untilAborted(signal);
          yield at(0);
        },
      ],
      Array.from({ length: kWatchPolicy.pollsMax + 1 }, (_, i) => [at(i + 1)]),
    );
    await tick(kWatchPolicy.firstWordMaxMs - 1);
    expect(seen.polled).toEqual([]);
    await tick(1 + 100);
    expect(seen.opened.length).toBe(1);
    // The one more that has no answer ends the polling.
    expect(seen.polled.length).toBe(kWatchPolicy.pollsMax + 2);
    expect(seen.steps.at(-1)).toEqual([at(kWatchPolicy.pollsMax + 1)]);
    seen.watch.stop();
  });

  it("goes back to streams when a poll fails", async () => {
    const seen = watching([
      async function* () {
        throw broken();
      },
    ]);
    await tick(100 + 200 + 400);
    expect([seen.opened.length, seen.polled.length]).toEqual([3, 1]);
    await tick(400);
    expect(seen.opened.length).toBe(4);
    seen.watch.stop();
  });

  it("tries at once when woken, and does not count that as a break", async () => {
    const seen = watching([
      async function* (signal) {
        yield at(1);
        await untilAborted(signal);
      },
    ]);
    for (let wakes = 1; wakes <= 10; ++wakes) {
      await tick();
      seen.watch.wake();
      await tick();
      expect(seen.opened.length).toBe(wakes + 1);
    }
    expect(seen.polled).toEqual([]);
    seen.watch.stop();
  });

  it("ends when the server refuses, and says why", async () => {
    const seen = watching([
      async function* () {
        throw refusal("NOT_IN_SESSION", "U doet niet mee.", Code.PermissionDenied);
      },
    ]);
    await tick();
    expect(seen.ends).toEqual([
      {
        kind: "not_signed_in",
        reason: "NOT_IN_SESSION",
        sentence: "U doet niet mee.",
        field: "",
        code: Code.PermissionDenied,
      },
    ]);
    await tick(10_000);
    expect(seen.opened.length).toBe(1);
  });

  it("does nothing more once stopped", async () => {
    const seen = watching([
      async function* (signal) {
        yield at(1);
        await untilAborted(signal);
      },
    ]);
    await tick();
    seen.watch.stop();
    await tick(60_000);
    expect(seen.opened.length).toBe(1);
    expect(seen.ends).toEqual([]);
  });
});
