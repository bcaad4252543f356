// Keeps the keyboard and the screen reader where the page is: when what had the focus went away, the
// heading of what came instead gets it.

import { tick } from "svelte";

export function focusHeading(): Promise<void> {
  return focusLost("main h1");
}

// Gives the focus to that, if nothing else has it.
export async function focusLost(selector: string): Promise<void> {
  await tick();
  const active = document.activeElement;
  if (active !== null && active !== document.body) return;
  document.querySelector<HTMLElement>(selector)?.focus();
}
