// The language of the page: the phone's if we speak it, until somebody chooses another.

import type { Text } from "$gen/vooraf/type/v1/text_pb";
import { untilItWorks } from "../core/until";
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

// Changes once the texts are there.
export async function chooseLanguage(to: Language): Promise<void> {
  await Promise.all(loaders.map((load) => load(to)));
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

// Texts of a page in one language at a time: a phone fetches its own, and another when somebody
// chooses it.
interface Dictionary<T> {
  (): T;
  load(): Promise<void>;
}

const loaders: ((to: Language) => Promise<void>)[] = [];

export function dictionary<T>(files: Record<Language, () => Promise<{ texts: T }>>): Dictionary<T> {
  const texts: { [L in Language]?: T } = {};
  let isUsed = false;
  const loadIn = async (to: Language) => {
    isUsed = true;
    const { texts: loaded } = await untilItWorks(files[to]);
    texts[to] ??= loaded;
  };
  loaders.push(async (to) => (isUsed ? loadIn(to) : undefined));
  const read = () => {
    const found = texts[current];
    if (found === undefined) throw new Error(`texts used before they were loaded: ${current}`);
    return found;
  };
  return Object.assign(read, { load: () => loadIn(current) });
}
