// The texts of a plan, each in several languages; pure.

import { create } from "@bufbuild/protobuf";
import type { Question } from "$gen/vooraf/type/v1/agenda_pb";
import type { SessionPlan } from "$gen/vooraf/type/v1/plan_pb";
import { LocalizedStringSchema, TextSchema, type Text } from "$gen/vooraf/type/v1/text_pb";

export function valueIn(text: Text | undefined, language: string): string {
  return text?.entries.find((entry) => entry.language === language)?.value ?? "";
}

// The same text with one language's wording replaced, also by nothing.
export function withValue(text: Text | undefined, language: string, value: string): Text {
  const entries = [...(text?.entries ?? [])];
  const at = entries.findIndex((entry) => entry.language === language);
  const entry = create(LocalizedStringSchema, { language, value });
  if (at < 0) entries.push(entry);
  else entries[at] = entry;
  return create(TextSchema, { entries });
}

// The wording that stands where a reader's own language is missing, if it is another than this one.
export function valueElsewhere(text: Text | undefined, language: string): string {
  const written = text?.entries.find((entry) => entry.value.trim() !== "");
  return written && written.language !== language ? written.value : "";
}

// As it is called on the page: in this language, or else in another.
export function shownText(text: Text | undefined, language: string): string {
  return valueIn(text, language).trim() || valueElsewhere(text, language);
}

// How many texts are written, but not in this language.
export function missingIn(plan: SessionPlan, language: string): number {
  let missing = 0;
  forEachText(plan, (text) => {
    const isWritten = text.entries.some(({ value }) => value.trim() !== "");
    if (isWritten && valueIn(text, language).trim() === "") ++missing;
  });
  return missing;
}

// Changes `plan` to what is sent: without spaces around texts and without empty wordings, and of each
// text first the session's first language, which is what readers of other languages get.
export function tidy(plan: SessionPlan): SessionPlan {
  const place = (language: string) => {
    const at = plan.languages.indexOf(language);
    return at < 0 ? plan.languages.length : at;
  };
  forEachText(plan, (text) => {
    for (const entry of text.entries) entry.value = entry.value.trim();
    text.entries = text.entries
      .filter(({ value }) => value !== "")
      .sort((a, b) => place(a.language) - place(b.language));
  });
  plan.meetingLink = plan.meetingLink.trim();
  for (const item of plan.items) if (item.kind.case === "question") fitToOptions(item.kind.value);
  return plan;
}

// Nobody can choose more options than there are.
function fitToOptions({ kind }: Question): void {
  if (kind.case === "severalChoices") {
    kind.value.choicesMax = Math.min(kind.value.choicesMax, kind.value.options.length);
    kind.value.choicesMin = Math.min(kind.value.choicesMin, kind.value.options.length);
  } else if (kind.case === "ranking") {
    kind.value.placesMax = Math.min(kind.value.placesMax, kind.value.options.length);
  }
}

export function removeLanguage(plan: SessionPlan, language: string): void {
  plan.languages = plan.languages.filter((tag) => tag !== language);
  forEachText(plan, (text) => {
    text.entries = text.entries.filter((entry) => entry.language !== language);
  });
}

function forEachText(value: unknown, visit: (text: Text) => void): void {
  if (typeof value !== "object" || value === null || ArrayBuffer.isView(value)) return;
  if ("$typeName" in value && value.$typeName === TextSchema.typeName) visit(value as Text);
  else for (const part of Object.values(value)) forEachText(part, visit);
}
