// Names of parts and other things, as people read them.

import { Aspect } from "$gen/vooraf/type/v1/agenda_pb";
import { TargetPresence, TaskForm } from "$gen/vooraf/type/v1/facts_pb";
import type { Part } from "$gen/vooraf/type/v1/result_pb";
import type { Snapshot } from "../core/snapshot";
import { asking } from "../texts/asking";
import { showing } from "../texts/showing";
import { language, pick } from "../ui/language.svelte";

export function groupName(snapshot: Snapshot, group: number): string {
  return pick(snapshot.group(group)?.group?.name) || String(group);
}

// "Bewoners", or "Fysiek domein en Sociaal domein" where groups are shown together.
export function partName(snapshot: Snapshot, part: Part | undefined): string {
  return listOf((part?.groups ?? []).map((group) => groupName(snapshot, group)));
}

// Its colour and pattern, the same wherever its first group is shown.
export function toneOf(part: Part | undefined): number {
  return ((part?.groups[0] ?? 1) - 1) % 6;
}

export function listOf(names: readonly string[]): string {
  if (names.length < 2) return names.join("");
  return `${names.slice(0, -1).join(", ")} ${asking().and} ${names[names.length - 1]}`;
}

export function aspectName(aspect: Aspect): string {
  switch (aspect) {
    case Aspect.NOW:
      return asking().aspectNow;
    case Aspect.OFFERED:
      return asking().aspectOffered;
    case Aspect.EXPECTED:
      return asking().aspectExpected;
    default:
      return "";
  }
}

// What is not known stands first.
export function taskFormNames(): [TaskForm, string][] {
  return [
    [TaskForm.UNKNOWN, showing().formUnknown],
    [TaskForm.POLICY, showing().formPolicy],
    [TaskForm.SOCIETAL, showing().formSocietal],
    [TaskForm.TAKING_OVER, showing().formTakingOver],
  ];
}

export function presenceNames(): [TargetPresence, string][] {
  return [
    [TargetPresence.UNKNOWN, showing().presenceUnknown],
    [TargetPresence.PRESENT, showing().present],
    [TargetPresence.ABSENT, showing().absent],
  ];
}

// "4:05", or "1:04:05".
export function clock(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const two = (n: number) => String(n).padStart(2, "0");
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor(whole / 60) % 60;
  return hours > 0
    ? `${hours}:${two(minutes)}:${two(whole % 60)}`
    : `${minutes}:${two(whole % 60)}`;
}

// A day such as "2026-05-31" in words; what is none is shown as it is.
export function dayInWords(day: string): string {
  const date = new Date(`${day}T12:00:00`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(date.getTime())) return day;
  return date.toLocaleDateString(language(), {
    weekday: "long",
    day: "numeric",
    month: "long",
    year: "numeric",
  });
}
