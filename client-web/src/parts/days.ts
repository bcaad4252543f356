// Days as people read them.

import type { Timestamp } from "@bufbuild/protobuf/wkt";
import { language, type Language } from "../ui/language.svelte";

// As Europeans write them.
const kLocales: Record<Language, string> = { nl: "nl-NL", en: "en-GB" };

// As yyyy-mm-dd, by UTC; empty for no time.
export function dayOf(time: Date | Timestamp | undefined): string {
  if (time === undefined) return "";
  const date = time instanceof Date ? time : new Date(Number(time.seconds) * 1000);
  return date.toISOString().slice(0, 10);
}

// "31 mei 2026 om 19:42:07", by the clock of the device.
export function momentInWords(time: Timestamp): string {
  return new Intl.DateTimeFormat(kLocales[language()], {
    dateStyle: "long",
    timeStyle: "medium",
  }).format(dateOf(time));
}
// "19:42", by the clock of the device.
export function timeInWords(time: Timestamp): string {
  return new Intl.DateTimeFormat(kLocales[language()], { timeStyle: "short" }).format(dateOf(time));
}
const dateOf = (time: Timestamp) => new Date(Number(time.seconds) * 1000);

// "31 mei 2026" of yyyy-mm-dd.
export function dayInWords(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return day;
  return new Intl.DateTimeFormat(kLocales[language()], {
    dateStyle: "long",
    timeZone: "UTC",
  }).format(date);
}
