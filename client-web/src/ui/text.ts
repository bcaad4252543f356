// Texts that a person writes on a page, as the contract has them.

import { create } from "@bufbuild/protobuf";
import { TextSchema, type Text } from "$gen/vooraf/type/v1/text_pb";
import { language } from "./language.svelte";

// In the page's language if the session speaks it, else in the session's first.
export function writtenText(value: string, languages: readonly string[]): Text {
  const tag = languages.includes(language()) ? language() : (languages[0] ?? language());
  const trimmed = value.trim();
  return create(TextSchema, { entries: trimmed ? [{ language: tag, value: trimmed }] : [] });
}

// The same text with this language's wording replaced; the others stay.
export function rewritten(
  text: Text | undefined,
  value: string,
  languages: readonly string[],
): Text {
  const fresh = writtenText(value, languages);
  const tag =
    fresh.entries[0]?.language ?? (languages.includes(language()) ? language() : languages[0]);
  const others = (text?.entries ?? []).filter((entry) => entry.language !== tag);
  return create(TextSchema, { entries: [...fresh.entries, ...others] });
}
