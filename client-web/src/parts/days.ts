// Days as people read them.

import type { Timestamp } from "@bufbuild/protobuf/wkt";
import { language } from "../ui/language.svelte";

// As yyyy-mm-dd, by UTC; empty for no time.
export function dayOf(time: Date | Timestamp | undefined): string {
  if (time === undefined) return "";
  const date = time instanceof Date ? time : new Date(Number(time.seconds) * 1000);
  return date.toISOString().slice(0, 10);
}

// "31 mei 2026" of yyyy-mm-dd.
export function dayInWords(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return day;
  return new Intl.DateTimeFormat(language(), { dateStyle: "long", timeZone: "UTC" }).format(date);
}
