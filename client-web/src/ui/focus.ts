// Keeps the keyboard and the screen reader where the page is: when what had the focus went away, the
// heading of what came instead gets it.

import { tick } from "svelte";

export async function focusHeading(): Promise<void> {
  await tick();
  const active = document.activeElement;
  if (active !== null && active !== document.body) return;
  document.querySelector<HTMLElement>("main h1")?.focus();
}
