// What can be chosen, as controls need it: in the reader's language.

import type { Option } from "$gen/vooraf/type/v1/agenda_pb";
import { pick } from "../ui/language.svelte";

export interface Choice {
  id: number;
  label: string;
  explanation: string;
  // Shown to whoever chooses it.
  warning: string;
}

export function choicesOf(options: readonly Option[]): Choice[] {
  return options.map(({ option, label, explanation, warning }) => ({
    id: option,
    label: pick(label),
    explanation: pick(explanation),
    warning: pick(warning),
  }));
}

export function choice(id: number, label: string): Choice {
  return { id, label, explanation: "", warning: "" };
}
