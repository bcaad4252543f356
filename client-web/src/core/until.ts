// Fetching parts of the page, again and again on a bad line.

import { Backoff, Pause } from "./backoff";

export async function untilItWorks<T>(work: () => Promise<T>): Promise<T> {
  const backoff = new Backoff();
  const pause = new Pause();
  const wake = () => pause.end();
  window.addEventListener("online", wake);
  try {
    for (;;) {
      try {
        return await work();
      } catch {
        await pause.wait(backoff.nextMs());
      }
    }
  } finally {
    window.removeEventListener("online", wake);
  }
}
