// Light or dark: as the device says, until somebody chooses.

import { BrowserStore } from "../core/store";

export type Theme = "auto" | "light" | "dark";

const kKey = "theme";
const store = new BrowserStore(() => localStorage);
let current = $state<Theme>(read());

function read(): Theme {
  const kept = store.get(kKey);
  return kept === "light" || kept === "dark" ? kept : "auto";
}

export function theme(): Theme {
  return current;
}

export function chooseTheme(to: Theme): void {
  current = to;
  store.set(kKey, to);
  markTheme();
}

export function markTheme(): void {
  if (current === "auto") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = current;
}
