import { Code, ConnectError } from "@connectrpc/connect";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { SessionUpdate } from "$gen/vooraf/v1/watch_service_pb";
import { Backoff } from "../../src/core/backoff";
import { kSpeedDefault, Replay, type ReplayState } from "../../src/core/replay";
import { refusal, revision, update } from "./fakes";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const kLast = 20;
const at = (seq: number) => update({ revision: revision(seq), time: { seconds: BigInt(seq) } });
const broken = () => new ConnectError("gone", Code.Unavailable);
type Stream = (seq: number, until: number, signal: AbortSignal) => AsyncGenerator<SessionUpdate>;

// As the server does it: how it looked, and what came then.
async function* wholly(seq: number, until: number): AsyncGenerator<SessionUpdate> {
  for (let shown = seq; shown <= until; ++shown) yield at(shown);
}
// Shows where it begins, and stays there.
async function* held(seq: number, _until: number, signal: AbortSignal) {
  yield at(seq);
  await new Promise<never>((_, reject) =>
    signal.addEventListener("abort", () => reject(new ConnectError("aborted", Code.Canceled))),
  );
}

// One stream per opening; the last one is repeated.
function replaying(streams: Stream[], begin = 5) {
  const opened: [seq: number, until: number, speed: number][] = [];
  const shown: number[] = [];
  const states: ReplayState[] = [];
  const replay = new Replay(
    (seq, until, speed, signal) => {
      opened.push([seq, until, speed]);
      return streams[Math.min(opened.length, streams.length) - 1]!(seq, until, signal);
    },
    {
      onStep: (step) => shown.push(Number(step.at(-1)!.revision!.seq)),
      onState: (state) => states.push(state),
    },
    kLast,
    begin,
    new Backoff({ firstMs: 100, longestMs: 400 }, () => 1),
  );
  void replay.run();
  return { replay, opened, shown, states };
}
const tick = (ms = 0) => vi.advanceTimersByTimeAsync(ms);

describe("a replay", () => {
  it("shows where it begins, and waits", async () => {
    const seen = replaying([wholly]);
    await tick(10_000);
    expect(seen.opened).toEqual([[5, 5, 0]]);
    expect(seen.shown).toEqual([5]);
    expect(seen.replay.state).toMatchObject({ isPlaying: false, isAtEnd: false, seq: 5 });
    expect(seen.replay.state.moment?.seconds).toBe(5n);
  });

  it("steps on and back, as often as it is asked, and not beyond its ends", async () => {
    const seen = replaying([wholly], 1);
    await tick();
    seen.replay.step(1);
    seen.replay.step(1);
    await tick();
    expect(seen.replay.state.seq).toBe(3);
    for (let i = 0; i < 5; ++i) {
      seen.replay.step(-1);
      await tick();
    }
    expect(seen.replay.state.seq).toBe(0);
    seen.replay.jump(1000);
    await tick();
    expect(seen.replay.state).toMatchObject({ seq: kLast, isAtEnd: true });
  });

  it("plays to the end, and from there from the beginning", async () => {
    const seen = replaying([wholly]);
    await tick();
    seen.replay.play();
    await tick();
    expect(seen.opened.at(-1)).toEqual([5, kLast, kSpeedDefault]);
    expect(seen.shown.at(-1)).toBe(kLast);
    expect(seen.replay.state).toMatchObject({ isPlaying: false, isAtEnd: true });
    seen.replay.play();
    await tick();
    expect(seen.opened.at(-1)).toEqual([0, kLast, kSpeedDefault]);
  });

  it("pauses where it stands, and changes its speed without losing its place", async () => {
    const seen = replaying([wholly, held]);
    await tick();
    seen.replay.play();
    await tick();
    seen.replay.setSpeed(100);
    await tick();
    expect(seen.opened.at(-1)).toEqual([5, kLast, 100]);
    seen.replay.pause();
    await tick(60_000);
    expect(seen.opened).toHaveLength(3);
    expect(seen.replay.state).toMatchObject({ isPlaying: false, isWaiting: false, seq: 5 });
  });

  it("goes on playing from where somebody jumped to", async () => {
    const seen = replaying([wholly, held]);
    await tick();
    seen.replay.play();
    await tick();
    seen.replay.jump(12);
    await tick();
    expect(seen.opened.at(-1)).toEqual([12, kLast, kSpeedDefault]);
    expect(seen.replay.state).toMatchObject({ isPlaying: true, seq: 12 });
  });

  it("comes back where it was when the line breaks", async () => {
    const seen = replaying([
      wholly,
      async function* () {
        yield at(6);
        yield at(7);
        yield update({}); // half a step, then nothing
        throw broken();
      },
      wholly,
    ]);
    await tick();
    seen.replay.play();
    await tick();
    expect(seen.replay.state).toMatchObject({ isPlaying: true, isWaiting: true, seq: 7 });
    await tick(100);
    expect(seen.opened.at(-1)).toEqual([7, kLast, kSpeedDefault]);
    expect(seen.replay.state).toMatchObject({ isAtEnd: true, isWaiting: false, seq: kLast });
  });

  it("asks again for a moment that did not come", async () => {
    const seen = replaying([
      async function* () {
        throw broken();
      },
      wholly,
    ]);
    await tick();
    expect(seen.replay.state.isWaiting).toBe(true);
    await tick(100);
    expect(seen.shown).toEqual([5]);
  });

  it("takes a line that says nothing for one that broke", async () => {
    const seen = replaying([wholly, held, wholly]);
    await tick();
    seen.replay.play();
    await tick(60_000);
    expect(seen.replay.state.isWaiting).toBe(true);
    await tick(100);
    expect(seen.replay.state).toMatchObject({ isWaiting: false, isAtEnd: true });
  });

  it("ends when the server refuses, and says why", async () => {
    const seen = replaying([
      async function* () {
        throw refusal("REPLAY_NOT_FOR_ALL", "Dat mag niet.");
      },
    ]);
    await tick(10_000);
    expect(seen.opened).toHaveLength(1);
    expect(seen.replay.state.problem?.sentence).toBe("Dat mag niet.");
  });
});
