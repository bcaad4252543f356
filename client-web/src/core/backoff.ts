// How long to wait before trying again: longer each time, with jitter, so that the phones of a hall do
// not all come back in the same instant.

export interface BackoffPolicy {
  firstMs: number;
  longestMs: number;
}

export const kBackoff: BackoffPolicy = { firstMs: 300, longestMs: 8000 };

export class Backoff {
  readonly #policy: BackoffPolicy;
  readonly #uniform: () => number;
  #stepMs: number;

  // `uniform` draws from [0, 1).
  constructor(policy: BackoffPolicy = kBackoff, uniform: () => number = Math.random) {
    this.#policy = policy;
    this.#uniform = uniform;
    this.#stepMs = policy.firstMs;
  }

  // Between half of the present step and all of it; the next step is longer.
  nextMs(): number {
    const step = this.#stepMs;
    this.#stepMs = Math.min(step * 2, this.#policy.longestMs);
    return step / 2 + (this.#uniform() * step) / 2;
  }
  reset(): void {
    this.#stepMs = this.#policy.firstMs;
  }
}

// A pause that can be cut short.
export class Pause {
  #wake: (() => void) | null = null;

  wait(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer);
        this.#wake = null;
        resolve();
      };
      const timer = setTimeout(done, ms);
      this.#wake = done;
    });
  }
  end(): void {
    this.#wake?.();
  }
}
