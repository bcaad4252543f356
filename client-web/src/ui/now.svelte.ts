// The time, for countdowns: by the server's clock as far as it told us.

import type { Timestamp } from "@bufbuild/protobuf/wkt";

let tick = $state(Date.now());
let offsetMs = $state(0);
let heldMs = $state<number | null>(null);
setInterval(() => (tick = Date.now()), 500);

export function nowMs(): number {
  return heldMs ?? tick + offsetMs;
}

// In a replay it is the moment that is shown; null lets the time go on.
export function holdTime(ms: number | null): void {
  heldMs = ms;
}

// What the server's Date header says; phones' clocks are off by minutes.
export function learnTime(date: string | null): void {
  const told = Date.parse(date ?? "");
  if (!Number.isNaN(told)) offsetMs = told - Date.now();
}

export function msOf(time: Timestamp | undefined): number {
  return time === undefined ? 0 : Number(time.seconds) * 1000 + time.nanos / 1e6;
}
