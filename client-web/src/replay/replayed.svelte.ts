// A session that is watched again, for components to draw: how it looked at the moment that is shown, and
// what can be asked of the replay. It comes back by itself when the network does.

import { ReplayService } from "$gen/vooraf/v1/replay_service_pb";
import type { Connection } from "../core/connection";
import { Replay, type ReplaySource, type ReplayState } from "../core/replay";
import { Snapshot } from "../core/snapshot";
import { holdTime, msOf } from "../ui/now.svelte";

// Longer pauses of a session tell nothing.
const kPauseMaxS = 60;

export class Replayed {
  snapshot = $state.raw(new Snapshot());
  state = $state.raw<ReplayState>()!;
  readonly replay: Replay;

  constructor(connection: Connection, session: string, lastSeq: number, seq: number) {
    this.replay = new Replay(
      replayOver(connection, session),
      {
        onStep: (step) => (this.snapshot = this.snapshot.after(step)),
        onState: (state) => {
          this.state = state;
          // Countdowns show what was left then.
          holdTime(state.moment ? msOf(state.moment) : null);
        },
      },
      lastSeq,
      seq,
    );
    this.state = this.replay.state;
  }

  start(): void {
    window.addEventListener("online", this.#retry);
    void this.replay.run();
  }
  stop(): void {
    window.removeEventListener("online", this.#retry);
    this.replay.stop();
    holdTime(null);
  }

  readonly #retry = () => this.replay.retry();
}

function replayOver(connection: Connection, session: string): ReplaySource {
  return (seq, untilSeq, speed, signal) => {
    const request = {
      session,
      start: { case: "seq" as const, value: BigInt(seq) },
      untilSeq: BigInt(untilSeq),
      speed,
      pauseMax: { seconds: BigInt(kPauseMaxS) },
    };
    return connection.stream(ReplayService.method.replaySession, request, signal);
  };
}
