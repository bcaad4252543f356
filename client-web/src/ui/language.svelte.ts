// The language of the page: the phone's if we speak it, until somebody chooses another.

import type { Text } from "$gen/vooraf/type/v1/text_pb";
import { BrowserStore, type Store } from "../core/store";

export type Language = "nl" | "en";
export const kLanguages: readonly Language[] = ["nl", "en"];

// Languages that are written from right to left; we speak none yet, but sessions may.
const kRightToLeft = new Set(["ar", "fa", "he", "ur"]);
const kKey = "language";

const store: Store = new BrowserStore(() => localStorage);

function first(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const found = kLanguages.find((language) => tag.toLowerCase().startsWith(language));
    if (found) return found;
  }
  return "nl";
}

const chosen = store.get(kKey);
let current = $state<Language>(first(chosen ? [chosen] : navigator.languages));

export function language(): Language {
  return current;
}

export function chooseLanguage(to: Language): void {
  current = to;
  store.set(kKey, to);
  markPage();
}

// Tells the browser, for hyphens and reading aloud.
export function markPage(): void {
  document.documentElement.lang = current;
  document.documentElement.dir = directionOf(current);
}

export function directionOf(tag: string): "ltr" | "rtl" {
  return kRightToLeft.has(tag.slice(0, 2)) ? "rtl" : "ltr";
}

// A text in the reader's language; else in the one in which it was written first.
export function pick(text: Text | undefined): string {
  return entryIn(text, current)?.value ?? "";
}

export function entryIn(
  text: Text | undefined,
  tag: string,
): { language: string; value: string } | undefined {
  const entries = text?.entries ?? [];
  return (
    entries.find((entry) => entry.language.slice(0, 2) === tag && entry.value !== "") ?? entries[0]
  );
}

// The entry of each of a page's texts in the language that is on, and again when that changes.
export function speaker<T>(texts: Record<Language, T>): () => T {
  return () => texts[current];
}
