// A session as it is now, for components to draw: what the watch brings, and how the line is. Comes
// back by itself when the network does or the phone wakes up.

import type { Connection } from "../core/connection";
import type { Problem } from "../core/problem";
import { Snapshot } from "../core/snapshot";
import { Watch, type LineState } from "../core/watch";

// Asleep for longer than this, a phone may have lost its line without knowing.
const kAsleepMs = 10_000;

export class LiveSession {
  snapshot = $state.raw(new Snapshot());
  line = $state<LineState | "connecting">("connecting");
  // Why nothing more comes, if so.
  ended = $state.raw<Problem | null>(null);

  readonly #watch: Watch;
  readonly #onWake: () => void;
  #hiddenSince = 0;

  // `onWake`: whatever else should be tried again when the line may be back.
  constructor(connection: Connection, session: string, onWake: () => void = () => {}) {
    this.#onWake = onWake;
    this.#watch = new Watch(connection.watch(session), {
      onStep: (step) => (this.snapshot = this.snapshot.after(step)),
      onState: (state) => (this.line = state),
      onEnd: (problem) => (this.ended = problem),
    });
  }

  start(): void {
    window.addEventListener("online", this.#wake);
    document.addEventListener("visibilitychange", this.#onVisibility);
    // A page that the phone had put to sleep altogether.
    document.addEventListener("resume", this.#wake);
    void this.#watch.run();
  }

  stop(): void {
    window.removeEventListener("online", this.#wake);
    document.removeEventListener("visibilitychange", this.#onVisibility);
    document.removeEventListener("resume", this.#wake);
    this.#watch.stop();
  }

  readonly #wake = () => {
    this.#watch.wake();
    this.#onWake();
  };

  readonly #onVisibility = () => {
    if (document.visibilityState === "hidden") {
      this.#hiddenSince = Date.now();
    } else if (this.line !== "live" || Date.now() - this.#hiddenSince > kAsleepMs) {
      this.#wake();
    }
  };
}
